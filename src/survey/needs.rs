//! What of the program a survey needs beside what every survey does.

use crate::json::Value;

use super::check::LIST_FROM;
use crate::words::survey::Words;

/// A part of the program that a page loads for those surveys that need it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Need {
    /// What is kept on the computer: responses on their way, and drafts.
    Keeping,
    /// Questions of other kinds than choices, texts, numbers and scales.
    Kinds,
    /// What answers change of other questions, and what is drawn.
    Logic,
    /// Typing in what stands on paper.
    Paper,
    /// Looking a survey over.
    Preview,
    /// Holding a locked wording against what it was.
    Wording,
    /// Our own words in Welsh.
    Welsh,
}

impl Need {
    /// The name of the part.
    pub fn part(self) -> &'static str {
        match self {
            Self::Keeping => "keeping",
            Self::Kinds => "kinds",
            Self::Logic => "logic",
            Self::Paper => "paper",
            Self::Preview => "preview",
            Self::Wording => "wording",
            Self::Welsh => "welsh",
        }
    }
}

/// The members that are about earlier answers, or about what is drawn.
const LOGIC: [&str; 6] = [
    "relevant",
    "constraint",
    "constraint_message",
    "calculation",
    "choice_filter",
    "shuffle",
];

/// The types of question that every page can show.
const EVERYWHERE: [&str; 9] = [
    "single",
    "multiple",
    "yes_no",
    "text",
    "long",
    "number",
    "scale",
    "note",
    "calculated",
];

/// What the definition needs, none of it twice. It need not be free of faults: what
/// nobody can read is said to be needed, so that the faults can be told.
pub fn needs(definition: &Value) -> Vec<Need> {
    let questions = definition.get("questions").and_then(Value::as_array);
    let mut questions = questions.into_iter().flatten();
    let kinds = questions.any(is_of_other_kind);
    let wanted = [
        kinds.then_some(Need::Kinds),
        is_with_logic(definition).then_some(Need::Logic),
        definition.get("locked").is_some().then_some(Need::Wording),
        is_in_welsh(definition).then_some(Need::Welsh),
    ];
    wanted.into_iter().flatten().collect()
}

fn is_of_other_kind(question: &Value) -> bool {
    let name = question.get("type").and_then(Value::as_str);
    let choices = question.get("choices").and_then(Value::as_array);
    !name.is_some_and(|name| EVERYWHERE.contains(&name))
        || choices.is_some_and(|choices| choices.len() > LIST_FROM)
}

/// Whether Welsh is among the languages, of which the reader may choose another at any
/// time, also where nothing can be loaded any more.
fn is_in_welsh(definition: &Value) -> bool {
    let languages = definition.get("languages").and_then(Value::as_array);
    let mut languages = languages.into_iter().flatten();
    languages.any(|language| Words::of(language.as_str()) == Words::Welsh)
}

/// Whether logic stands anywhere, also in the words for the reader.
pub(super) fn is_with_logic(value: &Value) -> bool {
    match value {
        Value::String(text) => text.contains("${"),
        Value::Array(items) => items.iter().any(is_with_logic),
        Value::Object(members) => members.iter().any(|(name, value)| {
            LOGIC.contains(&name)
                || name == "required" && value.as_bool().is_none()
                || name == "type" && value.as_str() == Some("calculated")
                || is_with_logic(value)
        }),
        _ => false,
    }
}
