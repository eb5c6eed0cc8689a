use yew::prelude::*;

use super::Page;
use super::portion::{more, portion};
use crate::author::{List, Refusal};
use crate::authoring::Remark;
use crate::words::{author as words, authoring};

/// Why files cannot be used.
pub(super) fn problems(page: &Page<'_>, refusal: &Refusal) -> Html {
    let said = words::refused(&refusal.name, refusal.errors.len());
    html! {
        <>
            <div class="canvass-panel canvass-panel--error">
                { page.heading(1, "canvass-author-problem", words::PROBLEM) }
                <p>{ said }</p>
                { remarks(page, List::Errors, &refusal.errors) }
                <p>{ words::MEND }</p>
                { change(page) }
            </div>
            { warnings(page, &refusal.warnings) }
        </>
    }
}

/// What is probably not meant.
pub(super) fn warnings(page: &Page<'_>, warnings: &[Remark]) -> Html {
    if warnings.is_empty() {
        return Html::default();
    }
    html! {
        <>
            { page.heading(2, "canvass-author-warnings", &words::counted(words::WARNINGS, warnings.len())) }
            { remarks(page, List::Warnings, warnings) }
        </>
    }
}

/// What is another than in the file before.
pub(super) fn change(page: &Page<'_>) -> Html {
    let change = page.state.before.zip(page.state.tally());
    change.map_or_else(Html::default, |(before, now)| {
        html! { <p class="canvass-author__change">{ words::change(before, now) }</p> }
    })
}

fn remarks(page: &Page<'_>, list: List, all: &[Remark]) -> Html {
    let shown = portion(page, list, all).iter();
    html! {
        <>
            <ul class="canvass-author__list">
                { for shown.map(|remark| line(&authoring::place(&remark.place), &remark.sentence)) }
            </ul>
            { more(page, list, all.len()) }
        </>
    }
}

/// A place and what is to be said of it.
pub(super) fn line(place: &str, sentence: &str) -> Html {
    html! {
        <li>
            if !place.is_empty() {
                <strong class="canvass-author__place">{ place.to_owned() }{ ":" }</strong>{ " " }
            }
            { sentence.to_owned() }
        </li>
    }
}
