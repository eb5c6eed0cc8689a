//! Grids of radio buttons and of check boxes.
//!
//! One table serves both widths: where it has too little room its rows become
//! groups below each other. Only roles and classes change, so that no width
//! touches answers or focus.

use yew::prelude::*;

use super::{
    Asked, missing,
    parts::{Frame, error_message},
};
use crate::survey::{
    Action, Input, Question,
    definition::{Point, Row},
    field,
};

/// From this many rows on the heads of the columns stay in view.
const STICKY_FROM: usize = 7;

/// One column of a grid.
struct Head<'a> {
    value: &'a str,
    text: &'a str,
    outside: bool,
    /// The language of our own words, where that is told apart.
    lang: Option<&'static str>,
}

/// Radio buttons: one point in each row, or a reason for none.
#[inline(never)]
pub(super) fn radios(page: &Asked<'_>, frame: &Frame<'_>, rows: &[Row], scale: &[Point]) -> Html {
    let question = frame.question;
    let points = scale.iter().map(|point| Head {
        value: &point.value,
        text: &point.text,
        outside: point.outside,
        lang: None,
    });
    let reasons = question.missing.iter().map(|kind| Head {
        value: kind.name(),
        text: kind.text(page.words),
        outside: true,
        lang: page.apart,
    });
    let heads: Vec<Head<'_>> = points.chain(reasons).collect();
    let chosen = |row: &str| match page.state.input() {
        Some(Input::Rows(rows)) => rows.get(row).map_or(&[] as &[String], std::slice::from_ref),
        _ => &[],
    };
    let action = |row: &str, value: &str| Action::SetRow {
        question: question.id.clone(),
        row: row.to_owned(),
        value: value.to_owned(),
    };
    frame.fieldset(
        page,
        table(page, question, "radio", (rows, &heads), &chosen, &action),
    )
}

/// Check boxes: any number of columns in each row.
#[inline(never)]
pub(super) fn ticks(page: &Asked<'_>, frame: &Frame<'_>, rows: &[Row], columns: &[Row]) -> Html {
    let question = frame.question;
    let heads: Vec<Head<'_>> = columns
        .iter()
        .map(|column| Head {
            value: &column.value,
            text: &column.text,
            outside: false,
            lang: None,
        })
        .collect();
    let input = page.state.input();
    let chosen = |row: &str| input.map_or(&[] as &[String], |input| input.ticked(row));
    let action = |row: &str, value: &str| Action::ToggleCell {
        question: question.id.clone(),
        row: row.to_owned(),
        value: value.to_owned(),
    };
    let fields = html! {
        <>
            {table(page, question, "checkbox", (rows, &heads), &chosen, &action)}
            {missing::within(page, question, "checkbox")}
        </>
    };
    frame.fieldset(page, fields)
}

fn table<'a>(
    page: &Asked<'_>,
    question: &Question,
    input_type: &'static str,
    (rows, heads): (&[Row], &[Head<'_>]),
    chosen: &dyn Fn(&str) -> &'a [String],
    action: &dyn Fn(&str, &str) -> Action,
) -> Html {
    let stacked = page.state.is_stacked();
    let presentation = stacked.then_some("presentation");
    let columns = heads.iter().enumerate().map(|(i, head)| {
        html! {
            <th scope="col" id={head_id(question, i)} class={head_class("canvass-survey__head", head)} lang={head.lang}>
                {head.text.to_owned()}
            </th>
        }
    });
    let body = rows.iter().enumerate().map(|(i, row)| {
        let line = Line {
            question,
            input_type,
            index: i,
            row,
            heads,
            chosen: chosen(&row.value),
        };
        line.view(page, action)
    });
    let class = classes!(
        "canvass-survey__grid",
        stacked.then_some("canvass-survey__grid--stacked"),
        (!stacked && rows.len() >= STICKY_FROM).then_some("canvass-survey__grid--long")
    );
    html! {
        <table {class} role={presentation}>
            if !stacked {
                <caption class="canvass-visually-hidden">{question.text.clone()}</caption>
            }
            <thead hidden={stacked}>
                <tr>
                    <td class="canvass-survey__corner" />
                    {for columns}
                </tr>
            </thead>
            <tbody role={presentation}>{for body}</tbody>
        </table>
    }
}

fn head_id(question: &Question, index: usize) -> String {
    format!("{}-column-{}", field::question(&question.id), index + 1)
}

fn head_class(base: &'static str, head: &Head<'_>) -> Classes {
    classes!(base, head.outside.then(|| format!("{base}--outside")))
}

/// One row.
struct Line<'a> {
    question: &'a Question,
    input_type: &'static str,
    index: usize,
    row: &'a Row,
    heads: &'a [Head<'a>],
    chosen: &'a [String],
}

impl Line<'_> {
    fn view(&self, page: &Asked<'_>, action: &dyn Fn(&str, &str) -> Action) -> Html {
        let stacked = page.state.is_stacked();
        let name = field::cell(&self.question.id, self.index, 0);
        let text_id = format!("{name}-text");
        let mut problems = page.state.problems().iter();
        let problem = problems.find(|problem| problem.parts.contains(&self.row.value));
        let error_id = format!("{name}-error");
        let described_by = problem.map(|_| error_id.clone());
        let cells = self.heads.iter().enumerate().map(|(i, head)| {
            let id = field::cell(&self.question.id, self.index, i);
            let name = if self.input_type == "radio" { &name } else { &id };
            let labelled_by =
                (!stacked).then(|| format!("{text_id} {}", head_id(self.question, i)));
            html! {
                <td class={head_class("canvass-survey__cell", head)} role={stacked.then_some("presentation")}>
                    <input type={self.input_type} class={format!("canvass-survey__{}", self.input_type)}
                        id={id.clone()} name={name.clone()} value={head.value.to_owned()}
                        checked={self.chosen.iter().any(|value| value == head.value)}
                        aria-labelledby={labelled_by}
                        aria-describedby={described_by.clone().filter(|_| !stacked)}
                        onchange={page.on::<Event>(action(&self.row.value, head.value))} />
                    <label class="canvass-survey__label canvass-survey__label--cell" for={id}>
                        <span class="canvass-survey__cell-text" lang={head.lang}>{head.text.to_owned()}</span>
                    </label>
                </td>
            }
        });
        let class = classes!(
            "canvass-survey__row",
            problem.map(|_| "canvass-survey__row--error")
        );
        let group = stacked.then_some("group");
        let group_name = stacked.then(|| text_id.clone());
        html! {
            <tr {class} role={group} aria-labelledby={group_name}
                aria-describedby={described_by.clone().filter(|_| stacked)}>
                <th scope="row" class="canvass-survey__row-text" role={stacked.then_some("presentation")}>
                    <span id={text_id.clone()}>{self.row.text.clone()}</span>
                    {error_message(page, self.question, error_id, problem)}
                </th>
                {for cells}
            </tr>
        }
    }
}
