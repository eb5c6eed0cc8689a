use canvass_kernel::sort_by;
use std::cmp::Ordering;

use super::{Sort, State};
use crate::stakeholder::{ColumnRef, Register, Stakeholder};

impl State {
    pub(super) fn sort_by(&mut self, column: ColumnRef) {
        let before = self.sort.take().filter(|sort| sort.column == column);
        let descending = before.is_some_and(|sort| !sort.descending);
        let register = self.register();
        let mut people = register.people().to_vec();
        sort_by(&mut people, |a, b| {
            compare(register, column, descending, a, b)
        });
        let order = people.iter().map(|person| person.id.clone()).collect();
        self.sort = Some(Sort {
            column,
            descending,
            order,
        });
    }
}

fn compare(
    register: &Register,
    column: ColumnRef,
    descending: bool,
    a: &Stakeholder,
    b: &Stakeholder,
) -> Ordering {
    let turn = |order: Ordering| if descending { order.reverse() } else { order };
    let field = match column {
        ColumnRef::For(field) => Some(field),
        ColumnRef::At(_) => None,
    };
    if let Some(field) = field.filter(|field| field.scale().is_some()) {
        let score = |person| register.score(person, field).ok().flatten();
        return match (score(a), score(b)) {
            (Some(a), Some(b)) => turn(a.cmp(&b)),
            (a, b) => b.is_some().cmp(&a.is_some()),
        };
    }
    let text = |person| register.cell(person, column).trim().to_lowercase();
    let (a, b) = (text(a), text(b));
    match (a.is_empty(), b.is_empty()) {
        (false, false) => turn(a.cmp(&b)),
        (a, b) => a.cmp(&b),
    }
}
