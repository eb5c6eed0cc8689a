//! The sentences of data entry: paper returns that are typed in.

use crate::words::format::plural;

/// The heading.
pub const HEADING: &str = "Enter paper returns";
/// Below it.
pub const KEYS: &str = "Press the number or letter beside a choice to pick it, and again to take it back. Enter goes on, Shift and Enter begins a new line, Ctrl and Enter saves the return.";
/// The label of the number.
pub const NUMBER: &str = "Paper return number";
/// Below that label.
pub const NUMBER_HINT: &str = "Write it on the paper too. The next return gets the next number";
/// The button that finishes a return.
pub const SAVE: &str = "Save return";
/// The button that begins it anew.
pub const CLEAR: &str = "Clear this return";
/// Said when it has been.
pub const CLEARED: &str = "Return cleared";
/// The button that takes the last return back.
pub const UNDO: &str = "Undo last";
/// The heading of the warnings.
pub const CHECK: &str = "Check this return against the paper";
/// Read out before a warning beside a field.
pub const WARNING_PREFIX: &str = "Warning: ";
/// The button that saves with them.
pub const SAVE_ANYWAY: &str = "Save it as it is";
/// A return without an answer.
pub const EMPTY: &str = "Nothing is entered";
/// The heading of the pile.
pub const PILE: &str = "Saved returns";
/// An empty pile.
pub const NONE: &str = "No returns saved yet.";
/// What to do with a file, said beside the button that deletes.
pub const DELETE_DETAIL: &str =
    "Check that you have the file before you delete them from this computer.";
/// The browser keeps nothing.
pub const UNKEPT: &str = "This browser does not keep them: they are lost when you leave this page.";
/// The first choice of a long list.
pub const NOT_CHOSEN: &str = "Not answered";

/// What becomes of it: no answer.
pub const KEPT_MISSING: &str = "kept as missing";
/// What becomes of it: the answer breaks a rule.
pub const KEPT_WRITTEN: &str = "kept as it is written";
/// What becomes of it: it cannot be stored.
pub const LEFT_OUT: &str = "left out, because it cannot be stored";

/// A warning and what becomes of the answer.
pub fn with_fate(message: &str, fate: &str) -> String {
    [message, " (", fate, ")"].concat()
}

/// A number that another return has.
pub fn again(number: &str) -> String {
    ["Return ", number, " has been saved already"].concat()
}

/// Name of the column that says how a response came about.
pub const WAY: &str = "How it was answered";
/// A response that was typed in from paper.
pub const ON_PAPER: &str = "On paper";
/// A response that was given on a page.
pub const ON_PAGE: &str = "On the page";

fn returns(n: usize) -> String {
    plural(n, "return", "returns")
}

/// How many are finished, and the number of the last.
pub fn pile(count: usize, last: &str) -> String {
    let saved = ["Saved ", &returns(count)].concat();
    if last.is_empty() {
        [&saved, "."].concat()
    } else {
        [&saved, ". The last is number ", last, "."].concat()
    }
}

/// Said when a return is finished.
pub fn saved(number: &str, count: usize, next: &str) -> String {
    let what = if number.is_empty() {
        "Return saved".to_owned()
    } else {
        ["Return ", number, " saved"].concat()
    };
    let next = if next.is_empty() {
        String::new()
    } else {
        [". Now return ", next].concat()
    };
    [&what, ", ", &returns(count), " in all", &next].concat()
}

/// Said when one has been taken back.
pub fn undone(number: &str, count: usize) -> String {
    let what = if number.is_empty() {
        "The last return".to_owned()
    } else {
        ["Return ", number].concat()
    };
    [&what, " is open again, ", &returns(count), " saved"].concat()
}

/// The button that sends them.
pub fn send(count: usize) -> String {
    ["Send ", &returns(count)].concat()
}

/// The button that gives them as a file.
pub fn download(count: usize) -> String {
    ["Download ", &returns(count)].concat()
}

/// Said while they are being sent.
pub fn sending(count: usize) -> String {
    ["Sending ", &returns(count)].concat()
}

/// Said once they have been handed over, or some could not be.
pub fn handed_over(sent: usize, left: usize) -> String {
    let sent = [&returns(sent), " handed over"].concat();
    if left == 0 {
        sent
    } else {
        [&sent, ", ", &returns(left), " not sent yet"].concat()
    }
}

/// Said when the file is there.
pub fn given(count: usize) -> String {
    ["File with ", &returns(count), " downloaded"].concat()
}

/// The button that deletes what is in the file.
pub fn delete(count: usize) -> String {
    [
        "Delete ",
        &plural(count, "downloaded return", "downloaded returns"),
    ]
    .concat()
}

/// Said once they are deleted.
pub fn deleted(count: usize) -> String {
    [&returns(count), " deleted from this computer"].concat()
}

/// Returns of an earlier version of the survey.
pub fn others(count: usize) -> String {
    let verb = if count == 1 { " is" } else { " are" };
    [
        &returns(count),
        " of another version of this survey",
        verb,
        " kept on this computer. Open that version to send them.",
    ]
    .concat()
}

/// The same where another page had sent some before.
pub fn with_elsewhere(sentence: &str, count: usize) -> String {
    [
        sentence,
        ". Sent from another page before: ",
        &returns(count),
    ]
    .concat()
}
