use crate::authoring::Place;
use crate::authoring::sheets;
use crate::authoring::xlsform::decimal::Decimal;
use crate::authoring::xlsform::form::{Choice, Item, Kind, List, Parameters, Question};
use crate::authoring::xlsform::items::{data_type, is_worked_out, made};
use crate::authoring::xlsform::kinds::Selection;
use crate::authoring::xlsform::names::is_name;
use crate::authoring::xlsform::notes::Notes;
use crate::authoring::xlsform::parameters::value;
use crate::authoring::xlsform::questions::{InTable, Questions};
use crate::authoring::xlsform::record::Record;
use crate::authoring::xlsform::references::{lone_reference, references};
use crate::authoring::xlsform::texts::Texts;
use crate::authoring::xlsform::typed::knows;
use crate::words::authoring as words;

/// The name of the choice that stands for an answer of the reader's own.
const OTHER: &str = "other";

/// The endings of files that choices may be taken from.
const FILES: &[&str] = &["csv", "geojson", "xml"];

impl Questions {
    /// Adds a question whose answer is chosen.
    pub(super) fn select(
        &mut self,
        mut item: Item,
        selection: &Selection<'_>,
        pairs: Vec<(String, String)>,
        record: Record<'_>,
        notes: &mut Notes,
    ) {
        let source = self.source(selection, record, notes);
        check_parameters(&pairs, selection.says_file, record, notes);
        if source == Some(Source::Sheet) && selection.name == "select_multiple" {
            self.check_spaces(selection.list, notes);
        }
        let choice_filter = record.own("choice_filter");
        let other = self.other(&item, selection, choice_filter.is_some(), record, notes);
        let head = self.column_heads(selection, choice_filter.is_some(), record, notes);
        if let Some(head) = head {
            self.tree.add_made(head, record, notes);
        }
        if !matches!(self.in_table, InTable::No) {
            item.appearance = Some("list-nolabel".to_owned());
        }
        let question = Question {
            is_asked: !is_worked_out(&item),
            choice_filter,
            parameters: if pairs.is_empty() {
                Parameters::None
            } else {
                Parameters::Named(pairs)
            },
            rows: record.own("rows"),
            data_type: data_type(record, answer_type(selection.name)),
            ..chosen(selection)
        };
        item.kind = Kind::Question(Box::new(question));
        self.tree.add(item);
        if let Some(other) = other {
            self.tree.add_made(other, record, notes);
        }
    }

    /// Where the choices come from; `None` after an error.
    fn source(
        &self,
        selection: &Selection<'_>,
        record: Record<'_>,
        notes: &mut Notes,
    ) -> Option<Source> {
        let list = selection.list;
        let ending = list.rsplit_once('.').map(|(_, ending)| ending);
        let is_file = ending.is_some_and(|ending| FILES.contains(&ending));
        if selection.says_file && !is_file {
            notes.error(record.place("type"), words::no_choice_file(list, FILES));
            return None;
        }
        if is_file {
            return Some(Source::File);
        }
        if references(list).is_some_and(|names| !names.is_empty()) {
            return Some(Source::Answers);
        }
        if self.lists.iter().any(|known| known.name == list) {
            return Some(Source::Sheet);
        }
        if !self.has_no_names {
            notes.error(record.place("type"), self.no_such_list(list));
        }
        None
    }

    /// Says that a list is missing, and the sheet if that is why.
    pub(super) fn no_such_list(&self, list: &str) -> String {
        if self.lists.is_empty() {
            return words::no_choices_sheet(list, self.has_choices, &self.alike);
        }
        let known: Vec<&str> = self.lists.iter().map(|list| list.name.as_str()).collect();
        words::unknown_list(list, &known)
    }

    /// Answers of several choices are one text with spaces between the names.
    fn check_spaces(&self, list: &str, notes: &mut Notes) {
        let choices = self.lists.iter().filter(|known| known.name == list);
        for choice in choices.flat_map(|list| &list.choices) {
            if choice.name.contains(' ') {
                let place = Place::row(sheets::CHOICES, choice.row.unwrap_or_default());
                notes.error(place, words::spaces_in_choice(&choice.name, list));
            }
        }
    }

    /// Where the reader may answer otherwise: adds the choice to the list and
    /// gives the question for the words.
    fn other(
        &mut self,
        item: &Item,
        selection: &Selection<'_>,
        is_filtered: bool,
        record: Record<'_>,
        notes: &mut Notes,
    ) -> Option<Item> {
        if !selection.has_other {
            return None;
        }
        self.has_other = true;
        if is_filtered {
            notes.error(record.place("choice_filter"), words::filter_with_other());
        }
        let mut lists = self.lists.iter_mut();
        match lists.find(|list| list.name == selection.list) {
            Some(list) => add_other(list),
            None => notes.error(record.place("type"), words::other_without_list()),
        }
        let name = format!("{}_{OTHER}", item.name);
        let mut made = made(&name, "text", record.row.number);
        made.label = Texts::plain(words::SPECIFY_OTHER);
        made.relevant = Some(format!("selected(${{{}}}, '{OTHER}')", item.name));
        Some(made)
    }

    /// Before the first question of a group shown as a table: the question
    /// that heads its columns with the choices.
    fn column_heads(
        &mut self,
        selection: &Selection<'_>,
        is_filtered: bool,
        record: Record<'_>,
        notes: &mut Notes,
    ) -> Option<Item> {
        match &self.in_table {
            InTable::No => None,
            InTable::Of(list) => {
                if list != selection.list {
                    let sentence = words::other_list_in_table(selection.list, list);
                    notes.error(record.place("type"), sentence);
                }
                None
            }
            InTable::First => {
                self.in_table = InTable::Of(selection.list.to_owned());
                if is_filtered {
                    notes.error(record.place("choice_filter"), words::filter_in_table());
                }
                let row = record.row.number;
                let name = format!("reserved_name_for_field_list_labels_{row}");
                let mut head = made(&name, selection.name, row);
                head.appearance = Some("label".to_owned());
                head.kind = Kind::Question(Box::new(Question {
                    data_type: Some(answer_type(selection.name).to_owned()),
                    is_asked: true,
                    ..chosen(selection)
                }));
                Some(head)
            }
        }
    }
}

/// Where choices come from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Source {
    Sheet,
    File,
    Answers,
}

fn chosen(selection: &Selection<'_>) -> Question {
    Question {
        type_name: selection.name.to_owned(),
        list: Some(selection.list.to_owned()),
        ..Question::default()
    }
}

fn answer_type(name: &str) -> &'static str {
    if name == "rank" { "odk:rank" } else { "string" }
}

fn add_other(list: &mut List) {
    if list.choices.iter().any(|choice| choice.name == OTHER) {
        return;
    }
    let mut languages: Vec<String> = Vec::new();
    for choice in list
        .choices
        .iter()
        .filter(|choice| choice.label.is_translated())
    {
        for (language, _) in choice.label.iter() {
            if !languages.iter().any(|known| known == language) {
                languages.push(language.to_owned());
            }
        }
    }
    let label = if languages.is_empty() {
        Texts::plain(words::OTHER)
    } else {
        Texts::everywhere(words::OTHER, &languages)
    };
    list.choices.push(Choice {
        name: OTHER.to_owned(),
        label,
        ..Choice::default()
    });
}

fn check_parameters(
    pairs: &[(String, String)],
    is_file: bool,
    record: Record<'_>,
    notes: &mut Notes,
) {
    let known: &[&str] = if is_file {
        &["label", "randomize", "seed", "value"]
    } else {
        &["randomize", "seed"]
    };
    knows(pairs, known, record, notes);
    let mut fault = |sentence| notes.error(record.place("parameters"), sentence);
    for name in ["label", "value"] {
        if let Some(column) = value(pairs, name)
            && is_file
            && !is_name(column)
        {
            fault(words::no_name(column));
        }
    }
    match (value(pairs, "randomize"), value(pairs, "seed")) {
        (Some(text), _) if !["true", "false"].contains(&text) => {
            fault(words::no_flag("randomize", text));
        }
        (None, Some(_)) => fault(words::seed_alone()),
        (Some(_), Some(seed))
            if lone_reference(seed).is_none() && Decimal::parse(seed).is_none() =>
        {
            fault(words::no_seed(seed));
        }
        _ => {}
    }
}
