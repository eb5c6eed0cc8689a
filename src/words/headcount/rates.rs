//! Response rates.

use crate::stats::Verdict;
use crate::words::dashboard::{no_data, number};
use crate::words::format::{count, list, plural};

/// Title of the card of rates.
pub fn title(question: &str) -> String {
    format!("Response rate by {question}")
}

/// How many answered.
pub fn base(responses: u64, people: f64) -> String {
    format!(
        "{} of {} staff answered",
        count(responses as usize),
        number(people)
    )
}

/// A share of 1 as a whole percentage; below one per cent with a decimal.
pub fn share(share: f64) -> String {
    let percent = share * 100.0;
    if percent > 0.0 && percent < 1.0 {
        format!("{percent:.1}%")
    } else {
        format!("{percent:.0}%")
    }
}

fn share_or_none(of: Option<f64>) -> String {
    of.map_or_else(no_data, share)
}

/// A group and its rate.
pub fn group_rate(group: &str, rate: Option<f64>) -> String {
    format!("{group} ({})", share_or_none(rate))
}

/// What the rates say: how many answered, and which groups stand out.
pub fn headline(
    rate: f64,
    people: f64,
    more: &[String],
    fewer: &[String],
    verdict: Option<Verdict>,
) -> String {
    let (rate, people) = (share(rate), number(people));
    let all = format!("{rate} of {people} staff answered");
    match (more, fewer) {
        ([], []) => match verdict {
            Some(Verdict::NoClearDifference) => {
                format!("{all}, and no group clearly more or less often than the others")
            }
            _ => all,
        },
        (more, []) => format!("{all}; clearly more of {}", list(more)),
        ([], fewer) => format!("{all}; clearly fewer of {}", list(fewer)),
        (more, fewer) => format!(
            "{all}; clearly more of {}, clearly fewer of {}",
            list(more),
            list(fewer)
        ),
    }
}

/// Rates are of all staff, and those who are silent may differ.
pub fn silent() -> &'static str {
    "Rates are of all staff and have no interval. Those who did not answer may think otherwise"
}

/// No group is an option.
pub fn no_match() -> &'static str {
    "No group of the headcount is an answer of the question. Say which is which under “Join a headcount”"
}

/// Groups with more responses than people.
pub fn too_many(groups: &[&str]) -> String {
    let have = if groups.len() == 1 { "has" } else { "have" };
    format!(
        "{} {have} more responses than people and no rate: check the date of the headcount and which group is which",
        list(groups)
    )
}

fn named(groups: impl Iterator<Item = (String, f64)>) -> String {
    let named: Vec<String> = groups
        .map(|(group, n)| format!("{group} ({})", number(n)))
        .collect();
    list(&named)
}

/// Groups of the headcount that are no option.
pub fn unmatched(groups: &[(String, f64)]) -> String {
    format!(
        "Not in the survey, and in no rate: {}",
        named(groups.iter().cloned())
    )
}

/// Options without a headcount.
pub fn without_headcount(options: &[(String, u64)]) -> String {
    format!(
        "Without a headcount, and in no rate: {}",
        named(
            options
                .iter()
                .map(|(option, n)| (option.clone(), *n as f64))
        )
    )
}

/// Responses that name no option.
pub fn without_option(n: u64, question: &str) -> String {
    let (responses, are) = (plural(n as usize, "response", "responses"), is_or_are(n));
    format!("{responses} without an answer to “{question}” {are} in no rate")
}

pub(super) fn is_or_are(n: u64) -> &'static str {
    if n == 1 { "is" } else { "are" }
}

/// Rows of the headcount without a group.
pub fn without_group(n: usize) -> String {
    let rows = plural(n, "row", "rows");
    format!("{rows} of the headcount without a group left out")
}

/// Rows of the headcount whose number cannot be read.
pub fn without_number(n: usize) -> String {
    let rows = plural(n, "row", "rows");
    format!("{rows} of the headcount without a number of people that can be read left out")
}

/// All groups together.
pub fn all_groups() -> &'static str {
    "All of these"
}

/// Heads of the table of rates.
pub fn heads(question: &str) -> Vec<String> {
    [
        question,
        "Responses",
        "Staff",
        "Response rate",
        "Share of responses",
        "Share of staff",
        "Beside the others",
    ]
    .map(str::to_owned)
    .to_vec()
}

/// The cells of a row of rates: responses, people, rate, shares of both.
pub fn cells(
    responses: u64,
    people: f64,
    [rate, of_responses, of_people]: [Option<f64>; 3],
) -> Vec<String> {
    vec![
        count(responses as usize),
        number(people),
        share_or_none(rate),
        share_or_none(of_responses),
        share_or_none(of_people),
    ]
}

/// More of a group answered.
pub const MORE: &str = "▲ Clearly more answered";
/// Fewer of it answered.
pub const FEWER: &str = "▼ Clearly fewer answered";
/// There is no clear difference.
pub const NOT_CLEAR: &str = "No clear difference";
/// It is too small to say.
pub const TOO_FEW: &str = "Too few to say";
/// It has more responses than people.
pub const TOO_MANY: &str = "More responses than people";

/// The name of a group's mark.
pub fn mark_name(
    group: &str,
    responses: u64,
    people: f64,
    rate: Option<f64>,
    standing: &str,
) -> String {
    let (of, rate) = (base(responses, people), share_or_none(rate));
    format!(
        "{group}, {of}, {rate}, {}",
        standing.trim_start_matches(['▲', '▼', ' '])
    )
}

/// What stands at the end of a group's bar.
pub fn bar_value(responses: u64, people: f64, rate: Option<f64>, sign: &str) -> String {
    let (responses, people) = (count(responses as usize), number(people));
    format!("{} ({responses} of {people}){sign}", share_or_none(rate))
}

/// The files that rates are of.
pub fn files(responses: &str, staff: &str) -> String {
    format!("{responses}, beside the headcount in {staff}")
}

/// Which rows of the headcount count, and how many people a row is.
pub fn rows_that_count(rows: usize, number: Option<&str>, only: &[(String, String)]) -> String {
    let rows = plural(rows, "row", "rows");
    let people = number.map_or_else(
        || "each is one person".to_owned(),
        |number| format!("people by “{number}”"),
    );
    let only: Vec<String> = only
        .iter()
        .map(|(column, word)| format!("“{column}” is {word}"))
        .collect();
    let only = if only.is_empty() {
        "All rows".to_owned()
    } else {
        format!("Only where {}", list(&only))
    };
    format!("{rows} of the headcount; {people}. {only}")
}

/// Which group is which option.
pub fn matched(group: &str, question: &str, matches: &[(String, Option<String>)]) -> String {
    let each = matches.iter().filter_map(|(group, option)| {
        let option = option.as_ref()?;
        (group != option).then(|| format!("“{group}” is “{option}”"))
    });
    let each: Vec<String> = each.collect();
    let same = format!("“{group}” in the headcount by “{question}”");
    if each.is_empty() {
        same
    } else {
        format!("{same}: {}", list(&each))
    }
}

/// How rates are worked out.
pub fn formula() -> &'static str {
    "Response rate: responses that name the group ÷ people of the group, of all staff and not of a sample"
}

/// What the line at the top claims when.
pub fn rule() -> &'static str {
    "“Clearly more” and “clearly fewer” are said where groups differ by more than chance would make them 5 times in 100 (Pearson’s test, or an exact one where few are expected), of groups whose adjusted residual is 1.96 or more (Haberman, Biometrics 29, 1973)"
}

/// The working of a rate.
pub fn worked(group: &str, responses: u64, people: f64, rate: Option<f64>) -> String {
    let (responses, people) = (count(responses as usize), number(people));
    match rate {
        Some(rate) => format!(
            "{group}: {responses} of {people} = {:.2}%, shown as {}",
            rate * 100.0,
            share(rate)
        ),
        None => format!("{group}: {responses} of {people}, which is no rate"),
    }
}
