use std::rc::Rc;

use js_sys::{Function, Object, Uint8Array};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::Blob;

use super::{DashboardFeature, parts};
use crate::browser;
use crate::dashboard::{Action, Need};
use crate::element::feature::Live;
use crate::engine::{Reply, Request};

/// The engine as `embed.js` opened it: a worker or this thread.
pub(super) struct Engine {
    port: Object,
    _reply: Closure<dyn FnMut(Uint8Array)>,
    _fail: Closure<dyn FnMut(String)>,
}

impl Engine {
    /// Opens an engine whose replies reach this dashboard; `None` where the
    /// page gave no way to.
    pub(super) fn open(live: &Rc<Live<DashboardFeature>>) -> Option<Self> {
        let answered = Rc::downgrade(live);
        let reply = Closure::<dyn FnMut(Uint8Array)>::new(move |bytes: Uint8Array| {
            if let (Some(live), Ok(reply)) = (
                answered.upgrade(),
                postcard::from_bytes::<Reply>(&bytes.to_vec()),
            ) {
                take(&live, reply);
            }
        });
        let failing = Rc::downgrade(live);
        let fail = Closure::<dyn FnMut(String)>::new(move |sentence: String| {
            if let Some(live) = failing.upgrade() {
                live.dispatch(Action::Fail {
                    name: String::new(),
                    sentence,
                });
            }
        });
        let url = live
            .host
            .attribute("worker-url")
            .map_or(JsValue::UNDEFINED, JsValue::from);
        let open = live.host.function("openEngine")?;
        let port = open
            .call3(&JsValue::NULL, reply.as_ref(), fail.as_ref(), &url)
            .ok()?;
        Some(Self {
            port: port.dyn_into().ok()?,
            _reply: reply,
            _fail: fail,
        })
    }

    /// Asks the engine for something.
    pub(super) fn ask(&self, request: &Request) {
        if let Ok(bytes) = postcard::to_stdvec(request) {
            let bytes = Uint8Array::from(bytes.as_slice());
            self.call("post", &bytes, &JsValue::UNDEFINED);
        }
    }

    /// Gives the engine the content of a file that it is about to read; without
    /// one, it lets go of what it has.
    pub(super) fn hold(&self, file: u32, content: Option<Blob>) {
        let content = content.map_or(JsValue::UNDEFINED, JsValue::from);
        self.call("hold", &file.into(), &content);
    }

    fn call(&self, method: &str, first: &JsValue, second: &JsValue) {
        if let Ok(function) = browser::member(&self.port, method).dyn_into::<Function>() {
            let _ = function.call2(&self.port, first, second);
        }
    }
}

/// Takes what the engine says. What shows groups side by side, or rates, is loaded before
/// there are any.
fn take(live: &Rc<Live<DashboardFeature>>, reply: Reply) {
    let need = match reply {
        Reply::Compared { .. } => Some(Need::Compare),
        Reply::Headcount { .. } | Reply::Groups { .. } | Reply::Strata { .. } => {
            Some(Need::Headcount)
        }
        _ => None,
    };
    if let Some(need) = need {
        let shown = live.clone();
        parts::when_there(
            live,
            need,
            Box::new(move || {
                shown.dispatch(Action::Replied(reply));
            }),
        );
    } else {
        live.dispatch(Action::Replied(reply));
    }
}

impl Drop for Engine {
    fn drop(&mut self) {
        self.call("close", &JsValue::UNDEFINED, &JsValue::UNDEFINED);
    }
}
