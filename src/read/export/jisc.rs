//! Jisc Online Surveys, with words for answers or with codes.

use crate::read::draft::Draft;
use crate::read::export::{Found, recognised};
use crate::table::{Kind, Recognised, Role, Split, System};
use crate::words::exports as words;

pub(super) fn recognise(draft: &Draft) -> Option<Found> {
    let filled = draft
        .columns
        .iter()
        .filter(|c| !c.names[0].is_empty())
        .count();
    let most = |n: usize| filled >= 3 && n * 10 >= filled * 8;
    let count =
        |fits: &dyn Fn(&str) -> bool| draft.columns.iter().filter(|c| fits(&c.names[0])).count();
    let parents = headings(draft).len();
    let numbered = count(&|name| number_of(name).is_some());
    let confidence = |n: usize| {
        0.5 + 0.4 * n as f64 / filled.max(1) as f64 + if parents > 0 { 0.1 } else { 0.0 }
    };
    if most(numbered) {
        let found = recognised(
            System::Jisc,
            confidence(numbered),
            words::jisc_signs(numbered, filled, parents),
        );
        return Some((words::JISC.to_owned(), found));
    }
    let coded = count(&|name| coded_id(name).is_some());
    let urn = draft.find("URN").is_some();
    if most(coded) && (urn || parents > 0) {
        let signs = words::jisc_coded_signs(coded, filled, parents);
        let found = recognised(System::JiscCoded, confidence(coded), signs);
        return Some((words::JISC_CODED.to_owned(), found));
    }
    None
}

pub(super) fn settle(draft: &mut Draft, found: &mut Recognised) {
    for i in headings(draft) {
        if let Some(column) = draft.columns.get_mut(i) {
            column.setting.role = Role::Heading;
            words::why_heading().clone_into(&mut column.setting.why);
        }
    }
    let coded = found.system == System::JiscCoded;
    for column in &mut draft.columns {
        column.setting.month_first = Some(false);
        let is_urn =
            ["urn", "unique response number"].contains(&column.names[0].to_lowercase().as_str());
        if is_urn && !column.cells.is_blank() {
            column.setting.kind = Some(Kind::Identifier);
            words::why_own_identifier().clone_into(&mut column.setting.why);
        } else if !coded {
            column.setting.split = Some(Split::BareCommas);
        }
    }
    if coded {
        found.notes.push(words::jisc_needs_key().to_owned());
    }
}

/// Columns that only head those after them: always empty, and the next ones
/// carry their number.
fn headings(draft: &Draft) -> Vec<usize> {
    let is_part = |parent: &str, name: &str| {
        let number = number_of(name).or_else(|| coded_id(name));
        number
            .and_then(|n| n.strip_prefix(parent))
            .is_some_and(|rest| rest.starts_with(['.', '_']))
    };
    let columns = draft.columns.iter().enumerate();
    columns
        .filter(|(i, column)| {
            let number = number_of(&column.names[0]).or_else(|| coded_id(&column.names[0]));
            let next = draft.name(i + 1);
            column.cells.is_blank() && number.is_some_and(|n| is_part(n, next))
        })
        .map(|(i, _)| i)
        .collect()
}

/// The `14.1.a` of `14.1.a. Statement`.
pub(crate) fn number_of(name: &str) -> Option<&str> {
    let name = name.trim();
    let number = match name.split_once(". ") {
        Some((number, _)) => number,
        None => name.strip_suffix('.')?,
    };
    let mut levels = number.split('.');
    let is_digits = |n: &str| !n.is_empty() && n.bytes().all(|b| b.is_ascii_digit());
    let first = levels.next().is_some_and(is_digits);
    let rest = levels
        .all(|n| !n.is_empty() && n.len() <= 3 && n.bytes().all(|b| b.is_ascii_alphanumeric()));
    (first && rest).then_some(number)
}

/// A name such as `Q14_1_a`, whole.
pub(crate) fn coded_id(name: &str) -> Option<&str> {
    let name = name.trim();
    let mut levels = name.strip_prefix(['Q', 'q'])?.split('_');
    let is_digits = |n: &str| !n.is_empty() && n.bytes().all(|b| b.is_ascii_digit());
    let first = levels.next().is_some_and(is_digits);
    let rest = levels
        .all(|n| !n.is_empty() && n.len() <= 3 && n.bytes().all(|b| b.is_ascii_alphanumeric()));
    (first && rest).then_some(name)
}
