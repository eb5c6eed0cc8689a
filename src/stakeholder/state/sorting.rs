use canvass_kernel::sort_by;
use std::cmp::Ordering;

use super::{Sort, State};
use crate::{
    stakeholder::{ColumnRef, Register, Score, Stakeholder},
    text::lower,
};

impl State {
    pub(super) fn sort_by(&mut self, column: ColumnRef) {
        let before = self.sort.take().filter(|sort| sort.column == column);
        let descending = before.is_some_and(|sort| !sort.descending);
        let register = self.register();
        let people = register.people().iter();
        let mut people: Vec<_> = people
            .map(|person| (Key::of(register, column, person), person))
            .collect();
        sort_by(&mut people, |(a, _), (b, _)| a.compare(b, descending));
        let order = people.iter().map(|(_, person)| person.id.clone()).collect();
        self.sort = Some(Sort {
            column,
            descending,
            order,
        });
    }
}

/// What a row is sorted by.
enum Key {
    Score(Option<Score>),
    /// In lower case, without spaces around it.
    Text(String),
}

impl Key {
    fn of(register: &Register, column: ColumnRef, person: &Stakeholder) -> Self {
        match column {
            ColumnRef::For(field) if field.scale().is_some() => {
                Self::Score(register.score(person, field).ok().flatten())
            }
            _ => Self::Text(lower(register.cell(person, column).trim())),
        }
    }

    /// What is empty stands last, whichever way the rest is turned.
    fn compare(&self, other: &Self, descending: bool) -> Ordering {
        let turn = |order: Ordering| if descending { order.reverse() } else { order };
        match (self, other) {
            (Self::Score(Some(a)), Self::Score(Some(b))) => turn(a.cmp(b)),
            (Self::Text(a), Self::Text(b)) if !a.is_empty() && !b.is_empty() => turn(a.cmp(b)),
            (a, b) => a.is_empty().cmp(&b.is_empty()),
        }
    }

    fn is_empty(&self) -> bool {
        match self {
            Self::Score(score) => score.is_none(),
            Self::Text(text) => text.is_empty(),
        }
    }
}
