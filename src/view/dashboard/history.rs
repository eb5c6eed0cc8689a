use web_sys::{Element, HtmlInputElement};
use yew::prelude::*;

use super::DashboardProps;
use crate::dashboard::{Action, HISTORY_ID};
use crate::words::dashboard as words;

/// Most sentences of what does not fit that are shown.
const MOST_SENTENCES: usize = 20;

/// The buttons that undo, redo and save, and what of a view does not fit. A
/// button that has nothing to do keeps the focus.
pub(super) fn history(props: &DashboardProps) -> Html {
    let state = &props.state;
    let history = &state.history;
    let says = |action: Action| props.dispatch.reform(move |_: MouseEvent| action.clone());
    let unfit = &state.unfit;
    let more = unfit.len().saturating_sub(MOST_SENTENCES);
    html! {
        <>
            <div class="canvass-history" role="group" aria-label={words::VIEW}>
                <button
                    type="button" id={HISTORY_ID} class="canvass-link-button" onclick={says(Action::Undo)}
                    aria-disabled={history.to_undo().is_none().then_some("true")} aria-keyshortcuts="Control+Z"
                >{ words::undo(history.to_undo()) }</button>
                <button
                    type="button" class="canvass-link-button" onclick={says(Action::Redo)}
                    aria-disabled={history.to_redo().is_none().then_some("true")} aria-keyshortcuts="Control+Shift+Z Control+Y"
                >{ words::redo(history.to_redo()) }</button>
                <button type="button" class="canvass-link-button" onclick={says(Action::SaveView)}>{ words::SAVE_VIEW }</button>
            </div>
            if !unfit.is_empty() {
                <section class="canvass-notice" aria-label={words::UNFIT}>
                    <p>{ words::UNFIT }</p>
                    <ul>
                        { for unfit.iter().take(MOST_SENTENCES).map(|sentence| html! { <li>{ sentence }</li> }) }
                        if more > 0 {
                            <li>{ words::more_unfit(more) }</li>
                        }
                    </ul>
                    <button type="button" class="canvass-link-button" onclick={says(Action::Dismiss)}>{ words::DISMISS }</button>
                </section>
            }
        </>
    }
}

/// Undo and redo by the usual keys, but in a field that has its own.
pub(super) fn keys(props: &DashboardProps) -> Callback<KeyboardEvent> {
    let dispatch = props.dispatch.clone();
    Callback::from(move |event: KeyboardEvent| {
        if !(event.ctrl_key() || event.meta_key()) || event.alt_key() || is_in_text(&event) {
            return;
        }
        let action = match (event.key().as_str(), event.shift_key()) {
            ("z" | "Z", false) => Action::Undo,
            ("z" | "Z", true) | ("y" | "Y", false) => Action::Redo,
            _ => return,
        };
        event.prevent_default();
        dispatch.emit(action);
    })
}

/// Whether a key goes into a field that takes text.
fn is_in_text(event: &KeyboardEvent) -> bool {
    let Some(target) = event.target_dyn_into::<Element>() else {
        return false;
    };
    match event.target_dyn_into::<HtmlInputElement>() {
        Some(input) => !matches!(input.type_().as_str(), "file" | "checkbox" | "radio"),
        None => target.local_name() == "textarea",
    }
}
