use std::cmp::Ordering;

use super::chance::{by_chance, fewest};
use super::{Apart, Finding, Rated, too_few};
use crate::engine::{BatteryRow, QuestionResult};
use crate::stats::Rules;
use crate::table::Question;

/// Which statements of a battery have most and least agreement: the share at
/// the upper end of the scale, without a middle step; `None` where there is no
/// scale.
pub(super) fn statements(
    question: &Question,
    result: &QuestionResult,
    rows: &[BatteryRow],
    rules: Rules,
) -> Option<Finding> {
    let upper = question.upper_side();
    let num_steps = upper.len();
    let rated = rows.iter().zip(&question.items).map(|(row, label)| Rated {
        label: label.clone(),
        n: row
            .counts
            .get(upper.clone())
            .unwrap_or_default()
            .iter()
            .sum(),
        base: row.base,
    });
    let (mut rated, few): (Vec<Rated>, Vec<Rated>) =
        rated.partition(|rated| too_few(rated.base, rules).is_none());
    rated.sort_by(by_share);
    let steps = question.options.get(upper).and_then(|steps| {
        let (first, last) = steps.first().zip(steps.last())?;
        Some((first.clone(), last.clone()))
    });
    let ends = rated.first().zip(rated.last()).zip(steps);
    let Some(((most, least), steps)) = ends.filter(|_| rated.len() > 1) else {
        return too_few(few.iter().map(|rated| rated.base).max()?, rules);
    };
    let among = Among {
        people: result.base,
        rules,
    };
    // Bases differ, so that the next by share need not be the hardest to pass.
    let others = |end: &Rated| {
        rated
            .iter()
            .filter(|other| *other != end)
            .collect::<Vec<_>>()
    };
    let high = others(most)
        .into_iter()
        .all(|other| among.is_ahead(most, other, 1));
    let low = others(least)
        .into_iter()
        .all(|other| among.is_ahead(other, least, 1));
    let pairs = rated.len() * (rated.len() - 1) / 2;
    let apart = match (high, low) {
        (true, true) => Apart::Both,
        (true, false) => Apart::High,
        (false, true) => Apart::Low,
        (false, false) if among.is_ahead(most, least, pairs) => Apart::Ends,
        (false, false) => Apart::Nothing,
    };
    Some(Finding::Statements {
        steps,
        num_steps,
        ends: [most.clone(), least.clone()],
        apart,
        left_out: few.len(),
    })
}

/// The larger share first.
fn by_share(one: &Rated, other: &Rated) -> Ordering {
    let across = |a: &Rated, b: &Rated| u64::from(a.n) * u64::from(b.base);
    across(other, one).cmp(&across(one, other))
}

/// Statements that the same people answered.
struct Among {
    /// How many answered any of them.
    people: u32,
    rules: Rules,
}

impl Among {
    /// Whether more agree with one than with the other beyond chance, corrected
    /// for so many tests, whoever left one of them out: of those who answered
    /// both, as many as can be are taken not to have agreed with the first, and
    /// all to have agreed with the second.
    fn is_ahead(&self, most: &Rated, least: &Rated, tests: usize) -> bool {
        let both = fewest(most.base, least.base, self.people);
        let more = most.n.saturating_sub(most.base - both.min(most.base));
        if more <= least.n || both < least.n {
            return false;
        }
        let common = fewest(more, least.n, both);
        let p = by_chance(more, least.n, common, both, self.rules);
        p * tests as f64 <= self.rules.level.alpha()
    }
}
