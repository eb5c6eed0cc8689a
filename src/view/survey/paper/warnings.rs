//! What the survey would not have taken from somebody who answers on the page.

use yew::prelude::*;

use super::{Page, Paper, parts};
use crate::survey::paper::{Fate, Warning};
use crate::survey::{Action, field};
use crate::words::survey::paper as words;

/// All of them above the form, each with a link to its field, and the button
/// that saves all the same.
pub(super) fn summary(page: &Page<'_>, warnings: &[Warning]) -> Html {
    if warnings.is_empty() {
        return Html::default();
    }
    let items = warnings.iter().map(|warning| {
        let go = page.instead(Action::GoToField(warning.field.clone()));
        html! { <li><a href={["#", &warning.field].concat()} onclick={go}>{sentence(warning)}</a></li> }
    });
    html! {
        <div id={field::ERRORS} tabindex="-1" class="canvass-survey__errors canvass-paper__warnings">
            <div role="alert">
                {parts::subheading(page, html! { {words::CHECK} })}
                <ul class="canvass-survey__errors-list">{for items}</ul>
            </div>
            <button type="button" class="canvass-button"
                onclick={page.instead(Action::Paper(Paper::SaveAnyway))}>{words::SAVE_ANYWAY}</button>
        </div>
    }
}

/// Those of a question beside it, and their ids.
pub(super) fn beside(warnings: &[Warning], field: &str, question: &str) -> (Html, Vec<String>) {
    let own = warnings.iter().filter(|warning| {
        warning.question == question && (!question.is_empty() || warning.field == field)
    });
    let named: Vec<(String, &Warning)> = own
        .enumerate()
        .map(|(i, warning)| ([field, "-warning-", &i.to_string()].concat(), warning))
        .collect();
    let told = named.iter().map(|(id, warning)| {
        html! {
            <p id={id.clone()} class="canvass-error-message">
                <span class="canvass-visually-hidden">{words::WARNING_PREFIX}</span>
                {sentence(warning)}
            </p>
        }
    });
    let told = html! { <>{for told}</> };
    (told, named.into_iter().map(|(id, _)| id).collect())
}

fn sentence(warning: &Warning) -> String {
    let fate = match warning.fate {
        Fate::Missing => words::KEPT_MISSING,
        Fate::Written => words::KEPT_WRITTEN,
        Fate::LeftOut => words::LEFT_OUT,
        Fate::Return => return warning.message.clone(),
    };
    words::with_fate(&warning.message, fate)
}
