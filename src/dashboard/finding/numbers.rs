use std::cmp::Ordering;

use super::chance::is_ahead;
use super::{Finding, too_few};
use crate::dashboard::caption::recommended;
use crate::engine::{QuestionResult, Spread};
use crate::stats::{Base, Rules};
use crate::table::{Question, Unit};

/// What is to be said of answers from 0 to 10.
pub(super) fn recommend(
    question: &Question,
    result: &QuestionResult,
    counts: &[u32],
    rules: Rules,
) -> Finding {
    if let Some(few) = too_few(result.base, rules) {
        return few;
    }
    let Some((kinds, score)) = recommended(question, result) else {
        return Finding::Nobody;
    };
    if let Base::TooFew { need, .. } = score.base {
        return Finding::TooFew {
            have: result.base,
            need: need as u32,
        };
    }
    let sum = |from: usize, to: usize| -> u32 {
        let kind = counts.iter().take(to + 1).skip(from);
        kind.sum()
    };
    let (up, down) = (sum(9, 10), sum(0, 6));
    let clear = score
        .interval
        .map_or(true, |interval| !interval.contains(0.0));
    let ahead = |more, less| clear && is_ahead(more, less, result.base, false, rules);
    let lead = match up.cmp(&down) {
        Ordering::Greater if ahead(up, down) => Ordering::Greater,
        Ordering::Less if ahead(down, up) => Ordering::Less,
        _ => Ordering::Equal,
    };
    Finding::Recommend {
        kinds,
        points: score.estimate.round() as i32,
        lead,
    }
}

/// Where the median and the quartiles of numbers lie.
pub(super) fn middle(
    base: u32,
    numbers: Option<(f64, Spread)>,
    unit: Option<Unit>,
    rules: Rules,
) -> Finding {
    if let Some(few) = too_few(base, rules) {
        return few;
    }
    match numbers {
        Some((value, spread)) if spread.deviation == Some(0.0) => {
            Finding::Same { value, base, unit }
        }
        Some((median, spread)) => Finding::Middle {
            median,
            half: (spread.low, spread.high),
            base,
            unit,
        },
        None => Finding::Nobody,
    }
}
