//! Where a return is typed in: each field, and each group of choices, in the
//! order in which Enter goes through them.

mod marks;

use crate::survey::check::LIST_FROM;
use crate::survey::{Choice, Input, Kind, Question, State, field};

pub use marks::{Group, Mark};

/// A place where something is typed or picked.
#[derive(Clone, Debug, PartialEq)]
pub struct Stop {
    /// The id of its field, or of the first of its choices.
    pub field: String,
    /// What stands there.
    pub part: Part,
}

/// What stands at a stop.
#[derive(Clone, Debug, PartialEq)]
pub enum Part {
    /// One line of text.
    Line,
    /// Several lines.
    Lines,
    /// A number.
    Number,
    /// A part of a date: 0 is the day, 1 the month, 2 the year.
    DatePart(usize),
    /// One of many choices.
    List(Vec<Choice>),
    /// The words for this choice.
    Other(Choice),
    /// Choices with keys.
    Group(Group),
}

/// The stops of a question, as it is asked now.
pub fn stops(state: &State, question: &Question) -> Vec<Stop> {
    let id = &question.id;
    let alone = |part| {
        vec![Stop {
            field: field::question(id),
            part,
        }]
    };
    let mut stops = match &question.kind {
        Kind::Text { .. } => alone(Part::Line),
        Kind::Long { .. } => alone(Part::Lines),
        Kind::Number { .. } => alone(Part::Number),
        Kind::Date { .. } => date(id, 0),
        Kind::Month { .. } => date(id, 1),
        Kind::Single { choices } if choices.len() > LIST_FROM => alone(Part::List(choices.clone())),
        _ => Vec::new(),
    };
    let groups = marks::groups(question, state.input(id), state.words());
    stops.extend(groups.into_iter().map(|(field, group)| Stop {
        field,
        part: Part::Group(group),
    }));
    let words = asks_for_words(question, state.input(id));
    stops.extend(words.map(|choice| Stop {
        field: field::other(id),
        part: Part::Other(choice.clone()),
    }));
    stops
}

fn date(id: &str, first: usize) -> Vec<Stop> {
    let names = ["day", "month", "year"].into_iter().enumerate();
    let parts = names.skip(first).map(|(i, name)| Stop {
        field: field::date_part(id, name),
        part: Part::DatePart(i),
    });
    parts.collect()
}

/// The choice that is chosen and asks for words.
fn asks_for_words<'a>(question: &'a Question, input: Option<&Input>) -> Option<&'a Choice> {
    let (Kind::Single { choices } | Kind::Multiple { choices, .. }) = &question.kind else {
        return None;
    };
    let chosen = input.map_or(&[] as &[String], Input::chosen);
    let mut asking = choices.iter().filter(|choice| choice.other);
    asking.find(|choice| chosen.contains(&choice.value))
}
