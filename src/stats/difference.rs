use super::special::normal_two_sided;
use super::{Count, Finding, Interval, Lack, Rules, Share, wilson};

/// How the people of two counts stand to each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Groups {
    /// Nobody is in both.
    Separate,
    /// The first is a part of the second, as one site of all sites: it is
    /// compared with the rest.
    FirstWithinSecond,
    /// So many people are in both; nothing is said unless there are none.
    Sharing(u64),
}

/// A difference of two shares: the first less the second.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Difference {
    /// The difference found, from -1 to 1.
    pub estimate: f64,
    /// Newcombe's interval, the one to show.
    pub interval: Interval,
    /// Agresti and Caffo's interval, which the test goes with.
    pub adjusted: Interval,
    /// Whom the first was compared with: the second, or the rest of it.
    pub against: Count,
    /// The test of Agresti and Caffo; a difference is claimed only where 0
    /// also lies outside the interval shown.
    pub finding: Finding,
}

/// The difference of two shares.
///
/// Sources: R. G. Newcombe, "Interval estimation for the difference between
/// independent proportions", Statistics in Medicine 17 (1998) 873-890, method
/// 10; A. Agresti and B. Caffo, "Simple and effective confidence intervals
/// for proportions and differences of proportions", The American Statistician
/// 54 (2000) 280-288.
///
/// # Errors
/// Those of [`Count::share`]; [`Lack::Overlap`] where people are in both
/// groups, or where the first is not within the second as was said.
///
/// ```
/// use canvass::stats::{Count, Groups, Rules, Verdict, difference};
///
/// let found = difference(Count::of(42, 60), Count::of(30, 58), Groups::Separate, Rules::default())?;
/// assert_eq!(found.finding.verdict, Verdict::Higher);
///
/// let lack = difference(Count::of(4, 6), Count::of(0, 0), Groups::Separate, Rules::default());
/// assert!(lack.is_err());
/// # Ok::<(), canvass::stats::Lack>(())
/// ```
pub fn difference(
    first: Count,
    second: Count,
    groups: Groups,
    rules: Rules,
) -> Result<Difference, Lack> {
    let against = match groups {
        Groups::Separate | Groups::Sharing(0) => second,
        Groups::Sharing(shared) => return Err(Lack::Overlap { shared }),
        Groups::FirstWithinSecond => rest(first, second)?,
    };
    let (one, two) = (wilson(first, rules)?, wilson(against, rules)?);
    let estimate = one.estimate - two.estimate;
    let interval = Interval {
        low: estimate - both(below(one), above(two)),
        high: estimate + both(below(two), above(one)),
    };
    let (p1, p2) = (plus_two(first), plus_two(against));
    let error = (variance(p1, first) + variance(p2, against)).sqrt();
    let adjusted = Interval::around(p1 - p2, rules.level.z() * error);
    let p = normal_two_sided((p1 - p2) / error);
    let smallest = first.whole.min(against.whole);
    let mut finding = rules.finding(p, smallest, estimate);
    finding.verdict = finding.verdict.only_if(!interval.contains(0.0));
    Ok(Difference {
        estimate,
        interval,
        adjusted,
        against,
        finding,
    })
}

/// All of `whole` but `part`.
fn rest(part: Count, whole: Count) -> Result<Count, Lack> {
    part.share()?;
    whole.share()?;
    let without = |all: u64, some: u64| all.checked_sub(some).ok_or(Lack::Overlap { shared: 0 });
    let rest = Count::of(
        without(whole.part, part.part)?,
        without(whole.whole, part.whole)?,
    );
    if rest.part > rest.whole {
        return Err(Lack::Overlap { shared: 0 });
    }
    Ok(rest)
}

fn below(share: Share) -> f64 {
    share.estimate - share.interval.low
}

fn above(share: Share) -> f64 {
    share.interval.high - share.estimate
}

fn both(one: f64, two: f64) -> f64 {
    (one * one + two * two).sqrt()
}

/// The share with one more of each kind.
fn plus_two(count: Count) -> f64 {
    (count.part as f64 + 1.0) / (count.whole as f64 + 2.0)
}

fn variance(share: f64, count: Count) -> f64 {
    share * (1.0 - share) / (count.whole as f64 + 2.0)
}
