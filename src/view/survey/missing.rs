//! Reasons for giving no answer, as options of their own after an "or".

use yew::prelude::*;

use super::{Asked, choices::ChoiceField, parts};
use crate::survey::{Action, Input, Kind, Missing, Question, field};

/// The options in the same group as the question's own, after an "or" unless
/// one stands there already.
pub(super) fn within(page: &Asked<'_>, question: &Question, input_type: &'static str) -> Html {
    let divided = match &question.kind {
        Kind::Single { choices } | Kind::Multiple { choices, .. } => {
            choices.iter().any(|choice| choice.exclusive)
        }
        _ => false,
    };
    let name = field::question(&question.id);
    options(page, question, input_type, (name, !divided))
}

/// The options below a field that is no option itself: one is a check box,
/// several are radio buttons. Typing into the field takes them back.
pub(super) fn apart(page: &Asked<'_>, question: &Question) -> Html {
    if question.missing.is_empty() {
        return Html::default();
    }
    let input_type = apart_type(question);
    let name = format!("{}-missing", field::question(&question.id));
    html! {
        <div role="group" aria-labelledby={parts::heading_id(page, question)} class="canvass-survey__apart">
            {options(page, question, input_type, (name, true))}
        </div>
    }
}

/// Whether a reason was chosen that only another answer would take back.
pub(super) fn is_stuck(page: &Asked<'_>, question: &Question) -> bool {
    matches!(page.state.input(), Some(Input::Missing(_)))
        && !matches!(
            question.kind,
            Kind::Multiple { .. } | Kind::Ticks { .. } | Kind::Ranking { .. }
        )
        && apart_type(question) == "radio"
}

fn apart_type(question: &Question) -> &'static str {
    if question.missing.len() == 1 {
        "checkbox"
    } else {
        "radio"
    }
}

fn options(
    page: &Asked<'_>,
    question: &Question,
    input_type: &'static str,
    (name, with_or): (String, bool),
) -> Html {
    if question.missing.is_empty() {
        return Html::default();
    }
    let chosen = page.state.input();
    let options = question.missing.iter().map(|kind| {
        let kind: Missing = *kind;
        let option = ChoiceField {
            id: field::missing(&question.id, kind.name()),
            name: &name,
            value: kind.name(),
            text: page.own(kind.text(page.words)),
            hint: None,
            checked: matches!(chosen, Some(Input::Missing(chosen)) if *chosen == kind),
            onchange: page.on(Action::SetMissing {
                question: question.id.clone(),
                kind,
            }),
        };
        option.view(input_type)
    });
    html! {
        <div class="canvass-survey__options">
            if with_or {
                <div class="canvass-survey__or">{page.own(page.words.or())}</div>
            }
            {for options}
        </div>
    }
}
