use super::said::{ORDER, PLUS, Said, TIMES};
use super::{Kind, Known, Refusal, constant, literal};
use crate::authoring::surveyjs::data::Data;
use crate::authoring::surveyjs::expression::{Binary, Node};
use crate::survey::Date;
use crate::words::surveyjs as words;

/// A day, and whether there may be none; `None` of what is no day.
pub(super) fn day(node: &Node, known: &Known) -> Option<(Said, bool)> {
    match node {
        Node::Answer { name, .. } => match known.find(name).ok()? {
            (written, Kind::Date) => Some((Said::call("date", &[Said::whole(written)]), true)),
            _ => None,
        },
        Node::Call(name, arguments) if name == "today" => match arguments.as_slice() {
            [] => Some((Said::whole("today()"), false)),
            [days] => match constant(days)? {
                Data::Number(days) if days.fract() == 0.0 => {
                    let days = Said::whole(Data::Number(days).to_text());
                    Some((Said::whole("today()").joined("+", PLUS, days), false))
                }
                _ => None,
            },
            _ => None,
        },
        _ => match constant(node)? {
            Data::Text(text) if is_day(&text) => {
                Some((Said::call("date", &[literal(&text)?]), false))
            }
            _ => None,
        },
    }
}

fn is_day(text: &str) -> bool {
    text.len() == 10 && Date::parse_iso(text).is_some()
}

/// Two days, of which one is an answer.
pub(super) fn compare(
    operator: Binary,
    left: &Node,
    right: &Node,
    known: &Known,
) -> Result<Said, Refusal> {
    let refusal = || words::NO_DAY.to_owned();
    let (a, a_lacks) = day(left, known).ok_or_else(refusal)?;
    let (b, b_lacks) = day(right, known).ok_or_else(refusal)?;
    let (sign, level) = super::compare::sign(operator).ok_or_else(refusal)?;
    let said = super::compare::or_both_lack(
        a.clone().joined(sign, level, b.clone()),
        operator,
        (a_lacks && b_lacks).then_some((a, b)),
    );
    Ok(if operator == Binary::NotEqual {
        said.not()
    } else {
        said
    })
}

/// A number of days and which of them may lack.
type OfDays = (Said, Vec<Said>);

/// A function of days that is a number; `None` if there is none of this name.
pub(super) fn number(
    name: &str,
    arguments: &[Node],
    known: &Known,
) -> Option<Result<OfDays, Refusal>> {
    let unit = arguments.get(2).and_then(constant);
    let unit = unit.as_ref().and_then(Data::as_text);
    let of_two = |from: &Node, to: &Node, calculate: fn(&Said, &Said) -> Said| {
        let refusal = || words::NO_DAY.to_owned();
        let (from, from_lacks) = day(from, known).ok_or_else(refusal)?;
        let (to, to_lacks) = day(to, known).ok_or_else(refusal)?;
        let lacking = [(from_lacks, &from), (to_lacks, &to)];
        let lacking = lacking.into_iter().filter(|(lacks, _)| *lacks);
        let lacking = lacking.map(|(_, day)| day.clone()).collect();
        Ok((calculate(&from, &to), lacking))
    };
    let today = Node::Call("today".to_owned(), Vec::new());
    Some(match (name, arguments, unit) {
        ("dateDiff", [from, to], None) | ("dateDiff", [from, to, _], Some("days")) => {
            of_two(from, to, days)
        }
        ("dateDiff", [from, to, _], Some("months")) => of_two(from, to, months),
        ("dateDiff", [from, to, _], Some("years")) => of_two(from, to, years),
        ("age", [born], _) => of_two(born, &today, years),
        ("getYear", [date], _) => of_two(date, &today, |date, _| {
            let year = Said::call("format-date", &[date.clone(), Said::whole("'%Y'")]);
            Said::call("number", &[year])
        }),
        _ => return None,
    })
}

fn days(from: &Said, to: &Said) -> Said {
    let difference = from.clone().joined("-", PLUS, to.clone());
    Said::call("round", &[Said::call("abs", &[difference])])
}

/// Months by the calendar, without the last where its day is not reached; less
/// than none where the second day is before the first.
fn months(from: &Said, to: &Said) -> Said {
    let part = |day: &Said, pattern: &str| {
        let written = Said::call("format-date", &[day.clone(), Said::whole(pattern)]);
        Said::call("number", &[written])
    };
    let is_short = part(to, "'%d'").joined("<", ORDER, part(from, "'%d'"));
    let short = Said::call("if", &[is_short, Said::whole("1"), Said::whole("0")]);
    part(to, "'%Y'")
        .joined("-", PLUS, part(from, "'%Y'"))
        .joined("*", TIMES, Said::whole("12"))
        .joined("+", PLUS, part(to, "'%m'"))
        .joined("-", PLUS, part(from, "'%m'"))
        .joined("-", PLUS, short)
}

fn years(from: &Said, to: &Said) -> Said {
    let years = months(from, to).joined("div", TIMES, Said::whole("12"));
    Said::call("int", &[years])
}
