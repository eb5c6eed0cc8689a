use std::collections::{BTreeMap, BTreeSet};

use crate::authoring::xlsform::form::{Item, Kind, List, Parameters, Question};
use crate::authoring::xlsform::items::{counter, data_type, is_asked, is_calculated, item, made};
use crate::authoring::xlsform::kinds::{self, Control, Type};
use crate::authoring::xlsform::marks::flag;
use crate::authoring::xlsform::names::is_name;
use crate::authoring::xlsform::notes::Notes;
use crate::authoring::xlsform::parameters::pairs;
use crate::authoring::xlsform::range;
use crate::authoring::xlsform::record::Record;
use crate::authoring::xlsform::references::{is_dynamic, lone_reference, references};
use crate::authoring::xlsform::settings::Settings;
use crate::authoring::xlsform::table::Table;
use crate::authoring::xlsform::tree::Tree;
use crate::authoring::xlsform::typed::{GEOPOINT, GEOSHAPE, audio, image, knows, media, text};
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

/// What a row is that no question is made of.
fn aside(cell: &str) -> Option<String> {
    match cell {
        "audit" => Some(words::audit()),
        "csv-external" | "xml-external" => Some(words::other_file()),
        _ => None,
    }
}
