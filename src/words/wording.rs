//! The sentences about locked wording, the question bank and shapes that wait
//! for their texts.

use crate::walk::Fault;
use crate::words::survey::found;

/// A survey without a question that bears a bank id.
pub fn nothing_to_lock() -> Fault {
    Fault {
        place: "questions".to_owned(),
        found: "no question with a bank id".to_owned(),
        expected: "a bank id, such as \"bank\": \"visits/why@1\", with each question whose wording is to be locked".to_owned(),
    }
}

/// A question that is worded otherwise than locked.
pub fn reworded(place: usize, bank: &str, own: &str) -> Fault {
    Fault {
        place: format!("questions[{place}]"),
        found: format!(
            "another wording than the one of {bank}, with whose answers its own cannot be compared"
        ),
        expected: format!(
            "that wording, or another id: {own}, which survey lock --fork writes, or a new version of your own"
        ),
    }
}

/// How a survey departs from its lock, in one sentence without full stop.
pub fn departs(fault: &Fault) -> String {
    format!(
        "departs from what is locked: found {}; expected {}",
        fault.found, fault.expected
    )
}

/// A locked question that the survey does not ask.
pub fn not_asked(bank: &str) -> Fault {
    Fault {
        place: "locked".to_owned(),
        found: format!("{bank}, which no question of the survey is"),
        expected: "only ids of its questions, or another id of the instrument, which survey lock --fork writes".to_owned(),
    }
}

/// A survey or question that the bank does not have.
pub fn not_in_bank(id: &str) -> String {
    format!(
        "the bank has no {}: “survey bank” lists what it has",
        found::text(id)
    )
}

/// What stands before each question of a survey that was changed.
pub const DEPARTS: &str = "departs from what is locked: ";

/// The mark of a shape.
pub const SHAPE_MARK: &str = "\"shape/1\"";
/// The mark of a file of texts.
pub const TEXTS_MARK: &str = "\"texts/1\"";
/// What a gap may be filled with.
pub const GAP_KIND: &str = "text or list";
/// What stands in an empty file of texts.
pub const HOW_TO_FILL: &str = "Copy each text word for word from the questionnaire you were given, and the items of each list in its order. \
    Where an item has a field for words of the reader's own, write {\"text\": \"…\", \"other\": true}; \
    where it excludes the others, {\"text\": \"…\", \"exclusive\": true}. Leave out what the questionnaire does not have; \
    what must be there is told.";

/// A text that must stand exactly so.
pub fn quoted(text: &str) -> String {
    found::text(text)
}

/// How many texts a list has.
pub fn num_texts(n: usize) -> String {
    crate::words::format::plural(n, "text", "texts")
}

/// The heading of a survey in the list of the bank.
pub fn survey_in_bank(id: &str, title: &str, num_questions: usize) -> String {
    let questions = crate::words::format::plural(num_questions, "question", "questions");
    format!("{id}  {title} ({questions})\n")
}

/// A question in the list of the bank.
pub fn question_in_bank(id: &str, text: &str) -> String {
    format!("    {id:<36}{text}\n")
}

/// A shape in the list of the bank.
pub fn shape_in_bank(id: &str) -> String {
    format!("{id}  a shape: its texts come from a file of your own, see survey fill\n")
}
