//! Exports of survey tools: Microsoft Forms, SurveyMonkey, Jisc Online Surveys.

use crate::words::format::{count, list, plural};

/// SurveyMonkey, by its header.
pub fn survey_monkey(two_rows: bool) -> String {
    if two_rows {
        "SurveyMonkey".to_owned()
    } else {
        "SurveyMonkey, one header row".to_owned()
    }
}

/// Evidence: columns that Forms writes.
pub fn forms_signs(there: &[&str]) -> String {
    format!("columns {}", list(there))
}

/// Evidence: columns and header rows of SurveyMonkey.
pub fn survey_monkey_signs(there: &[&str], two_rows: bool) -> String {
    let rows = if two_rows {
        " over a row of options"
    } else {
        ""
    };
    let columns = if there.len() == 1 {
        "column"
    } else {
        "columns"
    };
    format!("{columns} {}{rows}", list(there))
}

/// Evidence: numbered names, and columns that only head others.
pub fn jisc_signs(numbered: usize, all: usize, headings: usize) -> String {
    let names = format!(
        "{} of {} begin with a number of a question",
        count(numbered),
        plural(all, "name", "names")
    );
    match headings {
        0 => names,
        n => format!(
            "{names}; {}",
            plural(
                n,
                "empty column heads the ones after it",
                "empty columns head the ones after them"
            )
        ),
    }
}

/// Evidence: names that are ids.
pub fn jisc_coded_signs(ids: usize, all: usize, headings: usize) -> String {
    jisc_signs(ids, all, headings).replacen(
        "begin with a number of a question",
        "are ids such as Q3_1",
        1,
    )
}

/// Evidence: rows of a key.
pub fn key_signs(questions: usize, options: usize) -> String {
    format!(
        "two columns: {} such as Q2, each over its codes ({})",
        plural(questions, "question", "questions"),
        plural(options, "option", "options")
    )
}

/// Note: a title that was numbered because another question has it.
pub fn forms_repeated_title(name: &str, base: &str) -> String {
    format!("Microsoft Forms calls a second “{base}” “{name}”; both are shown as “{base}”")
}

/// Note: nobody had to sign in.
pub fn forms_anonymous() -> &'static str {
    "The form was anonymous: no response has an e-mail address"
}

/// Evidence: points and feedback of a quiz, late changes.
pub fn why_forms_own() -> &'static str {
    "Microsoft Forms writes this itself; hidden until you choose a kind"
}

/// Evidence: a column of the tool's own that says who a person is.
pub fn why_own_personal() -> &'static str {
    "The survey tool writes here who a person is"
}

/// Evidence: a column of the tool's own that names a response.
pub fn why_own_identifier() -> &'static str {
    "The survey tool numbers responses here"
}

/// Evidence: values that came with an invitation.
pub fn why_custom_data() -> &'static str {
    "Came with the invitation and may say who a person is; hidden until you choose a kind"
}

/// Evidence: times with AM or PM.
pub fn why_half_days() -> &'static str {
    "Dates as month/day/year: SurveyMonkey writes times with AM and PM so"
}

/// Evidence: responses in the order in which they came.
pub fn why_times_rise(month_first: bool) -> String {
    let order = if month_first {
        "month/day/year"
    } else {
        "day/month/year"
    };
    format!("Dates as {order}: only so do the times rise from response to response")
}

/// Evidence: two-digit years without noughts before days and months.
pub fn why_short_dates() -> &'static str {
    "Dates as month/day/year: Microsoft Forms writes two-digit years so, and no date speaks against it"
}

/// Note: a ranking was taken apart.
pub fn forms_ranked(title: &str, items: usize) -> String {
    format!("“{title}” ranks {items} items: each is a column of its place, 1 for the first")
}

/// Evidence: places in a ranking.
pub fn why_ranked() -> &'static str {
    "Places in a ranking"
}

/// Evidence: text for "Other (please specify)".
pub fn why_other_text() -> &'static str {
    "What respondents wrote for “Other”"
}

/// Evidence: the second header row says so.
pub fn why_open_ended() -> &'static str {
    "SurveyMonkey calls it an open-ended response"
}

/// Evidence: a column that only heads others.
pub fn why_heading() -> &'static str {
    "Only the heading of the columns after it"
}

/// Note: questions over columns whose options the file does not name.
pub fn survey_monkey_no_options() -> &'static str {
    "The row of options is blank: options are numbered. Export with answer text to see their words"
}

/// An option without words.
pub fn option_number(number: usize) -> String {
    format!("Option {number}")
}

/// Note: codes without words.
pub fn jisc_needs_key() -> &'static str {
    "Answers are codes: open the export's key file too to see their words"
}

/// Note: a key was used.
pub fn key_applied(questions: usize) -> String {
    format!(
        "Words come from the key file ({})",
        plural(questions, "question", "questions")
    )
}
