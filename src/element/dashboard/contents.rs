use std::cell::RefCell;
use std::collections::VecDeque;

use web_sys::Blob;

use super::engine::Engine;
use crate::engine::Request;

/// What is in files that are about to be opened, in that order: the browser
/// holds it, on disk where it came from there, and gives the engine what it
/// wants of it.
#[derive(Default)]
pub(super) struct Contents(RefCell<VecDeque<Blob>>);

impl Contents {
    /// Takes the content of the next file that is opened.
    pub(super) fn arrive(&self, content: Blob) {
        self.0.borrow_mut().push_back(content);
    }

    /// Takes note of what is asked of the engine: gives it the content of a new
    /// file first, and has it let go of one that is needed no more.
    pub(super) fn follow(&self, request: &Request, engine: &Engine) {
        match request {
            Request::Open { file, .. } => {
                if let Some(content) = self.0.borrow_mut().pop_front() {
                    engine.hold(*file, Some(content));
                }
            }
            Request::Close { file } => engine.hold(*file, None),
            _ => {}
        }
    }
}
