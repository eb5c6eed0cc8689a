//! What the numbers of a card say, in a line each.

use crate::table::Unit;
use crate::words::amount::amount;
use crate::words::dashboard::{number, points};
use crate::words::format::{count, percent, plural};

/// What the rows behind a sentence are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Voice {
    /// Answers of people.
    Answers,
    /// Rows of a file.
    Rows,
    /// Rows by month.
    Months,
}

/// An answer, a month or a statement and what it counts.
#[derive(Clone, Copy, Debug)]
pub struct Tally<'a> {
    /// Its words.
    pub label: &'a str,
    /// How many there are of it.
    pub n: usize,
    /// Of how many.
    pub base: usize,
}

impl Tally<'_> {
    fn share(&self) -> String {
        percent(self.n, self.base).unwrap_or_default()
    }

    /// `34 of 52 (65%)`.
    fn of(&self) -> String {
        of(self.n, self.base)
    }

    fn name(&self, voice: Voice) -> String {
        match voice {
            Voice::Months => self.label.to_owned(),
            _ => quoted(self.label),
        }
    }
}

/// `34 of 52 (65%)`.
fn of(n: usize, base: usize) -> String {
    let share = percent(n, base).unwrap_or_default();
    format!("{} of {} ({share})", count(n), count(base))
}

/// A label in quotes, of a long one its first words.
fn quoted(label: &str) -> String {
    /// Most words of a label that stand in a line.
    const MOST: usize = 9;
    let mut words = label.split_whitespace();
    let short: Vec<&str> = words.by_ref().take(MOST).collect();
    if words.next().is_none() {
        return format!("“{}”", label.trim());
    }
    format!("“{} …”", short.join(" "))
}

/// Two labels in quotes: as wholes where their first words are the same.
fn both(one: &Tally<'_>, other: &Tally<'_>, voice: Voice) -> (String, String) {
    let (first, second) = (one.name(voice), other.name(voice));
    if first == second {
        return (format!("“{}”", one.label), format!("“{}”", other.label));
    }
    (first, second)
}

/// More than half, as its rounded share shows it.
fn over_half(n: usize, base: usize) -> &'static str {
    if percent(n, base).as_deref() == Some("50%") {
        "Just over half"
    } else {
        "More than half"
    }
}

fn gave(voice: Voice) -> &'static str {
    match voice {
        Voice::Answers => "chose",
        Voice::Rows => "have",
        Voice::Months => "are from",
    }
}

/// There is nothing to say anything of.
pub fn nobody(voice: Voice) -> String {
    let sentence = match voice {
        Voice::Answers => "Nobody answered",
        Voice::Rows | Voice::Months => "No row holds a value",
    };
    sentence.to_owned()
}

/// Too few answered.
pub fn too_few(have: u32, need: u32) -> String {
    let (have, need) = (count(have as usize), count(need as usize));
    format!("Too few to say: {have}, and it takes {need}")
}

/// Most said what is no step of the scale.
pub fn mostly_outside(label: &str, part: u32, all: u32) -> String {
    let (part, all, label) = (part as usize, all as usize, quoted(label));
    if part == all {
        return format!(
            "No answer on the scale: all {} say {label} or the like",
            count(all)
        );
    }
    let half = over_half(part, all);
    format!(
        "{half} are not on the scale, such as {label}: {}",
        of(part, all)
    )
}

/// All gave one answer.
pub fn all_are(all: &Tally<'_>, voice: Voice) -> String {
    let (n, gave) = (count(all.n), gave(voice));
    format!("All {n} {gave} {}", all.name(voice))
}

/// More than half gave one answer.
pub fn majority(most: &Tally<'_>, voice: Voice) -> String {
    let (half, gave, label) = (over_half(most.n, most.base), gave(voice), most.name(voice));
    format!("{half} {gave} {label}: {}", most.of())
}

/// Steps of a scale that stand together: both of two, first and last of more.
pub fn steps((first, last): &(String, String), num_steps: usize) -> String {
    match num_steps {
        0 | 1 => quoted(last),
        2 => format!("{} or {}", quoted(first), quoted(last)),
        _ => format!("{} to {}", quoted(first), quoted(last)),
    }
}

/// More than half are at one end of a scale.
pub fn one_end(steps: &str, part: u32, base: u32, voice: Voice) -> String {
    let (part, base) = (part as usize, base as usize);
    let (half, gave) = (over_half(part, base), gave(voice));
    format!("{half} {gave} {steps}: {}", of(part, base))
}

/// One answer is ahead of all others.
pub fn first(first: &Tally<'_>, second: &Tally<'_>, voice: Voice) -> String {
    let (name, next) = both(first, second, voice);
    let comes_first = match voice {
        Voice::Answers => "is the most common answer",
        Voice::Rows => "is the most common value",
        Voice::Months => "has the most rows",
    };
    let behind = format!("{} ({})", count(second.n), second.share());
    format!(
        "{name} {comes_first}: {}, ahead of {next} with {behind}",
        first.of()
    )
}

/// Two answers are ahead of all others.
pub fn first_two(parts: &[Tally<'_>; 2], voice: Voice) -> String {
    let [first, second] = parts;
    let (name, next) = both(first, second, voice);
    if first.n == second.n {
        return format!("{name} and {next} tie for first place: {} each", first.of());
    }
    let (share, less) = (first.of(), count(second.n));
    format!("{name} and {next} come first: {share} and {less}, with no clear difference")
}

/// No answer is ahead.
pub fn no_first(parts: &[Tally<'_>; 2], tied: usize, of: usize, voice: Voice) -> String {
    let [first, second] = parts;
    let (name, next) = both(first, second, voice);
    let what = match voice {
        Voice::Answers => "answer",
        Voice::Rows => "value",
        Voice::Months => "month",
    };
    let base = count(first.base);
    let top = format!("{} ({})", count(first.n), first.share());
    let less = format!("{} ({})", count(second.n), second.share());
    match (tied, of) {
        (2, 2) => format!("{name} and {next} tie: {} each", first.of()),
        (_, 2) => format!("No clear difference among {base}: {name} has {top}, {next} {less}"),
        (0 | 1, _) => {
            format!("No clear first {what} among {base}: {name} has {top}, {next} {less}")
        }
        (2, _) => format!("No clear first {what} among {base}: {name} and {next} tie at {top}"),
        (tied, _) => {
            let tied = count(tied);
            format!("No clear first {what} among {base}: {tied} of them tie at {top}")
        }
    }
}

/// One answer is all there is to choose.
pub fn only(only: &Tally<'_>, voice: Voice) -> String {
    format!("{} {} {}", only.of(), gave(voice), only.name(voice))
}

/// What the shares of statements are shares of.
#[derive(Clone, Debug)]
pub enum Agreement {
    /// Those who agree.
    Agree,
    /// Those who gave one of these steps.
    Steps(String),
}

impl Agreement {
    /// By the highest step of the scale, and all steps of its upper end in words.
    pub fn of(highest: &str, steps: String) -> Self {
        let ends_in_agree = highest.trim_end().to_ascii_lowercase().ends_with("agree");
        if ends_in_agree {
            Self::Agree
        } else {
            Self::Steps(steps)
        }
    }

    /// What stands before a statement with the most, the least, more.
    fn has(&self, how_much: &str) -> String {
        match self {
            Self::Agree => format!("has {how_much} agreement"),
            Self::Steps(steps) => format!("has {how_much} {steps}"),
        }
    }
}

/// One statement has the most, another the least.
pub fn most_and_least(share: &Agreement, most: &Tally<'_>, least: &Tally<'_>) -> String {
    let (name, other) = both(most, least, Voice::Answers);
    let has = share.has("most");
    format!(
        "{name} {has}: {}. Least: {other}, {}",
        most.of(),
        least.of()
    )
}

/// One statement has the most.
pub fn most(share: &Agreement, most: &Tally<'_>) -> String {
    format!(
        "{} {}: {}",
        quoted(most.label),
        share.has("most"),
        most.of()
    )
}

/// One statement has the least.
pub fn least(share: &Agreement, least: &Tally<'_>) -> String {
    format!(
        "{} {}: {}",
        quoted(least.label),
        share.has("least"),
        least.of()
    )
}

/// One statement has more than another.
pub fn more_than(share: &Agreement, most: &Tally<'_>, least: &Tally<'_>) -> String {
    let (name, other) = both(most, least, Voice::Answers);
    let has = share.has("more");
    format!("{name} {has}, {}, than {other}, {}", most.of(), least.of())
}

/// No statement is apart from the others.
pub fn no_statement(share: &Agreement, most: &Tally<'_>, least: &Tally<'_>) -> String {
    let (name, other) = both(most, least, Voice::Answers);
    let what = match share {
        Agreement::Agree => "agreement".to_owned(),
        Agreement::Steps(steps) => format!("how many chose {steps}"),
    };
    let (most, least) = (most.of(), least.of());
    format!("No clear difference in {what}: {name} {most}, {other} {least}")
}

/// A sentence about statements, and how many are not in it.
pub fn without(sentence: String, left_out: usize) -> String {
    if left_out == 0 {
        return sentence;
    }
    format!("{sentence}. Too few answers: {} more", count(left_out))
}

/// More would recommend than not, or fewer.
pub fn lead(more: bool, up: usize, down: usize, base: usize, score: i32) -> String {
    let more = if more { "More" } else { "Fewer" };
    let (up, down) = (of(up, base), count(down));
    let score = points(f64::from(score));
    format!("{more} gave 9 or 10 than 0 to 6: {up} against {down}. Recommend score {score}")
}

/// It is not clear whether more would recommend or not.
pub fn no_lead(up: usize, down: usize, base: usize, score: i32) -> String {
    let (up, down) = (of(up, base), count(down));
    let score = points(f64::from(score));
    format!("No clear lead: {up} gave 9 or 10, and {down} gave 0 to 6. Recommend score {score}")
}

/// Where the middle of numbers lies.
pub fn middle(median: f64, half: (f64, f64), base: u32, unit: Option<Unit>) -> String {
    let [median, low, high] = [median, half.0, half.1].map(|value| amount(value, unit));
    let base = count(base as usize);
    if low == high {
        return format!("The middle of {base} is {median}, and the middle half are about the same");
    }
    format!("The middle of {base} is {median}, and the middle half spans {low} to {high}")
}

/// All numbers are the same.
pub fn same(value: f64, base: u32, unit: Option<Unit>) -> String {
    format!("All {} are {}", count(base as usize), amount(value, unit))
}

/// The month with the largest sum.
pub fn peak(metric: Option<&str>, month: &str, tied: usize, value: f64, of: usize) -> String {
    let value = number(value);
    let months = plural(of, "month", "months");
    let found = match (tied, of) {
        (_, 1) => format!("Only {month} has figures: {value}"),
        (1, _) => format!("{month} is the highest of {months}, with {value}"),
        (tied, _) => format!(
            "{} of {months} tie for the highest, with {value}",
            count(tied)
        ),
    };
    match metric {
        Some(metric) => format!("{metric}: {found}"),
        None => found,
    }
}
