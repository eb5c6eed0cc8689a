//! Numbers: no answer counts as 0 in sums, and sums keep their decimals.

use super::said::{EQUAL, PLUS, Said, TIMES};
use super::truth::counts;
use super::{Kind, Known, Refusal, constant, dates, many};
use crate::authoring::surveyjs::data::{Data, number_text};
use crate::authoring::surveyjs::expression::{Binary, Node};
use crate::words::surveyjs as words;

/// A number.
pub(super) struct Number {
    pub(super) said: Said,
    /// What it may be instead.
    pub(super) lack: Lack,
    /// Whether it is sure to have no decimals.
    is_whole: bool,
}

/// What there may be instead of a number; an empty text says it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Lack {
    Nothing,
    /// No answer, which is the same as no answer.
    Answer,
    /// Not a number, which is the same as nothing.
    Sense,
}

impl Number {
    fn sure(said: Said) -> Self {
        Self {
            said,
            lack: Lack::Nothing,
            is_whole: false,
        }
    }

    fn whole(said: Said) -> Self {
        Self {
            is_whole: true,
            ..Self::sure(said)
        }
    }

    pub(super) fn can_lack(&self) -> bool {
        self.lack != Lack::Nothing
    }

    /// A function of this number that is none where there is none.
    fn applied(self, name: &str) -> Self {
        let said = Said::call(name, std::slice::from_ref(&self.said));
        if !self.can_lack() {
            return Self::whole(said);
        }
        Self {
            lack: Lack::Sense,
            ..Self::whole(or_none(vec![self.said], said))
        }
    }

    /// With 0 for none.
    fn filled(&self) -> Said {
        if self.can_lack() {
            Said::call("coalesce", &[self.said.clone(), Said::whole("0")])
        } else {
            self.said.clone()
        }
    }
}

/// A number, or none where one of these is empty.
fn or_none(of: Vec<Said>, said: Said) -> Said {
    let none = || Said::whole("''");
    let is_none = of.into_iter().map(|one| one.equals(none()));
    Said::call("if", &[Said::any(is_none.collect()), none(), said])
}

pub(super) fn number(node: &Node, known: &Known) -> Result<Number, Refusal> {
    if let Some(value) = constant(node) {
        return match value {
            Data::Number(number) if number.is_finite() => Ok(Number {
                is_whole: number.fract() == 0.0,
                ..Number::sure(Said::whole(number_text(number)))
            }),
            _ => Err(words::NO_NUMBER.to_owned()),
        };
    }
    match node {
        Node::Answer { name, .. } => {
            if let Some(count) = many::length_of(name, known) {
                return count.map(Number::whole);
            }
            match known.find(name)? {
                (written, Kind::Number) => Ok(Number {
                    lack: Lack::Answer,
                    ..Number::sure(Said::whole(written))
                }),
                _ => Err(words::NO_NUMBER.to_owned()),
            }
        }
        Node::Binary(operator, sides) => {
            let (left, right) = (number(&sides.0, known)?, number(&sides.1, known)?);
            calculation(*operator, &left, &right)
        }
        Node::Call(name, arguments) => call(name, arguments, known),
        _ => Err(words::NO_NUMBER.to_owned()),
    }
}

/// As many decimals as sums are rounded to.
const DECIMALS: &str = "9";

fn calculation(operator: Binary, left: &Number, right: &Number) -> Result<Number, Refusal> {
    let (a, b) = (left.filled(), right.filled());
    let is_whole = left.is_whole && right.is_whole;
    let rounded = |said: Said| Number {
        is_whole,
        ..Number::sure(if is_whole {
            said
        } else {
            Said::call("round", &[said, Said::whole(DECIMALS)])
        })
    };
    Ok(match operator {
        Binary::Plus => rounded(a.joined("+", PLUS, b)),
        Binary::Minus => rounded(a.joined("-", PLUS, b)),
        Binary::Times => rounded(a.joined("*", TIMES, b)),
        // Other powers may be no number.
        Binary::Power if right.is_whole && b.text.parse().is_ok_and(|n: f64| n >= 0.0) => {
            Number::sure(Said::call("pow", &[a, b]))
        }
        Binary::Divide | Binary::Modulo => {
            let sign = if operator == Binary::Divide {
                "div"
            } else {
                "mod"
            };
            let by_zero = b.clone().equals(Said::whole("0"));
            let said = a.joined(sign, TIMES, b.clone());
            if b.text.parse().is_ok_and(|n: f64| n != 0.0) {
                Number::sure(said)
            } else {
                Number {
                    lack: Lack::Answer,
                    ..Number::sure(Said::call("if", &[by_zero, Said::whole("''"), said]))
                }
            }
        }
        _ => return Err(words::NO_NUMBER.to_owned()),
    })
}

fn call(name: &str, arguments: &[Node], known: &Known) -> Result<Number, Refusal> {
    let all = || {
        let all = arguments.iter().map(|node| match number(node, known)? {
            // What is no number counts among others, unlike what is no answer.
            number if number.lack == Lack::Sense => Err(words::NO_NUMBER.to_owned()),
            number => Ok(number),
        });
        all.collect::<Result<Vec<Number>, Refusal>>()
    };
    match (name, arguments) {
        ("iif", [condition, yes, no]) => {
            let (yes, no) = (number(yes, known)?, number(no, known)?);
            let lack = match (yes.lack, no.lack) {
                (Lack::Nothing, other) | (other, Lack::Nothing) => other,
                (yes, no) if yes == no => yes,
                _ => return Err(words::NOT_SAID.to_owned()),
            };
            Ok(Number {
                lack,
                is_whole: yes.is_whole && no.is_whole,
                said: Said::call("if", &[counts(condition, known)?, yes.said, no.said]),
            })
        }
        ("sum", [_, ..]) => sum(&all()?),
        ("count", [_, ..]) => Ok(count(&all()?)),
        ("avg", [_, ..]) => {
            let all = all()?;
            let (sum, count) = (sum(&all)?.said, count(&all).said);
            let none = count.clone().equals(Said::whole("0"));
            let quotient = sum.joined("div", TIMES, count);
            let is_sure = all.iter().any(|one| !one.can_lack());
            Ok(Number::sure(if is_sure {
                quotient
            } else {
                Said::call("if", &[none, Said::whole("0"), quotient])
            }))
        }
        ("min" | "max", [_, ..]) => {
            let all = all()?;
            if all.iter().any(Number::can_lack) {
                return Err(words::extreme(name));
            }
            let parts: Vec<Said> = all.into_iter().map(|one| one.said).collect();
            Ok(Number::sure(Said::call(name, &parts)))
        }
        ("round", [one]) => Ok(number(one, known)?.applied("round")),
        ("trunc", [one]) => Ok(number(one, known)?.applied("int")),
        _ => match dates::number(name, arguments, known) {
            Some(of_days) => {
                let (said, lacking) = of_days?;
                let lack = if lacking.is_empty() {
                    Lack::Nothing
                } else {
                    Lack::Answer
                };
                let said = if lacking.is_empty() {
                    said
                } else {
                    or_none(lacking, said)
                };
                Ok(Number {
                    lack,
                    ..Number::whole(said)
                })
            }
            None => Err(words::no_function(name)),
        },
    }
}

/// A sum in which no answer is left out.
fn sum(all: &[Number]) -> Result<Number, Refusal> {
    let mut sum: Option<Number> = None;
    for one in all {
        sum = Some(match sum {
            None => Number {
                is_whole: one.is_whole,
                ..Number::sure(one.filled())
            },
            Some(sum) => calculation(Binary::Plus, &sum, one)?,
        });
    }
    sum.ok_or_else(|| words::NO_NUMBER.to_owned())
}

/// How many are there.
fn count(all: &[Number]) -> Number {
    let one = |number: &Number| {
        if !number.can_lack() {
            return Said::whole("1");
        }
        let is_given = number.said.clone().joined("!=", EQUAL, Said::whole("''"));
        Said::call("if", &[is_given, Said::whole("1"), Said::whole("0")])
    };
    let parts = all.iter().map(one);
    let sum = parts.reduce(|sum, part| sum.joined("+", PLUS, part));
    Number::whole(sum.unwrap_or_else(|| Said::whole("0")))
}
