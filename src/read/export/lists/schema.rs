//! The first line of a list that is exported with its schema:
//! `ListSchema={"schemaXmlList":["<Field Type=\"Choice\" …", …]}`.

use crate::json;

use crate::read::draft::name_key;
use crate::read::names::without_entities;
use crate::read::split::texts;

/// What the line begins with.
const START: &str = "ListSchema=";
/// The member that holds its columns.
const FIELDS: &str = "schemaXmlList";

/// The line at the start of a text that is the schema of a list, without its
/// end; `None` if there is none.
pub(crate) fn line_of(text: &str) -> Option<&str> {
    let line = text.split(['\r', '\n']).next()?;
    let schema = line.trim_matches('"').strip_prefix(START)?.trim();
    (schema.starts_with('{') && schema.ends_with('}')).then_some(line)
}

/// A column of a list.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Field {
    /// Its name in the header.
    name: String,
    /// The type as the list calls it: `Choice`, `DateTime`, `User`.
    pub kind: String,
    /// The options of a choice, in their order.
    pub choices: Vec<String>,
}

impl Field {
    /// The columns that a line describes; none if it is no schema.
    pub(super) fn all(line: &str) -> Vec<Self> {
        let schema = line.strip_prefix(START).unwrap_or_default();
        let schema = json::parse(schema).ok();
        let fields = schema.and_then(|schema| texts(schema.get(FIELDS)?.clone()));
        fields
            .iter()
            .flatten()
            .filter_map(|xml| Self::parse(xml))
            .collect()
    }

    /// The column of this name in the header. What a list works out for its own
    /// pages may have the name of a column that is kept.
    pub(super) fn named<'a>(fields: &'a [Self], name: &str) -> Option<&'a Self> {
        let mut named = fields
            .iter()
            .filter(|field| name_key(&field.name) == name_key(name));
        let kept = named.clone().find(|field| field.kind != "Computed");
        kept.or_else(|| named.next())
    }

    /// Whether its cells name people.
    pub(super) fn is_person(&self) -> bool {
        matches!(self.kind.as_str(), "User" | "UserMulti")
    }

    fn parse(xml: &str) -> Option<Self> {
        let body = xml.trim_start().strip_prefix("<Field")?;
        let mut rest = body;
        let (mut name, mut kind) = (None, None);
        while let Some((key, value, behind)) = attribute(rest) {
            match key {
                "DisplayName" => name = Some(without_entities(value)),
                "Type" => kind = Some(value.to_owned()),
                _ => {}
            }
            rest = behind;
        }
        let choices = rest.split("<CHOICE>").skip(1);
        let choices = choices.filter_map(|part| Some(part.split_once("</CHOICE>")?.0));
        Some(Self {
            name: name?,
            kind: kind?,
            choices: choices.map(without_entities).collect(),
        })
    }
}

/// The first attribute of a tag, its value, and what stands behind it; `None` at
/// the end of the tag.
fn attribute(tag: &str) -> Option<(&str, &str, &str)> {
    let (key, rest) = tag.split_once('=')?;
    let key = key.trim();
    let sound = !key.is_empty() && !key.contains(['<', '>', '/']);
    let quote = rest.chars().next().filter(|c| matches!(c, '"' | '\''))?;
    let (value, behind) = rest.get(1..)?.split_once(quote)?;
    sound.then_some((key, value, behind))
}
