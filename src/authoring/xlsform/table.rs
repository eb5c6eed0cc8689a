use crate::authoring::sheets::Sheet;
use crate::authoring::xlsform::heading::{Columns, Key, key};
use crate::authoring::xlsform::marks::clean;
use crate::authoring::xlsform::notes::Notes;
use crate::authoring::{Column, Place};
use crate::words::authoring as words;

/// A sheet whose columns are known.
#[derive(Debug, Default)]
pub(super) struct Table {
    /// The sheet's name in the standard.
    pub(super) sheet: &'static str,
    pub(super) headings: Vec<Heading>,
    pub(super) rows: Vec<Row>,
    /// Whether the file keeps the order of the columns.
    has_order: bool,
}

#[derive(Debug)]
pub(super) struct Heading {
    pub(super) column: u32,
    pub(super) text: String,
    pub(super) key: Key,
}

/// A row below the headings.
#[derive(Debug)]
pub(super) struct Row {
    pub(super) number: u32,
    /// Cells in the order of the columns: the place of the heading, the text.
    pub(super) cells: Vec<(usize, String)>,
}

impl Table {
    /// The table of a sheet. Two headings for one thing and cells below no
    /// heading are errors.
    pub(super) fn of(
        name: &'static str,
        sheet: &Sheet,
        columns: Columns,
        notes: &mut Notes,
    ) -> Self {
        let mut table = Self {
            sheet: name,
            has_order: sheet.has_order,
            ..Self::default()
        };
        let mut rows = sheet.rows.iter();
        let header = rows.next();
        let cells = header.map(|row| row.cells.as_slice()).unwrap_or_default();
        let has_double = cells.iter().any(|(_, text)| text.contains("::"));
        for (column, text) in cells {
            let text = clean(text, true);
            let key = key(&text, has_double, columns);
            table.add(
                header.map_or(1, |row| row.number),
                *column,
                text,
                key,
                notes,
            );
        }
        for row in rows {
            let cells = table.cells(row.number, &row.cells, notes);
            table.rows.push(Row {
                number: row.number,
                cells,
            });
        }
        table
    }

    fn add(&mut self, row: u32, column: u32, text: String, key: Key, notes: &mut Notes) {
        let same = self.headings.iter().find(|known| match key {
            Key::Known { .. } => known.key == key,
            Key::Own => known.text == text,
        });
        if let Some(same) = same {
            let place = self.place_of(row, column, &text);
            notes.error(place, words::same_column(&text, &same.text));
            // Its cells have a heading, though one that is not read.
            let key = Key::Own;
            self.headings.push(Heading { column, text, key });
            return;
        }
        self.headings.push(Heading { column, text, key });
    }

    fn cells(&self, row: u32, cells: &[(u32, String)], notes: &mut Notes) -> Vec<(usize, String)> {
        let mut found = Vec::new();
        for (column, text) in cells {
            let mut headings = self.headings.iter();
            match headings.position(|heading| heading.column == *column) {
                Some(heading) => found.push((heading, text.clone())),
                None => notes.error(
                    self.place_of(row, *column, ""),
                    words::no_heading(text.trim()),
                ),
            }
        }
        found
    }

    /// The place of a cell or, without a heading, of its row.
    pub(super) fn place(&self, row: u32, heading: Option<&Heading>) -> Place {
        match heading {
            Some(heading) => self.place_of(row, heading.column, &heading.text),
            None => Place::row(self.sheet, row),
        }
    }

    fn place_of(&self, row: u32, column: u32, heading: &str) -> Place {
        let mut place = Place::row(self.sheet, row);
        place.column = Some(Column {
            place: self.has_order.then_some(column),
            heading: heading.to_owned(),
        });
        place
    }

    /// A column as it is told.
    pub(super) fn column(&self, heading: &Heading) -> Column {
        Column {
            place: self.has_order.then_some(heading.column),
            heading: heading.text.clone(),
        }
    }

    /// Whether a column of this name is there, in any language.
    pub(super) fn has(&self, wanted: &str) -> bool {
        self.heading(wanted).is_some()
    }

    /// The first column of this name, in any language.
    pub(super) fn heading(&self, wanted: &str) -> Option<&Heading> {
        let mut headings = self.headings.iter();
        headings.find(|heading| heading.is(wanted))
    }
}

impl Heading {
    /// Whether it is a column of this name, in any language.
    pub(super) fn is(&self, wanted: &str) -> bool {
        matches!(&self.key, Key::Known { name, .. } if *name == wanted)
    }
}
