use crate::json::{Map, Value, json};

use crate::authoring::definition::Converted;
use crate::authoring::definition::maker::Maker;
use crate::authoring::definition::names::id;
use crate::survey::Definition;
use crate::survey::definition::Paging;
use crate::walk::Fault;
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
    ("bank", "bank_id"),
    ("min", "constraint"),
    ("max", "constraint"),
];

/// The column of the survey sheet that a member of a question comes from.
pub(super) fn column(member: &str) -> &'static str {
    let spare = SPARE.iter().find(|(name, _)| *name == member);
    match (spare, member) {
        (Some((_, column)), _) => column,
        (None, "text") => "label",
        (None, "calculation") => "calculation",
        _ => "type",
    }
}

impl Maker<'_> {
    /// The definition, without what it finds fault with: an expression with a
    /// function or an answer that surveys here do not have. Each is told.
    pub(super) fn finish(mut self) -> Result<Converted, Vec<Fault>> {
        for question in &mut self.questions {
            self.names.rewrite(question);
        }
        let head = self.head();
        let mut questions = std::mem::take(&mut self.questions);
        let rows = std::mem::take(&mut self.rows);
        let (definition, places) =
            definition(&head, &mut questions, &mut |place, member, sentence| {
                if let Some(row) = rows.get(place) {
                    self.lose(*row, member.map_or("type", column), sentence);
                }
            })?;
        let mut lost = self.lost;
        lost.extend(self.read.unread.iter().cloned());
        lost.sort_by_key(|remark| remark.place.row);
        let rows = places.iter().filter_map(|place| rows.get(*place).copied());
        Ok(Converted {
            definition,
            lost,
            rows: rows.collect(),
        })
    }

    fn head(&self) -> Map {
        let form = &self.read.form;
        let languages: Vec<&str> = self
            .languages
            .iter()
            .map(|language| language.code.as_str())
            .collect();
        let paging = self.pages.paging;
        let page = (paging != Paging::default()).then(|| ("page", json!(paging.name())));
        let languages = (!languages.is_empty()).then(|| ("languages", json!(languages)));
        let members = [
            ("canvass", json!("survey/1")),
            ("id", json!(id(&form.id))),
            ("version", json!(form.version.as_deref().unwrap_or("1"))),
            ("title", json!(form.title)),
        ];
        members
            .into_iter()
            .chain(page)
            .chain(languages)
            .map(|(name, value)| (name.to_owned(), value))
            .collect()
    }
}

/// The definition of these questions under a head, without what it finds fault
/// with. Each is told to `lose` with the place of its question and its member,
/// which is `None` where the question is left out as a whole. Beside it stands the
/// place that each question of the definition had among these.
///
/// # Errors
/// The faults, if there is no definition without them.
pub(in crate::authoring) fn definition(
    head: &Map,
    questions: &mut Vec<Value>,
    lose: &mut dyn FnMut(usize, Option<&str>, String),
) -> Result<(Definition, Vec<usize>), Vec<Fault>> {
    let mut places: Vec<usize> = (0..questions.len()).collect();
    loop {
        let mut whole = head.clone();
        whole.insert("questions".to_owned(), Value::Array(questions.clone()));
        match Definition::parse(&Value::Object(whole).to_string()) {
            Ok(definition) => return Ok((definition, places)),
            Err(faults) if !take_out(&faults, questions, &mut places, lose) => return Err(faults),
            Err(_) => {}
        }
    }
}

/// Takes out what is at fault; a question as a whole where it cannot be
/// without. Whether anything was.
fn take_out(
    faults: &[Fault],
    questions: &mut Vec<Value>,
    places: &mut Vec<usize>,
    lose: &mut dyn FnMut(usize, Option<&str>, String),
) -> bool {
    let mut whole: Vec<usize> = Vec::new();
    let mut has_changed = false;
    for fault in faults {
        let Some((place, member)) = place_of(&fault.place) else {
            continue;
        };
        let spare = SPARE.iter().find(|(name, _)| *name == member);
        let members = questions.get_mut(place).and_then(Value::as_object_mut);
        let (Some(members), Some(origin)) = (members, places.get(place).copied()) else {
            continue;
        };
        match spare {
            Some((name, _)) => {
                let was_there = members.remove(name).is_some();
                if was_there {
                    lose(
                        origin,
                        Some(name),
                        words::faulty(&fault.found, &fault.expected),
                    );
                }
                has_changed |= was_there;
            }
            None if !whole.contains(&place) => {
                let id = members
                    .get("id")
                    .and_then(Value::as_str)
                    .unwrap_or_default();
                let sentence = words::faulty_question(id, &fault.found, &fault.expected);
                lose(origin, None, sentence);
                whole.push(place);
            }
            None => {}
        }
    }
    whole.sort_unstable();
    for place in whole.iter().rev() {
        questions.remove(*place);
        places.remove(*place);
    }
    has_changed || !whole.is_empty()
}

/// The question and its member that a fault's place names:
/// `questions[3].choices[1].text`.
fn place_of(place: &str) -> Option<(usize, &str)> {
    let (number, rest) = place.strip_prefix("questions[")?.split_once(']')?;
    let member = rest.strip_prefix('.').unwrap_or(rest);
    let end = member.find(['.', '[']).unwrap_or(member.len());
    Some((number.parse().ok()?, member.get(..end)?))
}
