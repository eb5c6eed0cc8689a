//! Handing a response over.

use js_sys::Promise;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use super::Sender;
use crate::browser::{self, member};
use crate::survey::outbox::{Answer, Destination, Entry, Outcome, PATIENCE_MILLIS, Why};

impl Sender {
    /// Hands a response over. The page may take it itself by cancelling the
    /// event; an event is the destination of some surveys, and for others told
    /// until an attempt has come to its end.
    pub(super) async fn deliver(&self, entry: &Entry, offer: bool) -> Outcome {
        if offer || self.to == Destination::Event {
            let Some(live) = self.live.upgrade() else {
                return Outcome::Later {
                    why: Why::Offline,
                    status: 0,
                    after: None,
                };
            };
            if !live.host.tell("submit", &entry.response, true) {
                return Outcome::Taken;
            }
        }
        match &self.to {
            Destination::Event => Outcome::Delivered,
            Destination::File => {
                Entry::files(&[entry]).iter().for_each(browser::download);
                Outcome::Delivered
            }
            Destination::Post { url, .. } => {
                let answer = self.post(url, entry).await;
                answer.outcome(&entry.id, entry.setback, browser::now_millis())
            }
        }
    }

    async fn post(&self, url: &str, entry: &Entry) -> Answer {
        let arguments = js_sys::Array::of4(
            &url.into(),
            &entry.response.to_string().into(),
            &entry.id.as_str().into(),
            &(PATIENCE_MILLIS as f64).into(),
        );
        let sent = self.post.as_ref();
        let sent = sent.and_then(|post| post.apply(&JsValue::NULL, &arguments).ok());
        let Some(promise) = sent.and_then(|value| value.dyn_into::<Promise>().ok()) else {
            return Answer::default();
        };
        match JsFuture::from(promise).await {
            Ok(answer) => read(&answer),
            Err(_) => Answer::default(),
        }
    }
}

/// An answer as `embed.js` gives it.
fn read(answer: &JsValue) -> Answer {
    let text = |name: &str| member(answer, name).as_string();
    let status = member(answer, "status").as_f64();
    Answer {
        status: status.unwrap_or_default() as u16,
        slow: member(answer, "slow").is_truthy(),
        html: text("type").is_some_and(|media| media.contains("html")),
        retry_after: text("retryAfter"),
        date: text("date"),
        conflict: text("conflict"),
    }
}
