use yew::prelude::*;

use crate::dashboard::Action;
use crate::table::{ColumnReport, Report};
use crate::words::{deriving, panel};

use super::Reading;

/// Below this share a decision is put before the reader.
const UNSURE: f64 = 0.6;

/// What cannot be compared: told before any figure is read.
pub(super) fn apart(report: &Report) -> Html {
    if report.apart.is_empty() {
        return Html::default();
    }
    html! {
        <section class="canvass-notice" aria-label={panel::APART}>
            { for report.apart.iter().map(|sentence| html! { <p>{ sentence }</p> }) }
        </section>
    }
}

/// What of the questions that the reader made could not be made, or was not foreseen.
pub(super) fn derived(report: &Report) -> Html {
    let mut notes = report.derived.iter().flat_map(|own| &own.notes).peekable();
    if notes.peek().is_none() {
        return Html::default();
    }
    html! {
        <section class="canvass-notice" aria-label={deriving::NOTES}>
            { for notes.map(|sentence| html! { <p>{ sentence }</p> }) }
        </section>
    }
}

/// What the file leaves open: asked before any figure is read.
pub(super) fn asks(props: &Reading<'_>) -> Html {
    let report = &props.loaded.report;
    let doubts = doubts(report);
    let asking = (0_u32..)
        .zip(&report.columns)
        .filter(|(_, column)| column.asks);
    let asking: Vec<(u32, &ColumnReport)> = asking.collect();
    if doubts.is_empty() && asking.is_empty() {
        return Html::default();
    }
    html! {
        <section class="canvass-notice canvass-asks" aria-label={panel::ASKS}>
            { for doubts.into_iter().map(|doubt| html! { <p>{ doubt }</p> }) }
            { for asking.into_iter().map(|(place, column)| which_first(props, place, column)) }
        </section>
    }
}

fn doubts(report: &Report) -> Vec<String> {
    let delimiter = report.text.as_ref().is_some_and(|text| {
        text.confidence < UNSURE && text.delimiter.is_some() && !text.others.is_empty()
    });
    let header = report.header_confidence < UNSURE && report.rows > 0 && report.export.is_none();
    let mut doubts = Vec::new();
    if delimiter {
        doubts.push(panel::delimiter_unsure(report));
    }
    if header {
        doubts.push(panel::header_unsure(report));
    }
    doubts
}

fn which_first(props: &Reading<'_>, place: u32, column: &ColumnReport) -> Html {
    let answer = |day_first: bool| {
        let mut said = props.corrections.settings().of_column(place as usize);
        said.day_first = Some(day_first);
        props
            .dispatch
            .reform(move |_: MouseEvent| Action::Column(place, said.clone()))
    };
    html! {
        <div class="canvass-asks__question" role="group" aria-label={panel::which_first(&column.name)} key={place}>
            <p>{ panel::which_first(&column.name) }</p>
            <button type="button" class="canvass-button canvass-button--secondary" onclick={answer(true)}>{ panel::DAY_FIRST }</button>{ " " }
            <button type="button" class="canvass-button canvass-button--secondary" onclick={answer(false)}>{ panel::MONTH_FIRST }</button>
        </div>
    }
}
