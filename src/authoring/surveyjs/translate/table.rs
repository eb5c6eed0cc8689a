use super::said::Said;
use super::truth::Asked;
use super::{Kind, Known, literal};
use crate::authoring::surveyjs::data::Data;
use crate::authoring::surveyjs::expression::{Expression, Node};

/// Functions whose value only what they are given decides.
const PURE: &[&str] = &[
    "iif",
    "sum",
    "avg",
    "count",
    "min",
    "max",
    "round",
    "trunc",
    "substring",
    "getDate",
    "getYear",
    "diffDays",
    "dateDiff",
    "dateAdd",
    "sumInArray",
    "countInArray",
    "avgInArray",
    "minInArray",
    "maxInArray",
];
/// Functions that read the clock where they are given nothing.
const OF_DATES: &[&str] = &["year", "month", "day", "weekday"];

pub(super) fn is_pure(name: &str, num_arguments: usize) -> bool {
    PURE.contains(&name) || (OF_DATES.contains(&name) && num_arguments > 0)
}

/// What depends on one answer alone, which is one of known values: the values
/// for which it is so. `None` of anything else, and where it cannot be told.
pub(super) fn truth(node: &Node, asked: Asked, known: &Known) -> Option<Said> {
    let name = only_name(node)?;
    let (written, Kind::One(values)) = known.find(name).ok()? else {
        return None;
    };
    let expression = Expression { root: node.clone() };
    let holds = |value: Option<&Data>| {
        let answers = value.map(|value| (name.to_owned(), value.clone()));
        let answers = Data::Object(answers.into_iter().collect());
        asked.of(&expression.value(&answers, None))
    };
    let is = |stored: &str| Some(Said::whole(written.clone()).equals(literal(stored)?));
    let (mut yes, mut no) = (Vec::new(), Vec::new());
    for (value, stored) in values {
        let side = if holds(Some(value))? {
            &mut yes
        } else {
            &mut no
        };
        side.push(is(stored)?);
    }
    let side = if holds(None)? { &mut yes } else { &mut no };
    side.push(is("")?);
    Some(if no.is_empty() {
        Said::truth(true)
    } else if yes.len() <= no.len() {
        Said::any(yes)
    } else {
        Said::any(no).not()
    })
}

/// The one name that is mentioned, if the value depends on nothing else.
fn only_name(node: &Node) -> Option<&str> {
    let mut names: Vec<&str> = Vec::new();
    let mut is_pure_all = true;
    node.visit(&mut |part| match part {
        Node::Answer { name, .. } if !names.contains(&name.as_str()) => names.push(name),
        Node::Call(name, arguments) => is_pure_all &= is_pure(name, arguments.len()),
        _ => {}
    });
    match names.as_slice() {
        [name] if is_pure_all => Some(name),
        _ => None,
    }
}
