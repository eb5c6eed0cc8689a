//! Paper returns on the disk, until they are sent.

use std::rc::Rc;

use wasm_bindgen::JsValue;
use wasm_bindgen_futures::spawn_local;

use super::{SurveyFeature, act};
use crate::browser::{self, Store};
use crate::element::feature::Live;
use crate::json;
use crate::survey::outbox::{Destination, handed};
use crate::survey::paper::{Action as Paper, Pile, Request};
use crate::survey::{Action, Saved};

async fn store() -> Result<Store, JsValue> {
    Store::returns().await
}

/// Opens the desk, with what the disk has of this survey.
pub(super) fn open(live: &Rc<Live<SurveyFeature>>, to: Destination) {
    let live = live.clone();
    spawn_local(async move {
        let survey = live.state().definition().id.clone();
        let found = async { store().await?.all().await };
        let found: Result<_, JsValue> = found.await;
        let all = found.unwrap_or_default();
        sweep(&all).await;
        let kept = all.iter().filter_map(|(_, text)| read(text));
        let kept = kept.filter(|saved| saved.survey.0 == survey).collect();
        act(&live, Action::Paper(Paper::Open { kept, to }));
    });
}

/// Deletes what has stood for returns that were handed over long ago. Where the
/// browser will not, it is asked again with the next desk.
async fn sweep(all: &[(String, String)]) {
    let now = browser::now_millis();
    for (id, _) in all.iter().filter(|(_, text)| handed::is_over(text, now)) {
        if let Ok(store) = store().await {
            let _swept = store.remove(id).await;
        }
    }
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
            let keep = |stored: Option<&str>| {
                let is_handed = stored.is_some_and(handed::is_handed);
                ((!is_handed).then_some(text), ())
            };
            store.change(&saved.id, keep).await
        }
        Request::Drop(ids) => {
            for id in ids {
                let look = |stored: Option<&str>| (None, stored.is_some_and(handed::is_handed));
                if !store.change(&id, look).await? {
                    store.remove(&id).await?;
                }
            }
            Ok(())
        }
    }
}
