//! What is known of a table and its columns beside what arrays hold.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::cells::Unread;
use crate::table::{
    Column, ColumnSettings, Data, Evidence, Kind, Question, Report, RowLines, Table, Unit,
};

/// The name under which facts stand in the metadata of schema and fields.
pub(super) const KEY: &str = "canvass";

/// The version of the facts.
pub(super) const FORMAT: &str = "table/1";

/// What is known of a table.
#[derive(Serialize, Deserialize)]
pub(super) struct TableFacts {
    pub(super) format: String,
    pub(super) survey: Option<String>,
    pub(super) questions: Vec<Question>,
    pub(super) report: Report,
    /// The lines of the rows as runs: the first line, and how many follow one
    /// another.
    pub(super) lines: Vec<(u32, u32)>,
}

impl TableFacts {
    pub(super) fn of(table: &Table) -> Self {
        Self {
            format: FORMAT.to_owned(),
            survey: table.survey.clone(),
            questions: table.questions.clone(),
            report: table.report.clone(),
            lines: table
                .lines
                .runs()
                .map(|(line, rows)| (line, rows as u32))
                .collect(),
        }
    }

    /// One line a row; `None` if there are not so many.
    pub(super) fn lines(&self, rows: usize) -> Option<RowLines> {
        let length: u64 = self
            .lines
            .iter()
            .map(|(_, length)| u64::from(*length))
            .sum();
        let runs = self.lines.iter();
        (length == rows as u64).then(|| {
            runs.flat_map(|(first, length)| (0..*length).map(|i| first.saturating_add(i)))
                .collect()
        })
    }
}

/// What is known of a column.
#[derive(Serialize, Deserialize)]
pub(super) struct ColumnFacts {
    pub(super) name: String,
    pub(super) stem: String,
    pub(super) item: String,
    pub(super) kind: Kind,
    pub(super) why: String,
    pub(super) confidence: f64,
    pub(super) asks: bool,
    pub(super) unit: Option<Unit>,
    /// How many labels lie on the scale, and whether they stand in an order.
    pub(super) scale: Option<(usize, bool)>,
    pub(super) evidence: Evidence,
    pub(super) settings: ColumnSettings,
    pub(super) missing: Vec<String>,
    /// Which cells say nothing, where their words do not tell.
    pub(super) unread: Option<Unread>,
    /// Whether a field of the cells as written, and one of times, follows.
    pub(super) written: bool,
    pub(super) times: bool,
}

impl ColumnFacts {
    pub(super) fn of(column: &Column, unread: Option<Unread>, written: bool) -> Self {
        Self {
            name: column.name.clone(),
            stem: column.stem.clone(),
            item: column.item.clone(),
            kind: column.kind,
            why: column.why.clone(),
            confidence: column.confidence,
            asks: column.asks,
            unit: column.unit,
            scale: match &column.data {
                Data::Codes {
                    num_scale, ordered, ..
                } => Some((*num_scale, *ordered)),
                _ => None,
            },
            evidence: column.evidence,
            settings: column.settings.clone(),
            missing: column.missing.words.clone(),
            unread,
            written,
            times: column.times.is_some(),
        }
    }

    /// The metadata of the field: for other programs its kind and the question
    /// that it answers, for us all.
    pub(super) fn metadata(&self, question: Option<&Question>) -> BTreeMap<String, String> {
        let facts = serde_json::to_string(self).unwrap_or_default();
        let mut metadata = BTreeMap::from([
            ("kind".to_owned(), self.kind.key().to_owned()),
            (KEY.to_owned(), facts),
        ]);
        if let Some(question) = question {
            metadata.insert("question".to_owned(), question.title.clone());
        }
        metadata
    }
}
