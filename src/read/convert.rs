//! A file as plain CSV, and how it was read as JSON: for other programs.

use serde_json::{Value, json};

use crate::csv::push_line;
use crate::read::delimited::{Lack, label};
use crate::read::fault::Fault;
use crate::read::rows::Rows;
use crate::read::signature::{Signature, signature};
use crate::read::workbook;
use crate::table::{Action, Problem, ProblemCode, Report, Settings};

/// A file as text, and how it was read.
#[derive(Clone, Debug, PartialEq)]
pub struct Converted {
    /// RFC 4180 in UTF-8 with LF: the header if there is one, then the rows,
    /// cells as they were written.
    pub csv: String,
    /// The report of the command line, without what is known of columns.
    pub report: Value,
}

/// Reads a whole file without understanding its cells.
///
/// # Errors
/// As [`crate::read::read`]; a file of nothing but blanks is no fault and gives
/// no text.
pub fn convert(name: &str, bytes: Vec<u8>, settings: &Settings) -> Result<Converted, Fault> {
    let mut rows = match signature(&bytes) {
        Signature::Other(found) => {
            return Err(Fault::NotATable {
                name: name.to_owned(),
                found: found.to_owned(),
            });
        }
        Signature::Zip | Signature::Compound => {
            let sheet = workbook::open(name, bytes)?;
            Rows::of_sheet(sheet.rows, sheet.first_line, settings)
        }
        Signature::Text => {
            let mut rows = Rows::of_text(settings);
            rows.give(&bytes, true);
            rows
        }
    };
    let mut csv = String::new();
    let (mut problems, mut records, mut footers) = (Report::default(), 0_usize, 0_usize);
    let mut extra = None;
    let mut last_line = 0;
    let mut begun = false;
    loop {
        let row = match rows.next() {
            Ok(row) => row,
            Err(Lack::TooLong(line)) => {
                return Err(Fault::LongLine {
                    name: name.to_owned(),
                    line,
                });
            }
            Err(Lack::Hungry | Lack::End) => break,
        };
        if !begun {
            begun = true;
            push_header(&mut csv, &rows);
        }
        for (code, action) in row.notes {
            footers += usize::from(code == ProblemCode::Footer);
            if let ProblemCode::ExtraTable { .. } = code {
                extra = Some(row.record.line);
            }
            problems.add(Problem {
                line: row.record.line,
                record: row.number,
                code,
                action,
                raw: row.raw.clone(),
            });
        }
        if !row.left_out {
            records += 1;
            last_line = row.record.line;
            if row.record.iter().any(|cell| {
                matches!(crate::csv::guard(cell), std::borrow::Cow::Owned(_))
            }) {
                problems.add(Problem {
                    line: row.record.line,
                    record: row.number,
                    code: ProblemCode::FormulaLike,
                    action: Action::Kept,
                    raw: row.raw.clone(),
                });
            }
            push_line(&mut csv, row.record.iter());
        }
    }
    if !begun {
        push_header(&mut csv, &rows);
    }
    let report = described(&rows, &mut problems, records, footers, extra, last_line);
    Ok(Converted { csv, report })
}

fn push_header(csv: &mut String, rows: &Rows) {
    let names = rows.joined_names();
    if !names.is_empty() {
        push_line(csv, names.iter().map(String::as_str));
    }
}

fn described(
    rows: &Rows,
    problems: &mut Report,
    records: usize,
    footers: usize,
    extra: Option<u32>,
    last_line: u32,
) -> Value {
    let layout = rows.layout();
    let text = rows.text_report().unwrap_or_default();
    let [crlf, lf, cr] = text.newlines;
    if [crlf, lf, cr].iter().filter(|n| **n > 0).count() > 1 {
        problems.add(Problem {
            line: 1,
            record: 0,
            code: ProblemCode::MixedNewlines,
            action: Action::Kept,
            raw: String::new(),
        });
    }
    let names = rows.joined_names();
    let quote = text.quote.filter(|_| text.quoted > 0);
    let quote = quote.map(String::from).unwrap_or_default();
    let escape = if quote.is_empty() {
        String::new()
    } else if text.backslash { "\\".to_owned() } else { quote.clone() };
    let header_rows: Vec<usize> = (layout.preamble..layout.preamble + layout.header).collect();
    let first = rows.header_line().max(1);
    let mut tables = vec![json!({ "first": first, "last": last_line.max(first) })];
    tables.extend(extra.map(|line| json!({ "first": line })));
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
        },
        "confidence": rounded(text.confidence),
        "alternatives": text.others.iter()
            .map(|(delimiter, score)| json!({ "delimiter": delimiter.to_string(), "score": rounded(*score) }))
            .collect::<Vec<_>>(),
        "preamble_rows": layout.preamble,
        "preamble": rows.preamble().iter().map(|row| trimmed(row)).collect::<Vec<_>>(),
        "header": { "rows": header_rows, "names": names, "unique_names": unique(&names) },
        "columns": layout.width,
        "records": records,
        "tables": tables,
        "footer_rows": footers,
        "problems": problems.problems.iter().map(problem_json).collect::<Vec<_>>(),
        "problem_counts": problems.counts,
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
