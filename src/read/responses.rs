//! Responses of our own surveys: the definition says what every answer is, so
//! nothing is guessed.

mod columns;

use std::collections::BTreeSet;

use crate::read::fault::Fault;
use crate::read::question::questions_of;
use crate::read::typed_column;
use crate::survey::{Definition, Response, read_responses};
use crate::table::{
    Action, Cells, ColumnSettings, Kind, Problem, ProblemCode, Report, Setting, Table,
};
use crate::words::reading;
use columns::{columns_of, of_kind};

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

/// Reads responses files of one survey as one table: one row a response, in
/// the order of the files. A response that comes again (same id) is left out
/// and counted. The first file's definition gives the words.
///
/// # Errors
/// [`Fault::Responses`] if a file breaks the format.
pub fn merge_responses(name: &str, texts: &[String]) -> Result<Table, Fault> {
    let mut definition: Option<Definition> = None;
    let mut responses: Vec<Response> = Vec::new();
    let mut ids = BTreeSet::new();
    let mut report = Report {
        encoding: "UTF-8".to_owned(),
        delimiter: reading::responses_file().to_owned(),
        ..Report::default()
    };
    for text in texts {
        let (own, found) = read_responses(text).map_err(|faults| Fault::Responses {
            name: name.to_owned(),
            reason: reading::first_faults(
                &faults.iter().map(ToString::to_string).collect::<Vec<_>>(),
            ),
        })?;
        for (response, line) in found.into_iter().zip(1_u32..) {
            if ids.insert(response.id.clone()) {
                responses.push(response);
            } else {
                report.add(Problem {
                    line,
                    record: line,
                    code: ProblemCode::RepeatedResponse,
                    action: Action::LeftOut,
                    raw: response.id,
                    written: String::new(),
                });
            }
        }
        definition.get_or_insert(own);
    }
    let Some(definition) = definition else {
        return Err(Fault::Empty {
            name: name.to_owned(),
        });
    };
    report.export = Some(reading::responses_of(&definition.title));
    report.rows = responses.len() as u32;
    Ok(table(name, &definition, &responses, report))
}

fn table(name: &str, definition: &Definition, responses: &[Response], report: Report) -> Table {
    let cells =
        |cell: &dyn Fn(&Response) -> Option<String>| responses.iter().map(cell).collect::<Cells>();
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
    for question in &definition.questions {
        columns.extend(columns_of(question, responses));
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
        lines: (1_u32..).take(responses.len()).collect(),
        survey: Some(format!("{} {}", definition.id, definition.version)),
        report,
    };
    table.refresh_report();
    table
}
