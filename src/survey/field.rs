//! The ids of form fields inside the element's shadow root, shared by the
//! state (which moves focus) and the view (which draws them).

use super::{Kind, Question};

/// The heading of every page.
pub const HEADING: &str = "heading";
/// The error summary.
pub const ERRORS: &str = "error-summary";

/// Where a passphrase is typed.
pub const PASSPHRASE: &str = "passphrase";

/// A question's only field, or the first of its choices: the bare prefix, so
/// that a link to the question reaches it. A hyphen of the id is a full stop
/// here: behind the prefix a hyphen begins the part.
pub fn question(id: &str) -> String {
    format!("q-{}", id.replace('-', "."))
}

/// Whether the field belongs to this question.
pub(crate) fn is_of(field: &str, id: &str) -> bool {
    let rest = field.strip_prefix(&*question(id));
    rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('-'))
}

/// The heading of a question that shares its page with others.
pub fn heading(id: &str) -> String {
    part(id, "heading")
}

/// The choice with this index, counted from 0.
pub fn choice(id: &str, index: usize) -> String {
    numbered(question(id), index)
}

/// The radio button of a grid: row and point counted from 0.
pub fn cell(id: &str, row: usize, point: usize) -> String {
    numbered(format!("{}-row-{}", question(id), row + 1), point)
}

/// One part of a date: `day`, `month` or `year`.
pub fn date_part(id: &str, part: &str) -> String {
    self::part(id, part)
}

/// The option for giving no answer for this reason, such as `dont_know`.
pub fn missing(id: &str, name: &str) -> String {
    format!("{}-missing-{name}", question(id))
}

/// The words for the choice that asks for some.
pub fn other(id: &str) -> String {
    part(id, "other")
}

/// The button that moves a thing to rank up.
pub fn rank_up(id: &str, value: &str) -> String {
    format!("{}-up-{value}", question(id))
}

/// The button that moves a thing to rank down.
pub fn rank_down(id: &str, value: &str) -> String {
    format!("{}-down-{value}", question(id))
}

/// The list of ranks of a thing to rank.
pub fn rank(id: &str, value: &str) -> String {
    format!("{}-rank-{value}", question(id))
}

/// The first field of a question, whatever its type.
pub(crate) fn first(asked: &Question) -> String {
    match &asked.kind {
        Kind::Grid { .. } | Kind::Ticks { .. } => cell(&asked.id, 0, 0),
        Kind::Date { .. } => date_part(&asked.id, "day"),
        Kind::Month { .. } => date_part(&asked.id, "month"),
        Kind::Ranking { items, .. } => {
            let first = items.first().map_or("", |item| &item.value);
            rank_up(&asked.id, first)
        }
        _ => self::question(&asked.id),
    }
}

fn part(id: &str, part: &str) -> String {
    format!("{}-{part}", question(id))
}

fn numbered(prefix: String, index: usize) -> String {
    if index == 0 {
        prefix
    } else {
        format!("{prefix}-{}", index + 1)
    }
}
