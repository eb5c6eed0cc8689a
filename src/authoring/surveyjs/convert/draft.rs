use crate::authoring::surveyjs::translate::Kind;
use crate::json::{Map, Value};

/// A question that is being made, with what is yet to be said of it.
#[derive(Debug, Default)]
pub(super) struct Draft {
    pub(super) path: String,
    /// Its place among all that are made.
    pub(super) place: usize,
    pub(super) members: Map,
    /// Conditions of it and of what it stands in, all of which must hold.
    pub(super) relevant: Vec<Pending>,
    pub(super) required: Option<Pending>,
    /// What must hold of its answer as well.
    pub(super) constraints: Vec<Pending>,
    /// The same, in our language.
    pub(super) limits: Vec<String>,
    pub(super) calculation: Option<Pending>,
    /// The name its answer has in expressions.
    pub(super) name: String,
    pub(super) kind: Option<Kind>,
}

/// An expression of the library and where it stands.
#[derive(Clone, Debug)]
pub(super) struct Pending {
    pub(super) text: String,
    pub(super) path: String,
}

impl Draft {
    pub(super) fn set(&mut self, name: &str, value: impl Into<Value>) {
        self.members.insert(name.to_owned(), value.into());
    }

    pub(super) fn set_text(&mut self, name: &str, text: Option<&str>) {
        if let Some(text) = text.filter(|text| !text.trim().is_empty()) {
            self.members
                .insert(name.to_owned(), Value::String(text.to_owned()));
        }
    }

    pub(super) fn id(&self) -> &str {
        self.members
            .get("id")
            .and_then(Value::as_str)
            .unwrap_or_default()
    }
}
