//! A mapping as JSON, both ways.

use crate::json::{Map, Value, json};

use super::{Mapped, Mapping, MappingFault, Part, Reading};
use crate::table::Kind;
use crate::walk::{self, Node, Object};
use crate::words::survey::expected;

/// The members of each part of a mapping file.
pub mod members {
    /// Of the file.
    pub const FILE: &[&str] = &["canvass", "name", "headers", "read", "columns"];
    /// Of its `read`.
    pub const READ: &[&str] = &["missing", "dates"];
    /// Of each of its columns.
    pub const COLUMN: &[&str] = &["header", "title", "kind", "role", "missing", "dates"];
}

const MARK: &str = "mapping/1";

/// Whether a text is a mapping file, by its first member.
pub fn is_mapping(text: &str) -> bool {
    let head: String = text
        .trim_start_matches('\u{feff}')
        .chars()
        .filter(|c| !c.is_whitespace())
        .take(200)
        .collect();
    head.starts_with('{') && head.contains("\"canvass\":\"mapping/")
}

impl Mapping {
    /// Reads a mapping file.
    ///
    /// # Errors
    /// Every fault there is, each with its place: a member that is missing,
    /// unknown or of another type.
    pub fn parse(text: &str) -> Result<Self, Vec<MappingFault>> {
        walk::read(text, |node| {
            let object = node.object(&[members::FILE])?;
            object.mark(MARK, expected::MAPPING_MARK);
            let needed = object.need("headers");
            let mapping = Self {
                name: object.need_text("name"),
                headers: needed.map(|n| texts(&n.some_items())).unwrap_or_default(),
                read: object
                    .get("read")
                    .and_then(|n| reading(&n))
                    .unwrap_or_default(),
                columns: object
                    .get("columns")
                    .map(|n| n.items().iter().filter_map(column).collect())
                    .unwrap_or_default(),
                extra: extra(&object),
            };
            Some(mapping)
        })
    }

    /// The mapping as a file, with two spaces before each level.
    pub fn to_text(&self) -> String {
        let mut file = Map::default();
        file.insert("canvass".to_owned(), json!(MARK));
        file.insert("name".to_owned(), json!(self.name));
        file.insert("headers".to_owned(), json!(self.headers));
        let read = written(&self.read);
        if !read.is_empty() {
            file.insert("read".to_owned(), Value::Object(read));
        }
        let columns: Vec<Value> = self.columns.iter().map(written_column).collect();
        file.insert("columns".to_owned(), Value::Array(columns));
        file.extend(self.extra.clone());
        format!("{:#}\n", Value::Object(file))
    }
}

fn column(node: &Node<'_>) -> Option<Mapped> {
    let object = node.object(&[members::COLUMN])?;
    let kind = object.get("kind").and_then(|n| {
        let key = n.text()?;
        n.check(Kind::from_key(key), expected::KIND)
    });
    let part = object.get("role").and_then(|n| {
        let key = n.text()?;
        n.check(Part::from_key(key), expected::ROLE)
    });
    Some(Mapped {
        header: object.need_text("header"),
        title: object.text("title"),
        kind,
        part,
        read: cells(&object),
        extra: extra(&object),
    })
}

fn reading(node: &Node<'_>) -> Option<Reading> {
    Some(cells(&node.object(&[members::READ])?))
}

fn cells(object: &Object<'_, '_>) -> Reading {
    let dates = object.get("dates").and_then(|n| {
        let month_first = match n.text()? {
            "day-first" => Some(false),
            "month-first" => Some(true),
            _ => None,
        };
        n.check(month_first, expected::DATES)
    });
    Reading {
        missing: object
            .get("missing")
            .map(|n| texts(&n.items()))
            .unwrap_or_default(),
        month_first: dates,
    }
}

fn texts(items: &[Node<'_>]) -> Vec<String> {
    let texts = items.iter().filter_map(Node::text);
    texts.map(str::to_owned).collect()
}

fn extra(object: &Object<'_, '_>) -> Map {
    let others = object.map.iter().filter(|(name, _)| name.starts_with("x-"));
    others
        .map(|(name, value)| (name.to_owned(), value.clone()))
        .collect()
}

fn written(read: &Reading) -> Map {
    let mut object = Map::default();
    if !read.missing.is_empty() {
        object.insert("missing".to_owned(), json!(read.missing));
    }
    if let Some(month_first) = read.month_first {
        let order = if month_first {
            "month-first"
        } else {
            "day-first"
        };
        object.insert("dates".to_owned(), json!(order));
    }
    object
}

fn written_column(column: &Mapped) -> Value {
    let mut object = Map::default();
    object.insert("header".to_owned(), json!(column.header));
    let members = [
        ("title", column.title.clone()),
        ("kind", column.kind.map(|kind| kind.key().to_owned())),
        ("role", column.part.map(|part| part.key().to_owned())),
    ];
    for (name, value) in members {
        if let Some(value) = value {
            object.insert(name.to_owned(), json!(value));
        }
    }
    object.extend(written(&column.read));
    object.extend(column.extra.clone());
    Value::Object(object)
}
