use yew::prelude::*;

use crate::dashboard::{Entry, State};
use crate::saving::Format;
use crate::words::codebook_view as words;
use crate::words::dashboard as facts;

/// Most answers of a question that are listed on the page.
const MOST: usize = 40;

/// All questions as a table, and the ways to save it.
#[inline(never)]
pub(super) fn body(state: &State, save: &Callback<Format>) -> Html {
    let Some(codebook) = state.codebook() else {
        return Html::default();
    };
    let ways = [
        (Format::Csv, words::AS_CSV),
        (Format::Workbook, words::AS_WORKBOOK),
    ];
    html! {
        <>
            <p class="canvass-hint">{ format!("{}: {}", facts::FILTERS, codebook.filters) }</p>
            <div class="canvass-codebook__ways">
                { for ways.into_iter().map(|(format, name)| html! {
                    <button
                        key={format.extension()} type="button" class="canvass-link-button"
                        onclick={save.reform(move |_: MouseEvent| format)}
                    >{ name }</button>
                }) }
            </div>
            <div class="canvass-table-scroll" tabindex="0" role="region" aria-label={words::CAPTION}>
                <table class="canvass-table">
                    <caption>{ words::CAPTION }</caption>
                    <thead><tr>{ for words::HEADS.into_iter().map(|head| html! { <th scope="col">{ head }</th> }) }</tr></thead>
                    <tbody>{ for codebook.entries.iter().enumerate().map(|(place, entry)| row(place, entry)) }</tbody>
                </table>
            </div>
        </>
    }
}

fn row(place: usize, entry: &Entry) -> Html {
    let more = entry.answers.len().saturating_sub(MOST);
    html! {
        <tr key={place}>
            <th scope="row">{ &entry.title }</th>
            <td>
                if entry.columns.is_empty() {
                    { words::NONE_IN_FILE }
                } else {
                    <ul>{ for entry.columns.iter().map(|column| html! { <li>{ column }</li> }) }</ul>
                }
            </td>
            <td>{ entry.kind }</td>
            <td>
                if !entry.answers.is_empty() {
                    <ul>
                        { for entry.answers.iter().take(MOST).map(|answer| html! {
                            <li>{ words::answer(&answer.words, answer.count as usize, &answer.percent) }</li>
                        }) }
                    </ul>
                }
                if more > 0 { <p class="canvass-hint">{ words::more_answers(more) }</p> }
                if !entry.note.is_empty() { <p class="canvass-hint">{ &entry.note }</p> }
            </td>
            <td>{ &entry.base }</td>
            <td>{ &entry.read }</td>
        </tr>
    }
}
