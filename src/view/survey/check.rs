use std::borrow::Cow;

use yew::prelude::*;

use super::{Page, answer_text, parts};
use crate::{
    survey::{Action, Answer, Question, field},
    words::survey as words,
};

/// All answers before sending, each with a way to change it.
pub(super) fn view(page: &Page<'_>) -> Html {
    let definition = page.state.definition();
    let route = page.state.route();
    let asked: Vec<(Cow<'_, Question>, Option<&Answer>)> = definition
        .questions
        .iter()
        .enumerate()
        .filter(|(i, question)| route.asks(*i) && question.kind.is_question())
        .filter_map(|(i, _)| Some((page.state.question(i)?, route.answer(i))))
        .collect();
    let sections = asked
        .chunk_by(|(a, _), (b, _)| a.section == b.section)
        .map(|questions| {
            let section = questions
                .first()
                .and_then(|(question, _)| question.section.as_ref());
            let rows = questions
                .iter()
                .map(|(question, answer)| row(page, question, *answer));
            html! {
                <>
                    if let Some(section) = section { {parts::subheading(page, section)} }
                    <dl class="canvass-survey__summary">{for rows}</dl>
                </>
            }
        });
    let failed = page.state.has_problem().then(|| {
        let reason = words::not_sent(page.state.reason());
        parts::error_summary(page, html! { <p>{reason}</p> })
    });
    html! {
        <>
            {parts::back(page)}
            {failed}
            {parts::heading(page, html! { {words::CHECK_ANSWERS} })}
            {for sections}
            <button type="button" class="canvass-button" onclick={page.instead(Action::Submit)}>{words::SEND}</button>
        </>
    }
}

fn row(page: &Page<'_>, question: &Question, answer: Option<&Answer>) -> Html {
    let lines = answer.map(|answer| answer_text::lines(question, answer));
    let value = match lines.as_deref() {
        None => html! { {words::NOT_PROVIDED} },
        Some([line]) => html! { {line.clone()} },
        Some(lines) => {
            let items = lines.iter().map(|line| html! { <li>{line.clone()}</li> });
            html! { <ul class="canvass-survey__values">{for items}</ul> }
        }
    };
    html! {
        <div class="canvass-survey__summary-row">
            <dt>{question.text.clone()}</dt>
            <dd class="canvass-survey__value">{value}</dd>
            <dd class="canvass-survey__change">
                <a href={format!("#{}", field::question(&question.id))}
                    onclick={page.instead(Action::Change(question.id.clone()))}>
                    {words::CHANGE}
                    <span class="canvass-visually-hidden">{words::change_what(&question.text)}</span>
                </a>
            </dd>
        </div>
    }
}
