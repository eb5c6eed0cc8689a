//! Paper returns on the disk, until they are sent.

use std::rc::Rc;

use wasm_bindgen::JsValue;
use wasm_bindgen_futures::spawn_local;

use super::{SurveyFeature, act};
use crate::browser::{self, Store};
use crate::element::feature::Live;
use crate::json;
use crate::survey::outbox::Destination;
use crate::survey::paper::{Action as Paper, Pile, Request};
use crate::survey::{Action, Saved};

async fn store() -> Result<Store, JsValue> {
    Store::open("canvass-paper", "returns").await
}

/// Opens the desk, with what the disk has of this survey.
pub(super) fn open(live: &Rc<Live<SurveyFeature>>, to: Destination) {
    let live = live.clone();
    spawn_local(async move {
        let survey = live.state().definition().id.clone();
        let found = async { store().await?.all().await };
        let found: Result<_, JsValue> = found.await;
        let all = found.unwrap_or_default();
        let kept = all.iter().filter_map(|(_, text)| read(text));
        let kept = kept.filter(|saved| saved.survey.0 == survey).collect();
        act(&live, Action::Paper(Paper::Open { kept, to }));
    });
}

fn read(text: &str) -> Option<Saved> {
    Saved::from_json(&json::parse(text).ok()?).ok()
}

/// Carries out what the state asks for.
pub(super) fn run(live: &Rc<Live<SurveyFeature>>, request: Request) {
    let live = live.clone();
    spawn_local(async move {
        let is_kept = matches!(request, Request::Keep(_));
        if carry_out(request).await.is_err() && is_kept {
            *live.own.leaving.borrow_mut() = browser::watch_leaving();
            act(&live, Action::Paper(Paper::Unkept));
        }
        if !live.state().pile().is_some_and(Pile::is_unkept) {
            live.own.leaving.borrow_mut().take();
        }
    });
}

async fn carry_out(request: Request) -> Result<(), JsValue> {
    let store = store().await?;
    match request {
        Request::Keep(saved) => {
            let text = saved.to_json().to_string();
            store.change(&saved.id, |_| (Some(text), ())).await
        }
        Request::Drop(ids) => {
            for id in ids {
                store.remove(&id).await?;
            }
            Ok(())
        }
    }
}
