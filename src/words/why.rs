//! Why a column was taken for what it is, in words.

use crate::table::Unit;
use crate::words::format::{count, list, plural};

/// Evidence: the reader chose the kind.
pub fn corrected() -> &'static str {
    "You chose this"
}

/// Evidence: the reader left the column out.
pub fn dropped() -> &'static str {
    "You left this column out"
}

/// Evidence: the browser has no room for the cells.
pub fn no_room(filled: usize) -> String {
    format!("Left out: the browser has no room for {}", cells(filled))
}

/// A note: the browser has no room for the cells of a column.
pub fn no_room_for(name: &str, filled: usize) -> String {
    let name = if name.is_empty() {
        "a column without a name".to_owned()
    } else {
        format!("“{name}”")
    };
    format!(
        "The file is larger than the browser has room for: {name} is left out, {}",
        cells(filled)
    )
}

fn cells(n: usize) -> String {
    plural(n, "cell", "cells")
}

/// Evidence: no cell holds anything.
pub fn empty() -> &'static str {
    "No cell holds anything"
}

/// Evidence: name or cells say who a person is.
pub fn personal() -> &'static str {
    "The name or the cells say who a person is"
}

/// Evidence: the cells are telephone numbers.
pub fn phones() -> &'static str {
    "The cells are telephone numbers"
}

/// Evidence: the cells are NHS numbers.
pub fn nhs_numbers() -> &'static str {
    "The cells are NHS numbers: their check digits are right"
}

/// Evidence: the cells are full postcodes.
pub fn postcodes() -> &'static str {
    "The cells are full postcodes, which a few homes share"
}

/// Evidence: every cell that holds something means no answer.
pub fn all_missing(n: usize) -> String {
    format!(
        "No cell holds an answer; {} for a missing one",
        plural(n, "cell stands", "cells stand")
    )
}

/// Evidence: every cell is different and the name says so.
pub fn identifier() -> &'static str {
    "Every cell is different and names a row"
}

/// Evidence: dates that are the same in either order.
pub fn date_plain() -> &'static str {
    "Dates"
}

/// Evidence: dates whose order cannot be told.
pub fn date_either() -> &'static str {
    "Dates. No day is above 12, so nothing tells whether day or month comes first; they are read as day/month/year"
}

/// Evidence: dates whose order the reader chose.
pub fn date_order_chosen() -> &'static str {
    "Dates in the order of day and month that you chose"
}

/// Evidence: months of a year.
pub fn months() -> &'static str {
    "Months; each counts as its first day"
}

/// Evidence: days as eight digits.
pub fn date_compact() -> &'static str {
    "Dates as eight digits: year, month, day"
}

/// Evidence: dates, and among them days as a spreadsheet numbers them.
pub fn also_serials(why: &str, serials: usize) -> String {
    format!(
        "{why}. {} as Excel numbers days and {} read so",
        plural(serials, "cell is", "cells are"),
        if serials == 1 { "is" } else { "are" }
    )
}

/// Evidence: times of day.
pub fn time() -> &'static str {
    "Times in hours and minutes"
}

/// Evidence: dates with the day first.
pub fn date_day_first() -> &'static str {
    "Dates as day/month/year: some days are above 12"
}

/// Evidence: dates with the month first.
pub fn date_month_first() -> &'static str {
    "Dates as month/day/year: some days are above 12"
}

/// Evidence: dates whose order another column tells.
pub fn date_as_in(other: &str) -> String {
    format!("Dates; read as month/day/year because “{other}” is written so")
}

/// Evidence: dates whose order another column tells.
pub fn date_day_first_as_in(other: &str) -> String {
    format!("Dates; read as day/month/year because “{other}” is written so")
}

/// Evidence: dates in both orders.
pub fn date_mixed(day: usize, month: usize) -> String {
    format!(
        "Dates in two orders: {} can only be day/month and {} only month/day. The more frequent order is read",
        count(day),
        count(month)
    )
}

/// Evidence: steps of an ordered family.
pub fn scale(family: &str, steps: usize) -> String {
    format!("A scale of {steps} steps of {family}")
}

/// Evidence: several options in a cell, divided by one of `;`, `|`, `,`,
/// `[]` or a line end.
pub fn multiple(mark: &str) -> String {
    let mark = match mark {
        ";" => "semicolons",
        "|" => "vertical bars",
        "," => "commas",
        "[]" => return "Several options in a cell, as a list in square brackets".to_owned(),
        _ => "line ends",
    };
    format!("Several options in a cell, divided by {mark}")
}

/// Evidence: whole numbers 0 to 10 under "recommend".
pub fn score() -> &'static str {
    "Whole numbers from 0 to 10 and the name asks to recommend"
}

/// Evidence: few different whole numbers.
pub fn few_numbers(different: usize) -> String {
    match different {
        1 => "The same whole number in every cell".to_owned(),
        n => format!("Only {n} different whole numbers"),
    }
}

/// Evidence: days as a spreadsheet numbers them.
pub fn date_serial() -> &'static str {
    "Dates as Excel numbers them: days since 1900"
}

/// Evidence: numbers, and what they count.
pub fn number(unit: Option<Unit>) -> &'static str {
    match unit {
        Some(Unit::Percent) => "The cells are percentages",
        Some(Unit::Pounds) => "The cells are amounts in pounds",
        Some(Unit::Euros) => "The cells are amounts in euros",
        Some(Unit::Dollars) => "The cells are amounts in dollars",
        Some(Unit::Clock) | None => "The cells are numbers",
    }
}

/// Evidence: numbers without the sign that others have.
pub fn without_unit(n: usize) -> String {
    match n {
        1 => "1 cell has no sign and is read alike".to_owned(),
        n => format!("{} cells have no sign and are read alike", count(n)),
    }
}

/// Evidence: a comma stands before the fraction.
pub fn decimal_comma() -> &'static str {
    "A comma stands before the fraction"
}

/// Evidence: the reader said that a comma stands before the fraction.
pub fn comma_chosen() -> &'static str {
    "You chose that a comma stands before the fraction"
}

/// Evidence: numbers whose decimal mark another column tells.
pub fn decimal_comma_as_in(other: &str) -> String {
    format!(
        "The cells are numbers. A comma stands before the fraction because “{other}” is written so"
    )
}

/// Evidence: commas that no cell explains.
pub fn thousands() -> &'static str {
    "Commas are read as thousands: no cell has one before a fraction"
}

/// Evidence: both decimal marks.
pub fn both_marks(point: usize, comma: usize) -> String {
    format!(
        "{} a point before the fraction and {} a comma; the more frequent is read",
        plural(point, "cell has", "cells have"),
        count(comma)
    )
}

/// Evidence: amounts that cannot be added, by how many cells have each of
/// [`Unit::WRITTEN`].
pub fn mixed_units(counts: &[usize; 4]) -> String {
    let names = ["percent", "pounds", "euros", "dollars"];
    let found: Vec<String> = counts
        .iter()
        .zip(names)
        .filter(|(n, _)| **n > 0)
        .map(|(n, name)| format!("{name} ({})", count(*n)))
        .collect();
    format!(
        "The cells count different things and are not read as one number: {}",
        list(&found)
    )
}

/// Evidence: digits with noughts in front.
pub fn codes(zeros: usize) -> String {
    format!(
        "Codes, not numbers: {} with a nought",
        plural(zeros, "cell begins", "cells begin")
    )
}

/// Evidence: long digits of one length.
pub fn long_codes() -> &'static str {
    "Codes, not numbers: every cell has the same number of digits, ten or more"
}

/// Evidence: digits that a spreadsheet gave up.
pub fn shortened(n: usize) -> String {
    format!(
        "{} a long number that a spreadsheet shortened, such as 5.01235E+12: its last digits were lost before this file was made",
        plural(n, "cell holds", "cells hold")
    )
}

/// Evidence: years as options.
pub fn years() -> &'static str {
    "Years"
}

/// Evidence: financial years or quarters.
pub fn periods() -> &'static str {
    "Financial years or quarters, in the order of time"
}

/// Evidence: yes and no.
pub fn yes_no() -> &'static str {
    "Yes or no"
}

/// Evidence: names of months.
pub fn month_names() -> &'static str {
    "Names of months, in the order of the year"
}

/// Evidence: days of the week.
pub fn weekdays() -> &'static str {
    "Days of the week"
}

/// Evidence: few different words.
pub fn category(different: usize, filled: usize) -> String {
    format!(
        "{} in {}",
        plural(different, "value", "different values"),
        plural(filled, "cell", "cells")
    )
}

/// Evidence: words of the respondents' own; there may be more different ones
/// than were counted.
pub fn text(different: usize, filled: usize, is_more: bool) -> String {
    let more = if is_more { "More than " } else { "" };
    format!(
        "{more}{} in {}",
        plural(different, "different text", "different texts"),
        plural(filled, "cell", "cells")
    )
}
