//! Choices and the keys that pick them: digits in the order shown, then
//! letters; on a scale of natural numbers the numbers themselves.

use std::ops::RangeInclusive;

use crate::survey::check::{LIST_FROM, ranks};
use crate::survey::state::{Action, Move};
use crate::survey::{Choice, Input, Kind, Missing, Question, definition::Row, field};
use crate::words::survey::{self as words, Words};

/// The keys in their order. What comes after them has none.
const KEYS: &str = "123456789abcdefghijklmnopqrstuvwxyz";

/// Choices that belong together.
#[derive(Clone, Debug, PartialEq)]
pub struct Group {
    /// The row of a grid; `None` of a whole question.
    pub row: Option<Row>,
    /// Whether one excludes the others.
    pub is_single: bool,
    /// In the order shown.
    pub marks: Vec<Mark>,
}

/// One choice.
#[derive(Clone, Debug, PartialEq)]
pub struct Mark {
    /// The id of its field.
    pub field: String,
    /// What is pressed for it; empty for nothing.
    pub key: String,
    /// Its words.
    pub text: String,
    /// Whether it is chosen.
    pub is_chosen: bool,
    /// What picking it does; where it is chosen already, what takes it back.
    pub pick: Action,
}

/// The groups of a question, each with the id of its first field.
pub(super) fn groups(
    question: &Question,
    input: Option<&Input>,
    words: Words,
) -> Vec<(String, Group)> {
    let drawn = Drawn {
        question,
        input,
        words,
    };
    let whole = |is_single: bool, marks: Vec<Mark>| (None, is_single, marks);
    let groups = match &question.kind {
        Kind::Single { choices } if choices.len() > LIST_FROM => vec![drawn.reasons_alone()],
        Kind::Single { choices } => vec![whole(true, drawn.choices(choices, true))],
        Kind::Multiple { choices, .. } => vec![whole(false, drawn.choices(choices, false))],
        Kind::YesNo => vec![whole(true, drawn.yes_no())],
        Kind::Scale { from, to, .. } => vec![whole(true, drawn.points(*from..=*to))],
        Kind::Ranking { items, top } => vec![whole(false, drawn.ranks(items, *top))],
        Kind::Grid { rows, .. } => drawn.rows(rows, true),
        Kind::Ticks { rows, .. } => {
            let mut groups = drawn.rows(rows, false);
            groups.push(drawn.reasons_alone());
            groups
        }
        Kind::Note { .. } | Kind::Calculated { .. } => Vec::new(),
        _ => vec![drawn.reasons_alone()],
    };
    let groups = groups.into_iter().filter_map(|(row, is_single, marks)| {
        let field = marks.first()?.field.clone();
        let group = Group {
            row,
            is_single,
            marks,
        };
        Some((field, group))
    });
    groups.collect()
}

type Drafted = (Option<Row>, bool, Vec<Mark>);

struct Drawn<'a> {
    question: &'a Question,
    input: Option<&'a Input>,
    words: Words,
}

impl Drawn<'_> {
    fn id(&self) -> String {
        self.question.id.clone()
    }

    fn has(&self, value: &str) -> bool {
        let chosen = self.input.map_or(&[] as &[String], Input::chosen);
        chosen.iter().any(|chosen| chosen == value)
    }

    /// A choice of a question that has one answer: picked again, it is cleared.
    fn one(&self, place: usize, value: &str, text: &str) -> Mark {
        let is_chosen = self.has(value);
        let question = self.id();
        Mark {
            field: field::choice(&self.question.id, place),
            key: String::new(),
            text: text.to_owned(),
            is_chosen,
            pick: if is_chosen {
                Action::Clear(question)
            } else {
                let value = value.to_owned();
                Action::Set { question, value }
            },
        }
    }

    fn choices(&self, choices: &[Choice], is_single: bool) -> Vec<Mark> {
        let ordinary = choices.iter().filter(|choice| !choice.exclusive);
        let apart = choices.iter().filter(|choice| choice.exclusive);
        let all = ordinary.chain(apart).enumerate();
        let mark = |(place, choice): (usize, &Choice)| {
            let mark = self.one(place, &choice.value, &choice.text);
            if is_single {
                return mark;
            }
            let (question, value) = (self.id(), choice.value.clone());
            let pick = Action::Toggle { question, value };
            Mark { pick, ..mark }
        };
        self.keyed(all.map(mark).collect())
    }

    fn yes_no(&self) -> Vec<Mark> {
        let both = [(Kind::YES, self.words.yes()), (Kind::NO, self.words.no())];
        let marks = both.into_iter().enumerate();
        let marks = marks.map(|(place, (value, text))| self.one(place, value, text));
        self.keyed(marks.collect())
    }

    fn points(&self, points: RangeInclusive<i64>) -> Vec<Mark> {
        let labels = match &self.question.kind {
            Kind::Scale { labels, .. } => Some(labels),
            _ => None,
        };
        let are_keys = *points.start() >= 0;
        let marks = points.enumerate().map(|(place, point)| {
            let value = point.to_string();
            let label = labels.and_then(|labels| labels.get(&point));
            let text = label.map_or_else(|| value.clone(), |label| words::point(point, label));
            let key = if are_keys {
                value.clone()
            } else {
                String::new()
            };
            Mark {
                key,
                ..self.one(place, &value, &text)
            }
        });
        let marks: Vec<Mark> = marks.collect();
        let mut all = if are_keys { marks } else { self.keyed(marks) };
        if are_keys {
            let mut reasons = self.reasons();
            let letters = KEYS.chars().filter(char::is_ascii_alphabetic);
            for (reason, key) in reasons.iter_mut().zip(letters) {
                reason.key = key.to_string();
            }
            all.extend(reasons);
        }
        all
    }

    /// What is picked gets the next rank, while there is one.
    fn ranks(&self, items: &[Row], top: Option<usize>) -> Vec<Mark> {
        let (order, count) = ranks(items, top, self.input);
        let next = (count < top.unwrap_or(items.len())).then_some(count);
        let marks = items.iter().enumerate().map(|(index, item)| {
            let ranked = order.iter().take(count);
            let rank = ranked.copied().position(|other| other == index);
            let text = rank.map(|rank| words::rank_line(rank + 1, &item.text));
            Mark {
                field: field::choice(&self.question.id, index),
                key: String::new(),
                text: text.unwrap_or_else(|| item.text.clone()),
                is_chosen: rank.is_some(),
                pick: Action::Rank {
                    question: self.id(),
                    value: item.value.clone(),
                    to: Move::Drag(next.filter(|_| rank.is_none())),
                },
            }
        });
        self.keyed(marks.collect())
    }

    /// A group for each row of a grid.
    fn rows(&self, rows: &[Row], is_single: bool) -> Vec<Drafted> {
        let each = rows.iter().enumerate();
        each.map(|(index, row)| (Some(row.clone()), is_single, self.cells(index, row)))
            .collect()
    }

    fn cells(&self, index: usize, row: &Row) -> Vec<Mark> {
        let is_ticks = matches!(self.question.kind, Kind::Ticks { .. });
        let columns: Vec<(&str, &str)> = match &self.question.kind {
            Kind::Grid { scale, .. } => {
                let points = scale.iter().map(|p| (p.value.as_str(), p.text.as_str()));
                let reasons = self.question.missing.iter();
                points
                    .chain(reasons.map(|reason| (reason.name(), reason.text(self.words))))
                    .collect()
            }
            Kind::Ticks { columns, .. } => {
                let columns = columns.iter();
                columns
                    .map(|c| (c.value.as_str(), c.text.as_str()))
                    .collect()
            }
            _ => Vec::new(),
        };
        let chosen = match self.input {
            Some(Input::Rows(rows)) => {
                let point = rows.get(&row.value);
                point.map_or(&[] as &[String], std::slice::from_ref)
            }
            input => input.map_or(&[] as &[String], |input| input.ticked(&row.value)),
        };
        let marks = columns.into_iter().enumerate().map(|(place, column)| {
            let (value, text) = column;
            let is_chosen = chosen.iter().any(|chosen| chosen == value);
            let (question, row) = (self.id(), row.value.clone());
            let pick = if is_ticks {
                let value = value.to_owned();
                Action::ToggleCell {
                    question,
                    row,
                    value,
                }
            } else {
                let value = if is_chosen { "" } else { value }.to_owned();
                Action::SetRow {
                    question,
                    row,
                    value,
                }
            };
            Mark {
                field: field::cell(&self.question.id, index, place),
                key: String::new(),
                text: text.to_owned(),
                is_chosen,
                pick,
            }
        });
        numbered(marks.collect())
    }

    /// The reasons for no answer that the question as a whole offers.
    fn reasons(&self) -> Vec<Mark> {
        let offered = self.question.missing.iter().copied();
        let offered = offered.filter(|kind| self.question.offers(*kind));
        offered.map(|kind| self.reason(kind)).collect()
    }

    fn reason(&self, kind: Missing) -> Mark {
        let question = self.id();
        Mark {
            field: field::missing(&self.question.id, kind.name()),
            key: String::new(),
            text: kind.text(self.words).to_owned(),
            is_chosen: self.input == Some(&Input::Missing(kind)),
            pick: Action::SetMissing { question, kind },
        }
    }

    fn reasons_alone(&self) -> Drafted {
        (None, true, numbered(self.reasons()))
    }

    /// These and the reasons for no answer, with keys.
    fn keyed(&self, mut marks: Vec<Mark>) -> Vec<Mark> {
        marks.extend(self.reasons());
        numbered(marks)
    }
}

fn numbered(mut marks: Vec<Mark>) -> Vec<Mark> {
    for (mark, key) in marks.iter_mut().zip(KEYS.chars()) {
        mark.key = key.to_string();
    }
    marks
}
