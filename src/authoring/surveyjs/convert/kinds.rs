use super::draft::{Draft, Pending};
use super::lost;
use super::walk::Walk;
use crate::authoring::surveyjs::data::Data;
use crate::authoring::surveyjs::object::{Object, join};
use crate::authoring::surveyjs::rates;
use crate::authoring::surveyjs::translate::Kind;
use crate::json::json;
use crate::words::surveyjs as words;

/// Members of every question that are carried over.
const COMMON: &[&str] = &[
    "name",
    "title",
    "description",
    "isRequired",
    "requiredIf",
    "requiredErrorText",
    "visibleIf",
    "visible",
    "validators",
    "valueName",
];

/// The most steps a scale of ours has.
const MOST_STEPS: f64 = 20.0;

impl<'a> Walk<'a> {
    /// Makes what a question becomes, or tells that it is left out.
    pub(super) fn question(&mut self, question: &'a Object) {
        if self.is_never_shown(question) {
            self.forget(question);
            return;
        }
        let class = question.class.name;
        match class {
            "matrix" => self.matrix(question),
            "matrixdropdown" => self.mixed_matrix(question),
            "multipletext" => self.texts(question),
            "radiogroup" | "dropdown" | "buttongroup" => self.chosen(question, "single"),
            "checkbox" | "tagbox" => self.chosen(question, "multiple"),
            "ranking" => self.chosen(question, "ranking"),
            "rating" => self.rating(question),
            "boolean" => self.yes_no(question),
            "text" => self.line(question),
            "comment" => {
                let mut draft = self.start(question, "long");
                draft.kind = Some(Kind::Text);
                longest(question, &mut draft);
                self.hint_of_placeholder(question, &mut draft);
                self.end(question, draft, &["maxLength", "placeholder"]);
            }
            "slider" => self.slider(question),
            "html" => self.note(question),
            "expression" => {
                let mut draft = self.start(question, "calculated");
                draft.calculation = question.plain_text("expression").map(|text| Pending {
                    text: text.to_owned(),
                    path: join(&question.path, "expression"),
                });
                self.end(question, draft, &["expression"]);
            }
            _ => self.leave_out(question, words::left_out(question.name(), class)),
        }
    }

    /// A draft with what every question has.
    pub(super) fn start(&mut self, question: &'a Object, type_name: &str) -> Draft {
        let mut draft = self.draft(question, question.key());
        self.head_of(question, &mut draft, type_name, None);
        draft
    }

    /// Sets type, text and what else every question has. `part` is the text of
    /// what is asked of several.
    pub(super) fn head_of(
        &mut self,
        question: &Object,
        draft: &mut Draft,
        type_name: &str,
        part: Option<&str>,
    ) {
        draft.set("type", json!(type_name));
        let title = self.plain(question, "title");
        let title = title.unwrap_or_else(|| question.name().to_owned());
        let text = match part {
            Some(part) => words::title_and_part(&title, part),
            None => title,
        };
        let text = self.piped(&text, &join(&question.path, "title"));
        draft.set_text("text", Some(&text));
        if let Some(hint) = self.plain(question, "description") {
            let hint = self.piped(&hint, &join(&question.path, "description"));
            draft.set_text("hint", Some(&hint));
        }
        if matches!(type_name, "note" | "calculated") {
            return;
        }
        let is_required = question.flag("isRequired") || question.flag("eachRowRequired");
        let condition = question.plain_text("requiredIf");
        if let Some(text) = condition {
            draft.required = Some(Pending {
                text: text.to_owned(),
                path: join(&question.path, "requiredIf"),
            });
        } else if is_required {
            draft.set("required", json!(true));
        }
        if is_required || condition.is_some() {
            let error = self.plain(question, "requiredErrorText");
            draft.set_text("error", error.as_deref());
        }
    }

    /// Adds a draft; tells what of its question nothing took over.
    pub(super) fn end(&mut self, question: &'a Object, mut draft: Draft, used: &[&str]) {
        self.validators(question, &mut draft);
        self.tell_rest(question, used);
        self.add(draft);
    }

    pub(super) fn tell_rest(&mut self, question: &Object, used: &[&str]) {
        let used = [COMMON, used].concat();
        lost::rest(question, &used, &mut self.lost);
    }

    /// What stood in an empty field stands above it as a hint.
    pub(super) fn hint_of_placeholder(&mut self, question: &Object, draft: &mut Draft) {
        let Some(text) = self.plain(question, "placeholder") else {
            return;
        };
        if draft.members.contains("hint") {
            self.lose(
                &join(&question.path, "placeholder"),
                words::member("placeholder"),
            );
        } else {
            draft.set_text("hint", Some(&text));
        }
    }

    fn rating(&mut self, rating: &'a Object) {
        let points = rates::of(rating, &Data::Null);
        let numbers: Vec<f64> = points
            .iter()
            .filter_map(|point| point.number("value"))
            .collect();
        let follows = numbers
            .windows(2)
            .all(|pair| matches!(pair, [a, b] if (*b - *a - 1.0).abs() < f64::EPSILON));
        let ends = numbers.first().zip(numbers.last());
        let ends = ends.filter(|(from, to)| {
            let steps = *to - *from;
            from.fract() == 0.0 && (1.0..=MOST_STEPS).contains(&steps)
        });
        let is_scale = numbers.len() == points.len() && follows;
        let Some((from, to)) = ends.filter(|_| is_scale) else {
            return self.choose(rating, "single", &points);
        };
        let mut draft = self.start(rating, "scale");
        draft.kind = Some(Kind::Number);
        draft.set("from", json!(*from));
        draft.set("to", json!(*to));
        let mut labels = crate::json::Map::default();
        for point in &points {
            let text = self.survey.text(point, "text").map(str::to_owned);
            labels.extend(text.map(|text| (point.data("value").to_text(), json!(text))));
        }
        for (name, end) in [("minRateDescription", from), ("maxRateDescription", to)] {
            let text = self.plain(rating, name);
            labels.extend(text.map(|text| (Data::Number(*end).to_text(), json!(text))));
        }
        if !labels.is_empty() {
            draft.set("labels", crate::json::Value::Object(labels));
        }
        self.end(rating, draft, RATING);
    }

    fn yes_no(&mut self, question: &'a Object) {
        let label = |name: &str| self.survey.text(question, name);
        let labels = [
            label("labelTrue").unwrap_or(words::YES).to_owned(),
            label("labelFalse").unwrap_or(words::NO).to_owned(),
        ];
        let value = |name: &str, usual: bool| match question.data(name) {
            Data::Null => Data::Bool(usual),
            other => other.clone(),
        };
        let values = [value("valueTrue", true), value("valueFalse", false)];
        let is_usual = labels == [words::YES, words::NO];
        let mut draft = self.start(question, if is_usual { "yes_no" } else { "single" });
        let stored = ["yes", "no"].map(str::to_owned);
        if !is_usual {
            let choices = labels.iter().zip(&stored);
            let choices = choices.map(|(text, value)| json!({ "value": value, "text": text }));
            draft.set("choices", choices.collect::<Vec<_>>());
        }
        draft.kind = Some(Kind::One(values.into_iter().zip(stored).collect()));
        self.end(
            question,
            draft,
            &["labelTrue", "labelFalse", "valueTrue", "valueFalse"],
        );
    }

    fn slider(&mut self, question: &'a Object) {
        if question.plain_text("sliderType") == Some("range") {
            return self.leave_out(question, words::RANGE.to_owned());
        }
        let mut draft = self.start(question, "number");
        draft.kind = Some(Kind::Number);
        draft.set("min", json!(question.number("min").unwrap_or(0.0)));
        draft.set("max", json!(question.number("max").unwrap_or(100.0)));
        if question
            .number("step")
            .is_none_or(|step| step.fract() == 0.0)
        {
            draft.set("whole", json!(true));
        }
        self.lose(&question.path, words::SLIDER.to_owned());
        self.end(question, draft, &["min", "max", "step", "sliderType"]);
    }

    /// A page to read: a heading and what stands below it.
    fn note(&mut self, question: &'a Object) {
        let body = self.plain(question, "html").unwrap_or_default();
        let title = self.survey.text(question, "title").map(str::to_owned);
        let mut draft = self.start(question, "note");
        let path = join(&question.path, "html");
        let (text, body) = match (title, body.split_once("\n\n")) {
            (Some(_), _) => (None, body),
            (None, Some((first, rest))) => (Some(first.to_owned()), rest.to_owned()),
            (None, None) => (Some(body), String::new()),
        };
        if let Some(text) = text {
            let text = self.piped(&text, &path);
            draft.set_text("text", Some(&text));
        }
        let body = self.piped(&body, &path);
        draft.set_text("body", Some(&body));
        self.end(question, draft, &["html"]);
    }

    /// Each text of several as a question of its own.
    fn texts(&mut self, question: &'a Object) {
        self.forget(question);
        for item in question.many("items") {
            let name = format!("{}.{}", question.key(), item.name());
            let id = format!("{}_{}", question.key(), item.name());
            let text = self.plain(item, "title");
            let text = text.unwrap_or_else(|| item.name().to_owned());
            let mut draft = self.draft(question, &id);
            draft.path.clone_from(&item.path);
            draft.name = name;
            self.head_of(question, &mut draft, "text", Some(&text));
            if item.flag("isRequired") {
                draft.set("required", json!(true));
            }
            let type_name = self.input(item, &mut draft);
            draft.set("type", json!(type_name));
            self.validators(item, &mut draft);
            let mut used = INPUT.to_vec();
            used.extend(["name", "title", "isRequired", "validators"]);
            lost::rest(item, &used, &mut self.lost);
            self.add(draft);
        }
        self.tell_rest(question, &["items"]);
    }

    fn line(&mut self, question: &'a Object) {
        let mut draft = self.start(question, "text");
        let type_name = self.input(question, &mut draft);
        draft.set("type", json!(type_name));
        self.end(question, draft, INPUT);
    }
}

/// Sets how long a text may be.
pub(super) fn longest(question: &Object, draft: &mut Draft) {
    let most = question.number("maxLength");
    if let Some(most) = most.filter(|most| *most > 0.0 && most.fract() == 0.0) {
        draft.set("max_length", json!(most));
    }
}

/// Members of a rating that are carried over.
pub(super) const RATING: &[&str] = &[
    "rateMin",
    "rateMax",
    "rateStep",
    "rateCount",
    "rateValues",
    "autoGenerate",
    "minRateDescription",
    "maxRateDescription",
];

/// Members of a field for one line that are carried over.
pub(super) const INPUT: &[&str] = &[
    "inputType",
    "min",
    "max",
    "step",
    "maxLength",
    "placeholder",
];
