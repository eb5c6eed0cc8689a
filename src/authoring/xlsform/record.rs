use crate::authoring::Place;
use crate::authoring::xlsform::heading::{Key, MEDIA};
use crate::authoring::xlsform::table::{Row, Table};
use crate::authoring::xlsform::texts::Texts;

/// A row of a table with its columns by name.
#[derive(Clone, Copy)]
pub(super) struct Record<'a> {
    pub(super) table: &'a Table,
    pub(super) row: &'a Row,
}

impl<'a> Record<'a> {
    /// The text in the column of this name and no language.
    pub(super) fn get(self, wanted: &str) -> Option<&'a str> {
        let is_wanted = |key: &Key| match key {
            Key::Known { name, language } => *name == wanted && language.is_none(),
            Key::Own => false,
        };
        let mut cells = self.row.cells.iter();
        let cell = cells.find(|(heading, _)| {
            let heading = self.table.headings.get(*heading);
            heading.is_some_and(|heading| is_wanted(&heading.key))
        });
        cell.map(|(_, text)| text.as_str())
    }

    /// The same as an owned text.
    pub(super) fn own(self, wanted: &str) -> Option<String> {
        self.get(wanted).map(str::to_owned)
    }

    /// The texts of the columns of this name in their languages.
    pub(super) fn texts(self, wanted: &str, default_language: &str) -> Texts {
        let cells = self.row.cells.iter().filter_map(|(heading, text)| {
            match &self.table.headings.get(*heading)?.key {
                Key::Known { name, language } if *name == wanted => {
                    Some((language.as_deref(), text.as_str()))
                }
                _ => None,
            }
        });
        Texts::of(cells, default_language)
    }

    /// The files to be shown or played, by kind.
    pub(super) fn media(self, default_language: &str) -> Vec<(&'static str, Texts)> {
        let all = MEDIA
            .iter()
            .map(|kind| (*kind, self.texts(kind, default_language)));
        all.filter(|(_, texts)| !texts.is_empty()).collect()
    }

    /// The cells in columns of the author's own: the heading, the text.
    pub(super) fn others(self) -> Vec<(String, String)> {
        let cells = self.row.cells.iter().filter_map(|(heading, text)| {
            let heading = self.table.headings.get(*heading)?;
            (heading.key == Key::Own).then(|| (heading.text.clone(), text.clone()))
        });
        cells.collect()
    }

    /// The place of the cell in this column, of the row if there is no such
    /// column.
    pub(super) fn place(self, wanted: &str) -> Place {
        let filled = self.row.cells.iter().filter_map(|(heading, _)| {
            let heading = self.table.headings.get(*heading)?;
            heading.is(wanted).then_some(heading)
        });
        let heading = filled.take(1).next().or_else(|| self.table.heading(wanted));
        self.table.place(self.row.number, heading)
    }

    /// The place of the cell in a column of the author's own.
    pub(super) fn place_of(self, heading: &str) -> Place {
        let mut headings = self.table.headings.iter();
        let heading = headings.find(|known| known.text == heading);
        self.table.place(self.row.number, heading)
    }
}
