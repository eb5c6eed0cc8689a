//! Where files come from: the file input, drops, the page's author.

use std::rc::Rc;

use gloo::timers::callback::Timeout;
use js_sys::Array;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::spawn_local;
use web_sys::{Blob, Event};

use super::AuthorFeature;
use crate::author::{Action, Refusal, open};
use crate::browser::{self, member};
use crate::element::feature::Live;
use crate::element::files::{self, on_chosen, on_instead};
use crate::port::File;
use crate::view::author::OPEN_ID;
use crate::words::{author as words, options as options_words};

/// The page draws that a file is being read before it is.
const UNTIL_DRAWN_MILLIS: u32 = 30;

/// Listens to the file input and to drops.
pub(super) fn watch(live: &Rc<Live<AuthorFeature>>) {
    let (chosen, dropped) = (Rc::downgrade(live), Rc::downgrade(live));
    let element = &live.host.element;
    *live.own.listeners.borrow_mut() = vec![
        on_chosen(&live.host.view, OPEN_ID, move |files| {
            if let Some(live) = chosen.upgrade() {
                open_list(&live, files);
            }
        }),
        on_instead(element, "dragover", Event::prevent_default),
        on_instead(element, "drop", move |event| {
            event.prevent_default();
            if let Some(live) = dropped.upgrade() {
                open_list(&live, &member(&member(event, "dataTransfer"), "files"));
            }
        }),
    ];
}

/// Opens the files of a list as one survey.
pub(super) fn open_list(live: &Rc<Live<AuthorFeature>>, list: &JsValue) {
    choose(live, browser::named_blobs(&Array::from(list)));
}

/// Opens a definition that the page gave.
pub(super) fn open_json(live: &Rc<Live<AuthorFeature>>, name: &str, text: Result<String, String>) {
    let file = |text: String| File {
        name: name.to_owned(),
        media: "application/json",
        bytes: text.into_bytes(),
    };
    let content = text.and_then(|text| {
        let content = browser::blob(&file(text));
        content.map_err(|err| words::not_opened(&browser::reason(&err)))
    });
    match content {
        Ok(content) => choose(live, vec![(name.to_owned(), content)]),
        Err(sentence) => live.dispatch(Action::Fail(Refusal::of(name.to_owned(), sentence))),
    }
}

fn choose(live: &Rc<Live<AuthorFeature>>, files: Vec<(String, Blob)>) {
    let names = files.iter().map(|(name, _)| name.clone()).collect();
    *live.own.files.borrow_mut() = files;
    live.dispatch(Action::Choose(names));
}

/// Reads the files that were chosen last, once it is drawn that they are read.
pub(super) fn read(live: &Rc<Live<AuthorFeature>>, number: u32) {
    let files = live.own.files.take();
    let live = live.clone();
    spawn_local(async move {
        let mut read = Vec::new();
        for (name, content) in files {
            match browser::bytes_of(&content).await {
                Ok(bytes) => read.push((name, bytes)),
                Err(err) => {
                    let sentence = words::not_opened(&browser::reason(&err));
                    let refusal = Refusal::of(name, sentence);
                    live.dispatch(Action::Opened(number, Err(refusal)));
                    return;
                }
            }
        }
        Timeout::new(UNTIL_DRAWN_MILLIS, move || {
            if !live.is_gone() {
                let opened = open(&read, &browser::Browser).map(Rc::new);
                live.dispatch(Action::Opened(number, opened));
            }
        })
        .forget();
    });
}

/// Loads the sources of a list divided by spaces, as one survey.
pub(super) fn load(live: &Rc<Live<AuthorFeature>>, sources: &str) {
    let live = live.clone();
    let sources = files::sources(sources);
    spawn_local(async move {
        let mut files = Vec::new();
        for (name, url) in sources {
            match live.host.fetch_blob(&url).await {
                (200..300, Some(content)) => files.push((name, content)),
                (status, _) => {
                    let sentence = options_words::not_fetched(&url, status);
                    live.dispatch(Action::Fail(Refusal::of(name, sentence)));
                    return;
                }
            }
        }
        choose(&live, files);
    });
}
