use yew::prelude::*;

use super::{
    Asked, Page, choices, date, entry, grid, missing,
    parts::{self, Frame},
    ranking, shared,
    sight::Sight,
};
use crate::survey::{Action, Kind, Question, check::LIST_FROM};

/// The page with a question: it alone, or all that stand there together.
pub(super) fn view(page: &Page<'_>, index: usize) -> Html {
    let content = if page.state.shares_page(index) {
        shared::view(page, index)
    } else {
        alone(page, index)
    };
    let submit = page.dispatch.clone();
    let onsubmit = Callback::from(move |event: SubmitEvent| {
        event.prevent_default();
        submit.emit(Action::Continue);
    });
    let page_of = page.state.definition().page_of(index);
    // The button acts on its click, which Enter in a field causes too: a page
    // in a sandbox without forms never sees a submit event.
    html! {
        <>
            {parts::back(page)}
            {parts::question_errors(page)}
            {introduction(page)}
            <form key={page_of.start} class="canvass-survey__form" novalidate=true {onsubmit}>
                {content}
                <button type="submit" class="canvass-button" onclick={page.instead(Action::Continue)}>
                    {page.own(page.words.next_page())}
                </button>
            </form>
        </>
    }
}

fn alone(page: &Page<'_>, index: usize) -> Html {
    let sight = Sight::of(page.state, index);
    sight.map_or_else(Html::default, |sight| {
        asked(&Asked {
            state: &sight,
            dispatch: page.dispatch,
            words: page.words,
            apart: page.apart,
            level: page.level,
        })
    })
}

/// A question with all that belongs to it.
pub(super) fn asked(page: &Asked<'_>) -> Html {
    let Some(question) = page.state.question() else {
        return Html::default();
    };
    let frame = Frame::new(page, question);
    let fields = match &question.kind {
        Kind::Single { choices } => choices::single(page, &frame, choices),
        Kind::Multiple { choices, .. } => choices::multiple(page, &frame, choices),
        Kind::YesNo => choices::yes_no(page, &frame),
        Kind::Ranking { items, top } => ranking::view(page, &frame, items, *top),
        Kind::Scale { from, to, labels } => choices::scale(page, &frame, *from..=*to, labels),
        Kind::Text { length } => entry::text(page, &frame, *length),
        Kind::Long { length } => entry::long(page, &frame, *length),
        Kind::Number { whole, unit, .. } => entry::number(page, &frame, *whole, unit.as_deref()),
        Kind::Date { .. } => date::fields(page, &frame, true),
        Kind::Month { .. } => date::fields(page, &frame, false),
        Kind::Grid { rows, scale } => grid::radios(page, &frame, rows, scale),
        Kind::Ticks { rows, columns } => grid::ticks(page, &frame, rows, columns),
        Kind::Note { body } => note(page, question, body.as_deref()),
        Kind::Calculated { .. } => Html::default(),
    };
    let can_clear = can_clear(page, question);
    let section = question.section.as_ref().filter(|_| page.state.has_caption);
    let section = section.map(|section| {
        html! { <p class="canvass-survey__section">{section.clone()}</p> }
    });
    // A condition in place: a child more would have the fields made anew with
    // the first answer, and the focus lost.
    html! {
        <>
            {section}
            {fields}
            if can_clear {
                <p><button type="button" class="canvass-link-button"
                    onclick={page.on(Action::Clear(question.id.clone()))}>{page.own(page.words.clear())}</button></p>
            }
        </>
    }
}

/// Whether an optional answer stands there that no single click takes back:
/// radio buttons cannot be let go of, and ranks go one by one.
fn can_clear(page: &Asked<'_>, question: &Question) -> bool {
    let radios = match &question.kind {
        Kind::Single { choices } => choices.len() <= LIST_FROM,
        Kind::YesNo | Kind::Scale { .. } | Kind::Grid { .. } | Kind::Ranking { .. } => true,
        _ => false,
    };
    !question.required
        && page.state.input().is_some()
        && (radios || missing::is_stuck(page, question))
}

/// A page to read.
fn note(page: &Asked<'_>, question: &Question, body: Option<&str>) -> Html {
    let paragraphs = body.unwrap_or_default().split("\n\n");
    let paragraphs = paragraphs
        .map(str::trim)
        .filter(|text| !text.is_empty())
        .map(|text| html! { <p class="canvass-survey__paragraph">{text.to_owned()}</p> });
    html! {
        <div class="canvass-survey__group">
            {parts::question_heading(page, question, html! { {question.text.clone()} })}
            if let Some(hint) = &question.hint {
                <p class="canvass-hint">{hint.clone()}</p>
            }
            {for paragraphs}
        </div>
    }
}

fn introduction(page: &Page<'_>) -> Html {
    let definition = page.state.definition();
    match &definition.introduction {
        Some(introduction) if page.state.is_first_page() && !shared::is_titled(page.state) => {
            html! {
                <div class="canvass-survey__introduction">
                    <p class="canvass-survey__title">{definition.title.clone()}</p>
                    <p>{introduction.clone()}</p>
                </div>
            }
        }
        _ => Html::default(),
    }
}
