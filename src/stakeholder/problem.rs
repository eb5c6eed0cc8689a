use super::{Field, Reading, Register};
use crate::words::stakeholders as words;

/// Something in a register that could not be taken as it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The line of the file, from 1; `None` for a row that came from no file.
    pub line: Option<u32>,
    /// The column of the file, from 1; `None` when it concerns the whole row.
    pub column: Option<usize>,
    /// What it is.
    pub kind: ProblemKind,
}

/// The kinds of problems.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ProblemKind {
    /// A score that is no number of its scale; the cell keeps its text and the
    /// stakeholder is not on the map.
    Score {
        /// The attribute.
        field: Field,
        /// Whose it is.
        name: String,
        /// The cell's text.
        found: String,
    },
    /// A row without a name or role.
    NoName,
    /// An id that an earlier row has already.
    IdTaken {
        /// The id in the file.
        found: String,
        /// The id used instead.
        used: String,
    },
    /// More cells than there are headers.
    TooManyCells {
        /// The number of headers.
        expected: usize,
        /// The number of cells.
        found: usize,
    },
    /// A second column that means what an earlier one does.
    ColumnTwice(String),
    /// A quote that opens and never closes.
    QuoteOpen,
    /// Rows without any text, which were left out.
    EmptyRows(usize),
}

impl Problem {
    /// The problem as a sentence: place, found, expected.
    pub fn sentence(&self) -> String {
        let what = match &self.kind {
            ProblemKind::Score { field, name, found } => {
                words::score_problem(field.key(), name, found)
            }
            ProblemKind::NoName => words::NO_NAME.to_owned(),
            ProblemKind::IdTaken { found, used } => words::id_taken(found, used),
            ProblemKind::TooManyCells { expected, found } => {
                words::too_many_cells(*expected, *found)
            }
            ProblemKind::ColumnTwice(header) => words::column_twice(header),
            ProblemKind::QuoteOpen => words::QUOTE_OPEN.to_owned(),
            ProblemKind::EmptyRows(count) => words::empty_rows(*count),
        };
        words::located(self.line, self.column, &what)
    }
}

/// What is wrong in the cells as they stand now, in the order of the rows.
pub(super) fn of_cells(register: &Register, line_of: impl Fn(&str) -> Option<u32>) -> Vec<Problem> {
    let mut problems = Vec::new();
    for person in register.people() {
        let line = line_of(&person.id);
        let mut add = |field: Field, kind| {
            problems.push(Problem {
                line,
                column: register.column_of(field).map(|index| index + 1),
                kind,
            });
        };
        if register.text(person, Field::Name).is_empty() {
            add(Field::Name, ProblemKind::NoName);
        }
        for field in Field::ALL {
            if register.score(person, field).is_err() {
                let kind = ProblemKind::Score {
                    field,
                    name: register.name(person).to_owned(),
                    found: register.text(person, field).to_owned(),
                };
                add(field, kind);
            }
        }
    }
    problems
}

impl Reading {
    /// Every problem: those of reading, then those of the cells.
    pub fn problems(&self) -> Vec<Problem> {
        let mut problems = self.notes.clone();
        problems.extend(of_cells(&self.register, |id| self.lines.get(id).copied()));
        problems
    }
}
