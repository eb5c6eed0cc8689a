use canvass_kernel::{sort_by, sort_by_key};
use std::collections::BTreeMap;
use std::fmt;
use std::rc::Rc;

use super::{Column, Field, Problem, ProblemKind, Register, Stakeholder, ids};
use crate::csv::{self, Row, unguard};
use crate::words::stakeholders as words;

/// A register as it was read from a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    /// The register.
    pub register: Register,
    /// The line of the file on which each id stands.
    pub lines: BTreeMap<String, u32>,
    /// What was wrong with the file itself. Problems of cells are not among
    /// them: they follow from the register.
    pub notes: Vec<Problem>,
}

/// Why a text is no register.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum RegisterFault {
    /// There is no text.
    Empty,
    /// It holds zero characters, as a picture or workbook would.
    NotText,
    /// No column is a name; the headers that were found.
    NoName(Vec<String>),
}

impl fmt::Display for RegisterFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&match self {
            Self::Empty => words::REGISTER_EMPTY.to_owned(),
            Self::NotText => words::REGISTER_NOT_TEXT.to_owned(),
            Self::NoName(found) => words::register_without_name(found),
        })
    }
}

impl std::error::Error for RegisterFault {}

/// Reads a register from delimited text: headers in any order and letter
/// case, unknown columns kept.
///
/// # Errors
/// [`RegisterFault`]: an empty text, no text at all, or no column of names.
pub fn read_register(text: &str) -> Result<Reading, RegisterFault> {
    if text.contains('\0') {
        return Err(RegisterFault::NotText);
    }
    let sheet = csv::parse(text);
    let mut rows = sheet.rows.into_iter();
    let head = rows.next().ok_or(RegisterFault::Empty)?;
    let mut notes = Vec::new();
    let columns = columns_of(&head, &mut notes);
    if !columns
        .iter()
        .any(|column| column.field == Some(Field::Name))
    {
        let found = columns.into_iter().map(|column| column.header);
        return Err(RegisterFault::NoName(found.collect()));
    }
    let (blank, rows): (Vec<Row>, Vec<Row>) =
        rows.partition(|row| row.cells.iter().all(|cell| cell.trim().is_empty()));
    let mut register = Register {
        columns: Rc::new(columns),
        people: Vec::new(),
        separator: sheet.separator,
        bom: sheet.bom,
    };
    let lines = fill(&mut register, rows, &mut notes);
    if let Some(first) = blank.first() {
        notes.push(whole_row(first.line, ProblemKind::EmptyRows(blank.len())));
    }
    if let Some(line) = sheet.unclosed {
        notes.push(whole_row(line, ProblemKind::QuoteOpen));
    }
    sort_by_key(&mut notes, |note| note.line);
    Ok(Reading {
        register,
        lines,
        notes,
    })
}

fn whole_row(line: u32, kind: ProblemKind) -> Problem {
    Problem {
        line: Some(line),
        column: None,
        kind,
    }
}

/// Each field goes to the header that names it best, the leftmost of equals.
fn columns_of(head: &Row, notes: &mut Vec<Problem>) -> Vec<Column> {
    let headers: Vec<&str> = head.cells.iter().map(|cell| unguard(cell)).collect();
    let mut fields: Vec<Option<Field>> = vec![None; headers.len()];
    for field in Field::ALL {
        let ranked = headers.iter().enumerate();
        let mut ranked: Vec<(usize, usize)> = ranked
            .filter_map(|(i, header)| field.rank(header).map(|rank| (rank, i)))
            .collect();
        sort_by(&mut ranked, Ord::cmp);
        let Some((best, first)) = ranked.first().copied() else {
            continue;
        };
        if let Some(slot) = fields.get_mut(first) {
            *slot = Some(field);
        }
        for (_, index) in ranked.iter().skip(1).filter(|(rank, _)| *rank == best) {
            notes.push(Problem {
                line: Some(head.line),
                column: Some(index + 1),
                kind: ProblemKind::ColumnTwice((*headers.get(*index).unwrap_or(&"")).to_owned()),
            });
        }
    }
    let columns = headers.into_iter().zip(fields);
    columns
        .map(|(header, field)| Column {
            header: header.to_owned(),
            field,
        })
        .collect()
}

fn fill(
    register: &mut Register,
    rows: Vec<Row>,
    notes: &mut Vec<Problem>,
) -> BTreeMap<String, u32> {
    let width = register.columns.len();
    let mut people = Vec::with_capacity(rows.len());
    for row in rows {
        if row.cells.len() > width {
            let found = row.cells.len();
            let kind = ProblemKind::TooManyCells {
                expected: width,
                found,
            };
            notes.push(Problem {
                line: Some(row.line),
                column: Some(width + 1),
                kind,
            });
        }
        let cells: Vec<String> = row.cells.iter().map(|cell| unguard(cell).into()).collect();
        let id = String::new();
        people.push((row.line, Stakeholder { id, cells }));
    }
    let text = |person: &Stakeholder, field| register.text(person, field).to_owned();
    let given: Vec<(String, String)> = people
        .iter()
        .map(|(_, person)| (text(person, Field::Id), text(person, Field::Name)))
        .collect();
    let used = ids::assign(&given);
    let mut lines = BTreeMap::new();
    for (((line, mut person), used), (given, _)) in people.into_iter().zip(used).zip(given) {
        if !given.is_empty() && given != used {
            let kind = ProblemKind::IdTaken {
                found: given,
                used: used.clone(),
            };
            notes.push(Problem {
                line: Some(line),
                column: register.column_of(Field::Id).map(|index| index + 1),
                kind,
            });
        }
        lines.insert(used.clone(), line);
        person.id = used;
        register.people.push(Rc::new(person));
    }
    lines
}
