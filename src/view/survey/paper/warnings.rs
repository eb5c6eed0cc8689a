//! What the survey would not have taken from somebody who answers on the page.

use yew::prelude::*;

use super::{Page, Paper, parts};
use crate::survey::paper::{Fate, Warning};
use crate::survey::{Action, field};

/// All of them above the form, each with a link to its field, and the button
/// that saves all the same.
pub(super) fn summary(page: &Page<'_>, warnings: &[Warning]) -> Html {
    if warnings.is_empty() {
        return Html::default();
    }
    let items = warnings.iter().map(|warning| {
        let go = page.instead(Action::GoToField(warning.field.clone()));
        html! { <li><a href={["#", &warning.field].concat()} onclick={go}>{sentence(page, warning)}</a></li> }
    });
    html! {
        <div id={field::ERRORS} tabindex="-1" class="canvass-survey__errors canvass-paper__warnings">
            <div role="alert">
                {parts::subheading(page, page.own(page.words.check_return()))}
                <ul class="canvass-survey__errors-list">{for items}</ul>
            </div>
            <button type="button" class="canvass-button"
                onclick={page.instead(Action::Paper(Paper::SaveAnyway))}>{page.own(page.words.save_anyway())}</button>
        </div>
    }
}

/// Those of a question beside it, and their ids.
pub(super) fn beside(
    page: &Page<'_>,
    warnings: &[Warning],
    field: &str,
    question: &str,
) -> (Html, Vec<String>) {
    let prefix = [page.words.warning_prefix(), " "].concat();
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
                <span class="canvass-visually-hidden" lang={page.apart}>{prefix.clone()}</span>
                {sentence(page, warning)}
            </p>
        }
    });
    let told = html! { <>{for told}</> };
    (told, named.into_iter().map(|(id, _)| id).collect())
}

fn sentence(page: &Page<'_>, warning: &Warning) -> Html {
    let definition = page.state.definition();
    let index = definition.question(&warning.question);
    let question = index.and_then(|(index, _)| page.state.question(index));
    let message = page.message(question.as_deref(), &warning.message);
    let fate = match warning.fate {
        Fate::Missing => page.words.kept_missing(),
        Fate::Written => page.words.kept_written(),
        Fate::LeftOut => page.words.left_out(),
        Fate::Return => return message,
    };
    html! { <>{message}{" ("}{page.own(fate)}{")"}</> }
}
