//! Notes at marks.

use super::{Effect, State};
use crate::dashboard::{Figures, MarkKey, Note, NoteMark, Writing, mark_words};
use crate::words::dashboard as words;

/// Most letters of a note.
pub const MOST_LETTERS: usize = 500;

impl State {
    /// Opens the field for a note.
    pub(super) fn write_note(&mut self, writing: Writing) -> Vec<Effect> {
        let Some(loaded) = self.active_loaded() else {
            return Vec::new();
        };
        let focus = format!("canvass-q{}-note-text", writing.question);
        loaded.writing = Some(writing);
        vec![Effect::Focus(focus)]
    }

    /// Closes the field for a note.
    pub(super) fn stop_writing(&mut self) -> Vec<Effect> {
        let writing = self
            .active_loaded()
            .and_then(|loaded| loaded.writing.take());
        writing
            .map(|writing| Effect::Focus(writing.back))
            .into_iter()
            .collect()
    }

    /// Keeps what was written, at this mark.
    pub(super) fn keep_note(&mut self, key: MarkKey, text: &str) -> Vec<Effect> {
        let Some(loaded) = self.active_loaded() else {
            return Vec::new();
        };
        let text: String = text.trim().chars().take(MOST_LETTERS).collect();
        if text.is_empty() {
            return Vec::new();
        }
        let Some(writing) = loaded.writing.take() else {
            return Vec::new();
        };
        let place = writing.question as usize;
        let asked = loaded.questions.get(place).zip(loaded.results.get(place));
        let Some((question, result)) = asked else {
            return Vec::new();
        };
        let (Some(mark), Some(name)) = (
            NoteMark::of(question, result, key),
            loaded.name_of(writing.question),
        ) else {
            return Vec::new();
        };
        let figures = Figures::of(question, result);
        let at = figures.marks.iter().find(|mark| mark.key == key);
        let at = at
            .map(|mark| mark_words(&figures, mark))
            .unwrap_or_default();
        let note = Note {
            question: name,
            mark,
            text,
        };
        match writing.note.and_then(|place| loaded.notes.get_mut(place)) {
            Some(held) => *held = note,
            None => loaded.notes.push(note),
        }
        vec![
            Effect::Focus(writing.back),
            Effect::Announce(words::note_kept(&at)),
        ]
    }

    /// Takes a note away.
    pub(super) fn drop_note(&mut self, place: usize) -> Vec<Effect> {
        let Some(loaded) = self.active_loaded() else {
            return Vec::new();
        };
        if place >= loaded.notes.len() {
            return Vec::new();
        }
        let note = loaded.notes.remove(place);
        loaded.writing = None;
        let question = loaded.place_of(&note.question);
        let focus = question.map_or_else(
            || super::HISTORY_ID.to_owned(),
            |question| format!("canvass-q{question}-note"),
        );
        vec![
            Effect::Focus(focus),
            Effect::Announce(words::note_dropped().to_owned()),
        ]
    }
}
