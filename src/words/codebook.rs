//! The words of an export of responses and of its codebook.

use crate::codebook::Gap;
use crate::survey::definition::{DateLimit, Length};
use crate::survey::{Kind, Question, wording};
use crate::walk::Fault;
use crate::words::format::{count, list, plural};
use crate::words::reading::first_faults;
use crate::words::survey::{fault, found};

/// What stands in a cell of a question that was not asked.
pub const NOT_ASKED: &str = "[not asked]";
/// See [`NOT_ASKED`].
pub const SKIPPED: &str = "[skipped]";
/// See [`NOT_ASKED`].
pub const DONT_KNOW: &str = "[don't know]";
/// See [`NOT_ASKED`].
pub const PREFER_NOT: &str = "[prefer not to say]";
/// What stands in the cell of a thing without a rank where others have one.
pub const NOT_RANKED: &str = "[not ranked]";

/// Labels of codes that no definition has.
pub const CHOSEN: &str = "Chosen";
/// See [`CHOSEN`].
pub const NOT_CHOSEN: &str = "Not chosen";
/// See [`CHOSEN`].
pub const HAS_NO_RANK: &str = "Others were ranked and this was not";
/// Whether a question has to be answered.
pub const YES: &str = "yes";
/// See [`YES`].
pub const NO: &str = "no";

/// A rank.
pub fn rank(rank: usize) -> String {
    match rank {
        1 => "First, the foremost".to_owned(),
        rank => format!("Place {rank}"),
    }
}

/// What a gap says.
pub fn gap(gap: Gap, is_calculated: bool) -> &'static str {
    match gap {
        Gap::NotAsked if is_calculated => "Nothing could be calculated",
        Gap::NotAsked => "Not asked, because of earlier answers",
        Gap::Skipped => "Asked and left out",
        Gap::DontKnow => "The respondent does not know",
        Gap::PreferNot => "The respondent prefers not to say",
    }
}

/// What stands in a column that has no codes.
pub fn any(kind: &str) -> &'static str {
    match kind {
        "number" => "A number",
        "date" => "A date such as 2026-04-01",
        "month" => "A month such as 2026-04",
        _ => "The respondent's own words",
    }
}

/// The name of a type of question.
pub fn kind(name: &str) -> &str {
    match name {
        "single" => "One choice",
        "multiple" => "Several choices",
        "yes_no" => "Yes or no",
        "ranking" => "Ranking",
        "text" => "Short text",
        "long" => "Long text",
        "number" => "Number",
        "date" => "Date",
        "month" => "Month",
        "scale" => "Scale",
        "grid" => "Grid with one answer in each row",
        "ticks" => "Grid with several answers in each row",
        "calculated" => "Calculated from other answers",
        other => other,
    }
}

/// What a code is, by its name in the codebook.
pub fn means(name: &str) -> String {
    let words = name.split(' ').map(|word| match word {
        "exclusive" | "other" | "outside" => flag_text(word),
        "answer" | "empty" | "number" | "date" | "month" | "text" => "Answer",
        "not_ranked" => "No rank",
        _ => "No answer",
    });
    words.collect::<Vec<_>>().join(", ")
}

/// What an answer to a question has to be; empty if anything is taken.
pub fn limits(question: &Question, constraint: &str, calculation: &str) -> String {
    let mut all: Vec<String> = Vec::new();
    let between = |what: &str, min: Option<String>, max: Option<String>| {
        let text = match (min, max) {
            (Some(min), Some(max)) => format!("{min} to {max}"),
            (Some(min), None) => format!("{min} or {what}"),
            (None, Some(max)) => format!("up to {max}"),
            (None, None) => return None,
        };
        Some(text)
    };
    match &question.kind {
        Kind::Number {
            min, max, whole, ..
        } => {
            let number = |n: &Option<f64>| n.map(|n| n.to_string());
            all.extend(between("more", number(min), number(max)));
            all.extend(whole.then(|| "whole numbers".to_owned()));
        }
        Kind::Date { min, max } | Kind::Month { min, max } => {
            let day = |limit: &Option<DateLimit>| {
                limit.map(|limit| match limit {
                    DateLimit::Today => "the day of answering".to_owned(),
                    DateLimit::On(date) => date.to_string(),
                })
            };
            all.extend(between("later", day(min), day(max)));
        }
        Kind::Text {
            length: Some(Length { max, .. }),
        }
        | Kind::Long {
            length: Some(Length { max, .. }),
        } => all.push(format!("up to {}", plural(*max, "character", "characters"))),
        Kind::Multiple { min, max, .. } => {
            let choices = |n: &Option<usize>| n.map(count);
            let text = between("more", choices(min), choices(max));
            all.extend(text.map(|text| format!("{text} choices")));
        }
        Kind::Ranking { top: Some(top), .. } => all.push(plural(*top, "rank", "ranks")),
        _ => {}
    }
    all.extend((!constraint.is_empty()).then(|| format!("must hold: {constraint}")));
    all.extend((!calculation.is_empty()).then(|| format!("calculated as {calculation}")));
    all.join("; ")
}

/// The title of a codebook.
pub fn title(survey: &str) -> String {
    format!("Codebook: {survey}")
}

/// Headings and names of the page.
pub const SURVEY: &str = "Survey";
/// See [`SURVEY`].
pub const VERSION: &str = "Version";
/// See [`SURVEY`].
pub const INSTRUMENT: &str = "Instrument";
/// See [`SURVEY`].
pub const LANGUAGES: &str = "Languages";
/// See [`SURVEY`].
pub const RESPONSES: &str = "Responses";
/// See [`SURVEY`].
pub const QUESTIONS: &str = "Questions";
/// See [`SURVEY`].
pub const GAPS: &str = "Why there is no answer";
/// See [`SURVEY`].
pub const GAPS_CAPTION: &str = "What stands in a cell without an answer";
/// See [`SURVEY`].
pub const ID: &str = "Id";
/// See [`SURVEY`].
pub const KIND: &str = "Type";
/// See [`SURVEY`].
pub const BANK: &str = "Question bank";
/// See [`SURVEY`].
pub const SECTION: &str = "Section";
/// See [`SURVEY`].
pub const HINT: &str = "Hint";
/// See [`SURVEY`].
pub const BASE: &str = "Who was asked";
/// See [`SURVEY`].
pub const EVERYONE: &str = "Everyone";
/// See [`SURVEY`].
pub const REQUIRED: &str = "Must be answered";
/// See [`SURVEY`].
pub const LIMITS: &str = "Limits";
/// See [`SURVEY`].
pub const UNIT: &str = "Unit";
/// See [`SURVEY`].
pub const COLUMN: &str = "Column";
/// See [`SURVEY`].
pub const PART: &str = "Part";
/// See [`SURVEY`].
pub const CODE: &str = "Code";
/// See [`SURVEY`].
pub const LABEL: &str = "Label";
/// See [`SURVEY`].
pub const MEANS: &str = "What it is";
/// See [`SURVEY`].
pub const ANYTHING: &str = "any";
/// See [`SURVEY`].
pub const EMPTY: &str = "an empty cell";
/// See [`SURVEY`].
pub const PAPER: &str = "Paper returns";
/// See [`SURVEY`].
pub const PAPER_COLUMNS: &str = "Columns that say how a response came about";

/// What stands in the column of the numbers of paper returns.
pub const PAPER_NUMBER: &str = "The number written on the paper return";
/// See [`PAPER_NUMBER`].
pub const NO_PAPER_NUMBER: &str = "Answered on the page, or a return without a number";

/// What a reader of the page has to know.
pub const ABOUT: [&str; 2] = [
    "Each row of the responses is one person's response. The columns before the questions hold its id, the survey's id \
        and version, when it was begun and sent in UTC, how many minutes the respondent's clock was ahead of UTC, and \
        the seconds between.",
    "A question with several answers has a column for each, named by the ids of the question and of the answer. \
        Numbers, dates and codes never have square brackets; what has them says why there is no answer.",
];

/// The same where it is known in which language each response was given.
pub const ABOUT_LANGUAGE: &str = "The column response.language says in which language the \
    respondent saw the survey, such as en or cy. Questions and labels stand here in its first.";

/// An id of a wording; one that departs from another says so.
pub fn wording(id: &str) -> String {
    match wording::origin(id) {
        Some(origin) => format!(
            "{id}: forked from {origin}, whose wording was changed. Answers are not comparable with those to {origin}"
        ),
        None => id.to_owned(),
    }
}

/// The caption of the codes of these columns.
pub fn codes_of(columns: &[&str]) -> String {
    format!("Codes of {}", list(columns))
}

/// The column that holds an answer as a whole.
pub const WHOLE: &str = "The answer";

/// The column of what was written for a choice.
pub fn own_words(choice: &str) -> String {
    format!("What was written for “{choice}”")
}

/// A choice with what sets it apart.
pub fn with_flags(choice: &str, flags: &[&str]) -> String {
    if flags.is_empty() {
        return choice.to_owned();
    }
    format!(
        "{choice} ({})",
        flags
            .iter()
            .map(|flag| flag_text(flag))
            .collect::<Vec<_>>()
            .join(", ")
    )
}

fn flag_text(flag: &str) -> &'static str {
    match flag {
        "exclusive" => "excludes all others",
        "other" => "asks for words",
        _ => "outside the scale",
    }
}

/// The caption of the columns of a question.
pub fn columns_of(question: &str) -> String {
    format!("Columns of “{question}”")
}

/// A column that a codebook needs.
pub fn no_column(name: &str) -> String {
    format!("the codebook has no column “{name}”")
}

/// A codebook without rows.
pub fn no_questions() -> &'static str {
    "the codebook says nothing of any question"
}

/// A row of another survey.
pub fn other_survey(row: usize) -> String {
    format!("row {row} of the codebook is of another survey, or another version")
}

/// A codebook that makes no survey.
pub fn no_survey(faults: &[Fault]) -> String {
    let faults: Vec<String> = faults.iter().map(ToString::to_string).collect();
    format!(
        "the codebook does not describe a survey: {}",
        first_faults(&faults)
    )
}

/// A codebook that could not be used.
pub fn unread(fault: &crate::codebook::Fault) -> String {
    format!("The columns were read by their cells: {fault}")
}

/// A cell that the codebook does not know.
pub fn misfit(column: &str, text: &str) -> String {
    format!("{column}: {text}")
}

/// Columns that the codebook has and the responses have not.
pub fn lacking(names: &[String]) -> Option<String> {
    const SHOWN: usize = 5;
    let shown = names.get(..SHOWN).unwrap_or(names);
    let columns = plural(names.len(), "column", "columns");
    (!names.is_empty()).then(|| {
        format!(
            "The responses lack {columns} of their codebook, as {}: their answers are missing",
            list(shown)
        )
    })
}

/// Columns that the responses have and the codebook has not.
pub fn unknown(names: &[String]) -> Option<String> {
    const SHOWN: usize = 5;
    let shown = names.get(..SHOWN).unwrap_or(names);
    let columns = plural(names.len(), "column", "columns");
    (!names.is_empty()).then(|| {
        format!(
            "{columns} of which the codebook says nothing left out, as {}",
            list(shown)
        )
    })
}

/// A place in a line of a file of responses.
pub fn in_line(line: usize, place: &str) -> String {
    if place.is_empty() {
        format!("line {line}")
    } else {
        format!("line {line}, {place}")
    }
}

/// More responses or columns than a sheet holds.
pub fn too_large(rows: usize, columns: usize) -> String {
    format!(
        "{} and {} are more than a sheet of a workbook holds: write them as CSV",
        plural(rows, "response", "responses"),
        plural(columns, "column", "columns")
    )
}

/// A text that is longer than a cell holds.
pub fn too_long(response: usize, column: &str, most: usize) -> String {
    format!(
        "response {response}, {column}: a cell of a workbook holds at most {} characters: write the responses as CSV",
        count(most)
    )
}

/// A form that responses cannot have.
pub fn no_format(text: &str) -> String {
    fault("--format", &found::text(text), "csv or xlsx")
}

/// A form that answers cannot have.
pub fn no_labels(text: &str) -> String {
    fault("--labels", &found::text(text), "codes or texts")
}

/// A file that is no codebook by its name.
pub fn no_codebook_format(file: &str) -> String {
    fault(
        "--codebook",
        &found::text(file),
        "a file that ends in .html or .csv",
    )
}

/// Responses that were there before.
pub fn repeated(file: &str, number: usize) -> String {
    let responses = plural(number, "response that was", "responses that were");
    format!("{file}: {responses} already read left out (same id)")
}

/// A fault in a file.
pub fn in_file(file: &str, fault: &str) -> String {
    format!("{file}: {fault}")
}
