use crate::authoring::sheets::{Fault, Row, Sheet, Sheets, is_known};
use crate::workbook;

/// The sheets of a workbook; those that a form does not have are named only.
pub(super) fn sheets(name: &str, bytes: &[u8]) -> Result<Sheets, Fault> {
    let book = workbook::open(name, bytes, None)?;
    let is_lone = book.sheets.len() == 1;
    let mut all = Vec::new();
    for facts in &book.sheets {
        let rows = if is_lone || is_known(&facts.name) {
            rows(name, bytes, &facts.name)?
        } else {
            Vec::new()
        };
        all.push(Sheet {
            name: facts.name.clone(),
            rows,
            has_order: true,
        });
    }
    Ok(Sheets { all, name: None })
}

fn rows(name: &str, bytes: &[u8], sheet: &str) -> Result<Vec<Row>, Fault> {
    let book = match workbook::open(name, bytes, Some(sheet)) {
        Ok(book) => book,
        Err(workbook::Fault::Empty { .. }) => return Ok(Vec::new()),
        Err(fault) => return Err(fault.into()),
    };
    let first = book.first_column;
    let rows = book.rows.into_iter().map(|row| {
        let cells = row.cells.into_iter();
        let filled = cells.filter(|(_, text)| !text.trim().is_empty());
        Row {
            number: row.row + 1,
            // A space that does not break is a common slip of word processors.
            cells: filled
                .map(|(column, text)| (first + column, text.replace('\u{a0}', " ")))
                .collect(),
        }
    });
    Ok(rows.filter(|row| !row.cells.is_empty()).collect())
}
