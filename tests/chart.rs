//! Charts as scenes: nothing overlaps, nothing leaves the frame, no number
//! lies.

mod checker;
mod exports;
mod kinds;
mod sides;

use canvass::chart::{Scene, bars, battery, columns, lines};
use canvass::dashboard::{Figures, MarkKey};
use canvass::engine::{Body, QuestionResult};
use canvass::port::WidthTable;
use canvass::table::{Question, QuestionKind};

/// The figures of a question and their scene, as a card draws them; `None`
/// where a card draws nothing.
pub(crate) fn scene_of(
    question: &Question,
    result: &QuestionResult,
    width: f64,
    selected: &dyn Fn(MarkKey) -> bool,
) -> Option<(Figures, Scene)> {
    let figures = Figures::of(question, result);
    if figures.marks.is_empty() {
        return None;
    }
    let scene = match &result.body {
        Body::Battery(rows) => battery(question, rows, &figures, selected, width, &WidthTable),
        Body::Histogram { bins, .. } => {
            let last = bins.last().map(|bin| bin.to);
            let edges: Vec<f64> = bins.iter().map(|bin| bin.from).chain(last).collect();
            columns(&figures, &edges, selected, width, &WidthTable)
        }
        Body::Counts(_) if question.kind == QuestionKind::Score => {
            columns(&figures, &[], selected, width, &WidthTable)
        }
        Body::Months { .. } => lines(&figures, &[], selected, width, &WidthTable),
        Body::Usage(_) => lines(&figures, &figures.heads[1..], selected, width, &WidthTable),
        _ => bars(&figures, selected, width, &WidthTable),
    };
    Some((figures, scene))
}

pub(crate) fn nothing_selected(_: MarkKey) -> bool {
    false
}
