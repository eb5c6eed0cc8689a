use crate::workbook::Row;

/// How much a sheet looks like a table of data; larger is more.
///
/// The commonest number of filled cells in a row says how wide a table is; lines
/// of text in one column are none. Between tables, width counts for more than
/// length, so that answers win over a longer list of codes and length still
/// lets them win over a wide summary of few rows.
pub(super) fn likeness(rows: &[Row]) -> f64 {
    let mut widths: Vec<usize> = rows.iter().map(|row| row.cells.len()).collect();
    widths.sort_unstable();
    let width = widths.get(widths.len() / 2).copied().unwrap_or(0);
    let length = (rows.len() as f64).powf(2.0 / 3.0);
    match width {
        0 => 0.0,
        1 => 1.0 - 1.0 / (1.0 + length),
        width => width as f64 * length,
    }
}
