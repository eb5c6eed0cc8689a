use yew::prelude::*;

use super::{
    Page, choices, entry, grid,
    parts::{self, Frame},
};
use crate::{
    survey::{Action, Kind},
    words::survey as words,
};

/// The page of one question.
pub(super) fn view(page: &Page<'_>, index: usize) -> Html {
    let definition = page.state.definition();
    let Some(question) = definition.questions.get(index) else {
        return Html::default();
    };
    let frame = Frame::new(page, question);
    let fields = match &question.kind {
        Kind::Single { choices } => choices::single(page, &frame, choices),
        Kind::Multiple { choices } => choices::multiple(page, &frame, choices),
        Kind::Scale { from, to, labels } => choices::scale(page, &frame, *from..=*to, labels),
        Kind::Text { max_length } => entry::text(page, &frame, *max_length),
        Kind::Long { max_length } => entry::long(page, &frame, *max_length),
        Kind::Number { whole, unit, .. } => entry::number(page, &frame, *whole, unit.as_deref()),
        Kind::Date { .. } => entry::date(page, &frame),
        Kind::Grid { rows, scale } => grid::view(page, &frame, rows, scale),
    };
    let can_clear = !question.required
        && page.state.input(&question.id).is_some()
        && matches!(
            question.kind,
            Kind::Single { .. } | Kind::Scale { .. } | Kind::Grid { .. }
        );
    let section = question.section.as_ref().map(|section| {
        html! { <p class="canvass-survey__section">{section.clone()}</p> }
    });
    let submit = page.dispatch.clone();
    let onsubmit = Callback::from(move |event: SubmitEvent| {
        event.prevent_default();
        submit.emit(Action::Continue);
    });
    // The button acts on its click, which Enter in a field causes too: a page
    // in a sandbox without forms never sees a submit event.
    html! {
        <>
            {parts::back(page)}
            {parts::question_errors(page)}
            {introduction(page)}
            <form key={question.id.clone()} class="canvass-survey__form" novalidate=true {onsubmit}>
                {section}
                {fields}
                // A condition in place: a child more would have the fields made
                // anew with the first answer, and the focus lost.
                if can_clear {
                    <p><button type="button" class="canvass-link-button"
                        onclick={page.on(Action::Clear(question.id.clone()))}>{words::CLEAR}</button></p>
                }
                <button type="submit" class="canvass-button" onclick={page.instead(Action::Continue)}>
                    {words::CONTINUE}
                </button>
            </form>
        </>
    }
}

fn introduction(page: &Page<'_>) -> Html {
    let definition = page.state.definition();
    match &definition.introduction {
        Some(introduction) if page.state.is_first_page() => html! {
            <div class="canvass-survey__introduction">
                <p class="canvass-survey__title">{definition.title.clone()}</p>
                <p>{introduction.clone()}</p>
            </div>
        },
        _ => Html::default(),
    }
}
