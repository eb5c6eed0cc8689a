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
        if list != List::Cards {
            return vec![Effect::Focus(format!("{}{before}", field_of(list)))];
        }
        let first = loaded.shown_cards().nth(before);
        let focus = first.map(|(question, _)| Effect::Focus(format!("canvass-q{question}-title")));
        let mut effects = texts_from(loaded, file, before);
        effects.extend(focus);
        effects
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

/// What the first field of each row of a list is called, before its number.
fn field_of(list: List) -> &'static str {
    match list {
        List::Cards => "canvass-q",
        List::Columns => "canvass-kind-",
        List::Remembered => "canvass-title-",
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
