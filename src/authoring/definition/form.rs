use std::collections::{BTreeMap, BTreeSet};

use crate::json::{Map, Value};

use crate::authoring::definition::kinds::Made;
use crate::authoring::definition::languages::{self, Language};
use crate::authoring::definition::maker::BANK_COLUMNS;
use crate::authoring::definition::pages::{STYLE, TOGETHER};
use crate::authoring::xlsform::{Form, Item, Kind, List, Texts};
use crate::authoring::{Place, Remark};
use crate::survey::Definition;
use crate::survey::definition::Paging;
use crate::words::authoring::converted as words;

/// A definition of ours as a form, and what the form lacks; places are those
/// of the JSON.
pub fn to_form(definition: &Definition) -> (Form, Vec<Remark>) {
    let json = definition.to_json();
    let mut writer = Writer::new(json);
    let languages = definition.languages.all();
    writer.languages = languages.iter().map(|code| Language::with(code)).collect();
    if json
        .get("title")
        .is_some_and(|title| title.as_object().is_some())
    {
        writer.lose("title");
    }
    for name in ["thanks", "contact", "instrument", "locked"] {
        if json.get(name).is_some() {
            writer.lose(name);
        }
    }
    writer.paging = definition.paging;
    writer.introduction(json.get("introduction"));
    let questions = json.get("questions").and_then(Value::as_array);
    let questions = questions.into_iter().flatten().zip(&definition.questions);
    for (place, (question, own)) in questions.enumerate() {
        if let Some(members) = question.as_object() {
            writer.question(place, members, own.bank.as_deref());
        }
    }
    if definition.paging == Paging::Survey {
        writer.wrap();
    }
    let by_section = definition.paging == Paging::Section;
    let form = Form {
        style: by_section.then(|| STYLE.to_owned()),
        name: "data".to_owned(),
        title: definition.title.clone(),
        id: definition.id.clone(),
        version: Some(definition.version.clone()),
        default_language: writer
            .languages
            .first()
            .map_or("default", |language| &language.called)
            .to_owned(),
        lists: writer.lists,
        items: writer.items,
        ..Form::default()
    };
    (form, writer.lost)
}

/// The members that every kind of question may have.
const COMMON: &[&str] = &[
    "id",
    "type",
    "text",
    "hint",
    "required",
    "error",
    "relevant",
    "section",
    "bank",
    "constraint",
    "constraint_message",
];

/// Makes a form's items of questions.
pub(super) struct Writer {
    pub(super) lists: Vec<List>,
    pub(super) lost: Vec<Remark>,
    items: Vec<Item>,
    /// Names of items.
    names: BTreeSet<String>,
    /// From `grid.row` to the name of the row's question.
    rows: BTreeMap<String, String>,
    section: Option<Value>,
    paging: Paging,
    /// Those of the definition, the first of them first.
    pub(super) languages: Vec<Language>,
}

impl Writer {
    /// The ids of all questions are taken before any row of a grid is named.
    fn new(json: &Value) -> Self {
        let questions = json.get("questions").and_then(Value::as_array);
        let ids = questions
            .into_iter()
            .flatten()
            .filter_map(|question| question.get("id"));
        Self {
            lists: Vec::new(),
            lost: Vec::new(),
            items: Vec::new(),
            names: ids.filter_map(Value::as_str).map(str::to_owned).collect(),
            rows: BTreeMap::default(),
            section: None,
            paging: Paging::default(),
            languages: Vec::new(),
        }
    }

    /// A text in the languages of the form; `None` where there is none.
    pub(super) fn texts(&self, members: &Map, name: &str) -> Option<Texts> {
        languages::of_definition(members.get(name)?, &self.languages)
    }

    /// A text of ours, which is the same in all languages.
    pub(super) fn plain(&self, text: &str) -> Texts {
        languages::of_definition(&Value::from(text), &self.languages).unwrap_or_default()
    }

    /// Tells that a member of the JSON is not carried over.
    pub(super) fn lose(&mut self, place: &str) {
        let name = place.rsplit('.').next().unwrap_or(place);
        self.lost.push(Remark {
            place: Place::sheet(place),
            sentence: words::column(name),
        });
    }

    fn introduction(&mut self, text: Option<&Value>) {
        let texts = text.and_then(|text| languages::of_definition(text, &self.languages));
        if let Some(texts) = texts {
            let name = self.new_name("introduction");
            let mut note = Made::plain("note").item(&name);
            note.label = texts;
            self.items.push(note);
        }
    }

    /// A name that no item has: with a number behind it if need be.
    pub(super) fn new_name(&mut self, wanted: &str) -> String {
        let mut name = wanted.to_owned();
        let mut number = 2;
        while !self.names.insert(name.clone()) {
            name = format!("{wanted}_{number}");
            number += 1;
        }
        name
    }

    /// From here on a row of a grid is named like this.
    pub(super) fn names_row(&mut self, grid: &str, row: &str, name: &str) {
        self.rows.insert(format!("{grid}.{row}"), name.to_owned());
    }

    fn question(&mut self, place: usize, members: &Map, bank: Option<&str>) {
        let path = format!("questions[{place}]");
        let id = members
            .get("id")
            .and_then(Value::as_str)
            .unwrap_or_default();
        let Some(made) = self.made(&path, id, members) else {
            self.lost.push(Remark {
                place: Place::sheet(&path),
                sentence: words::no_such_type(&text_of(members, "type").unwrap_or_default()),
            });
            return;
        };
        for name in members.keys() {
            let is_own = name.starts_with("x-");
            if !COMMON.contains(&name) && !is_own && !made.used.contains(&name) {
                self.lose(&format!("{path}.{name}"));
            }
        }
        let follow_up = made.follow_up.clone();
        let mut item = made.item(id);
        self.common(&mut item, members);
        if let Some((id, version)) = bank.and_then(|bank| bank.split_once('@')) {
            for (heading, text) in BANK_COLUMNS.into_iter().zip([id, version]) {
                item.others.push((heading.to_owned(), text.to_owned()));
            }
        }
        let section = members.get("section");
        let relevant = item.relevant.clone();
        self.add(item, section);
        if let Some(mut more) = follow_up {
            if let (Some(own), Some(around)) = (more.relevant.as_mut(), relevant) {
                *own = format!("({around}) and ({own})");
            }
            self.add(more, section);
        }
    }

    fn common(&self, item: &mut Item, members: &Map) {
        let texts = |name: &str| self.texts(members, name);
        item.label = texts("text").unwrap_or_default();
        if let Some(hint) = texts("hint") {
            item.hint = hint;
        }
        item.relevant = text_of(members, "relevant").map(|text| self.rewritten(&text));
        let required = match members.get("required") {
            Some(Value::Bool(true)) => Some("true()".to_owned()),
            Some(Value::String(condition)) => Some(self.rewritten(condition)),
            _ => None,
        };
        let own = text_of(members, "constraint").map(|text| self.rewritten(&text));
        item.constraint = match (item.constraint.take(), own) {
            (Some(limits), Some(own)) => Some(format!("{limits} and ({own})")),
            (limits, own) => limits.or(own),
        };
        item.constraint_message = texts("constraint_message").unwrap_or_default();
        if let Kind::Question(question) = &mut item.kind {
            let filter = question.choice_filter.as_ref();
            question.choice_filter = filter.map(|filter| self.rewritten(filter));
        }
        item.calculation = item.calculation.as_ref().map(|text| self.rewritten(text));
        let asked: Vec<&mut Item> = match &mut item.kind {
            Kind::Group(rows) => rows.iter_mut().collect(),
            _ => vec![&mut *item],
        };
        for item in asked {
            item.required.clone_from(&required);
            if required.is_some() {
                item.required_message = texts("error").unwrap_or_default();
            }
        }
        for (name, value) in members {
            if let (Some(heading), Some(text)) = (name.strip_prefix("x-"), value.as_str()) {
                item.others.push((heading.to_owned(), text.to_owned()));
            }
        }
    }

    /// An expression with the names of the form.
    fn rewritten(&self, expression: &str) -> String {
        let mut text = expression.to_owned();
        for (ours, name) in &self.rows {
            text = text.replace(&format!("${{{ours}}}"), &format!("${{{name}}}"));
        }
        text
    }

    /// Adds an item to the group of its section, which is the last if it has
    /// the same name.
    fn add(&mut self, item: Item, section: Option<&Value>) {
        let is_silent =
            matches!(&item.kind, Kind::Question(question) if question.type_name == "calculate");
        if is_silent && self.by_section() && self.section.is_some() {
            // What is calculated parts no two questions of a page.
            return self.add_to_group(item);
        }
        let Some(section) = section else {
            self.section = None;
            self.items.push(item);
            return;
        };
        if self.section.as_ref() != Some(section) {
            self.section = Some(section.clone());
            let name = self.new_name("section");
            let mut group = Item::new(&name, 0, Kind::Group(Vec::new()));
            let label = languages::of_definition(section, &self.languages);
            group.label = label.unwrap_or_default();
            group.appearance = self.by_section().then(|| TOGETHER.to_owned());
            self.items.push(group);
        }
        self.add_to_group(item);
    }

    fn by_section(&self) -> bool {
        self.paging == Paging::Section
    }

    /// Puts everything into one group, which is one page.
    fn wrap(&mut self) {
        let name = self.new_name("page");
        let all = std::mem::take(&mut self.items);
        let mut page = Item::new(&name, 0, Kind::Group(all));
        page.appearance = Some(TOGETHER.to_owned());
        self.items.push(page);
    }

    fn add_to_group(&mut self, item: Item) {
        if let Some(Kind::Group(children)) = self.items.last_mut().map(|group| &mut group.kind) {
            children.push(item);
        }
    }
}

pub(super) fn text_of(members: &Map, name: &str) -> Option<String> {
    members.get(name)?.as_str().map(str::to_owned)
}
