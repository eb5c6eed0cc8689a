//! Drafts on the device, as a reader asks for them.

use std::rc::Rc;

use wasm_bindgen::JsValue;
use wasm_bindgen_futures::spawn_local;

use super::{SurveyFeature, act};
use crate::browser::{self, Store};
use crate::element::feature::Live;
use crate::json;
use crate::survey::draft::{Action as Draft, Request, Sealed};
use crate::survey::{Action, Saved};

async fn store() -> Result<Store, JsValue> {
    Store::open("canvass-drafts", "drafts").await
}

/// The drafts of this survey, with their keys.
async fn drafts(survey: &str) -> Result<Vec<Sealed>, JsValue> {
    let all = store().await?.all().await?;
    let read = all.iter().filter_map(|(_, text)| Sealed::read(text));
    Ok(read.filter(|sealed| sealed.survey == survey).collect())
}

/// Offers it where the browser can keep and lock texts.
pub(super) fn offer(live: &Rc<Live<SurveyFeature>>) {
    if !browser::can_seal() {
        return;
    }
    let live = live.clone();
    spawn_local(async move {
        let survey = live.state().definition().id.clone();
        if let Ok(drafts) = drafts(&survey).await {
            let found = u32::try_from(drafts.len()).unwrap_or(u32::MAX);
            act(&live, Action::Draft(Draft::Offer(found)));
        }
    });
}

/// Carries out what the state asks for.
pub(super) fn run(live: &Rc<Live<SurveyFeature>>, request: Request) {
    let live = live.clone();
    spawn_local(async move {
        let asked = live.state().draft().panel().is_some();
        let done = match request {
            Request::Keep(passphrase) => keep(&live, &passphrase).await.map(|()| Draft::Kept),
            Request::Open(passphrase) => open(&live, &passphrase).await,
            Request::Delete(id) => delete(&live, id).await.map(|()| Draft::Deleted),
        };
        let action = done.unwrap_or(Draft::Refused);
        let is_opened = matches!(action, Draft::Opened(_));
        if asked {
            act(&live, Action::Draft(action));
        }
        if is_opened {
            browser::mark_depth(live.host.key(), live.state().depth());
        }
    });
}

async fn keep(live: &Rc<Live<SurveyFeature>>, passphrase: &str) -> Result<(), JsValue> {
    let state = live.state();
    let text = state.save().to_json().to_string();
    let (survey, id) = (state.definition().id.clone(), state.response().id);
    let sealed = browser::seal(&text, passphrase, survey, id).await?;
    let store = store().await?;
    let change = |_: Option<&str>| (Some(sealed.to_text()), ());
    store.change(&sealed.id, change).await
}

/// Opens the draft that this passphrase opens, whosever they are.
async fn open(live: &Rc<Live<SurveyFeature>>, passphrase: &str) -> Result<Draft, JsValue> {
    let survey = live.state().definition().id.clone();
    for sealed in drafts(&survey).await? {
        let text = browser::unseal(&sealed, passphrase).await;
        let saved = text.and_then(|text| Saved::from_json(&json::parse(&text).ok()?).ok());
        if let Some(saved) = saved {
            return Ok(Draft::Opened(Box::new(saved)));
        }
    }
    Ok(Draft::Wrong)
}

async fn delete(live: &Rc<Live<SurveyFeature>>, id: Option<String>) -> Result<(), JsValue> {
    let survey = live.state().definition().id.clone();
    let store = store().await?;
    let ids = match id {
        Some(id) => vec![id],
        None => drafts(&survey)
            .await?
            .into_iter()
            .map(|sealed| sealed.id)
            .collect(),
    };
    for id in ids {
        store.remove(&id).await?;
    }
    Ok(())
}
