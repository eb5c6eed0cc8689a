//! Where the header stands, and what the columns are called.

use crate::read::value::{DateOrder, parse_date, parse_month, parse_number};

/// The rows above the data.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Layout {
    /// Rows above the header.
    pub preamble: usize,
    /// Rows of the header: 0, 1 or 2.
    pub header: usize,
    /// Whole name, stem and item of each column.
    pub names: Vec<[String; 3]>,
}

impl Layout {
    /// Finds the header among the first rows of a table.
    pub(crate) fn detect(rows: &[Vec<String>]) -> Self {
        let preamble = preamble_rows(rows);
        let below = rows.get(preamble..).unwrap_or_default();
        let width = below.iter().map(Vec::len).max().unwrap_or(0);
        let header = header_rows(below);
        let mut names = match (below.first(), below.get(1)) {
            (Some(first), Some(second)) if header == 2 => merged_names(first, second),
            (Some(first), _) if header == 1 => plain_names(first),
            _ => Vec::new(),
        };
        names.resize(
            width.max(names.len()),
            [String::new(), String::new(), String::new()],
        );
        Self {
            preamble,
            header,
            names,
        }
    }
}

fn num_filled(row: &[String]) -> usize {
    row.iter().filter(|field| !field.trim().is_empty()).count()
}

/// Leading rows that hold next to nothing where the rows below are full: a
/// title, "name, value" pairs, blank rows. Padded or not.
fn preamble_rows(rows: &[Vec<String>]) -> usize {
    let mut counts: Vec<usize> = rows
        .iter()
        .map(|row| num_filled(row))
        .filter(|n| *n > 0)
        .collect();
    counts.sort_unstable();
    let full = counts
        .iter()
        .rev()
        .nth(counts.len() / 10)
        .copied()
        .unwrap_or(0);
    let is_thin = |row: &Vec<String>| {
        let filled = num_filled(row);
        filled == 0 || (filled <= 2 && filled * 2 < full) || (filled == 1 && full >= 2)
    };
    let thin = rows.iter().take_while(|row| is_thin(row)).count();
    if thin == rows.len() { 0 } else { thin }
}

fn looks_like_data(field: &str) -> bool {
    let field = field.trim();
    parse_month(field).is_none()
        && (parse_number(field).is_some() || parse_date(field, DateOrder::DayMonth).is_some())
}

fn header_rows(rows: &[Vec<String>]) -> usize {
    let Some(first) = rows.first() else { return 0 };
    let filled = num_filled(first);
    let data = first.iter().filter(|field| looks_like_data(field)).count();
    if filled == 0 || data * 3 > filled {
        return 0;
    }
    let Some(second) = rows.get(1) else { return 1 };
    let blank: Vec<usize> = (1..first.len())
        .filter(|i| first.get(*i).is_some_and(|f| f.trim().is_empty()))
        .collect();
    let named_below = blank
        .iter()
        .filter(|i| second.get(**i).is_some_and(|f| !f.trim().is_empty()))
        .count();
    let data_below = second.iter().filter(|field| looks_like_data(field)).count();
    let options_below = !blank.is_empty() && named_below * 5 >= blank.len() * 4 && data_below == 0;
    let starts_blank = second.first().is_some_and(|field| field.trim().is_empty());
    if options_below && starts_blank { 2 } else { 1 }
}

/// One header row: names as written; a stem where several columns share one.
fn plain_names(first: &[String]) -> Vec<[String; 3]> {
    let splits: Vec<Option<(String, String)>> =
        first.iter().map(|name| split_name(name, first)).collect();
    let shared = |stem: &str| splits.iter().flatten().filter(|(s, _)| s == stem).count() >= 2;
    first
        .iter()
        .zip(&splits)
        .map(|(name, split)| match split {
            Some((stem, item)) if shared(stem) => [clean(name), stem.clone(), item.clone()],
            _ => [clean(name), String::new(), String::new()],
        })
        .collect()
}

/// Question and part of a name: `Question - Part`, `Question [Part]`, or
/// `13.1. Part` under a column `13. Question`, as Jisc writes it.
fn split_name(name: &str, all: &[String]) -> Option<(String, String)> {
    let name = name.trim();
    if let Some((number, part)) = numbered(name) {
        let parent = number.split('.').next()?;
        let question = all
            .iter()
            .filter_map(|other| numbered(other))
            .find(|(n, _)| *n == parent)?
            .1;
        return (number != parent).then(|| (clean(question), clean(part)));
    }
    if let Some((stem, item)) = name
        .strip_suffix(']')
        .and_then(|rest| rest.rsplit_once('['))
    {
        return Some((clean(stem), clean(item)));
    }
    let (stem, item) = name.rsplit_once(" - ")?;
    Some((clean(stem), clean(item)))
}

/// `14.1.a. Statement` is `14.1.a` and `Statement`.
fn numbered(name: &str) -> Option<(&str, &str)> {
    let (number, words) = name.trim().split_once(". ")?;
    let mut levels = number.split('.');
    let first = levels
        .next()
        .is_some_and(|n| !n.is_empty() && n.bytes().all(|b| b.is_ascii_digit()));
    let rest = levels
        .all(|n| !n.is_empty() && n.len() <= 3 && n.bytes().all(|b| b.is_ascii_alphanumeric()));
    (first && rest).then_some((number, words))
}

/// Two header rows: the question once, blanks over its further columns, and
/// the options below.
fn merged_names(first: &[String], second: &[String]) -> Vec<[String; 3]> {
    const ANSWER_WORDS: [&str; 3] = ["response", "open-ended response", "date / time"];
    let width = first.len().max(second.len());
    let mut stem = String::new();
    (0..width)
        .map(|i| {
            let above = first.get(i).map_or("", |field| field.trim());
            let below = second.get(i).map_or("", |field| field.trim());
            if !above.is_empty() {
                stem = clean(above);
            }
            let item = if ANSWER_WORDS.contains(&below.to_lowercase().as_str()) {
                String::new()
            } else {
                clean(below)
            };
            match (stem.is_empty(), item.is_empty()) {
                (_, true) => [stem.clone(), String::new(), String::new()],
                (true, false) => [item.clone(), String::new(), String::new()],
                (false, false) => [format!("{stem} {item}"), stem.clone(), item],
            }
        })
        .collect()
}

/// One space between words, and no HTML tags, which some tools leave in names.
pub(crate) fn clean(name: &str) -> String {
    let mut out = String::with_capacity(name.len());
    let mut rest = name;
    while let Some(open) = rest.find('<') {
        let (before, tag) = rest.split_at(open);
        let is_tag = tag
            .get(1..)
            .is_some_and(|t| t.starts_with(|c: char| c.is_ascii_alphabetic() || c == '/'));
        match tag.find('>').filter(|_| is_tag) {
            Some(close) => {
                out.push_str(before);
                out.push(' ');
                rest = tag.get(close + 1..).unwrap_or_default();
            }
            None => break,
        }
    }
    out.push_str(rest);
    out.split_whitespace().collect::<Vec<_>>().join(" ")
}
