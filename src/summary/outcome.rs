use super::{Line, Measure};
use crate::engine::Outcome;
use crate::stats::Corrected;
use crate::table::Question;
use crate::words::compare as words;

/// The comparison in lines: its verdict first. Without a test only the reason.
pub(super) fn lines(
    outcome: &Outcome,
    corrected: Option<Corrected>,
    question: &Question,
    names: &[String],
) -> Vec<Line> {
    let text = |list: &[String], place: Option<u32>| list.get(place? as usize).cloned();
    let line = |measure, value: Option<f64>, note: String| Line {
        statement: text(&question.items, outcome.item),
        group: outcome.group.and_then(|group| names.get(group).cloned()),
        label: text(&question.options, outcome.option).unwrap_or_default(),
        value,
        base: Some(outcome.n as u32),
        note,
        ..Line::of(measure)
    };
    let verdict = corrected.map(|corrected| corrected.finding.verdict);
    let mut lines = vec![line(
        Measure::Verdict,
        None,
        outcome.verdict(verdict, question, names),
    )];
    if let (Ok(found), Some(corrected)) = (&outcome.found, corrected) {
        lines.extend([
            line(Measure::Test, found.statistic, found.name()),
            line(Measure::P, Some(found.finding.p), String::new()),
            line(
                Measure::AdjustedP,
                Some(corrected.adjusted),
                words::adjusted(corrected.tests),
            ),
            line(Measure::Effect, Some(found.effect), found.measure()),
        ]);
    }
    let left_out = outcome.left_out(names);
    if !left_out.is_empty() {
        lines.push(line(Measure::NotCompared, None, words::left_out(&left_out)));
    }
    lines
}
