use yew::prelude::*;

use crate::dashboard::{Figures, MarkKey, TableRow};
use crate::engine::Pick;
use crate::view::dashboard::card::is_picked;
use crate::words::dashboard as words;

/// The figures of a card as a table.
#[derive(Clone, PartialEq, Properties)]
pub(super) struct DataTableProps {
    pub title: String,
    pub figures: Figures,
    pub pick: Option<Pick>,
    pub toggle: Callback<MarkKey>,
}

/// A real table with the numbers of the chart; where a row is a mark, a
/// checkbox chooses it.
#[component]
pub(super) fn DataTable(props: &DataTableProps) -> Html {
    html! {
        <div class="canvass-table-scroll" tabindex="0" role="region" aria-label={props.title.clone()}>
            <table class="canvass-table">
                <caption>{ &props.title }</caption>
                <thead>
                    <tr>{ for props.figures.heads.iter().enumerate().map(|(i, head)| html! {
                        <th scope="col" class={classes!((i > 0).then_some("canvass-table__number"))}>{ head }</th>
                    }) }</tr>
                </thead>
                <tbody>{ for props.figures.rows.iter().map(|row| table_row(props, row)) }</tbody>
            </table>
        </div>
    }
}

fn table_row(props: &DataTableProps, row: &TableRow) -> Html {
    let head = match row.key {
        Some(key) => {
            let onchange = props.toggle.reform(move |_: Event| key);
            html! {
                <label class="canvass-table__choose">
                    <input
                        type="checkbox" checked={is_picked(props.pick.as_ref(), key)} {onchange}
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
