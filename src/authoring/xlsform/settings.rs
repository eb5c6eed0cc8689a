use crate::authoring::Place;
use crate::authoring::sheets::{self, Sheet};
use crate::authoring::xlsform::heading::{Key, SETTINGS};
use crate::authoring::xlsform::marks::{clean, flag};
use crate::authoring::xlsform::names::is_name;
use crate::authoring::xlsform::notes::Notes;
use crate::authoring::xlsform::record::Record;
use crate::authoring::xlsform::table::Table;
use crate::authoring::xlsform::texts::NO_LANGUAGE;
use crate::words::authoring as words;

/// The id, title and root name of a form that names none.
pub(super) const UNNAMED: &str = "data";

/// What holds for the form as a whole.
#[derive(Debug)]
pub(super) struct Settings {
    pub(super) title: Option<String>,
    pub(super) id: Option<String>,
    pub(super) version: Option<String>,
    pub(super) style: Option<String>,
    pub(super) instance_name: Option<String>,
    pub(super) default_language: String,
    pub(super) name: String,
    /// Whether runs of spaces in the survey sheet are one.
    pub(super) is_collapsed: bool,
    pub(super) may_repeat_choices: bool,
    pub(super) has_instance_id: bool,
}

impl Settings {
    /// The id, or what stands for it.
    pub(super) fn id(&self) -> String {
        self.id.clone().unwrap_or_else(|| UNNAMED.to_owned())
    }

    /// Reads the settings sheet; without one everything is as the standard
    /// leaves it.
    pub(super) fn read(sheet: Option<&Sheet>, name: Option<&str>, notes: &mut Notes) -> Self {
        let sheet = sheet.map(|sheet| with_one_id(sheet, notes));
        let table = sheet.map(|sheet| Table::of(sheets::SETTINGS, &sheet, SETTINGS, notes));
        let table = table.unwrap_or_default();
        let row = table.rows.first();
        let record = row.map(|row| Record { table: &table, row });
        let text = |wanted: &str| {
            let text = clean(record?.get(wanted)?, false);
            Some(text).filter(|text| !text.is_empty())
        };
        let is_on = |wanted: &str| flag(&text(wanted).unwrap_or_default());
        let root = text("name").or_else(|| name.map(str::to_owned));
        let settings = Self {
            title: text("title").or_else(|| text("id")),
            id: text("id"),
            version: text("version"),
            style: text("style"),
            instance_name: text("instance_name"),
            default_language: text("default_language").unwrap_or_else(|| NO_LANGUAGE.to_owned()),
            name: root.unwrap_or_else(|| UNNAMED.to_owned()),
            is_collapsed: is_on("clean_text_values").unwrap_or(true),
            may_repeat_choices: is_on("allow_choice_duplicates").unwrap_or(false),
            has_instance_id: !is_on("omit_instanceID").unwrap_or(false),
        };
        if !is_name(&settings.name) {
            let place = record.filter(|_| text("name").is_some());
            let place = place.map_or_else(Place::default, |record| record.place("name"));
            notes.error(place, words::no_name(&settings.name));
        }
        unread(&table, notes);
        settings
    }
}

/// The sheet without its column `id_string` where it has `form_id` as well.
fn with_one_id(sheet: &Sheet, notes: &mut Notes) -> Sheet {
    let mut sheet = sheet.clone();
    let column = |wanted: &str| {
        let header = sheet.rows.first()?;
        let mut cells = header.cells.iter();
        let cell = cells.find(|(_, text)| text.trim() == wanted)?;
        Some(cell.0)
    };
    if let (Some(_), Some(old)) = (column("form_id"), column("id_string")) {
        let place = Place::row(
            sheets::SETTINGS,
            sheet.rows.first().map_or(1, |row| row.number),
        );
        notes.warning(place, words::two_ids());
        for row in &mut sheet.rows {
            row.cells.retain(|(column, _)| *column != old);
        }
    }
    sheet
}

/// Notes columns that mean nothing here and rows below the first.
fn unread(table: &Table, notes: &mut Notes) {
    for row in table.rows.iter().skip(1) {
        let place = Place::row(table.sheet, row.number);
        notes.unread(place, words::further_settings());
    }
    let cells = table.rows.first().into_iter().flat_map(|row| &row.cells);
    for (heading, _) in cells {
        let heading = table.headings.get(*heading);
        if let Some(heading) = heading.filter(|heading| heading.key == Key::Own) {
            let row = table.rows.first().map_or(2, |row| row.number);
            notes.unread(table.place(row, Some(heading)), words::unknown_setting());
        }
    }
}
