//! What a definition comes to, as JSON without what only its looks need.

use super::Survey;
use super::data::Data;
use super::expression::Expression;
use super::fill;
use super::locales;
use super::object::Object;
use super::rates;
use super::values;
use crate::json::{Map, Value, json};

/// Members of an element that are told as they stand.
const PLAIN: &[(&str, &str)] = &[
    ("visible_if", "visibleIf"),
    ("enable_if", "enableIf"),
    ("required_if", "requiredIf"),
];

/// Members of a question that are told as they stand.
const OF_QUESTION: &[(&str, &str)] = &[
    ("default_value_expression", "defaultValueExpression"),
    ("set_value_expression", "setValueExpression"),
    ("set_value_if", "setValueIf"),
    ("reset_value_if", "resetValueIf"),
];

/// The questions, pages, languages and problems of a definition.
pub fn to_json(survey: &Survey) -> Value {
    let root = &survey.root;
    let mut all = Map::default();
    put(&mut all, "title", survey.text(root, "title"));
    put(&mut all, "locale", Some(survey.language()));
    let locales = locales::used(root);
    if !locales.is_empty() {
        all.insert("used_locales".to_owned(), json!(locales));
    }
    let questions = survey.questions();
    let questions = questions
        .iter()
        .map(|one| json!({ "name": one.name(), "type": one.class.name }));
    all.insert("questions".to_owned(), Value::Array(questions.collect()));
    let pages = root.many("pages").iter().map(|page| survey.page(page));
    all.insert("pages".to_owned(), Value::Array(pages.collect()));
    if !survey.problems.is_empty() {
        let kinds = survey
            .problems
            .iter()
            .map(|problem| json!(problem.kind.name()));
        all.insert("errors".to_owned(), Value::Array(kinds.collect()));
    }
    Value::Object(all)
}

fn put(members: &mut Map, name: &str, text: Option<&str>) {
    if let Some(text) = text.filter(|text| !text.is_empty()) {
        members.insert(name.to_owned(), json!(text));
    }
}

impl Survey {
    fn page(&self, page: &Object) -> Value {
        let mut members = Map::default();
        put(&mut members, "name", Some(page.name()));
        put(
            &mut members,
            "title",
            Some(&self.filled(self.text(page, "title").unwrap_or_default())),
        );
        put(&mut members, "visible_if", page.plain_text("visibleIf"));
        members.insert("elements".to_owned(), self.elements(page));
        Value::Object(members)
    }

    fn elements(&self, around: &Object) -> Value {
        let elements = around.many("elements").iter();
        Value::Array(elements.map(|element| self.element(element)).collect())
    }

    fn element(&self, element: &Object) -> Value {
        let mut members = Map::default();
        members.insert("name".to_owned(), json!(element.name()));
        members.insert("type".to_owned(), json!(element.class.name));
        members.insert("title".to_owned(), json!(self.title(element)));
        if self.is_required(element) {
            members.insert("required".to_owned(), json!(true));
        }
        for (name, known) in PLAIN {
            put(&mut members, name, element.plain_text(known));
        }
        if element.is_panel() {
            members.insert("elements".to_owned(), self.elements(element));
        } else {
            self.question(element, &mut members);
        }
        Value::Object(members)
    }

    fn question(&self, question: &Object, members: &mut Map) {
        for (name, known) in OF_QUESTION {
            put(members, name, question.plain_text(known));
        }
        let default = values::default_value(question);
        if !default.is_empty() {
            members.insert("default_value".to_owned(), default.to_json());
        }
        let class = question.class;
        match class.name {
            "expression" => put(members, "expression", question.plain_text("expression")),
            "text" => {
                let input = question
                    .plain_text("inputType")
                    .filter(|input| *input != "text");
                put(members, "input_type", input);
            }
            "rating" => {
                let rates = rates::of(question, &self.answers);
                members.insert("rates".to_owned(), self.items(&rates));
            }
            "multipletext" => {
                let items = question.many("items").iter();
                let items =
                    items.map(|item| json!({ "name": item.name(), "title": self.named(item) }));
                members.insert("items".to_owned(), Value::Array(items.collect()));
            }
            "matrix" => {
                members.insert("rows".to_owned(), self.items(question.many("rows")));
                members.insert("columns".to_owned(), self.items(question.many("columns")));
            }
            "matrixdropdown" => {
                members.insert("rows".to_owned(), self.items(question.many("rows")));
                let columns = question.many("columns").iter().map(|column| {
                    let cell = column.plain_text("cellType").unwrap_or("default");
                    json!({ "name": column.name(), "title": self.named(column), "cellType": cell })
                });
                members.insert("columns".to_owned(), Value::Array(columns.collect()));
            }
            _ => {}
        }
        let choices = question.many("choices");
        if class.is("selectbase") && !choices.is_empty() {
            members.insert("choices".to_owned(), self.items(choices));
        }
    }

    fn items(&self, items: &[Object]) -> Value {
        let items = items.iter().map(|item| {
            let value = item.data("value");
            json!({ "value": value.to_json(), "text": self.item_text(item) })
        });
        Value::Array(items.collect())
    }

    /// The text of an item; its value where it has none.
    pub(super) fn item_text(&self, item: &Object) -> String {
        let text = self.text(item, "text").map(str::to_owned);
        text.unwrap_or_else(|| match item.data("value") {
            value if value.is_empty() => String::new(),
            value => Data::to_text(value),
        })
    }

    /// The title of an item or a column; its name where it has none.
    fn named<'a>(&self, object: &'a Object) -> &'a str {
        self.text(object, "title").unwrap_or_else(|| object.name())
    }

    /// What stands above an element: its title, of a question its name where
    /// it has none, with the answers that it mentions.
    fn title(&self, element: &Object) -> String {
        let title = self.text(element, "title");
        match title {
            Some(title) => self.filled(title),
            None if element.is_panel() => String::new(),
            None => element.name().to_owned(),
        }
    }

    /// Whether it must be answered before anything else is: by its condition
    /// where it has one.
    fn is_required(&self, element: &Object) -> bool {
        let condition = element.plain_text("requiredIf");
        let condition = condition.and_then(|text| Expression::parse(text).ok());
        match condition {
            Some(condition) => condition.holds(&self.answers, None),
            None => element.flag("isRequired"),
        }
    }

    fn filled(&self, text: &str) -> String {
        fill::filled(self, text)
    }
}
