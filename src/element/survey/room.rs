//! Whether the tables of a page have room to be any.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo::timers::callback::Timeout;
use wasm_bindgen::JsCast;
use web_sys::Element;

use super::SurveyFeature;
use crate::browser::{WidthGuard, watch_width};
use crate::element::feature::Live;
use crate::survey::{Action, Kind, Screen, State};

/// The place of tables that is looked after, and how much room the widest needs.
#[derive(Default)]
pub(super) struct TableRoom {
    watched: RefCell<Option<(Element, WidthGuard)>>,
    needed_px: Cell<f64>,
}

impl TableRoom {
    /// Looks after nothing any more.
    pub(super) fn end(&self) {
        self.watched.borrow_mut().take();
    }
}

/// Looks after the tables of the page, once they are drawn: they are measured
/// then, and whenever their place changes its width.
pub(super) fn watch_table(live: &Rc<Live<SurveyFeature>>) {
    if !has_table(&live.state()) {
        return live.own.room.end();
    }
    let live = live.clone();
    Timeout::new(0, move || {
        let tables = tables_of(&live);
        let Some(place) = tables.first().and_then(|table| table.parent_element()) else {
            return;
        };
        let known = live
            .own
            .room
            .watched
            .borrow()
            .as_ref()
            .is_some_and(|(watched, _)| *watched == place);
        if known {
            return measure(&live);
        }
        let tell: Rc<dyn Fn(f64)> = {
            let live = Rc::downgrade(&live);
            Rc::new(move |_| {
                if let Some(live) = live.upgrade() {
                    measure(&live);
                }
            })
        };
        let guard = watch_width(&place, tell);
        *live.own.room.watched.borrow_mut() = guard.map(|guard| (place, guard));
    })
    .forget();
}

fn has_table(state: &State) -> bool {
    let Screen::Question(index) = state.screen() else {
        return false;
    };
    let questions = &state.definition().questions;
    let mut shown = state.asked_with(index).filter_map(|i| questions.get(i));
    shown.any(|question| matches!(question.kind, Kind::Grid { .. } | Kind::Ticks { .. }))
}

fn tables_of(live: &Rc<Live<SurveyFeature>>) -> Vec<Element> {
    let found = live.host.view.query_selector_all(".canvass-survey__grid");
    let tables = found
        .into_iter()
        .flat_map(|list| (0..list.length()).map(move |i| list.get(i)));
    tables.filter_map(|table| table?.dyn_into().ok()).collect()
}

/// Where one is wider than its place, all are stacked; a place that has become
/// as wide as that was then gets them back.
fn measure(live: &Rc<Live<SurveyFeature>>) {
    let tables = tables_of(live);
    let Some(place) = tables.first().and_then(|table| table.parent_element()) else {
        return;
    };
    let room = &live.own.room;
    let width = |element: &Element| element.get_bounding_client_rect().width();
    let widest = tables.iter().map(width).fold(0.0, f64::max);
    let stacked = live.state().is_stacked();
    if !stacked && widest > width(&place) + 1.0 {
        room.needed_px.set(widest);
        live.dispatch(Action::Stack(true));
    } else if stacked && width(&place) >= room.needed_px.get() {
        live.dispatch(Action::Stack(false));
    }
}
