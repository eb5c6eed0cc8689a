use super::said::{EQUAL, ORDER, Said};
use super::{Kind, Known, Refusal, constant, dates, many, number, text};
use crate::authoring::surveyjs::data::Data;
use crate::authoring::surveyjs::expression::{Binary, Node, number as library_number};
use crate::words::surveyjs as words;

/// Two sides and what is asked of them.
pub(super) fn compare(
    operator: Binary,
    left: &Node,
    right: &Node,
    known: &Known,
) -> Result<Said, Refusal> {
    if let (Some(value), Some(turned)) = (constant(left), turned(operator)) {
        let value = Node::Constant(value);
        return compare(turned, right, &value, known);
    }
    if let (Binary::AnyOf | Binary::NoneOf, Some(_), Node::Answer { .. }) =
        (operator, constant(left), right)
    {
        // Whether one of several is held does not depend on the side.
        return compare(operator, right, left, known);
    }
    if dates::day(left, known).is_some() && !matches!(left, Node::Constant(_)) {
        if let Some(value) = constant(right).filter(Data::is_empty) {
            return empty_day(operator, left, &value, known);
        }
        return dates::compare(operator, left, right, known);
    }
    if let Node::Answer { name, .. } = left
        && let Ok((written, kind)) = known.find(name)
    {
        let value = constant(right);
        match (kind, value) {
            (Kind::Many(values), Some(value)) => {
                return many::compare(operator, &written, values, &value);
            }
            (Kind::Text, Some(value)) => return text::compare(operator, name, &written, &value),
            (Kind::Text | Kind::Many(_) | Kind::One(_), None) => {
                return between(operator, (&written, kind), right, known);
            }
            (Kind::Number, Some(value)) => return with_value(operator, &written, &value),
            _ => {}
        }
    }
    let (a, b) = (number::number(left, known)?, number::number(right, known)?);
    numbers(operator, &a, &b)
}

/// The operator with its sides exchanged, if there is one.
fn turned(operator: Binary) -> Option<Binary> {
    Some(match operator {
        Binary::Equal | Binary::NotEqual => operator,
        Binary::Less => Binary::Greater,
        Binary::LessOrEqual => Binary::GreaterOrEqual,
        Binary::Greater => Binary::Less,
        Binary::GreaterOrEqual => Binary::LessOrEqual,
        _ => return None,
    })
}

/// The sign of a comparison and how tightly it binds, that of equality also for its
/// opposite; `None` of other operators.
pub(super) fn sign(operator: Binary) -> Option<(&'static str, u8)> {
    Some(match operator {
        Binary::Equal | Binary::NotEqual => ("=", EQUAL),
        Binary::Less => ("<", ORDER),
        Binary::LessOrEqual => ("<=", ORDER),
        Binary::Greater => (">", ORDER),
        Binary::GreaterOrEqual => (">=", ORDER),
        _ => return None,
    })
}

/// That it is so, or, where equal sides are enough, that neither is given.
pub(super) fn or_both_lack(said: Said, operator: Binary, both: Option<(Said, Said)>) -> Said {
    let is_enough = matches!(
        operator,
        Binary::Equal | Binary::NotEqual | Binary::LessOrEqual | Binary::GreaterOrEqual
    );
    let Some((a, b)) = both.filter(|_| is_enough) else {
        return said;
    };
    let none = || Said::whole("''");
    let lack = Said::all(vec![a.equals(none()), b.equals(none())]);
    Said::any(vec![said, lack])
}

fn numbers(operator: Binary, a: &number::Number, b: &number::Number) -> Result<Said, Refusal> {
    let (sign, level) = sign(operator).ok_or_else(|| words::NOT_SAID.to_owned())?;
    let both = a.can_lack() && b.can_lack();
    let is_same_lack = a.lack == number::Lack::Answer && b.lack == number::Lack::Answer;
    // Two answers beside each other would be compared as texts.
    let left = if both {
        Said::call("number", std::slice::from_ref(&a.said))
    } else {
        a.said.clone()
    };
    let said = or_both_lack(
        left.joined(sign, level, b.said.clone()),
        operator,
        is_same_lack.then(|| (a.said.clone(), b.said.clone())),
    );
    Ok(if operator == Binary::NotEqual {
        said.not()
    } else {
        said
    })
}

/// A number beside a value that is written out.
fn with_value(operator: Binary, written: &str, value: &Data) -> Result<Said, Refusal> {
    let is_none = || Said::whole(written).equals(Said::whole("''"));
    let is_equality = matches!(operator, Binary::Equal | Binary::NotEqual);
    let said = match value {
        Data::Null if is_equality => is_none(),
        Data::Null => match operator {
            Binary::LessOrEqual | Binary::GreaterOrEqual => is_none(),
            Binary::Less | Binary::Greater => Said::truth(false),
            _ => return Err(words::NOT_SAID.to_owned()),
        },
        Data::Text(text) if text.is_empty() && is_equality => is_none(),
        Data::List(items)
            if matches!(operator, Binary::AnyOf | Binary::NoneOf) && !items.is_empty() =>
        {
            let parts = items
                .iter()
                .map(|item| with_value(Binary::Equal, written, item));
            Said::any(parts.collect::<Result<Vec<Said>, Refusal>>()?)
        }
        value if !library_number(value).is_nan() && !matches!(value, Data::List(_)) => {
            let (sign, level) = sign(operator).ok_or_else(|| words::NOT_SAID.to_owned())?;
            let number = Data::Number(library_number(value)).to_text();
            Said::whole(written).joined(sign, level, Said::whole(number))
        }
        Data::Text(_) if is_equality => Said::truth(false),
        _ => return Err(words::NOT_SAID.to_owned()),
    };
    let is_opposite = matches!(operator, Binary::NotEqual | Binary::NoneOf);
    Ok(if is_opposite { said.not() } else { said })
}

fn empty_day(operator: Binary, node: &Node, value: &Data, known: &Known) -> Result<Said, Refusal> {
    let Node::Answer { name, .. } = node else {
        return Err(words::NO_DAY.to_owned());
    };
    let is_none = Said::whole(known.find(name)?.0).equals(Said::whole("''"));
    match (operator, value) {
        (Binary::Equal, Data::Null | Data::Text(_)) => Ok(is_none),
        (Binary::NotEqual, Data::Null | Data::Text(_)) => Ok(is_none.not()),
        _ => Err(words::NO_DAY.to_owned()),
    }
}

/// Two answers of the same known values.
fn between(
    operator: Binary,
    (written, kind): (&str, &Kind),
    right: &Node,
    known: &Known,
) -> Result<Said, Refusal> {
    let Node::Answer { name, .. } = right else {
        return Err(words::NOT_SAID.to_owned());
    };
    let (other, other_kind) = known.find(name)?;
    let is_same = matches!(kind, Kind::One(_)) && kind == other_kind;
    let said = Said::whole(written).equals(Said::whole(other));
    match operator {
        Binary::Equal if is_same => Ok(said),
        Binary::NotEqual if is_same => Ok(said.not()),
        _ => Err(words::two_answers(name)),
    }
}
