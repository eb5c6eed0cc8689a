use std::collections::BTreeSet;
use std::rc::Rc;

use canvass_kernel::gathered;

use super::{Field, Score, Unread, ids};
use crate::words::stakeholders as words;

/// A column of the register.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// The header as the file has it.
    pub header: String,
    /// What it means; `None` for a column that is only kept.
    pub field: Option<Field>,
}

/// One row of the register.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stakeholder {
    /// Unique in the register, and the same over export and import.
    pub id: String,
    /// The text of each cell, as it was written. May be shorter or longer than
    /// the columns.
    pub cells: Vec<String>,
}

/// Names a column: one the file has, or the one of a field, which is added
/// when something is first written into it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ColumnRef {
    /// The column at this place, from 0.
    At(usize),
    /// The column of this field.
    For(Field),
}

/// The stakeholders and their columns. Cloning shares all rows, so keeping
/// many versions for undo costs little.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Register {
    pub(super) columns: Rc<Vec<Column>>,
    pub(super) people: Vec<Rc<Stakeholder>>,
    pub(super) separator: char,
    pub(super) bom: bool,
}

impl Default for Register {
    /// Nobody yet, with a column for each field.
    fn default() -> Self {
        let column = |field: Field| Column {
            header: words::field_name(field.key()).to_owned(),
            field: Some(field),
        };
        Self {
            columns: Rc::new(Field::ALL.into_iter().map(column).collect()),
            people: Vec::new(),
            separator: ',',
            bom: false,
        }
    }
}

impl Register {
    /// The columns in the order of the file.
    pub fn columns(&self) -> &[Column] {
        &self.columns
    }

    /// The stakeholders in the order of the file.
    pub fn people(&self) -> &[Rc<Stakeholder>] {
        &self.people
    }

    /// The stakeholder with this id.
    pub fn find(&self, id: &str) -> Option<&Stakeholder> {
        let found = self.people.iter().find(|person| person.id == id);
        found.map(AsRef::as_ref)
    }

    /// Where the column of a field stands, from 0; `None` when there is none.
    pub fn column_of(&self, field: Field) -> Option<usize> {
        let mut columns = self.columns.iter();
        columns.position(|column| column.field == Some(field))
    }

    /// A cell's text as written; empty where the row or the column ends before.
    pub fn cell<'a>(&self, person: &'a Stakeholder, column: ColumnRef) -> &'a str {
        let index = match column {
            ColumnRef::At(index) => Some(index),
            ColumnRef::For(field) => self.column_of(field),
        };
        let cell = index.and_then(|index| person.cells.get(index));
        cell.map_or("", String::as_str)
    }

    /// A field's text without blanks around it; empty when there is none.
    pub fn text<'a>(&self, person: &'a Stakeholder, field: Field) -> &'a str {
        self.cell(person, ColumnRef::For(field)).trim()
    }

    /// The name to show: a stakeholder without one is told by words.
    pub fn name<'a>(&self, person: &'a Stakeholder) -> &'a str {
        match self.text(person, Field::Name) {
            "" => words::NAMELESS,
            name => name,
        }
    }

    /// A score: `Ok(None)` for an empty cell, a missing column and a field
    /// that has no scale.
    ///
    /// # Errors
    /// Why the cell's text is no score of the field's scale.
    pub fn score(&self, person: &Stakeholder, field: Field) -> Result<Option<Score>, Unread> {
        match field.scale() {
            Some(scale) => scale.parse(self.text(person, field)),
            None => Ok(None),
        }
    }

    /// Writes a cell. The first writing fills in every id, so that ids stay
    /// the same from then on; a missing column is added at the end. The id
    /// itself is never written, nor a cell beyond the headers. False when
    /// nothing changed.
    pub fn set(&mut self, id: &str, column: ColumnRef, text: &str) -> bool {
        let Some(person) = self.find(id) else {
            return false;
        };
        let is_beyond = matches!(column, ColumnRef::At(index) if index >= self.columns.len());
        if is_beyond || self.is_id(column) || self.cell(person, column) == text {
            return false;
        }
        self.write_ids();
        let index = match column {
            ColumnRef::At(index) => index,
            ColumnRef::For(field) => self.column_for(field),
        };
        if let Some(person) = self.people.iter_mut().find(|person| person.id == id) {
            write(Rc::make_mut(person), index, text);
        }
        true
    }

    /// Adds a stakeholder without a name at the end and gives its new id.
    pub fn add(&mut self) -> String {
        self.write_ids();
        let taken: BTreeSet<String> = gathered(self.people.iter().map(|p| p.id.clone()));
        let id = ids::unused(&format!("stakeholder-{}", self.people.len() + 1), &taken);
        let mut person = Stakeholder {
            id: id.clone(),
            cells: vec![String::new(); self.columns.len()],
        };
        let column = self.column_for(Field::Id);
        write(&mut person, column, &id);
        self.people.push(Rc::new(person));
        id
    }

    /// Takes a stakeholder out. False when nobody has the id.
    pub fn remove(&mut self, id: &str) -> bool {
        if self.find(id).is_none() {
            return false;
        }
        self.write_ids();
        self.people.retain(|person| person.id != id);
        true
    }

    fn is_id(&self, column: ColumnRef) -> bool {
        match column {
            ColumnRef::For(field) => field == Field::Id,
            ColumnRef::At(index) => self.column_of(Field::Id) == Some(index),
        }
    }

    fn write_ids(&mut self) {
        let index = self.column_for(Field::Id);
        for person in &mut self.people {
            if person.cells.get(index).map(|cell| cell.trim()) != Some(person.id.as_str()) {
                let id = person.id.clone();
                write(Rc::make_mut(person), index, &id);
            }
        }
    }

    /// The place of a field's column, which is added when there is none.
    fn column_for(&mut self, field: Field) -> usize {
        if let Some(index) = self.column_of(field) {
            return index;
        }
        // Cells beyond the last header would otherwise fall under the new one.
        let widest = self.people.iter().map(|person| person.cells.len()).max();
        let columns = Rc::make_mut(&mut self.columns);
        while columns.len() < widest.unwrap_or(0) {
            columns.push(Column {
                header: String::new(),
                field: None,
            });
        }
        columns.push(Column {
            header: words::field_name(field.key()).to_owned(),
            field: Some(field),
        });
        columns.len() - 1
    }
}

fn write(person: &mut Stakeholder, index: usize, text: &str) {
    if person.cells.len() <= index {
        person.cells.resize(index + 1, String::new());
    }
    if let Some(cell) = person.cells.get_mut(index) {
        // A zero character would make the exported file unreadable as text.
        *cell = text.replace('\0', "");
    }
}
