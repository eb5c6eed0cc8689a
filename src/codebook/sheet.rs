use std::borrow::Cow;

use super::HEADS;
use super::describe::{Asked, Code, Described, describe};
use super::export::Export;
use super::layout::Part;
use super::paper;
use crate::csv::{self, guard};

/// The codebook of an export as a table: [`HEADS`], then a row for each code of
/// each column. A note has one row without a code; behind them stand the columns
/// of paper returns, where there are some.
pub fn sheet(export: &Export<'_>) -> Vec<Vec<String>> {
    let definition = export.definition;
    let instrument = definition.wording.instrument.as_deref().unwrap_or_default();
    let survey = [
        definition.id.as_str(),
        definition.version.as_str(),
        definition.title.as_str(),
        instrument,
    ];
    let mut rows = vec![HEADS.map(str::to_owned).to_vec()];
    let mut push = |asked: &Asked<'_>, column: [&str; 8]| {
        let question = asked.question;
        let said = [
            question.id.as_str(),
            asked.bank,
            asked.kind,
            &question.text,
            question.hint.as_deref().unwrap_or_default(),
            question.section.as_deref().unwrap_or_default(),
            asked.base,
            asked.required,
            &asked.limits,
            asked.unit,
        ];
        let cells = survey.iter().chain(&said).chain(&column);
        rows.push(cells.map(|cell| (*cell).to_owned()).collect());
    };
    for asked in &describe(definition, &export.words) {
        for described in &asked.columns {
            for code in &described.codes {
                push(asked, cells(described, code, &code.means.name()));
            }
        }
        if asked.columns.is_empty() {
            push(asked, [""; 8]);
        }
    }
    if export.from_paper {
        rows.extend(paper_rows(survey));
    }
    rows
}

/// The rows of the columns that say how a response came about.
fn paper_rows(survey: [&str; 4]) -> Vec<Vec<String>> {
    let mut rows = Vec::new();
    for fact in paper::facts() {
        for code in &fact.codes {
            let means = code.means.name();
            let cell = |name: &str| match name {
                "type" => fact.kind,
                "text" => fact.text,
                "column" => fact.column,
                "code" => &code.code,
                "label" => &code.label,
                "means" => &means,
                _ => "",
            };
            let own = HEADS.iter().skip(survey.len()).map(|name| cell(name));
            rows.push(survey.into_iter().chain(own).map(str::to_owned).collect());
        }
    }
    rows
}

fn cells<'a>(described: &'a Described<'_>, code: &'a Code, means: &'a str) -> [&'a str; 8] {
    let (row, option) = match described.column.part {
        Part::Whole => (["", ""], ["", ""]),
        Part::Choice(choice) | Part::Words(choice) => {
            (["", ""], [choice.value.as_str(), &choice.text])
        }
        Part::Row(row) | Part::Item(row) => ([row.value.as_str(), &row.text], ["", ""]),
        Part::Tick { row, column } => (
            [row.value.as_str(), &row.text],
            [column.value.as_str(), &column.text],
        ),
    };
    let [row, row_text] = row;
    let [option, option_text] = option;
    [
        &described.column.name,
        row,
        row_text,
        option,
        option_text,
        &code.code,
        &code.label,
        means,
    ]
}

/// The codebook as CSV, written as [`Export::to_csv`] is.
pub fn sheet_csv(export: &Export<'_>) -> String {
    let rows = sheet(export);
    let cells = |row: &Vec<String>| -> Vec<Cow<'static, str>> {
        let cells = row.iter();
        cells
            .map(|cell| Cow::Owned(guard(cell).into_owned()))
            .collect()
    };
    csv::write(',', true, rows.iter().map(cells))
}
