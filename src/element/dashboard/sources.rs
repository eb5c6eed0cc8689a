//! Where files come from: the file input, drops, pastes, the page's author.

use std::rc::Rc;

use js_sys::{Array, Function};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::spawn_local;
use web_sys::{Blob, Element, EventTarget, HtmlInputElement};

use super::DashboardFeature;
use super::definition::{definition_in, may_be_definition, take};
use crate::browser::{self, member};
use crate::dashboard::Action;
use crate::element::feature::Live;
use crate::element::files::{self, on_chosen, on_instead};
use crate::port;
use crate::view::dashboard::OPEN_ID;
use crate::words::options as words;

/// Listens to the file input, to drops and pastes, and to the width.
pub(super) fn watch(live: &Rc<Live<DashboardFeature>>) {
    let chosen = Rc::downgrade(live);
    let mut listeners = vec![on_chosen(&live.host.view, OPEN_ID, move |files| {
        if let Some(live) = chosen.upgrade() {
            open_list(&live, files);
        }
    })];
    let mut take = |target: &EventTarget, name: &'static str| {
        let taken = Rc::downgrade(live);
        listeners.push(on_instead(target, name, move |event| {
            if let Some(live) = taken.upgrade() {
                take_over(&live, event);
            }
        }));
    };
    take(&live.host.element, "dragover");
    take(&live.host.element, "drop");
    if let Ok(document) = browser::document() {
        take(&document, "paste");
    }
    *live.own.listeners.borrow_mut() = listeners;
    let wide = Rc::downgrade(live);
    let tell: Rc<dyn Fn(f64)> = Rc::new(move |width| {
        if let Some(live) = wide.upgrade() {
            live.own.width_px.set(width);
            live.redraw();
        }
    });
    *live.own.width.borrow_mut() = browser::watch_width(&live.host.element, tell);
}

/// Files that were dropped or pasted, or a table that was pasted as text.
/// What is pasted elsewhere in the page, or as text into a field, stays there.
fn take_over(live: &Rc<Live<DashboardFeature>>, event: &web_sys::Event) {
    let pasted = event.type_() == "paste";
    let data = member(
        event,
        if pasted {
            "clipboardData"
        } else {
            "dataTransfer"
        },
    );
    if event.type_() == "dragover" {
        event.prevent_default();
        return;
    }
    if pasted && !is_for(live, event) {
        return;
    }
    let files = Array::from(&member(&data, "files"));
    if files.length() > 0 {
        event.prevent_default();
        open_list(live, &files);
    } else if pasted && !is_into_field(event) {
        let text = member(&data, "getData").dyn_into::<Function>().ok();
        let text = text
            .and_then(|f| f.call1(&data, &"text/plain".into()).ok())
            .and_then(|text| text.as_string());
        if let Some(text) = text.filter(|text| text.contains(['\t', '\n', ','])) {
            event.prevent_default();
            let file = port::File {
                name: words::pasted().to_owned(),
                media: "text/plain",
                bytes: text.into_bytes(),
            };
            if let Ok(content) = browser::blob(&file) {
                show(live, vec![(file.name, content)]);
            }
        }
    }
}

/// Whether something is pasted for this dashboard: the focus is inside it or,
/// where nothing has the focus, the pointer.
fn is_for(live: &Rc<Live<DashboardFeature>>, event: &web_sys::Event) -> bool {
    let path = event.composed_path();
    let inside = path.includes(&live.host.element, 0);
    let nowhere = path
        .get(0)
        .dyn_into::<Element>()
        .is_ok_and(|target| target.local_name() == "body");
    inside || nowhere && live.host.element.matches(":hover").unwrap_or(false)
}

/// Whether something is pasted into a field that takes text.
fn is_into_field(event: &web_sys::Event) -> bool {
    let Ok(target) = event.composed_path().get(0).dyn_into::<Element>() else {
        return false;
    };
    let choice = || {
        target
            .dyn_ref::<HtmlInputElement>()
            .is_none_or(|input| matches!(input.type_().as_str(), "file" | "checkbox" | "radio"))
    };
    target.local_name() == "textarea" || !choice()
}

/// Opens the files of a list and shows the first of them.
pub(super) fn open_list(live: &Rc<Live<DashboardFeature>>, list: &JsValue) {
    show(live, browser::named_blobs(&Array::from(list)));
}

/// Shows files; a definition among them says how.
fn show(live: &Rc<Live<DashboardFeature>>, files: Vec<(String, Blob)>) {
    if !files.iter().any(|(name, _)| may_be_definition(name)) {
        show_data(live, files);
        return;
    }
    let live = live.clone();
    spawn_local(async move {
        let mut data = Vec::new();
        let mut definitions = Vec::new();
        for (name, content) in files {
            match definition_in(&name, &content).await {
                Some(found) => definitions.push((name, found)),
                None => data.push((name, content)),
            }
        }
        if !data.is_empty() {
            show_data(&live, data);
        }
        for (name, found) in definitions {
            take(&live, name, found);
        }
    });
}

fn show_data(live: &Rc<Live<DashboardFeature>>, files: Vec<(String, Blob)>) {
    let files = files.into_iter().map(|file| arrive(live, file)).collect();
    live.dispatch(Action::Show(files));
}

/// Keeps the content of a file that is opened next; gives its name and size.
fn arrive(live: &Rc<Live<DashboardFeature>>, (name, content): (String, Blob)) -> (String, u64) {
    let size = content.size() as u64;
    live.own.contents.arrive(content);
    (name, size)
}

/// Loads the sources of a list divided by spaces, one after the other: the
/// first is the one that is shown, however long it takes.
pub(super) fn load(live: &Rc<Live<DashboardFeature>>, sources: &str) {
    let live = live.clone();
    let sources = files::sources(sources);
    spawn_local(async move {
        for (name, url) in sources {
            match live.host.fetch_blob(&url).await {
                (200..300, Some(content)) => {
                    if let Some(found) = definition_in(&name, &content).await {
                        take(&live, name, found);
                        continue;
                    }
                    let file = arrive(&live, (name, content));
                    live.dispatch(Action::Open(vec![file]));
                }
                (status, _) => live.dispatch(Action::Fail {
                    name,
                    sentence: words::not_fetched(&url, status),
                }),
            }
        }
    });
}
