use yew::prelude::*;

use super::{Page, TRY_ID};
use crate::author::Action;
use crate::words::author as words;

/// The survey as respondents see it: the element puts one into this place.
pub(super) fn tried(page: &Page<'_>) -> Html {
    let is_tried = page.state.is_tried;
    let text = if is_tried { words::HIDE } else { words::SHOW };
    html! {
        <>
            { page.heading(1, "canvass-author-tried", words::TRY) }
            <p>{ words::TRY_HINT }</p>
            <p>
                <button
                    type="button" class="canvass-button canvass-button--secondary"
                    aria-expanded={is_tried.to_string()} aria-controls={TRY_ID}
                    onclick={page.press(Action::Try)}
                >{ text }</button>
            </p>
            <div id={TRY_ID} class="canvass-author__try" hidden={!is_tried}></div>
        </>
    }
}
