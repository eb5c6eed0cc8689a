//! A survey as its author wrote it.
//!
//! The members of the JSON form are listed beside the code that reads them;
//! `www/schema/survey.schema.json` lists the same ones, and a test compares
//! the two.

mod kind;
mod logic;
mod paging;
mod parse;
mod question;

pub use kind::{Choice, DateLimit, Kind, Length, Point, Row};
pub use logic::{Logic, Shuffle};
pub use paging::Paging;
pub use question::Question;

use canvass_kernel::Named;

use crate::json::Value;

use super::{Languages, logic::Graph, wording::Wording};
use crate::walk::{self, Fault};
use crate::{
    port::Machine,
    words::{expression as expression_words, survey::found},
};

/// The members of a definition.
pub const MEMBERS: &[&str] = &[
    "canvass",
    "id",
    "version",
    "languages",
    "title",
    "introduction",
    "thanks",
    "contact",
    "page",
    "instrument",
    "locked",
    "questions",
];

/// The members any question may have, and a note.
pub const QUESTION_MEMBERS: &[&str] =
    &["id", "type", "text", "hint", "relevant", "section", "bank"];

/// The members any question may have that can be answered.
pub const ANSWER_MEMBERS: &[&str] = &[
    "required",
    "error",
    "missing",
    "constraint",
    "constraint_message",
];

/// The members a question of one type has besides.
pub const KIND_MEMBERS: &[(&str, &[&str])] = &[
    ("single", &["choices", "choice_filter", "shuffle"]),
    (
        "multiple",
        &["choices", "min", "max", "choice_filter", "shuffle"],
    ),
    ("yes_no", &[]),
    ("ranking", &["choices", "top", "shuffle"]),
    ("text", &["max_length", "threshold"]),
    ("long", &["max_length", "threshold"]),
    ("number", &["min", "max", "whole", "unit"]),
    ("date", &["min", "max"]),
    ("month", &["min", "max"]),
    ("scale", &["from", "to", "labels"]),
    ("grid", &["rows", "scale", "shuffle"]),
    ("ticks", &["rows", "columns", "shuffle"]),
    ("note", &["body"]),
    ("calculated", &["calculation"]),
];

/// The members, of a definition and of what is in it, that hold words for the
/// reader: one text, or one by language.
pub const TEXT_MEMBERS: &[&str] = &[
    "title",
    "introduction",
    "thanks",
    "contact",
    "text",
    "hint",
    "section",
    "error",
    "constraint_message",
    "body",
    "unit",
];

/// The members of a question with more such words: of `labels` each member is one,
/// the others are lists of objects that hold them.
pub const LIST_MEMBERS: &[&str] = &["choices", "rows", "columns", "scale", "labels"];

/// The members of a choice, of a row, a column or what is ranked, and of a
/// point of a grid scale.
pub const CHOICE_MEMBERS: &[&str] = &["value", "text", "hint", "exclusive", "other", "columns"];
/// See [`CHOICE_MEMBERS`].
pub const ROW_MEMBERS: &[&str] = &["value", "text"];
/// See [`CHOICE_MEMBERS`].
pub const POINT_MEMBERS: &[&str] = &["value", "text", "outside"];

/// A survey: its words and its questions in order.
#[derive(Clone, Debug, PartialEq)]
pub struct Definition {
    /// Stable over years.
    pub id: String,
    /// Changes with the wording.
    pub version: String,
    /// In which languages it is written, and in which its texts are here.
    pub languages: Languages,
    /// The survey's name.
    pub title: String,
    /// Stands above the first question.
    pub introduction: Option<String>,
    /// What happens next, said after sending.
    pub thanks: Option<String>,
    /// Whom to ask.
    pub contact: Option<String>,
    /// What stands on one page.
    pub paging: Paging,
    /// Which instrument it is, and what of its wording was changed.
    pub wording: Wording,
    /// At least one; ids are unique.
    pub questions: Vec<Question>,
    /// Which questions see which.
    graph: Graph,
    /// Indexes of questions by id.
    by_id: Named<usize>,
    /// The JSON this was read from, so that writing it loses nothing.
    source: Value,
}

impl Definition {
    /// Reads a definition.
    ///
    /// # Errors
    ///
    /// Every fault of the text, in the order of the text: JSON that cannot be
    /// read, unknown or missing members, repeated ids, expressions that cannot
    /// be read or that name what they cannot see; where there is none of
    /// these, questions that depend on themselves.
    pub fn parse(text: &str) -> Result<Self, Vec<Fault>> {
        Self::parse_in(text, "")
    }

    /// Reads a definition with its texts in this language, or the one nearest to it
    /// that it is written in.
    ///
    /// # Errors
    /// Those of [`Definition::parse`]: every language is looked at, whichever is
    /// wanted.
    pub fn parse_in(text: &str, wanted: &str) -> Result<Self, Vec<Fault>> {
        Self::from_json(walk::parse(text)?, wanted)
    }

    /// The same with its texts in this language, or the one nearest to it that it
    /// is written in; `None` where these are shown already.
    pub fn in_language(&self, wanted: &str) -> Option<Self> {
        let languages = Languages::of(self.languages.all().to_vec(), wanted);
        if languages == self.languages {
            return None;
        }
        Self::from_json(self.source.clone(), wanted).ok()
    }

    /// The same as [`Definition::parse_in`], from its JSON.
    ///
    /// # Errors
    /// Those of [`Definition::parse`].
    pub fn from_json(source: Value, wanted: &str) -> Result<Self, Vec<Fault>> {
        let mut definition = walk::value(&source, |node| Self::walk_members(node, wanted))?;
        definition.source = source;
        Ok(definition)
    }

    /// The JSON it was read from, with all its `x-…` members.
    pub fn to_json(&self) -> &Value {
        &self.source
    }

    /// The question with this id, and its index.
    pub fn question(&self, id: &str) -> Option<(usize, &Question)> {
        let index = *self.by_id.get(id)?;
        Some((index, self.questions.get(index)?))
    }

    /// A fault for each pattern of `regex` that this machine cannot read.
    /// Machines differ in what they read, so this is asked where a survey is
    /// to be answered.
    pub fn unread_patterns(&self, machine: &dyn Machine) -> Vec<Fault> {
        let mut faults = Vec::new();
        for (index, question) in self.questions.iter().enumerate() {
            for (member, expression) in question.expressions() {
                let patterns = expression.patterns().into_iter();
                let unread = patterns.filter(|p| machine.matches("", p.name).is_none());
                faults.extend(unread.map(|pattern| Fault {
                    place: format!("questions[{index}].{member}"),
                    found: found::at_column(&found::text(pattern.name), pattern.column),
                    expected: expression_words::PATTERN.to_owned(),
                }));
            }
        }
        faults
    }

    /// Which questions see which.
    pub fn graph(&self) -> &Graph {
        &self.graph
    }
}
