use std::collections::BTreeSet;

use crate::dashboard::Loaded;
use crate::table::{ColumnReport, Kind};
use crate::text;
use crate::words::append as words;
use canvass_kernel::sort_by;

/// How it was found that two columns go together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Likeness {
    /// They have the same name, but for case, spaces and marks.
    Same,
    /// They have the same words under another number.
    Renumbered,
    /// Their words are much the same: the reader has to look.
    Similar,
    /// No column goes with this one.
    Alone,
    /// The reader said so.
    Chosen,
}

impl Likeness {
    /// In words, for a column that has a pair or none.
    pub fn words(self, is_pair: bool) -> &'static str {
        match self {
            Self::Same => words::SAME_NAME,
            Self::Renumbered => words::RENUMBERED,
            Self::Similar => words::SIMILAR,
            Self::Alone => words::ALONE,
            Self::Chosen if is_pair => words::CHOSEN,
            Self::Chosen => words::CHOSE_NONE,
        }
    }
}

/// Words shared by two names, of the words of both ([Dice's coefficient](
/// https://doi.org/10.2307/1932409)), from which on they are much the same.
const MUCH_THE_SAME: f64 = 0.6;

/// For each column of the first table the one of the second that goes with it, and how
/// that was found. No column goes with two; of columns with one name the first go
/// together. The column that says which file a row is from goes with none.
pub(super) fn pairs(first: &Loaded, second: &Loaded) -> Vec<(Option<u32>, Likeness)> {
    let [firsts, seconds] = [first, second]
        .map(|table| -> Vec<Name> { table.report.own_columns().iter().map(Name::of).collect() });
    let skipped = usize::from(first.report.is_put_together());
    let mut pairing = Pairing {
        pairs: vec![(None, Likeness::Alone); firsts.len()],
        taken: vec![false; seconds.len()],
        skipped,
    };
    let same = |one: &Name, other: &Name| !one.all.is_empty() && one.all == other.all;
    pairing.go([&firsts, &seconds], same, Likeness::Same);
    let renumbered = |one: &Name, other: &Name| !one.words.is_empty() && one.words == other.words;
    pairing.go([&firsts, &seconds], renumbered, Likeness::Renumbered);
    pairing.go_by_likeness([&firsts, &seconds]);
    pairing.pairs
}

/// A column's name, to be compared.
struct Name {
    /// Its letters and figures, in lower case.
    all: String,
    /// Its words without a number before them.
    words: Vec<String>,
    kind: Kind,
}

impl Name {
    fn of(column: &ColumnReport) -> Self {
        let lower = text::lower(&column.name);
        let words = lower.split(|c: char| !c.is_alphanumeric());
        let words: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
        let is_number = |word: &str| {
            let digits = word.strip_prefix('q').unwrap_or(word);
            !digits.is_empty() && digits.bytes().all(|b| b.is_ascii_digit())
        };
        let behind = words.iter().position(|word| !is_number(word));
        let kept = behind.and_then(|behind| words.get(behind..));
        Self {
            all: words.concat(),
            words: kept
                .unwrap_or_default()
                .iter()
                .map(|word| (*word).to_owned())
                .collect(),
            kind: column.kind,
        }
    }

    /// How much of the words of both is shared, from 0 to 1.
    fn shares(&self, other: &Self) -> f64 {
        let [one, other]: [BTreeSet<&String>; 2] =
            [self, other].map(|name| canvass_kernel::gathered(name.words.iter()));
        let all = one.len() + other.len();
        if all == 0 {
            return 0.0;
        }
        2.0 * one.intersection(&other).count() as f64 / all as f64
    }

    fn can_be(&self, other: &Self) -> bool {
        self.kind == other.kind || self.kind == Kind::Empty || other.kind == Kind::Empty
    }
}

struct Pairing {
    pairs: Vec<(Option<u32>, Likeness)>,
    taken: Vec<bool>,
    skipped: usize,
}

impl Pairing {
    fn is_free(&self, first: usize, second: usize) -> bool {
        let is_alone = self.pairs.get(first).is_some_and(|pair| pair.0.is_none());
        first >= self.skipped && is_alone && self.taken.get(second) == Some(&false)
    }

    fn take(&mut self, first: usize, second: usize, likeness: Likeness) {
        if let (Some(pair), Some(taken)) = (self.pairs.get_mut(first), self.taken.get_mut(second)) {
            (*pair, *taken) = ((Some(second as u32), likeness), true);
        }
    }

    fn go(
        &mut self,
        [firsts, seconds]: [&[Name]; 2],
        fits: impl Fn(&Name, &Name) -> bool,
        likeness: Likeness,
    ) {
        for (first, one) in firsts.iter().enumerate() {
            let mut each = seconds.iter().enumerate();
            let fitting =
                each.find(|(second, other)| self.is_free(first, *second) && fits(one, other));
            if let Some((second, _)) = fitting {
                self.take(first, second, likeness);
            }
        }
    }

    /// Takes those that are much the same together, the most alike first.
    fn go_by_likeness(&mut self, [firsts, seconds]: [&[Name]; 2]) {
        let mut alike: Vec<(f64, usize, usize)> = Vec::new();
        for (first, one) in firsts.iter().enumerate() {
            let free = seconds.iter().enumerate();
            let free =
                free.filter(|(second, other)| self.is_free(first, *second) && one.can_be(other));
            let shares = free.map(|(second, other)| (one.shares(other), first, second));
            alike.extend(shares.filter(|(share, ..)| *share >= MUCH_THE_SAME));
        }
        sort_by(&mut alike, |one, other| {
            other
                .0
                .total_cmp(&one.0)
                .then((one.1, one.2).cmp(&(other.1, other.2)))
        });
        for (_, first, second) in alike {
            if self.is_free(first, second) {
                self.take(first, second, Likeness::Similar);
            }
        }
    }
}
