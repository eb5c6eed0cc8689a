use crate::dashboard::Loaded;
use crate::table::{Question, QuestionKind};
use crate::text::lower;

/// Of a long list so many more are shown at a time: a page of all questions of a
/// wide file would be too much for a browser, and for a reader.
pub const PORTION: usize = 100;

/// A list that is shown in portions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum List {
    /// The cards of questions.
    Cards,
    /// The columns as they were read.
    Columns,
    /// The columns as files like this one are to be read.
    Remembered,
}

/// How much of each long list of a file is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shown {
    cards: usize,
    columns: usize,
    remembered: usize,
    /// Words that a question's title must hold for its card to be listed, in
    /// any case; empty for all.
    pub wanted: String,
}

impl Default for Shown {
    fn default() -> Self {
        Self {
            cards: PORTION,
            columns: PORTION,
            remembered: PORTION,
            wanted: String::new(),
        }
    }
}

impl Shown {
    /// How many of a list are shown, at most.
    pub fn most(&self, list: List) -> usize {
        match list {
            List::Cards => self.cards,
            List::Columns => self.columns,
            List::Remembered => self.remembered,
        }
    }

    /// Shows a portion more of a list.
    pub(super) fn more(&mut self, list: List) {
        let most = match list {
            List::Cards => &mut self.cards,
            List::Columns => &mut self.columns,
            List::Remembered => &mut self.remembered,
        };
        *most = most.saturating_add(PORTION);
    }

    /// Lists the cards of other questions, from the first.
    pub(super) fn want(&mut self, words: String) {
        self.wanted = words;
        self.cards = PORTION;
    }
}

impl Loaded {
    /// Questions that have a card and whose title holds the words wanted, with
    /// their numbers, whether they are shown yet or not.
    pub fn listed(&self) -> impl Iterator<Item = (u32, &Question)> {
        let wanted = lower(self.shown.wanted.trim());
        let is_wanted = move |question: &Question| {
            if wanted.is_empty() {
                return true;
            }
            let title = lower(&question.title);
            wanted.split_whitespace().all(|word| title.contains(word))
        };
        self.with_card()
            .filter(move |(_, question)| is_wanted(question))
    }

    /// Questions whose card the reader did not hide, in the order of the cards.
    pub fn with_card(&self) -> impl Iterator<Item = (u32, &Question)> {
        self.all_cards()
            .filter(|(place, _)| !self.hidden.contains(place))
    }

    /// Questions whose card the reader hid, in the order of the cards.
    pub fn hidden_cards(&self) -> impl Iterator<Item = (u32, &Question)> {
        self.all_cards()
            .filter(|(place, _)| self.hidden.contains(place))
    }

    /// All questions that can have a card, in the order of the cards.
    pub(super) fn order_of_all(&self) -> Vec<u32> {
        self.all_cards().map(|(place, _)| place).collect()
    }

    fn all_cards(&self) -> impl Iterator<Item = (u32, &Question)> {
        let first = self.order.iter().copied();
        let first = first.filter_map(|place| Some((place, self.questions.get(place as usize)?)));
        let others = (0_u32..).zip(&self.questions);
        first
            .chain(others.filter(|(place, _)| !self.order.contains(place)))
            .filter(|(_, question)| question.kind != QuestionKind::Hidden)
    }

    /// Questions whose card is shown.
    pub fn shown_cards(&self) -> impl Iterator<Item = (u32, &Question)> {
        self.listed().take(self.shown.most(List::Cards))
    }
}
