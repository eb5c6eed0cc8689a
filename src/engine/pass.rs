use arrow_array::{Array, UInt32Array};

use crate::engine::{Clause, Pick};
use crate::read::tick_word;
use crate::table::{Column, Data, Question, QuestionKind, Table};

/// For each row by how many questions' clauses it fails, and the last of
/// these questions: enough to leave out any one question.
#[derive(Clone, Debug)]
pub(crate) struct Pass {
    failed: Vec<u8>,
    last: Vec<u32>,
}

impl Pass {
    /// Tries every row against every clause. Clauses about questions that the
    /// table does not have keep every row.
    pub(crate) fn of(table: &Table, clauses: &[Clause]) -> Self {
        let mut pass = Self {
            failed: vec![0; table.num_rows],
            last: vec![u32::MAX; table.num_rows],
        };
        let mut clauses: Vec<&Clause> = clauses.iter().filter(|c| !c.pick.is_empty()).collect();
        clauses.sort_by_key(|clause| clause.question);
        for clause in clauses {
            let Some(question) = table.questions.get(clause.question as usize) else {
                continue;
            };
            let matcher = Matcher::new(table, question, &clause.pick);
            for (row, (failed, last)) in pass.failed.iter_mut().zip(&mut pass.last).enumerate() {
                let failed_before = *failed > 0 && *last == clause.question;
                if !failed_before && !matcher.keeps(row) {
                    *failed = failed.saturating_add(1);
                    *last = clause.question;
                }
            }
        }
        pass
    }

    /// Rows that pass every clause but those of this question.
    pub(crate) fn rows_without(&self, question: u32) -> impl Iterator<Item = usize> + '_ {
        let keeps =
            move |(failed, last): (&u8, &u32)| *failed == 0 || (*failed == 1 && *last == question);
        self.failed
            .iter()
            .zip(&self.last)
            .enumerate()
            .filter(move |(_, pair)| keeps(*pair))
            .map(|(row, _)| row)
    }

    /// How many rows pass every clause.
    pub(crate) fn num_rows(&self) -> usize {
        let passes = |failed: &&u8| matches!(failed, 0);
        self.failed.iter().filter(passes).count()
    }
}

/// A pick made ready for one question's columns.
struct Matcher<'a> {
    question: &'a Question,
    columns: Vec<&'a Column>,
    /// For each column, which of its codes are wanted.
    wanted: Vec<Vec<bool>>,
    ranges: &'a [(f64, f64)],
}

impl<'a> Matcher<'a> {
    fn new(table: &'a Table, question: &'a Question, pick: &'a Pick) -> Self {
        let columns: Vec<&Column> = question
            .columns
            .iter()
            .filter_map(|c| table.columns.get(*c as usize))
            .collect();
        let is_wanted = |item: u32, option: u32| match pick {
            Pick::Options(options) => options.contains(&option),
            Pick::Cells(cells) => cells.contains(&(item, option)),
            Pick::Ranges(_) => false,
        };
        let ticked = question.kind == QuestionKind::Multiple && !question.items.is_empty();
        let wanted = columns.iter().zip(0_u32..).map(|(column, item)| {
            if ticked {
                return vec![is_wanted(item, item)];
            }
            let codes = code_map(question, column);
            codes
                .iter()
                .map(|option| option.is_some_and(|option| is_wanted(item, option)))
                .collect()
        });
        let ranges = if let Pick::Ranges(ranges) = pick {
            ranges.as_slice()
        } else {
            &[]
        };
        Self {
            wanted: wanted.collect(),
            question,
            columns,
            ranges,
        }
    }

    fn keeps(&self, row: usize) -> bool {
        let mut columns = self.columns.iter().zip(&self.wanted);
        match self.question.kind {
            QuestionKind::Number | QuestionKind::Date => self
                .columns
                .first()
                .and_then(|column| number_at(&column.data, row))
                .is_some_and(|value| {
                    self.ranges
                        .iter()
                        .any(|(from, to)| (*from..*to).contains(&value))
                }),
            QuestionKind::Multiple if self.question.items.is_empty() => {
                columns.any(|(column, wanted)| {
                    each_code(&column.data, row).any(|code| is_set(wanted, code))
                })
            }
            QuestionKind::Multiple => {
                columns.any(|(column, wanted)| is_set(wanted, 0) && is_ticked(column, row))
            }
            _ => columns.any(|(column, wanted)| {
                code_at(&column.data, row).is_some_and(|code| is_set(wanted, code))
            }),
        }
    }
}

fn is_set(wanted: &[bool], code: u32) -> bool {
    wanted.get(code as usize).copied().unwrap_or(false)
}

/// What each code of a column is among the question's options.
pub(crate) fn code_map(question: &Question, column: &Column) -> Vec<Option<u32>> {
    let place = |label: &String| question.options.iter().position(|option| option == label);
    column
        .labels()
        .iter()
        .map(|label| place(label).map(|i| i as u32))
        .collect()
}

/// The code of a row, if the column has codes and the row one.
pub(crate) fn code_at(data: &Data, row: usize) -> Option<u32> {
    match data {
        Data::Codes { codes, .. } => {
            (row < codes.len() && codes.is_valid(row)).then(|| codes.value(row))
        }
        _ => None,
    }
}

/// Each code of a row; none where the row has no list.
pub(crate) fn each_code(data: &Data, row: usize) -> impl Iterator<Item = u32> + '_ {
    let list = match data {
        Data::Lists { lists, .. } if row < lists.len() && lists.is_valid(row) => {
            let offsets = lists.value_offsets();
            let bounds = offsets
                .get(row)
                .zip(offsets.get(row + 1))
                .map(|(a, b)| (*a as usize, *b as usize));
            let values = lists.values().as_any().downcast_ref::<UInt32Array>();
            bounds
                .zip(values)
                .and_then(|((from, to), values)| values.values().get(from..to))
        }
        _ => None,
    };
    list.unwrap_or_default().iter().copied()
}

/// The number or day of a row.
pub(crate) fn number_at(data: &Data, row: usize) -> Option<f64> {
    match data {
        Data::Numbers(numbers) => {
            (row < numbers.len() && numbers.is_valid(row)).then(|| numbers.value(row))
        }
        Data::Days(days) => {
            (row < days.len() && days.is_valid(row)).then(|| f64::from(days.value(row)))
        }
        _ => None,
    }
}

/// Whether a column of one option is ticked in a row: it holds something, and
/// not a word that means no.
pub(crate) fn is_ticked(column: &Column, row: usize) -> bool {
    column
        .answer(row)
        .is_some_and(|cell| tick_word(cell.trim()) != Some(false))
}
