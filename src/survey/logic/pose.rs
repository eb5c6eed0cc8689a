use std::borrow::Cow;

use super::{Surroundings, fill::filled, route::Route, seen::Seen, shuffle::shuffle};
use crate::survey::{Definition, Kind, Question, definition::Choice};

/// A question as it is asked now: with the words of earlier answers, with the
/// choices that fit them, in the order drawn for this response, and required
/// where its condition says so.
pub(crate) fn posed<'a>(
    question: &'a Question,
    definition: &Definition,
    route: &Route,
    surroundings: &Surroundings<'_>,
) -> Cow<'a, Question> {
    let logic = &question.logic;
    let is_plain = logic.required.is_none()
        && logic.choice_filter.is_none()
        && logic.shuffle.is_none()
        && !logic.pipes;
    if is_plain {
        return Cow::Borrowed(question);
    }
    Cow::Owned(pose(question, definition, route, surroundings))
}

#[inline(never)]
fn pose(
    question: &Question,
    definition: &Definition,
    route: &Route,
    surroundings: &Surroundings<'_>,
) -> Question {
    let logic = &question.logic;
    let seen = Seen::new(definition, route, surroundings, &question.id);
    let mut posed = question.clone();
    if let Some(required) = &logic.required {
        posed.required = required.holds(&seen);
    }
    if let (Some(filter), Kind::Single { choices } | Kind::Multiple { choices, .. }) =
        (&logic.choice_filter, &question.kind)
    {
        let fits = |(index, choice): &(usize, &Choice)| {
            let mut seen = Seen::new(definition, route, surroundings, &question.id);
            seen.choice = Some((choice, index + 1));
            choice.exclusive || choice.other || filter.holds(&seen)
        };
        let all = choices.iter().enumerate();
        let kept: Vec<Choice> = all.filter(fits).map(|(_, choice)| choice.clone()).collect();
        if let Kind::Single { choices } | Kind::Multiple { choices, .. } = &mut posed.kind {
            *choices = kept;
        }
    }
    if let Some(how) = logic.shuffle {
        shuffle(&mut posed.kind, how, surroundings.seed(&question.id));
    }
    if logic.pipes {
        fill(&mut posed, &seen);
    }
    posed
}

/// Puts the words of answers into every text of a question.
fn fill(question: &mut Question, seen: &Seen<'_>) {
    let mut texts: Vec<&mut String> = vec![&mut question.text];
    texts.extend(&mut question.hint);
    texts.extend(&mut question.section);
    texts.extend(&mut question.error);
    texts.extend(&mut question.logic.constraint_message);
    match &mut question.kind {
        Kind::Single { choices } | Kind::Multiple { choices, .. } => {
            for choice in choices {
                texts.push(&mut choice.text);
                texts.extend(&mut choice.hint);
            }
        }
        Kind::Ranking { items, .. } => texts.extend(items.iter_mut().map(|row| &mut row.text)),
        Kind::Grid { rows, scale } => {
            texts.extend(rows.iter_mut().map(|row| &mut row.text));
            texts.extend(scale.iter_mut().map(|point| &mut point.text));
        }
        Kind::Ticks { rows, columns } => {
            texts.extend(rows.iter_mut().chain(columns).map(|row| &mut row.text));
        }
        Kind::Scale { labels, .. } => texts.extend(labels.values_mut()),
        Kind::Note { body } => texts.extend(body),
        _ => {}
    }
    for text in texts {
        if text.contains("${") {
            *text = filled(text, seen);
        }
    }
}
