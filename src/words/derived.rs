//! Questions that the reader made of others: their options, what they were made of, and
//! what could not be made.

use crate::table::{Chosen, Derived, How, Unit};
use crate::text::number_text;
use crate::words::amount::amount;
use crate::words::format::list;

/// The options of a question whether a row has any of several options.
pub const YES_NO: [&str; 2] = ["Yes", "No"];

/// What stands between several options of a row.
pub const BETWEEN: &str = "; ";

/// Most options that are named one by one.
const MOST: usize = 12;

/// A number at which a band begins or ends.
pub fn edge(value: f64, unit: Option<Unit>) -> String {
    if (value * 100.0).fract() == 0.0 {
        amount(value, unit)
    } else {
        number_text(value)
    }
}

/// The band of numbers below the first edge.
pub fn below(edge: &str) -> String {
    format!("Under {edge}")
}

/// The band of whole numbers with both ends.
pub fn whole(first: &str, last: &str) -> String {
    if first == last {
        first.to_owned()
    } else {
        format!("{first} to {last}")
    }
}

/// The band of numbers from one edge to below another.
pub fn between(from: &str, to: &str) -> String {
    format!("{from} to under {to}")
}

/// The band without an end.
pub fn over(edge: &str) -> String {
    format!("{edge} and over")
}

/// Which options of what became which, in words: why the column of a derived question is
/// what it is.
pub fn how(derived: &Derived) -> String {
    match &derived.how {
        How::Recode { of, groups } => recoded(of, groups),
        How::Bands { of, edges } => {
            let edges: Vec<String> = edges.iter().map(|value| edge(*value, None)).collect();
            format!(
                "You made it of “{of}”: bands that begin at {}",
                list(&edges)
            )
        }
        How::Several { chosen } => {
            let named = groups_of(
                chosen
                    .iter()
                    .map(|(own, name)| (option_of(own), name.as_str())),
            );
            let rule = "A row without an answer to any of these questions has none here";
            format!("You made it of several options: {named}. {rule}")
        }
        How::AnyOf { chosen } => {
            let [yes, no] = YES_NO;
            let options: Vec<String> = chosen.iter().map(option_of).collect();
            format!(
                "You made it of several options: {yes} is any of {}; {no} is any other answer to these questions",
                some(&options)
            )
        }
    }
}

fn recoded(of: &str, groups: &[(String, Option<String>)]) -> String {
    let named = groups
        .iter()
        .filter_map(|(old, new)| Some((quoted(old), new.as_deref()?)));
    let left_out = groups.iter().filter(|(_, new)| new.is_none());
    let left_out: Vec<String> = left_out.map(|(old, _)| quoted(old)).collect();
    let made = format!("You made it of “{of}”: {}", groups_of(named));
    if left_out.is_empty() {
        return made;
    }
    format!("{made}. Left out as no answer: {}", some(&left_out))
}

/// `“Nurse” and “Midwife” as “Nursing”; “Porter” as “Other”`.
fn groups_of<'a>(named: impl Iterator<Item = (String, &'a str)>) -> String {
    let mut groups: Vec<(&str, Vec<String>)> = Vec::new();
    for (option, name) in named {
        match groups.iter_mut().find(|(held, _)| *held == name) {
            Some((_, options)) => options.push(option),
            None => groups.push((name, vec![option])),
        }
    }
    let groups: Vec<String> = groups
        .iter()
        .map(|(name, options)| format!("{} as {}", some(options), quoted(name)))
        .collect();
    groups.join("; ")
}

fn quoted(text: &str) -> String {
    format!("“{text}”")
}

fn option_of(chosen: &Chosen) -> String {
    let Chosen {
        question,
        item,
        option,
    } = chosen;
    match item {
        Some(item) => format!("“{option}” of “{question}”, “{item}”"),
        None => format!("“{option}” of “{question}”"),
    }
}

/// These, or the first of them and how many more.
fn some(options: &[String]) -> String {
    match options.get(..MOST) {
        Some(first) if options.len() > MOST => {
            format!("{} and {} more", first.join(", "), options.len() - MOST)
        }
        _ => list(options),
    }
}

/// A derived question that cannot be made.
pub fn not_made(title: &str, why: &str) -> String {
    format!("“{title}” could not be made: {why}")
}

/// Why: there is no such question.
pub fn no_question(of: &str) -> String {
    format!(
        "this file has no question “{of}”. Make it again of a question that is there, or take it out"
    )
}

/// Why: the question is of another kind.
pub fn no_options(of: &str) -> String {
    format!("“{of}” is not answered by options. Correct how its column is read, or take it out")
}

/// Why: the question is not one of numbers.
pub fn no_numbers(of: &str) -> String {
    format!("“{of}” is not answered with numbers. Correct how its column is read, or take it out")
}

/// Why: no band begins anywhere.
pub fn no_edges() -> &'static str {
    "no number is given at which a band begins. Give at least one"
}

/// Why: nothing is chosen.
pub fn nothing_chosen() -> &'static str {
    "no option is chosen. Choose at least one"
}

/// Why: all options are left out.
pub fn nothing_left() -> &'static str {
    "all options are left out. Keep at least one"
}

/// Options that were not there when the question was made.
pub fn new_options(title: &str, of: &str, options: &[String]) -> String {
    let options: Vec<String> = options.iter().map(|option| quoted(option)).collect();
    let (is, their, name) = match options.len() {
        1 => ("is", "its", "name"),
        _ => ("are", "their", "names"),
    };
    format!(
        "“{title}”: {} of “{of}” {is} new and {is} kept under {their} own {name}",
        some(&options)
    )
}

/// Options that are not there: nobody chose them, or they are called otherwise now.
pub fn absent_options(title: &str, options: &[String]) -> String {
    let (is, them) = match options.len() {
        1 => ("is", "it"),
        _ => ("are", "them"),
    };
    format!(
        "“{title}”: {} {is} not among the answers of this file, so nobody counts by {them}",
        some(options)
    )
}

/// An option as [`absent_options`] names it.
pub fn absent(chosen: &Chosen) -> String {
    option_of(chosen)
}
