use std::fs;
use std::path::Path;
use std::process::ExitCode;

use canvass::summary::{Summary, to_csv, to_json};
use canvass::table::{Report, Table};
use canvass::words::{reading, summary as words};

use super::files::{Files, Told};
use super::options::Asked;
use super::{failed, told, usage};

/// `summarise FILE… [--by COLUMN] [--format csv|json] [--out FILE]`.
pub(crate) fn summarise(args: &[&str]) -> ExitCode {
    let Some(asked) = Asked::of(args, &["--by", "--format", "--out"]) else {
        return usage();
    };
    let (by, format) = (asked.option("--by"), asked.option("--format"));
    if let Some(format) = format.filter(|format| !["csv", "json"].contains(format)) {
        return failed(&words::no_format(format));
    }
    let mut status = ExitCode::SUCCESS;
    let mut fail = |sentence: &str| status = failed(sentence);
    let files = Files::read(&asked.files);
    let mut summaries = Vec::new();
    for (place, name) in (0_u32..).zip(&asked.files) {
        match files.told(place) {
            Told::Table(table) => match Summary::of(table, by) {
                Ok(summary) => {
                    warn(table, &summary, by.is_some());
                    summaries.push(summary);
                }
                Err(fault) => fail(&fault.to_string()),
            },
            Told::Joined(into) => told(&words::joined(name, into)),
            Told::Failed(sentence) => fail(sentence),
        }
    }
    if summaries.is_empty() {
        return status;
    }
    let text = match format {
        Some("json") => format!("{:#}\n", to_json(&summaries)),
        _ => to_csv(&summaries),
    };
    match asked.option("--out") {
        Some(out) => {
            if let Err(err) = fs::write(Path::new(out), text) {
                fail(&format!("{out} cannot be written: {err}"));
            }
        }
        None => {
            if let Err(sentence) = super::print(text.as_bytes()) {
                fail(&sentence);
            }
        }
    }
    status
}

/// Says what is to be known of a file beside its figures.
fn warn(table: &Table, summary: &Summary, is_crossed: bool) {
    for problem in problems(&table.report) {
        told(&words::problems(&table.name, &problem));
    }
    if is_crossed && summary.num_small() > 0 {
        told(&words::problems(
            &table.name,
            &words::small(summary.num_small()),
        ));
    }
}

/// The problems of reading by what they are, in the order of the lines.
fn problems(report: &Report) -> Vec<String> {
    let mut known = Vec::new();
    let mut sentences = Vec::new();
    for problem in &report.problems {
        let key = problem.code.key();
        if !known.contains(&key) {
            known.push(key);
            let n = report.counts.get(key).copied().unwrap_or(1);
            sentences.push(reading::problems_of(&problem.code, n as usize));
        }
    }
    sentences
}
