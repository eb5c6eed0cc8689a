//! The sentences of how a file was read: evidence, the panel, the problems.

use crate::table::{ProblemCode, Report};
use crate::words::format::{count, plural};

/// Evidence: the reader chose the kind.
pub fn why_corrected() -> &'static str {
    "You chose this"
}

/// Evidence: no cell holds anything.
pub fn why_empty() -> &'static str {
    "No cell holds anything"
}

/// Evidence: name or cells say who a person is.
pub fn why_personal() -> &'static str {
    "The name or the cells say who a person is"
}

/// Evidence: every cell is different and the name says so.
pub fn why_identifier() -> &'static str {
    "Every cell is different and names a row"
}

/// Evidence: dates whose order cannot be told.
pub fn why_date_either() -> &'static str {
    "Dates; no day is above 12 or the year comes first, so slashes are read as day/month"
}

/// Evidence: dates with the day first.
pub fn why_date_day_first() -> &'static str {
    "Dates as day/month/year: some days are above 12"
}

/// Evidence: dates with the month first.
pub fn why_date_month_first() -> &'static str {
    "Dates as month/day/year: some days are above 12"
}

/// Evidence: dates whose order another column tells.
pub fn why_date_as_in(other: &str) -> String {
    format!("Dates; read as month/day/year because “{other}” is written so")
}

/// Evidence: dates in both orders.
pub fn why_date_mixed(day: usize, month: usize) -> String {
    format!(
        "Dates in two orders: {} can only be day/month and {} only month/day. The more frequent order is read",
        count(day),
        count(month)
    )
}

/// Evidence: steps of an ordered family.
pub fn why_scale(family: &str, steps: usize) -> String {
    format!("A scale of {steps} steps of {family}")
}

/// Evidence: several options in a cell.
pub fn why_multiple(mark: &str) -> String {
    let mark = match mark {
        ";" => "semicolons",
        "|" => "vertical bars",
        "," => "commas",
        _ => "line ends",
    };
    format!("Several options in a cell, divided by {mark}")
}

/// Evidence: whole numbers 0 to 10 under "recommend".
pub fn why_score() -> &'static str {
    "Whole numbers from 0 to 10 and the name asks to recommend"
}

/// Evidence: few different whole numbers.
pub fn why_few_numbers(different: usize) -> String {
    match different {
        1 => "The same whole number in every cell".to_owned(),
        n => format!("Only {n} different whole numbers"),
    }
}

/// Evidence: days as a spreadsheet numbers them.
pub fn why_date_serial() -> &'static str {
    "Dates as Excel numbers them: days since 1900"
}

/// Evidence: numbers.
pub fn why_number() -> &'static str {
    "The cells are numbers"
}

/// Evidence: few different words.
pub fn why_category(different: usize, filled: usize) -> String {
    format!(
        "{} in {}",
        plural(different, "value", "different values"),
        plural(filled, "cell", "cells")
    )
}

/// Evidence: words of the respondents' own.
pub fn why_text(different: usize, filled: usize) -> String {
    format!(
        "{} in {}",
        plural(different, "different text", "different texts"),
        plural(filled, "cell", "cells")
    )
}

/// Evidence: the survey says so.
pub fn why_definition() -> &'static str {
    "The survey says so"
}

/// The name of a column that has none.
pub fn unnamed_column(number: usize) -> String {
    format!("Column {number}")
}

/// Title over statements under one scale where the file gives none.
pub fn statements_rated(low: &str, high: &str) -> String {
    format!("Statements rated from “{low}” to “{high}”")
}

/// Title of monthly usage.
pub fn usage_title() -> &'static str {
    "Usage by month"
}

/// Where the encoding of a text file would stand.
pub fn workbook() -> &'static str {
    "Excel workbook"
}

/// Where the delimiter of a text file would stand.
pub fn sheet(name: &str) -> String {
    format!("sheet “{name}”")
}

/// Title of the panel.
pub fn read_it_as() -> &'static str {
    "I read it as"
}

/// The panel in a line.
pub fn reading_summary(report: &Report) -> String {
    let source = report
        .export
        .clone()
        .unwrap_or_else(|| report.delimiter.clone());
    let problems = match report.num_problems {
        0 => "no problems".to_owned(),
        n => plural(n as usize, "problem", "problems"),
    };
    format!("{source}, {}, {problems}", report.encoding)
}

/// What was detected: names and values.
pub fn reading_facts(report: &Report) -> Vec<(&'static str, String)> {
    let header = match report.header_rows {
        0 => "none".to_owned(),
        1 => "1 row".to_owned(),
        n => format!("{n} rows, joined"),
    };
    let mut facts = vec![
        ("Encoding", report.encoding.clone()),
        ("Columns divided by", report.delimiter.clone()),
        ("Header", header),
        ("Rows", count(report.rows as usize)),
    ];
    if let Some(export) = &report.export {
        facts.insert(0, ("Recognised as", export.clone()));
    }
    if !report.preamble.is_empty() {
        facts.push(("Above the header", report.preamble.join("; ")));
    }
    if !report.other_sheets.is_empty() {
        facts.push(("Other sheets, not read", report.other_sheets.join(", ")));
    }
    if !report.notes.is_empty() {
        facts.push(("Also", report.notes.join(". ")));
    }
    facts
}

/// Caption of the table of columns.
pub fn columns_caption() -> &'static str {
    "Columns and what they were taken for"
}

/// Heads of the table of columns.
pub fn column_heads() -> [&'static str; 5] {
    [
        "Column",
        "Kind",
        "Why",
        "Filled cells",
        "Cells that do not fit",
    ]
}

/// Name of the list of kinds of one column.
pub fn kind_of(column: &str) -> String {
    format!("Kind of {column}")
}

/// A kind by its key.
pub fn kind(key: &str) -> &'static str {
    match key {
        "category" => "One of a few options",
        "scale" => "Step of a scale",
        "score" => "0 to 10, how likely",
        "multiple" => "Several options",
        "number" => "Number",
        "date" => "Date",
        "text" => "Free text",
        "identifier" => "Row number or id",
        "personal" => "Personal data",
        _ => "Empty",
    }
}

/// Number of cells that hold something.
pub fn filled(n: usize) -> String {
    count(n)
}

/// Cells that do not fit, the first of them with their line.
pub fn misfits(n: usize, examples: &[(u32, String)]) -> String {
    if n == 0 {
        return "None".to_owned();
    }
    let shown: Vec<String> = examples
        .iter()
        .map(|(line, text)| format!("line {line}: “{text}”"))
        .collect();
    let more = if n > shown.len() { " and more" } else { "" };
    format!(
        "{}, kept as written and left out of the figures: {}{more}",
        count(n),
        shown.join(", ")
    )
}

/// No problems.
pub fn no_problems() -> &'static str {
    "No row is damaged."
}

/// How many problems the table shows at most.
pub const PROBLEMS_SHOWN: usize = 50;

/// How many problems there are, and how many are listed.
pub fn problems_intro(all: usize, kept: usize) -> String {
    let listed = kept.min(PROBLEMS_SHOWN);
    if all > listed {
        format!(
            "{}. The first {} are listed.",
            plural(all, "problem", "problems"),
            count(listed)
        )
    } else {
        format!("{}.", plural(all, "problem", "problems"))
    }
}

/// Caption of the table of problems.
pub fn problems_caption() -> &'static str {
    "Problems and where they are"
}

/// Heads of the table of problems.
pub fn problem_heads() -> [&'static str; 3] {
    ["Line", "What was found", "The row as written"]
}

/// A problem in words.
pub fn problem(code: &ProblemCode) -> String {
    match code {
        ProblemCode::TooFewFields { want, got } => {
            format!("{got} fields where the header has {want}. The missing ones are read as empty")
        }
        ProblemCode::TooManyFields { want, got } => {
            format!(
                "{got} fields where the header has {want}. The surplus is kept in columns without a name"
            )
        }
        ProblemCode::StrayQuote => "A quote where none is expected. It is kept as text".to_owned(),
        ProblemCode::UnterminatedQuote => {
            "A quote opens and never closes. It is kept as text".to_owned()
        }
        ProblemCode::BadEncoding => {
            "Bytes that stand for no character. They are shown as �".to_owned()
        }
        ProblemCode::BlankRow => "A row without any value. It is left out".to_owned(),
        ProblemCode::TotalRow => {
            "A row of totals. It is kept and counted like any other".to_owned()
        }
        ProblemCode::RepeatedResponse => {
            "A response that was already read. It is left out".to_owned()
        }
        ProblemCode::UnknownAnswer => {
            "An answer that the survey does not offer. It is kept as text".to_owned()
        }
    }
}

/// Where the delimiter of a text file would stand.
pub fn responses_file() -> &'static str {
    "survey responses"
}

/// What wrote a responses file.
pub fn responses_of(survey: &str) -> String {
    format!("Canvass responses to “{survey}”")
}

/// Name of the column of ids.
pub fn response_id() -> &'static str {
    "Response id"
}

/// Name of the column of times.
pub fn response_sent() -> &'static str {
    "Answers sent"
}

/// The first three faults of a file, and how many more there are.
pub fn first_faults(faults: &[String]) -> String {
    const SHOWN: usize = 3;
    let shown = faults
        .iter()
        .take(SHOWN)
        .cloned()
        .collect::<Vec<_>>()
        .join("; ");
    match faults.len().saturating_sub(SHOWN) {
        0 => shown,
        more => format!("{shown}; and {}", plural(more, "more fault", "more faults")),
    }
}

/// A title that other questions have too.
pub fn numbered_title(title: &str, n: usize) -> String {
    format!("{title} ({n})")
}

/// Stands for what a personal column holds.
pub fn masked() -> &'static str {
    "[personal data]"
}
