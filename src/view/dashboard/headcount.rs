//! A headcount beside responses: the way to join one, and the response rates.

mod panel;
mod rates;

use yew::prelude::*;

use super::DashboardProps;
use crate::dashboard::headcount::HeadcountStep;
use crate::dashboard::{Action, HEADCOUNT_ID, Loaded, Need};
use crate::words::headcount as words;
use panel::panel;
use rates::rates;

/// The button behind which a headcount is joined, what is asked there, and the rates once
/// one is.
pub(super) fn headcount(props: &DashboardProps, loaded: &Loaded) -> Html {
    let is_open = props.state.joining.is_some();
    let joined = loaded.headcount.as_ref();
    let begin = {
        let (parts, dispatch) = (props.parts.clone(), props.dispatch.clone());
        Callback::from(move |_: MouseEvent| {
            let dispatch = dispatch.clone();
            let step = if is_open {
                HeadcountStep::Leave
            } else {
                HeadcountStep::Begin
            };
            parts.toggle(Need::Headcount, is_open, move || {
                dispatch.emit(Action::Headcount(step));
            });
        })
    };
    let is_known = joined.is_some_and(|own| own.staff.is_some() && own.responses.is_some());
    html! {
        <>
            if joined.is_some() || props.state.can_join() {
                <p class="canvass-headcount__open">
                    <button
                        type="button" id={HEADCOUNT_ID} class="canvass-link-button"
                        onclick={begin} aria-expanded={is_open.to_string()}
                    >{ if joined.is_some() { words::CHANGE } else { words::OPEN } }</button>
                </p>
            }
            if is_open { { panel(props) } }
            if let Some(joined) = joined.filter(|_| !is_known) {
                <p class="canvass-notice">{ words::waits_for(&joined.said.file) }</p>
            }
            if is_known { { rates(props, loaded) } }
        </>
    }
}
