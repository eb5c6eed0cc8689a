//! Shapes: questionnaires whose wording belongs to somebody else. Ids, types and
//! the places of texts are ours; the texts come from a file of the service's own.
//!
//! A shape is a survey definition with gaps, `{"fill": "text"}` or
//! `{"fill": "list"}`, where a text or the texts of choices, rows or columns
//! belong. The choices of a list are known by their places in it, so that
//! services that copy the same list store the same values.
//!
//! What wording was filled in nobody can vouch for, so its ids bear the start of
//! its fingerprint: services that filled in the same texts have the same ids, and
//! a slip of the pen has another.
//!
//! ```
//! use canvass::authoring::shape;
//!
//! let shape = r#"{"canvass": "shape/1", "id": "visits", "version": "1", "title": {"fill": "text"},
//!     "questions": [{"id": "q1", "type": "single", "bank": "visits/q1@1", "text": {"fill": "text"},
//!         "choices": {"fill": "list", "value": "a"}}]}"#;
//! let texts = r#"{"canvass": "texts/1", "shape": "visits", "title": "Visits",
//!     "questions": {"q1": {"text": "When?", "choices": ["Today"]}}}"#;
//! let survey = shape::fill(shape, texts).unwrap();
//! assert_eq!(survey.questions[0].kind.label("a1", Default::default()), Some("Today"));
//!
//! let faults = shape::fill(shape, &texts.replace("When?", "")).unwrap_err();
//! assert_eq!(faults[0].place, "questions.q1.text");
//! ```

mod gap;

use crate::authoring::lock;
use crate::json::{Map, Value, json};
use crate::survey::Definition;
use crate::survey::wording::fingerprint;
use crate::walk::{self, Fault, Node, Object};
use crate::words::wording as words;
use gap::Gap;

pub use gap::{GAP_MEMBERS, ITEM_MEMBERS};

/// The members of a file of texts besides those that the shape asks for.
pub const TEXTS_MEMBERS: &[&str] = &["canvass", "shape", "questions"];

/// The shape of the national generic impact questionnaire. Its texts are not
/// ours to give.
pub const GENERIC_IMPACT: &str = include_str!("../../surveys/generic-impact.shape.json");

/// The survey of a shape with these texts, locked.
///
/// # Errors
/// The faults of the shape; else those of the texts, with the place of each text
/// that is missing or that the shape has no place for; else those of the survey
/// that comes of them.
pub fn fill(shape: &str, texts: &str) -> Result<Definition, Vec<Fault>> {
    let shape = read(shape)?;
    let filled = walk::read(texts, |node| filled(&shape, node))?;
    lock::fork(&Definition::parse(&filled.to_string())?)
}

/// A file of texts for a shape, with nothing in it yet.
///
/// # Errors
/// The faults of the shape.
pub fn template(shape: &str) -> Result<Value, Vec<Fault>> {
    let shape = read(shape)?;
    let mut texts = Map::default();
    texts.insert("canvass".to_owned(), "texts/1".into());
    texts.insert("shape".to_owned(), json!(id(&shape)));
    texts.insert("x-how".to_owned(), words::HOW_TO_FILL.into());
    add_empty(&mut texts, &shape);
    let mut questions = Map::default();
    for question in questions_of(&shape) {
        let mut own = Map::default();
        add_empty(&mut own, question);
        if !own.is_empty() {
            questions.insert(id(question).to_owned(), Value::Object(own));
        }
    }
    texts.insert("questions".to_owned(), Value::Object(questions));
    Ok(Value::Object(texts))
}

/// The shape as it stands: marked as one, with gaps that can be read.
fn read(shape: &str) -> Result<Value, Vec<Fault>> {
    walk::read(shape, |node| {
        if let Some(mark) = node.member("canvass") {
            let mark_text = mark.value.as_str().filter(|text| *text == "shape/1");
            mark.check(mark_text, words::SHAPE_MARK)?;
        } else {
            node.fault(walk::shown(node.value), words::SHAPE_MARK);
        }
        gap::check(node);
        if let Some(questions) = node.member("questions") {
            questions.items().iter().for_each(gap::check);
        }
        Some(node.value.clone())
    })
}

/// The shape with its gaps filled, and with a lock on its questions as they
/// stood before.
fn filled(shape: &Value, texts: &Node<'_>) -> Option<Value> {
    let gaps = gap::of(shape);
    let names: Vec<&str> = gaps.iter().map(|gap| gap.name).collect();
    let object = texts.object(&[TEXTS_MEMBERS, &names])?;
    object.mark("texts/1", words::TEXTS_MARK);
    let of_this = |text: &&str| *text == id(shape);
    let of = object.need("shape")?;
    let _same = of.check(of.value.as_str().filter(of_this), &words::quoted(id(shape)));
    let mut all = with(shape, &gaps, &object)?;
    let languages = shape.get("languages").and_then(Value::as_array);
    let first = languages.and_then(|all| all.first()?.as_str());
    let ids: Vec<&str> = questions_of(shape).map(id).collect();
    let given = object.need("questions")?;
    let given = given.object(&[&ids])?;
    let mut questions = Vec::new();
    let mut locked = all
        .get("locked")
        .and_then(Value::as_object)
        .cloned()
        .unwrap_or_default();
    for question in questions_of(shape) {
        if let Some(bank) = question.get("bank").and_then(Value::as_str) {
            let known = locked.get(bank).cloned();
            let print = known.unwrap_or_else(|| fingerprint(question, first).into());
            locked.insert(bank.to_owned(), print);
        }
        questions.extend(filled_question(question, &given));
    }
    all.insert("canvass".to_owned(), "survey/1".into());
    all.insert("locked".to_owned(), Value::Object(locked));
    all.insert("questions".to_owned(), questions.into());
    Some(Value::Object(all))
}

fn filled_question(question: &Value, given: &Object<'_, '_>) -> Option<Value> {
    let gaps = gap::of(question);
    if gaps.is_empty() {
        return Some(question.clone());
    }
    let names: Vec<&str> = gaps.iter().map(|gap| gap.name).collect();
    let node = given.need(id(question))?;
    let object = node.object(&[&names])?;
    with(question, &gaps, &object).map(Value::Object)
}

/// An object of the shape with what was given for its gaps.
fn with(shape: &Value, gaps: &[Gap<'_>], given: &Object<'_, '_>) -> Option<Map> {
    let mut all = shape.as_object()?.clone();
    for gap in gaps {
        match gap.filled(given) {
            Some(value) => all.insert(gap.name.to_owned(), value),
            None => all.remove(gap.name),
        };
    }
    Some(all)
}

fn add_empty(texts: &mut Map, shape: &Value) {
    for gap in gap::of(shape) {
        texts.insert(gap.name.to_owned(), gap.empty());
    }
}

fn questions_of(shape: &Value) -> impl Iterator<Item = &Value> {
    let questions = shape.get("questions").and_then(Value::as_array);
    questions.into_iter().flatten()
}

fn id(of: &Value) -> &str {
    of.get("id").and_then(Value::as_str).unwrap_or_default()
}
