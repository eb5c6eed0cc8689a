//! The dashboard as HTML: files, how they were read, filters, cards.

use yew::prelude::*;

use crate::dashboard::{Action, State};
use crate::table::{Question, QuestionKind};
use crate::view::{MeasureHandle, Same};

mod arrange;
mod card;
mod cards;
mod chart;
mod contrast;
mod data_table;
mod files;
mod filters;
mod hidden;
mod history;
mod legend;
mod made;
mod notes;
mod portion;
mod reading;
mod sides;
mod texts;

use cards::cards;
use contrast::contrast;
pub use files::OPEN_ID;
use files::files;
use filters::filters;
use history::{history, keys};
use reading::Reading;

/// What the dashboard shows and whom it tells.
#[derive(Clone, PartialEq, Properties)]
pub struct DashboardProps {
    /// All files and what is shown of them.
    pub state: Same<State>,
    /// Takes what the reader does.
    pub dispatch: Callback<Action>,
    /// Moves focus to the element with this id, now.
    pub focus: Callback<String>,
    /// Width of the element in CSS pixels.
    pub width_px: f64,
    /// Measures text as the page draws it.
    pub measure: MeasureHandle,
    /// Level of the first heading, 2 to 5.
    pub heading_level: u8,
}

/// The dashboard.
#[component]
pub fn DashboardView(props: &DashboardProps) -> Html {
    let state = &props.state;
    let corrections = state.corrections();
    let reading = |loaded| Reading {
        loaded,
        corrections: &corrections,
        dispatch: &props.dispatch,
    };
    html! {
        <div class="canvass-dashboard" onkeydown={keys(props)}>
            { files(props) }
            if let Some(loaded) = state.loaded() {
                { history(props) }
                { reading(loaded).asks() }
                { reading(loaded).panel() }
                { filters(props, loaded) }
                { contrast(props, loaded) }
                { cards(props, loaded) }
            }
        </div>
    }
}

/// Usage of several metrics takes the whole width: one panel a metric.
fn is_wide(question: &Question) -> bool {
    question.kind == QuestionKind::Usage && question.options.len() > 1
}
