/// Something that the author of a survey is to know.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The question, by index; `None` for the survey itself.
    pub question: Option<usize>,
    /// The member of it, such as `relevant`; empty for the question as a whole.
    pub member: &'static str,
    /// How bad it is.
    pub grade: Grade,
    /// How it is known.
    pub basis: Basis,
    /// What it is, without full stop.
    pub sentence: String,
}

/// How bad something is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Grade {
    /// It cannot be meant, or keeps respondents from going on.
    Fault,
    /// It may be meant.
    Advice,
}

/// How something is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Basis {
    /// It is so whatever is answered.
    Certain,
    /// It was so for this many random respondents.
    Walks(usize),
}

impl Finding {
    /// Where it is, in the definition: `questions[3].relevant`, `title`.
    pub fn path(&self) -> String {
        match (self.question, self.member) {
            (None, member) => member.to_owned(),
            (Some(index), "") => format!("questions[{index}]"),
            (Some(index), member) => format!("questions[{index}].{member}"),
        }
    }

    /// It is about a question, by index, or about the survey itself.
    pub(super) fn fault(
        question: impl Into<Option<usize>>,
        member: &'static str,
        sentence: String,
    ) -> Self {
        Self {
            question: question.into(),
            member,
            grade: Grade::Fault,
            basis: Basis::Certain,
            sentence,
        }
    }

    /// See [`Finding::fault`].
    pub(super) fn advice(
        question: impl Into<Option<usize>>,
        member: &'static str,
        sentence: String,
    ) -> Self {
        Self {
            grade: Grade::Advice,
            ..Self::fault(question, member, sentence)
        }
    }
}

impl Grade {
    /// The name in files.
    pub fn name(self) -> &'static str {
        match self {
            Self::Fault => "fault",
            Self::Advice => "advice",
        }
    }
}
