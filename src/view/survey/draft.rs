//! Saving for later, and coming back.

use yew::prelude::*;

use super::{Page, parts};
use crate::survey::{
    Action,
    draft::{Action as Draft, Panel},
    field,
};

/// The button below what the page asks for, on a line of its own.
pub(super) fn offer(page: &Page<'_>) -> Html {
    html! { <div>{button(page, Draft::Begin, page.words.save_for_later())}</div> }
}

fn button(page: &Page<'_>, action: Draft, text: &'static str) -> Html {
    html! {
        <button type="button" class="canvass-button canvass-button--secondary canvass-survey__draft"
            onclick={page.on(Action::Draft(action))}>{page.own(text)}</button>
    }
}

/// What stands in place of the questions.
pub(super) fn view(page: &Page<'_>, panel: Panel) -> Html {
    let words = page.words;
    let heading = parts::heading(page, page.own(page.state.heading().into_owned()));
    match panel {
        Panel::Saved => html! {
            <>
                {heading}
                <p>{page.own(words.saved_detail())}</p>
                {button(page, Draft::Close, words.go_on())}
                {button(page, Draft::Delete, words.delete())}
            </>
        },
        Panel::Save => html! {
            <>
                {errors(page)}
                {heading}
                <p>{page.own(words.save_detail())}</p>
                {passphrase(page, words.choose(), Some(words.choose_hint()), words.save())}
                {button(page, Draft::Close, words.not_now())}
            </>
        },
        Panel::Open => html! {
            <>
                {errors(page)}
                {heading}
                <p>{page.own(words.found_of(page.state.draft().found() as usize))}</p>
                {passphrase(page, words.passphrase(), None, words.open())}
                {button(page, Draft::Close, words.start_anew())}
                {button(page, Draft::Delete, words.delete())}
            </>
        },
    }
}

fn errors(page: &Page<'_>) -> Html {
    let Some(problem) = page.state.draft().problem() else {
        return Html::default();
    };
    let go = page.instead(Action::GoToField(field::PASSPHRASE.to_owned()));
    let link = html! { <a href={["#", field::PASSPHRASE].concat()} onclick={go}>{page.own(problem.in_words(page.words))}</a> };
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
                <label class="canvass-survey__passphrase" for={field::PASSPHRASE}>{page.own(label)}</label>
                if let Some(hint) = hint {
                    <div id="passphrase-hint" class="canvass-hint">{page.own(hint)}</div>
                }
                if let Some(problem) = problem {
                    {parts::message(page, error_id.to_owned(), page.own(problem.in_words(page.words)))}
                }
                <input id={field::PASSPHRASE} class={input_class} type="password" {autocomplete}
                    aria-describedby={described_by} value={draft.passphrase().to_owned()}
                    oninput={page.typed(|text| Action::Draft(Draft::Type(text)))} />
            </div>
            <button type="submit" class="canvass-button" aria-disabled={draft.is_busy().then_some("true")}
                onclick={page.instead(Action::Draft(Draft::Confirm))}>{page.own(send)}</button>
        </form>
    }
}
