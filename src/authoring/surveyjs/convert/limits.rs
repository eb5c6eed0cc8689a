//! What a field takes: its type, its bounds, its validators.

use super::draft::{Draft, Pending};
use super::kinds::longest;
use super::lost;
use super::walk::Walk;
use crate::authoring::surveyjs::data::Data;
use crate::authoring::surveyjs::expression::number as library_number;
use crate::authoring::surveyjs::object::{Object, join};
use crate::authoring::surveyjs::translate::{Kind, literal};
use crate::json::{Value, json};
use crate::survey::{Date, Month};
use crate::words::surveyjs as words;

impl<'a> Walk<'a> {
    /// Sets what a field for one line takes; its type.
    pub(super) fn input(&mut self, field: &'a Object, draft: &mut Draft) -> &'static str {
        let input = field.plain_text("inputType").unwrap_or("text");
        self.hint_of_placeholder(field, draft);
        match input {
            "number" | "range" => {
                draft.kind = Some(Kind::Number);
                self.bounds(field, draft, &|value| {
                    let number = library_number(value);
                    (!number.is_nan()).then(|| json!(number))
                });
                if field.number("step").is_some_and(|step| step.fract() == 0.0) {
                    draft.set("whole", json!(true));
                }
                return "number";
            }
            "date" => {
                draft.kind = Some(Kind::Date);
                self.bounds(field, draft, &|value| {
                    let text = value.as_text().filter(|text| text.len() == 10);
                    Date::parse_iso(text?).and(text.map(Value::from))
                });
                return "date";
            }
            "month" => {
                draft.kind = Some(Kind::Text);
                self.bounds(field, draft, &|value| {
                    let text = value.as_text();
                    Month::parse_iso(text?).and(text.map(Value::from))
                });
                return "month";
            }
            "text" => {}
            other => self.lose(&join(&field.path, "inputType"), words::input(other)),
        }
        draft.kind = Some(Kind::Text);
        longest(field, draft);
        for name in ["min", "max", "step"] {
            if !field.data(name).is_empty() {
                self.lose(&join(&field.path, name), words::member(name));
            }
        }
        "text"
    }

    fn bounds(
        &mut self,
        field: &Object,
        draft: &mut Draft,
        bound: &dyn Fn(&Data) -> Option<Value>,
    ) {
        for name in ["min", "max"] {
            let given = field.data(name);
            if given.is_empty() {
                continue;
            }
            match bound(given) {
                Some(bound) => draft.set(name, bound),
                None => self.lose(&join(&field.path, name), words::bound(&given.to_text())),
            }
        }
        if field.number("maxLength").is_some_and(|most| most > 0.0) {
            self.lose(&join(&field.path, "maxLength"), words::member("maxLength"));
        }
    }

    /// Takes over what checks an answer: as limits where the question has them,
    /// else as a constraint.
    pub(super) fn validators(&mut self, question: &'a Object, draft: &mut Draft) {
        let mut messages = Vec::new();
        for validator in question.many("validators") {
            let number = |name: &str| validator.number(name);
            let before = (draft.limits.len(), draft.constraints.len());
            let mut used = vec!["text"];
            let is_number = draft.kind == Some(Kind::Number);
            match validator.class.name {
                "numericvalidator" if is_number => {
                    for (name, sign) in [("minValue", ">="), ("maxValue", "<=")] {
                        let bound = number(name).map(|bound| Data::Number(bound).to_text());
                        draft
                            .limits
                            .extend(bound.map(|bound| format!(". {sign} {bound}")));
                    }
                    used.extend(["minValue", "maxValue"]);
                }
                "textvalidator" if draft.kind == Some(Kind::Text) => {
                    for (name, sign) in [("minLength", ">="), ("maxLength", "<=")] {
                        let bound = number(name).filter(|bound| *bound > 0.0);
                        let bound = bound.map(|bound| Data::Number(bound).to_text());
                        let limit = |bound: String| format!("string-length(.) {sign} {bound}");
                        draft.limits.extend(bound.map(limit));
                    }
                    if *validator.data("allowDigits") == Data::Bool(false) {
                        draft.limits.push("not(regex(., '[0-9]'))".to_owned());
                    }
                    used.extend(["minLength", "maxLength", "allowDigits"]);
                }
                "answercountvalidator" if matches!(draft.kind, Some(Kind::Many(_))) => {
                    for (name, sign) in [("minCount", ">="), ("maxCount", "<=")] {
                        let bound = number(name).filter(|bound| *bound > 0.0);
                        let bound = bound.map(|bound| Data::Number(bound).to_text());
                        let limit = |bound: String| format!("count-selected(.) {sign} {bound}");
                        draft.limits.extend(bound.map(limit));
                    }
                    used.extend(["minCount", "maxCount"]);
                }
                "regexvalidator" if draft.kind == Some(Kind::Text) => {
                    let pattern = validator.plain_text("regex").and_then(literal);
                    let is_said = pattern.is_some() && !validator.flag("caseInsensitive");
                    if let Some(pattern) = pattern.filter(|_| is_said) {
                        draft.limits.push(format!("regex(., {})", pattern.text));
                        used.push("regex");
                    }
                }
                "emailvalidator" if draft.kind == Some(Kind::Text) => {
                    draft
                        .limits
                        .push("regex(., '^[^\\s@]+@[^\\s@]+\\.[^\\s@]+$')".to_owned());
                }
                "expressionvalidator" => {
                    if let Some(text) = validator.plain_text("expression") {
                        draft.constraints.push(Pending {
                            text: text.to_owned(),
                            path: join(&validator.path, "expression"),
                        });
                    }
                    used.push("expression");
                }
                _ => {
                    used.clear();
                    self.lose(&validator.path, words::validator(validator.class.name));
                    continue;
                }
            }
            let is_taken = before != (draft.limits.len(), draft.constraints.len());
            if is_taken {
                messages.extend(self.plain(validator, "text"));
            }
            lost::rest(validator, &used, &mut self.lost);
        }
        let (first, others) = match messages.split_first() {
            Some((first, others)) => (Some(first), others),
            None => (None, messages.as_slice()),
        };
        draft.set_text("constraint_message", first.map(String::as_str));
        if !others.is_empty() {
            self.lose(
                &join(&question.path, "validators"),
                words::MESSAGES.to_owned(),
            );
        }
    }
}
