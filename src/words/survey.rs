//! The sentences of the survey element.
//!
//! Error messages follow the NHS and GOV.UK wording: they say what to do, name
//! the thing, and never blame.

pub mod expected;
pub mod found;
pub mod paper;
pub mod preview;

use super::format;
use crate::text::number_text;

/// The button that goes on to the next page.
pub const CONTINUE: &str = "Continue";
/// The button that goes to the page before.
pub const BACK: &str = "Back";
/// The heading of the last page before sending.
pub const CHECK_ANSWERS: &str = "Check your answers";
/// The button that sends.
pub const SEND: &str = "Send answers";
/// The link beside an answer on the check page.
pub const CHANGE: &str = "Change";
/// Stands where an optional question was left out.
pub const NOT_PROVIDED: &str = "Not provided";
/// The heading of the error summary.
pub const PROBLEM: &str = "There is a problem";
/// Read out before an error message beside a field.
pub const ERROR_PREFIX: &str = "Error: ";
/// Stands between ordinary choices and the one that excludes them.
pub const OR: &str = "or";
/// Reasons for giving no answer.
pub const DONT_KNOW: &str = "I do not know";
/// See [`DONT_KNOW`].
pub const PREFER_NOT: &str = "Prefer not to say";
/// The choices of a question with two.
pub const YES: &str = "Yes";
/// See [`YES`].
pub const NO: &str = "No";
/// The hint of a multiple question that has none of its own.
pub const SELECT_ALL: &str = "Select all that apply";
/// The label of the field for words of the reader's own.
pub const GIVE_DETAILS: &str = "Give details";
/// Said when that field appears.
pub const FIELD_SHOWN: &str = "1 more question shown";
/// A list's field with words that are none of its choices.
pub const FROM_LIST: &str = "Select an answer from the list";
/// Stands beside a thing without a rank.
pub const NOT_RANKED: &str = "Not ranked";
/// The visible words of the buttons of a ranking.
pub const UP: &str = "Up";
/// See [`UP`].
pub const DOWN: &str = "Down";
/// Takes an optional answer back.
pub const CLEAR: &str = "Clear answer";
/// Said when an answer was taken back.
pub const CLEARED: &str = "Answer cleared";
/// The parts of a date.
pub const DAY: &str = "Day";
/// See [`DAY`].
pub const MONTH: &str = "Month";
/// See [`DAY`].
pub const YEAR: &str = "Year";
/// The heading while answers are on their way.
pub const SENDING: &str = "Sending your answers";
/// Below [`SENDING`].
pub const SENDING_DETAIL: &str = "Keep this page open until it says your answers are sent.";
/// The heading once answers have arrived.
pub const SENT: &str = "Answers sent";
/// The heading while answers wait on this computer.
pub const QUEUED: &str = "Answers saved, waiting to be sent";
/// Below [`QUEUED`].
pub const QUEUED_DETAIL: &str = "Your answers are kept on this computer until they can be sent. You do not need to answer again.";
/// The heading above the thanks.
pub const NEXT: &str = "What happens next";
/// The heading of a page reached with Back after sending.
pub const ALREADY_SENT: &str = "You have already sent your answers";
/// Below [`ALREADY_SENT`].
pub const ALREADY_SENT_DETAIL: &str = "They cannot be changed or sent a second time.";
/// The button on that page.
pub const TO_CONFIRMATION: &str = "Go to your confirmation";
/// Gives the reader a file of the own answers.
pub const DOWNLOAD: &str = "Download a copy of your answers";
/// The heading when the survey cannot go on.
pub const STOPPED: &str = "The survey has stopped";

/// Added to the text of a question that may be left out.
pub fn optional(text: &str) -> String {
    format!("{text} (optional)")
}

/// Said when an answer asks for more on the same page.
pub fn questions_shown(n: usize) -> String {
    let questions = format::plural(n, "more question", "more questions");
    format!("{questions} shown")
}

/// What a screen reader adds to [`CHANGE`].
pub fn change_what(question: &str) -> String {
    format!(" your answer to: {question}")
}

/// Reference of a response.
pub fn reference(reference: &str) -> String {
    format!("Your reference is {reference}")
}

/// Where the answers went.
pub fn sent_to(destination: &str) -> String {
    format!("Your answers went to {destination}.")
}

/// What the field for words of the reader's own belongs to, read out after
/// [`GIVE_DETAILS`].
pub fn details_of(choice: &str) -> String {
    format!(" for “{choice}”")
}

/// How many choices make an answer; empty without limits.
pub fn num_choices(min: Option<usize>, max: Option<usize>) -> String {
    let answers = |n| format::plural(n, "answer", "answers");
    match (min.filter(|min| *min > 1), max) {
        (Some(min), Some(max)) if min == max => format!("Select {}", answers(min)),
        (Some(min), Some(max)) => format!("Select {min} to {}", answers(max)),
        (Some(min), None) => format!("Select at least {}", answers(min)),
        (None, Some(1)) => "Select only 1 answer".to_owned(),
        (None, Some(max)) => format!("Select up to {}", answers(max)),
        (None, None) => String::new(),
    }
}

/// How to rank: this many of all there are.
pub fn how_to_rank(top: usize, all: usize) -> String {
    let order = "first the one that matters most to you";
    if top < all {
        format!("Use the buttons to put your first {top} of {all} in order, {order}")
    } else {
        format!("Use the buttons to put them in order, {order}")
    }
}

/// The name of the button that moves a thing up. It holds [`UP`].
pub fn move_up(item: &str) -> String {
    format!("Move {item} up")
}

/// The name of the button that moves a thing down. It holds [`DOWN`].
pub fn move_down(item: &str) -> String {
    format!("Move {item} down")
}

/// The name of the list of a thing's ranks.
pub fn rank_of(item: &str) -> String {
    format!("Position of {item}")
}

/// A rank and what has it.
pub fn rank_line(rank: usize, item: &str) -> String {
    format!("{rank}. {item}")
}

/// Said after a move.
pub fn ranked(item: &str, rank: usize, of: usize) -> String {
    format!("{item}, now {rank} of {of}")
}

/// Said after a move out of the ranks.
pub fn unranked(item: &str) -> String {
    format!("{item}, not ranked")
}

/// A required ranking with ranks left.
pub fn rank(top: usize, all: usize) -> String {
    if top < all {
        format!("Put your first {top} in order")
    } else {
        format!("Put all {all} in order")
    }
}

/// How many choices of a long list have the letters typed.
pub fn results(n: usize) -> String {
    match n {
        0 => "No results found".to_owned(),
        n => format::plural(n, "result", "results"),
    }
}

/// A choice, and the reader's own words for it.
pub fn with_words(choice: &str, words: &str) -> String {
    format!("{choice}: {words}")
}

/// Answers that could not be sent: the reason, and what to do.
pub fn not_sent(reason: &str) -> String {
    format!("Your answers have not been sent: {reason}. They are still here, so you can send again")
}

/// Joins a point of a scale with its meaning: `0, Not at all likely`.
pub fn point(value: i64, meaning: &str) -> String {
    format!("{value}, {meaning}")
}

/// A number and what it counts.
pub fn quantity(n: f64, unit: Option<&str>) -> String {
    match unit {
        Some(unit) => format!("{} {unit}", number_text(n)),
        None => number_text(n),
    }
}

/// The answer for one row of a grid.
pub fn row_answer(row: &str, answer: &str) -> String {
    format!("{row}: {answer}")
}

/// One end of a scale, as seen: `0 = Not at all likely`.
pub fn point_key(value: i64, label: &str) -> String {
    format!("{value} = {label}")
}

/// How much room a text has left.
pub fn characters_left(used: usize, limit: usize) -> String {
    if used > limit {
        let over = format::plural(used - limit, "character", "characters");
        format!("You have {over} too many")
    } else {
        let left = format::plural(limit - used, "character", "characters");
        format!("You have {left} remaining")
    }
}

/// Tells a screen reader about a limit before any typing.
pub fn characters_at_most(limit: usize) -> String {
    format!(
        "You can enter up to {}",
        format::plural(limit, "character", "characters")
    )
}

/// A required single choice or scale without an answer.
pub fn select_one(question: &str) -> String {
    format!("Select an answer to “{question}”")
}

/// A required multiple choice without an answer.
pub fn select_some(question: &str) -> String {
    format!("Select at least one answer to “{question}”")
}

/// A required yes or no without an answer.
pub fn select_yes_no(question: &str) -> String {
    format!("Select yes or no to answer “{question}”")
}

/// A required choice that asks for words, without any.
pub fn enter_other(choice: &str) -> String {
    format!("Enter details for “{choice}”")
}

/// A required text, number or date without an answer.
pub fn enter(question: &str) -> String {
    format!("Enter an answer to “{question}”")
}

/// A required grid row without an answer.
pub fn select_row(row: &str) -> String {
    format!("Select an answer for “{row}”")
}

/// An answer that its constraint does not allow.
pub const NOT_ALLOWED: &str = "Check your answer: it does not fit what is asked for";

/// Both ordinary choices and the one that excludes them.
pub fn exclusive(none: &str) -> String {
    format!("Select the answers that apply to you, or select “{none}”")
}

/// A text longer than it may be.
pub fn too_long(limit: usize) -> String {
    let limit = format::plural(limit, "character", "characters");
    format!("Your answer must be {limit} or less")
}

/// What a number counts, as the subject of a sentence.
pub fn number_subject(unit: Option<&str>) -> String {
    match unit.filter(|unit| unit.starts_with(char::is_alphabetic)) {
        Some(unit) => format!("Number of {unit}"),
        None => "Your answer".to_owned(),
    }
}

/// Something that is not a number.
pub fn not_a_number(subject: &str) -> String {
    format!("{subject} must be a number, like 12 or 2.5")
}

/// A number with decimals where a whole one is asked for.
pub fn not_whole(subject: &str) -> String {
    format!("{subject} must be a whole number, like 12")
}

/// A number outside its limits. Without limits there is nothing to say: empty.
pub fn out_of_range(subject: &str, min: Option<&str>, max: Option<&str>) -> String {
    match (min, max) {
        (Some(min), Some(max)) => format!("{subject} must be between {min} and {max}"),
        (Some(min), None) => format!("{subject} must be {min} or more"),
        (None, Some(max)) => format!("{subject} must be {max} or less"),
        (None, None) => String::new(),
    }
}

/// A date of which parts are missing; `parts` such as `day` and `month`.
pub fn date_needs(parts: &[&str]) -> String {
    format!("Date must include a {}", parts.join(" and "))
}

/// A date whose year is not written in full.
pub const YEAR_IN_FULL: &str = "Year must include 4 numbers";
/// A date that no calendar has.
pub const REAL_DATE: &str = "Date must be a real date";
/// A date after today where none may be.
pub const NOT_IN_FUTURE: &str = "Date must be today or in the past";
/// A date before today where none may be.
pub const NOT_IN_PAST: &str = "Date must be today or in the future";

/// A month after this one where none may be.
pub const MONTH_NOT_IN_FUTURE: &str = "Date must be this month or in the past";
/// A month before this one where none may be.
pub const MONTH_NOT_IN_PAST: &str = "Date must be this month or in the future";

/// A date before the first one allowed.
pub fn date_from(first: &str) -> String {
    format!("Date must be the same as or after {first}")
}

/// A date after the last one allowed.
pub fn date_until(last: &str) -> String {
    format!("Date must be the same as or before {last}")
}

/// A fault in a file: place, found, expected. An empty place is the file.
pub fn fault(place: &str, found: &str, expected: &str) -> String {
    let place = if place.is_empty() { "the file" } else { place };
    format!("{place}: found {found}; expected {expected}")
}
