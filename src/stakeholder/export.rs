//! The register and the map as files.

mod svg;

use std::borrow::Cow;

use crate::json::{Map, Value, json};

use super::{Field, Register};
use crate::csv::{self, guard};

pub use svg::export_svg;

/// The register as delimited text: the same columns, cells and separator as
/// the file it came from, with CR LF line ends. Cells that a spreadsheet would
/// run as a formula begin with an apostrophe, which reading takes away again.
pub fn export_csv(register: &Register) -> String {
    let head = register.columns().iter();
    let head = head.map(|column| guard(&column.header)).collect();
    let rows = register.people().iter();
    let rows = rows.map(|person| person.cells.iter().map(|cell| guard(cell)).collect());
    let all = std::iter::once::<Vec<Cow<'_, str>>>(head).chain(rows);
    csv::write(register.separator, register.bom, all)
}

/// The register as JSON: `{"canvass":"stakeholders/1","stakeholders":[…]}`.
/// Each has its `id`, the fields the register has a column for (scores as
/// numbers, `null` for none, the text itself where it is no score), and under
/// `other` the columns that are only kept, by header.
pub fn export_json(register: &Register) -> Value {
    let people = register.people().iter().map(|person| {
        let mut members = Map::default();
        let mut other = Map::default();
        members.insert("id".into(), person.id.clone().into());
        for (index, column) in register.columns().iter().enumerate() {
            let text = person.cells.get(index).map_or("", String::as_str);
            match column.field {
                Some(Field::Id) => {}
                Some(field) => {
                    members.insert(field.key().into(), value_of(field, text));
                }
                None if text.is_empty() => {}
                None => {
                    other.insert(column.header.clone(), text.into());
                }
            }
        }
        if !other.is_empty() {
            members.insert("other".into(), other.into());
        }
        Value::Object(members)
    });
    json!({"canvass": "stakeholders/1", "stakeholders": people.collect::<Vec<_>>()})
}

/// A cell as JSON: a readable score as a number, an empty score as `null`,
/// anything else as text without blanks around it.
pub(super) fn value_of(field: Field, text: &str) -> Value {
    match field.scale().map(|scale| scale.parse(text)) {
        Some(Ok(Some(score))) => score.value().into(),
        Some(Ok(None)) => Value::Null,
        Some(Err(_)) | None => text.trim().into(),
    }
}
