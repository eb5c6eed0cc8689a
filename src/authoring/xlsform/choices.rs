use crate::authoring::Place;
use crate::authoring::sheets::{self, Sheet};
use crate::authoring::xlsform::form::{Choice, List};
use crate::authoring::xlsform::heading::{CHOICES, Key};
use crate::authoring::xlsform::marks::clean;
use crate::authoring::xlsform::notes::Notes;
use crate::authoring::xlsform::record::Record;
use crate::authoring::xlsform::settings::Settings;
use crate::authoring::xlsform::table::Table;
use crate::words::authoring as words;

/// The lists of the choices sheet and its table; both empty without rows.
pub(super) fn read(
    sheet: Option<&Sheet>,
    settings: &Settings,
    notes: &mut Notes,
) -> (Vec<List>, Table) {
    let Some(sheet) = sheet.filter(|sheet| sheet.rows.len() > 1) else {
        return (Vec::new(), Table::default());
    };
    let mut table = Table::of(sheets::CHOICES, sheet, CHOICES, notes);
    for (_, text) in table.rows.iter_mut().flat_map(|row| &mut row.cells) {
        *text = clean(text, false);
    }
    if !table.has("name") {
        let place = Place::row(table.sheet, 1);
        notes.error(place, words::no_column("name"));
        return (Vec::new(), table);
    }
    warn_of_headings(&table, notes);
    (lists(&table, settings, notes), table)
}

/// Columns of the author's own are used in expressions, where their headings
/// can have no spaces.
fn warn_of_headings(table: &Table, notes: &mut Notes) {
    for heading in &table.headings {
        if heading.key == Key::Own && heading.text.contains(' ') {
            let place = table.place(1, Some(heading));
            notes.warning(place, words::spaces_in_heading(&heading.text));
        }
    }
}

fn lists(table: &Table, settings: &Settings, notes: &mut Notes) -> Vec<List> {
    let mut lists: Vec<List> = Vec::new();
    for row in &table.rows {
        let record = Record { table, row };
        let Some(list) = record.get("list_name") else {
            notes.unread(Place::row(table.sheet, row.number), words::no_list_name());
            continue;
        };
        let place = lists.iter().position(|known| known.name == list);
        let place = place.unwrap_or_else(|| {
            lists.push(List {
                name: list.to_owned(),
                choices: Vec::new(),
            });
            lists.len() - 1
        });
        if let (Some(choice), Some(list)) = (choice(record, settings, notes), lists.get_mut(place))
        {
            add(list, choice, record, settings, notes);
        }
    }
    lists
}

fn choice(record: Record<'_>, settings: &Settings, notes: &mut Notes) -> Option<Choice> {
    let language = &settings.default_language;
    let Some(name) = record.own("name") else {
        notes.error(record.place("name"), words::choice_without_name());
        return None;
    };
    let label = record.texts("label", language);
    if label.is_empty() {
        notes.warning(record.place("label"), words::choice_without_label(&name));
    }
    let mut columns = record.others();
    columns.retain(|(heading, _)| !heading.contains(' '));
    Some(Choice {
        label,
        media: record.media(language),
        columns,
        row: Some(record.row.number),
        name,
    })
}

fn add(
    list: &mut List,
    choice: Choice,
    record: Record<'_>,
    settings: &Settings,
    notes: &mut Notes,
) {
    let same = list.choices.iter().find(|known| known.name == choice.name);
    if let (Some(same), false) = (same, settings.may_repeat_choices) {
        let sentence = words::same_choice(&choice.name, &list.name, same.row);
        notes.error(record.place("name"), sentence);
    }
    list.choices.push(choice);
}
