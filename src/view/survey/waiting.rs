//! What waits to be sent, and what a reader can do about it.

use yew::prelude::*;

use super::Page;
use crate::survey::{Action, outbox::Waiting};

/// Below the confirmation of a response that waits: why, and a button.
pub(super) fn own(page: &Page<'_>) -> Html {
    let (waiting, words) = (page.state.waiting(), page.words);
    let detail = match (page.state.is_refused(), waiting.unkept > 0) {
        (_, true) => words.unkept_detail(),
        (true, false) => words.refused_detail(),
        (false, false) => words.queued_detail(),
    };
    let count = words.waiting(waiting.count.max(1) as usize);
    html! {
        <>
            <p>{page.own(detail)}</p>
            <div class="canvass-notice canvass-survey__waiting">
                <p>{page.own([&count, " ", &waiting.reason(words)].concat())}</p>
                {try_again(page)}
                if waiting.stuck > 0 { {stuck(page, waiting)} }
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
    let count = page.words.waiting(waiting.count as usize);
    html! {
        <div class="canvass-notice canvass-survey__waiting">
            <p>{page.own([&count, " ", &waiting.reason(page.words)].concat())}</p>
            {try_again(page)}
            if waiting.stuck > 0 { {stuck(page, waiting)} }
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
    let count = page.words.earlier(count as usize);
    html! {
        <div class="canvass-notice canvass-survey__waiting">
            <p>{page.own([&count, " ", &waiting.reason(page.words)].concat())}</p>
            {try_again(page)}
            if waiting.stuck > 0 { {stuck(page, waiting)} }
        </div>
    }
}

fn try_again(page: &Page<'_>) -> Html {
    html! {
        <button type="button" class="canvass-button canvass-button--secondary"
            onclick={page.on(Action::TryAgain)}>{page.own(page.words.try_again())}</button>
    }
}

/// What does not go by itself can be taken away, and then deleted.
fn stuck(page: &Page<'_>, waiting: &Waiting) -> Html {
    html! {
        <>
            <p>{page.own(page.words.stuck())}</p>
            <button type="button" class="canvass-button canvass-button--secondary"
                onclick={page.on(Action::TakeWaiting)}>{page.own(page.words.take())}</button>
            if waiting.given > 0 {
                <button type="button" class="canvass-button canvass-button--secondary"
                    onclick={page.on(Action::ForgetWaiting)}>{page.own(page.words.forget())}</button>
            }
        </>
    }
}
