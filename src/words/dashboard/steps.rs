//! What the reader did, as undo names it, and where cards are.

use crate::words::format::{count, plural};

/// What can be undone: `filter by Staff group`.
pub fn step_filter(title: &str) -> String {
    format!("filter by {title}")
}

/// A filter was taken away.
pub fn step_remove(title: &str) -> String {
    format!("remove the filter by {title}")
}

/// All filters were taken away.
pub fn step_clear() -> String {
    "clear all filters".to_owned()
}

/// Another file was shown.
pub fn step_choose(file: &str) -> String {
    format!("show {file}")
}

/// Questions were searched for.
pub fn step_find() -> String {
    "find questions".to_owned()
}

/// Texts were searched.
pub fn step_search(title: &str) -> String {
    format!("search {title}")
}

/// A table was opened or closed.
pub fn step_table(title: &str) -> String {
    format!("table of {title}")
}

/// A process chart was chosen or left.
pub fn step_process(title: &str) -> String {
    format!("process chart of {title}")
}

/// The list of columns was opened or closed.
pub fn step_columns() -> String {
    "columns that are not drawn".to_owned()
}

/// A column is read differently.
pub fn step_column(name: &str) -> String {
    match name {
        "" => step_reading(),
        name => format!("how {name} is read"),
    }
}

/// The file is read differently.
pub fn step_reading() -> String {
    "how the file is read".to_owned()
}

/// A question was made of others, or otherwise than before.
pub fn step_derive(title: &str) -> String {
    format!("make {title}")
}

/// A question that was made of others was taken out.
pub fn step_drop_derived(title: &str) -> String {
    format!("take out {title}")
}

/// A question was made of others; its card stands behind that of the first of them.
pub fn derived(title: &str) -> String {
    format!("Making the new question {title}. Its card stands behind this one")
}

/// A question that was made of others was taken out.
pub fn derived_gone(title: &str) -> String {
    format!("{title} is taken out")
}

/// Something was said of files like this one.
pub fn step_remember() -> String {
    "what is kept for files like this".to_owned()
}

/// A card was moved.
pub fn step_move(title: &str) -> String {
    format!("move {title}")
}

/// A card was hidden.
pub fn step_hide(title: &str) -> String {
    format!("hide {title}")
}

/// A hidden card was shown.
pub fn step_unhide(title: &str) -> String {
    format!("show {title}")
}

/// A note was written or changed.
pub fn step_note(title: &str) -> String {
    format!("note on {title}")
}

/// A note was deleted.
pub fn step_drop_note() -> String {
    "delete a note".to_owned()
}

/// A view was brought back.
pub fn step_view() -> String {
    "open a saved view".to_owned()
}

/// Name of the buttons that undo, redo and save.
pub const VIEW: &str = "This view";

/// The button that undoes, and what.
pub fn undo(what: Option<&str>) -> String {
    what.map_or_else(|| "Undo".to_owned(), |what| format!("Undo: {what}"))
}

/// The button that does again, and what.
pub fn redo(what: Option<&str>) -> String {
    what.map_or_else(|| "Redo".to_owned(), |what| format!("Redo: {what}"))
}

/// Something was undone.
pub fn undone(what: &str) -> String {
    format!("Undone: {what}")
}

/// Something was done again.
pub fn redone(what: &str) -> String {
    format!("Done again: {what}")
}

/// There is nothing to undo.
pub fn nothing_to_undo() -> &'static str {
    "Nothing to undo"
}

/// There is nothing to do again.
pub fn nothing_to_redo() -> &'static str {
    "Nothing to redo"
}

/// Opens the buttons that move or hide a card.
pub const ARRANGE: &str = "Move or hide";
/// Moves a card.
pub const EARLIER: &str = "Move earlier";
/// Moves a card.
pub const LATER: &str = "Move later";
/// Moves a card.
pub const TO_START: &str = "Move to the start";
/// Hides a card.
pub const HIDE: &str = "Hide this card";

/// Where a card is now.
pub fn card_at(title: &str, place: usize, all: usize) -> String {
    format!("{title}, now {} of {}", count(place), count(all))
}

/// A card was hidden.
pub fn card_hidden(title: &str, left: usize) -> String {
    format!("{title} hidden. {} left", plural(left, "card", "cards"))
}

/// A card is shown again.
pub fn card_shown(title: &str) -> String {
    format!("{title} is shown again")
}

/// Above the cards that are hidden.
pub fn cards_hidden(n: usize) -> String {
    match n {
        1 => "1 card is hidden".to_owned(),
        n => format!("{} cards are hidden", count(n)),
    }
}

/// Shows a hidden card.
pub fn show() -> &'static str {
    "Show"
}

/// Comparing groups, or none.
pub fn step_compare(title: Option<&str>) -> String {
    title.map_or_else(
        || "comparing nothing".to_owned(),
        |title| format!("comparing by {title}"),
    )
}
