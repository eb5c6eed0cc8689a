use super::said::{EQUAL, Said};
use super::{Kind, Known, Refusal, compare, constant, many, table};
use crate::authoring::surveyjs::expression::{Binary, Node, Unary};
use crate::words::surveyjs as words;

/// That something holds.
pub(super) fn truth(node: &Node, known: &Known) -> Result<Said, Refusal> {
    if let Some(value) = constant(node) {
        return Ok(Said::truth(value.is_something()));
    }
    match node {
        Node::Binary(operator @ (Binary::Or | Binary::And), sides) => {
            let sides = vec![truth(&sides.0, known)?, truth(&sides.1, known)?];
            return Ok(if *operator == Binary::Or {
                Said::any(sides)
            } else {
                Said::all(sides)
            });
        }
        Node::Unary(Unary::Not, inner) => return truth(inner, known).map(Said::not),
        Node::Call(name, arguments) if name == "iif" => {
            if let [condition, yes, no] = arguments.as_slice() {
                let parts = [
                    truth(condition, known)?,
                    truth(yes, known)?,
                    truth(no, known)?,
                ];
                return Ok(Said::call("if", &parts));
            }
        }
        _ => {}
    }
    if let Some(said) = table::truth(node, known) {
        return Ok(said);
    }
    match node {
        Node::Answer { name, .. } => given(name, known),
        Node::Unary(operator, inner) => {
            let is_empty = emptiness(inner, known)?;
            Ok(if *operator == Unary::Empty {
                is_empty
            } else {
                is_empty.not()
            })
        }
        Node::Binary(operator, sides) => compare::compare(*operator, &sides.0, &sides.1, known),
        Node::Call(name, _) => Err(words::no_function(name)),
        Node::List(_) | Node::Constant(_) => Err(words::NOT_SAID.to_owned()),
    }
}

/// An answer where it is asked whether it holds.
fn given(name: &str, known: &Known) -> Result<Said, Refusal> {
    let (written, kind) = known.find(name)?;
    let answer = || Said::whole(written.clone());
    let is_given = || answer().joined("!=", EQUAL, Said::whole("''"));
    match kind {
        Kind::Number => Ok(Said::all(vec![
            is_given(),
            answer().joined("!=", EQUAL, Said::whole("0")),
        ])),
        Kind::Date | Kind::Many(_) => Ok(is_given()),
        _ => Err(words::bare_text(name)),
    }
}

fn emptiness(node: &Node, known: &Known) -> Result<Said, Refusal> {
    let Node::Answer { name, .. } = node else {
        return Err(words::NOT_SAID.to_owned());
    };
    if let Some(of) = many::length_of(name, known) {
        // A count is a number, which is never empty.
        return of.map(|_| Said::truth(false));
    }
    let (written, _) = known.find(name)?;
    Ok(Said::whole(written).equals(Said::whole("''")))
}
