//! Texts that a reader writes: compared without case, joined.

use super::said::Said;
use super::truth::counts;
use super::{Kind, Known, Refusal, constant, literal, number, table};
use crate::authoring::surveyjs::data::Data;
use crate::authoring::surveyjs::expression::{Binary, Node};
use crate::words::surveyjs as words;

/// A written text beside one that it is compared with.
pub(super) fn compare(
    operator: Binary,
    name: &str,
    written: &str,
    wanted: &Data,
) -> Result<Said, Refusal> {
    let said = match operator {
        Binary::Equal | Binary::NotEqual => equals(name, written, wanted)?,
        Binary::Contains | Binary::NotContains => contains(name, written, wanted)?,
        Binary::AnyOf | Binary::NoneOf => match wanted {
            Data::List(items) if !wanted.is_empty() => {
                let parts = items.iter().map(|item| equals(name, written, item));
                Said::any(parts.collect::<Result<Vec<Said>, Refusal>>()?)
            }
            _ => return Err(words::NOT_SAID.to_owned()),
        },
        _ => return Err(words::order_of_text(name)),
    };
    let is_opposite = matches!(
        operator,
        Binary::NotEqual | Binary::NotContains | Binary::NoneOf
    );
    Ok(if is_opposite { said.not() } else { said })
}

fn equals(name: &str, written: &str, wanted: &Data) -> Result<Said, Refusal> {
    let answer = || Said::whole(written);
    match wanted {
        Data::Null => Ok(answer().equals(Said::whole("''"))),
        Data::Text(text) if text.trim().is_empty() => {
            Ok(Said::call("normalize-space", &[answer()]).equals(Said::whole("''")))
        }
        Data::Text(text) if super::super::expression::number(wanted).is_nan() => {
            matches(written, &format!("^\\s*{}\\s*$", pattern(text.trim())))
        }
        Data::List(_) | Data::Object(_) => Ok(Said::truth(false)),
        _ => Err(words::text_as_number(name)),
    }
}

fn contains(name: &str, written: &str, wanted: &Data) -> Result<Said, Refusal> {
    match wanted {
        // A number that is written otherwise is read as the same number, so
        // that only texts without digits are surely parts of what was written.
        Data::Text(text)
            if !text.is_empty() && text.chars().all(|c| c.is_alphabetic() || c == ' ') =>
        {
            matches(written, &pattern(text))
        }
        _ => Err(words::part_of_text(name)),
    }
}

fn matches(written: &str, pattern: &str) -> Result<Said, Refusal> {
    let pattern = literal(pattern).ok_or_else(|| words::QUOTES.to_owned())?;
    Ok(Said::call("regex", &[Said::whole(written), pattern]))
}

/// A pattern for a text in whatever case.
fn pattern(text: &str) -> String {
    let mut pattern = String::new();
    for c in text.chars() {
        let cases: String = c.to_lowercase().chain(c.to_uppercase()).collect();
        if c.is_alphabetic()
            && cases.chars().count() == 2
            && !cases.starts_with(cases.chars().last().unwrap_or(c))
        {
            pattern.push('[');
            pattern.push_str(&cases);
            pattern.push(']');
        } else if c.is_alphanumeric()
            || c == ' '
            || c == '_'
            || !c.is_ascii()
            || c == '\''
            || c == '"'
        {
            pattern.push(c);
        } else {
            pattern.push('\\');
            pattern.push(c);
        }
    }
    pattern
}

/// A value as a text; of no answer the empty one.
pub(super) fn text(node: &Node, known: &Known) -> Result<Said, Refusal> {
    if let Some(value) = constant(node) {
        return literal(&value.to_text()).ok_or_else(|| words::QUOTES.to_owned());
    }
    match node {
        Node::Answer { name, .. } => {
            let (written, kind) = known.find(name)?;
            match kind {
                Kind::Text | Kind::Number | Kind::Date => {
                    Ok(Said::call("string", &[Said::whole(written)]))
                }
                Kind::One(values)
                    if values
                        .iter()
                        .all(|(value, stored)| value.to_text() == *stored) =>
                {
                    Ok(Said::call("string", &[Said::whole(written)]))
                }
                _ => Err(words::NOT_SAID.to_owned()),
            }
        }
        Node::Binary(Binary::Plus, sides) => {
            if let Ok(number) = number::number(node, known) {
                return Ok(Said::call("string", &[number.said]));
            }
            let sides = [text(&sides.0, known)?, text(&sides.1, known)?];
            Ok(Said::call("concat", &sides))
        }
        Node::Call(name, arguments) => match (name.as_str(), arguments.as_slice()) {
            ("iif", [condition, yes, no]) => {
                let parts = [
                    counts(condition, known)?,
                    text(yes, known)?,
                    text(no, known)?,
                ];
                Ok(Said::call("if", &parts))
            }
            ("iif", [condition, yes]) => {
                let parts = [
                    counts(condition, known)?,
                    text(yes, known)?,
                    Said::whole("''"),
                ];
                Ok(Said::call("if", &parts))
            }
            (name, arguments) if table::is_pure(name, arguments.len()) => {
                let number = number::number(node, known)?;
                Ok(Said::call("string", &[number.said]))
            }
            (name, _) => Err(words::no_function(name)),
        },
        _ => {
            let number = number::number(node, known)?;
            Ok(Said::call("string", &[number.said]))
        }
    }
}
