use crate::table::{Question, QuestionKind};

/// A way to make a question of others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// Its options under fewer names.
    Fewer,
    /// Its numbers by bands.
    Bands,
    /// Whether a row has any of several options.
    AnyOf,
    /// Several options as one question.
    Several,
}

impl Way {
    /// The ways that suit a question, the most likely first; none where nothing can be
    /// made of it.
    pub fn all_of(question: &Question) -> &'static [Self] {
        match question.kind {
            QuestionKind::Single | QuestionKind::Score | QuestionKind::Multiple
                if !question.options.is_empty() =>
            {
                &[Self::Fewer, Self::AnyOf, Self::Several]
            }
            QuestionKind::Agreement => &[Self::AnyOf, Self::Several],
            QuestionKind::Number => &[Self::Bands],
            _ => &[],
        }
    }

    /// A word for form values.
    pub fn key(self) -> &'static str {
        match self {
            Self::Fewer => "fewer",
            Self::Bands => "bands",
            Self::AnyOf => "any-of",
            Self::Several => "several",
        }
    }
}
