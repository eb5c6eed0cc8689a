use yew::prelude::*;

use crate::dashboard::{Figures, MarkKey, Placed, TableRow, is_picked};
use crate::engine::Pick;
use crate::words::dashboard as words;

/// The figures of a card as a real table with the numbers of the chart; where
/// a row is a mark, a checkbox chooses it.
pub(super) fn data_table(
    title: &str,
    figures: &Figures,
    pick: Option<&Pick>,
    toggle: &Callback<MarkKey>,
    notes: &[Placed<'_>],
) -> Html {
    let rows = figures.rows.iter().zip(0_u32..).map(|(row, place)| {
        table_row(row, pick, toggle, &|cell| {
            marked(figures, place, cell, row.key, notes)
        })
    });
    framed(title, &figures.heads, 1, html! { <>{ for rows }</> })
}

/// Rows under a caption and heads, of which so many are of words and the others of
/// numbers; what is too wide is scrolled.
pub(super) fn framed(title: &str, heads: &[impl AsRef<str>], of_words: usize, rows: Html) -> Html {
    html! {
        <div class="canvass-table-scroll" tabindex="0" role="region" aria-label={title.to_owned()}>
            <table class="canvass-table">
                <caption>{ title }</caption>
                <thead>
                    <tr>{ for heads.iter().enumerate().map(|(i, head)| html! {
                        <th scope="col" class={classes!((i >= of_words).then_some("canvass-table__number"))}>{ head.as_ref() }</th>
                    }) }</tr>
                </thead>
                <tbody>{ rows }</tbody>
            </table>
        </div>
    }
}

/// The numbers of the notes at the head of a row (`None`) or at one of its
/// cells.
fn marked(
    figures: &Figures,
    row: u32,
    cell: Option<u32>,
    key: Option<MarkKey>,
    notes: &[Placed<'_>],
) -> Html {
    let num_rows = u32::try_from(figures.rows.len()).unwrap_or(u32::MAX).max(1);
    let is_here = |at: Option<MarkKey>| match (at, cell) {
        (Some(MarkKey::Cell(item, option)), Some(cell)) => (item, option) == (row, cell),
        (Some(MarkKey::Fixed(mark)), Some(cell)) => {
            (mark % num_rows, mark / num_rows) == (row, cell)
        }
        (at @ Some(MarkKey::Option(_) | MarkKey::Range(..)), None) => at == key,
        _ => false,
    };
    html! {
        { for notes.iter().filter(|note| is_here(note.key)).map(|note| html! {
            <>{ " " }<span class="canvass-table__note">{ words::note_number(note.number) }</span></>
        }) }
    }
}

fn table_row(
    row: &TableRow,
    pick: Option<&Pick>,
    toggle: &Callback<MarkKey>,
    marked: &dyn Fn(Option<u32>) -> Html,
) -> Html {
    let head = match row.key {
        Some(key) => {
            let onchange = toggle.reform(move |_: Event| key);
            html! {
                <label class="canvass-table__choose">
                    <input
                        type="checkbox" checked={is_picked(pick, key)} {onchange}
                        aria-label={words::filter_by(&row.head)}
                    />
                    <span>{ &row.head }</span>
                </label>
            }
        }
        None => html! { &row.head },
    };
    html! {
        <tr>
            <th scope="row">{ head }{ marked(None) }</th>
            { for row.cells.iter().zip(0..).map(|(cell, place)| html! { <td class="canvass-table__number">{ cell }{ marked(Some(place)) }</td> }) }
        </tr>
    }
}
