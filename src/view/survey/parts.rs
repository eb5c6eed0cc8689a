//! The parts that several pages share.
#![allow(
    clippy::ignored_unit_patterns,
    reason = "html! writes such a pattern for computed tag names"
)]

use yew::prelude::*;

use super::{Asked, Page, missing};
use crate::{
    survey::{Action, Kind, Problem, Question, field},
    words::survey::Words,
};

/// The heading of the page, which takes focus when the page comes.
pub(super) fn heading(page: &Page<'_>, content: Html) -> Html {
    heading_at(page.level, field::HEADING.to_owned(), None, content)
}

/// The heading of a question: that of the page, if it stands there alone.
pub(super) fn question_heading(page: &Asked<'_>, question: &Question, content: Html) -> Html {
    let part = (!page.state.is_alone).then_some("canvass-survey__heading--part");
    heading_at(page.level, heading_id(page, question), part, content)
}

/// What names a question.
pub(super) fn heading_id(page: &Asked<'_>, question: &Question) -> String {
    if page.state.is_alone {
        field::HEADING.to_owned()
    } else {
        field::heading(&question.id)
    }
}

fn heading_at(level: u8, id: String, part: Option<&'static str>, content: Html) -> Html {
    html! {
        <@{format!("h{level}")} {id} tabindex="-1" class={classes!("canvass-survey__heading", part)}>
            {content}
        </@>
    }
}

/// A heading one level below the page's.
pub(super) fn subheading(page: &Page<'_>, content: Html) -> Html {
    let level = (page.level + 1).min(6);
    html! {
        <@{format!("h{level}")} class="canvass-survey__subheading">{content}</@>
    }
}

/// The way back, first on the page.
pub(super) fn back(page: &Page<'_>) -> Html {
    if !page.state.can_go_back() {
        return Html::default();
    }
    html! {
        <button type="button" class="canvass-link-button canvass-survey__back"
            onclick={page.on(Action::Back)}>{page.own(page.words.back())}</button>
    }
}

/// Everything wrong with the page, each with a link to its field. The message
/// is an alert inside the box that takes focus, so that it is read once. Given
/// the focus, the box can have it; once left, a click does not bring it back.
pub(super) fn error_summary(page: &Page<'_>, items: Html) -> Html {
    let onblur = Callback::from(|event: FocusEvent| {
        let left = event.target_dyn_into::<web_sys::Element>();
        if let Some(left) = left.filter(|left| left.id() == field::ERRORS) {
            // Fails for no name of an attribute that we write.
            let _ = left.remove_attribute("tabindex");
        }
    });
    html! {
        <div id={field::ERRORS} class="canvass-survey__errors" {onblur}>
            <div role="alert">
                <@{format!("h{}", page.level)} class="canvass-survey__errors-title">{page.own(page.words.problem())}</@>
                {items}
            </div>
        </div>
    }
}

/// The error summary of a question page; nothing when nothing is wrong.
pub(super) fn question_errors(page: &Page<'_>) -> Html {
    let problems = page.state.problems();
    if problems.is_empty() {
        return Html::default();
    }
    let items = problems.iter().map(|problem| {
        let go = page.instead(Action::GoToField(problem.field.clone()));
        let question = page.state.question_of(problem);
        let message = page.message(question.as_deref(), &problem.message);
        html! { <li><a href={format!("#{}", problem.field)} onclick={go}>{message}</a></li> }
    });
    let items = html! { <ul class="canvass-survey__errors-list">{for items}</ul> };
    error_summary(page, items)
}

/// The error message beside a field.
pub(super) fn error_message(
    page: &Asked<'_>,
    question: &Question,
    id: String,
    problem: Option<&Problem>,
) -> Html {
    problem.map_or_else(Html::default, |problem| {
        message(page, id, page.message(Some(question), &problem.message))
    })
}

/// The same with these words.
pub(super) fn message<S>(page: &Page<'_, S>, id: String, content: Html) -> Html {
    let prefix = [page.words.error_prefix(), " "].concat();
    html! {
        <p {id} class="canvass-error-message">
            <span class="canvass-visually-hidden" lang={page.apart}>{prefix}</span>
            {content}
        </p>
    }
}

/// A question's text, hint and error around its fields.
pub(super) struct Frame<'a> {
    pub(super) question: &'a Question,
    /// The problem of the question as a whole.
    pub(super) problem: Option<&'a Problem>,
    /// What is said of the fields besides the author's hint.
    how: Option<Html>,
}

impl<'a> Frame<'a> {
    /// The frame of this question on this page.
    pub(super) fn new(page: &Asked<'a>, question: &'a Question) -> Self {
        // Grid rows and the field for words say theirs themselves.
        let of_part = |problem: &Problem| {
            let of_row = matches!(question.kind, Kind::Grid { .. }) && !problem.parts.is_empty();
            of_row || problem.field == field::other(&question.id)
        };
        let mut problems = page.state.problems().iter();
        Self {
            question,
            problem: problems.find(|problem| !of_part(problem)),
            how: how_to_answer(question, page.words).map(|how| page.own(how)),
        }
    }

    fn hint_id(&self) -> String {
        format!("{}-hint", field::question(&self.question.id))
    }

    fn error_id(&self) -> String {
        format!("{}-error", field::question(&self.question.id))
    }

    /// The ids of what describes the fields: hint, then error.
    pub(super) fn described_by(&self) -> Option<String> {
        let hints = self.question.hint.is_some() || self.how.is_some();
        let hint = hints.then(|| self.hint_id());
        let error = self.problem.is_some().then(|| self.error_id());
        let ids: Vec<String> = hint.into_iter().chain(error).collect();
        (!ids.is_empty()).then(|| ids.join(" "))
    }

    fn hint_and_error(&self, page: &Asked<'_>) -> Html {
        let hint = match (&self.question.hint, &self.how) {
            (None, None) => Html::default(),
            (Some(hint), None) => self.hint(html! { {hint.clone()} }),
            (None, Some(how)) => self.hint(how.clone()),
            (Some(hint), Some(how)) => {
                let how = how.clone();
                self.hint(html! { <><div>{hint.clone()}</div><div>{how}</div></> })
            }
        };
        let error = error_message(page, self.question, self.error_id(), self.problem);
        html! { <>{hint}{error}</> }
    }

    fn hint(&self, content: Html) -> Html {
        html! { <div id={self.hint_id()} class="canvass-hint">{content}</div> }
    }

    /// The question's text as shown: optional questions say so.
    fn text(&self, page: &Asked<'_>) -> Html {
        let (text, optional) = (&self.question.text, page.words.optional());
        if !self.question.is_optional() {
            html! { {text.clone()} }
        } else if page.apart.is_some() {
            html! { <>{text.clone()}{" "}{page.own(optional)}</> }
        } else {
            html! { {[text.as_str(), " ", optional].concat()} }
        }
    }

    fn class(&self) -> Classes {
        let wrong = self.problem.is_some();
        classes!(
            "canvass-survey__group",
            wrong.then_some("canvass-survey__group--error")
        )
    }

    /// Several fields: the heading is the legend.
    pub(super) fn fieldset(&self, page: &Asked<'_>, fields: Html) -> Html {
        let text = self.text(page);
        html! {
            <div class={self.class()}>
                <fieldset class="canvass-survey__fieldset" aria-describedby={self.described_by()}>
                    <legend class="canvass-survey__legend">{question_heading(page, self.question, text)}</legend>
                    {self.hint_and_error(page)}
                    {fields}
                </fieldset>
            </div>
        }
    }

    /// One field: the heading holds its label. Reasons for no answer stand
    /// below it.
    pub(super) fn labelled(&self, page: &Asked<'_>, input: Html) -> Html {
        let label = html! {
            <label for={field::question(&self.question.id)}>{self.text(page)}</label>
        };
        html! {
            <div class={self.class()}>
                {question_heading(page, self.question, label)}
                {self.hint_and_error(page)}
                {input}
                {missing::apart(page, self.question)}
            </div>
        }
    }
}

/// What the fields of a question need said before they are used.
fn how_to_answer(question: &Question, words: Words) -> Option<String> {
    match &question.kind {
        Kind::Multiple { min, max, .. } => {
            let limits = words.num_choices(*min, *max);
            let all = || {
                question
                    .hint
                    .is_none()
                    .then(|| words.select_all().to_owned())
            };
            Some(limits)
                .filter(|limits| !limits.is_empty())
                .or_else(all)
        }
        Kind::Ticks { .. } if question.hint.is_none() => Some(words.select_all().to_owned()),
        Kind::Ranking { items, top } => {
            Some(words.how_to_rank(top.unwrap_or(items.len()), items.len()))
        }
        _ => None,
    }
}
