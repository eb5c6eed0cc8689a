//! The sentences beside a survey that its author proves.

use crate::author::{Origin, PORTION, Tally, WALKS};
use crate::authoring::sheets::Written;
use crate::survey::proof::{Length, Walked};
use crate::words::format::{count, list, plural};
use crate::words::proof;

/// The heading of it all.
pub const HEADING: &str = "Check a survey before it goes out";
/// What it is for.
pub const PURPOSE: &str = "Write the survey in Excel as an XLSForm, or bring one from elsewhere. See what is wrong with it, how long it takes and what respondents will see, before anybody is asked.";
/// The button that takes files.
pub const CHOOSE: &str = "Choose a survey file";
/// The same once there is one.
pub const CHOOSE_AGAIN: &str = "Choose a file again";
/// What can be chosen, and where it goes.
pub const CHOOSE_HINT: &str = "Excel (.xlsx, .xls), .ods, CSV, Markdown, or JSON of Canvass or SurveyJS. You can also drop files here: several CSV files are the sheets of one form. They stay in this browser";

/// Above what keeps a file from being used.
pub const PROBLEM: &str = "There is a problem";
/// What is to be done about it.
pub const MEND: &str = "Mend this in the file, save it, and choose it again.";

/// Above what a reading found that is probably not meant.
pub const WARNINGS: &str = "Probably not meant";
/// Above what is not carried over.
pub const LOST: &str = "Not carried over";
/// What that is.
pub const LOST_HINT: &str = "This stands in the file and is not in the survey. Everything else is.";
/// Where everything is carried over.
pub const NOTHING_LOST: &str = "Everything in the file is carried over.";
/// The columns of what is not carried over, of sheets and of paths.
pub const SHEET_HEADS: [&str; 4] = ["Sheet", "Row", "Column", "Reason"];
/// See [`SHEET_HEADS`].
pub const PATH_HEADS: [&str; 2] = ["Where", "Reason"];
/// Stands where the whole file is meant.
pub const WHOLE: &str = "Whole survey";

/// Above the findings.
pub const FOUND: &str = "What was found";
/// Above how much there is to answer and to read.
pub const LENGTH: &str = "Length and reading age";
/// Beside how much there is to answer.
pub const QUESTIONS: &str = "Questions";
/// See [`QUESTIONS`].
pub const ONE_IS_ASKED: &str = "Asked of one respondent";
/// See [`QUESTIONS`].
pub const TIME: &str = "Time";
/// See [`QUESTIONS`].
pub const READING_AGE: &str = "Reading age";
/// Where no way to the end was found.
pub const NO_WAY: &str = "No way to the end was found";
/// Where there are too few words.
pub const TOO_FEW_WORDS: &str = "Too few words to tell";
/// Starts to look at the survey after that was left.
pub const CHECK: &str = "Check the survey";
/// While it is looked at.
pub const CHECKING: &str = "Checking the survey";
/// Ends that.
pub const CANCEL: &str = "Cancel";
/// Said once it has ended.
pub const STOPPED: &str = "Stopped.";

/// Above what random respondents do.
pub const RESPONDENTS: &str = "Random respondents";
/// What they are.
pub const RESPONDENTS_HINT: &str = "They answer at random what they are asked, and are the same each time. See whether every question is reached, and which ways are gone.";
/// The columns of what they did with each question.
pub const COUNT_HEADS: [&str; 5] = ["Question", "Asked", "Answered", "Left out", "Not asked"];
/// Above that.
pub const COUNTS: &str = "What they did with each question";
/// Above the ways they went.
pub const WAYS: &str = "The commonest ways through the survey";
/// The columns of the ways.
pub const WAY_HEADS: [&str; 4] = ["Respondents", "Share", "Pages", "Which"];

/// Above the survey as respondents see it.
pub const TRY: &str = "Try it";
/// What can be seen there.
pub const TRY_HINT: &str = "The survey as respondents see it, and why each question is asked or not. It follows every file that you choose. Nothing is stored or sent.";
/// The button that shows it.
pub const SHOW: &str = "Try the survey";
/// The button that takes it away.
pub const HIDE: &str = "Close the preview";

/// Above the files it can be saved as.
pub const SAVE: &str = "Save as";
/// A definition of ours.
pub const AS_JSON: &str = "Survey definition";
/// What that is for.
pub const AS_JSON_HINT: &str = "What a page shows with <canvass-survey src=\"…\">.";
/// A form.
pub const AS_FORM: &str = "XLSForm";
/// What that is for.
pub const AS_FORM_HINT: &str = "To go on writing in Excel, or to bring to ODK or Kobo.";
/// The buttons.
pub const SAVE_JSON: &str = "Save as JSON";
/// See [`SAVE_JSON`].
pub const SAVE_WORKBOOK: &str = "Save as workbook (.xlsx)";
/// See [`SAVE_JSON`].
pub const SAVE_MARKDOWN: &str = "Save as Markdown";
/// The names of the lists of what each lacks.
pub const LOST_AS_JSON: &str = "Lost in the survey definition";
/// See [`LOST_AS_JSON`].
pub const LOST_AS_FORM: &str = "Lost in the XLSForm";
/// Of a survey that cannot be written as it was read.
pub const ONLY_READ: &str = "SurveyJS is only read: a survey cannot be saved as one.";
/// Where a file has everything.
pub const ALL_SAVED: &str = "Nothing of the survey is lost.";

/// The names of files as one.
pub fn names<'a>(names: impl Iterator<Item = &'a str>) -> String {
    names.collect::<Vec<_>>().join(", ")
}

/// While files are read.
pub fn reading(name: &str) -> String {
    format!("Reading {name}")
}

/// What a survey was read as.
pub fn origin(origin: Origin) -> &'static str {
    match origin {
        Origin::Form(Written::Workbook) => "an XLSForm workbook",
        Origin::Form(Written::Markdown) => "an XLSForm in a Markdown table",
        Origin::Form(Written::Delimited) => "an XLSForm in CSV",
        Origin::Form(Written::Json) => "an XLSForm in JSON",
        Origin::Ours => "a survey definition of Canvass",
        Origin::SurveyJs => "a survey definition of SurveyJS",
    }
}

/// Beside the name of a file, what it was read as.
pub fn read_as(name: &str, origin: Origin) -> String {
    format!("{name}, read as {}", self::origin(origin))
}

/// What is wrong in JSON.
pub fn fault(found: &str, expected: &str) -> String {
    format!("found {found}; expected {expected}")
}

/// A file cannot be used.
pub fn refused(name: &str, errors: usize) -> String {
    let errors = plural(errors, "error", "errors");
    format!("{name} cannot be used: {errors}.")
}

/// A survey was looked at.
pub fn checked(name: &str, questions: usize, tally: Tally) -> String {
    let questions = plural(questions, "question", "questions");
    format!("{name} was checked: {questions}, {}.", found(tally))
}

/// How much was found.
pub fn found(tally: Tally) -> String {
    let Tally {
        faults,
        advice,
        warnings,
        lost,
        ..
    } = tally;
    let warnings = match warnings {
        0 => String::new(),
        some => format!(", {} probably not meant", count(some)),
    };
    format!(
        "{} to mend, {} to consider{warnings}, {} not carried over",
        count(faults),
        count(advice),
        count(lost)
    )
}

/// What is another than before.
pub fn change(before: Tally, now: Tally) -> String {
    let each = [
        (before.errors, now.errors, "error", "errors"),
        (before.faults, now.faults, "to mend", "to mend"),
        (before.advice, now.advice, "to consider", "to consider"),
        (
            before.warnings,
            now.warnings,
            "probably not meant",
            "probably not meant",
        ),
        (
            before.lost,
            now.lost,
            "not carried over",
            "not carried over",
        ),
    ];
    let changes = each.iter().filter(|(before, now, ..)| before != now);
    let changes: Vec<String> = changes
        .map(|(before, now, one, many)| {
            let number = before.abs_diff(*now);
            let how = if now < before { "fewer" } else { "more" };
            let what = if number == 1 { one } else { many };
            format!("{} {how} {what}", count(number))
        })
        .collect();
    if changes.is_empty() {
        "As much was found as in the file before.".to_owned()
    } else {
        format!("Since the file before: {}.", list(&changes))
    }
}

/// A heading and how many lines there are below it.
pub fn counted(heading: &str, lines: usize) -> String {
    proof::heading(heading, lines)
}

/// How many questions there are.
pub fn questions(questions: usize) -> String {
    count(questions)
}

/// How long it takes.
pub fn about(time: &str) -> String {
    format!("About {time}")
}

/// How many questions one respondent is asked.
pub fn asked(length: &Length) -> String {
    let unit = if length.questions == [1, 1] {
        "question"
    } else {
        "questions"
    };
    format!("{} {unit}", proof::asked(length))
}

/// How old the readers are that it is written for.
pub fn age(age: &str) -> String {
    let mut letters = age.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    let age: String = first.chain(letters).collect();
    format!("{age}. {}", proof::NHS_AGE)
}

/// How the age is known.
pub fn age_is(how: &str) -> String {
    format!(" Reading age: {how}.")
}

/// The button that has random respondents answer.
pub fn simulate() -> String {
    format!("Simulate {} respondents", count(WALKS))
}

/// How many of them have answered.
pub fn walked(walked: usize, walks: usize) -> String {
    format!("{} of {} respondents", count(walked), count(walks))
}

/// Said once they all have.
pub fn simulated(walked: &Walked) -> String {
    proof::walked(walked)
}

/// Ways that are not listed.
pub fn more_ways(ways: usize) -> String {
    format!("And {} more.", plural(ways, "way", "ways"))
}

/// How much is lost on the way to a format.
pub fn lost(lines: usize) -> String {
    let things = plural(lines, "thing is", "things are");
    format!("{things} lost on the way")
}

/// How much of a long list is shown.
pub fn shown(shown: usize, all: usize) -> String {
    format!("{} of {} are shown.", count(shown), count(all))
}

/// Shows more of it.
pub fn show_more(left: usize) -> String {
    format!("Show {} more", count(left.min(PORTION)))
}

/// A file was handed over.
pub fn saved(name: &str) -> String {
    format!("{name} was saved to your downloads.")
}

/// A file cannot be made.
pub fn not_saved(reason: &str) -> String {
    format!("The file could not be made: {reason}.")
}

/// A file of the reader's that cannot be had.
pub fn not_opened(reason: &str) -> String {
    format!("the file could not be opened: {reason}. Choose it again")
}

/// There is nothing to save.
pub const NO_SURVEY: &str = "there is no survey yet. Wait for the canvass-checked event";

/// What the content of a property is called.
pub fn given() -> &'static str {
    "survey.json"
}
