//! Paper returns typed in: all questions that are asked on one page, the pile
//! of finished returns below.

mod group;
mod pile;
mod stop;
mod warnings;

use yew::prelude::*;

use super::{Page, parts};
use crate::survey::paper::{Action as Paper, NUMBER, Pile, SAVE, Warning, stops};
use crate::survey::{Action, Question, field};

/// The id of how to type in.
const KEYS: &str = "paper-keys";

pub(super) fn view(page: &Page<'_>) -> Html {
    let shown = page.state.pile().is_some_and(Pile::shows_warnings);
    let warnings = if shown {
        crate::survey::paper::warnings(page.state)
    } else {
        Vec::new()
    };
    let questions = page.state.definition().questions.iter().enumerate();
    let asked = questions
        .filter(|(index, question)| page.state.route().asks(*index) && question.kind.is_question());
    let mut section = None;
    let questions = asked.filter_map(|(index, _)| {
        let question = page.state.question(index)?;
        let begins = question.section.is_some() && section != question.section;
        section.clone_from(&question.section);
        Some(view_question(page, &question, begins, &warnings))
    });
    let questions: Vec<Html> = questions.collect();
    let words = page.words;
    html! {
        <div class="canvass-paper" onkeydown={finishing(page, shown)}>
            {parts::heading(page, page.own(words.paper()))}
            <p id={KEYS} class="canvass-hint">{page.own(words.paper_keys())}</p>
            {warnings::summary(page, &warnings)}
            <form class="canvass-survey__form" novalidate=true>
                {number(page, &warnings)}
                <div>{for questions}</div>
                <button type="submit" id={SAVE} class="canvass-button"
                    onclick={page.instead(Action::Paper(Paper::Save))}>{page.own(words.save_return())}</button>
                <p class="canvass-paper__clear"><button type="button" class="canvass-link-button"
                    onclick={page.on(Action::Reset)}>{page.own(words.clear_return())}</button></p>
            </form>
            {pile::view(page)}
        </div>
    }
}

/// Ctrl and Enter, wherever the focus is.
fn finishing(page: &Page<'_>, shown: bool) -> Callback<KeyboardEvent> {
    let dispatch = page.dispatch.clone();
    let action = if shown {
        Paper::SaveAnyway
    } else {
        Paper::Save
    };
    Callback::from(move |event: KeyboardEvent| {
        if event.key() == "Enter" && event.ctrl_key() {
            event.prevent_default();
            dispatch.emit(Action::Paper(action.clone()));
        }
    })
}

fn number(page: &Page<'_>, all: &[Warning]) -> Html {
    let number = page.state.save().paper.unwrap_or_default();
    let oninput = page.typed(|text| Action::Paper(Paper::Number(text)));
    let (told, described_by) = warnings::beside(page, all, NUMBER, "");
    let hint = [NUMBER, "-hint"].concat();
    let described_by = std::iter::once(hint.clone()).chain(described_by);
    html! {
        <div class="canvass-survey__group" onkeydown={stop::keys(page, NUMBER, false)}>
            <label for={NUMBER}>{page.own(page.words.paper_number())}</label>
            <div id={hint} class="canvass-hint">{page.own(page.words.paper_number_hint())}</div>
            {told}
            <input type="text" class="canvass-input canvass-survey__input--number" id={NUMBER} name={NUMBER}
                autocomplete="off" spellcheck="false" value={number} {oninput}
                aria-describedby={described_by.collect::<Vec<_>>().join(" ")} />
        </div>
    }
}

/// A question with its stops. One with a single field is its label, others are
/// the legend of a group.
fn view_question(page: &Page<'_>, question: &Question, begins: bool, all: &[Warning]) -> Html {
    let section = question.section.as_ref().filter(|_| begins);
    let section = section.map(|section| parts::subheading(page, html! { {section.clone()} }));
    let stops = stops(page.state, question);
    let (told, described_by) =
        warnings::beside(page, all, &field::question(&question.id), &question.id);
    let hint_id = question
        .hint
        .as_ref()
        .map(|_| field::question(&question.id) + "-hint");
    let described_by = hint_id.clone().into_iter().chain(described_by);
    let described_by: Vec<String> = described_by.collect();
    let described_by = (!described_by.is_empty()).then(|| described_by.join(" "));
    let hint = question.hint.as_ref().map(|hint| {
        html! { <div id={hint_id} class="canvass-hint">{hint.clone()}</div> }
    });
    let fields = html! {
        <>
            {hint}
            {told}
            <div class="canvass-paper__stops">
                {for stops.iter().map(|stop| stop::view(page, question, stop, described_by.as_deref()))}
            </div>
        </>
    };
    let text = html! { {question.text.clone()} };
    // Keys: a question that comes or goes leaves the others, and the focus.
    html! {
        <key={question.id.clone()}>
            {section}
            <div class="canvass-survey__group canvass-paper__question">
                if stop::is_single_field(&stops) {
                    <label class="canvass-paper__text" for={field::question(&question.id)}>{text}</label>
                    {fields}
                } else {
                    <fieldset class="canvass-survey__fieldset" aria-describedby={described_by.clone()}>
                        <legend class="canvass-paper__text">{text}</legend>
                        {fields}
                    </fieldset>
                }
            </div>
        </>
    }
}
