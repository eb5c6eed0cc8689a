use std::fs;
use std::path::Path;
use std::process::ExitCode;

use canvass::summary::{Summary, to_csv, to_json};
use canvass::table::{Report, Table};
use canvass::words::{reading, summary as words};

use super::files::{Files, Told};
use super::{failed, told, usage};

/// `summarise FILE… [--by COLUMN] [--format csv|json] [--out FILE]`.
pub(crate) fn summarise(args: &[&str]) -> ExitCode {
    let Some(asked) = Asked::of(args) else {
        return usage();
    };
    if let Some(format) = asked
        .format
        .filter(|format| !["csv", "json"].contains(format))
    {
        return failed(&words::no_format(format));
    }
    let mut status = ExitCode::SUCCESS;
    let mut fail = |sentence: &str| status = failed(sentence);
    let files = Files::read(&asked.files);
    let mut summaries = Vec::new();
    for (place, name) in (0_u32..).zip(&asked.files) {
        match files.told(place) {
            Told::Table(table) => match Summary::of(table, asked.by) {
                Ok(summary) => {
                    warn(table, &summary, asked.by.is_some());
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
    let text = match asked.format {
        Some("json") => format!("{:#}\n", to_json(&summaries)),
        _ => to_csv(&summaries),
    };
    match asked.out {
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

/// What is asked for.
#[derive(Default)]
struct Asked<'a> {
    files: Vec<&'a str>,
    by: Option<&'a str>,
    format: Option<&'a str>,
    out: Option<&'a str>,
}

impl<'a> Asked<'a> {
    /// `None` if the arguments are not as the usage has them.
    fn of(args: &[&'a str]) -> Option<Self> {
        let mut asked = Self::default();
        let mut args = args.iter().copied();
        while let Some(arg) = args.next() {
            let place = match arg {
                "--by" => &mut asked.by,
                "--format" => &mut asked.format,
                "--out" => &mut asked.out,
                unknown if unknown.starts_with("--") => return None,
                file => {
                    asked.files.push(file);
                    continue;
                }
            };
            let is_twice = place.replace(args.next()?).is_some();
            if is_twice {
                return None;
            }
        }
        (!asked.files.is_empty()).then_some(asked)
    }
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
