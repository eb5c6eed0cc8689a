use serde_json::{Map, Value, json};

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
    ) -> Option<Map<String, Value>> {
        let name = question.type_name.as_str();
        if RECORDED.contains(&name) {
            self.leave_out(item, words::recorded(name));
            return None;
        }
        if !question.is_asked {
            self.leave_out(item, words::not_asked(&item.name));
            return None;
        }
        let kind = match name {
            "text" => self.written(item, question),
            "integer" => self.number(item, true),
            "decimal" => self.number(item, false),
            "range" => self.range(item, question.range.as_ref()?),
            "date" => self.limited(item, json!({ "type": "date" }), ".", &limits::date),
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

    fn written(&mut self, item: &Item, question: &Question) -> Value {
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
            Some(_) => {
                self.lose_constraint(item);
                json!({ "type": kind })
            }
        }
    }

    fn number(&mut self, item: &Item, is_whole: bool) -> Value {
        let mut kind = json!({ "type": "number" });
        if let (true, Some(members)) = (is_whole, kind.as_object_mut()) {
            members.insert("whole".to_owned(), json!(true));
        }
        self.limited(item, kind, ".", &limits::number)
    }

    /// A type with the limits of the constraint, or with the constraint told.
    fn limited(
        &mut self,
        item: &Item,
        mut kind: Value,
        of: &str,
        bound: &dyn Fn(&str) -> Option<Value>,
    ) -> Value {
        let Some(constraint) = item.constraint.as_deref() else {
            return kind;
        };
        match (limits(constraint, of, bound), kind.as_object_mut()) {
            (Some(found), Some(members)) => members.extend(found),
            _ => self.lose_constraint(item),
        }
        kind
    }

    fn lose_constraint(&mut self, item: &Item) {
        self.lose(item.row, "constraint", words::condition("constraint"));
    }

    fn range(&mut self, item: &Item, range: &Range) -> Value {
        if item.constraint.is_some() {
            self.lose_constraint(item);
        }
        let whole = |text: &str| text.parse::<i64>().ok();
        let ends = whole(&range.start).zip(whole(&range.end));
        let scale = ends.filter(|(from, to)| (1..=MOST_STEPS).contains(&(to - from)));
        let labels = range
            .labels
            .as_deref()
            .and_then(|list| self.read.form.list(list));
        if let (Some((from, to)), Some(1)) = (scale, whole(&range.step)) {
            let labels = labels.into_iter().flat_map(|list| &list.choices);
            let labels: Map<String, Value> = labels
                .filter_map(|choice| Some((choice.name.clone(), json!(self.text(&choice.label)?))))
                .filter(|(point, _)| whole(point).is_some())
                .collect();
            let mut kind = json!({ "type": "scale", "from": from, "to": to });
            if let (false, Some(members)) = (labels.is_empty(), kind.as_object_mut()) {
                members.insert("labels".to_owned(), Value::Object(labels));
            }
            return kind;
        }
        self.lose(item.row, "parameters", words::range());
        let bound = |text: &str| limits::number(text).unwrap_or_default();
        let (mut min, mut max) = (bound(&range.start), bound(&range.end));
        if min.as_f64() > max.as_f64() {
            (min, max) = (max, min);
        }
        json!({ "type": "number", "min": min, "max": max })
    }

    fn chosen(&mut self, item: &Item, question: &Question, other: Option<&Item>) -> Option<Value> {
        let form = &self.read.form;
        let list = question.list.as_deref().and_then(|list| form.list(list));
        let Some(list) = list else {
            self.leave_out(item, words::choices_elsewhere(&item.name));
            return None;
        };
        if question.choice_filter.is_some() {
            self.lose(item.row, "choice_filter", words::condition("choice_filter"));
        }
        if matches!(&question.parameters, Parameters::Named(pairs) if !pairs.is_empty()) {
            self.lose(item.row, "parameters", words::column("parameters"));
        }
        let mut choices = self.choices(list);
        if other.is_some() {
            for choice in &mut choices {
                if let Some(choice) = choice
                    .as_object_mut()
                    .filter(|choice| choice["value"] == "other")
                {
                    choice.insert("other".to_owned(), json!(true));
                }
            }
        }
        match question.type_name.as_str() {
            "select_one" => {
                if item.constraint.is_some() {
                    self.lose_constraint(item);
                }
                Some(json!({ "type": "single", "choices": choices }))
            }
            "rank" => {
                if item.constraint.is_some() {
                    self.lose_constraint(item);
                }
                Some(json!({ "type": "ranking", "choices": choices }))
            }
            _ => {
                let kind = json!({ "type": "multiple", "choices": choices });
                Some(self.limited(item, kind, "count-selected(.)", &limits::count))
            }
        }
    }

    /// The choices of a list with our names; what is lost of them is told once.
    pub(super) fn choices(&mut self, list: &List) -> Vec<Value> {
        let mut all = Vec::new();
        for choice in &list.choices {
            let value = id(&choice.name);
            let text = self
                .text(&choice.label)
                .unwrap_or_else(|| choice.name.clone());
            if let Some(row) = choice.row {
                if value != choice.name {
                    self.lose_choice(row, "name", words::renamed(&choice.name, &value));
                }
                for (kind, _) in &choice.media {
                    self.lose_choice(row, kind, words::column(kind));
                }
                for (heading, _) in &choice.columns {
                    self.lose_choice(row, heading, words::column(heading));
                }
            }
            all.push(json!({ "value": value, "text": text }));
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
