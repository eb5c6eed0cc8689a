//! Choices with the keys that pick them.

use yew::prelude::*;

use super::{Page, stop};
use crate::survey::paper::{Group, Mark, Stop};
use crate::survey::{Kind, Question};

pub(super) fn view(page: &Page<'_>, question: &Question, at: &Stop, group: &Group) -> Html {
    let is_radio = group.is_single && group.marks.len() > 1;
    let sort = if is_radio { "radio" } else { "checkbox" };
    let is_scale = matches!(question.kind, Kind::Scale { .. });
    let marks = group.marks.iter().map(|mark| {
        // A point of a scale begins with its own key.
        let is_own = is_scale && mark.text.split(',').next() == Some(&mark.key);
        view_mark(page, mark, sort, &at.field, !is_own)
    });
    let marks = html! { <div class="canvass-paper__marks">{for marks}</div> };
    let onkeydown = stop::keys(page, &at.field, true);
    let key = at.field.clone();
    match &group.row {
        Some(row) => html! {
            <fieldset {key} class="canvass-survey__fieldset canvass-paper__row" {onkeydown}>
                <legend>{row.text.clone()}</legend>
                {marks}
            </fieldset>
        },
        None => html! { <div {key} {onkeydown}>{marks}</div> },
    }
}

fn view_mark(
    page: &Page<'_>,
    mark: &Mark,
    sort: &'static str,
    name: &str,
    shows_key: bool,
) -> Html {
    let key = (shows_key && !mark.key.is_empty()).then(|| mark.key.clone());
    html! {
        <div class="canvass-paper__mark">
            <input type={sort} class="canvass-paper__box" id={mark.field.clone()} name={name.to_owned()}
                checked={mark.is_chosen} aria-keyshortcuts={(!mark.key.is_empty()).then(|| mark.key.clone())}
                onchange={page.on::<Event>(mark.pick.clone())} />
            if let Some(key) = key {
                <span class="canvass-paper__key" aria-hidden="true">{key}</span>
            }
            <label for={mark.field.clone()}>{mark.text.clone()}</label>
        </div>
    }
}
