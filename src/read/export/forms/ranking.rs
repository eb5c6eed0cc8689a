//! A ranking, which Forms writes as all items of a cell in their order: one
//! column of places an item.

use std::collections::BTreeSet;

use crate::read::draft::{Draft, DraftColumn};
use crate::read::split::{json_list, parts};
use crate::table::{Cells, ColumnSettings, Kind, Recognised, Setting, Split};
use crate::words::exports as words;

/// Fewest items and answers of what is taken for a ranking.
const LEAST_ITEMS: usize = 3;
const LEAST_ANSWERS: usize = 5;

/// Puts columns of places where a column of rankings stands.
pub(super) fn take_apart(draft: &mut Draft, found: &mut Recognised) {
    let mut columns = Vec::with_capacity(draft.columns.len());
    for column in std::mem::take(&mut draft.columns) {
        let Some((items, orders)) = ranking(&column.cells) else {
            columns.push(column);
            continue;
        };
        let title = column.names[0].clone();
        found.notes.push(words::forms_ranked(&title, items.len()));
        for item in &items {
            columns.push(places(&title, item, items.len(), &orders));
        }
    }
    draft.columns = columns;
}

/// The items in the order that one respondent gave them.
type Order = Vec<String>;

/// The items of a ranking and the order in each row; `None` where the cells
/// are none: not the same items in all, or the same order in all.
fn ranking(cells: &Cells) -> Option<(Vec<String>, Vec<Option<Order>>)> {
    let order = |cell: &str| match json_list(cell) {
        Some(list) => Some(list),
        None => cell
            .trim_end()
            .ends_with(';')
            .then(|| parts(cell, Split::At(';'), &[])),
    };
    let mut items: Option<BTreeSet<String>> = None;
    let mut orders = Vec::new();
    for cell in cells.iter() {
        let Some(cell) = cell else {
            orders.push(None);
            continue;
        };
        let own = order(cell)?;
        let set: BTreeSet<String> = canvass_kernel::gathered(own.iter().cloned());
        let same = items.get_or_insert_with(|| set.clone()) == &set;
        if !same || set.len() != own.len() || set.len() < LEAST_ITEMS {
            return None;
        }
        orders.push(Some(own));
    }
    let mut answers = orders.iter().flatten();
    let first = answers.next()?;
    let differ = answers.clone().any(|order| order != first);
    let enough = answers.count() + 1 >= LEAST_ANSWERS;
    (differ && enough).then(|| (items.unwrap_or_default().into_iter().collect(), orders))
}

fn places(title: &str, item: &str, num_items: usize, orders: &[Option<Order>]) -> DraftColumn {
    let place = |order: &Order| {
        let at = order.iter().position(|ranked| ranked == item);
        at.map(|at| (at + 1).to_string())
    };
    DraftColumn {
        names: [format!("{title} {item}"), title.to_owned(), item.to_owned()],
        below: String::new(),
        cells: orders
            .iter()
            .map(|order| order.as_ref().and_then(place))
            .collect(),
        setting: Setting {
            kind: Some(Kind::Category),
            options: (1..=num_items).map(|n| n.to_string()).collect(),
            why: words::why_ranked().to_owned(),
            ..Setting::default()
        },
        own: ColumnSettings::default(),
    }
}
