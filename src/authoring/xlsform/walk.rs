use std::collections::BTreeMap;

use crate::authoring::Place;
use crate::authoring::sheets::{self, Sheets, is_known};
use crate::authoring::xlsform::choices;
use crate::authoring::xlsform::columns::Columns;
use crate::authoring::xlsform::form::{Form, Item, List};
use crate::authoring::xlsform::heading::{Key, SURVEY};
use crate::authoring::xlsform::languages;
use crate::authoring::xlsform::marks::clean;
use crate::authoring::xlsform::names::{is_alike, nearest};
use crate::authoring::xlsform::notes::Notes;
use crate::authoring::xlsform::questions::Questions;
use crate::authoring::xlsform::record::Record;
use crate::authoring::xlsform::references::references;
use crate::authoring::xlsform::settings::{Settings, UNNAMED};
use crate::authoring::xlsform::table::Table;
use crate::authoring::xlsform::visible;
use crate::words::authoring as words;

/// Names that may be referred to without a row of theirs.
const INSTANCE_ID: &str = "instanceID";

/// The form of these sheets; `None` without a survey sheet.
pub(super) fn form(
    sheets: &Sheets,
    name: Option<&str>,
    notes: &mut Notes,
) -> Option<(Form, Columns)> {
    let survey = sheets.named(sheets::SURVEY);
    let Some(survey) = survey else {
        let alike = alike(sheets, sheets::SURVEY);
        notes.error(Place::default(), words::no_survey(&alike));
        return None;
    };
    let name = name.or(sheets.name.as_deref());
    let given = sheets.named(sheets::SETTINGS);
    if given.is_none_or(|sheet| sheet.rows.len() < 2) {
        let alike = alike(sheets, sheets::SETTINGS);
        if !alike.is_empty() {
            let place = alike
                .first()
                .map_or_else(Place::default, |name| Place::sheet(name));
            notes.warning(place, words::settings_misspelt(&alike));
        }
    }
    let settings_table =
        given.map(|sheet| Table::of(sheets::SETTINGS, sheet, &[], &mut Notes::default()));
    let mut settings = Settings::read(given, name, notes);
    let (lists, choices) = choices::read(sheets.named(sheets::CHOICES), &settings, notes);
    let mut table = Table::of(sheets::SURVEY, survey, SURVEY, notes);
    for (_, text) in table.rows.iter_mut().flat_map(|row| &mut row.cells) {
        *text = clean(text, settings.is_collapsed);
    }
    if !table.has("type") {
        notes.error(Place::row(table.sheet, 1), words::no_column("type"));
        return None;
    }
    languages::warn_of_missing(&table, &choices, notes);
    unread_sheets(sheets, notes);
    let mut questions = Questions::new(
        lists,
        !choices.rows.is_empty(),
        alike(sheets, sheets::CHOICES),
    );
    questions.has_no_names = !choices.rows.is_empty() && !choices.has("name");
    for row in &table.rows {
        questions.read(Record { table: &table, row }, &mut settings, notes);
    }
    let is_translated = languages::is_translated(&table) || languages::is_translated(&choices);
    if questions.has_other && is_translated {
        notes.warning(Place::default(), words::other_and_translations());
    }
    let at_name = |number: u32| {
        let mut rows = table.rows.iter();
        let row = rows.find(|row| row.number == number);
        row.map_or_else(
            || Place::row(table.sheet, number),
            |row| Record { table: &table, row }.place("name"),
        )
    };
    let items = questions.tree.finish(at_name, notes);
    if settings.has_instance_id {
        let count = questions.tree.names.entry(INSTANCE_ID.to_owned());
        *count.or_default() += 1;
    }
    visible::check(&items, &table, notes);
    questions.triggers(&items, &table, notes);
    let mut checked = References {
        names: &questions.tree.names,
        notes,
    };
    checked.check(settings_table.as_ref(), |_| true);
    checked.check(Some(&table), |key| !is(key, &["type", "name", "trigger"]));
    checked.check(Some(&choices), |key| is(key, &["label"]));
    let mut form = form_of(&settings, questions.lists, items);
    form.languages = languages::of(&form);
    languages::warn_of_codes(&form.languages, notes);
    let columns = Columns::of(&[&table, &choices]);
    Some((form, columns))
}

fn form_of(settings: &Settings, lists: Vec<List>, items: Vec<Item>) -> Form {
    Form {
        name: settings.name.clone(),
        title: settings.title.clone().unwrap_or_else(|| UNNAMED.to_owned()),
        id: settings.id(),
        version: settings.version.clone(),
        style: settings.style.clone(),
        instance_name: settings.instance_name.clone(),
        default_language: settings.default_language.clone(),
        languages: Vec::new(),
        lists,
        items,
    }
}

/// The names of sheets that are most likely meant to be this one.
fn alike(sheets: &Sheets, wanted: &str) -> Vec<String> {
    let names = sheets.all.iter().map(|sheet| sheet.name.as_str());
    names
        .filter(|name| is_alike(name, wanted) && !is_known(name) && !name.starts_with('_'))
        .map(str::to_owned)
        .collect()
}

/// Notes the sheets of a form that are not read.
fn unread_sheets(sheets: &Sheets, notes: &mut Notes) {
    let read = [sheets::SURVEY, sheets::CHOICES, sheets::SETTINGS];
    for sheet in &sheets.all {
        let is_read = read
            .iter()
            .any(|name| sheet.name.trim().eq_ignore_ascii_case(name));
        if !is_read && sheets.all.len() > 1 && !sheet.name.starts_with('_') {
            notes.unread(Place::sheet(&sheet.name), words::unread_sheet());
        }
    }
}

fn is(key: &Key, wanted: &[&str]) -> bool {
    matches!(key, Key::Known { name, .. } if wanted.contains(name))
}

/// Looks whether every `${name}` names one item.
struct References<'a> {
    names: &'a BTreeMap<String, u32>,
    notes: &'a mut Notes,
}

impl References<'_> {
    fn check(&mut self, table: Option<&Table>, is_wanted: impl Fn(&Key) -> bool) {
        for row in table.into_iter().flat_map(|table| &table.rows) {
            for (place, text) in &row.cells {
                let Some(table) = table else { continue };
                let heading = table.headings.get(*place);
                if heading.is_some_and(|heading| is_wanted(&heading.key)) {
                    self.cell(text, || table.place(row.number, heading));
                }
            }
        }
    }

    fn cell(&mut self, text: &str, place: impl Fn() -> Place) {
        let Some(names) = references(text) else {
            self.notes.error(place(), words::bad_reference());
            return;
        };
        let mut told: Vec<&str> = Vec::new();
        for name in names {
            if told.contains(&name) {
                continue;
            }
            match self.names.get(name) {
                Some(1) => {}
                Some(_) => {
                    self.notes.error(place(), words::ambiguous(name));
                    told.push(name);
                }
                None => {
                    let known = self.names.keys().map(String::as_str);
                    let near = nearest(name, known);
                    self.notes.error(place(), words::unknown_name(name, near));
                    told.push(name);
                }
            }
        }
    }
}
