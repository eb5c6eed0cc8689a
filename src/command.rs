//! What the command line can do.

mod columns;
mod files;
mod options;
mod read;
mod summarise;
pub(crate) mod survey;

use std::io::{self, Write};
use std::process::ExitCode;

pub(crate) use columns::columns;
pub(crate) use read::read;
pub(crate) use summarise::summarise;

const USAGE: &str = "\
usage: canvass read FILE [--report REPORT.json] [--arrow STREAM.arrows]
       canvass read --batch LIST OUTDIR
       canvass columns FILE…
       canvass summarise FILE… [--by COLUMN] [--format csv|json] [--out FILE]
       canvass survey convert FILE… --to questions|json|xlsform
                              [--name NAME] [--out FILE]
       canvass survey eval EXPRESSION [--values JSON] [--now TIME]
                           [--timezone ZONE] [--type number|string|boolean]

read     prints the file as CSV (RFC 4180, UTF-8, LF), as it was understood; the
         report says how. LIST holds one path a line; OUTDIR gets NAME_converted.csv
         and NAME_report.json for each, or a report with the error if a file cannot
         be read. With --arrow the table is written as an Arrow stream, typed, and
         nothing printed; such a stream is read wherever a file is. Exit status 2:
         nothing could be read.
columns  prints for each file how it was read and what each column and question
         was taken for.
summarise
         prints what each question comes to: who answered, counts and shares with
         95 % intervals, means and quartiles; with --by also of each group, with the
         test that suits the question, corrected for how many were made. Responses of
         one survey are taken together; keys and mappings say how the others are read.
         Texts are counted, personal columns left out. Exit status 2: some file could
         not be read or has no such column; the others are printed.
survey convert
         prints an XLSForm as JSON that says its questions, groups, choices, texts
         and expressions. FILE is a workbook, a Markdown table, CSV (several files
         are the sheets of one form), JSON with the rows of each sheet, or a survey
         definition of ours; NAME is
         what the form's root is called unless its settings say so. With json it is
         our own definition, and what that lacks of the form is told; with xlsform
         the form again, as a Markdown table, or as a workbook where FILE behind
         --out ends in .xlsx. Exit status 2:
         the form has errors; each is told with its sheet, row and column.
survey eval
         prints the value of an expression of a survey, as the type asked for. JSON
         holds the answers: a text or a list of texts for each name, the current one
         under \".\". Exit status 2: the expression cannot be read.";

/// Says how the command is used.
pub(crate) fn usage() -> ExitCode {
    eprintln!("{USAGE}");
    ExitCode::from(2)
}

/// Says what is to be known beside what is printed.
fn told(sentence: &str) {
    eprintln!("canvass: {sentence}");
}

/// Prints a text. A reader that has seen enough closes the pipe; that is no
/// failure.
fn print(text: &[u8]) -> Result<(), String> {
    let mut out = io::stdout().lock();
    match out.write_all(text).and_then(|()| out.flush()) {
        Err(err) if err.kind() != io::ErrorKind::BrokenPipe => {
            Err(format!("the summary cannot be written: {err}"))
        }
        _ => Ok(()),
    }
}

/// Says how the command is used because that was asked.
pub(crate) fn help() -> ExitCode {
    println!("{USAGE}");
    ExitCode::SUCCESS
}

/// Says why something failed; the status of a failure.
fn failed(sentence: &str) -> ExitCode {
    told(sentence);
    ExitCode::from(2)
}
