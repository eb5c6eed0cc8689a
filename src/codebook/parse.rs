use std::collections::BTreeMap;

use super::HEADS;
use super::describe::Means;
use super::gap::Gap;
use crate::json::{Value, json};
use crate::survey::Definition;
use crate::walk;
use crate::words::codebook as words;

/// What a codebook says of a survey: as much of its definition as it takes to
/// read its responses. Conditions and limits are not part of it.
#[derive(Clone, Debug)]
pub struct Codebook {
    pub(super) definition: Definition,
    /// Ids of calculations that come to words.
    pub(super) words: Vec<String>,
}

/// Why a table is no codebook.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum Fault {
    /// A column is not there.
    #[error("{}", words::no_column(.0))]
    NoColumn(String),
    /// It says nothing of any question.
    #[error("{}", words::no_questions())]
    NoQuestions,
    /// It is of more than one survey.
    #[error("{}", words::other_survey(*.0))]
    OtherSurvey(usize),
    /// What it says makes no survey.
    #[error("{}", words::no_survey(.0))]
    NoSurvey(Vec<walk::Fault>),
}

/// The cells of a row by the name of their column.
struct Row<'a> {
    number: usize,
    cells: BTreeMap<&'a str, &'a str>,
}

impl<'a> Row<'a> {
    fn get(&self, name: &str) -> &'a str {
        self.cells.get(name).copied().unwrap_or_default()
    }
}

impl Codebook {
    /// Reads a codebook from its header and its rows, in any order of columns.
    ///
    /// # Errors
    /// What is not there, the row of another survey, counted from 1 below the
    /// header, or what is wrong with the survey it describes.
    pub fn parse(head: &[&str], rows: &[Vec<&str>]) -> Result<Self, Fault> {
        let lacks = HEADS.iter().find(|name| !head.contains(name));
        if let Some(name) = lacks {
            return Err(Fault::NoColumn((*name).to_owned()));
        }
        let mut all = Vec::new();
        for (number, cells) in (1..).zip(rows) {
            let cells = head.iter().copied().zip(cells.iter().copied()).collect();
            let row = Row { number, cells };
            all.extend(Some(row).filter(|row| !row.get("question").is_empty()));
        }
        let rows = all;
        let first = rows.first().ok_or(Fault::NoQuestions)?;
        let of_survey = |row: &Row<'_>| [row.get("survey"), row.get("version")].map(str::to_owned);
        if let Some(row) = rows.iter().find(|row| of_survey(row) != of_survey(first)) {
            return Err(Fault::OtherSurvey(row.number));
        }
        let mut questions: Vec<(&str, Vec<&Row<'_>>)> = Vec::new();
        for row in &rows {
            let id = row.get("question");
            match questions.iter_mut().find(|(known, _)| *known == id) {
                Some((_, rows)) => rows.push(row),
                None => questions.push((id, vec![row])),
            }
        }
        let is_words = |(_, rows): &&(&str, Vec<&Row<'_>>)| {
            let mut rows = rows.iter();
            rows.any(|row| row.get("type") == "calculated" && row.get("means") == "text")
        };
        let mut definition = json!({
            "canvass": "survey/1",
            "id": first.get("survey"),
            "version": first.get("version"),
            "title": first.get("title"),
            "questions": questions.iter().map(|(_, rows)| question(rows)).collect::<Vec<_>>(),
        });
        let instrument = first.get("instrument");
        if let Some(members) = definition
            .as_object_mut()
            .filter(|_| !instrument.is_empty())
        {
            members.insert("instrument".to_owned(), json!(instrument));
        }
        Ok(Self {
            words: questions
                .iter()
                .filter(is_words)
                .map(|(id, _)| (*id).to_owned())
                .collect(),
            definition: Definition::parse(&definition.to_string()).map_err(Fault::NoSurvey)?,
        })
    }

    /// The survey, without its conditions and limits.
    pub fn definition(&self) -> &Definition {
        &self.definition
    }
}

/// A question as a definition has it.
fn question(rows: &[&Row<'_>]) -> Value {
    let Some(first) = rows.first() else {
        return Value::Null;
    };
    let kind = first.get("type");
    let mut all = json!({
        "id": first.get("question"),
        "type": kind,
        "text": first.get("text"),
    });
    let missing = missing(rows);
    if let Some(members) = all.as_object_mut() {
        for (name, value) in of_kind(kind, first, rows) {
            members.insert(name.to_owned(), value);
        }
        for name in ["hint", "section", "bank"] {
            let text = first.get(name);
            if !text.is_empty() {
                members.insert(name.to_owned(), Value::String(text.to_owned()));
            }
        }
        if !missing.is_empty() {
            members.insert("missing".to_owned(), Value::Array(missing));
        }
    }
    all
}

/// The reasons for no answer that a question offers.
fn missing(rows: &[&Row<'_>]) -> Vec<Value> {
    let offered = |gap: &Gap| rows.iter().any(|row| row.get("means") == gap.name());
    let reasons = Gap::ALL.into_iter().filter(offered).filter_map(Gap::reason);
    reasons
        .map(|reason| Value::String(reason.name().to_owned()))
        .collect()
}

fn of_kind(kind: &str, first: &Row<'_>, rows: &[&Row<'_>]) -> Vec<(&'static str, Value)> {
    let pairs = |value, text| distinct(rows, value, text);
    match kind {
        "single" => vec![("choices", Value::Array(codes(rows)))],
        "multiple" => vec![("choices", Value::Array(choices(rows)))],
        "ranking" => {
            let items = pairs("row", "row_text");
            let mut ranks: Vec<&str> = answers(rows).map(|row| row.get("code")).collect();
            ranks.sort_unstable();
            ranks.dedup();
            vec![("choices", items), ("top", json!(ranks.len()))]
        }
        "grid" => vec![
            ("rows", pairs("row", "row_text")),
            ("scale", Value::Array(codes(rows))),
        ],
        "ticks" => vec![
            ("rows", pairs("row", "row_text")),
            ("columns", pairs("option", "option_text")),
        ],
        "scale" => scale(rows),
        "number" if !first.get("unit").is_empty() => vec![("unit", json!(first.get("unit")))],
        // What was calculated stands in the responses.
        "calculated" => vec![("calculation", json!("''"))],
        _ => Vec::new(),
    }
}

fn answers<'r>(rows: &[&'r Row<'r>]) -> impl Iterator<Item = &'r Row<'r>> {
    let is_answer = |row: &&Row<'_>| row.get("means").split(' ').next() == Some("answer");
    rows.iter().copied().filter(is_answer)
}

/// Each value once with its text, in the order they come.
fn distinct(rows: &[&Row<'_>], value: &str, text: &str) -> Value {
    let mut known: Vec<&str> = Vec::new();
    let mut all = Vec::new();
    for row in rows {
        let own = row.get(value);
        if !own.is_empty() && !known.contains(&own) {
            known.push(own);
            all.push(json!({ "value": own, "text": row.get(text) }));
        }
    }
    Value::Array(all)
}

/// Each code of an answer once with its label and what sets it apart.
fn codes(rows: &[&Row<'_>]) -> Vec<Value> {
    let mut known: Vec<&str> = Vec::new();
    let mut all = Vec::new();
    for row in answers(rows) {
        let code = row.get("code");
        if !known.contains(&code) {
            known.push(code);
            all.push(with_flags(code, row.get("label"), row));
        }
    }
    all
}

/// The choices of several, each by the column that says whether it was chosen.
fn choices(rows: &[&Row<'_>]) -> Vec<Value> {
    let chosen = answers(rows).filter(|row| row.get("code") == "1");
    chosen
        .map(|row| with_flags(row.get("option"), row.get("option_text"), row))
        .collect()
}

fn with_flags(value: &str, text: &str, row: &Row<'_>) -> Value {
    let mut all = json!({ "value": value, "text": text });
    let flags = row.get("means").split(' ').skip(1);
    if let Some(members) = all.as_object_mut() {
        for flag in flags.filter(|flag| Means::FLAGS.contains(flag)) {
            members.insert(flag.to_owned(), Value::Bool(true));
        }
    }
    all
}

fn scale(rows: &[&Row<'_>]) -> Vec<(&'static str, Value)> {
    let points = || answers(rows).filter_map(|row| row.get("code").parse::<i64>().ok());
    let mut labels = json!({});
    if let Some(members) = labels.as_object_mut() {
        for row in answers(rows).filter(|row| !row.get("label").is_empty()) {
            let label = Value::String(row.get("label").to_owned());
            members.insert(row.get("code").to_owned(), label);
        }
    }
    vec![
        ("from", json!(points().min())),
        ("to", json!(points().max())),
        ("labels", labels),
    ]
}
