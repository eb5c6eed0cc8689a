use crate::csv::push_line;
use crate::table::Table;

/// The cells of a table as they are written, under the names of its columns:
/// CSV (RFC 4180, LF) as [`crate::read::Converter`] gives it of a text.
pub fn to_csv(table: &Table) -> String {
    let mut csv = String::new();
    push_line(
        &mut csv,
        table.columns.iter().map(|column| column.name.as_str()),
    );
    for row in 0..table.num_rows {
        let cells = table.columns.iter();
        push_line(
            &mut csv,
            cells.map(|column| column.cell(row).unwrap_or_default()),
        );
    }
    csv
}
