//! Saving for later, and coming back.

use yew::prelude::*;

use super::{Page, parts};
use crate::{
    survey::{
        Action,
        draft::{Action as Draft, Panel},
        field,
    },
    words::draft as words,
};

/// The button below what the page asks for, on a line of its own.
pub(super) fn offer(page: &Page<'_>) -> Html {
    html! { <div>{button(page, Draft::Begin, words::SAVE_FOR_LATER)}</div> }
}

fn button(page: &Page<'_>, action: Draft, text: &'static str) -> Html {
    html! {
        <button type="button" class="canvass-button canvass-button--secondary canvass-survey__draft"
            onclick={page.on(Action::Draft(action))}>{text}</button>
    }
}

/// What stands in place of the questions.
pub(super) fn view(page: &Page<'_>, panel: Panel) -> Html {
    let heading = parts::heading(page, html! { {page.state.heading().into_owned()} });
    match panel {
        Panel::Saved => html! {
            <>
                {heading}
                <p>{words::SAVED_DETAIL}</p>
                {button(page, Draft::Close, words::GO_ON)}
                {button(page, Draft::Delete, words::DELETE)}
            </>
        },
        Panel::Save => html! {
            <>
                {errors(page)}
                {heading}
                <p>{words::SAVE_DETAIL}</p>
                {passphrase(page, words::CHOOSE, Some(words::CHOOSE_HINT), words::SAVE)}
                {button(page, Draft::Close, words::NOT_NOW)}
            </>
        },
        Panel::Open => html! {
            <>
                {errors(page)}
                {heading}
                <p>{words::found(page.state.draft().found())}</p>
                {passphrase(page, words::ENTER, None, words::OPEN)}
                {button(page, Draft::Close, words::START_ANEW)}
                {button(page, Draft::Delete, words::DELETE)}
            </>
        },
    }
}

fn errors(page: &Page<'_>) -> Html {
    let Some(problem) = page.state.draft().problem() else {
        return Html::default();
    };
    let go = page.instead(Action::GoToField(field::PASSPHRASE.to_owned()));
    let link = html! { <a href={["#", field::PASSPHRASE].concat()} onclick={go}>{problem}</a> };
    parts::error_summary(
        page,
        html! { <ul class="canvass-survey__errors-list"><li>{link}</li></ul> },
    )
}

fn passphrase(
    page: &Page<'_>,
    label: &'static str,
    hint: Option<&'static str>,
    send: &'static str,
) -> Html {
    let draft = page.state.draft();
    let problem = draft.problem();
    let hint_id = hint.map(|_| "passphrase-hint");
    let error_id = "passphrase-error";
    let described_by: Vec<&str> = hint_id
        .into_iter()
        .chain(problem.map(|_| error_id))
        .collect();
    let described_by = (!described_by.is_empty()).then(|| described_by.join(" "));
    let autocomplete = if hint.is_some() {
        "new-password"
    } else {
        "current-password"
    };
    let class = classes!(
        "canvass-survey__group",
        problem.map(|_| "canvass-survey__group--error")
    );
    let input_class = classes!(
        "canvass-input",
        "canvass-survey__input--text",
        problem.map(|_| "canvass-input--error")
    );
    html! {
        <form novalidate=true class="canvass-survey__form">
            <div {class}>
                <label class="canvass-survey__passphrase" for={field::PASSPHRASE}>{label}</label>
                if let Some(hint) = hint {
                    <div id="passphrase-hint" class="canvass-hint">{hint}</div>
                }
                if let Some(problem) = problem {
                    {parts::message(error_id.to_owned(), problem)}
                }
                <input id={field::PASSPHRASE} class={input_class} type="password" {autocomplete}
                    aria-describedby={described_by} value={draft.passphrase().to_owned()}
                    oninput={page.typed(|text| Action::Draft(Draft::Type(text)))} />
            </div>
            <button type="submit" class="canvass-button" aria-disabled={draft.is_busy().then_some("true")}
                onclick={page.instead(Action::Draft(Draft::Confirm))}>{send}</button>
        </form>
    }
}
