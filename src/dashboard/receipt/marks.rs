use crate::dashboard::{Drawing, Figures, MarkKey};
use crate::words::dashboard as words;
use crate::words::format::percent;
use crate::words::headcount as weighted;

/// The name of a mark's number and its working; `None` if there is no such mark.
pub(super) fn mark(figures: &Figures, place: usize) -> Option<(String, String)> {
    let mark = figures.marks.get(place)?;
    let label = label(figures, place);
    let n = mark.value.unwrap_or(0.0) as usize;
    let Some((share, base)) = mark.share.zip(mark.base) else {
        let is_option = matches!(mark.key, MarkKey::Option(_) | MarkKey::Cell(..));
        let sentence = words::worked_count(&label, mark.value, !is_option);
        return Some((label, sentence));
    };
    if figures.weighted {
        let sentence =
            weighted::worked_weighted(&label, mark.value.unwrap_or(0.0), base, share.estimate);
        return Some((label, sentence));
    }
    let base = base as usize;
    let shown = percent(n, base).unwrap_or_default();
    let interval = words::interval(Some((share.interval.low, share.interval.high)));
    let sentence = words::worked_share(&label, n, base, &shown, &interval);
    Some((label, sentence))
}

/// What a mark stands for, with its statement or metric.
fn label(figures: &Figures, place: usize) -> String {
    let Some(mark) = figures.marks.get(place) else {
        return String::new();
    };
    let over = match &figures.drawing {
        Drawing::Battery { statements, .. } => {
            let labels = statements.iter().map(|statement| &statement.label);
            part(figures, place, labels)
        }
        Drawing::Process(series) if series.len() > 1 => {
            part(figures, place, series.iter().map(|control| &control.name))
        }
        Drawing::Lines(series) => part(figures, place, series.iter()),
        _ => None,
    };
    over.map_or_else(
        || mark.label.clone(),
        |over| words::statement_is(over, &mark.label),
    )
}

/// Of parts with as many marks each, the one of this mark.
fn part<'a>(
    figures: &Figures,
    place: usize,
    mut parts: impl ExactSizeIterator<Item = &'a String>,
) -> Option<&'a String> {
    let num_marks = figures.marks.len().checked_div(parts.len())?;
    parts.nth(place.checked_div(num_marks)?)
}
