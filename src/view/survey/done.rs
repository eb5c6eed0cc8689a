//! The pages during and after sending.

use yew::prelude::*;

use super::{Page, parts, waiting};
use crate::survey::{Action, state::Phase};

fn heading(page: &Page<'_>) -> Html {
    let text = page.state.heading().into_owned();
    parts::heading(page, page.own(text))
}

fn download(page: &Page<'_>) -> Html {
    html! {
        <button type="button" class="canvass-button canvass-button--secondary"
            onclick={page.on(Action::Download)}>{page.own(page.words.download())}</button>
    }
}

/// Answers are on their way.
pub(super) fn sending(page: &Page<'_>) -> Html {
    html! { <>{heading(page)}<p>{page.own(page.words.sending_detail())}</p></> }
}

/// They have arrived, or wait.
pub(super) fn confirmation(page: &Page<'_>) -> Html {
    let definition = page.state.definition();
    let detail = match page.state.phase() {
        Phase::Sent { destination } if !destination.is_empty() => page.words.sent_to(destination),
        _ => String::new(),
    };
    let waiting = match page.state.phase() {
        Phase::Queued => waiting::own(page),
        _ => waiting::earlier(page),
    };
    let next = definition.thanks.as_ref().map(|thanks| {
        html! { <>{parts::subheading(page, page.own(page.words.what_next()))}<p>{thanks.clone()}</p></> }
    });
    let contact = definition
        .contact
        .as_ref()
        .map(|contact| html! { <p>{contact.clone()}</p> });
    html! {
        <>
            <div class="canvass-panel">
                {heading(page)}
                <p>{page.own(page.words.reference(&page.state.reference()))}</p>
            </div>
            if !detail.is_empty() { <p>{page.own(detail)}</p> }
            {waiting}
            {next}
            {contact}
            {download(page)}
        </>
    }
}

/// An earlier page after sending: nothing can be changed or sent again.
pub(super) fn already_sent(page: &Page<'_>) -> Html {
    html! {
        <>
            {heading(page)}
            <p>{page.own(page.words.already_sent_detail())}</p>
            <p>{page.own(page.words.reference(&page.state.reference()))}</p>
            <button type="button" class="canvass-button"
                onclick={page.on(Action::ToConfirmation)}>{page.own(page.words.to_confirmation())}</button>
        </>
    }
}

/// The survey cannot go on: why, and the answers to take away if there are any.
pub(super) fn stopped(page: &Page<'_>) -> Html {
    let answered = page.state.has_answers();
    html! {
        <>
            {heading(page)}
            <p>{page.state.reason().to_owned()}</p>
            if answered { {download(page)} }
        </>
    }
}
