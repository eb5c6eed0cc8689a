//! Responses of our own surveys: the definition says what every answer is, so
//! nothing is guessed.

use std::collections::BTreeSet;

use crate::read::fault::Fault;
use crate::read::question::questions_of;
use crate::read::typed_column;
use crate::survey::{Answer, Choice, Definition, Kind as Asks, Question, Response, read_responses};
use crate::table::{
    Action, Cells, Column, ColumnSettings, Data, Kind, Problem, ProblemCode, Report, Setting, Table,
};
use crate::words::{dashboard as words, reading};

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
            &of_kind(kind),
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

fn columns_of(question: &Question, responses: &[Response]) -> Vec<Column> {
    let answers: Vec<Option<&Answer>> = responses
        .iter()
        .map(|response| response.answers.get(&question.id))
        .collect();
    let name = [question.text.clone(), String::new(), String::new()];
    let simple = |kind: Kind| {
        let cells: Cells = answers
            .iter()
            .map(|answer| answer.map(Answer::to_text))
            .collect();
        let mut column = typed_column(name.clone(), cells, &of_kind(kind));
        reading::why_definition().clone_into(&mut column.why);
        vec![column]
    };
    match &question.kind {
        Asks::Single { choices } => {
            let labels = labels_of(choices);
            let value = |answer: Option<&Answer>| match answer {
                Some(Answer::Choice(value)) => Some(value.clone()),
                _ => None,
            };
            vec![coded(
                name,
                &labels,
                labels.len(),
                &answers,
                &value,
                Kind::Category,
            )]
        }
        Asks::Multiple { choices } => {
            let labels = labels_of(choices);
            vec![listed(name, &labels, &answers)]
        }
        Asks::Grid { rows, scale } => {
            let inside = scale.iter().filter(|point| !point.outside);
            let outside = scale.iter().filter(|point| point.outside);
            let labels: Vec<(&str, &str)> = inside
                .clone()
                .chain(outside)
                .map(|p| (p.value.as_str(), p.text.as_str()))
                .collect();
            rows.iter()
                .map(|row| {
                    let names = [
                        words::statement_is(&question.text, &row.text),
                        question.text.clone(),
                        row.text.clone(),
                    ];
                    let value = |answer: Option<&Answer>| match answer {
                        Some(Answer::Grid(rows)) => rows.get(&row.value).cloned(),
                        _ => None,
                    };
                    coded(
                        names,
                        &labels,
                        inside.clone().count(),
                        &answers,
                        &value,
                        Kind::Scale,
                    )
                })
                .collect()
        }
        Asks::Scale {
            from: 0, to: 10, ..
        } => simple(Kind::Score),
        Asks::Scale { from, to, labels } => {
            let points: Vec<(String, String)> = (*from..=*to)
                .map(|n| {
                    (
                        n.to_string(),
                        labels
                            .get(&n)
                            .map_or_else(|| n.to_string(), |l| format!("{n}, {l}")),
                    )
                })
                .collect();
            let labels: Vec<(&str, &str)> = points
                .iter()
                .map(|(value, text)| (value.as_str(), text.as_str()))
                .collect();
            let value = |answer: Option<&Answer>| answer.map(Answer::to_text);
            vec![coded(
                name,
                &labels,
                labels.len(),
                &answers,
                &value,
                Kind::Scale,
            )]
        }
        Asks::Number { .. } => simple(Kind::Number),
        Asks::Date { .. } => simple(Kind::Date),
        Asks::Text { .. } | Asks::Long { .. } => simple(Kind::Text),
    }
}

/// The survey says what a column is; every answer is one, whatever its words.
fn of_kind(kind: Kind) -> ColumnSettings {
    ColumnSettings {
        kind: Some(kind),
        missing: Some(Vec::new()),
        ..ColumnSettings::default()
    }
}

/// Value and words of each choice.
fn labels_of(choices: &[Choice]) -> Vec<(&str, &str)> {
    choices
        .iter()
        .map(|choice| (choice.value.as_str(), choice.text.as_str()))
        .collect()
}

/// A column of codes whose labels are the definition's, in its order, whether
/// anybody chose them or not.
fn coded(
    names: [String; 3],
    labels: &[(&str, &str)],
    num_scale: usize,
    answers: &[Option<&Answer>],
    value: &dyn Fn(Option<&Answer>) -> Option<String>,
    kind: Kind,
) -> Column {
    let place = |value: String| labels.iter().position(|(known, _)| *known == value);
    let codes: Vec<Option<usize>> = answers
        .iter()
        .map(|answer| value(*answer).and_then(place))
        .collect();
    let text = |code: usize| labels.get(code).map(|(_, text)| (*text).to_owned());
    let cells = Cells::each(codes.iter().map(|code| code.and_then(text)));
    let data = Data::Codes {
        codes: codes
            .iter()
            .map(|code| code.map(|code| code as u32))
            .collect(),
        labels: labels.iter().map(|(_, text)| (*text).to_owned()).collect(),
        num_scale,
        ordered: kind == Kind::Scale,
    };
    let why = reading::why_definition().to_owned();
    Column::known(names, kind, why, cells, data)
}

fn listed(names: [String; 3], labels: &[(&str, &str)], answers: &[Option<&Answer>]) -> Column {
    let mut lists = Vec::new();
    let mut cells = Vec::new();
    for answer in answers {
        let Some(Answer::Choices(values)) = answer else {
            lists.push(None);
            cells.push(None);
            continue;
        };
        let place = |value: &String| labels.iter().position(|(known, _)| known == value);
        let chosen: Vec<u32> = values
            .iter()
            .filter_map(|value| Some(place(value)? as u32))
            .collect();
        let texts: Vec<&str> = chosen
            .iter()
            .filter_map(|code| labels.get(*code as usize).map(|(_, text)| *text))
            .collect();
        cells.push(Some(texts.join("; ")));
        lists.push(Some(chosen));
    }
    let data = Data::Lists {
        lists: lists.into_iter().collect(),
        labels: labels.iter().map(|(_, text)| (*text).to_owned()).collect(),
    };
    let why = reading::why_definition().to_owned();
    Column::known(names, Kind::Multiple, why, Cells::each(cells), data)
}
