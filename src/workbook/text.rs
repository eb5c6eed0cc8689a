//! A cell as Excel shows it, as far as its format tells.

use calamine::Data;

use crate::workbook::moment::{elapsed, moment};

/// What a number format does to a number.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Format {
    /// Nothing that changes what it says.
    #[default]
    Plain,
    /// It is shown in hundredths: `0%`.
    Percent,
    /// It is shown with at least this many digits: `00000`.
    Digits(usize),
    /// It is shown as a time of day, without a date: `hh:mm`.
    TimeAlone,
}

impl Format {
    /// What the first section of a format code says.
    pub(super) fn of(code: &str) -> Self {
        let shown = symbols(code);
        if shown.contains('%') {
            return Self::Percent;
        }
        if shown.len() > 1 && shown.chars().all(|c| c == '0') {
            return Self::Digits(shown.len());
        }
        let has = |letters: [char; 2]| shown.contains(letters);
        if has(['h', 's']) && !has(['d', 'y']) {
            return Self::TimeAlone;
        }
        Self::Plain
    }
}

/// The first section of a format code in lower case, without what is shown as
/// it stands (quoted, escaped) and without conditions and colours.
pub(super) fn symbols(code: &str) -> String {
    let mut out = String::new();
    let mut chars = code.chars();
    while let Some(c) = chars.next() {
        match c {
            ';' => break,
            '"' => {
                chars.find(|c| *c == '"');
            }
            '[' => {
                chars.find(|c| *c == ']');
            }
            '\\' | '_' | '*' => {
                chars.next();
            }
            c => out.extend(c.to_lowercase()),
        }
    }
    out
}

/// The text of a cell; empty for an empty one.
pub(super) fn text(cell: &Data, format: Format, is_1904: bool) -> String {
    match cell {
        Data::Int(value) => number(*value as f64, format),
        Data::Float(value) => number(*value, format),
        Data::String(text) => text.clone(),
        Data::Bool(value) => if *value { "TRUE" } else { "FALSE" }.to_owned(),
        Data::DateTime(value) if value.is_duration() => elapsed(value.as_f64()),
        Data::DateTime(value) => {
            let value = value.as_f64();
            moment(value, is_1904, format != Format::TimeAlone).unwrap_or_else(|| plain(value))
        }
        Data::DateTimeIso(text) => iso_moment(text),
        Data::DurationIso(text) => iso_duration(text).unwrap_or_else(|| text.clone()),
        Data::Error(err) => err.to_string(),
        Data::Empty => String::new(),
    }
}

fn number(value: f64, format: Format) -> String {
    match format {
        Format::Percent => format!("{}%", plain(value * 100.0)),
        Format::Digits(digits) if value >= 0.0 && value.fract() == 0.0 => {
            let written = plain(value);
            format!("{written:0>digits$}")
        }
        _ => plain(value),
    }
}

/// The fifteen digits that Excel keeps, without an exponent while they can be
/// read without one.
fn plain(value: f64) -> String {
    const MOST_WITHOUT_EXPONENT: f64 = 1e21;
    let rounded: f64 = format!("{value:.14e}").parse().unwrap_or(value);
    if rounded.abs() >= MOST_WITHOUT_EXPONENT {
        return format!("{rounded:e}");
    }
    rounded.to_string()
}

/// `2024-01-05T00:00:00` is a day; other moments lose their `T` and seconds
/// that are zero.
fn iso_moment(text: &str) -> String {
    let Some((date, time)) = text.split_once('T') else {
        return text.to_owned();
    };
    let time = time.trim_end_matches('Z');
    let time = time.split_once('.').map_or(time, |(whole, _)| whole);
    match time.strip_suffix(":00") {
        Some("00:00") => date.to_owned(),
        Some(short) if short.len() == 5 => format!("{date} {short}"),
        _ => format!("{date} {time}"),
    }
}

/// `PT30H15M00S` is `30:15`.
fn iso_duration(text: &str) -> Option<String> {
    let mut rest = text.strip_prefix("PT")?;
    let mut seconds = 0.0;
    for (unit, worth) in [('H', 3600.0), ('M', 60.0), ('S', 1.0)] {
        if let Some((n, after)) = rest.split_once(unit) {
            seconds += n.replace(',', ".").parse::<f64>().ok()? * worth;
            rest = after;
        }
    }
    rest.is_empty().then(|| elapsed(seconds / 86_400.0))
}
