//! Files that come to an element: chosen, dropped, pasted, or named by their URL.

use gloo::events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{Event, EventTarget, FileList, HtmlInputElement};

/// Listens to the file input with this id below `view`. The input is emptied, so
/// that the same file can be chosen again.
pub(super) fn on_chosen(
    view: &EventTarget,
    id: &'static str,
    take: impl Fn(&FileList) + 'static,
) -> EventListener {
    EventListener::new(view, "change", move |event| {
        let input = event
            .target()
            .and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
        if let Some(input) = input.filter(|input| input.id() == id) {
            if let Some(files) = input.files() {
                take(&files);
            }
            input.set_value("");
        }
    })
}

/// Listens to an event in whose place something else is done.
pub(super) fn on_instead(
    target: &EventTarget,
    name: &'static str,
    take: impl Fn(&Event) + 'static,
) -> EventListener {
    let options = EventListenerOptions::enable_prevent_default();
    EventListener::new_with_options(target, name, options, take)
}

/// The URLs of a list divided by spaces, each with the name of its file.
pub(super) fn sources(list: &str) -> Vec<(String, String)> {
    let urls = list.split_whitespace();
    urls.map(|url| {
        let path = url.split(['?', '#']).next().unwrap_or(url);
        let name = path.rsplit('/').next().unwrap_or(path);
        (name.to_owned(), url.to_owned())
    })
    .collect()
}
