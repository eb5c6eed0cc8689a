use std::borrow::Cow;

use yew::prelude::*;

use super::{Page, answer_text, parts};
use crate::survey::{Action, Answer, Kind, Question, field};

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
                    if let Some(section) = section { {parts::subheading(page, html! { {section.clone()} })} }
                    <dl class="canvass-survey__summary">{for rows}</dl>
                </>
            }
        });
    let failed = page.state.has_problem().then(|| {
        let reason = page.words.not_sent(page.state.reason());
        parts::error_summary(page, html! { <p>{page.own(reason)}</p> })
    });
    html! {
        <>
            {parts::back(page)}
            {failed}
            {parts::heading(page, page.own(page.words.check_answers()))}
            {for sections}
            <button type="button" class="canvass-button" onclick={page.instead(Action::Submit)}>{page.own(page.words.send())}</button>
        </>
    }
}

fn row(page: &Page<'_>, question: &Question, answer: Option<&Answer>) -> Html {
    let lines = answer.map(|answer| answer_text::lines(question, answer, page.words));
    let is_own = matches!(answer, Some(Answer::Missing(_))) || question.kind == Kind::YesNo;
    let value = match lines.as_deref() {
        None => page.own(page.words.not_provided()),
        Some([line]) if is_own => page.own(line.clone()),
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
                    {page.own(page.words.change())}
                    <span class="canvass-visually-hidden" lang={page.apart}>{[" ", &page.words.change_what(&question.text)].concat()}</span>
                </a>
            </dd>
        </div>
    }
}
