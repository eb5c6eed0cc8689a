//! Ids of elements in the page, so that focus can be sent to them.

use std::fmt::Write;

use crate::stakeholder::ColumnRef;

/// The id of the button that adds a stakeholder.
pub const ADD_BUTTON: &str = "canvass-add-stakeholder";

/// The id of a point's element in the page.
pub fn point_id(id: &str) -> String {
    format!("canvass-point-{}", escaped(id))
}

/// The id of a table cell's input in the page.
pub fn cell_id(id: &str, column: ColumnRef) -> String {
    let column = match column {
        ColumnRef::At(index) => index.to_string(),
        ColumnRef::For(field) => field.key().replace(' ', "-"),
    };
    format!("canvass-cell-{column}-{}", escaped(id))
}

/// The id of the button that puts someone on the map.
pub fn place_button_id(id: &str) -> String {
    format!("{}-place", point_id(id))
}

/// Any text as part of an id: other characters than letters and digits as
/// their number, so that different texts stay different.
fn escaped(id: &str) -> String {
    let mut out = String::with_capacity(id.len());
    for c in id.chars() {
        if c.is_ascii_alphanumeric() || c == '-' {
            out.push(c);
        } else {
            // Writing into a String cannot fail.
            let _ = write!(out, "_{:x}_", c as u32);
        }
    }
    out
}
