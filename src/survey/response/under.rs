use super::{FILE_MEMBERS, RESPONSE_MEMBERS, Response, walk_response};
use crate::json;
use crate::survey::Definition;
use crate::walk::{self, Fault, Node};
use crate::words::codebook as words;
use crate::words::survey::{expected, found};

/// Reads responses under this survey from whatever a survey hands out: a
/// responses file, one response as events carry it, a list of these, or each on a
/// line of its own. The definition in a file is passed over.
///
/// # Errors
///
/// Every fault; of lines the place begins with the line. Responses to another
/// survey, or another version, are faults.
pub fn read_under(text: &str, definition: &Definition) -> Result<Vec<Response>, Vec<Fault>> {
    let text = text.trim_start_matches('\u{feff}');
    let whole = walk::read(text, |node| walk_any(node, definition));
    let is_lines = text.lines().filter(|line| !line.trim().is_empty()).count() > 1;
    if !is_lines || json::parse(text).is_ok() {
        return whole;
    }
    let mut responses = Vec::new();
    let mut faults = Vec::new();
    for (number, line) in (1..).zip(text.lines()) {
        if line.trim().is_empty() {
            continue;
        }
        match walk::read(line, |node| walk_any(node, definition)) {
            Ok(found) => responses.extend(found),
            Err(found) => faults.extend(found.into_iter().map(|fault| Fault {
                place: words::in_line(number, &fault.place),
                ..fault
            })),
        }
    }
    if faults.is_empty() {
        Ok(responses)
    } else {
        Err(faults)
    }
}

fn walk_any(node: &Node<'_>, definition: &Definition) -> Option<Vec<Response>> {
    if node.value.as_array().is_some() {
        let each = node.items();
        let found = each.iter().filter_map(|item| walk_any(item, definition));
        return Some(found.flatten().collect());
    }
    if node.value.get("canvass").is_none() {
        return Some(vec![walk_alone(node, definition)?]);
    }
    let object = node.object(&[FILE_MEMBERS])?;
    object.mark("responses/1", expected::RESPONSES_MARK);
    check_survey(&object.need("survey")?, definition);
    let items = object.need("responses")?.items();
    let found = items
        .iter()
        .filter_map(|item| walk_response(item, &[RESPONSE_MEMBERS], definition));
    Some(found.collect())
}

/// Notes a fault unless this names the survey, by id and version.
fn check_survey(node: &Node<'_>, definition: &Definition) {
    for (name, own) in [("id", &definition.id), ("version", &definition.version)] {
        if let Some(member) = node.member(name) {
            let known = member.value.as_str().filter(|text| text == own);
            let _checked = member.check(known, &found::text(own));
        }
    }
}

/// A response as events carry it: with its survey's id and version.
fn walk_alone(node: &Node<'_>, definition: &Definition) -> Option<Response> {
    if let Some(survey) = node.member("survey") {
        check_survey(&survey, definition);
    }
    walk_response(node, &[RESPONSE_MEMBERS, &["survey"]], definition)
}
