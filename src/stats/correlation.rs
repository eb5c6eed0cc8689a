use super::ranks::{Ranks, ascending, mean, usable};
use super::special::{ln_factorial, normal_two_sided, t_two_sided};
use super::{Finding, Lack, Rules};

/// Whether people who answer one question high answer another high.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Correlation {
    /// From -1, always the other way, to 1, always the same way.
    pub estimate: f64,
    /// How many pairs there are.
    pub n: u64,
    /// What the test found; higher means the same way.
    pub finding: Finding,
}

/// Spearman's correlation of ranks, tested by Student's distribution of n - 2
/// degrees; exactly where all stand in one order, which that distribution has
/// no room for.
///
/// Source: C. Spearman, "The proof and measurement of association between two
/// things", American Journal of Psychology 15 (1904) 72-101.
///
/// # Errors
/// [`Lack::UnequalLengths`], [`Lack::TooFew`] below three pairs,
/// [`Lack::NotFinite`], [`Lack::AllEqual`] where one question has one answer.
pub fn spearman(first: &[f64], second: &[f64], rules: Rules) -> Result<Correlation, Lack> {
    let (one, two) = ranked(first, second)?;
    let middle = mean(&one.ranks);
    let from_middle = |rank: &f64| rank - middle;
    let products = |a: &Ranks, b: &Ranks| -> f64 {
        let pairs = a.ranks.iter().zip(&b.ranks);
        pairs.map(|(a, b)| from_middle(a) * from_middle(b)).sum()
    };
    let spread = (products(&one, &one) * products(&two, &two)).sqrt();
    let r = (products(&one, &two) / spread).clamp(-1.0, 1.0);
    let df = first.len() as f64 - 2.0;
    let left = (1.0 - r) * (1.0 + r);
    let is_one_order = left <= f64::EPSILON * 4.0;
    let p = if is_one_order {
        in_one_order(&one)
    } else {
        t_two_sided(r * (df / left).sqrt(), df)
    };
    Ok(Correlation {
        estimate: r,
        n: first.len() as u64,
        finding: rules.finding(p, first.len() as u64, r),
    })
}

/// Kendall's τ-b, tested by the normal distribution.
///
/// Sources: M. G. Kendall, "The treatment of ties in ranking problems",
/// Biometrika 33 (1945) 239-251; counting: W. R. Knight, "A computer method
/// for calculating Kendall's tau with ungrouped data", JASA 61 (1966)
/// 436-439.
///
/// # Errors
/// Those of [`spearman`].
pub fn kendall(first: &[f64], second: &[f64], rules: Rules) -> Result<Correlation, Lack> {
    let (one, two) = ranked(first, second)?;
    let pairs = sorted_pairs(&one.ranks, &two.ranks);
    let of_two = |size: f64| size * (size - 1.0) / 2.0;
    let tied = |groups: &[f64]| -> f64 { groups.iter().map(|size| of_two(*size)).sum() };
    let both: f64 = pairs
        .chunk_by(|a, b| a == b)
        .map(|group| of_two(group.len() as f64))
        .sum();
    let mut seconds: Vec<f64> = pairs.into_iter().map(|pair| pair.1).collect();
    let against = inversions(&mut seconds);
    let n = first.len() as f64;
    let (all, tied_one, tied_two) = (of_two(n), tied(&one.groups), tied(&two.groups));
    let excess = all - tied_one - tied_two + both - 2.0 * against;
    let tau = excess / ((all - tied_one).sqrt() * (all - tied_two).sqrt());
    let sum = |groups: &[f64], of: fn(f64) -> f64| -> f64 { groups.iter().map(|t| of(*t)).sum() };
    let fives: fn(f64) -> f64 = |t| t * (t - 1.0) * (2.0 * t + 5.0);
    let threes: fn(f64) -> f64 = |t| t * (t - 1.0) * (t - 2.0);
    let pairs = n * (n - 1.0);
    let variance = (fives(n) - sum(&one.groups, fives) - sum(&two.groups, fives)) / 18.0
        + 2.0 * tied_one * tied_two / pairs
        + sum(&one.groups, threes) * sum(&two.groups, threes) / (9.0 * pairs * (n - 2.0));
    let p = normal_two_sided(excess / variance.sqrt());
    Ok(Correlation {
        estimate: tau.clamp(-1.0, 1.0),
        n: first.len() as u64,
        finding: rules.finding(p, first.len() as u64, tau),
    })
}

/// How often chance puts all in one order or in its reverse.
fn in_one_order(ranks: &Ranks) -> f64 {
    let ways: f64 = ranks.groups.iter().map(|size| ln_factorial(*size)).sum();
    let all = ln_factorial(ranks.ranks.len() as f64);
    (2.0 * (ways - all).exp()).min(1.0)
}

fn ranked(first: &[f64], second: &[f64]) -> Result<(Ranks, Ranks), Lack> {
    if first.len() != second.len() {
        return Err(Lack::UnequalLengths);
    }
    let (one, two) = (Ranks::of(usable(first, 3)?), Ranks::of(usable(second, 3)?));
    if one.groups.len() < 2 || two.groups.len() < 2 {
        return Err(Lack::AllEqual);
    }
    Ok((one, two))
}

/// The pairs by their first, and where that is equal by their second.
fn sorted_pairs(one: &[f64], two: &[f64]) -> Vec<(f64, f64)> {
    let of = |places: &[f64], at: usize| places.get(at).copied().unwrap_or(0.0);
    let by_second = ascending(two);
    let firsts: Vec<f64> = by_second.iter().map(|(at, _)| of(one, *at)).collect();
    ascending(&firsts)
        .into_iter()
        .map(|(at, first)| (first, by_second.get(at).map_or(0.0, |second| second.1)))
        .collect()
}

/// How many pairs stand the wrong way round; sorts the values.
fn inversions(values: &mut [f64]) -> f64 {
    if values.len() < 2 {
        return 0.0;
    }
    let (left, right) = values.split_at_mut(values.len() / 2);
    let mut found = inversions(left) + inversions(right);
    let mut waiting = left.iter().peekable();
    let mut num_waiting = left.len();
    for value in right.iter() {
        while waiting.next_if(|other| *other <= value).is_some() {
            num_waiting -= 1;
        }
        found += num_waiting as f64;
    }
    values.sort_by(f64::total_cmp);
    found
}
