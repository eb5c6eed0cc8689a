//! What becomes of the page as a whole: its connection, whether it is in
//! sight, whether it may be left.

use gloo::events::{EventListener, EventListenerOptions};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{BeforeUnloadEvent, Url};

use crate::browser::{document, window};
use crate::words::outbox as words;

/// Calls when the browser is connected again, until the listener is dropped.
pub(crate) fn watch_online(tell: impl Fn() + 'static) -> Option<EventListener> {
    let window = window().ok()?;
    Some(EventListener::new(&window, "online", move |_| tell()))
}

/// Calls when the page comes into sight again, until the listener is dropped.
pub(crate) fn watch_visible(tell: impl Fn() + 'static) -> Option<EventListener> {
    let document = document().ok()?;
    let watched = document.clone();
    Some(EventListener::new(
        &watched,
        "visibilitychange",
        move |_| {
            if !document.hidden() {
                tell();
            }
        },
    ))
}

/// Has the browser ask before the page is left, until the listener is dropped.
pub(crate) fn watch_leaving() -> Option<EventListener> {
    let window = window().ok()?;
    let options = EventListenerOptions::enable_prevent_default();
    let ask = |event: &web_sys::Event| {
        event.prevent_default();
        if let Some(event) = event.dyn_ref::<BeforeUnloadEvent>() {
            event.set_return_value(words::WOULD_BE_LOST);
        }
    };
    Some(EventListener::new_with_options(
        &window,
        "beforeunload",
        options,
        ask,
    ))
}

/// An address as the browser understands it in this page, and its origin.
///
/// # Errors
/// It is no address.
pub(crate) fn address(text: &str) -> Result<(String, String), JsValue> {
    let base = document()?.base_uri()?.unwrap_or_default();
    let url = Url::new_with_base(text, &base)?;
    Ok((url.href(), url.origin()))
}

/// The page's own origin; `null` where it has none.
pub(crate) fn own_origin() -> String {
    window()
        .and_then(|window| window.location().origin())
        .unwrap_or_default()
}
