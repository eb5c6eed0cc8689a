//! Notes at marks.

use crate::words::format::plural;

/// A mark's name with a note at it.
pub fn with_note(name: &str, number: usize, text: &str) -> String {
    format!("{name}. Note {number}: {text}")
}

/// The button that begins a note.
pub fn add_note() -> &'static str {
    "Add a note"
}

/// Label: which mark a note is about.
pub fn note_mark() -> &'static str {
    "Note on"
}

/// Label: what is noted.
pub fn note_text() -> &'static str {
    "Note"
}

/// Where a note goes.
pub fn note_hint() -> &'static str {
    "Notes are kept with the saved view. Do not write about people who could be recognised"
}

/// There is nothing in a note.
pub fn empty_note() -> &'static str {
    "Write the note before you save it"
}

/// The button that keeps a note.
pub fn keep_note() -> &'static str {
    "Save the note"
}

/// The button that leaves a note.
pub fn leave_note() -> &'static str {
    "Cancel"
}

/// The button that changes a note.
pub fn edit_note(number: usize) -> String {
    format!("Edit note {number}")
}

/// The button that deletes a note.
pub fn delete_note(number: usize) -> String {
    format!("Delete note {number}")
}

/// Name of the list of notes.
pub fn notes_of(title: &str) -> String {
    format!("Notes on {title}")
}

/// A note was kept.
pub fn note_kept(mark: &str) -> String {
    format!("Note on {mark} saved")
}

/// A note was deleted.
pub fn note_dropped() -> &'static str {
    "Note deleted"
}

/// The mark of a note is not there.
pub fn note_gone() -> &'static str {
    "not in this chart"
}

/// Which note a row of a table has.
pub fn note_number(number: usize) -> String {
    format!("Note {number}")
}

/// Notes that no chart shows.
pub fn notes_without_chart(n: usize) -> String {
    format!(
        "{} on questions that have no chart in this file",
        plural(n, "note", "notes")
    )
}
