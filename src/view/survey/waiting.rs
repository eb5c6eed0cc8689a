//! What waits to be sent, and what a reader can do about it.

use yew::prelude::*;

use super::Page;
use crate::{
    survey::{Action, outbox::Waiting},
    words::{outbox as words, survey},
};

/// Below the confirmation of a response that waits: why, and a button.
pub(super) fn own(page: &Page<'_>) -> Html {
    let waiting = page.state.waiting();
    let detail = match (page.state.is_refused(), waiting.unkept > 0) {
        (_, true) => words::UNKEPT_DETAIL,
        (true, false) => words::REFUSED_DETAIL,
        (false, false) => survey::QUEUED_DETAIL,
    };
    let count = waiting.count.max(1);
    let stuck = (waiting.stuck > 0).then(|| stuck(page, waiting));
    html! {
        <>
            <p>{detail}</p>
            <div class="canvass-notice canvass-survey__waiting">
                <p>{words::waiting(count)}{" "}{waiting.reason()}</p>
                {try_again(page)}
                {stuck}
            </div>
        </>
    }
}

/// Whatever waits, where many are sent; nothing when nothing does.
pub(super) fn any(page: &Page<'_>) -> Html {
    let waiting = page.state.waiting();
    if waiting.count == 0 {
        return Html::default();
    }
    let stuck = (waiting.stuck > 0).then(|| stuck(page, waiting));
    html! {
        <div class="canvass-notice canvass-survey__waiting">
            <p>{words::waiting(waiting.count)}{" "}{waiting.reason()}</p>
            {try_again(page)}
            {stuck}
        </div>
    }
}

/// What waits from earlier visits; nothing when nothing does.
pub(super) fn earlier(page: &Page<'_>) -> Html {
    let waiting = page.state.waiting();
    let count = waiting.count.saturating_sub(waiting.own);
    if count == 0 {
        return Html::default();
    }
    let stuck = (waiting.stuck > 0).then(|| stuck(page, waiting));
    html! {
        <div class="canvass-notice canvass-survey__waiting">
            <p>{words::earlier(count)}{" "}{waiting.reason()}</p>
            {try_again(page)}
            {stuck}
        </div>
    }
}

fn try_again(page: &Page<'_>) -> Html {
    html! {
        <button type="button" class="canvass-button canvass-button--secondary"
            onclick={page.on(Action::TryAgain)}>{words::TRY_AGAIN}</button>
    }
}

/// What does not go by itself can be taken away, and then deleted.
fn stuck(page: &Page<'_>, waiting: &Waiting) -> Html {
    html! {
        <>
            <p>{words::STUCK}</p>
            <button type="button" class="canvass-button canvass-button--secondary"
                onclick={page.on(Action::TakeWaiting)}>{words::TAKE}</button>
            if waiting.given > 0 {
                <button type="button" class="canvass-button canvass-button--secondary"
                    onclick={page.on(Action::ForgetWaiting)}>{words::FORGET}</button>
            }
        </>
    }
}
