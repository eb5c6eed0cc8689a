//! Pages inside the browser's own history: each entry carries the depth of
//! every element on the page under its key, beside whatever the page keeps.

use gloo::events::EventListener;
use js_sys::{Object, Reflect};
use wasm_bindgen::JsValue;

use crate::browser::window;

const MEMBER: &str = "canvass";

/// Whose page before is the entry before.
const STEP: &str = "canvassStep";

fn state_with(key: &str, depth: u32, step: &str) -> Result<JsValue, JsValue> {
    let state = Object::new();
    let before = window()?.history()?.state()?;
    if before.is_object() {
        Object::assign(&state, &Object::from(before));
    }
    let depths = Object::new();
    let held = Reflect::get(&state, &MEMBER.into())?;
    if held.is_object() {
        Object::assign(&depths, &Object::from(held));
    }
    Reflect::set(&depths, &key.into(), &depth.into())?;
    Reflect::set(&state, &MEMBER.into(), &depths)?;
    Reflect::set(&state, &STEP.into(), &step.into())?;
    Ok(state.into())
}

fn depth_in(state: &JsValue, key: &str) -> Option<u32> {
    let depths = Reflect::get(state, &MEMBER.into()).ok()?;
    Reflect::get(&depths, &key.into())
        .ok()?
        .as_f64()
        .map(|depth| depth as u32)
}

/// The depth in the current entry; `None` for one that this element did not
/// make.
pub(crate) fn marked_depth(key: &str) -> Option<u32> {
    let state = window().ok()?.history().ok()?.state().ok()?;
    depth_in(&state, key)
}

/// Whether this element made the current entry to go on from its page before:
/// not where it was only moved to this depth, nor where another element of the
/// page went on last.
pub(crate) fn is_own_step(key: &str) -> bool {
    let state = || window().ok()?.history().ok()?.state().ok();
    let step = state().and_then(|state| Reflect::get(&state, &STEP.into()).ok());
    step.and_then(|step| step.as_string()).as_deref() == Some(key)
}

/// Writes the depth into the current entry; `false` where the page has no
/// history to write to.
pub(crate) fn mark_depth(key: &str, depth: u32) -> bool {
    let mark = || {
        window()?
            .history()?
            .replace_state(&state_with(key, depth, "")?, "")
    };
    mark().is_ok()
}

/// Makes a new entry of this depth; `on` says that the page has gone on to it.
pub(crate) fn push_depth(key: &str, depth: u32, on: bool) -> bool {
    let push = || {
        let step = if on { key } else { "" };
        window()?
            .history()?
            .push_state(&state_with(key, depth, step)?, "")
    };
    push().is_ok()
}

/// One entry back; [`watch_depth`] tells where that led.
pub(crate) fn go_back() -> bool {
    window()
        .and_then(|window| window.history())
        .and_then(|history| history.back())
        .is_ok()
}

/// Calls back with the depth whenever the reader moves in the history, until
/// the listener is dropped.
pub(crate) fn watch_depth(key: &str, tell: impl Fn(u32) + 'static) -> Option<EventListener> {
    let key = key.to_owned();
    let window = window().ok()?;
    Some(EventListener::new(&window, "popstate", move |event| {
        let state = Reflect::get(event, &"state".into()).unwrap_or(JsValue::NULL);
        if let Some(depth) = depth_in(&state, &key) {
            tell(depth);
        }
    }))
}

/// The page's fragment without its `#`; empty where there is none.
pub(crate) fn fragment() -> String {
    let hash = window().and_then(|window| window.location().hash());
    let hash = hash.unwrap_or_default();
    hash.strip_prefix('#').unwrap_or(&hash).to_owned()
}

/// Gives the page this fragment in place of its own, without a new entry in the
/// history. A page that may not stays as it is.
pub(crate) fn replace_fragment(fragment: &str) {
    let replace = || {
        let window = window()?;
        let address = window.location().href()?;
        let page = address.split('#').next().unwrap_or_default();
        let address = match fragment {
            "" => page.to_owned(),
            fragment => format!("{page}#{fragment}"),
        };
        let history = window.history()?;
        history.replace_state_with_url(&history.state()?, "", Some(&address))
    };
    if let Err(err) = replace() {
        web_sys::console::warn_1(&err);
    }
}

/// Calls back whenever the fragment is changed by a link, the reader or a
/// script, until the listener is dropped.
pub(crate) fn watch_fragment(tell: impl Fn() + 'static) -> Option<EventListener> {
    let window = window().ok()?;
    Some(EventListener::new(&window, "hashchange", move |_| tell()))
}
