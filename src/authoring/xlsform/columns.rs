use crate::authoring::xlsform::heading::Key;
use crate::authoring::xlsform::table::Table;
use crate::authoring::{Column, Place};

/// Where the columns of a form's sheets are.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Columns {
    /// The sheet, the column's name in the standard or as it is written, itself.
    all: Vec<(&'static str, String, Column)>,
}

impl Columns {
    pub(super) fn of(tables: &[&Table]) -> Self {
        let mut all = Vec::new();
        for table in tables {
            for heading in &table.headings {
                let name = match &heading.key {
                    Key::Known { name, .. } => (*name).to_owned(),
                    Key::Own => heading.text.clone(),
                };
                all.push((table.sheet, name, table.column(heading)));
            }
        }
        Self { all }
    }

    /// The place of a cell: of its row alone if the sheet has no such column.
    pub fn place(&self, sheet: &str, row: u32, name: &str) -> Place {
        let mut place = Place::row(sheet, row);
        let mut columns = self.all.iter();
        let column = columns.find(|(of, known, _)| *of == sheet && known == name);
        place.column = column.map(|(_, _, column)| column.clone());
        place
    }
}
