use crate::json::{self, Map, Value};

use crate::authoring::sheets::{Fault, Row, Sheet, Sheets, markdown};
use crate::words::{authoring as words, json as json_words};

/// What a table writes for a column that has no heading.
const NO_HEADING: &str = "None";

/// The sheets of JSON: an object with the rows of each sheet as objects, or
/// one that holds it as `sheets`, beside which `columns` may give the headings
/// in order, `sheet_names` all sheets, `name` the form's name; or `md`, a
/// Markdown table.
pub(super) fn sheets(name: &str, text: &str) -> Result<Sheets, Fault> {
    let fault = |reason: String| Fault::NoJson(name.to_owned(), reason);
    let value = json::parse(text).map_err(|err| fault(said(&err)))?;
    let Value::Object(all) = value else {
        return Err(fault(words::no_object()));
    };
    let given = all.get("name").and_then(Value::as_str);
    let mut sheets = match (all.get("md"), all.get("sheets")) {
        (Some(Value::String(table)), _) => markdown::sheets(table),
        (_, Some(Value::Object(sheets))) => of_rows(sheets, &all).map_err(fault)?,
        _ => of_rows(&all, &Map::default()).map_err(fault)?,
    };
    sheets.name = given.map(str::to_owned);
    Ok(sheets)
}

/// Why a text is no JSON.
fn said(fault: &json::Fault) -> String {
    format!(
        "{}, where {} is expected",
        json_words::found(fault),
        json_words::expected(fault)
    )
}

fn of_rows(sheets: &Map, beside: &Map) -> Result<Sheets, String> {
    let mut all = Vec::new();
    for (name, rows) in sheets {
        if let Value::Array(rows) = rows {
            let columns = beside.get("columns").and_then(|all| all.get(name));
            all.push(sheet(name, rows, columns.and_then(Value::as_array))?);
        }
    }
    let names = beside.get("sheet_names").and_then(Value::as_array);
    for name in names.into_iter().flatten().filter_map(Value::as_str) {
        if !all
            .iter()
            .any(|sheet| sheet.name.eq_ignore_ascii_case(name))
        {
            all.push(Sheet {
                name: name.to_owned(),
                ..Sheet::default()
            });
        }
    }
    Ok(Sheets { all, name: None })
}

fn sheet(name: &str, rows: &[Value], columns: Option<&Vec<Value>>) -> Result<Sheet, String> {
    let mut headings: Vec<String> = Vec::new();
    for column in columns.into_iter().flatten() {
        headings.push(column.as_str().unwrap_or(NO_HEADING).to_owned());
    }
    let mut found = Vec::new();
    for (number, row) in (2_u32..).zip(rows) {
        let Value::Object(row) = row else {
            return Err(words::no_row(name, number));
        };
        let mut cells = Vec::new();
        for (heading, cell) in row {
            let place = headings.iter().position(|known| known == heading);
            let place = place.unwrap_or_else(|| {
                headings.push(heading.to_owned());
                headings.len() - 1
            });
            let text = match cell {
                Value::Null => continue,
                Value::String(text) => text.clone(),
                other => other.to_string(),
            };
            if !text.trim().is_empty() {
                cells.push((place as u32, text));
            }
        }
        cells.sort_by_key(|(place, _)| *place);
        if !cells.is_empty() {
            found.push(Row { number, cells });
        }
    }
    let filled = (0_u32..).zip(headings);
    let header = Row {
        number: 1,
        cells: filled.filter(|(_, text)| text != NO_HEADING).collect(),
    };
    if !header.cells.is_empty() {
        found.insert(0, header);
    }
    Ok(Sheet {
        name: name.to_owned(),
        rows: found,
        has_order: columns.is_some(),
    })
}
