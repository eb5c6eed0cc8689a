//! The sentences about exports that are recognised: the signs, what their
//! columns are taken for, and what a reader of their figures must know.

use crate::table::{Day, Kind, Split};
use crate::words::format::{count, list, month, plural};
use crate::words::reading;

/// Names of exports.
pub const FORMS: &str = "Microsoft Forms";
/// See [`FORMS`].
pub const JISC: &str = "Jisc Online Surveys";
/// See [`FORMS`].
pub const JISC_CODED: &str = "Jisc Online Surveys, coded";
/// See [`FORMS`].
pub const JISC_KEY: &str = "Jisc Online Surveys, key to codes";
/// See [`FORMS`].
pub const WORKFORCE: &str = "NHS Workforce Statistics";

/// See [`FORMS`].
pub const LIST: &str = "Microsoft Lists (SharePoint)";

/// See [`FORMS`].
pub const OWN_RESPONSES: &str = "Canvass responses as a table";
/// See [`FORMS`].
pub const OWN_CODEBOOK: &str = "Canvass codebook";

/// Evidence: the columns of our own export.
pub fn own_signs() -> &'static str {
    "the names of its first columns"
}

/// Why a column of our own export is not shown.
pub fn why_own_fact() -> &'static str {
    "It says where the answers are from and is no answer"
}

/// Responses without their codebook.
pub fn own_needs_codebook() -> &'static str {
    "Open the codebook of these responses with them: it says what was asked and what the codes mean. Until then columns \
        are read by their cells"
}

/// A codebook without its responses.
pub fn own_needs_responses() -> &'static str {
    "Open the responses that this codebook describes with it"
}

/// SurveyMonkey, by its header.
pub fn survey_monkey(two_rows: bool) -> String {
    if two_rows {
        "SurveyMonkey".to_owned()
    } else {
        "SurveyMonkey, one header row".to_owned()
    }
}

/// A COUNTER report.
pub fn counter(release: &str, id: &str) -> String {
    format!("COUNTER {release} {id}")
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

/// Evidence: rows above the header.
pub fn counter_signs(above: usize, release: &str) -> String {
    format!(
        "{} above the header with Report_ID, Release {release}",
        plural(above, "row", "rows")
    )
}

/// Evidence: columns of workforce statistics.
pub fn workforce_signs(columns: usize) -> String {
    format!("{columns} columns from Date and Org Code to Staff Group, Data Type and Total")
}

/// Evidence: the first line of a list.
pub fn list_schema_signs(fields: usize) -> String {
    format!(
        "a first line that describes {} of a list",
        plural(fields, "column", "columns")
    )
}

/// Evidence: columns that a list adds to its own.
pub fn list_signs(there: &[&str]) -> String {
    format!("columns {} of items of a list", list(there))
}

/// Evidence: columns about items.
pub fn why_list_own() -> &'static str {
    "The list writes this itself; hidden until you choose a kind"
}

/// Evidence: the number of an item.
pub fn why_list_id() -> &'static str {
    "The list numbers its items here"
}

/// Evidence: who made or changed an item.
pub fn why_list_person() -> &'static str {
    "The list writes here who a person is"
}

/// Evidence: the first line of a list says what the column is.
pub fn why_list_field(kind: Kind) -> String {
    format!("The list says so: {}", reading::kind(kind.key()))
}

/// Note: columns of people.
pub fn list_people() -> &'static str {
    "Columns in which the list names people are hidden until you choose a kind"
}

/// Evidence: names that a mapping needs.
pub fn mapping_signs(headers: &[String]) -> String {
    format!("columns {}, as the mapping asks", list(headers))
}

/// Evidence: several options in a cell.
pub fn why_split(split: Split) -> String {
    match split {
        Split::Json => "Several options in a cell, as a list in [ ]".to_owned(),
        Split::BareCommas => {
            "Several options in a cell, divided by commas without a space".to_owned()
        }
        Split::At(mark) => format!("Several options in a cell, divided by “{mark}”"),
    }
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

/// A row above the header of a COUNTER report, in words.
pub fn counter_fact(name: &str) -> String {
    match name {
        "Report_Name" => "Report",
        "Report_ID" => "Report id",
        "Institution_Name" => "Institution",
        "Institution_ID" => "Institution id",
        "Metric_Types" => "Metrics",
        "Report_Filters" => "Filters",
        "Report_Attributes" => "Attributes",
        "Reporting_Period" => "Period",
        "Created_By" => "Created by",
        "Registry_Record" => "Registry record",
        other => other,
    }
    .to_owned()
}

/// Note: a report without usage.
pub fn counter_empty() -> &'static str {
    "The report is empty: no usage in its period"
}

/// Evidence: what was counted.
pub fn why_metric() -> &'static str {
    "What was counted; different metrics are never added"
}

/// Evidence: counts of a month.
pub fn why_month() -> &'static str {
    "Counts of one month"
}

/// Evidence: a month that the publisher had no figures of.
pub fn why_month_not_provided() -> &'static str {
    "Not provided: the report says that it has no usage of this month, so its noughts are none"
}

/// Evidence: the sum of the months.
pub fn why_period_total() -> &'static str {
    "The sum of the months; hidden, so that it is not added to them"
}

/// Note: metrics stand for themselves.
pub fn counter_metrics() -> &'static str {
    "Metrics are never added: a total counts what a unique count leaves out"
}

/// Note on Release 5.1.
pub fn counter_break_before() -> &'static str {
    "Release 5.1 counts by other rules than Release 5: do not join a line over reports of both; for books compare Unique_Title metrics only"
}

/// Note on Release 5.
pub fn counter_break_after() -> &'static str {
    "Usage from January 2025 is reported in Release 5.1, which counts by other rules: a break in the series"
}

/// Note: months outside what the publisher had.
pub fn counter_not_provided(months: &[i32]) -> String {
    let names: Vec<String> = months
        .iter()
        .map(|index| month(index.div_euclid(12), index.rem_euclid(12) as u32 + 1))
        .collect();
    format!("Not provided, and not shown as nought: {}", list(&names))
}

/// A month as COUNTER names its columns.
pub fn usage_month(day: Day) -> String {
    const SHORT: [&str; 12] = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ];
    let (year, number, _) = day.ymd();
    let name = SHORT.get((number as usize).saturating_sub(1));
    format!("{}-{year}", name.copied().unwrap_or_default())
}

/// Note: a report by period alone.
pub fn counter_no_months() -> &'static str {
    "The report gives no months, only totals of its period"
}

/// Evidence: a number or address of a title.
pub fn why_title_id() -> &'static str {
    "Identifies a publisher, title or item; hidden until you choose a kind"
}

/// Evidence: years as groups.
pub fn why_year_published() -> &'static str {
    "Years of publication, as groups"
}

/// Evidence: figures of which totals and parts stand together.
pub fn why_workforce_total() -> &'static str {
    "Headcount and full-time equivalents, parts and totals in one column: hidden, as they must not be added"
}

/// Evidence: a column that says what a row is about.
pub fn why_workforce_key() -> &'static str {
    "Says what a row is about"
}

/// Note: rows that sum others.
pub fn workforce_sums(rows: usize) -> String {
    format!(
        "{} of all staff or of a heading: never to be added to the staff groups in them",
        plural(rows, "row gives the sum", "rows give the sum")
    )
}

/// Note: two kinds of figures.
pub fn workforce_types() -> &'static str {
    "FTE and HC (headcount) are never added; people with two posts count in both staff groups"
}

/// Evidence: a mapping says so.
pub fn why_mapping(name: &str) -> String {
    format!("The mapping “{name}” says so")
}

/// Note: cells that stand for no answer.
pub fn mapping_missing(column: &str, cells: usize) -> String {
    format!(
        "{} of “{column}” read as no answer",
        plural(cells, "cell", "cells")
    )
}

/// Note: a column that a mapping knows and the file does not have.
pub fn mapping_lost(header: &str) -> String {
    format!("The mapping has a column “{header}”, which the file has not")
}

/// What a mapping file is called.
pub fn mapping_of(name: &str) -> String {
    format!("Canvass mapping “{name}”")
}

/// Where the delimiter of a text file would stand.
pub fn mapping_file() -> &'static str {
    "mapping file"
}

/// Evidence: the first member.
pub fn mapping_file_signs() -> &'static str {
    "the mark mapping/1"
}

/// Heads of a mapping file's columns.
pub fn mapping_heads() -> [&'static str; 4] {
    ["Column in the file", "Title", "Kind", "Role"]
}
