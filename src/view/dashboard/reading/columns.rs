use web_sys::HtmlSelectElement;
use yew::prelude::*;

use crate::dashboard::{Action, List};
use crate::table::{ColumnReport, ColumnSettings, Kind};
use crate::words::{panel, reading as words};

use super::Reading;
use crate::view::dashboard::field::{Choice, Line, line, select, tick};
use crate::view::dashboard::portion::portion;

/// The columns: what each was taken for and why, and how to correct it.
pub(super) fn columns(props: &Reading<'_>) -> Html {
    let all = props.loaded.report.own_columns();
    let columns = (0_u32..)
        .zip(all)
        .take(props.loaded.shown.most(List::Columns));
    html! {
        <>
        <div class="canvass-table-scroll" tabindex="0" role="region" aria-label={words::columns_caption()}>
            <table class="canvass-table">
                <caption>{ words::columns_caption() }</caption>
                <thead><tr>{ for words::column_heads().into_iter().map(|head| html! { <th scope="col">{ head }</th> }) }</tr></thead>
                <tbody>{ for columns.map(|(place, column)| row(props, place, column)) }</tbody>
            </table>
        </div>
        { portion(List::Columns, props.loaded, all.len(), props.dispatch) }
        </>
    }
}

/// A column's name, or its number where it has none.
pub(super) fn name_of(place: u32, column: &ColumnReport) -> String {
    if column.name.is_empty() {
        words::unnamed_column(place as usize + 1)
    } else {
        column.name.clone()
    }
}

fn row(props: &Reading<'_>, place: u32, column: &ColumnReport) -> Html {
    let id = format!("canvass-kind-{place}");
    let name = name_of(place, column);
    let correct = {
        let dispatch = props.dispatch.clone();
        Callback::from(move |event: Event| {
            let key = event
                .target_dyn_into::<HtmlSelectElement>()
                .map(|select| select.value());
            if let Some(kind) = key.and_then(|key| Kind::from_key(&key)) {
                dispatch.emit(Action::Correct(place, kind));
            }
        })
    };
    html! {
        <tr key={place}>
            <th scope="row">{ &name }</th>
            <td>
                <label class="canvass-visually-hidden" for={id.clone()}>{ words::kind_of(&name) }</label>
                <select {id} class="canvass-input canvass-input--small" onchange={correct}>
                    { for Kind::ALL.into_iter().map(|kind| html! {
                        <option value={kind.key()} selected={kind == column.kind}>{ words::kind(kind.key()) }</option>
                    }) }
                </select>
                { options(props, place, column, &name) }
            </td>
            <td>{ format!("{} ({})", column.why, panel::sure(column.confidence)) }</td>
            <td class="canvass-table__number">{ words::filled(column.filled as usize) }</td>
            <td>
                { words::misfits(column.misfits as usize, &column.examples) }
                if column.missing > 0 {
                    <p class="canvass-hint">
                        { words::missing(column.missing as usize, &column.missing_words, &column.errors) }
                    </p>
                }
            </td>
        </tr>
    }
}

/// What else can be said of a column: order of dates, decimal mark, words for
/// no answer, that it is not needed.
fn options(props: &Reading<'_>, place: u32, column: &ColumnReport, name: &str) -> Html {
    let said = props.corrections.settings().of_column(place as usize);
    let says = |change: fn(&mut ColumnSettings, String)| {
        let said = said.clone();
        props.dispatch.reform(move |value: String| {
            let mut said = said.clone();
            change(&mut said, value);
            Action::Column(place, said)
        })
    };
    let either = |yes: &'static str, no: &'static str| {
        [("", panel::BY_CELLS), ("yes", yes), ("no", no)]
            .map(|(value, words)| (value.to_owned(), words.to_owned()))
            .to_vec()
    };
    let key = |said: Option<bool>| match said {
        None => "",
        Some(true) => "yes",
        Some(false) => "no",
    };
    let missing = said
        .missing
        .clone()
        .unwrap_or_else(|| column.missing_words.clone());
    let drop = {
        let said = said.clone();
        props.dispatch.reform(move |drop: bool| {
            let said = said.clone();
            Action::Column(place, ColumnSettings { drop, ..said })
        })
    };
    html! {
        <details class="canvass-reading__options">
            <summary>{ panel::OPTIONS }<span class="canvass-visually-hidden">{ format!(": {name}") }</span></summary>
            if column.kind == Kind::Date {
                { select(Choice {
                    id: format!("canvass-order-{place}"),
                    label: panel::date_order_of(name),
                    hidden: false,
                    hint: None,
                    options: either(panel::DAY_FIRST, panel::MONTH_FIRST),
                    chosen: key(said.day_first),
                }, &says(|said, value| said.day_first = yes_or_no(&value))) }
            }
            if column.kind == Kind::Number {
                { select(Choice {
                    id: format!("canvass-mark-{place}"),
                    label: panel::decimal_mark_of(name),
                    hidden: false,
                    hint: None,
                    options: either(panel::COMMA, panel::POINT),
                    chosen: key(said.decimal_comma),
                }, &says(|said, value| said.decimal_comma = yes_or_no(&value))) }
            }
            { line(Line {
                id: format!("canvass-missing-{place}"),
                label: panel::missing_of(name),
                hidden: false,
                value: missing.join(", "),
                at_once: false,
            }, &says(|said, value| {
                let words = value.split(',').map(str::trim).filter(|word| !word.is_empty());
                said.missing = Some(words.map(str::to_owned).collect());
            })) }
            { tick(format!("canvass-drop-{place}"), &panel::leave_out(name), said.drop, &drop) }
        </details>
    }
}

fn yes_or_no(value: &str) -> Option<bool> {
    match value {
        "yes" => Some(true),
        "no" => Some(false),
        _ => None,
    }
}
