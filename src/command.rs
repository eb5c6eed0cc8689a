//! What the command line can do.

mod columns;
mod read;

use std::process::ExitCode;

pub(crate) use columns::columns;
pub(crate) use read::read;

const USAGE: &str = "\
usage: canvass read FILE [--report REPORT.json]
       canvass read --batch LIST OUTDIR
       canvass columns FILE…

read     prints the file as CSV (RFC 4180, UTF-8, LF), as it was understood; the
         report says how. LIST holds one path a line; OUTDIR gets NAME_converted.csv
         and NAME_report.json for each, or a report with the error if a file cannot
         be read. Exit status 2: nothing could be read.
columns  prints for each file how it was read and what each column and question
         was taken for.";

/// Says how the command is used.
pub(crate) fn usage() -> ExitCode {
    eprintln!("{USAGE}");
    ExitCode::from(2)
}

/// Says why something failed; the status of a failure.
fn failed(sentence: &str) -> ExitCode {
    eprintln!("canvass: {sentence}");
    ExitCode::from(2)
}
