//! How a file was read, as JSON for other programs.

use serde_json::{Value, json};

use crate::read::delimited::label;
use crate::read::rows::Rows;
use crate::table::{Problem, ProblemCode, Report};

use super::Seen;

/// The report of the command line, without what is known of columns.
pub(super) fn described(rows: &Rows, seen: &Seen) -> Value {
    let layout = rows.layout();
    let text = rows.text_report().unwrap_or_default();
    let [crlf, lf, cr] = text.newlines;
    let names = rows.joined_names();
    let quote = text.quote.filter(|_| text.quoted > 0);
    let quote = quote.map(String::from).unwrap_or_default();
    let escape = if quote.is_empty() {
        String::new()
    } else if text.backslash {
        "\\".to_owned()
    } else {
        quote.clone()
    };
    let header_rows: Vec<usize> = (layout.preamble..layout.preamble + layout.header).collect();
    let first = rows.header_line().max(1);
    let mut tables = vec![json!({ "first": first, "last": seen.last_line.max(first) })];
    tables.extend(seen.another.map(|line| json!({ "first": line })));
    json!({
        "v": 1,
        "encoding": text.encoding.map_or("utf-8", label),
        "bom": text.bom,
        "bad_bytes": text.bad_bytes.iter()
            .map(|(offset, byte)| json!({ "offset": offset, "byte": format!("{byte:02x}") }))
            .collect::<Vec<_>>(),
        "newlines": { "crlf": crlf, "lf": lf, "cr": cr },
        "dialect": {
            "delimiter": text.delimiter.map(String::from).unwrap_or_default(),
            "quote": quote,
            "escape": escape,
            "skip_initial_space": text.skip_initial_space,
            "sep_line": text.sep_line,
            "wrapped": text.wrapped,
            "aligned": text.aligned,
        },
        "confidence": rounded(text.confidence),
        "alternatives": text.others.iter()
            .map(|(delimiter, score)| json!({ "delimiter": delimiter.to_string(), "score": rounded(*score) }))
            .collect::<Vec<_>>(),
        "preamble_rows": layout.preamble,
        "preamble": rows.preamble().iter().map(|row| trimmed(row)).collect::<Vec<_>>(),
        "header": { "rows": header_rows, "names": names, "unique_names": unique(&names) },
        "columns": layout.width,
        "records": seen.records,
        "tables": tables,
        "footer_rows": seen.footers,
        "problems": seen.problems.problems.iter().map(problem_json).collect::<Vec<_>>(),
        "problem_counts": seen.problems.counts,
    })
}

fn rounded(score: f64) -> f64 {
    (score * 1000.0).round() / 1000.0
}

/// A row without the empty cells at its end.
fn trimmed(row: &[String]) -> Vec<&str> {
    let mut cells: Vec<&str> = row.iter().map(String::as_str).collect();
    while cells.last().is_some_and(|cell| cell.trim().is_empty()) {
        cells.pop();
    }
    cells
}

/// Names told apart: the second of one name is `Name_2`, a column without a
/// name `Column 3`.
fn unique(names: &[String]) -> Vec<String> {
    let mut seen = std::collections::BTreeSet::new();
    let mut last = std::collections::BTreeMap::new();
    (1..)
        .zip(names)
        .map(|(place, name)| {
            let base = if name.trim().is_empty() {
                crate::words::reading::unnamed_column(place)
            } else {
                name.clone()
            };
            let mut unique = base.clone();
            let n = last.entry(base.clone()).or_insert(1_usize);
            while !seen.insert(unique.clone()) {
                *n += 1;
                unique = format!("{base}_{n}");
            }
            unique
        })
        .collect()
}

fn problem_json(problem: &Problem) -> Value {
    let mut value = json!({
        "record": problem.record,
        "line": problem.line,
        "code": problem.code.key(),
        "action": problem.action.key(),
        "raw": problem.raw,
    });
    let numbers = match &problem.code {
        ProblemCode::TooFewFields { want, got } | ProblemCode::TooManyFields { want, got } => {
            vec![("want", json!(want)), ("got", json!(got))]
        }
        ProblemCode::OtherDelimiter { found } => vec![("found", json!(found.to_string()))],
        ProblemCode::ExtraTable { rows } => vec![("rows", json!(rows))],
        _ => Vec::new(),
    };
    if let Some(members) = value.as_object_mut() {
        members.extend(numbers.into_iter().map(|(key, n)| (key.to_owned(), n)));
    }
    value
}

/// What a report says of the columns: recognised export, and kind of each.
pub fn report_json(report: &Report) -> Value {
    json!({
        "export": report.export,
        "columns": report.columns.iter().map(|column| json!({
            "name": column.name,
            "kind": column.kind.key(),
            "why": column.why,
            "filled": column.filled,
            "misfits": column.misfits,
        })).collect::<Vec<_>>(),
    })
}
