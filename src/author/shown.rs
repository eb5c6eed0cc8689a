use std::collections::BTreeMap;

/// Of a long list so many more are shown at a time.
pub const PORTION: usize = 100;

/// A list that is shown in portions.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum List {
    /// What keeps a file from being read.
    Errors,
    /// What is probably not meant.
    Warnings,
    /// What is not carried over.
    Lost,
    /// What a form lacks.
    LostAsForm,
    /// What must be mended.
    Faults,
    /// What may be meant.
    Advice,
    /// What respondents did with each question.
    Counts,
}

/// How much of each long list is shown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Shown(BTreeMap<List, usize>);

impl Shown {
    /// How many lines of a list are shown, at most.
    pub fn most(&self, list: List) -> usize {
        self.0.get(&list).copied().unwrap_or(PORTION)
    }

    pub(super) fn more(&mut self, list: List) {
        let most = self.most(list).saturating_add(PORTION);
        self.0.insert(list, most);
    }
}
