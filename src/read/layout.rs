//! Where the header stands, and what the columns are called.

use crate::read::value::{DateOrder, parse_date, parse_month, parse_number};

/// The rows above the data.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Layout {
    /// Rows above the header.
    pub preamble: usize,
    /// Rows of the header: 0, 1 or 2.
    pub header: usize,
    /// Whole name, stem and item of each column.
    pub names: Vec<[String; 3]>,
    /// Fields of a whole row: at least as many as there are names, at most as
    /// many as the header or most rows have.
    pub fields: std::ops::RangeInclusive<usize>,
}

impl Layout {
    /// Finds the header among the first rows of a table.
    pub(crate) fn detect(rows: &[Vec<String>]) -> Self {
        let preamble = preamble_rows(rows);
        let below = rows.get(preamble..).unwrap_or_default();
        let header = header_rows(below);
        let usual = usual_width(below.get(header..).unwrap_or_default());
        let mut names = match (below.first(), below.get(1)) {
            (Some(first), Some(second)) if header == 2 => merged_names(first, second),
            (Some(first), _) if header == 1 => plain_names(first),
            _ => Vec::new(),
        };
        let most = names.len().max(if header == 0 { usual } else { 0 });
        while names.last().is_some_and(|[name, _, _]| name.is_empty()) {
            names.pop();
        }
        let least = if header == 0 { usual } else { names.len() };
        names.resize(
            most.max(least),
            [String::new(), String::new(), String::new()],
        );
        Self {
            preamble,
            header,
            names,
            fields: least..=most.max(least),
        }
    }
}

/// The commonest number of fields of a row, the larger among equals; 0 for no
/// rows.
fn usual_width(rows: &[Vec<String>]) -> usize {
    let mut counts = std::collections::BTreeMap::new();
    for row in rows.iter().filter(|row| num_filled(row) > 0) {
        *counts.entry(row.len()).or_insert(0_usize) += 1;
    }
    let usual = counts.into_iter().max_by_key(|(width, n)| (*n, *width));
    usual.map_or(0, |(width, _)| width)
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
    let thin = thin.max(rows_above_a_gap(rows, full));
    if thin == rows.len() { 0 } else { thin }
}

/// Leading rows of one or two fields that a blank row divides from a header of
/// all fields; 0 where there are none.
fn rows_above_a_gap(rows: &[Vec<String>], full: usize) -> usize {
    const MOST: usize = 30;
    let Some(gap) = rows.iter().take(MOST).position(|row| num_filled(row) == 0) else {
        return 0;
    };
    let above = rows.get(..gap).unwrap_or_default();
    let below = rows.get(gap + 1..).unwrap_or_default();
    let is_header = below.first().is_some_and(|row| num_filled(row) >= full);
    let few = above
        .iter()
        .all(|row| num_filled(row) <= 2 && num_filled(row) < full);
    if few && is_header && header_rows(below) > 0 {
        gap + 1
    } else {
        0
    }
}

fn looks_like_data(field: &str) -> bool {
    let field = field.trim();
    parse_month(field).is_none()
        && (parse_number(field).is_some() || parse_date(field, DateOrder::DayMonth).is_some())
}

/// Fields of a row that are years one after the other, up or down: heads of
/// columns, not data.
fn years_in_turn(row: &[String]) -> Vec<&str> {
    let years: Vec<(&str, i32)> = row
        .iter()
        .map(|field| field.trim())
        .filter_map(|field| Some((field, field.parse().ok()?)))
        .filter(|(_, year)| (1900..=2100).contains(year))
        .collect();
    let steps: Vec<i32> = years
        .windows(2)
        .filter_map(|pair| Some(pair.last()?.1 - pair.first()?.1))
        .collect();
    let in_turn = !steps.is_empty()
        && (steps.iter().all(|step| *step == 1) || steps.iter().all(|step| *step == -1));
    if in_turn {
        years.into_iter().map(|(field, _)| field).collect()
    } else {
        Vec::new()
    }
}

fn header_rows(rows: &[Vec<String>]) -> usize {
    let Some(first) = rows.first() else { return 0 };
    let filled = num_filled(first);
    let years = years_in_turn(first);
    let data = first
        .iter()
        .filter(|field| looks_like_data(field) && !years.contains(&field.trim()))
        .count();
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

/// Question and part of a name: `Question - Part`, `Question [Part]`,
/// `13.1. Part` under a column `13. Question`, as Jisc writes it, or `Q13_1`,
/// its name where answers are coded.
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
    if let Some(stem) = coded(name) {
        return Some((stem.to_owned(), name.to_owned()));
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

/// The `Q14` of `Q14_1_a`.
fn coded(name: &str) -> Option<&str> {
    let (stem, rest) = name.split_once('_')?;
    let number = stem.strip_prefix(['Q', 'q'])?;
    let is_number = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    let part = rest.split('_').next()?;
    (is_number(number) && is_number(part)).then_some(stem)
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
