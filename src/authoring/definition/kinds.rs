use crate::json::{Map, Value};

use crate::authoring::definition::form::{Writer, text_of};
use crate::authoring::definition::languages;
use crate::authoring::xlsform::{Choice, Item, Kind, List, Parameters, Question, Range, Texts};
use crate::words::authoring as words;

/// What a question of ours becomes.
pub(super) struct Made {
    kind: Kind,
    constraint: Option<String>,
    calculation: Option<String>,
    appearance: Option<String>,
    hint: Texts,
    /// Asked after it: the words of another answer.
    pub(super) follow_up: Option<Item>,
    /// The members that it holds.
    pub(super) used: &'static [&'static str],
}

impl Made {
    /// A question of this type with nothing else.
    pub(super) fn plain(type_name: &str) -> Self {
        Self::of(Question {
            type_name: type_name.to_owned(),
            is_asked: true,
            ..Question::default()
        })
    }

    fn of(question: Question) -> Self {
        Self {
            kind: Kind::Question(Box::new(question)),
            constraint: None,
            calculation: None,
            appearance: None,
            hint: Texts::default(),
            follow_up: None,
            used: &[],
        }
    }

    fn chosen(type_name: &str, list: &str) -> Self {
        Self::of(Question {
            type_name: type_name.to_owned(),
            is_asked: true,
            list: Some(list.to_owned()),
            ..Question::default()
        })
    }

    fn with(mut self, used: &'static [&'static str]) -> Self {
        self.used = used;
        self
    }

    fn bounded(mut self, parts: &[String]) -> Self {
        self.constraint = Some(parts.join(" and ")).filter(|text| !text.is_empty());
        self
    }

    fn looking(mut self, appearance: &str) -> Self {
        self.appearance = Some(appearance.to_owned());
        self
    }

    /// With the filter of its choices and their order.
    fn picked(mut self, members: &Map) -> Self {
        if let Kind::Question(question) = &mut self.kind {
            question.choice_filter = text_of(members, "choice_filter");
            if is_shuffled(members) {
                let randomize = ("randomize".to_owned(), "true".to_owned());
                question.parameters = Parameters::Named(vec![randomize]);
            }
        }
        self
    }

    /// The item of this name.
    pub(super) fn item(self, name: &str) -> Item {
        let mut item = Item::new(name, 0, self.kind);
        item.constraint = self.constraint;
        item.calculation = self.calculation;
        item.appearance = self.appearance;
        item.hint = self.hint;
        item
    }
}

impl Writer {
    /// What a question becomes; `None` if its type is not known.
    pub(super) fn made(&mut self, path: &str, id: &str, members: &Map) -> Option<Made> {
        let of_answer = |text: &Value| Some(text.to_string());
        Some(match members.get("type")?.as_str()? {
            "text" => Made::plain("text")
                .bounded(&length(members))
                .with(&["max_length"]),
            "long" => Made::plain("text")
                .bounded(&length(members))
                .looking("multiline")
                .with(&["max_length"]),
            "number" => {
                let is_whole = members.get("whole") == Some(&Value::Bool(true));
                let name = if is_whole { "integer" } else { "decimal" };
                Made::plain(name)
                    .bounded(&bounds(members, ".", of_answer))
                    .with(&["min", "max", "whole"])
            }
            "date" => Made::plain("date")
                .bounded(&bounds(members, ".", day))
                .with(&["min", "max"]),
            "month" => Made::plain("date")
                .looking("month-year")
                .bounded(&bounds(members, ".", month))
                .with(&["min", "max"]),
            "scale" => self.scale(id, members)?,
            "note" => {
                let mut note = Made::plain("note").with(&["body"]);
                note.hint = self.texts(members, "body").unwrap_or_default();
                note
            }
            "yes_no" => {
                let [yes, no] = [("yes", "Yes"), ("no", "No")];
                let made = |(name, text)| choice(name, self.plain(text));
                let list = self.list("yes_no", vec![made(yes), made(no)]);
                Made::chosen("select_one", &list)
            }
            "single" => {
                let list = self.choices(path, id, "choices", members)?;
                let mut made = Made::chosen("select_one", &list)
                    .picked(members)
                    .with(picked(members, &["choices", "choice_filter", "shuffle"]));
                made.follow_up = self.other(id, members);
                made
            }
            "multiple" => {
                let list = self.choices(path, id, "choices", members)?;
                let mut parts = bounds(members, "count-selected(.)", of_answer);
                parts.extend(exclusive(members));
                let mut made = Made::chosen("select_multiple", &list)
                    .bounded(&parts)
                    .picked(members)
                    .with(picked(
                        members,
                        &["choices", "min", "max", "choice_filter", "shuffle"],
                    ));
                made.follow_up = self.other(id, members);
                made
            }
            "ranking" => {
                let list = self.choices(path, id, "choices", members)?;
                Made::chosen("rank", &list)
                    .picked(members)
                    .with(picked(members, &["choices", "choice_filter", "shuffle"]))
            }
            "calculated" => {
                let mut made = Made::plain("calculate").with(&["calculation"]);
                made.calculation = text_of(members, "calculation");
                made
            }
            "grid" => self.table(path, id, "scale", "select_one", members)?,
            "ticks" => self.table(path, id, "columns", "select_multiple", members)?,
            _ => return None,
        })
    }

    fn scale(&mut self, id: &str, members: &Map) -> Option<Made> {
        let (from, to) = (members.get("from")?.as_i64()?, members.get("to")?.as_i64()?);
        let labels = members.get("labels").and_then(Value::as_object);
        let mut points: Vec<(i64, Choice)> = labels
            .into_iter()
            .flatten()
            .filter_map(|(point, text)| {
                let texts = languages::of_definition(text, &self.languages)?;
                Some((point.parse().ok()?, choice(point, texts)))
            })
            .collect();
        points.sort_by_key(|(point, _)| *point);
        let points: Vec<Choice> = points.into_iter().map(|(_, choice)| choice).collect();
        let labels = (!points.is_empty()).then(|| self.list(id, points));
        let named = |name: &str, value: i64| (name.to_owned(), value.to_string());
        Some(
            Made::of(Question {
                type_name: "range".to_owned(),
                is_asked: true,
                parameters: Parameters::Named(vec![
                    named("start", from),
                    named("end", to),
                    named("step", 1),
                ]),
                range: Some(Range {
                    start: from.to_string(),
                    end: to.to_string(),
                    step: "1".to_owned(),
                    labels,
                }),
                ..Question::default()
            })
            .with(&["from", "to", "labels"]),
        )
    }

    /// A group shown as a table, with a question for each row.
    fn table(
        &mut self,
        path: &str,
        id: &str,
        columns: &str,
        type_name: &str,
        members: &Map,
    ) -> Option<Made> {
        let list = self.choices(path, id, columns, members)?;
        let mut rows = Vec::new();
        for row in members.get("rows")?.as_array()? {
            let row = row.as_object()?;
            let value = text_of(row, "value")?;
            let name = self.new_name(&value);
            self.names_row(id, &value, &name);
            let mut item = Made::chosen(type_name, &list).item(&name);
            item.label = self.texts(row, "text")?;
            rows.push(item);
        }
        let mut made = Made::plain("note").looking("table-list");
        made.kind = Kind::Group(rows);
        Some(made.with(if columns == "scale" {
            &["rows", "scale"]
        } else {
            &["rows", "columns"]
        }))
    }

    /// The list of a member's choices; what it does not hold of them is told.
    fn choices(&mut self, path: &str, id: &str, member: &str, members: &Map) -> Option<String> {
        let mut choices = Vec::new();
        for (place, given) in members.get(member)?.as_array()?.iter().enumerate() {
            let given = given.as_object()?;
            let mut made = choice(&text_of(given, "value")?, self.texts(given, "text")?);
            let columns = given.get("columns").and_then(Value::as_object);
            for (heading, text) in columns.into_iter().flatten() {
                let text = text
                    .as_str()
                    .map_or_else(|| text.to_string(), str::to_owned);
                made.columns.push((heading.to_owned(), text));
            }
            choices.push(made);
            for name in given.keys() {
                if !["value", "text", "exclusive", "other", "columns"].contains(&name) {
                    self.lose(&format!("{path}.{member}[{place}].{name}"));
                }
            }
        }
        Some(self.list(id, choices))
    }

    /// The name of the list with these choices; a new one if there is none.
    fn list(&mut self, name: &str, choices: Vec<Choice>) -> String {
        let mut lists = self.lists.iter();
        if let Some(same) = lists.find(|list| list.choices == choices) {
            return same.name.clone();
        }
        let mut found = name.to_owned();
        while self.lists.iter().any(|list| list.name == found) {
            found.push('_');
        }
        self.lists.push(List {
            name: found.clone(),
            choices,
        });
        found
    }

    /// The question for the words of a choice that has a field.
    fn other(&mut self, id: &str, members: &Map) -> Option<Item> {
        let choices = members.get("choices")?.as_array()?;
        let is_other = |choice: &&Value| choice.get("other") == Some(&Value::Bool(true));
        let value = choices.iter().find(is_other)?.get("value")?.as_str()?;
        let name = self.new_name(&format!("{id}_{value}"));
        let mut item = Made::plain("text").item(&name);
        item.label = self.plain(words::SPECIFY_OTHER);
        item.relevant = Some(format!("selected(${{{id}}}, '{value}')"));
        Some(item)
    }
}

/// Whether all choices change their places.
fn is_shuffled(members: &Map) -> bool {
    members.get("shuffle").and_then(Value::as_str) == Some("all")
}

/// The members that are held; an order in part, which comes last, is not.
fn picked(members: &Map, all: &'static [&'static str]) -> &'static [&'static str] {
    match all.split_last() {
        Some((_, rest)) if !is_shuffled(members) => rest,
        _ => all,
    }
}

fn choice(name: &str, label: Texts) -> Choice {
    Choice {
        name: name.to_owned(),
        label,
        row: Some(0),
        ..Choice::default()
    }
}

/// A choice that stands alone.
fn exclusive(members: &Map) -> Option<String> {
    let choices = members.get("choices")?.as_array()?;
    let is_exclusive = |choice: &&Value| choice.get("exclusive") == Some(&Value::Bool(true));
    let value = choices.iter().find(is_exclusive)?.get("value")?.as_str()?;
    Some(format!(
        "not(selected(., '{value}') and count-selected(.) > 1)"
    ))
}

fn length(members: &Map) -> Vec<String> {
    let most = members.get("max_length").map(Value::to_string);
    most.map(|most| format!("string-length(.) <= {most}"))
        .into_iter()
        .collect()
}

fn bounds(members: &Map, of: &str, written: impl Fn(&Value) -> Option<String>) -> Vec<String> {
    let bound = |name: &str, operator: &str| {
        let value = written(members.get(name)?)?;
        Some(format!("{of} {operator} {value}"))
    };
    [bound("min", ">="), bound("max", "<=")]
        .into_iter()
        .flatten()
        .collect()
}

fn day(bound: &Value) -> Option<String> {
    match bound.as_str()? {
        "today" => Some("today()".to_owned()),
        day => Some(format!("date('{day}')")),
    }
}

/// The first day of a month.
fn month(bound: &Value) -> Option<String> {
    match bound.as_str()? {
        "today" => Some("today()".to_owned()),
        month => Some(format!("date('{month}-01')")),
    }
}
