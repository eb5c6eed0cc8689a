use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::arrange::hidden_cards;
use super::card::Card;
use super::hidden::hidden;
use super::notes::lost_notes;
use super::portion::portion;
use super::{DashboardProps, is_wide};
use crate::dashboard::{Action, List, Loaded, PORTION};
use crate::view::Same;
use crate::words::dashboard as words;

/// Narrowest card that stands beside another.
const CARD_PX: f64 = 440.0;
/// Space between cards, and inside a card on each side, as the style sheet
/// has them.
const GAP_PX: f64 = 24.0;
const PADDING_PX: f64 = 20.0;
const NARROW_PADDING_PX: f64 = 12.0;

/// A card for each question, in portions where there are many; which ones are
/// hidden by default.
pub(super) fn cards(props: &DashboardProps, loaded: &Loaded) -> Html {
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
    let card = |(index, question)| {
        let card = Card {
            exhibit: Same(props.state.exhibit(index)?.into()),
            loaded,
            is_wide: is_wide(question),
            chart_px: inner(if is_wide(question) {
                props.width_px
            } else {
                column
            }),
            page: props,
        };
        Some(card.figure())
    };
    let listed = loaded.listed().count();
    html! {
        <>
            if loaded.with_card().count() > PORTION {
                { find(props, loaded, listed) }
            }
            <div class={classes!("canvass-cards", format!("canvass-cards--{num_columns}"))}>
                { for loaded.shown_cards().filter_map(card) }
            </div>
            { portion(List::Cards, loaded, listed, &props.dispatch) }
            { hidden_cards(loaded, &props.dispatch) }
            { lost_notes(loaded, &props.dispatch) }
            { hidden(loaded, &props.dispatch) }
        </>
    }
}

/// Finds questions by words of their titles.
fn find(props: &DashboardProps, loaded: &Loaded, listed: usize) -> Html {
    let find = props.dispatch.reform(|event: InputEvent| {
        let input = event.target_dyn_into::<HtmlInputElement>();
        Action::Find(input.map(|input| input.value()).unwrap_or_default())
    });
    html! {
        <div class="canvass-find">
            <label for="canvass-find">{ words::find_question() }</label>
            <input id="canvass-find" type="search" class="canvass-input" value={loaded.shown.wanted.clone()} oninput={find} autocomplete="off" />
            <p class="canvass-hint" aria-live="polite">{ words::questions_found(listed, loaded.with_card().count()) }</p>
        </div>
    }
}
