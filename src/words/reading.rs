//! The sentences of how a file was read: evidence, the panel, the problems.

use crate::table::{Action, Encoding, ProblemCode, Report};
use crate::words::format::{count, list, plural};
use crate::words::panel;

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

/// A month of usage, as a column of it is named.
pub use crate::words::exports::usage_month;

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

/// What was detected and what the file says of itself: names and values.
pub fn reading_facts(report: &Report) -> Vec<(String, String)> {
    let mut facts = Vec::new();
    let mut add = |name: &str, value: String| facts.push((name.to_owned(), value));
    if let Some(export) = &report.export {
        add("Recognised as", export.clone());
    }
    if let Some(recognised) = &report.recognised {
        let sure = panel::sure(recognised.confidence);
        add("Recognised by", format!("{} ({sure})", recognised.evidence));
    }
    add("Rows", count(report.rows as usize));
    if report.text.is_none() {
        let from = format!("{}, {}", report.encoding, report.delimiter);
        add("Read from", from);
    }
    let recognised = report.recognised.as_ref();
    let own = recognised.map_or(&[][..], |recognised| &recognised.facts);
    for (name, value) in own {
        add(name, value.clone());
    }
    if own.is_empty() && !report.preamble.is_empty() {
        add("Above the header", report.preamble.join("; "));
    }
    if let Some(notes) = recognised.map(|recognised| &recognised.notes)
        && !notes.is_empty()
    {
        add("Take note", notes.join(". "));
    }
    if !report.other_sheets.is_empty() {
        add("Other sheets, not read", report.other_sheets.join(", "));
    }
    if !report.notes.is_empty() {
        add("Also", report.notes.join(". "));
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

/// Words for no answer in a column, and the first errors of a spreadsheet
/// among them with their line; empty for none.
pub fn missing(n: usize, words: &[String], errors: &[(u32, String)]) -> String {
    if n == 0 {
        return String::new();
    }
    let quoted: Vec<String> = words.iter().map(|word| format!("“{word}”")).collect();
    let places: Vec<String> = errors
        .iter()
        .map(|(line, error)| format!("line {line}: {error}"))
        .collect();
    let errors = if places.is_empty() {
        String::new()
    } else {
        format!(". Errors of the spreadsheet: {}", places.join(", "))
    };
    format!(
        "{} as no answer: {}{errors}",
        plural(n, "cell counts", "cells count"),
        list(&quoted)
    )
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
        "time" => "Time of day",
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

/// How many problems there are.
pub fn problems_found(all: usize) -> String {
    format!(
        "{} found. No row was changed or left out without being listed here.",
        plural(all, "problem", "problems")
    )
}

/// How many of a kind of problem are listed.
pub fn problems_listed(all: usize, kept: usize) -> String {
    let listed = kept.min(PROBLEMS_SHOWN);
    if all > listed {
        format!("The first {} of {}", count(listed), count(all))
    } else {
        "Where they are".to_owned()
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

/// An encoding in words.
pub fn encoding(encoding: Option<Encoding>, bom: bool) -> String {
    let name = match encoding {
        None | Some(Encoding::Utf8) if bom => "UTF-8 with a byte order mark",
        None | Some(Encoding::Utf8) => "UTF-8",
        Some(Encoding::Utf16Le) => "UTF-16LE",
        Some(Encoding::Utf16Be) => "UTF-16BE",
        Some(Encoding::Windows1252) => "Windows-1252",
        Some(Encoding::Cp850) => "DOS (code page 850)",
        Some(Encoding::MacRoman) => "Mac Roman",
    };
    name.to_owned()
}

/// Stands for the delimiter where columns are aligned.
pub fn aligned() -> &'static str {
    "blanks, in aligned columns"
}

/// A delimiter in words.
pub fn delimiter(delimiter: Option<char>) -> String {
    match delimiter {
        None => "nothing: one column".to_owned(),
        Some(',') => "comma".to_owned(),
        Some(';') => "semicolon".to_owned(),
        Some('\t') => "tab".to_owned(),
        Some('|') => "vertical bar".to_owned(),
        Some(' ') => "space".to_owned(),
        Some(':') => "colon".to_owned(),
        Some(c) if c.is_control() => "a control character".to_owned(),
        Some(c) => format!("“{c}”"),
    }
}

/// A problem in words, and what became of it.
pub fn problem(code: &ProblemCode, action: Action) -> String {
    let found = match code {
        ProblemCode::TooFewFields { want, got } | ProblemCode::TooManyFields { want, got } => {
            format!("{got} fields in a table of {want} columns")
        }
        ProblemCode::StrayQuote => "A quote where none is expected".to_owned(),
        ProblemCode::UnterminatedQuote => "A quote opens and never closes".to_owned(),
        ProblemCode::OtherDelimiter { found } => {
            format!("Its columns are divided by {}", delimiter(Some(*found)))
        }
        ProblemCode::BadEncoding => "Bytes that stand for no character".to_owned(),
        ProblemCode::NulByte => "A byte of zero in the text".to_owned(),
        ProblemCode::RepeatedHeader => "The header again".to_owned(),
        ProblemCode::Rule => "A line drawn between rows".to_owned(),
        ProblemCode::Footer => "A note below the table".to_owned(),
        ProblemCode::SkippedLine => "A line that you left out".to_owned(),
        ProblemCode::ExtraTable { rows } => format!(
            "Another table of {} begins here",
            plural(*rows as usize, "row", "rows")
        ),
        ProblemCode::FormulaLike => "A cell that a spreadsheet would run as a formula".to_owned(),
        ProblemCode::MixedNewlines => "Rows end in different ways".to_owned(),
        ProblemCode::BlankRow => "A row without any value".to_owned(),
        ProblemCode::TotalRow => "A row of totals".to_owned(),
        ProblemCode::RepeatedResponse => "A response that was already read".to_owned(),
        ProblemCode::UnknownAnswer => "An answer that the survey does not offer".to_owned(),
    };
    format!("{found}. {}", fate(code, action))
}

/// What became of a problem.
fn fate(code: &ProblemCode, action: Action) -> &'static str {
    match (code, action) {
        (ProblemCode::TooManyFields { .. }, Action::Kept) => {
            "The surplus is kept in columns without a name"
        }
        (ProblemCode::TooManyFields { .. }, Action::Repaired) => {
            "An empty one too many is left out"
        }
        (ProblemCode::StrayQuote | ProblemCode::UnterminatedQuote, Action::Kept) => {
            "It is kept as text"
        }
        (ProblemCode::StrayQuote, Action::Repaired) => {
            "It is kept as text, so that the columns stand right"
        }
        (ProblemCode::BadEncoding, _) => "They are shown as �",
        (ProblemCode::ExtraTable { .. }, _) => "It is left out",
        (ProblemCode::FormulaLike, _) => "It is kept as text here",
        (ProblemCode::MixedNewlines, _) => "All of them are understood and the rows kept",
        (ProblemCode::SkippedLine, _) => "It can be brought back under “I read it as”",
        (ProblemCode::TotalRow, Action::LeftOut) => {
            "It is left out: what it counts is in the rows already"
        }
        (_, Action::Kept) => "It is kept as it was written",
        (_, Action::Padded) => "The missing ones are read as empty",
        (_, Action::Repaired) => "It is read so, and kept",
        (_, Action::LeftOut) => "It is left out",
    }
}

/// Problems of one code, counted.
pub fn problems_of(code: &ProblemCode, n: usize) -> String {
    let (one, more) = match code {
        ProblemCode::TooFewFields { .. } => ("row with too few fields", "rows with too few fields"),
        ProblemCode::TooManyFields { .. } => {
            ("row with too many fields", "rows with too many fields")
        }
        ProblemCode::StrayQuote => ("quote out of place", "quotes out of place"),
        ProblemCode::UnterminatedQuote => ("quote that never closes", "quotes that never close"),
        ProblemCode::OtherDelimiter { .. } => {
            ("row divided in another way", "rows divided in another way")
        }
        ProblemCode::BadEncoding => ("row with unreadable bytes", "rows with unreadable bytes"),
        ProblemCode::NulByte => ("row with a zero byte", "rows with zero bytes"),
        ProblemCode::RepeatedHeader => ("repeated header", "repeated headers"),
        ProblemCode::Rule => ("drawn line", "drawn lines"),
        ProblemCode::Footer => ("note below the table", "notes below the table"),
        ProblemCode::SkippedLine => ("line that you left out", "lines that you left out"),
        ProblemCode::ExtraTable { .. } => ("further table, not read", "further tables, not read"),
        ProblemCode::FormulaLike => (
            "row with a cell like a formula",
            "rows with cells like formulas",
        ),
        ProblemCode::MixedNewlines => ("file with mixed line ends", "files with mixed line ends"),
        ProblemCode::BlankRow => ("blank row", "blank rows"),
        ProblemCode::TotalRow => ("row of totals", "rows of totals"),
        ProblemCode::RepeatedResponse => ("repeated response", "repeated responses"),
        ProblemCode::UnknownAnswer => ("unknown answer", "unknown answers"),
    };
    plural(n, one, more)
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

/// Name of the column that says how a response came about.
pub fn response_way() -> &'static str {
    "How it was answered"
}

/// A response that was typed in from paper, or one that was given on a page.
pub fn way_of(is_from_paper: bool) -> &'static str {
    if is_from_paper {
        "On paper"
    } else {
        "On the page"
    }
}

/// Name of the column of the numbers of paper returns.
pub fn paper_number() -> &'static str {
    "Paper return number"
}

/// Name of the column of versions, where responses are to several.
pub fn survey_version() -> &'static str {
    "Survey version"
}

/// A version of a survey.
pub fn edition(id: &str, version: &str) -> String {
    format!("{id} {version}")
}

/// A question that another version words otherwise; `own` is the version or the
/// id that sets it apart, which may be empty.
pub fn worded_apart(text: &str, own: &str) -> String {
    if own.is_empty() {
        format!("{text} (other wording)")
    } else {
        format!("{text} (other wording: {own})")
    }
}

/// A question of two wordings: the version and the id in a question bank, which
/// may be empty, of either.
pub fn apart(text: &str, own: (&str, &str), other: (&str, &str)) -> String {
    let named = |(edition, bank): (&str, &str)| match bank {
        "" => format!("version {edition}"),
        bank => format!("version {edition} ({bank})"),
    };
    format!(
        "“{text}” of {} is not the question of {}: their answers are shown apart and make no series",
        named(own),
        named(other),
    )
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
