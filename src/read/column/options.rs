use std::collections::{BTreeMap, BTreeSet};

use crate::read::column::Splitter;
use crate::read::column::splitter::Mark;

/// Most pieces that are looked at, and most options of a choice.
const MOST_PIECES: usize = 120;
const MOST_OPTIONS: usize = 40;

/// The options of a column under one mark.
pub(super) struct Options<'a> {
    cells: Vec<Divided<'a>>,
}

/// One of the different cells.
struct Divided<'a> {
    cell: &'a str,
    /// How often it stands.
    n: usize,
    /// Where its pieces begin and end.
    pieces: Vec<(usize, usize)>,
}

impl<'a> Divided<'a> {
    fn parts(&self) -> impl Iterator<Item = &'a str> {
        let cell = self.cell;
        let places = self.pieces.iter();
        places.filter_map(move |(from, to)| cell.get(*from..*to))
    }

    /// Makes one piece of these two where the second follows the first.
    fn join(&mut self, first: &str, second: &str) {
        let cell = self.cell;
        let is = |piece: (usize, usize), words: &str| cell.get(piece.0..piece.1) == Some(words);
        let mut joined: Vec<(usize, usize)> = Vec::with_capacity(self.pieces.len());
        for piece in self.pieces.drain(..) {
            match joined.last_mut() {
                Some(before) if is(*before, first) && is(piece, second) => before.1 = piece.1,
                _ => joined.push(piece),
            }
        }
        self.pieces = joined;
    }
}

impl<'a> Options<'a> {
    /// Divides the cells; `None` if the mark is too rare or there are too many
    /// different pieces.
    pub(super) fn of(distinct: &[(&'a str, usize)], splitter: &Splitter) -> Option<Self> {
        let all: usize = distinct.iter().map(|(_, n)| n).sum();
        let mut seen = BTreeSet::new();
        let mut cells = Vec::with_capacity(distinct.len());
        let mut with = 0;
        for (cell, n) in distinct {
            let divided = Divided {
                cell,
                n: *n,
                pieces: splitter.pieces(cell),
            };
            let pieces = &divided.pieces;
            let has_mark = pieces.len() > 1 || pieces.iter().any(|(_, end)| *end < cell.len());
            with += if has_mark { *n } else { 0 };
            seen.extend(divided.parts());
            if seen.len() > MOST_PIECES {
                return None;
            }
            cells.push(divided);
        }
        (with * 5 >= all).then_some(Self { cells })
    }

    fn parts(&self) -> BTreeMap<&'a str, usize> {
        let mut parts = BTreeMap::new();
        for divided in &self.cells {
            for part in divided.parts() {
                *parts.entry(part).or_insert(0) += divided.n;
            }
        }
        parts
    }

    pub(super) fn are_short(&self) -> bool {
        let parts = self.parts();
        let short = |part: &&str| part.split_whitespace().count() <= 12;
        parts.len() <= MOST_OPTIONS && parts.keys().all(short)
    }

    /// Whether they are those of a choice: few, short, and come again.
    pub(super) fn is_choice(&self, mark: Mark) -> bool {
        let parts = self.parts();
        let total: usize = parts.values().sum();
        let lower = |part: &&&str| part.starts_with(char::is_lowercase);
        let prose = matches!(mark, Mark::Char(',') | Mark::TightComma)
            && parts.keys().filter(lower).count() * 2 > parts.len();
        (2..=MOST_OPTIONS).contains(&parts.len())
            && total >= parts.len() * 2
            && self.cells.len() > parts.len()
            && self.are_short()
            && !prose
    }

    /// Joins pieces that only ever stand together, in one order: an option
    /// that holds a comma itself. Twice is enough where they are a cell of
    /// their own or the second begins in lower case, else three times.
    pub(super) fn joined(mut self) -> (Self, BTreeSet<String>) {
        const MOST_ROUNDS: usize = MOST_PIECES;
        for _ in 0..MOST_ROUNDS {
            let Some((first, second)) = self.bound_pair() else {
                break;
            };
            for divided in &mut self.cells {
                divided.join(first, second);
            }
        }
        let joined = self.parts().into_keys().filter(|part| part.contains(','));
        let joined = canvass_kernel::gathered(joined.map(str::to_owned));
        (self, joined)
    }

    fn bound_pair(&self) -> Option<(&'a str, &'a str)> {
        let parts = self.parts();
        let mut pairs: BTreeMap<(&str, &str), (usize, bool)> = BTreeMap::new();
        for divided in &self.cells {
            for pair in divided.parts().zip(divided.parts().skip(1)) {
                let (count, alone) = pairs.entry(pair).or_insert((0, false));
                *count += divided.n;
                *alone |= divided.pieces.len() == 2;
            }
        }
        let bound = pairs.into_iter().find(|((a, b), (n, alone))| {
            let enough = if *alone || b.starts_with(char::is_lowercase) {
                2
            } else {
                3
            };
            parts.get(a) == Some(n) && parts.get(b) == Some(n) && *n >= enough
        });
        bound.map(|(words, _)| words)
    }
}
