//! What a card shows, taken away as a file, and printed.

use crate::words::format::date;

/// The button that opens the ways to save a card.
pub const SAVE: &str = "Save";
/// Saves a table as delimited text.
pub const AS_CSV: &str = "Table as CSV";
/// Saves a table as a workbook.
pub const AS_WORKBOOK: &str = "Table as Excel workbook";
/// Saves a chart as a drawing.
pub const AS_SVG: &str = "Chart as SVG drawing";
/// Saves a chart as a picture.
pub const AS_PNG: &str = "Chart as PNG picture";

/// Name of the sheet of a card's own table.
pub const FIGURES: &str = "Figures";
/// Name of the sheet that says what the others hold.
pub const ABOUT: &str = "About";
/// Name of the sheet of groups side by side.
pub const GROUPS: &str = "Groups compared";

/// Name: what the card asks.
pub const TITLE: &str = "Title";
/// Name: what the numbers say.
pub const FINDING: &str = "Finding";
/// Name: how many answered.
pub const BASE: &str = "Base";
/// Name: what else the card says.
pub const NOTE: &str = "Note";
/// Name: when it was saved.
pub const SAVED: &str = "Saved";
/// Name: how it was made.
pub const METHOD: &str = "Method";

/// Head of the lower ends of intervals.
pub const FROM: &str = "95% confidence interval from";
/// Head of the upper ends of intervals.
pub const TO: &str = "95% confidence interval to";

/// Head of an option's counts.
pub fn count_of(option: &str) -> String {
    format!("{option}, count")
}

/// Head of an option's shares.
pub fn share_of(option: &str) -> String {
    format!("{option}, share")
}

/// A name and its value in running text.
pub fn named(name: &str, value: &str) -> String {
    format!("{name}: {value}")
}

/// The name of a file that is called after nothing.
pub const UNNAMED: &str = "figures";

/// The day of a time that begins as `2026-04-01` does: `1 April 2026`; any other as it is.
pub fn day(time: &str) -> String {
    let mut parts = time.get(..10).unwrap_or_default().split('-');
    let mut next = || parts.next().and_then(|digits| digits.parse::<u32>().ok());
    match (next(), next(), next()) {
        (Some(year), Some(month), Some(day)) => date(year.cast_signed(), month, day),
        _ => time.to_owned(),
    }
}

/// Said once a file is with the browser.
pub fn saved(name: &str) -> String {
    format!("{name} was saved to your downloads")
}

/// Said once the page has taken a file.
pub fn taken(name: &str) -> String {
    format!("{name} was handed to this page")
}

/// The card is there no more, or has nothing of this kind.
pub fn nothing_to_save() -> &'static str {
    "This card has nothing to save in this way. Choose another way, or change the filters"
}

/// A format that holds one card, asked for without its title.
pub fn which_card(format: &str) -> String {
    format!(
        "`exportAs` with “{format}” saves one card and was given no title. Give the title of the card as its second value"
    )
}

/// The browser draws no picture.
pub fn not_drawn() -> &'static str {
    "This browser could not draw the chart as a PNG picture. Save it as an SVG drawing"
}

/// The first line of a printed dashboard.
pub fn printed(file: &str, day: &str) -> String {
    if day.is_empty() {
        return file.to_owned();
    }
    format!("{file}. Printed on {day}")
}
