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
       canvass survey check FILE… [--simulate N] [--seed S] [--now TIME]
                            [--format text|json] [--name NAME]
       canvass survey convert FILE… --to questions|json|xlsform
                              [--from xlsform|surveyjs] [--name NAME] [--out FILE]
       canvass survey export RESPONSES… [--definition SURVEY] [--format csv|xlsx]
                             [--labels codes|texts] [--out FILE]
                             [--codebook FILE.html|FILE.csv]
       canvass survey eval EXPRESSION [--from xlsform|surveyjs] [--values JSON]
                           [--now TIME] [--timezone ZONE]
                           [--type number|string|boolean]
       canvass survey bank [ID]
       canvass survey lock FILE [--fork] [--out FILE]
       canvass survey fill SHAPE [TEXTS] [--out FILE]

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
survey check
         prints what is to be known of a survey before anybody is asked: questions that
         nobody reaches, conditions that cannot hold, answers nobody can give, how many
         questions and minutes the shortest and the longest way have, the reading age.
         With --simulate N random respondents answer it: who is asked what, which ways
         they go, where they cannot go on; the same seed gives the same ones. TIME is
         when it is answered. FILE is as for convert. Exit status 1: something must be
         mended; 2: it is no survey that can be read, and why is told.
survey convert
         prints an XLSForm as JSON that says its questions, groups, choices, texts
         and expressions. FILE is a workbook, a Markdown table, CSV (several files
         are the sheets of one form), JSON with the rows of each sheet, or a survey
         definition of ours; NAME is
         what the form's root is called unless its settings say so. With json it is
         our own definition, and what that lacks of the form is told; with xlsform
         the form again, as a Markdown table, or as a workbook where FILE behind
         --out ends in .xlsx. Exit status 2:
         the form has errors; each is told with its sheet, row and column. JSON of
         SurveyJS, known by its pages or elements, is read in the same way; what is
         not carried over is told with its path.
survey export
         prints responses to a survey as a table: a row each, a column for each answer.
         RESPONSES are files that the survey handed out, single responses as JSON,
         lists of them or one on each line; SURVEY is its definition where they do not
         hold it. With xlsx, or FILE behind --out ending so, it is a workbook with the
         codebook beside the responses. The codebook says what was asked and what each
         code means: as a page, or as CSV, which opened with the CSV of the responses
         gives the dashboard its questions. Exit status 2: some file could not be read.
survey eval
         prints the value of an expression of a survey, as the type asked for. JSON
         holds the answers: a text or a list of texts for each name, the current one
         under \".\". With --from surveyjs the expression is one of SurveyJS, JSON its
         answers, and the value is printed as JSON, dates in UTC. Exit status 2: the
         expression cannot be read.
survey bank
         lists the surveys of the question bank and their questions, with the ids of
         their wordings; with ID prints one, a survey or a question.
survey lock
         prints the survey with the fingerprint of the wording that each bank id in it
         means. If it has a lock already, or a bank id of ours, and a question is worded
         otherwise, that is told and nothing printed; with --fork the question and the
         instrument get ids of their own, such as training/pace@1~5ac3e0f1. For a new
         version take \"locked\" out, change the ids and lock again. Exit status 2: the
         survey departs from its lock or has faults.
survey fill
         prints the survey that a shape becomes with the texts of a file, locked; with
         SHAPE alone a file of texts to be filled in. Exit status 2: a text is missing,
         or there is one that the shape has no place for.";

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
