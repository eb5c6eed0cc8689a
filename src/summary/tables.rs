use std::borrow::Cow;

use serde_json::{Map, Value, json};

use super::{Line, QuestionSummary, Summary};
use crate::csv::{guard, write};
use crate::words::summary as words;

/// The summaries as one CSV text, a line a figure under [`words::HEADS`].
/// Cells that a spreadsheet would take for a formula are neutralised; numbers
/// have six significant digits.
pub fn to_csv(summaries: &[Summary]) -> String {
    let heads = words::HEADS.map(Cow::Borrowed).to_vec();
    let rows = summaries.iter().flat_map(|summary| {
        summary.questions.iter().flat_map(move |question| {
            let lines = question.lines.iter();
            lines.map(move |line| cells(summary, question, line))
        })
    });
    write(',', false, std::iter::once(heads).chain(rows))
}

fn cells<'a>(
    summary: &'a Summary,
    question: &'a QuestionSummary,
    line: &'a Line,
) -> Vec<Cow<'a, str>> {
    let number = |number: Option<f64>| Cow::Owned(number.map(significant).unwrap_or_default());
    let small = if line.is_small() {
        words::is_small()
    } else {
        ""
    };
    vec![
        guard(&summary.name),
        guard(&question.title),
        Cow::Borrowed(question.kind.key()),
        guard(line.statement.as_deref().unwrap_or_default()),
        guard(line.group.as_deref().unwrap_or_default()),
        Cow::Borrowed(line.measure.key()),
        guard(&line.label),
        number(line.value),
        number(line.base.map(f64::from)),
        number(line.percent),
        number(line.low),
        number(line.high),
        Cow::Borrowed(small),
        guard(&line.note),
    ]
}

/// A number with six significant digits; whole numbers in full.
fn significant(number: f64) -> String {
    if number.fract() == 0.0 && number.abs() < 1e15 {
        return format!("{number:.0}");
    }
    let rounded: f64 = format!("{number:.5e}").parse().unwrap_or(number);
    if rounded.abs() < 1e-4 || rounded.abs() >= 1e15 {
        return format!("{rounded:e}");
    }
    rounded.to_string()
}

/// The summaries as a plain object: `canvass` names its format, `files` has
/// each with its questions and their figures. Numbers are in full, shares in
/// per cent; members that say nothing are left out.
pub fn to_json(summaries: &[Summary]) -> Value {
    let files: Vec<Value> = summaries
        .iter()
        .map(|summary| {
            json!({
                "file": summary.name,
                "rows": summary.rows,
                "by": summary.by,
                "tests": summary.tests,
                "questions": summary.questions.iter().map(question_json).collect::<Vec<_>>(),
            })
        })
        .collect();
    json!({ "canvass": "summary/1", "files": files })
}

fn question_json(question: &QuestionSummary) -> Value {
    json!({
        "question": question.title,
        "kind": question.kind.key(),
        "figures": question.lines.iter().map(line_json).collect::<Vec<_>>(),
    })
}

fn line_json(line: &Line) -> Value {
    let some = |text: &str| (!text.is_empty()).then(|| text.to_owned());
    let members = [
        ("statement", json!(line.statement)),
        ("group", json!(line.group)),
        ("measure", json!(line.measure.key())),
        ("label", json!(some(&line.label))),
        ("value", json!(line.value)),
        ("base", json!(line.base)),
        ("percent", json!(line.percent)),
        ("low", json!(line.low)),
        ("high", json!(line.high)),
        ("small", json!(line.is_small().then_some(true))),
        ("note", json!(some(&line.note))),
    ];
    let known = members.into_iter().filter(|(_, value)| !value.is_null());
    let members: Map<String, Value> = known
        .map(|(name, value)| (name.to_owned(), value))
        .collect();
    Value::Object(members)
}
