use yew::prelude::*;

use super::Page;
use super::portion::{more, portion};
use crate::author::{List, Open, Origin};
use crate::authoring::{Column, Place, Remark};
use crate::words::{author as words, authoring};

/// What is not carried over from the file into the survey. A definition of ours is
/// the survey.
pub(super) fn lost(page: &Page<'_>, open: &Open) -> Html {
    if open.opened.origin == Origin::Ours {
        return Html::default();
    }
    let lost = &open.opened.made.lost;
    let title = words::counted(words::LOST, lost.len());
    html! {
        <>
            { page.heading(1, "canvass-author-lost", &title) }
            if lost.is_empty() {
                <p>{ words::NOTHING_LOST }</p>
            } else {
                <p>{ words::LOST_HINT }</p>
                { table(page, (List::Lost, words::LOST), lost, open.opened.origin) }
            }
        </>
    }
}

/// Each of them with its place, in a table of this name.
pub(super) fn table(
    page: &Page<'_>,
    (list, name): (List, &str),
    all: &[Remark],
    origin: Origin,
) -> Html {
    let has_sheets = matches!(origin, Origin::Form(_));
    let heads: &[&str] = if has_sheets {
        &words::SHEET_HEADS
    } else {
        &words::PATH_HEADS
    };
    let shown = portion(page, list, all).iter();
    html! {
        <>
            <div class="canvass-table-scroll" tabindex="0" role="region" aria-label={name.to_owned()}>
                <table class="canvass-table canvass-author__table">
                    <thead><tr>{ for heads.iter().map(|head| html! { <th scope="col">{ *head }</th> }) }</tr></thead>
                    <tbody>{ for shown.map(|remark| row(remark, has_sheets)) }</tbody>
                </table>
            </div>
            { more(page, list, all.len()) }
        </>
    }
}

fn row(remark: &Remark, has_sheets: bool) -> Html {
    let Place { sheet, row, column } = &remark.place;
    let first = sheet.clone().unwrap_or_else(|| words::WHOLE.to_owned());
    html! {
        <tr>
            <th scope="row">{ first }</th>
            if has_sheets {
                <td>{ row.map(|row| row.to_string()) }</td>
                <td>{ column.as_ref().map(name) }</td>
            }
            <td class="canvass-author__reason">{ &remark.sentence }</td>
        </tr>
    }
}

/// `C (relevant)`, or as much of it as is known.
fn name(column: &Column) -> String {
    match (
        column.place.map(authoring::letters),
        column.heading.as_str(),
    ) {
        (Some(letters), "") => letters,
        (Some(letters), heading) => format!("{letters} ({heading})"),
        (None, heading) => heading.to_owned(),
    }
}
