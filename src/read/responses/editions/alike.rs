use std::mem::discriminant;

use crate::survey::{Choice, Kind, Question};

/// Whether two questions say the same to those who answer them, as far as
/// responses and codebooks keep it: their words, what can be answered, and the
/// words of each answer. How long a text or how large a number may be is no part
/// of it.
pub(super) fn reads_alike(one: &Question, other: &Question) -> bool {
    let reasons = |question: &Question| {
        let mut reasons: Vec<&str> = question.missing.iter().map(|r| r.name()).collect();
        reasons.sort_unstable();
        reasons.join(" ")
    };
    one.text == other.text
        && one.hint == other.hint
        && reasons(one) == reasons(other)
        && answers_alike(&one.kind, &other.kind)
}

fn answers_alike(one: &Kind, other: &Kind) -> bool {
    match (one, other) {
        (Kind::Single { choices }, Kind::Single { choices: others })
        | (
            Kind::Multiple { choices, .. },
            Kind::Multiple {
                choices: others, ..
            },
        ) => choices.iter().map(said).eq(others.iter().map(said)),
        (
            Kind::Ranking { items, top },
            Kind::Ranking {
                items: others,
                top: most,
            },
        ) => items == others && top.unwrap_or(items.len()) == most.unwrap_or(others.len()),
        (Kind::Number { unit, .. }, Kind::Number { unit: others, .. }) => unit == others,
        (Kind::Scale { .. }, Kind::Scale { .. })
        | (Kind::Grid { .. }, Kind::Grid { .. })
        | (Kind::Ticks { .. }, Kind::Ticks { .. }) => one == other,
        _ => discriminant(one) == discriminant(other),
    }
}

/// What a choice says, and what sets it apart.
fn said(choice: &Choice) -> (&str, &str, bool, bool) {
    (&choice.value, &choice.text, choice.exclusive, choice.other)
}
