use super::{Cell, Page};
use crate::text::number_text;
use crate::words::authoring::letters;

/// A sheet's own part.
pub(super) fn worksheet(page: &Page<'_>) -> String {
    let mut rows = String::new();
    for line in &page.rows {
        let number = line.number.to_string();
        rows.extend(["<row r=\"", &number, "\">"]);
        for (column, cell) in &line.cells {
            rows.extend(["<c r=\"", &letters(*column), &number, "\"", look(cell)]);
            match cell {
                Cell::Number(value) | Cell::Count(value) | Cell::Share(value) => {
                    rows.extend(["><v>", &number_text(*value), "</v></c>"]);
                }
                Cell::Text(text) | Cell::Wrapped(text) | Cell::Head(text) => rows.extend([
                    " t=\"inlineStr\"><is><t xml:space=\"preserve\">",
                    &in_xml(text),
                    "</t></is></c>",
                ]),
            }
        }
        rows.push_str("</row>");
    }
    let (view, columns) = (view(page.num_frozen), columns(&page.widths));
    format!(
        r#"<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">{view}{columns}<sheetData>{rows}</sheetData></worksheet>"#
    )
}

/// The place of a cell's look among the styles.
fn look(cell: &Cell<'_>) -> &'static str {
    match cell {
        Cell::Number(_) | Cell::Text(_) => "",
        Cell::Count(_) => " s=\"1\"",
        Cell::Share(_) => " s=\"2\"",
        Cell::Head(_) => " s=\"3\"",
        Cell::Wrapped(_) => " s=\"4\"",
    }
}

fn view(num_frozen: u32) -> String {
    if num_frozen == 0 {
        return String::new();
    }
    let first = num_frozen + 1;
    format!(
        r#"<sheetViews><sheetView workbookViewId="0"><pane ySplit="{num_frozen}" topLeftCell="A{first}" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>"#
    )
}

fn columns(widths: &[u32]) -> String {
    if widths.is_empty() {
        return String::new();
    }
    let each = (1..).zip(widths).map(|(place, width)| {
        format!(r#"<col min="{place}" max="{place}" width="{width}" customWidth="1"/>"#)
    });
    let each: Vec<String> = each.collect();
    format!("<cols>{}</cols>", each.concat())
}

/// A text in XML. Characters that XML cannot have are written as Excel does
/// (`_x000D_`), and so is what would be read as one of them.
pub(super) fn in_xml(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for (place, letter) in text.char_indices() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\n' | '\t' => out.push(letter),
            '_' if text.get(place..).is_some_and(is_code) => out.push_str("_x005F_"),
            other if other.is_control() || matches!(other, '\u{fffe}' | '\u{ffff}') => {
                let code = format!("_x{:04X}_", u32::from(other));
                out.push_str(&code);
            }
            other => out.push(other),
        }
    }
    out
}

/// Whether a text begins as the code of a character does.
fn is_code(text: &str) -> bool {
    let digits = text
        .strip_prefix("_x")
        .and_then(|rest| rest.split_at_checked(4));
    digits.is_some_and(|(digits, rest)| {
        digits.bytes().all(|b| b.is_ascii_hexdigit()) && rest.starts_with('_')
    })
}
