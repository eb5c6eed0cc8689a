//! Responses of our own surveys: the definition says what every answer is, so
//! nothing is guessed. Those to several versions of one are put together question
//! by question.

mod collected;
mod columns;
mod editions;
mod exported;

use std::borrow::Cow;
use std::collections::BTreeSet;

use crate::read::fault::Fault;
use crate::read::question::questions_of;
use crate::read::typed_column;
use crate::survey::{Definition, Question, Response};
use crate::table::{
    Action, Cells, ColumnSettings, Kind, Problem, ProblemCode, Report, RowLines, Setting, Table,
};
use crate::words::reading;
use columns::{columns_of, of_kind};
use editions::Editions;

pub use collected::Collected;

/// Whether a text is a responses file, by its first member.
pub fn is_responses(text: &str) -> bool {
    let head: String = text
        .trim_start()
        .chars()
        .take(200)
        .filter(|c| !c.is_whitespace())
        .collect();
    head.starts_with('{') && head.contains("\"canvass\":\"responses/")
}

/// The responses of files of one survey as one table: one row a response, in
/// the order of the files. A response that comes again (same id) is left out
/// and counted. The first file's definition gives the words; what another version
/// asks in other words has columns of its own, and [`Report::apart`] tells it.
///
/// # Errors
/// [`Fault::Empty`] if there is no file.
pub fn merge_responses(name: &str, files: &[Collected]) -> Result<Table, Fault> {
    let Some((first, others)) = files.split_first() else {
        return Err(Fault::Empty {
            name: name.to_owned(),
        });
    };
    let mut report = first.report.clone();
    for other in others {
        for problem in &other.report.problems {
            report.add(problem.clone());
        }
        report.notes.extend(other.report.notes.iter().cloned());
    }
    let editions = Editions::of(files);
    let mut responses: Vec<Cow<'_, Response>> = Vec::new();
    let mut versions: Vec<&str> = Vec::new();
    let mut lines = RowLines::default();
    let mut ids = BTreeSet::new();
    for (file, edition) in files.iter().zip(editions.of_files()) {
        for (response, line) in file.responses.iter().zip(file.lines.iter()) {
            if ids.insert(response.id.as_str()) {
                responses.push(edition.put(response));
                versions.push(edition.name());
                lines.push(if others.is_empty() {
                    line
                } else {
                    responses.len() as u32
                });
            } else {
                report.add(Problem {
                    line,
                    record: line,
                    code: ProblemCode::RepeatedResponse,
                    action: Action::LeftOut,
                    raw: response.id.clone(),
                    written: String::new(),
                });
            }
        }
    }
    report.export = Some(reading::responses_of(&first.definition.title));
    report.rows = responses.len() as u32;
    report.apart.clone_from(&editions.apart);
    if !editions.are_several() {
        versions.clear();
    }
    let asked = Asked {
        definition: &first.definition,
        questions: editions.questions().collect(),
        versions,
    };
    let responses: Vec<&Response> = responses.iter().map(AsRef::as_ref).collect();
    Ok(table(name, &asked, &responses, lines, report))
}

/// What was asked of those who responded.
struct Asked<'a> {
    /// The first survey.
    definition: &'a Definition,
    /// The questions of all its versions.
    questions: Vec<Question>,
    /// The version that each responded to; none where it is the same of all.
    versions: Vec<&'a str>,
}

fn table(
    name: &str,
    asked: &Asked<'_>,
    responses: &[&Response],
    lines: RowLines,
    report: Report,
) -> Table {
    let cells =
        |cell: &dyn Fn(&Response) -> Option<String>| responses.iter().map(|r| cell(r)).collect();
    let own = |name: &str, kind: Kind, cells: Cells| {
        let mut column = typed_column(
            [name.to_owned(), String::new(), String::new()],
            cells,
            &of_kind(kind, Vec::new()),
        );
        reading::why_definition().clone_into(&mut column.why);
        column
    };
    let mut columns = vec![
        own(
            reading::response_id(),
            Kind::Identifier,
            cells(&|r| Some(r.id.clone())),
        ),
        own(
            reading::response_sent(),
            Kind::Date,
            cells(&|r| Some(r.submitted.clone())),
        ),
    ];
    if !asked.versions.is_empty() {
        let versions = asked.versions.iter().map(|version| Some(*version));
        columns.push(own(
            reading::survey_version(),
            Kind::Category,
            versions.collect(),
        ));
    }
    for question in &asked.questions {
        columns.extend(columns_of(question, responses));
    }
    if responses.iter().any(|response| response.paper.is_some()) {
        let way = |r: &Response| Some(reading::way_of(r.paper.is_some()).to_owned());
        columns.push(own(reading::response_way(), Kind::Category, cells(&way)));
        columns.push(own(
            reading::paper_number(),
            Kind::Identifier,
            cells(&|r| r.paper.clone().filter(|number| !number.is_empty())),
        ));
    }
    let mut report = report;
    for column in &mut columns {
        column.settings = ColumnSettings::default();
        report.settings.push(Setting {
            kind: Some(column.kind),
            why: column.why.clone(),
            ..Setting::default()
        });
    }
    let mut table = Table {
        name: name.to_owned(),
        num_rows: responses.len(),
        questions: questions_of(&columns),
        columns,
        lines,
        survey: Some(reading::edition(
            &asked.definition.id,
            &asked.definition.version,
        )),
        report,
    };
    table.refresh_report();
    table
}
