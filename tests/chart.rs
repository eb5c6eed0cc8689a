//! Charts as scenes: nothing overlaps, nothing leaves the frame, no number
//! lies.

pub(crate) mod checker;
mod exports;
mod kinds;
mod sides;

use canvass::chart::{Scene, draw};
use canvass::dashboard::{Figures, MarkKey};
use canvass::engine::QuestionResult;
use canvass::port::WidthTable;
use canvass::table::Question;

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
    let scene = draw(&figures, selected, width, &WidthTable);
    Some((figures, scene))
}

pub(crate) fn nothing_selected(_: MarkKey) -> bool {
    false
}
