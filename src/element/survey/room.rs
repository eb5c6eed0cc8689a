//! Whether the table of a page has room to be one.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo::timers::callback::Timeout;
use web_sys::Element;

use super::SurveyFeature;
use crate::browser::{WidthGuard, watch_width};
use crate::element::feature::Live;
use crate::survey::{Action, Kind, Screen, State};

/// A table that is looked after, and how much room it needs.
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

/// Looks after the table of the page, once it is drawn: it is measured then,
/// and whenever its place changes its width.
pub(super) fn watch_table(live: &Rc<Live<SurveyFeature>>) {
    if !has_table(&live.state()) {
        return live.own.room.end();
    }
    let live = live.clone();
    Timeout::new(0, move || {
        let Some(place) = table_of(&live).and_then(|table| table.parent_element()) else {
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
    let question = state.definition().questions.get(index);
    question.is_some_and(|question| matches!(question.kind, Kind::Grid { .. } | Kind::Ticks { .. }))
}

fn table_of(live: &Rc<Live<SurveyFeature>>) -> Option<Element> {
    let found = live.host.view.query_selector(".canvass-survey__grid");
    found.ok().flatten()
}

/// A table wider than its place is stacked; a place that has become as wide as
/// the table was then gets it back.
fn measure(live: &Rc<Live<SurveyFeature>>) {
    let Some(table) = table_of(live) else {
        return;
    };
    let Some(place) = table.parent_element() else {
        return;
    };
    let room = &live.own.room;
    let width = |element: &Element| element.get_bounding_client_rect().width();
    let stacked = live.state().is_stacked();
    if !stacked && width(&table) > width(&place) + 1.0 {
        room.needed_px.set(width(&table));
        live.dispatch(Action::Stack(true));
    } else if stacked && width(&place) >= room.needed_px.get() {
        live.dispatch(Action::Stack(false));
    }
}
