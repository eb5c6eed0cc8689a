use super::Fault;
use super::answers::{codes, ticks};
use super::nearest::nearest;
use crate::engine::{Grouping, Pick};
use crate::table::{Question, QuestionKind, Table};
use crate::words::dashboard::statement_is;

/// Most groups that questions are crossed with.
const MOST: usize = 50;

/// The groups that a question's answers make.
pub(super) struct Groups {
    /// The question by position.
    pub(super) question: u32,
    /// The question, or its statement.
    pub(super) title: String,
    /// The groups in the order of its options, without those nobody is in.
    pub(super) all: Vec<Group>,
    /// Whether a row may be in several groups.
    pub(super) overlap: bool,
}

/// Rows that gave one answer.
pub(super) struct Group {
    /// The answer.
    pub(super) name: String,
    /// What a page filters by to see them.
    pub(super) pick: Pick,
    /// The rows in rising order.
    pub(super) rows: Vec<usize>,
}

impl Groups {
    /// The groups as the engine compares them.
    pub(super) fn grouping(&self) -> Grouping {
        Grouping {
            question: self.question,
            groups: self.all.iter().map(|group| group.pick.clone()).collect(),
            overlaps: self.overlap,
        }
    }

    /// The groups of the question or statement of this name: as it stands, or
    /// else but for case and the width of spaces.
    pub(super) fn named(table: &Table, name: &str) -> Result<Self, Fault> {
        let plain = |name: &str| {
            let words: Vec<String> = name.split_whitespace().map(str::to_lowercase).collect();
            words.join(" ")
        };
        let all = names(table);
        let found = all
            .iter()
            .find(|known| known.name == name)
            .or_else(|| all.iter().find(|known| plain(&known.name) == plain(name)));
        let Some(found) = found else {
            let known = all.iter().filter(|known| known.has_groups());
            return Err(Fault::NoQuestion {
                file: table.name.clone(),
                name: name.to_owned(),
                nearest: nearest(name, known.map(|known| known.name.as_str())),
            });
        };
        if !found.has_groups() {
            return Err(Fault::NoGroups {
                file: table.name.clone(),
                name: found.name.clone(),
                kind: found.question.kind,
            });
        }
        let groups = found.groups(table);
        if groups.all.len() > MOST {
            return Err(Fault::TooManyGroups {
                file: table.name.clone(),
                name: found.name.clone(),
                have: groups.all.len(),
                most: MOST,
            });
        }
        Ok(groups)
    }
}

/// A question or statement that groups may be made by.
struct Named<'a> {
    place: u32,
    question: &'a Question,
    item: Option<usize>,
    name: String,
}

/// All names: of questions, of their statements under the question's name, of
/// the file's columns.
fn names(table: &Table) -> Vec<Named<'_>> {
    let mut names = Vec::new();
    for (place, question) in (0_u32..).zip(&table.questions) {
        let mut add = |item: Option<usize>, name: String| {
            names.push(Named {
                place,
                question,
                item,
                name,
            });
        };
        if question.kind != QuestionKind::Agreement {
            add(None, question.title.clone());
        }
        for (item, statement) in question.items.iter().enumerate() {
            if question.kind == QuestionKind::Agreement {
                add(Some(item), statement_is(&question.title, statement));
            }
        }
        for (item, column) in question.columns.iter().enumerate() {
            let column = table.columns.get(*column as usize);
            let name = column.map(|column| column.name.clone()).unwrap_or_default();
            let own = (question.kind == QuestionKind::Agreement).then_some(item);
            if !name.is_empty() {
                add(own, name);
            }
        }
    }
    names
}

impl Named<'_> {
    fn has_groups(&self) -> bool {
        matches!(
            self.question.kind,
            QuestionKind::Single
                | QuestionKind::Score
                | QuestionKind::Multiple
                | QuestionKind::Agreement
        )
    }

    fn groups(&self, table: &Table) -> Groups {
        let question = self.question;
        let options = (0_u32..).zip(&question.options);
        let mut groups: Vec<Group> = options
            .map(|(code, option)| Group {
                name: option.clone(),
                pick: match self.item {
                    Some(item) => Pick::Cells(vec![(item as u32, code)]),
                    None => Pick::Options(vec![code]),
                },
                rows: Vec::new(),
            })
            .collect();
        if question.kind == QuestionKind::Multiple {
            let ticks = ticks(table, question);
            for (group, rows) in groups.iter_mut().zip(&ticks) {
                let ticked = rows
                    .iter()
                    .enumerate()
                    .filter(|(_, tick)| **tick == Some(true));
                group.rows = ticked.map(|(row, _)| row).collect();
            }
        } else {
            for (row, code) in codes(table, question, self.item.unwrap_or(0))
                .iter()
                .enumerate()
            {
                let group = code.and_then(|code| groups.get_mut(code as usize));
                if let Some(group) = group {
                    group.rows.push(row);
                }
            }
        }
        groups.retain(|group| !group.rows.is_empty());
        Groups {
            question: self.place,
            title: self.name.clone(),
            all: groups,
            overlap: question.kind == QuestionKind::Multiple,
        }
    }
}
