//! A headcount beside responses: response rates, and who of the staff is missing.

use crate::stats::Verdict;
use crate::words::dashboard::{no_data, number};
use crate::words::format::{count, list, plural};

/// The button behind which a headcount is joined.
pub const OPEN: &str = "Join a headcount…";
/// The same where one is joined.
pub const CHANGE: &str = "Change the headcount…";
/// The heading over what is asked for that.
pub const TITLE: &str = "Join a headcount";
/// What that does.
pub const EXPLAINED: &str = "A headcount says how many people each group has. Joined to the responses it shows the response rate of each group and who is missing, and intervals allow for how many of all staff answered. Both files stay as they are.";
/// The button that does it.
pub const GO: &str = "Join";
/// The button that leaves it.
pub const LEAVE: &str = "Leave it";
/// The button that takes the headcount away again.
pub const REMOVE: &str = "Take the headcount away";
/// The field of the headcount's file.
pub const FILE: &str = "File of the headcount";
/// The field of the question whose options are groups.
pub const QUESTION: &str = "Question whose answers are the groups";
/// The field of the column of groups.
pub const GROUP: &str = "Column of the groups in the headcount";
/// The field of the column that says how many people a row is.
pub const NUMBER: &str = "Column that says how many people";
/// Each row is one person.
pub const EACH_ROW: &str = "None: each row is one person";
/// Over the columns that choose rows of the headcount.
pub const ONLY: &str = "Which rows of the headcount count";
/// See [`ONLY`].
pub const ONLY_HINT: &str = "Rows that are left are added up. Dates, and people beside posts, must not be: choose one of them";
/// All words of a column count.
pub const ALL: &str = "All, added up";
/// Caption of the table of groups.
pub const MATCHES: &str = "Which group is which";
/// A group is no option.
pub const NONE: &str = "Not in the survey";
/// The button that takes the options that read alike.
pub const TAKE_ALIKE: &str = "Take the groups that read alike";
/// A group reads as its option.
pub const SAME: &str = "Reads the same";
/// A group has nothing like it.
pub const UNLIKE: &str = "Nothing reads like it: please choose";
/// A group sums others.
pub const IS_SUM: &str = "Sums other groups: left out, or they would count twice";
/// The reader chose the option.
pub const CHOSEN: &str = "You chose this";
/// The responses that count.
pub const RESPONSES: &str = "Responses that count";
/// All responses count.
pub const ALL_RESPONSES: &str = "All responses in the file";
/// The headcount is read.
pub const COUNTING: &str = "Counting the people of the headcount";
/// The headcount's column of groups holds nothing that counts.
pub const NOBODY: &str =
    "No row of the headcount counts with these choices. Choose other rows, or another column";

/// The responses that pass the filter now.
pub fn filtered(clauses: &[String]) -> String {
    format!("Only those of the filters now: {}", list(clauses))
}

/// A group reads much as an option.
pub fn similar(option: &str) -> String {
    format!("Reads like “{option}”: please check")
}

/// Heads of the table of groups.
pub fn match_heads(question: &str) -> [String; 4] {
    [
        "Group of the headcount".to_owned(),
        "People".to_owned(),
        format!("Answer to “{question}”"),
        "Why".to_owned(),
    ]
}

/// The field of the option that a group is.
pub fn is_option(group: &str) -> String {
    format!("Answer that {group} is")
}

/// The field of a column whose rows are chosen from.
pub fn only_where(column: &str) -> String {
    format!("Only rows whose {column} is")
}

/// A headcount was joined.
pub fn joined(file: &str, question: &str) -> String {
    format!("{file} is joined by “{question}”")
}

/// It was taken away.
pub fn removed() -> &'static str {
    "The headcount is taken away"
}

/// The step of joining.
pub fn step_join() -> String {
    "join a headcount".to_owned()
}

/// The step of taking it away.
pub fn step_remove() -> String {
    "take the headcount away".to_owned()
}

/// A headcount's file is not there.
pub fn waits_for(file: &str) -> String {
    format!(
        "Response rates need {file}, or the columns they were joined by: open it, or join a headcount anew"
    )
}

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

fn is_or_are(n: u64) -> &'static str {
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

/// Intervals allow for a small population.
pub fn of_population(people: u64) -> String {
    let people = count(people as usize);
    format!(
        "Intervals allow for how many of all {people} staff answered (finite population: Cochran, Sampling techniques, 1977, 2.6)"
    )
}

/// The box that weights responses.
pub fn weigh(question: &str) -> String {
    format!("Weight answers by {question}")
}

/// What weights come to.
pub fn weights_are(n: u64, effective_n: f64, design_effect: f64) -> String {
    format!(
        "{} weighted responses say as much as {effective_n:.0} without weights (design effect {design_effect:.2}, Kish 1965)",
        count(n as usize)
    )
}

/// Groups of which nobody answered.
pub fn silent_groups(groups: &[String]) -> String {
    format!(
        "Nobody of {} answered: the others stand for them",
        list(groups)
    )
}

/// Responses whose weight is at the cap.
pub fn capped(n: u64) -> String {
    let (responses, are) = (plural(n as usize, "response", "responses"), is_or_are(n));
    format!("{responses} {are} held at five times the mean weight")
}

/// Responses cannot be weighted.
pub fn no_weights() -> &'static str {
    "Answers cannot be weighted: nobody answered, or some group has more responses than people"
}

/// Weights are on.
pub fn weighing(question: &str) -> String {
    format!("Answers are weighted by {question}")
}

/// Weights are off.
pub fn not_weighing() -> &'static str {
    "Answers are not weighted"
}

/// The step of weighting.
pub fn step_weigh() -> String {
    "change the weights".to_owned()
}

/// Below the title of a card that is weighted.
pub fn is_weighted(question: &str) -> String {
    format!("Weighted by {question}. What is claimed elsewhere is tested without weights")
}

/// Below the title of a card that is not, while others are.
pub fn is_not_weighted() -> &'static str {
    "Not weighted"
}

/// Head of weighted counts.
pub const WEIGHTED_COUNT: &str = "Weighted count";

/// The name of a mark that is weighted.
pub fn weighted_name(label: &str, of: f64, (low, high): (f64, f64), base: u64) -> String {
    format!(
        "{label}, weighted {}, 95% confidence interval {} to {}, of {} answers",
        share(of),
        share(low),
        share(high),
        count(base as usize)
    )
}

/// The cells of an option that is weighted.
pub fn weighted_cells(value: f64, of: f64, (low, high): (f64, f64)) -> Vec<String> {
    vec![
        format!("{value:.1}"),
        share(of),
        format!("{} to {}", share(low), share(high)),
    ]
}

/// The cell of an answer to a statement that is weighted.
pub fn weighted_cell(value: f64, of: f64) -> String {
    format!("{value:.1} ({})", share(of))
}

/// What each response counts for.
pub fn weights(question: &str, file: &str, each: &[(u32, String, f64)]) -> String {
    let each: Vec<String> = each
        .iter()
        .map(|(_, group, weight)| format!("{group} {weight:.2}"))
        .collect();
    format!(
        "By “{question}”, to the headcount in {file}: {}",
        list(&each)
    )
}

/// How weighted shares are worked out.
pub fn weighted_formula() -> &'static str {
    "Weighted: each response counts for its group’s share of staff ÷ its share of responses, five times the mean at most (raking: Deming and Stephan, 1940); intervals are those of as many responses as the weights leave (Kish, Survey sampling, 1965, 11.7). Responses of groups without a headcount count for nothing"
}

/// The working of a weighted share.
pub fn worked_weighted(label: &str, value: f64, base: u32, of: f64) -> String {
    format!(
        "{label}: weighted {value:.2} of {} = {:.2}%, shown as {}",
        count(base as usize),
        of * 100.0,
        share(of)
    )
}
