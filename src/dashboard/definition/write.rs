//! A definition as JSON.

use super::parse::{DELIMITED_BY_NOTHING, ENCODINGS, MARK, NO_ROWS, PERIODS, QUOTES};
use super::{Definition, SavedReading, derived};
use crate::dashboard::{Note, NoteMark, SavedClause, SavedGroups, SavedHeadcount, SavedView};
use crate::json::{Map, Value, json};
use crate::table::{ColumnSettings, Delimiter};

impl Definition {
    /// The definition as a plain object.
    pub fn to_json(&self) -> Value {
        let files: Vec<Value> = self.files.iter().map(view).collect();
        json!({ "canvass": MARK, "shown": self.shown, "files": files })
    }

    /// The definition as a file, with two spaces before each level.
    pub fn to_text(&self) -> String {
        format!("{:#}\n", self.to_json())
    }
}

/// Puts a list into an object where it holds anything.
fn put<T>(object: &mut Map, name: &str, list: &[T], write: impl Fn(&T) -> Value) {
    if !list.is_empty() {
        let list = list.iter().map(write).collect();
        object.insert(name.to_owned(), Value::Array(list));
    }
}

fn view(view: &SavedView) -> Value {
    let mut object = Map::default();
    let text = |text: &String| json!(text);
    object.insert("file".to_owned(), json!(view.file));
    if let Some(reading) = &view.reading {
        object.insert("reading".to_owned(), written(reading));
    }
    put(&mut object, "clauses", &view.clauses, SavedClause::to_json);
    put(&mut object, "order", &view.order, text);
    put(&mut object, "hidden", &view.hidden, text);
    put(&mut object, "tables", &view.tables, text);
    put(&mut object, "processes", &view.processes, text);
    put(&mut object, "notes", &view.notes, note);
    if let Some(groups) = &view.compare {
        object.insert("compare".to_owned(), compared(groups));
    }
    if let Some(said) = &view.headcount {
        object.insert("headcount".to_owned(), headcount(said));
    }
    Value::Object(object)
}

fn compared(groups: &SavedGroups) -> Value {
    let mut object = Map::default();
    object.insert("question".to_owned(), json!(groups.question));
    if let Some(period) = &groups.by {
        object.insert("by".to_owned(), word(&PERIODS, period));
    }
    Value::Object(object)
}

fn headcount(said: &SavedHeadcount) -> Value {
    let mut object = Map::default();
    for (name, text) in [
        ("file", Some(&said.file)),
        ("question", Some(&said.question)),
        ("group", Some(&said.group)),
        ("number", said.number.as_ref()),
    ] {
        if let Some(text) = text {
            object.insert(name.to_owned(), json!(text));
        }
    }
    put(
        &mut object,
        "only",
        &said.only,
        |(column, word)| json!({ "column": column, "word": word }),
    );
    put(&mut object, "matches", &said.matches, |(group, option)| {
        option.as_ref().map_or_else(
            || json!({ "group": group }),
            |option| json!({ "group": group, "option": option }),
        )
    });
    put(&mut object, "clauses", &said.clauses, SavedClause::to_json);
    if said.weighted {
        object.insert("weighted".to_owned(), json!(true));
    }
    Value::Object(object)
}

fn note(note: &Note) -> Value {
    let mark = match &note.mark {
        NoteMark::Option(option) => json!(option),
        NoteMark::Cell(item, option) => json!({ "item": item, "option": option }),
        NoteMark::Range(from, to) => json!({ "from": from, "to": to }),
    };
    json!({ "question": note.question, "mark": mark, "text": note.text })
}

/// The word of a value in a table of such.
fn word<T: PartialEq>(table: &[(T, &'static str)], value: &T) -> Value {
    let found = table.iter().find(|(held, _)| held == value);
    json!(found.map(|(_, word)| *word).unwrap_or_default())
}

fn written(reading: &SavedReading) -> Value {
    let whole = &reading.whole;
    let mut object = Map::default();
    let mut set = |name: &str, value: Option<Value>| {
        if let Some(value) = value {
            object.insert(name.to_owned(), value);
        }
    };
    set("encoding", whole.encoding.map(|e| word(&ENCODINGS, &e)));
    let delimiter = |delimiter| match delimiter {
        Delimiter::One(c) => json!(String::from(c)),
        Delimiter::None => json!(DELIMITED_BY_NOTHING),
    };
    set("delimiter", whole.delimiter.map(delimiter));
    set("quote", whole.quote.map(|quote| word(&QUOTES, &quote)));
    let header =
        |header: crate::table::Header| json!({ "first": header.first, "rows": header.rows });
    set("header", whole.header.map(header));
    set("sheet", whole.sheet.as_ref().map(|sheet| json!(sheet)));
    let skip = Some(&whole.rows.skip).filter(|skip| !skip.is_empty());
    set("skip", skip.map(|skip| json!(skip.to_string())));
    put(&mut object, "keep", &whole.rows.keep, |sort| {
        word(&NO_ROWS, sort)
    });
    put(&mut object, "columns", &reading.columns, |(name, said)| {
        column(name, said)
    });
    put(&mut object, "derived", &whole.derived, derived::written);
    Value::Object(object)
}

fn column(name: &str, said: &ColumnSettings) -> Value {
    let mut object = Map::default();
    object.insert("column".to_owned(), json!(name));
    let either =
        |yes: &'static str, no: &'static str| move |said: bool| if said { yes } else { no };
    let words = [
        ("kind", said.kind.map(crate::table::Kind::key)),
        (
            "dates",
            said.day_first.map(either("day-first", "month-first")),
        ),
        ("decimals", said.decimal_comma.map(either("comma", "point"))),
    ];
    for (name, word) in words {
        if let Some(word) = word {
            object.insert(name.to_owned(), json!(word));
        }
    }
    if let Some(missing) = &said.missing {
        object.insert("missing".to_owned(), json!(missing));
    }
    if said.drop {
        object.insert("drop".to_owned(), json!(true));
    }
    Value::Object(object)
}
