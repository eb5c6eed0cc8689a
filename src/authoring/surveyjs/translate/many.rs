//! Answers that are several of known values.

use super::said::Said;
use super::{Kind, Known, Refusal, literal};
use crate::authoring::surveyjs::data::Data;
use crate::authoring::surveyjs::expression::{Binary, is_equal};
use crate::words::surveyjs as words;

/// A question with several answers beside what is asked of them.
pub(super) fn compare(
    operator: Binary,
    written: &str,
    values: &[(Data, String)],
    wanted: &Data,
) -> Result<Said, Refusal> {
    let answer = || Said::whole(written);
    let holds = |wanted: &Data| {
        let fitting = values
            .iter()
            .filter(|(value, _)| is_equal(value, wanted, false));
        let parts = fitting.map(|(_, stored)| {
            let stored = literal(stored).ok_or_else(|| words::QUOTES.to_owned())?;
            Ok(Said::call("selected", &[answer(), stored]))
        });
        parts.collect::<Result<Vec<Said>, Refusal>>().map(Said::any)
    };
    let each = |wanted: &Data| match wanted {
        Data::List(items) => items
            .iter()
            .map(holds)
            .collect::<Result<Vec<Said>, Refusal>>(),
        one => Ok(vec![holds(one)?]),
    };
    match operator {
        Binary::NotContains if !wanted.is_empty() => each(wanted).map(|all| Said::all(all).not()),
        Binary::Contains | Binary::AllOf if !wanted.is_empty() => each(wanted).map(Said::all),
        Binary::AnyOf if !wanted.is_empty() => each(wanted).map(Said::any),
        Binary::NoneOf if !wanted.is_empty() => each(wanted).map(|all| Said::any(all).not()),
        Binary::AnyOf => Ok(Said::truth(true)),
        Binary::NoneOf => Ok(Said::truth(false)),
        Binary::Equal => same(written, wanted, &each),
        Binary::NotEqual => same(written, wanted, &each).map(Said::not),
        _ => Err(words::NOT_SAID.to_owned()),
    }
}

/// The same values in any order.
fn same(
    written: &str,
    wanted: &Data,
    each: &dyn Fn(&Data) -> Result<Vec<Said>, Refusal>,
) -> Result<Said, Refusal> {
    let answer = || Said::whole(written);
    match wanted {
        one if one.is_empty() && !matches!(one, Data::List(_)) => {
            Ok(answer().equals(Said::whole("''")))
        }
        Data::List(items) if !items.is_empty() => {
            let count = Said::call("count-selected", &[answer()]);
            let count = count.equals(Said::whole(items.len().to_string()));
            let mut all = vec![count];
            all.extend(each(wanted)?);
            let mut others = all.iter().enumerate();
            let has_twice =
                others.any(|(place, one)| all.iter().skip(place + 1).any(|other| other == one));
            if has_twice {
                Err(words::NOT_SAID.to_owned())
            } else {
                Ok(Said::all(all))
            }
        }
        Data::List(_) => Err(words::NOT_SAID.to_owned()),
        _ => Ok(Said::truth(false)),
    }
}

/// What `{name.length}` counts: values, or characters of a text.
pub(super) fn length_of(name: &str, known: &Known) -> Option<Result<Said, Refusal>> {
    if known.has(name) {
        return None;
    }
    let (written, kind) = match known.find(name.strip_suffix(".length")?) {
        Ok(found) => found,
        Err(refusal) => return Some(Err(refusal)),
    };
    let function = match kind {
        Kind::Many(_) => "count-selected",
        Kind::Text => "string-length",
        _ => return Some(Err(words::NOT_SAID.to_owned())),
    };
    Some(Ok(Said::call(function, &[Said::whole(written)])))
}
