use std::cell::{Cell, RefCell};
use std::collections::VecDeque;
use std::rc::Rc;

use canvass_kernel::Numbered;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::spawn_local;
use web_sys::Blob;

use super::DashboardFeature;
use crate::browser;
use crate::element::feature::Live;
use crate::engine::Request;
use crate::words::dashboard as words;

/// What is in the files of a dashboard: the browser holds it, on disk where it
/// came from there, and gives it piece by piece.
#[derive(Default)]
pub(super) struct Contents {
    /// Contents of files that are about to be opened, in that order.
    arriving: RefCell<VecDeque<Blob>>,
    /// Contents by the file's number.
    held: RefCell<Numbered<Blob>>,
    wanted: RefCell<VecDeque<Piece>>,
    is_serving: Cell<bool>,
}

/// A piece of a file that the engine wants.
#[derive(Clone, Copy)]
pub(super) struct Piece {
    /// The file's number.
    pub file: u32,
    /// Where it begins.
    pub from: u64,
    /// How many bytes it has.
    pub length: u32,
}

impl Contents {
    /// Takes the content of the next file that is opened.
    pub(super) fn arrive(&self, content: Blob) {
        self.arriving.borrow_mut().push_back(content);
    }

    /// Takes note of what is asked of the engine: which content belongs to a
    /// new file, and which is needed no more.
    pub(super) fn follow(&self, request: &Request) {
        match request {
            Request::Open { file, .. } => {
                if let Some(content) = self.arriving.borrow_mut().pop_front() {
                    self.held.borrow_mut().insert(*file, content);
                }
            }
            Request::Close { file } => {
                self.held.borrow_mut().remove(*file);
                self.wanted.borrow_mut().retain(|piece| piece.file != *file);
            }
            _ => {}
        }
    }
}

/// Gives the engine a piece that it wants, after those that it wanted before:
/// one at a time is in the page's memory.
pub(super) fn give(live: &Rc<Live<DashboardFeature>>, piece: Piece) {
    let contents = &live.own.contents;
    contents.wanted.borrow_mut().push_back(piece);
    if contents.is_serving.replace(true) {
        return;
    }
    let live = live.clone();
    spawn_local(async move {
        loop {
            let next = live.own.contents.wanted.borrow_mut().pop_front();
            let Some(piece) = next else { break };
            let request = request(&live, piece).await;
            if let Some(engine) = live.own.engine.borrow().as_ref() {
                engine.ask(&request);
            }
        }
        live.own.contents.is_serving.set(false);
    });
}

async fn request(live: &Live<DashboardFeature>, piece: Piece) -> Request {
    let Piece { file, from, .. } = piece;
    let content = live.own.contents.held.borrow().get(file).cloned();
    match read(content, piece).await {
        Ok(bytes) => Request::Bytes { file, from, bytes },
        Err(err) => {
            web_sys::console::warn_1(&err);
            let state = live.state();
            let name = state.files.iter().find(|held| held.id == file);
            let name = name.map(|held| held.name.as_str()).unwrap_or_default();
            Request::Lost {
                file,
                sentence: words::file_lost(name),
            }
        }
    }
}

async fn read(content: Option<Blob>, piece: Piece) -> Result<Vec<u8>, JsValue> {
    let Some(content) = content else {
        return Ok(Vec::new());
    };
    let from = piece.from as f64;
    let part = content.slice_with_f64_and_f64(from, from + f64::from(piece.length))?;
    browser::bytes_of(&part).await
}
