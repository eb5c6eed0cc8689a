use std::borrow::Cow;

use crate::csv::{BOM, SEPARATORS};

/// The rows as text with CR LF line ends. A cell is quoted when it holds a
/// quote, a line end or the separator; one of the first row also when it holds
/// any other separator, so that reading finds the same one again.
pub fn write<'a>(
    separator: char,
    bom: bool,
    rows: impl IntoIterator<Item = Vec<Cow<'a, str>>>,
) -> String {
    let mut out = String::new();
    if bom {
        out.push(BOM);
    }
    for (number, row) in rows.into_iter().enumerate() {
        let lone = row.len() == 1;
        for (i, cell) in row.iter().enumerate() {
            if i > 0 {
                out.push(separator);
            }
            let special = |c| {
                c == separator
                    || (number == 0 && SEPARATORS.contains(&c))
                    || matches!(c, '"' | '\r' | '\n' | BOM)
            };
            if cell.contains(special) || (lone && cell.is_empty()) {
                out.push('"');
                out.push_str(&cell.replace('"', "\"\""));
                out.push('"');
            } else {
                out.push_str(cell);
            }
        }
        out.push_str("\r\n");
    }
    out
}

/// One record as RFC 4180 has it, ended by LF: quoted are fields with a comma,
/// a quote or a line end, and a lone empty one.
pub(crate) fn push_line<'a>(out: &mut String, fields: impl ExactSizeIterator<Item = &'a str>) {
    let lone = fields.len() == 1;
    for (i, field) in fields.enumerate() {
        if i > 0 {
            out.push(',');
        }
        let is_special = |b| matches!(b, b',' | b'"' | b'\r' | b'\n');
        if field.bytes().any(is_special) || (lone && field.is_empty()) {
            out.push('"');
            out.push_str(&field.replace('"', "\"\""));
            out.push('"');
        } else {
            out.push_str(field);
        }
    }
    out.push('\n');
}
