use yew::prelude::*;

use crate::dashboard::{Figures, MarkKey, TableRow};
use crate::engine::Pick;
use crate::view::dashboard::card::is_picked;
use crate::words::dashboard as words;

/// The figures of a card as a real table with the numbers of the chart; where
/// a row is a mark, a checkbox chooses it.
pub(super) fn data_table(
    title: &str,
    figures: &Figures,
    pick: Option<&Pick>,
    toggle: &Callback<MarkKey>,
) -> Html {
    html! {
        <div class="canvass-table-scroll" tabindex="0" role="region" aria-label={title.to_owned()}>
            <table class="canvass-table">
                <caption>{ title }</caption>
                <thead>
                    <tr>{ for figures.heads.iter().enumerate().map(|(i, head)| html! {
                        <th scope="col" class={classes!((i > 0).then_some("canvass-table__number"))}>{ head }</th>
                    }) }</tr>
                </thead>
                <tbody>{ for figures.rows.iter().map(|row| table_row(row, pick, toggle)) }</tbody>
            </table>
        </div>
    }
}

fn table_row(row: &TableRow, pick: Option<&Pick>, toggle: &Callback<MarkKey>) -> Html {
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
            <th scope="row">{ head }</th>
            { for row.cells.iter().map(|cell| html! { <td class="canvass-table__number">{ cell }</td> }) }
        </tr>
    }
}
