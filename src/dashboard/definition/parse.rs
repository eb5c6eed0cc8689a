//! A definition from JSON: every fault with its place.

use super::{Definition, SavedReading, derived};
use crate::dashboard::{Note, NoteMark, SavedClause, SavedGroups, SavedHeadcount, SavedView};
use crate::engine::Period;
use crate::json::Value;
use crate::table::{
    ColumnSettings, Delimiter, Encoding, Header, Kind, NoRow, QuoteMark, RowSettings, Settings,
};
use crate::walk::{self, Fault, Node, Object};
use crate::words::dashboard as words;
use crate::words::survey::expected;

pub(super) const MARK: &str = "dashboard/1";
/// The mark of views that earlier versions saved.
const OLDER: &str = "dashboard-view/1";
pub(super) const DELIMITED_BY_NOTHING: &str = "none";

pub(super) const ENCODINGS: [(Encoding, &str); 6] = [
    (Encoding::Utf8, "utf-8"),
    (Encoding::Utf16Le, "utf-16le"),
    (Encoding::Utf16Be, "utf-16be"),
    (Encoding::Windows1252, "windows-1252"),
    (Encoding::Cp850, "cp850"),
    (Encoding::MacRoman, "macintosh"),
];
pub(super) const QUOTES: [(QuoteMark, &str); 3] = [
    (QuoteMark::Double, "double"),
    (QuoteMark::Single, "single"),
    (QuoteMark::None, "none"),
];
pub(super) const NO_ROWS: [(NoRow, &str); 5] = [
    (NoRow::Total, "total"),
    (NoRow::Footer, "footer"),
    (NoRow::RepeatedHeader, "repeated-header"),
    (NoRow::Rule, "rule"),
    (NoRow::OtherTable, "other-table"),
];

pub(super) const PERIODS: [(Period, &str); 3] = [
    (Period::FinancialYear, "financial-year"),
    (Period::Quarter, "quarter"),
    (Period::Month, "month"),
];

/// Whether a file that begins like this is a definition of a dashboard, or
/// means to be one.
pub fn is_definition(start: &str) -> bool {
    let head = start.trim_start_matches('\u{feff}').chars();
    let head: String = head.filter(|c| !c.is_whitespace()).take(200).collect();
    head.starts_with('{') && head.contains("\"canvass\":\"dashboard")
}

impl Definition {
    /// Reads a definition file.
    ///
    /// # Errors
    /// Every fault there is, each with its place.
    pub fn parse(text: &str) -> Result<Self, Vec<Fault>> {
        Self::from_json(&walk::parse(text)?)
    }

    /// A definition from a plain object: ours, or a view that an earlier version
    /// saved.
    ///
    /// # Errors
    /// Every fault there is, each with its place.
    pub fn from_json(value: &Value) -> Result<Self, Vec<Fault>> {
        walk::value(value, |node| {
            if value.get("canvass").is_some_and(|mark| *mark == OLDER) {
                let view = older(value);
                return Some(Self {
                    shown: view.file.clone(),
                    files: vec![view],
                });
            }
            let object = node.object(&[&["canvass", "shown", "files"]])?;
            object.mark(MARK, words::DEFINITION_MARK);
            Some(Self {
                shown: plain(&object, "shown"),
                files: items(&object, "files", view),
            })
        })
    }
}

fn older(value: &Value) -> SavedView {
    let file = value.get("file").and_then(Value::as_str);
    let clauses = value.get("clauses").and_then(Value::as_array);
    let clauses = clauses.into_iter().flatten();
    SavedView {
        file: file.unwrap_or_default().to_owned(),
        clauses: clauses.filter_map(SavedClause::from_json).collect(),
        ..SavedView::default()
    }
}

/// A text that may be empty.
fn plain(object: &Object<'_, '_>, name: &str) -> String {
    let text = object.get(name).and_then(|node| {
        let text = node.value.as_str();
        node.check(text, expected::TEXT).map(str::to_owned)
    });
    text.unwrap_or_default()
}

/// The items of an optional list that can be read.
fn items<T>(object: &Object<'_, '_>, name: &str, read: impl Fn(&Node<'_>) -> Option<T>) -> Vec<T> {
    let list = object.get(name);
    list.map(|list| list.items().iter().filter_map(read).collect())
        .unwrap_or_default()
}

fn text(node: &Node<'_>) -> Option<String> {
    let text = node.value.as_str();
    node.check(text, expected::TEXT).map(str::to_owned)
}

/// One of a few words.
fn word<T: Copy>(node: &Node<'_>, table: &[(T, &'static str)]) -> Option<T> {
    let found = table.iter().find(|(_, word)| *node.value == *word);
    let all: Vec<&str> = table.iter().map(|(_, word)| *word).collect();
    node.check(found.map(|(value, _)| *value), &expected::one_of(&all))
}

const VIEW: &[&str] = &[
    "file",
    "reading",
    "clauses",
    "order",
    "hidden",
    "tables",
    "processes",
    "notes",
    "compare",
    "headcount",
];

fn view(node: &Node<'_>) -> Option<SavedView> {
    let object = node.object(&[VIEW])?;
    Some(SavedView {
        file: plain(&object, "file"),
        reading: object.get("reading").and_then(|node| reading(&node)),
        clauses: items(&object, "clauses", clause),
        order: items(&object, "order", text),
        hidden: items(&object, "hidden", text),
        tables: items(&object, "tables", text),
        processes: items(&object, "processes", text),
        notes: items(&object, "notes", note),
        compare: object.get("compare").and_then(|node| compared(&node)),
        headcount: object.get("headcount").and_then(|node| headcount(&node)),
    })
}

fn compared(node: &Node<'_>) -> Option<SavedGroups> {
    let object = node.object(&[&["question", "by"]])?;
    Some(SavedGroups {
        question: object.need_text("question"),
        by: object.get("by").and_then(|node| word(&node, &PERIODS)),
    })
}

const HEADCOUNT: &[&str] = &[
    "file", "question", "group", "number", "only", "matches", "clauses", "weighted",
];

fn headcount(node: &Node<'_>) -> Option<SavedHeadcount> {
    let object = node.object(&[HEADCOUNT])?;
    Some(SavedHeadcount {
        file: object.need_text("file"),
        question: object.need_text("question"),
        group: plain(&object, "group"),
        number: object.text("number"),
        only: items(&object, "only", |node| {
            let object = node.object(&[&["column", "word"]])?;
            Some((plain(&object, "column"), object.need_text("word")))
        }),
        matches: items(&object, "matches", |node| {
            let object = node.object(&[&["group", "option"]])?;
            Some((object.need_text("group"), object.text("option")))
        }),
        clauses: items(&object, "clauses", clause),
        weighted: object.flag("weighted"),
    })
}

fn clause(node: &Node<'_>) -> Option<SavedClause> {
    let object = node.object(&[&["question", "values", "ranges"]])?;
    let value = |node: &Node<'_>| {
        if node.value.as_object().is_some() {
            let (item, option) = cell(node)?;
            return Some((Some(item), option));
        }
        Some((None, text(node)?))
    };
    Some(SavedClause {
        question: object.need_text("question"),
        values: items(&object, "values", value),
        ranges: items(&object, "ranges", range),
    })
}

fn cell(node: &Node<'_>) -> Option<(String, String)> {
    let object = node.object(&[&["item", "option"]])?;
    let part = |name: &str| text(&object.need(name)?);
    Some((part("item")?, part("option")?))
}

fn range(node: &Node<'_>) -> Option<(f64, f64)> {
    let object = node.object(&[&["from", "to"]])?;
    let part = |name: &str| object.need(name)?.number();
    Some((part("from")?, part("to")?))
}

fn note(node: &Node<'_>) -> Option<Note> {
    let object = node.object(&[&["question", "mark", "text"]])?;
    let mark = object.need("mark")?;
    let mark = match mark.value {
        Value::Object(members) if members.get("from").is_some() => {
            let (from, to) = range(&mark)?;
            NoteMark::Range(from, to)
        }
        Value::Object(_) => {
            let (item, option) = cell(&mark)?;
            NoteMark::Cell(item, option)
        }
        _ => NoteMark::Option(text(&mark)?),
    };
    Some(Note {
        question: object.need_text("question"),
        mark,
        text: object.need_text("text"),
    })
}

const READING: &[&str] = &[
    "encoding",
    "delimiter",
    "quote",
    "header",
    "sheet",
    "skip",
    "keep",
    "columns",
    "derived",
];

fn reading(node: &Node<'_>) -> Option<SavedReading> {
    let object = node.object(&[READING])?;
    let skip = object.get("skip").and_then(|node| {
        let lines = node.text()?.parse().ok();
        node.check(lines, words::LINES)
    });
    Some(SavedReading {
        whole: Settings {
            encoding: object.get("encoding").and_then(|n| word(&n, &ENCODINGS)),
            delimiter: object.get("delimiter").and_then(|n| delimiter(&n)),
            quote: object.get("quote").and_then(|n| word(&n, &QUOTES)),
            header: object.get("header").and_then(|n| header(&n)),
            sheet: object.text("sheet"),
            rows: RowSettings {
                keep: items(&object, "keep", |n| word(n, &NO_ROWS)),
                skip: skip.unwrap_or_default(),
            },
            derived: items(&object, "derived", derived::read),
            ..Settings::default()
        },
        columns: items(&object, "columns", column),
    })
}

fn delimiter(node: &Node<'_>) -> Option<Delimiter> {
    let text = node.value.as_str().unwrap_or_default();
    let mut letters = text.chars();
    let delimiter = match (letters.next(), letters.next()) {
        _ if text == DELIMITED_BY_NOTHING => Some(Delimiter::None),
        (Some(letter), None) => Some(Delimiter::One(letter)),
        _ => None,
    };
    node.check(delimiter, words::ONE_LETTER)
}

fn header(node: &Node<'_>) -> Option<Header> {
    let object = node.object(&[&["first", "rows"]])?;
    let part = |name: &str| {
        let node = object.need(name)?;
        let number = node.value.as_u64().and_then(|n| u32::try_from(n).ok());
        node.check(number, expected::WHOLE)
    };
    Some(Header {
        first: part("first")?,
        rows: part("rows")?.min(Header::MOST_ROWS),
    })
}

const COLUMN: &[&str] = &["column", "kind", "dates", "decimals", "missing", "drop"];

fn column(node: &Node<'_>) -> Option<(String, ColumnSettings)> {
    let object = node.object(&[COLUMN])?;
    let either = |name: &str, yes: &'static str, no: &'static str| {
        object
            .get(name)
            .and_then(|node| word(&node, &[(true, yes), (false, no)]))
    };
    let kind = object.get("kind").and_then(|node| {
        let kind = node.value.as_str().and_then(Kind::from_key);
        node.check(kind, expected::KIND)
    });
    let missing = object.get("missing");
    let said = ColumnSettings {
        kind,
        day_first: either("dates", "day-first", "month-first"),
        decimal_comma: either("decimals", "comma", "point"),
        missing: missing.map(|list| list.items().iter().filter_map(text).collect()),
        drop: object.flag("drop"),
    };
    Some((plain(&object, "column"), said))
}
