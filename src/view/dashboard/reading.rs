use yew::prelude::*;

use super::DashboardProps;
use crate::dashboard::{Action, Corrections, Loaded, Need};
use crate::words::reading as words;

mod asks;
mod body;
mod columns;
mod preview;
mod problems;
mod remember;
mod rows;
mod whole;

/// How a file was read, and whom to tell of corrections.
pub(super) struct Reading<'a> {
    pub loaded: &'a Loaded,
    pub corrections: &'a Corrections,
    pub dispatch: &'a Callback<Action>,
}

impl Reading<'_> {
    /// What the file leaves open and what in it cannot be compared, if anything.
    pub(super) fn asks(&self) -> Html {
        html! {
            <>
                { asks::asks(self) }
                { asks::apart(&self.loaded.report) }
                { asks::derived(&self.loaded.report) }
            </>
        }
    }
}

/// "I read it as": a line, and behind it what was detected and why, once that is opened.
pub(super) fn panel(props: &DashboardProps, reading: &Reading<'_>) -> Html {
    let is_open = props.state.shows_reading;
    let (parts, dispatch) = (props.parts.clone(), props.dispatch.clone());
    let toggle = Callback::from(move |event: MouseEvent| {
        event.prevent_default();
        let dispatch = dispatch.clone();
        let toggle = move || dispatch.emit(Action::ToggleReading);
        parts.toggle(Need::Reading, is_open, toggle);
    });
    html! {
        <details class="canvass-reading" open={is_open}>
            <summary onclick={toggle}>
                <span class="canvass-reading__title">{ words::read_it_as() }</span>{ " " }
                <span class="canvass-hint">{ words::reading_summary(&reading.loaded.report) }</span>
            </summary>
            if is_open { { body::body(reading) } }
        </details>
    }
}
