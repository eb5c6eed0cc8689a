use super::{Base, Interval, Lack, Rules};

/// Fewest answers for a recommend score to be shown.
const FEWEST: u64 = 30;

/// Answers to "how likely are you to recommend…", from 0 to 10.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Recommend {
    /// Answers of 9 and 10.
    pub promoters: u64,
    /// Answers of 7 and 8.
    pub passives: u64,
    /// Answers of 0 to 6.
    pub detractors: u64,
}

/// A net promoter score.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct NetPromoter {
    /// Promoters less detractors in points, from -100 to 100.
    pub estimate: f64,
    /// Its standard error in points.
    pub standard_error: f64,
    /// Its interval in points; [`Lack::AllEqual`] where all are of one kind,
    /// so that their spread says nothing.
    pub interval: Result<Interval, Lack>,
    /// How many answered.
    pub n: u64,
    /// Whether there are the thirty that a score needs.
    pub base: Base,
}

impl Recommend {
    /// The kinds of these answers.
    ///
    /// # Errors
    /// [`Lack::PartAboveWhole`] for an answer above 10.
    pub fn of(answers: &[u8]) -> Result<Self, Lack> {
        let mut kinds = Self::default();
        for answer in answers {
            match answer {
                0..=6 => kinds.detractors += 1,
                7..=8 => kinds.passives += 1,
                9..=10 => kinds.promoters += 1,
                _ => return Err(Lack::PartAboveWhole),
            }
        }
        Ok(kinds)
    }
}

/// The net promoter score.
///
/// Source: F. F. Reichheld, "The one number you need to grow", Harvard
/// Business Review 81 (2003) 46-54; its error is that of a mean of 1, 0 and
/// -1.
///
/// # Errors
/// [`Lack::Nothing`], [`Lack::TooLarge`].
pub fn net_promoter(kinds: Recommend, rules: Rules) -> Result<NetPromoter, Lack> {
    let Recommend {
        promoters,
        passives,
        detractors,
    } = kinds;
    let total = [promoters, passives, detractors]
        .into_iter()
        .try_fold(0_u64, u64::checked_add)
        .ok_or(Lack::TooLarge)?;
    if total == 0 {
        return Err(Lack::Nothing);
    }
    let n = total as f64;
    let (up, still, down) = (
        promoters as f64 / n,
        passives as f64 / n,
        detractors as f64 / n,
    );
    let score = up - down;
    // Written without differences that cancel.
    let variance = up * (still + 2.0 * down).powi(2)
        + still * score.powi(2)
        + down * (still + 2.0 * up).powi(2);
    let standard_error = 100.0 * (variance / n).sqrt();
    let of_one_kind = [promoters, passives, detractors].contains(&total);
    let estimate = 100.0 * score;
    let interval = if of_one_kind {
        Err(Lack::AllEqual)
    } else {
        let half = rules.level.z() * standard_error;
        Ok(Interval::around(estimate, half).within(-100.0, 100.0))
    };
    let base = if total < FEWEST {
        Base::TooFew {
            have: total,
            need: FEWEST,
        }
    } else {
        rules.base(total)
    };
    Ok(NetPromoter {
        estimate,
        standard_error,
        interval,
        n: total,
        base,
    })
}
