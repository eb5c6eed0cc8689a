//! Texts that are read, and the quotes that are chosen from them.

use super::{Effect, State};
use crate::dashboard::{Loaded, quotes};
use crate::engine::Request;

impl State {
    /// Shows the texts of a question, or hides them.
    pub(super) fn toggle_texts(&mut self, question: u32) -> Vec<Effect> {
        let Some(file) = self.active else {
            return Vec::new();
        };
        let Some(loaded) = self.loaded_mut(file) else {
            return Vec::new();
        };
        if loaded.open_texts.contains(&question) {
            loaded.open_texts.retain(|open| *open != question);
            return Vec::new();
        }
        loaded.open_texts.push(question);
        themes(loaded, file)
    }

    /// Asks whether a text may be a quote with something replaced, or asks no more.
    pub(super) fn ask_quote(&mut self, asked: Option<(u32, u32)>) -> Vec<Effect> {
        if let Some(loaded) = self.active_loaded() {
            loaded.asked_quote = asked;
        }
        Vec::new()
    }

    /// Chooses the text of this question and line as a quote.
    pub(super) fn choose_quote(&mut self, question: u32, line: u32) -> Vec<Effect> {
        if let Some(loaded) = self.active_loaded() {
            quotes::choose(loaded, question, line);
        }
        Vec::new()
    }

    /// Takes a quote out again.
    pub(super) fn drop_quote(&mut self, question: u32, line: u32) -> Vec<Effect> {
        if let Some(loaded) = self.active_loaded() {
            quotes::drop(loaded, question, line);
        }
        Vec::new()
    }
}

/// Asks what many people write of where texts are shown.
pub(super) fn themes(loaded: &Loaded, file: u32) -> Vec<Effect> {
    let shown = loaded.open_texts.iter();
    shown
        .map(|question| {
            Effect::Own(Request::Themes {
                file,
                question: *question,
                clauses: loaded.clauses.clone(),
            })
        })
        .collect()
}
