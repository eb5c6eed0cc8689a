//! The question bank: one survey ready for use for each theme, in plain English,
//! and each of its questions by the id of its wording.
//!
//! Questions that several surveys ask have one id and one wording, so that their
//! answers can be put side by side.
//!
//! ```
//! use canvass::authoring::bank;
//!
//! let survey = bank::surveys().find(|survey| survey.id == "training").unwrap();
//! assert_eq!(survey.wording.instrument.as_deref(), Some("training@1"));
//! let question = bank::question("about/staff_group").unwrap();
//! assert_eq!(question["type"], "single");
//! ```

use crate::json::{Map, Value};
use crate::survey::Definition;

/// The surveys as they are written, in the order of a year's work with them.
const SURVEYS: [&str; 6] = [
    include_str!("../../surveys/user-needs.survey.json"),
    include_str!("../../surveys/non-users.survey.json"),
    include_str!("../../surveys/resource-awareness.survey.json"),
    include_str!("../../surveys/evidence-search.survey.json"),
    include_str!("../../surveys/training.survey.json"),
    include_str!("../../surveys/satisfaction.survey.json"),
];

/// The texts of the surveys, as they stand in their files.
pub fn texts() -> [&'static str; SURVEYS.len()] {
    SURVEYS
}

/// The surveys.
pub fn surveys() -> impl Iterator<Item = Definition> {
    SURVEYS
        .iter()
        .filter_map(|text| Definition::parse(text).ok())
}

/// The text of the survey with this id, with or without a version behind it.
pub fn text(id: &str) -> Option<&'static str> {
    let texts = SURVEYS.into_iter();
    let mut known = texts.filter_map(|text| Some((text, Definition::parse(text).ok()?)));
    let found = known.find(|(_, survey)| is_of(survey.wording.instrument.as_deref(), id));
    found.map(|(text, _)| text)
}

/// The question with this bank id, with or without a version behind it, as it
/// stands in the first survey that asks it.
pub fn question(id: &str) -> Option<Value> {
    surveys().find_map(|survey| {
        let mut all = survey.questions.iter();
        let place = all.position(|question| is_of(question.bank.as_deref(), id))?;
        let questions = survey.to_json().get("questions")?.as_array()?;
        questions.get(place).cloned()
    })
}

/// The fingerprint of the wording of every question, by its bank id.
pub fn fingerprints() -> Map {
    let mut all = Map::default();
    for survey in surveys() {
        let locked = survey.to_json().get("locked").and_then(Value::as_object);
        let locked = locked.into_iter().flatten();
        all.extend(locked.map(|(id, print)| (id.to_owned(), print.clone())));
    }
    all
}

/// Whether this is the id that was asked for, as far as that says.
fn is_of(id: Option<&str>, asked: &str) -> bool {
    let named = |id: &str| id == asked || id.split_once('@').is_some_and(|(name, _)| name == asked);
    id.is_some_and(named)
}
