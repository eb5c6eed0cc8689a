//! Questions by their names: a title, and behind it which one of several of
//! the same title is meant.

use crate::table::Question;
use crate::words::dashboard as words;

/// The name of a question; `None` if there is none of this number.
pub(super) fn name_of(questions: &[Question], place: u32) -> Option<String> {
    let title = &questions.get(place as usize)?.title;
    let before = questions.iter().take(place as usize);
    Some(match before.filter(|other| other.title == *title).count() {
        0 => title.clone(),
        n => words::nth_of_name(title, n + 1),
    })
}

/// The question of this name, if it is there.
pub(super) fn place_of(questions: &[Question], name: &str) -> Option<u32> {
    let numbered = || (0_u32..).zip(questions);
    let exact = numbered().find(|(_, question)| question.title == name);
    let again = || {
        numbered().find(|(place, question)| {
            name.starts_with(question.title.as_str())
                && name_of(questions, *place).as_deref() == Some(name)
        })
    };
    Some(exact.or_else(again)?.0)
}

/// The names of these questions.
pub(super) fn names_of(questions: &[Question], places: &[u32]) -> Vec<String> {
    let names = places.iter().map(|place| name_of(questions, *place));
    names.flatten().collect()
}

/// The questions of these names that are there.
pub(super) fn places_of(questions: &[Question], names: &[String]) -> Vec<u32> {
    let places = names.iter().map(|name| place_of(questions, name));
    places.flatten().collect()
}
