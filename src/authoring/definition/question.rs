use crate::json::{Map, Value, json};

use crate::authoring::definition::limits::{self, limits};
use crate::authoring::definition::maker::Maker;
use crate::authoring::definition::names::id;
use crate::authoring::xlsform::{Item, List, Parameters, Question, Range};
use crate::authoring::{Remark, sheets};
use crate::words::authoring::converted as words;

/// The most steps of a scale of ours.
const MOST_STEPS: i64 = 20;

/// Types whose answers a response has in any case, or never takes.
const RECORDED: &[&str] = &["start", "end", "today"];

impl Maker<'_> {
    /// The type of a question of ours with the members it has besides; `None`
    /// if there is none like it, which is told.
    pub(super) fn kind(
        &mut self,
        item: &Item,
        question: &Question,
        other: Option<&Item>,
    ) -> Option<Map> {
        let name = question.type_name.as_str();
        if RECORDED.contains(&name) {
            self.leave_out(item, words::recorded(name));
            return None;
        }
        if let (false, Some(calculation)) = (question.is_asked, &item.calculation) {
            let mut members = Map::default();
            members.insert("type".to_owned(), json!("calculated"));
            members.insert("calculation".to_owned(), json!(calculation));
            return Some(members);
        }
        if !question.is_asked {
            self.leave_out(item, words::not_asked(&item.name));
            return None;
        }
        let kind = match name {
            "text" => written(item, question),
            "integer" => number(item, true),
            "decimal" => number(item, false),
            "range" => self.range(item, question.range.as_ref()?),
            "date" => limited(item, json!({ "type": "date" }), ".", &limits::date),
            "note" => json!({ "type": "note" }),
            "select_one" | "select_multiple" | "rank" => self.chosen(item, question, other)?,
            _ => {
                self.leave_out(item, words::no_such_type(name));
                return None;
            }
        };
        if let Some(appearance) = item.appearance.as_deref() {
            let is_used = name == "text" && appearance == "multiline";
            if !is_used {
                self.lose(item.row, "appearance", words::appearance());
            }
        }
        match kind {
            Value::Object(members) => Some(members),
            _ => None,
        }
    }

    fn range(&mut self, item: &Item, range: &Range) -> Value {
        let whole = |text: &str| text.parse::<i64>().ok();
        let ends = whole(&range.start).zip(whole(&range.end));
        let scale = ends.filter(|(from, to)| (1..=MOST_STEPS).contains(&(to - from)));
        let labels = range
            .labels
            .as_deref()
            .and_then(|list| self.read.form.list(list));
        if let (Some((from, to)), Some(1)) = (scale, whole(&range.step)) {
            let labels = labels.into_iter().flat_map(|list| &list.choices);
            let labels: Map = labels
                .filter_map(|choice| Some((choice.name.clone(), json!(self.text(&choice.label)?))))
                .filter(|(point, _)| whole(point).is_some())
                .collect();
            let mut kind = json!({ "type": "scale", "from": from, "to": to });
            if let (false, Some(members)) = (labels.is_empty(), kind.as_object_mut()) {
                members.insert("labels".to_owned(), Value::Object(labels));
            }
            return with_constraint(kind, item);
        }
        self.lose(item.row, "parameters", words::range());
        let bound = |text: &str| limits::number(text).unwrap_or_default();
        let (mut min, mut max) = (bound(&range.start), bound(&range.end));
        if min.as_f64() > max.as_f64() {
            (min, max) = (max, min);
        }
        with_constraint(json!({ "type": "number", "min": min, "max": max }), item)
    }

    fn chosen(&mut self, item: &Item, question: &Question, other: Option<&Item>) -> Option<Value> {
        let form = &self.read.form;
        let list = question.list.as_deref().and_then(|list| form.list(list));
        let Some(list) = list else {
            self.leave_out(item, words::choices_elsewhere(&item.name));
            return None;
        };
        let shuffled = self.shuffled(item, question);
        let mut choices = self.choices(list);
        if other.is_some() {
            for choice in &mut choices {
                if let Some(choice) = choice
                    .as_object_mut()
                    .filter(|choice| choice.get("value").is_some_and(|value| *value == "other"))
                {
                    choice.insert("other".to_owned(), json!(true));
                }
            }
        }
        let type_name = match question.type_name.as_str() {
            "select_one" => "single",
            "rank" => "ranking",
            _ => "multiple",
        };
        let mut kind = json!({ "type": type_name, "choices": choices });
        if let Some(members) = kind.as_object_mut() {
            members.extend(shuffled.then(|| ("shuffle".to_owned(), json!("all"))));
            let filter = question.choice_filter.as_ref();
            members.extend(filter.map(|filter| ("choice_filter".to_owned(), json!(filter))));
        }
        Some(if type_name == "multiple" {
            limited(item, kind, "count-selected(.)", &limits::count)
        } else {
            with_constraint(kind, item)
        })
    }

    /// Whether the choices change their places; a seed is not carried over.
    fn shuffled(&mut self, item: &Item, question: &Question) -> bool {
        let Parameters::Named(pairs) = &question.parameters else {
            return false;
        };
        if pairs.iter().any(|(name, _)| name == "seed") {
            self.lose(item.row, "parameters", words::seed());
        }
        pairs
            .iter()
            .any(|(name, text)| name == "randomize" && text == "true")
    }

    /// The choices of a list with our names; what is lost of them is told once.
    pub(super) fn choices(&mut self, list: &List) -> Vec<Value> {
        let mut all = Vec::new();
        for choice in &list.choices {
            let value = id(&choice.name);
            let text = self
                .text(&choice.label)
                .unwrap_or_else(|| json!(choice.name));
            if let Some(row) = choice.row {
                if value != choice.name {
                    self.lose_choice(row, "name", words::renamed(&choice.name, &value));
                }
                for (kind, _) in &choice.media {
                    self.lose_choice(row, kind, words::column(kind));
                }
            }
            let mut made = json!({ "value": value, "text": text });
            if let (false, Some(members)) = (choice.columns.is_empty(), made.as_object_mut()) {
                let columns = choice.columns.iter();
                let columns = columns.map(|(heading, text)| (heading.clone(), json!(text)));
                members.insert("columns".to_owned(), Value::Object(columns.collect()));
            }
            all.push(made);
        }
        all
    }

    fn lose_choice(&mut self, row: u32, column: &str, sentence: String) {
        let place = self.read.columns.place(sheets::CHOICES, row, column);
        let remark = Remark { place, sentence };
        if !self.lost.contains(&remark) {
            self.lost.push(remark);
        }
    }
}

fn written(item: &Item, question: &Question) -> Value {
    let is_long = item.appearance.as_deref() == Some("multiline") || question.rows.is_some();
    let kind = if is_long { "long" } else { "text" };
    let bound = |bound: &str| limits::count(bound);
    let of = "string-length(.)";
    match item
        .constraint
        .as_deref()
        .map(|text| limits(text, of, bound))
    {
        None => json!({ "type": kind }),
        Some(Some(found)) if found.get("min").is_none() => {
            json!({ "type": kind, "max_length": found.get("max") })
        }
        Some(_) => json!({ "type": kind, "constraint": item.constraint }),
    }
}

fn number(item: &Item, is_whole: bool) -> Value {
    let mut kind = json!({ "type": "number" });
    if let (true, Some(members)) = (is_whole, kind.as_object_mut()) {
        members.insert("whole".to_owned(), json!(true));
    }
    limited(item, kind, ".", &limits::number)
}

/// A type with the limits of the constraint, or with the constraint told.
fn limited(item: &Item, mut kind: Value, of: &str, bound: &dyn Fn(&str) -> Option<Value>) -> Value {
    let Some(constraint) = item.constraint.as_deref() else {
        return kind;
    };
    match (limits(constraint, of, bound), kind.as_object_mut()) {
        (Some(found), Some(members)) => members.extend(found),
        (None, Some(members)) => {
            members.insert("constraint".to_owned(), json!(constraint));
        }
        (_, None) => {}
    }
    kind
}

fn with_constraint(mut kind: Value, item: &Item) -> Value {
    if let (Some(constraint), Some(members)) = (&item.constraint, kind.as_object_mut()) {
        members.insert("constraint".to_owned(), json!(constraint));
    }
    kind
}
