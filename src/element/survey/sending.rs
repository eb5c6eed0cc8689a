//! From the outbox to the destination.

use std::rc::Rc;

use crate::json::{self, Value, json};
use wasm_bindgen_futures::spawn_local;

use super::{SurveyFeature, act};
use crate::browser::{self, Outbox};
use crate::element::feature::Live;
use crate::survey::{Action, Response};
use crate::words::options as words;

/// Into the outbox first, then out; it leaves the outbox once the destination
/// has it.
pub(super) fn send(live: &Rc<Live<SurveyFeature>>, response: Response) {
    let live = live.clone();
    spawn_local(async move {
        let waiting = json!({
            "definition": live.state().definition().to_json(),
            "destination": live.own.destination,
            "response": response.to_json(),
        });
        let outbox = Outbox::open().await.ok();
        let mut kept = false;
        if let Some(outbox) = &outbox {
            kept = outbox.put(&response.id, &waiting.to_string()).await.is_ok();
        }
        if kept {
            act(&live, Action::Queued);
            live.host
                .tell("queued", &json!({ "id": response.id }), false);
        }
        deliver(&live, &response);
        if let Some(outbox) = outbox {
            let _ = outbox.remove(&response.id).await;
        }
        act(
            &live,
            Action::Delivered {
                destination: words::destination(live.own.destination).to_owned(),
            },
        );
        live.host.tell(
            "saved",
            &json!({ "id": response.id, "destination": live.own.destination }),
            false,
        );
    });
}

/// Hands a response over. The page may take it itself by cancelling the
/// event; then no file is made.
fn deliver(live: &Rc<Live<SurveyFeature>>, response: &Response) {
    let taken = !live.host.tell("submit", &response.to_json(), true);
    if live.own.destination == "file" && !taken {
        browser::download(&response.to_file(live.state().definition()));
    }
}

/// Sends what an earlier visit could not: the page was closed between keeping
/// and sending. What this visit is sending is left to it.
pub(super) fn send_waiting(live: &Rc<Live<SurveyFeature>>) {
    let live = live.clone();
    spawn_local(async move {
        let Ok(outbox) = Outbox::open().await else {
            return;
        };
        let Ok(waiting) = outbox.all().await else {
            return;
        };
        let survey = live.state().definition().id.clone();
        for text in waiting {
            let Ok(entry) = json::parse(&text) else {
                continue;
            };
            let file = json!({
                "canvass": "responses/1",
                "survey": entry.get("definition"),
                "responses": [without_survey(entry.get("response"))],
            });
            let Ok((definition, responses)) = crate::survey::read_responses(&file.to_string())
            else {
                continue;
            };
            let own = live.state().response().id;
            let Some(response) = responses
                .into_iter()
                .next()
                .filter(|response| definition.id == survey && response.id != own)
            else {
                continue;
            };
            deliver(&live, &response);
            let _ = outbox.remove(&response.id).await;
            live.host.tell(
                "saved",
                &json!({ "id": response.id, "destination": live.own.destination }),
                false,
            );
        }
    });
}

fn without_survey(response: Option<&Value>) -> Value {
    let mut response = response.cloned().unwrap_or(Value::Null);
    if let Some(members) = response.as_object_mut() {
        members.remove("survey");
    }
    response
}
