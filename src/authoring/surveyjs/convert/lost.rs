use crate::authoring::surveyjs::data::Data;
use crate::authoring::surveyjs::object::{Member, Object, join};
use crate::authoring::{Place, Remark};
use crate::words::surveyjs as words;

/// Something that is not carried over, with the path where it stands; an empty
/// one means the survey.
pub(super) fn remark(path: &str, sentence: String) -> Remark {
    let place = if path.is_empty() {
        Place::default()
    } else {
        Place::sheet(path)
    };
    Remark { place, sentence }
}

/// The member of a question here and the one there that it comes from.
const SOURCES: &[(&str, &str)] = &[
    ("relevant", "visibleIf"),
    ("required", "requiredIf"),
    ("error", "requiredErrorText"),
    ("constraint", "validators"),
    ("constraint_message", "validators"),
    ("calculation", "expression"),
    ("text", "title"),
    ("hint", "description"),
    ("choices", "choices"),
];

/// The path of what a member of ours comes from.
pub(super) fn source(path: &str, member: Option<&str>) -> String {
    let source = SOURCES.iter().find(|(ours, _)| Some(*ours) == member);
    match source {
        Some((_, source)) => join(path, source),
        None => path.to_owned(),
    }
}

/// The members of an object that are told because nothing took them over; what
/// says nothing is not told.
pub(super) fn rest(object: &Object, used: &[&str], lost: &mut Vec<Remark>) {
    for (name, member) in &object.members {
        let says_nothing = match member {
            Member::Plain(data) => !data.is_something() || data.is_empty(),
            Member::Texts(texts) => texts.0.iter().all(|(_, text)| text.is_empty()),
            Member::One(_) => false,
            Member::Many(objects) => objects.is_empty(),
        };
        let is_off = matches!(object.data(name), Data::Bool(false)) && *name == "visible";
        if used.contains(name) || (says_nothing && !is_off) {
            continue;
        }
        match member {
            Member::Many(objects) => {
                let each = objects.iter();
                lost.extend(each.map(|one| remark(&one.path, words::member(name))));
            }
            _ => lost.push(remark(&join(&object.path, name), words::member(name))),
        }
    }
}
