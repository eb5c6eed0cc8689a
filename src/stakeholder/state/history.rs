use std::collections::BTreeMap;
use std::rc::Rc;

use crate::json::{Value, json};
use canvass_kernel::gathered;

use super::{Document, Request, State};
use crate::port::Effect;
use crate::stakeholder::export::value_of;
use crate::stakeholder::{Column, Field};
use crate::words::stakeholders as words;

/// How many steps can be undone.
const MAX_STEPS: usize = 200;

/// A step that can be undone or done again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// The document to go to.
    pub document: Rc<Document>,
    /// What the step did, in words.
    pub what: String,
}

impl State {
    /// Makes a document the current one and tells the page what changed.
    pub(super) fn commit(&mut self, document: Document, what: String) -> Vec<Effect<Request>> {
        let before = self.replace(Rc::new(document));
        let effects = changes(&before, &self.document);
        self.redo.clear();
        if self.undo.len() == MAX_STEPS {
            self.undo.remove(0);
        }
        self.undo.push(Step {
            document: before,
            what,
        });
        effects
    }

    pub(super) fn go_back(&mut self) -> Vec<Effect<Request>> {
        let Some(Step { document, what }) = self.undo.pop() else {
            return vec![Effect::Announce(words::NOTHING_TO_UNDO.to_owned())];
        };
        let before = self.replace(document);
        let mut effects = changes(&before, &self.document);
        effects.push(Effect::Announce(words::undone(&what)));
        self.redo.push(Step {
            document: before,
            what,
        });
        effects
    }

    pub(super) fn go_forward(&mut self) -> Vec<Effect<Request>> {
        let Some(Step { document, what }) = self.redo.pop() else {
            return vec![Effect::Announce(words::NOTHING_TO_REDO.to_owned())];
        };
        let before = self.replace(document);
        let mut effects = changes(&before, &self.document);
        effects.push(Effect::Announce(words::redone(&what)));
        self.undo.push(Step {
            document: before,
            what,
        });
        effects
    }

    fn replace(&mut self, document: Rc<Document>) -> Rc<Document> {
        self.held = None;
        let before = std::mem::replace(&mut self.document, document);
        let gone = |id: &String| self.register().find(id).is_none();
        if self.selected.as_ref().is_some_and(gone) {
            self.selected = None;
        }
        before
    }
}

/// One `change` for each cell that differs, and one with the field `id` for
/// each stakeholder added (its id) or removed (`null`).
fn changes(before: &Document, after: &Document) -> Vec<Effect<Request>> {
    let mut out = Vec::new();
    let mut tell = |id: &str, field: &str, value: Value| {
        let detail = json!({"id": id, "field": field, "value": value});
        out.push(Effect::Event("change", detail));
    };
    let people = before.register.people().iter();
    let old: BTreeMap<&str, _> = gathered(people.map(|person| (person.id.as_str(), person)));
    let columns = after.register.columns();
    for person in after.register.people() {
        let earlier = old.get(person.id.as_str());
        if earlier.is_none() {
            tell(&person.id, Field::Id.key(), person.id.clone().into());
        }
        if earlier.is_some_and(|earlier| Rc::ptr_eq(earlier, person)) {
            continue;
        }
        for (index, column) in columns.iter().enumerate() {
            let now = person.cells.get(index).map_or("", String::as_str);
            let then = earlier.and_then(|earlier| earlier.cells.get(index));
            if column.field != Some(Field::Id) && then.map_or("", String::as_str) != now {
                let (key, value) = named(column, now);
                tell(&person.id, key, value);
            }
        }
        // A column that undoing takes away leaves its cells empty.
        let gone = before.register.columns().iter().enumerate();
        for (index, column) in gone.skip(columns.len()) {
            let then = earlier.and_then(|earlier| earlier.cells.get(index));
            if column.field != Some(Field::Id) && then.is_some_and(|cell| !cell.is_empty()) {
                let (key, value) = named(column, "");
                tell(&person.id, key, value);
            }
        }
    }
    for person in before.register.people() {
        if after.register.find(&person.id).is_none() {
            tell(&person.id, Field::Id.key(), Value::Null);
        }
    }
    out
}

fn named<'a>(column: &'a Column, text: &str) -> (&'a str, Value) {
    match column.field {
        Some(field) => (field.key(), value_of(field, text)),
        None => (&column.header, text.into()),
    }
}
