use std::rc::Rc;

use js_sys::{Function, Object, Reflect, Uint8Array};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};

use super::DashboardFeature;
use super::contents::{Piece, give};
use crate::dashboard::Action;
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
                match reply {
                    Reply::Want { file, from, length } => {
                        give(&live, Piece { file, from, length });
                    }
                    reply => live.dispatch(Action::Replied(reply)),
                }
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
            self.call("post", &Uint8Array::from(bytes.as_slice()));
        }
    }

    fn call(&self, method: &str, value: &JsValue) {
        let function = Reflect::get(&self.port, &method.into())
            .ok()
            .and_then(|f| f.dyn_into::<Function>().ok());
        if let Some(function) = function {
            let _ = function.call1(&self.port, value);
        }
    }
}

impl Drop for Engine {
    fn drop(&mut self) {
        self.call("close", &JsValue::UNDEFINED);
    }
}
