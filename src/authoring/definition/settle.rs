use crate::json::{Value, json};

use crate::authoring::definition::Converted;
use crate::authoring::definition::maker::Maker;
use crate::authoring::definition::names::id;
use crate::survey::{Definition, Fault};
use crate::words::authoring::converted as words;

/// Members without which a question is the same but for what they say, with
/// the columns of the survey sheet that they come from.
const SPARE: &[(&str, &str)] = &[
    ("relevant", "relevant"),
    ("required", "required"),
    ("error", "required_message"),
    ("constraint", "constraint"),
    ("constraint_message", "constraint_message"),
    ("choice_filter", "choice_filter"),
    ("shuffle", "parameters"),
    ("hint", "hint"),
    ("min", "constraint"),
    ("max", "constraint"),
];

impl Maker<'_> {
    /// The definition, without what it finds fault with: an expression with a
    /// function or an answer that surveys here do not have. Each is told.
    pub(super) fn finish(mut self) -> Result<Converted, Vec<Fault>> {
        for question in &mut self.questions {
            self.names.rewrite(question);
        }
        loop {
            match Definition::parse(&self.json().to_string()) {
                Ok(definition) => {
                    let mut lost = self.lost;
                    lost.extend(self.read.unread.iter().cloned());
                    lost.sort_by_key(|remark| remark.place.row);
                    return Ok(Converted { definition, lost });
                }
                Err(faults) if !self.take_out(&faults) => return Err(faults),
                Err(_) => {}
            }
        }
    }

    fn json(&self) -> Value {
        let form = &self.read.form;
        json!({
            "canvass": "survey/1",
            "id": id(&form.id),
            "version": form.version.as_deref().unwrap_or("1"),
            "title": form.title,
            "questions": self.questions,
        })
    }

    /// Takes out what is at fault; a question as a whole where it cannot be
    /// without. Whether anything was.
    fn take_out(&mut self, faults: &[Fault]) -> bool {
        let mut whole: Vec<usize> = Vec::new();
        let mut has_changed = false;
        for fault in faults {
            let Some((place, member)) = place_of(&fault.place) else {
                continue;
            };
            let spare = SPARE.iter().find(|(name, _)| *name == member);
            let members = self.questions.get_mut(place).and_then(Value::as_object_mut);
            let (Some(members), Some(row)) = (members, self.rows.get(place).copied()) else {
                continue;
            };
            match spare {
                Some((name, column)) => {
                    let was_there = members.remove(name).is_some();
                    if was_there {
                        self.lose(row, column, words::faulty(&fault.found, &fault.expected));
                    }
                    has_changed |= was_there;
                }
                None if !whole.contains(&place) => {
                    let id = members
                        .get("id")
                        .and_then(Value::as_str)
                        .unwrap_or_default();
                    let sentence = words::faulty_question(id, &fault.found, &fault.expected);
                    self.lose(row, "type", sentence);
                    whole.push(place);
                }
                None => {}
            }
        }
        whole.sort_unstable();
        for place in whole.iter().rev() {
            self.questions.remove(*place);
            self.rows.remove(*place);
        }
        has_changed || !whole.is_empty()
    }
}

/// The question and its member that a fault's place names:
/// `questions[3].choices[1].text`.
fn place_of(place: &str) -> Option<(usize, &str)> {
    let (number, rest) = place.strip_prefix("questions[")?.split_once(']')?;
    let member = rest.strip_prefix('.').unwrap_or(rest);
    let end = member.find(['.', '[']).unwrap_or(member.len());
    Some((number.parse().ok()?, member.get(..end)?))
}
