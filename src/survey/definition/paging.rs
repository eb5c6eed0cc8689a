use std::ops::Range;

use super::Definition;

/// What stands on one page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Paging {
    /// One question.
    #[default]
    Question,
    /// The questions that follow one another under one caption; one where there
    /// is no caption.
    Section,
    /// All questions.
    Survey,
}

impl Paging {
    /// The names in files.
    pub const NAMES: [&str; 3] = ["question", "section", "survey"];

    /// Its name.
    pub fn name(self) -> &'static str {
        match self {
            Self::Question => "question",
            Self::Section => "section",
            Self::Survey => "survey",
        }
    }

    /// The one of this name.
    pub fn named(name: &str) -> Option<Self> {
        match name {
            "question" => Some(Self::Question),
            "section" => Some(Self::Section),
            "survey" => Some(Self::Survey),
            _ => None,
        }
    }
}

impl Definition {
    /// The indexes of all that stands on the page with this question, asked or
    /// not. A calculation has no page: it parts no two questions.
    pub fn page_of(&self, index: usize) -> Range<usize> {
        let section = match (self.paging, self.questions.get(index)) {
            (Paging::Survey, _) => return 0..self.questions.len(),
            (Paging::Section, Some(question)) if question.section.is_some() => &question.section,
            _ => return index..index + 1,
        };
        let (before, after) = self.questions.split_at(index);
        let is_here =
            |question: &&super::Question| !question.kind.has_page() || question.section == *section;
        let before = before.iter().rev().take_while(is_here).count();
        index - before..index + after.iter().take_while(is_here).count()
    }

    /// Whether pages may hold several questions.
    pub fn shares_pages(&self) -> bool {
        self.paging != Paging::Question
    }
}
