//! The dashboard as HTML: files, how they were read, filters, cards.

use std::rc::Rc;

use yew::prelude::*;

use crate::dashboard::{Action, Need, State};
use crate::saving::Format;
use crate::table::{Question, QuestionKind};
use crate::view::{MeasureHandle, Same};

mod append;
mod arrange;
mod card;
mod cards;
mod chart;
mod codebook;
mod contrast;
mod data_table;
mod derive;
mod field;
mod files;
mod filters;
mod headcount;
mod hidden;
mod history;
mod legend;
mod made;
mod notes;
mod portion;
mod print;
mod process;
mod reading;
mod save;
mod sides;
mod texts;

use append::append;
use cards::cards;
use codebook::codebook;
use contrast::contrast;
pub use files::OPEN_ID;
use files::files;
use filters::filters;
use headcount::headcount;
use history::{history, keys};
use print::print_head;
use reading::{Reading, panel};

/// What the dashboard shows and whom it tells.
#[derive(Clone, PartialEq, Properties)]
pub struct DashboardProps {
    /// All files and what is shown of them.
    pub state: Same<State>,
    /// Takes what the reader does.
    pub dispatch: Callback<Action>,
    /// Has parts of the program loaded.
    pub parts: Parts,
    /// Moves focus to the element with this id, now.
    pub focus: Callback<String>,
    /// Saves the card of a question as a file.
    pub save: Callback<(u32, Format)>,
    /// Saves the codebook of the file that is shown.
    pub save_codebook: Callback<Format>,
    /// The time now, which begins as `2026-04-01` does; for print.
    pub now: String,
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
            { print_head(props) }
            { files(props) }
            if state.appending.is_some() { { append(props) } }
            if let Some(loaded) = state.loaded() {
                { history(props) }
                { reading(loaded).asks() }
                { panel(props, &reading(loaded)) }
                { codebook(props) }
                { filters(props, loaded) }
                { contrast(props, loaded) }
                { headcount(props, loaded) }
                { cards(props, loaded) }
            }
        </div>
    }
}

/// Usage of several metrics takes the whole width: one panel a metric.
fn is_wide(question: &Question) -> bool {
    question.kind == QuestionKind::Usage && question.options.len() > 1
}

/// What is done once a part is there.
pub type GoOn = Box<dyn FnOnce()>;

/// Has a part of the program loaded, and then goes on.
#[derive(Clone)]
pub struct Parts(Rc<dyn Fn(Need, GoOn)>);

impl Parts {
    /// Loads by this; it calls what it is given once the part is there, and never where it
    /// cannot be had.
    pub fn new(load: impl Fn(Need, GoOn) + 'static) -> Self {
        Self(Rc::new(load))
    }

    /// Where all of the program is there.
    pub fn all() -> Self {
        Self::new(|_, go_on| go_on())
    }

    /// Opens what a part shows, once it is there, or closes it.
    fn toggle(&self, need: Need, is_open: bool, toggle: impl FnOnce() + 'static) {
        if is_open {
            toggle();
        } else {
            self.when_there(need, toggle);
        }
    }

    /// Goes on once this part is there.
    fn when_there(&self, need: Need, go_on: impl FnOnce() + 'static) {
        (self.0)(need, Box::new(go_on));
    }
}

/// A page has one way to load.
impl PartialEq for Parts {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}
