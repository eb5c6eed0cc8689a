use crate::json::{Map, Value, json};

use crate::authoring::xlsform::form::{Choice, Form, Item, Kind, Parameters, Question};
use crate::authoring::xlsform::texts::Texts;

/// A form as JSON that no program's own format shapes: `title`, `id`,
/// `version`, `style`, `instance_name`, `default_language`, `languages` and
/// `items` in order, each with its `kind`, `name` and whatever is given for it.
/// Expressions are the source's; texts are objects of languages.
pub fn to_json(form: &Form) -> Value {
    let mut all = Members::default();
    all.put("title", form.title.as_str());
    all.put("id", form.id.as_str());
    all.text("version", form.version.as_ref());
    all.text("style", form.style.as_ref());
    all.text("instance_name", form.instance_name.as_ref());
    all.put("default_language", form.default_language.as_str());
    all.put("languages", form.languages.clone());
    all.put("items", items(form, &form.items, false));
    Value::Object(all.0)
}

fn items(form: &Form, all: &[Item], is_in_loop: bool) -> Vec<Value> {
    all.iter().map(|one| item(form, one, is_in_loop)).collect()
}

fn item(form: &Form, item: &Item, is_in_loop: bool) -> Value {
    let mut all = Members::default();
    all.put("name", item.name.as_str());
    all.flag("generated", item.is_generated || item.is_named_here);
    all.texts("label", &item.label);
    all.texts("hint", &item.hint);
    all.texts("guidance_hint", &item.guidance_hint);
    all.texts("constraint_message", &item.constraint_message);
    all.texts("required_message", &item.required_message);
    all.media(&item.media);
    all.text("relevant", item.relevant.as_ref());
    all.text("constraint", item.constraint.as_ref());
    all.text("required", item.required.as_ref());
    all.text("readonly", item.readonly.as_ref());
    all.text("calculation", item.calculation.as_ref());
    all.text("default", item.default.as_ref());
    all.text("appearance", item.appearance.as_ref());
    if !item.trigger.is_empty() {
        all.put("trigger", item.trigger.clone());
    }
    match &item.kind {
        Kind::Question(asked) => {
            all.put("kind", "question");
            question(&mut all, form, asked, is_in_loop);
        }
        Kind::Group(children) => {
            all.put("kind", "group");
            all.put("children", items(form, children, is_in_loop));
        }
        Kind::Repeat { count, children } => {
            all.put("kind", "repeat");
            all.text("repeat_count", count.as_ref());
            all.put("children", items(form, children, is_in_loop));
        }
        Kind::Loop { over, children } => {
            all.put("kind", "loop");
            all.put("over", choices(form, over));
            all.put("children", items(form, children, true));
        }
    }
    Value::Object(all.0)
}

/// What is asked in a loop is a pattern: it has no answer of its own, and so no
/// type of one.
fn question(all: &mut Members, form: &Form, asked: &Question, is_in_loop: bool) {
    all.put("type", asked.type_name.as_str());
    if !is_in_loop {
        all.text("data_type", asked.data_type.as_ref());
        if !asked.is_asked {
            all.put("asked", false);
        }
    }
    match &asked.parameters {
        Parameters::None => {}
        Parameters::Text(text) => all.put("parameters_text", text.as_str()),
        Parameters::Named(pairs) => {
            let pairs = pairs.iter().map(|(name, text)| (name.clone(), json!(text)));
            all.put("parameters", Value::Object(pairs.collect()));
        }
    }
    if let Some(range) = &asked.range {
        all.put(
            "range",
            json!({ "start": range.start, "end": range.end, "step": range.step }),
        );
    }
    all.text("rows", asked.rows.as_ref());
    all.text("choice_filter", asked.choice_filter.as_ref());
    if let Some(list) = &asked.list {
        all.put("list", list.as_str());
        if form.list(list).is_some() {
            all.put("choices", choices(form, list));
        } else if list.contains("${") {
            all.put("choices_from", list.as_str());
        }
    }
}

fn choices(form: &Form, list: &str) -> Vec<Value> {
    let list = form.list(list);
    let all = list.into_iter().flat_map(|list| &list.choices);
    all.map(choice).collect()
}

fn choice(choice: &Choice) -> Value {
    let mut all = Members::default();
    all.put("name", choice.name.as_str());
    all.texts("label", &choice.label);
    all.media(&choice.media);
    if !choice.columns.is_empty() {
        let columns = choice.columns.iter();
        let columns = columns.map(|(heading, text)| (heading.clone(), json!(text)));
        all.put("columns", Value::Object(columns.collect()));
    }
    Value::Object(all.0)
}

/// The members of an object; what is empty or false is left out.
#[derive(Default)]
struct Members(Map);

impl Members {
    fn put(&mut self, name: &str, value: impl Into<Value>) {
        self.0.insert(name.to_owned(), value.into());
    }

    fn text(&mut self, name: &str, text: Option<&String>) {
        if let Some(text) = text {
            self.put(name, text.as_str());
        }
    }

    fn flag(&mut self, name: &str, is_on: bool) {
        if is_on {
            self.put(name, true);
        }
    }

    fn texts(&mut self, name: &str, texts: &Texts) {
        if !texts.is_empty() {
            self.put(name, by_language(texts));
        }
    }

    fn media(&mut self, media: &[(&'static str, Texts)]) {
        if !media.is_empty() {
            let kinds = media.iter();
            let kinds = kinds.map(|(kind, texts)| ((*kind).to_owned(), by_language(texts)));
            self.put("media", Value::Object(kinds.collect()));
        }
    }
}

fn by_language(texts: &Texts) -> Value {
    let texts = texts.iter();
    Value::Object(
        texts
            .map(|(language, text)| (language.to_owned(), json!(text)))
            .collect(),
    )
}
