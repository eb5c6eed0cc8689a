use yew::prelude::*;

use super::{
    Page,
    parts::{Frame, error_message},
};
use crate::survey::{
    Action, Input, Question,
    definition::{Point, Row},
    field,
};

/// Scales up to this length have columns when there is room.
const MAX_COLUMNS: usize = 7;

/// One fieldset of radio buttons for each row. Where there is room the style
/// sheet lays the same fields out in columns below shared heads, so a change
/// of width touches neither answers nor focus.
pub(super) fn view(page: &Page<'_>, frame: &Frame<'_>, rows: &[Row], scale: &[Point]) -> Html {
    let columns =
        (scale.len() <= MAX_COLUMNS).then(|| format!("canvass-survey__grid--{}", scale.len()));
    let heads = scale.iter().map(|point| {
        html! { <div class={point_class("canvass-survey__head", point)}>{point.text.clone()}</div> }
    });
    let rows = rows
        .iter()
        .enumerate()
        .map(|(i, row)| view_row(page, frame.question, (i, row), scale));
    let fields = html! {
        <div class={classes!("canvass-survey__grid", columns)}>
            <div class="canvass-survey__heads" aria-hidden="true">
                <div />
                {for heads}
            </div>
            {for rows}
        </div>
    };
    frame.fieldset(page, fields)
}

fn point_class(base: &'static str, point: &Point) -> Classes {
    classes!(base, point.outside.then(|| format!("{base}--outside")))
}

fn view_row(page: &Page<'_>, question: &Question, row: (usize, &Row), scale: &[Point]) -> Html {
    let (index, row) = row;
    let id = &question.id;
    let name = field::cell(id, index, 0);
    let chosen = match page.state.input(id) {
        Some(Input::Rows(rows)) => rows.get(&row.value),
        _ => None,
    };
    let mut problems = page.state.problems().iter();
    let problem = problems.find(|problem| problem.parts.contains(&row.value));
    let error_id = format!("{name}-error");
    let cells = scale.iter().enumerate().map(|(i, point)| {
        let cell_id = field::cell(id, index, i);
        let onchange = page.on::<Event>(Action::SetRow {
            question: id.clone(),
            row: row.value.clone(),
            value: point.value.clone(),
        });
        html! {
            <div class={point_class("canvass-survey__cell", point)}>
                <input type="radio" class="canvass-survey__radio" id={cell_id.clone()} name={name.clone()}
                    value={point.value.clone()} checked={chosen == Some(&point.value)} {onchange} />
                <label class="canvass-survey__label canvass-survey__label--cell" for={cell_id}>
                    <span class="canvass-survey__cell-text">{point.text.clone()}</span>
                </label>
            </div>
        }
    });
    let class = classes!(
        "canvass-survey__row",
        problem.map(|_| "canvass-survey__row--error")
    );
    html! {
        <fieldset {class} aria-describedby={problem.map(|_| error_id.clone())}>
            <legend class="canvass-survey__row-text">{row.text.clone()}</legend>
            {error_message(error_id, problem)}
            {for cells}
        </fieldset>
    }
}
