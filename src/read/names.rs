//! What the columns are called.

use std::collections::BTreeMap;

/// Names of the columns from the rows of a header: the whole name, its stem
/// and its item. No rows give no names. `carry` takes a cell over blank ones to
/// its right where something stands below them.
pub(crate) fn names_of(header: &[Vec<String>], width: usize, carry: bool) -> Vec<[String; 3]> {
    match header {
        [] => vec![<[String; 3]>::default(); width],
        [row] => plain_names(row, width),
        rows => merged_names(&carried(rows, width, carry), width),
    }
}

/// The cells of several header rows joined by a space, as written; what spans
/// several columns is carried right if `carry` says so.
pub(crate) fn joined_names(header: &[Vec<String>], width: usize, carry: bool) -> Vec<String> {
    let rows = carried(header, width, carry);
    (0..width)
        .map(|i| {
            let cells = rows.iter().filter_map(|row| row.get(i));
            let filled: Vec<&str> = cells
                .map(String::as_str)
                .filter(|c| !c.is_empty())
                .collect();
            filled.join(" ")
        })
        .collect()
}

/// Header rows in which a blank cell above a filled one takes the cell to its
/// left. The last row is as it is.
fn carried(header: &[Vec<String>], width: usize, carry: bool) -> Vec<Vec<String>> {
    let mut rows: Vec<Vec<String>> = Vec::new();
    for (number, row) in header.iter().enumerate() {
        let mut cells: Vec<String> = row.iter().take(width).cloned().collect();
        cells.resize(width, String::new());
        let below = header.get(number + 1..).unwrap_or_default();
        let named_below = |i: usize| {
            let mut cells = below.iter().filter_map(|row| row.get(i));
            cells.any(|cell| !cell.trim().is_empty())
        };
        for i in 1..width {
            let is_blank = cells.get(i).is_some_and(|cell| cell.trim().is_empty());
            if carry && is_blank && named_below(i) {
                let left = cells.get(i - 1).cloned().unwrap_or_default();
                // A cell under another heading than its neighbour begins anew.
                let same = rows.iter().all(|row| row.get(i) == row.get(i - 1));
                if let Some(cell) = cells.get_mut(i).filter(|_| same) {
                    *cell = left;
                }
            }
        }
        rows.push(cells);
    }
    rows
}

/// One header row: names as written; a stem where several columns share one.
fn plain_names(first: &[String], width: usize) -> Vec<[String; 3]> {
    // Questions by their numbers, the first of each.
    let mut questions = BTreeMap::new();
    for (number, question) in first.iter().filter_map(|name| numbered(name)) {
        questions.entry(number).or_insert(question);
    }
    let splits: Vec<Option<(String, String)>> = first
        .iter()
        .map(|name| split_name(name, &questions))
        .collect();
    let mut stems = BTreeMap::new();
    for (stem, _) in splits.iter().flatten() {
        *stems.entry(stem.as_str()).or_insert(0_usize) += 1;
    }
    let shared = |stem: &str| stems.get(stem).is_some_and(|n| *n >= 2);
    let mut names: Vec<[String; 3]> = first
        .iter()
        .zip(&splits)
        .map(|(name, split)| match split {
            Some((stem, item)) if shared(stem) => [clean(name), stem.clone(), item.clone()],
            _ => [clean(name), String::new(), String::new()],
        })
        .collect();
    names.resize(width, <[String; 3]>::default());
    names
}

/// Stands below a question over words of the respondents' own.
pub(crate) const OPEN_ENDED: &str = "open-ended response";
/// Words below a question that name no option.
const ANSWER_WORDS: [&str; 3] = ["response", OPEN_ENDED, "date / time"];

/// Whether a cell below a question stands over its answers and names no option.
pub(crate) fn is_answer_word(cell: &str) -> bool {
    ANSWER_WORDS.contains(&cell.trim().to_lowercase().as_str())
}

/// Several header rows: the question once, blanks over its further columns,
/// and the options below. The first column of a question may have a word for
/// its answers there.
fn merged_names(rows: &[Vec<String>], width: usize) -> Vec<[String; 3]> {
    let mut before = String::new();
    (0..width)
        .map(|i| {
            let mut parts: Vec<String> = rows
                .iter()
                .filter_map(|row| row.get(i))
                .map(|cell| clean(cell))
                .collect();
            let last = parts.pop().unwrap_or_default();
            parts.retain(|part| !part.is_empty());
            parts.dedup();
            let stem = parts.join(" ");
            let is_first = stem != before;
            before.clone_from(&stem);
            let item = if last == stem || (is_first && is_answer_word(&last)) {
                String::new()
            } else {
                last
            };
            match (stem.is_empty(), item.is_empty()) {
                (_, true) => [stem, String::new(), String::new()],
                (true, false) => [item, String::new(), String::new()],
                (false, false) => [format!("{stem} {item}"), stem, item],
            }
        })
        .collect()
}

/// Question and part of a name: `Question - Part`, `Question [Part]`,
/// `13.1. Part` under a column `13. Question`, as Jisc writes it, or `Q13_1`,
/// its name where answers are coded.
fn split_name(name: &str, questions: &BTreeMap<&str, &str>) -> Option<(String, String)> {
    let name = name.trim();
    if let Some((number, part)) = numbered(name) {
        let parent = number.split('.').next()?;
        let question = questions.get(parent)?;
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

/// The characters that stand for marks of HTML in names.
pub(crate) fn without_entities(name: &str) -> String {
    if !name.contains('&') {
        return name.to_owned();
    }
    let plain = name
        .replace("&nbsp;", " ")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&amp;", "&");
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}
