use yew::prelude::*;

use crate::dashboard::{Action, Loaded};
use crate::table::{Question, QuestionKind};
use crate::words::dashboard as words;

/// The questions that are hidden by default, and why.
pub(super) fn hidden(loaded: &Loaded, dispatch: &Callback<Action>) -> Html {
    let questions = loaded.questions.iter();
    let hidden: Vec<&Question> = questions
        .filter(|question| question.kind == QuestionKind::Hidden)
        .collect();
    if hidden.is_empty() {
        return Html::default();
    }
    let why = |question: &Question| {
        let column = question.columns.first()?;
        let column = loaded.report.columns.get(*column as usize)?;
        Some(column.why.clone())
    };
    let toggle = dispatch.reform(|_: MouseEvent| Action::ToggleHidden);
    html! {
        <div class="canvass-hidden-questions">
            <button type="button" class="canvass-link-button" aria-expanded={loaded.show_hidden.to_string()} onclick={toggle}>
                { words::hidden_by_default(hidden.len()) }
            </button>
            if loaded.show_hidden {
                <p class="canvass-hint">{ words::why_hidden() }</p>
                <ul>
                    { for hidden.into_iter().map(|question| html! {
                        <li>{ words::hidden_question(&question.title, &why(question).unwrap_or_default()) }</li>
                    }) }
                </ul>
            }
        </div>
    }
}
