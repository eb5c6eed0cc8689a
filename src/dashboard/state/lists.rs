//! Long lists, which are shown in portions.

use super::{Effect, State};
use crate::dashboard::{List, Loaded};
use crate::engine::Request;
use crate::table::QuestionKind;

impl State {
    /// Shows more of a list and moves the focus to the first that is new.
    pub(super) fn more(&mut self, list: List) -> Vec<Effect> {
        let Some(file) = self.active else {
            return Vec::new();
        };
        let Some(loaded) = self.loaded_mut(file) else {
            return Vec::new();
        };
        let before = loaded.shown.most(list);
        loaded.shown.more(list);
        let field = match list {
            List::Columns => format!("canvass-kind-{before}"),
            List::Remembered => format!("canvass-title-{before}"),
            List::Cards => {
                let first = loaded.shown_cards().nth(before);
                let focus = first.map(|(card, _)| format!("canvass-q{card}-title"));
                let mut effects = texts_from(loaded, file, before);
                effects.extend(focus.map(Effect::Focus));
                return effects;
            }
        };
        vec![Effect::Focus(field)]
    }

    /// Shows the cards of questions whose title holds these words.
    pub(super) fn find(&mut self, words: String) -> Vec<Effect> {
        let Some(file) = self.active else {
            return Vec::new();
        };
        let Some(loaded) = self.loaded_mut(file) else {
            return Vec::new();
        };
        loaded.shown.want(words);
        texts_from(loaded, file, 0)
    }
}

/// Asks for the texts of the cards that are shown, from this one on.
pub(super) fn texts_from(loaded: &Loaded, file: u32, from: usize) -> Vec<Effect> {
    let texts = loaded
        .shown_cards()
        .skip(from)
        .filter(|(_, asked)| asked.kind == QuestionKind::Text);
    texts
        .map(|(question, _)| {
            let words = loaded.texts.get(question).map(|(words, _)| words.clone());
            Effect::Own(Request::Search {
                file,
                question,
                words: words.unwrap_or_default(),
                clauses: loaded.clauses.clone(),
            })
        })
        .collect()
}
