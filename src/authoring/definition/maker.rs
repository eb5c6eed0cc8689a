use crate::json::{Map, Value, json};

use crate::authoring::definition::languages::{self, Language};
use crate::authoring::definition::names::{Names, id};
use crate::authoring::definition::pages::{Pages, STYLE};
use crate::authoring::xlsform::{Item, Kind, Question, Read, Texts};
use crate::authoring::{Place, Remark, sheets};
use crate::words::authoring::converted as words;

/// The sheet with the questions.
pub(super) const SURVEY: &str = sheets::SURVEY;

/// The columns that hold the id of a question's wording: the profile's own,
/// which other programs pass over.
pub(super) const BANK_COLUMNS: [&str; 2] = ["bank_id", "bank_version"];

/// Makes questions of a form's items.
pub(super) struct Maker<'a> {
    pub(super) read: &'a Read,
    pub(super) names: Names,
    pub(super) questions: Vec<Value>,
    /// The row of each question.
    pub(super) rows: Vec<u32>,
    pub(super) lost: Vec<Remark>,
    pub(super) pages: Pages,
    /// The label of the group around.
    pub(super) section: Option<Value>,
    /// The conditions of the groups around.
    conditions: Vec<String>,
    /// The language that stands in for others.
    language: String,
    /// All that are carried over, where there are several.
    pub(super) languages: Vec<Language>,
}

impl<'a> Maker<'a> {
    pub(super) fn new(read: &'a Read) -> Self {
        let form = &read.form;
        let has_default = form.languages.contains(&form.default_language);
        let first = form.languages.first().filter(|_| !has_default);
        let language = first.unwrap_or(&form.default_language);
        Self {
            languages: languages::carried(form, language),
            read,
            names: Names::default(),
            questions: Vec::new(),
            rows: Vec::new(),
            lost: Vec::new(),
            pages: Pages::default(),
            section: None,
            conditions: Vec::new(),
            language: language.clone(),
        }
    }

    /// Tells that something in a column of a row is not carried over.
    pub(super) fn lose(&mut self, row: u32, column: &str, sentence: String) {
        let place = self.read.columns.place(SURVEY, row, column);
        self.lost.push(Remark { place, sentence });
    }

    /// Tells which languages are not carried over, and settings.
    pub(super) fn languages(&mut self) {
        let form = &self.read.form;
        let others = form
            .languages
            .iter()
            .filter(|other| **other != self.language && !self.carries(other));
        let others: Vec<&String> = others.collect();
        let mut tell = |sentence: String| {
            self.lost.push(Remark {
                place: Place::default(),
                sentence,
            });
        };
        if !others.is_empty() {
            tell(words::other_languages(&self.language, &others));
        }
        if id(&form.id) != form.id {
            tell(words::renamed(&form.id, &id(&form.id)));
        }
        if form.style.as_ref().is_some_and(|style| style != STYLE) {
            tell(words::setting("style"));
        }
        if form.instance_name.is_some() {
            tell(words::setting("instance_name"));
        }
    }

    fn carries(&self, called: &str) -> bool {
        let mut carried = self.languages.iter();
        carried.any(|language| language.called == called)
    }

    /// A text in the languages that are carried over.
    pub(super) fn text(&self, texts: &Texts) -> Option<Value> {
        languages::of_form(texts, &self.language, &self.languages)
    }

    /// Makes questions of items.
    pub(super) fn items(&mut self, items: &[Item]) {
        let mut items = items.iter().peekable();
        while let Some(item) = items.next() {
            match &item.kind {
                Kind::Group(children) => self.group(item, children),
                Kind::Question(question) => {
                    let next = items.peek();
                    let other = next.filter(|next| next.is_generated && next.row == item.row);
                    self.question(item, question, other.copied());
                    if other.is_some() {
                        items.next();
                    }
                }
                Kind::Repeat { .. } => self.leave_out(item, words::repeat(&item.name)),
                Kind::Loop { .. } => self.leave_out(item, words::a_loop(&item.name)),
            }
        }
    }

    /// Tells that an item and what is in it are left out.
    pub(super) fn leave_out(&mut self, item: &Item, sentence: String) {
        self.lose(item.row, "type", sentence);
    }

    fn group(&mut self, item: &Item, children: &[Item]) {
        if self.grid(item, children) {
            return;
        }
        for column in ["hint", "guidance_hint"] {
            let texts = if column == "hint" {
                &item.hint
            } else {
                &item.guidance_hint
            };
            if !texts.is_empty() {
                self.lose(item.row, column, words::of_group(column));
            }
        }
        let outer = self.begin_group(item);
        let condition = item.relevant.clone();
        let num_conditions = self.conditions.len();
        self.conditions.extend(condition);
        self.items(children);
        self.end_group(outer);
        self.conditions.truncate(num_conditions);
    }

    fn question(&mut self, item: &Item, question: &Question, other: Option<&Item>) {
        if item.is_generated && !question.is_asked {
            return;
        }
        let Some(mut members) = self.kind(item, question, other) else {
            return;
        };
        self.common(item, &mut members);
        let id = self.names.take(&item.name);
        if id != item.name {
            self.lose(item.row, "name", words::renamed(&item.name, &id));
        }
        if members.get("type") != Some(&json!("note")) {
            self.names.answers_to(&item.name, id.clone());
        }
        members.insert("id".to_owned(), json!(id));
        self.add(item.row, members);
    }

    /// Adds a question that was made for a row.
    pub(super) fn add(&mut self, row: u32, members: Map) {
        self.count_on_page(&members);
        self.questions.push(Value::Object(members));
        self.rows.push(row);
    }

    /// The members that all questions have, and what is lost of them.
    pub(super) fn common(&mut self, item: &Item, members: &mut Map) {
        let type_ = members.get("type").cloned().unwrap_or_default();
        let text = self.text(&item.label).unwrap_or_else(|| json!(item.name));
        members.insert("text".to_owned(), json!(text));
        let hint = self.text(&item.hint);
        members.extend(hint.map(|hint| ("hint".to_owned(), json!(hint))));
        let section = self.section.clone();
        members.extend(section.map(|section| ("section".to_owned(), json!(section))));
        if let Some(relevant) = self.relevant(item) {
            members.insert("relevant".to_owned(), json!(relevant));
        }
        let takes_answer = !["note", "calculated"].map(Value::from).contains(&type_);
        match item.required.as_deref() {
            None | Some("false()") => {}
            Some(required) if takes_answer => {
                let required = if required == "true()" {
                    json!(true)
                } else {
                    json!(required)
                };
                members.insert("required".to_owned(), required);
                let error = self.text(&item.required_message);
                members.extend(error.map(|error| ("error".to_owned(), json!(error))));
            }
            Some(_) => self.lose(item.row, "required", words::column("required")),
        }
        if members.contains("constraint") {
            let message = self.text(&item.constraint_message);
            members
                .extend(message.map(|message| ("constraint_message".to_owned(), json!(message))));
        } else if !item.constraint_message.is_empty() {
            let column = "constraint_message";
            self.lose(item.row, column, words::column(column));
        }
        let bank = bank_id(item);
        let is_banked = bank.is_some();
        members.extend(bank.map(|bank| ("bank".to_owned(), json!(bank))));
        for (heading, text) in &item.others {
            if !(is_banked && BANK_COLUMNS.contains(&heading.as_str())) {
                members.insert(format!("x-{heading}"), json!(text));
            }
        }
        self.lose_rest(item);
    }

    /// What stands in columns that no question of ours has.
    fn lose_rest(&mut self, item: &Item) {
        if !item.guidance_hint.is_empty() {
            self.lose(item.row, "guidance_hint", words::column("guidance_hint"));
        }
        let is_calculated = matches!(&item.kind, Kind::Question(question) if !question.is_asked);
        let calculation = item.calculation.as_ref().filter(|_| !is_calculated);
        let expressions = [
            ("calculation", calculation),
            ("default", item.default.as_ref()),
            ("readonly", item.readonly.as_ref()),
        ];
        for (column, given) in expressions {
            if given.is_some() {
                self.lose(item.row, column, words::column(column));
            }
        }
        if !item.trigger.is_empty() {
            self.lose(item.row, "trigger", words::column("trigger"));
        }
        for (kind, _) in &item.media {
            self.lose(item.row, kind, words::column(kind));
        }
    }

    /// The condition of an item with those of the groups around it.
    fn relevant(&self, item: &Item) -> Option<String> {
        let own = item.relevant.iter().cloned();
        let all: Vec<String> = self.conditions.iter().cloned().chain(own).collect();
        match all.as_slice() {
            [] => None,
            [only] => Some(only.clone()),
            all => Some(format!("({})", all.join(") and ("))),
        }
    }
}

/// The id of an item's wording, where both columns have some.
fn bank_id(item: &Item) -> Option<String> {
    let [id, version] = BANK_COLUMNS.map(|wanted| {
        let mut others = item.others.iter();
        others.find(|(heading, _)| heading == wanted)
    });
    Some(format!("{}@{}", id?.1, version?.1))
}
