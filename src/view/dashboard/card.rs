use yew::prelude::*;

use crate::chart::{Scene, bars, battery, columns, lines};
use crate::dashboard::{Action, Caption, Figures, MarkKey};
use crate::engine::{Body, Found, Pick, QuestionResult};
use crate::table::{Question, QuestionKind};
use crate::view::dashboard::chart::Chart;
use crate::view::dashboard::data_table::DataTable;
use crate::view::dashboard::is_wide;
use crate::view::dashboard::legend::Legend;
use crate::view::dashboard::texts::Texts;
use crate::view::{MeasureHandle, heading};
use crate::words::dashboard as words;

/// One question, its result, and how it is shown.
#[derive(Clone, PartialEq, Properties)]
pub(super) struct CardProps {
    pub index: u32,
    pub question: Question,
    pub result: QuestionResult,
    pub pick: Option<Pick>,
    pub all_rows: u32,
    pub is_survey: bool,
    pub table_open: bool,
    pub search: String,
    pub found: Found,
    pub chart_px: f64,
    pub measure: MeasureHandle,
    pub heading_level: u8,
    pub dispatch: Callback<Action>,
    pub focus: Callback<String>,
}

/// A figure: heading, base, chart, table.
#[component]
pub(super) fn Card(props: &CardProps) -> Html {
    let id = format!("canvass-q{}", props.index);
    let figures = Figures::of(&props.question, &props.result);
    let caption = Caption::of(&props.question, &props.result, props.is_survey);
    let title = heading(
        props.heading_level,
        &format!("{id}-title"),
        "canvass-card__title",
        html! { &props.question.title },
    );
    let body = if props.question.kind == QuestionKind::Text {
        html! {
            <Texts index={props.index} search={props.search.clone()} found={props.found.clone()} dispatch={props.dispatch.clone()} />
        }
    } else {
        charted(props, &id, &figures, &caption)
    };
    html! {
        <figure class={classes!("canvass-card", is_wide(&props.question).then_some("canvass-card--wide"))} aria-labelledby={format!("{id}-title")} id={id.clone()}>
            { title }
            <p class="canvass-card__base">{ &caption.base }</p>
            if let Some(warning) = &caption.warning {
                <p class="canvass-card__note">{ warning }</p>
            }
            { body }
        </figure>
    }
}

fn charted(props: &CardProps, id: &str, figures: &Figures, caption: &Caption) -> Html {
    let index = props.index;
    if figures.marks.is_empty() {
        return html! { <p>{ words::nothing_to_draw() }</p> };
    }
    let scene = scene_of(props, figures);
    let toggle = props
        .dispatch
        .reform(move |key: MarkKey| Action::Toggle(index, key));
    let show = props
        .dispatch
        .reform(move |_: MouseEvent| Action::ToggleTable(index));
    html! {
        <>
            if let Some(note) = &caption.note {
                <p class="canvass-card__note">{ note }</p>
            }
            if props.question.kind == QuestionKind::Agreement {
                <Legend question={props.question.clone()} />
            }
            if props.result.base == 0 && figures.is_zero() {
                <p class="canvass-card__none">{ words::nobody_answered() }</p>
            } else {
                <Chart
                    id={id.to_owned()}
                    label={words::chart_label(&props.question.title, figures.marks.len())}
                    scene={scene}
                    measure={props.measure.clone()}
                    toggle={toggle.clone()}
                    focus={props.focus.clone()}
                />
            }
            <button
                type="button" class="canvass-link-button canvass-card__show" onclick={show}
                aria-expanded={props.table_open.to_string()} aria-controls={format!("{id}-table")}
                aria-describedby={format!("{id}-title")}
            >{ words::show_as_table() }</button>
            <div id={format!("{id}-table")} hidden={!props.table_open}>
                if props.table_open {
                    <DataTable
                        title={props.question.title.clone()} figures={figures.clone()}
                        pick={props.pick.clone()} toggle={toggle}
                    />
                }
            </div>
        </>
    }
}

fn scene_of(props: &CardProps, figures: &Figures) -> Scene {
    let (width, measure) = (props.chart_px, props.measure.0.as_ref());
    let is_selected = |key: MarkKey| is_picked(props.pick.as_ref(), key);
    match (&props.result.body, props.question.kind) {
        (Body::Battery(rows), _) => {
            battery(&props.question, rows, figures, is_selected, width, measure)
        }
        (Body::Histogram { bins, .. }, _) => {
            let edges: Vec<f64> = bins
                .iter()
                .map(|bin| bin.from)
                .chain(bins.last().map(|bin| bin.to))
                .collect();
            columns(figures, &edges, is_selected, width, measure)
        }
        (Body::Counts(_), QuestionKind::Score) => {
            columns(figures, &[], is_selected, width, measure)
        }
        (Body::Months { .. }, _) => lines(figures, &[], is_selected, width, measure),
        (Body::Usage(_), _) => lines(
            figures,
            figures.heads.get(1..).unwrap_or_default(),
            is_selected,
            width,
            measure,
        ),
        _ => bars(figures, is_selected, width, measure),
    }
}

/// Whether a mark is part of its question's filter.
pub(super) fn is_picked(pick: Option<&Pick>, key: MarkKey) -> bool {
    match (pick, key) {
        (Some(Pick::Options(options)), MarkKey::Option(option)) => options.contains(&option),
        (Some(Pick::Cells(cells)), MarkKey::Cell(item, option)) => cells.contains(&(item, option)),
        (Some(Pick::Ranges(ranges)), MarkKey::Range(from, to)) => ranges.contains(&(from, to)),
        _ => false,
    }
}
