//! Lists of Microsoft 365 (SharePoint): "Export to CSV with schema", which
//! describes the columns in its first line, and what people save from "Export to
//! Excel", which adds two columns of its own.

use crate::read::draft::{Draft, DraftColumn, name_key};
use crate::read::export::{Found, recognised};
use crate::read::split::json_list;
use crate::table::{Kind, Recognised, Role, Split, System};
use crate::words::exports as words;

mod schema;

use schema::Field;
pub(crate) use schema::line_of;

/// The columns that "Export to Excel" adds behind those of the view.
const ADDED: [&str; 2] = ["Item Type", "Path"];
/// Columns that every list has.
const EVERY: [&str; 5] = ["ID", "Created", "Created By", "Modified", "Modified By"];
/// Columns about the items of a list rather than of them.
const ADMINISTRATION: [&str; 18] = [
    "App Created By",
    "App Modified By",
    "Attachments",
    "Color Tag",
    "Comment count",
    "Compliance Asset Id",
    "Content Type",
    "Content Type ID",
    "Edit",
    "Folder Child Count",
    "Item Child Count",
    "Item is a Record",
    "Label applied by",
    "Label setting",
    "Like count",
    "Retention label",
    "Retention label Applied",
    "Version",
];

pub(super) fn recognise(draft: &Draft) -> Option<Found> {
    let name = || words::LIST.to_owned();
    let fields = Field::all(&draft.schema);
    if !fields.is_empty() {
        let evidence = words::list_schema_signs(fields.len());
        return Some((name(), recognised(System::List, 1.0, evidence)));
    }
    let item_type = draft.find("Item Type")?;
    let path = draft.find("Path")?;
    let rows = 0..draft.lines.len();
    let kinds = ["item", "folder", "document"];
    let of_items = rows
        .clone()
        .all(|row| kinds.contains(&draft.cell(row, item_type).to_lowercase().as_str()));
    let with_path = rows.clone().all(|row| draft.cell(row, path).contains('/'));
    if !of_items || !with_path {
        return None;
    }
    let there = EVERY.iter().filter(|name| draft.find(name).is_some());
    let confidence = 0.75 + 0.05 * there.count() as f64;
    let evidence = words::list_signs(&ADDED);
    Some((name(), recognised(System::List, confidence, evidence)))
}

pub(super) fn settle(draft: &mut Draft, found: &mut Recognised) {
    let fields = Field::all(&draft.schema);
    for column in &mut draft.columns {
        let key = name_key(&column.names[0]);
        if column.cells.is_blank() {
            continue;
        }
        let is = |name: &&str| name_key(name) == key;
        if let Some(field) = Field::named(&fields, &column.names[0]) {
            settle_by(field, column);
        }
        if ADDED.iter().chain(&ADMINISTRATION).any(is) || key == "modified" {
            column.setting.role = Role::Hidden;
            words::why_list_own().clone_into(&mut column.setting.why);
        } else if key == "id" {
            column.setting.kind = Some(Kind::Identifier);
            words::why_list_id().clone_into(&mut column.setting.why);
        } else if key == "createdby" || key == "modifiedby" {
            column.setting.kind = Some(Kind::Personal);
            words::why_list_person().clone_into(&mut column.setting.why);
        }
    }
    let people = fields.iter().filter(|field| field.is_person()).count();
    if people > 0 {
        found.notes.push(words::list_people().to_owned());
    }
}

/// What the list says of a column.
fn settle_by(field: &Field, column: &mut DraftColumn) {
    let setting = &mut column.setting;
    let kind = match field.kind.as_str() {
        "Note" => Kind::Text,
        "Choice" => Kind::Category,
        "MultiChoice" => Kind::Multiple,
        "DateTime" => Kind::Date,
        "Number" | "Currency" => Kind::Number,
        "Counter" => Kind::Identifier,
        _ if field.is_person() => Kind::Personal,
        _ => return,
    };
    setting.kind = Some(kind);
    setting.options.clone_from(&field.choices);
    setting.why = words::why_list_field(kind);
    if kind == Kind::Multiple {
        let mut cells = column.cells.words();
        let lists = cells.all(|cell| json_list(cell).is_some());
        setting.split = Some(if lists { Split::Json } else { Split::At(';') });
    }
}
