//! The dashboard as HTML: files, how they were read, filters, cards.

use yew::prelude::*;

use crate::dashboard::{Action, Loaded, State};
use crate::table::{Question, QuestionKind};
use crate::view::{MeasureHandle, Same};
use crate::words::dashboard as words;

mod card;
mod chart;
mod data_table;
mod files;
mod filters;
mod legend;
mod reading;
mod texts;

use card::Card;
use files::files;
use filters::filters;
use reading::Reading;

/// What the dashboard shows and whom it tells.
#[derive(Clone, PartialEq, Properties)]
pub struct DashboardProps {
    /// All files and what is shown of them.
    pub state: Same<State>,
    /// Takes what the reader does.
    pub dispatch: Callback<Action>,
    /// Moves focus to the element with this id, now.
    pub focus: Callback<String>,
    /// Width of the element in CSS pixels.
    pub width_px: f64,
    /// Measures text as the page draws it.
    pub measure: MeasureHandle,
    /// Level of the first heading, 2 to 5.
    pub heading_level: u8,
}

/// Narrowest card that stands beside another.
const CARD_PX: f64 = 440.0;
/// Space between cards, and inside a card on each side, as the style sheet
/// has them.
const GAP_PX: f64 = 24.0;
const PADDING_PX: f64 = 20.0;
const NARROW_PADDING_PX: f64 = 12.0;

/// The dashboard.
#[component]
pub fn DashboardView(props: &DashboardProps) -> Html {
    let state = &props.state;
    let corrections = state.corrections();
    let reading = |loaded| Reading {
        loaded,
        corrections: &corrections,
        dispatch: &props.dispatch,
    };
    html! {
        <div class="canvass-dashboard">
            { files(props) }
            if let Some(loaded) = state.loaded() {
                { reading(loaded).asks() }
                { reading(loaded).panel() }
                { filters(props, loaded) }
                { cards(props, loaded) }
            }
        </div>
    }
}

fn cards(props: &DashboardProps, loaded: &Loaded) -> Html {
    if loaded.report.rows == 0 {
        return html! { <p class="canvass-notice">{ words::no_rows() }</p> };
    }
    let narrow = props.width_px < CARD_PX;
    let num_columns =
        (((props.width_px + GAP_PX) / (CARD_PX + GAP_PX)).floor() as usize).clamp(1, 3);
    let column = (props.width_px - GAP_PX * (num_columns - 1) as f64) / num_columns as f64;
    let padding = if narrow {
        NARROW_PADDING_PX
    } else {
        PADDING_PX
    };
    let inner = |card: f64| (card - 2.0 * (padding + 1.0)).max(200.0).floor();
    let (hidden, shown): (Vec<_>, Vec<_>) = (0_u32..)
        .zip(&loaded.questions)
        .partition(|(_, q)| q.kind == QuestionKind::Hidden);
    let toggle = props.dispatch.reform(|_: MouseEvent| Action::ToggleHidden);
    html! {
        <>
            <div class={classes!("canvass-cards", format!("canvass-cards--{num_columns}"))}>
                { for shown.iter().filter_map(|(index, question)| {
                    let result = loaded.results.get(*index as usize)?;
                    let card = Card {
                        index: *index,
                        question,
                        result,
                        loaded,
                        chart_px: inner(if is_wide(question) { props.width_px } else { column }),
                        page: props,
                    };
                    Some(card.figure())
                }) }
            </div>
            if !hidden.is_empty() {
                <div class="canvass-hidden-questions">
                    <button type="button" class="canvass-link-button" aria-expanded={loaded.show_hidden.to_string()} onclick={toggle}>
                        { words::hidden_by_default(hidden.len()) }
                    </button>
                    if loaded.show_hidden {
                        <p class="canvass-hint">{ words::why_hidden() }</p>
                        <ul>
                            { for hidden.iter().map(|(_, question)| {
                                let why = question.columns.first()
                                    .and_then(|c| loaded.report.columns.get(*c as usize))
                                    .map(|column| column.why.clone())
                                    .unwrap_or_default();
                                html! { <li>{ words::hidden_question(&question.title, &why) }</li> }
                            }) }
                        </ul>
                    }
                </div>
            }
        </>
    }
}

/// Usage of several metrics takes the whole width: one panel a metric.
fn is_wide(question: &Question) -> bool {
    question.kind == QuestionKind::Usage && question.options.len() > 1
}

/// Whether a row is a person's response, for the words of the base.
fn is_survey(loaded: &Loaded) -> bool {
    let tool = loaded.report.recognised.as_ref();
    loaded.survey.is_some() || tool.is_some_and(|tool| tool.system.is_survey())
}
