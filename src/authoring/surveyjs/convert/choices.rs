use super::draft::Draft;
use super::lost;
use super::walk::Walk;
use crate::authoring::definition::names::Names;
use crate::authoring::surveyjs::class::Class;
use crate::authoring::surveyjs::data::Data;
use crate::authoring::surveyjs::object::{Member, Object, join};
use crate::authoring::surveyjs::translate::Kind;
use crate::json::{Map, Value, json};
use crate::words::surveyjs as words;

/// Members of a question with choices that are carried over.
const USED: &[&str] = &[
    "choices",
    "choicesMin",
    "choicesMax",
    "choicesStep",
    "minSelectedChoices",
    "maxSelectedChoices",
    "showOtherItem",
    "otherText",
    "showNoneItem",
    "noneText",
    "showDontKnowItem",
    "showRefuseItem",
    "choicesOrder",
    "placeholder",
    "selectToRankEnabled",
];

/// Items as values and texts of ours, and which value of the library each is.
pub(super) struct Items {
    pub(super) json: Vec<Map>,
    pub(super) values: Vec<(Data, String)>,
}

impl<'a> Walk<'a> {
    /// Choices, rows or columns; what is lost of them is told.
    pub(super) fn items(&mut self, items: &[Object], used: &[&str]) -> Items {
        let mut names = Names::default();
        let mut all = Items {
            json: Vec::new(),
            values: Vec::new(),
        };
        for item in items {
            let value = item.data("value");
            let text = value.to_text();
            let wanted = if text.trim().is_empty() {
                "value"
            } else {
                text.as_str()
            };
            let stored = names.take(wanted);
            if stored != text {
                self.lose(&join(&item.path, "value"), words::renamed(&text, &stored));
            }
            let shown = self
                .plain(item, "text")
                .unwrap_or_else(|| self.survey.item_text(item));
            let shown = self.piped(&shown, &join(&item.path, "text"));
            let shown = if shown.trim().is_empty() {
                stored.clone()
            } else {
                shown
            };
            let mut made = Map::default();
            made.insert("value".to_owned(), json!(stored));
            made.insert("text".to_owned(), json!(shown));
            all.json.push(made);
            all.values.push((value.clone(), stored));
            lost::rest(item, &[&["value", "text"], used].concat(), &mut self.lost);
        }
        all
    }

    /// A question with choices.
    pub(super) fn chosen(&mut self, question: &'a Object, type_name: &str) {
        let given = question.many("choices");
        let counted = counted(question);
        let choices = if given.is_empty() {
            counted.as_slice()
        } else {
            given
        };
        self.choose(question, type_name, choices);
    }

    pub(super) fn choose(&mut self, question: &'a Object, type_name: &str, choices: &[Object]) {
        if choices.is_empty() && !question.flag("showOtherItem") {
            return self.leave_out(question, words::no_choices(question.name()));
        }
        let mut draft = self.start(question, type_name);
        let has_exclusive = type_name == "multiple";
        let used: &[&str] = if has_exclusive { &["isExclusive"] } else { &[] };
        let mut items = self.items(choices, used);
        let exclusive = choices
            .iter()
            .position(|item| has_exclusive && item.flag("isExclusive"));
        if let Some(made) = exclusive.and_then(|place| items.json.get_mut(place)) {
            made.insert("exclusive".to_owned(), json!(true));
        }
        if type_name != "ranking" {
            self.special(
                question,
                &mut items,
                exclusive.is_some(),
                type_name,
                &mut draft,
            );
        }
        let made = items.json.into_iter().map(Value::Object);
        draft.set("choices", made.collect::<Vec<_>>());
        draft.kind = Some(match type_name {
            "single" => Kind::One(items.values),
            _ => Kind::Many(items.values),
        });
        counts(question, type_name, &mut draft);
        match question.plain_text("choicesOrder") {
            Some("random") => draft.set("shuffle", json!("all")),
            None | Some("none") => {}
            Some(_) => self.lose(
                &join(&question.path, "choicesOrder"),
                words::ORDER.to_owned(),
            ),
        }
        if question.class.property("placeholder").is_some() {
            self.hint_of_placeholder(question, &mut draft);
        }
        let used = if question.class.name == "rating" {
            super::kinds::RATING
        } else {
            USED
        };
        self.end(question, draft, used);
    }

    /// The choices that the library adds: other, none, refused, not known.
    fn special(
        &mut self,
        question: &Object,
        items: &mut Items,
        has_exclusive: bool,
        type_name: &str,
        draft: &mut Draft,
    ) {
        let mut add = |value: &str, text: String, flag: Option<&str>| {
            let is_taken = items.values.iter().any(|(_, stored)| stored == value);
            let mut made = Map::default();
            made.insert("value".to_owned(), json!(value));
            made.insert("text".to_owned(), json!(text));
            made.extend(flag.map(|flag| (flag.to_owned(), json!(true))));
            if !is_taken {
                items.json.push(made);
                items
                    .values
                    .push((Data::Text(value.to_owned()), value.to_owned()));
            }
        };
        let text =
            |name: &str, usual: &str| self.survey.text(question, name).unwrap_or(usual).to_owned();
        if question.flag("showOtherItem") {
            add("other", text("otherText", words::OTHER), Some("other"));
        }
        if question.flag("showNoneItem") {
            let flag = (type_name == "multiple" && !has_exclusive).then_some("exclusive");
            add("none", text("noneText", words::NONE), flag);
        }
        let mut missing = Vec::new();
        for (member, theirs, ours) in [
            ("showDontKnowItem", "dontknow", "dont_know"),
            ("showRefuseItem", "refused", "prefer_not"),
        ] {
            if question.flag(member) {
                missing.push(json!(ours));
                items
                    .values
                    .push((Data::Text(theirs.to_owned()), ours.to_owned()));
            }
        }
        if !missing.is_empty() {
            draft.set("missing", missing);
        }
    }
}

/// How many choices an answer takes.
fn counts(question: &Object, type_name: &str, draft: &mut Draft) {
    let members: &[(&str, &str)] = match type_name {
        "multiple" => &[("minSelectedChoices", "min"), ("maxSelectedChoices", "max")],
        "ranking" => &[("maxSelectedChoices", "top")],
        _ => &[],
    };
    for (theirs, ours) in members {
        let count = question.number(theirs);
        let count = count.filter(|count| *count > 0.0 && count.fract() == 0.0);
        if let Some(count) = count {
            draft.set(ours, json!(count));
        }
    }
}

/// The most choices that are counted out.
const MOST_COUNTED: usize = 1000;

/// The choices that a question counts out: numbers from `choicesMin`.
fn counted(question: &Object) -> Vec<Object> {
    let number = |name: &str| question.number(name);
    let (Some(from), Some(to)) = (number("choicesMin"), number("choicesMax")) else {
        return Vec::new();
    };
    let step = number("choicesStep")
        .filter(|step| *step > 0.0)
        .unwrap_or(1.0);
    let Some(class) = Class::named("choiceitem") else {
        return Vec::new();
    };
    let mut all = Vec::new();
    let mut value = from;
    while value <= to && all.len() < MOST_COUNTED {
        let mut item = Object::new(class, &question.path);
        item.set("value", Member::Plain(Data::Number(value)));
        all.push(item);
        value += step;
    }
    all
}
