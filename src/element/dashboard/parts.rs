//! Parts of the program that a dashboard does without until it needs them.

use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;

use super::DashboardFeature;
use crate::dashboard::{Action, Need};
use crate::element::feature::Live;
use crate::view::dashboard::GoOn;

/// Goes on once a part is there; where it cannot be had, the page says why.
pub(super) fn when_there(live: &Rc<Live<DashboardFeature>>, need: Need, go_on: GoOn) {
    let live = live.clone();
    spawn_local(async move {
        match live.host.load(&[need.part()]).await {
            Ok(()) => go_on(),
            Err(sentence) => live.dispatch(Action::Fail {
                name: String::new(),
                sentence,
            }),
        }
    });
}
