//! Questions made of their columns.

use super::battery::shared_scale;
use super::tick_word;
use crate::table::{Column, Data, Day, Kind, Question, QuestionKind, Role, Setting};
use crate::words::reading as words;

/// The question of the one column that stands here.
pub(super) fn single(column: &Column, at: usize) -> Question {
    let (num_scale, ordered) = match &column.data {
        Data::Codes {
            num_scale, ordered, ..
        } => (*num_scale, *ordered),
        other => (labels_of(other).len(), false),
    };
    let kind = match column.kind {
        Kind::Category | Kind::Scale => QuestionKind::Single,
        Kind::Score => QuestionKind::Score,
        Kind::Multiple => QuestionKind::Multiple,
        Kind::Number | Kind::Time => QuestionKind::Number,
        Kind::Date => QuestionKind::Date,
        Kind::Text => QuestionKind::Text,
        Kind::Identifier | Kind::Personal | Kind::Empty => QuestionKind::Hidden,
    };
    Question {
        title: if column.name.is_empty() {
            words::unnamed_column(at + 1)
        } else {
            column.name.clone()
        },
        kind,
        columns: vec![at as u32],
        items: Vec::new(),
        options: column.labels().to_vec(),
        num_scale: num_scale as u32,
        ordered,
        unit: column.unit,
        by: None,
        part_of: None,
    }
}

fn labels_of(data: &Data) -> &[String] {
    match data {
        Data::Codes { labels, .. } | Data::Lists { labels, .. } => labels,
        _ => &[],
    }
}

/// A question over several columns. Ticked columns give their items as
/// options; statements share the options of all their scales.
pub(super) fn several(columns: &[Column], at: usize, taken: usize, kind: QuestionKind) -> Question {
    let members: Vec<&Column> = columns.iter().skip(at).take(taken).collect();
    let items: Vec<String> = members.iter().map(|c| item_of(c)).collect();
    let stem = members.first().map(|c| c.stem.clone()).unwrap_or_default();
    let (options, num_scale) = match kind {
        QuestionKind::Multiple => (items.clone(), items.len()),
        _ => shared_scale(&members),
    };
    let title = match (
        stem.is_empty(),
        options.first(),
        num_scale.checked_sub(1).and_then(|i| options.get(i)),
    ) {
        (false, _, _) => stem,
        (true, Some(low), Some(high)) => words::statements_rated(low, high),
        _ => words::unnamed_column(at + 1),
    };
    Question {
        title,
        kind,
        columns: (at..at + taken).map(|i| i as u32).collect(),
        items,
        options,
        num_scale: num_scale as u32,
        ordered: kind == QuestionKind::Agreement,
        unit: None,
        by: None,
        part_of: None,
    }
}

fn item_of(column: &Column) -> String {
    let only = match &column.data {
        Data::Codes { labels, .. } if labels.len() == 1 => {
            labels.first().filter(|l| tick_word(l).is_none())
        }
        _ => None,
    };
    match (column.item.is_empty(), only) {
        (false, _) => column.item.clone(),
        (true, Some(label)) => label.clone(),
        (true, None) => column.name.clone(),
    }
}

/// Counts by month: one column a month, one series a metric.
pub(super) fn usage(columns: &[Column], settings: &[Setting], at: usize, taken: usize) -> Question {
    let by = columns.iter().position(|c| {
        let key = c.name.to_lowercase().replace('_', " ");
        key == "metric type" && c.kind == Kind::Category
    });
    let item = |(i, column): (usize, &Column)| match settings.get(i).map(|s| s.role) {
        Some(Role::Month { index, .. }) => {
            Day::of_month(index).map_or_else(|| column.name.clone(), words::usage_month)
        }
        _ => column.name.clone(),
    };
    Question {
        title: words::usage_title().to_owned(),
        kind: QuestionKind::Usage,
        columns: (at..at + taken).map(|i| i as u32).collect(),
        items: columns
            .iter()
            .enumerate()
            .skip(at)
            .take(taken)
            .map(item)
            .collect(),
        options: by
            .and_then(|i| columns.get(i))
            .map(|c| c.labels().to_vec())
            .unwrap_or_default(),
        num_scale: 0,
        ordered: true,
        unit: None,
        by: by.map(|i| i as u32),
        part_of: None,
    }
}
