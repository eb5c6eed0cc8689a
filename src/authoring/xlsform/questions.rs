use std::collections::{BTreeMap, BTreeSet};

use crate::authoring::xlsform::form::{Item, Kind, List, Parameters, Question};
use crate::authoring::xlsform::heading::MEDIA;
use crate::authoring::xlsform::kinds::{self, Control, Type};
use crate::authoring::xlsform::marks::{flag, truth};
use crate::authoring::xlsform::names::is_name;
use crate::authoring::xlsform::notes::Notes;
use crate::authoring::xlsform::parameters::{pairs, unknown, value};
use crate::authoring::xlsform::range;
use crate::authoring::xlsform::record::Record;
use crate::authoring::xlsform::references::{is_dynamic, lone_reference, references};
use crate::authoring::xlsform::settings::Settings;
use crate::authoring::xlsform::table::Table;
use crate::authoring::xlsform::tree::Tree;
use crate::words::authoring as words;

/// Whether rows stand in a group that is shown as a table.
#[derive(Debug, Default)]
pub(super) enum InTable {
    /// They do not.
    #[default]
    No,
    /// They do, and no question has named the list yet.
    First,
    /// They do; this is the list.
    Of(String),
}

/// Reads the survey sheet row by row.
#[derive(Debug, Default)]
pub(super) struct Questions {
    pub(super) lists: Vec<List>,
    /// Whether there is a choices sheet with rows.
    pub(super) has_choices: bool,
    /// Whether that has no column of names, so that no list is known.
    pub(super) has_no_names: bool,
    /// Sheets that are most likely meant to be the choices sheet.
    pub(super) alike: Vec<String>,
    pub(super) tree: Tree,
    /// Whether some question takes another answer than its choices.
    pub(super) has_other: bool,
    pub(super) in_table: InTable,
    /// The names of questions, without those of groups.
    asked: BTreeSet<String>,
    /// What each row is triggered by.
    triggers: Vec<(u32, Vec<String>)>,
}

/// The parameters of a place on a map.
const GEOPOINT: &[&str] = &[
    "allow-mock-accuracy",
    "capture-accuracy",
    "reference-geometry",
    "warning-accuracy",
];

/// The parameters of lines and areas on a map.
const GEOSHAPE: &[&str] = &["allow-mock-accuracy", "incremental", "reference-geometry"];

/// How well sound can be kept.
const QUALITIES: &[&str] = &["voice-only", "low", "normal", "external"];

/// Where image files are looked for.
const IMAGES: &str = "jr://images/";

impl Questions {
    /// Nothing read yet: the lists, whether the choices sheet has rows, and the
    /// sheets most likely meant to be it.
    pub(super) fn new(lists: Vec<List>, has_choices: bool, alike: Vec<String>) -> Self {
        Self {
            lists,
            has_choices,
            alike,
            ..Self::default()
        }
    }

    /// Reads a row.
    pub(super) fn read(&mut self, record: Record<'_>, settings: &mut Settings, notes: &mut Notes) {
        if let Some(disabled) = record.get("disabled") {
            notes.warning(record.place("disabled"), words::disabled());
            if flag(disabled) == Some(true) {
                return;
            }
        }
        let Some(cell) = record.get("type") else {
            let is_question = record.get("name").is_some() || has(record, "label");
            let is_empty = record.row.cells.iter().all(|(_, text)| text.is_empty());
            match (is_question, is_empty) {
                (true, _) => notes.error(record.place("type"), words::no_type()),
                (_, true) => {}
                _ => notes.warning(record.place("type"), words::skipped_row()),
            }
            return;
        };
        if setting(cell, record, settings) {
            return;
        }
        if let Some(control) = kinds::ends(cell) {
            self.tree.end(control, record, notes);
            self.in_table = InTable::No;
            return;
        }
        let begins = kinds::begins(cell);
        if let Some(sentence) = aside(cell) {
            notes.unread(record.place("type"), sentence);
            return;
        }
        let Some((name, is_named_here)) = self.name(cell, record, notes) else {
            return;
        };
        let mut item = item(&name, record, settings);
        item.is_named_here = is_named_here;
        media(record, notes);
        let trigger = self.trigger(record, notes);
        let pairs = parameters(record, notes);
        if let Some((control, list)) = begins {
            self.begin(item, control, list, record, settings, notes);
            return;
        }
        item.trigger = trigger;
        self.asked.insert(name);
        let Some(pairs) = pairs else {
            return;
        };
        if let Some(selection) = kinds::selection(cell) {
            self.select(item, &selection, pairs, record, notes);
        } else if let Some(type_) = kinds::type_of(cell) {
            self.question(item, type_, &pairs, record, notes);
        } else {
            let sentence = if kinds::lacks_list(cell) {
                words::no_list(cell)
            } else {
                words::unknown_type(cell, kinds::nearest_type(cell))
            };
            notes.error(record.place("type"), sentence);
        }
    }

    /// The name of a row and whether it was made here; `None` after an error.
    fn name(
        &mut self,
        cell: &str,
        record: Record<'_>,
        notes: &mut Notes,
    ) -> Option<(String, bool)> {
        let Some(name) = record.get("name") else {
            if cell != "note" {
                notes.error(record.place("name"), words::question_without_name());
                return None;
            }
            let name = format!("generated_note_name_{}", record.row.number);
            self.tree.take_name(&name, record, notes);
            return Some((name, true));
        };
        if !is_name(name) {
            notes.error(record.place("name"), words::no_name(name));
            return None;
        }
        self.tree.take_name(name, record, notes);
        Some((name.to_owned(), false))
    }

    fn begin(
        &mut self,
        mut item: Item,
        control: Control,
        list: Option<&str>,
        record: Record<'_>,
        settings: &Settings,
        notes: &mut Notes,
    ) {
        if control == Control::Repeat {
            self.tree
                .take_repeat(&item.name, &settings.name, record, notes);
            if item.label.is_empty() && item.media.is_empty() {
                notes.warning(
                    record.place("label"),
                    words::repeat_without_label(&item.name),
                );
            }
        }
        let count = record.get("repeat_count").map(|count| {
            if lone_reference(count).is_some() {
                return count.to_owned();
            }
            let made = counter(&item.name, count, record.row.number);
            let reference = format!("${{{}}}", made.name);
            self.tree.add_made(made, record, notes);
            reference
        });
        let children = Vec::new();
        item.kind = match control {
            Control::Group => Kind::Group(children),
            Control::Repeat => Kind::Repeat { count, children },
            Control::Loop => {
                let sentence = match list {
                    None => Some(words::loop_without_list()),
                    Some(list) if !self.lists.iter().any(|known| known.name == list) => {
                        Some(self.no_such_list(list))
                    }
                    Some(_) => None,
                };
                if let Some(sentence) = sentence {
                    notes.error(record.place("type"), sentence);
                }
                let over = list.unwrap_or_default().to_owned();
                Kind::Loop { over, children }
            }
        };
        let head = self.table_head(&mut item, record.row.number);
        self.tree.begin(control, item);
        if let Some(head) = head {
            self.tree.add_made(head, record, notes);
        }
    }

    /// Of a group shown as a table: the note that takes its texts, so that they
    /// stand above the columns.
    fn table_head(&mut self, item: &mut Item, row: u32) -> Option<Item> {
        let appearance = item.appearance.clone()?;
        let mut words: Vec<&str> = appearance.split_whitespace().collect();
        if !words.contains(&"table-list") {
            return None;
        }
        words.retain(|word| *word != "table-list");
        words.insert(0, "field-list");
        item.appearance = Some(words.join(" "));
        self.in_table = InTable::First;
        if item.label.is_empty() && item.hint.is_empty() {
            return None;
        }
        let mut head = made(&format!("generated_table_list_label_{row}"), "note", row);
        head.label = std::mem::take(&mut item.label);
        head.hint = std::mem::take(&mut item.hint);
        Some(head)
    }

    fn question(
        &mut self,
        mut item: Item,
        type_: &Type,
        pairs: &[(String, String)],
        record: Record<'_>,
        notes: &mut Notes,
    ) {
        if type_.name == "calculate" && item.calculation.is_none() {
            let is_worked_out = item
                .default
                .as_deref()
                .is_some_and(|text| is_dynamic(text, "calculate"));
            if !is_worked_out {
                notes.error(record.place("calculation"), words::no_calculation());
            }
        }
        if ["subscriberid", "simserial"].contains(&type_.name) {
            notes.warning(record.place("type"), words::device_number(type_.name));
        }
        if !type_.constraint.is_empty() && item.constraint.is_none() {
            item.constraint = Some(type_.constraint.to_owned());
        }
        let mut question = Question {
            type_name: type_.name.to_owned(),
            data_type: data_type(record, type_.answer),
            is_asked: is_asked(&item, type_),
            rows: record.own("rows"),
            ..Question::default()
        };
        if let Some(text) = record.get("parameters") {
            question.parameters = Parameters::Text(text.to_owned());
        }
        match type_.name {
            "text" => text(&mut question, pairs, record, notes),
            "image" => image(&mut item, pairs, record, notes),
            "audio" | "background-audio" => audio(pairs, record, notes),
            "geopoint" => drop(knows(pairs, GEOPOINT, record, notes)),
            "geotrace" | "geoshape" => drop(knows(pairs, GEOSHAPE, record, notes)),
            "range" => {
                let appearance = item.appearance.as_deref().unwrap_or_default();
                match range::check(pairs, appearance, &self.lists) {
                    Ok(checked) => {
                        if checked.is_decimal {
                            question.data_type = Some("decimal".to_owned());
                        }
                        question.parameters = Parameters::Named(checked.parameters);
                        question.range = Some(checked.range);
                    }
                    Err(sentences) => {
                        for sentence in sentences {
                            notes.error(record.place("parameters"), sentence);
                        }
                    }
                }
            }
            _ => {}
        }
        item.kind = Kind::Question(Box::new(question));
        self.tree.add(item);
    }

    /// The questions that a row's trigger names.
    fn trigger(&mut self, record: Record<'_>, notes: &mut Notes) -> Vec<String> {
        let Some(text) = record.get("trigger") else {
            return Vec::new();
        };
        let parts: Option<Vec<Vec<&str>>> = text.split(',').map(references).collect();
        match parts {
            Some(parts) if parts.iter().any(|names| names.len() > 1) => {
                notes.error(record.place("trigger"), words::triggers_without_comma());
            }
            Some(parts) if parts.iter().any(|names| !names.is_empty()) => {
                let names = parts.concat().into_iter();
                let names: Vec<String> = names.map(str::to_owned).collect();
                self.triggers.push((record.row.number, names.clone()));
                return names;
            }
            _ => notes.error(record.place("trigger"), words::bad_reference()),
        }
        Vec::new()
    }

    /// Looks whether what triggers a calculation is a question that is asked.
    pub(super) fn triggers(&self, items: &[Item], table: &Table, notes: &mut Notes) {
        let mut hidden: BTreeMap<&str, bool> = BTreeMap::new();
        for item in items {
            item.each(&mut |item| {
                hidden.insert(&item.name, is_calculated(item));
            });
        }
        for (number, names) in &self.triggers {
            let mut rows = table.rows.iter();
            let Some(row) = rows.find(|row| row.number == *number) else {
                continue;
            };
            let place = Record { table, row }.place("trigger");
            for name in names {
                if !self.asked.contains(name) {
                    notes.error(place.clone(), words::no_question(name));
                } else if hidden.get(name.as_str()) == Some(&true) {
                    notes.error(place.clone(), words::hidden_trigger(name));
                }
            }
        }
    }
}

/// What all items have, from their columns.
fn item(name: &str, record: Record<'_>, settings: &Settings) -> Item {
    let language = &settings.default_language;
    let texts = |column: &str| record.texts(column, language);
    let expression = |column: &str| record.get(column).map(truth);
    let mut item = Item::new(name, record.row.number, Kind::Group(Vec::new()));
    item.label = texts("label");
    item.hint = texts("hint");
    item.guidance_hint = texts("guidance_hint");
    item.constraint_message = texts("constraint_message");
    item.required_message = texts("required_message");
    item.media = record.media(language);
    item.relevant = expression("relevant");
    item.constraint = expression("constraint");
    item.required = expression("required");
    item.readonly = expression("readonly");
    item.calculation = expression("calculation");
    item.default = record.own("default");
    item.appearance = record.own("appearance");
    item.others = record.others();
    item
}

/// A question made for a row.
pub(super) fn made(name: &str, type_name: &str, row: u32) -> Item {
    let type_ = kinds::type_of(type_name);
    let question = Question {
        type_name: type_name.to_owned(),
        data_type: Some(type_.map_or("string", |type_| type_.answer).to_owned()),
        is_asked: type_.is_none_or(|type_| type_.is_shown),
        ..Question::default()
    };
    let mut item = Item::new(name, row, Kind::Question(Box::new(question)));
    item.is_generated = true;
    item
}

/// The question that works out how often a repeat is answered.
fn counter(repeat: &str, count: &str, row: u32) -> Item {
    let mut made = made(&format!("{repeat}_count"), "calculate", row);
    made.readonly = Some("true()".to_owned());
    made.calculation = Some(truth(count));
    made
}

/// Whether something is shown for a question: not where its answer is worked
/// out and it has no text.
pub(super) fn is_asked(item: &Item, type_: &Type) -> bool {
    type_.is_shown && !is_worked_out(item)
}

pub(super) fn is_worked_out(item: &Item) -> bool {
    let is_calculated = item.calculation.is_some() || !item.trigger.is_empty();
    is_calculated && item.label.is_empty() && item.hint.is_empty()
}

/// Whether a question is never shown because its answer is worked out.
fn is_calculated(item: &Item) -> bool {
    match &item.kind {
        Kind::Question(question) => question.type_name == "calculate" || is_worked_out(item),
        _ => false,
    }
}

pub(super) fn data_type(record: Record<'_>, usual: &str) -> Option<String> {
    let usual = Some(usual.to_owned()).filter(|usual| !usual.is_empty());
    record.own("bind::type").or(usual)
}

fn has(record: Record<'_>, wanted: &str) -> bool {
    !record.texts(wanted, "").is_empty()
}

/// A row that only sets something for the form. Whether it is one.
fn setting(cell: &str, record: Record<'_>, settings: &mut Settings) -> bool {
    let value = record.own("name");
    match cell {
        "form_title" | "set_form_title" => settings.title = value.or(settings.title.take()),
        "form_id" | "set_form_id" => settings.id = value.or(settings.id.take()),
        "prefix" => {}
        _ => return false,
    }
    true
}

/// The pairs of the parameters column; `None` after an error.
fn parameters(record: Record<'_>, notes: &mut Notes) -> Option<Vec<(String, String)>> {
    let found = pairs(record.get("parameters").unwrap_or_default());
    if found.is_none() {
        notes.error(record.place("parameters"), words::bad_parameters());
    }
    found
}

/// Whether a type has no other parameters than these.
pub(super) fn knows(
    pairs: &[(String, String)],
    known: &[&str],
    record: Record<'_>,
    notes: &mut Notes,
) -> bool {
    let unknown = unknown(pairs, known);
    if !unknown.is_empty() {
        let sentence = words::unknown_parameters(&unknown, known);
        notes.error(record.place("parameters"), sentence);
    }
    unknown.is_empty()
}

fn text(
    question: &mut Question,
    pairs: &[(String, String)],
    record: Record<'_>,
    notes: &mut Notes,
) {
    if knows(pairs, &["rows"], record, notes)
        && let Some(rows) = value(pairs, "rows")
    {
        if rows.parse::<i64>().is_err() {
            let sentence = words::not_whole("rows", rows);
            notes.error(record.place("parameters"), sentence);
        }
        question.rows = Some(rows.to_owned());
    }
}

fn image(item: &mut Item, pairs: &[(String, String)], record: Record<'_>, notes: &mut Notes) {
    if let Some(default) = item.default.as_mut().filter(|text| !text.contains(IMAGES)) {
        *default = format!("{IMAGES}{default}");
    }
    if !knows(pairs, &["app", "max-pixels"], record, notes) {
        return;
    }
    match value(pairs, "max-pixels") {
        None => notes.warning(record.place("parameters"), words::no_max_pixels()),
        Some(pixels) if pixels.parse::<i64>().is_err() => {
            let sentence = words::not_whole("max-pixels", pixels);
            notes.error(record.place("parameters"), sentence);
        }
        Some(_) => {}
    }
    let opens_app = matches!(item.appearance.as_deref(), None | Some("annotate"));
    if let Some(app) = value(pairs, "app").filter(|app| opens_app && !is_package(app)) {
        notes.error(record.place("parameters"), words::no_package(app));
    }
}

fn audio(pairs: &[(String, String)], record: Record<'_>, notes: &mut Notes) {
    if knows(pairs, &["quality"], record, notes)
        && let Some(quality) = value(pairs, "quality").filter(|text| !QUALITIES.contains(text))
    {
        let sentence = words::no_quality(quality, QUALITIES);
        notes.error(record.place("parameters"), sentence);
    }
}

/// What a row is that no question is made of.
fn aside(cell: &str) -> Option<String> {
    match cell {
        "audit" => Some(words::audit()),
        "csv-external" | "xml-external" => Some(words::other_file()),
        _ => None,
    }
}

/// Looks whether files that are to be shown or played are of a known kind.
fn media(record: Record<'_>, notes: &mut Notes) {
    for (heading, _) in record.others() {
        let kind = heading.to_lowercase();
        if let Some(kind) = kind.strip_prefix("media::") {
            let place = record.place_of(&heading);
            notes.error(place, words::unknown_media(kind, MEDIA));
        }
    }
}

/// Whether a text may name an Android package: at least two parts apart by `.`,
/// each of letters, digits and `_` and begun by a letter.
fn is_package(name: &str) -> bool {
    let is_part = |part: &str| {
        part.starts_with(|c: char| c.is_ascii_alphabetic())
            && part.chars().all(|c| c.is_ascii_alphanumeric() || c == '_')
    };
    name.contains('.') && name.split('.').all(is_part)
}
