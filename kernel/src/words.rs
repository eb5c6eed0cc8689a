#![allow(
    clippy::indexing_slicing,
    reason = "places stay inside what is gone through; checks would stand beside every byte"
)]

use serde::{Deserialize, Serialize};

use crate::Field;
use crate::packed;

mod hash;
mod keys;
mod part;

use hash::{hash, same};
pub use keys::Keys;
pub use part::Part;

/// The cells of a column as they come. Each different one is kept once, as long
/// as they come again; once they do not, each is kept for itself.
///
/// Where each is kept once, a row takes 1, 2 or 4 bytes, as few as tell the
/// words apart, and a word 20 bytes beside its text. Else a row takes its text
/// and 4 bytes.
#[derive(Clone, Debug)]
pub struct Words {
    text: String,
    /// Where each word begins, and where the last ends.
    offsets: Vec<i32>,
    keys: Keys,
    /// Places of words by their hashes: half of the hash, and one more than the
    /// key; 0 is free. The length is a power of two, or nothing before the first
    /// word.
    slots: Vec<(u32, u32)>,
    /// Whether every cell is kept for itself: then the words are the rows, and
    /// there are no keys.
    all: bool,
    /// Rows that hold nothing, where every cell is kept.
    nothing: Vec<u32>,
    /// Rows of which cells are kept.
    limit: usize,
    /// Cells of rows behind them.
    beyond: usize,
}

/// The cells of a column.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Taken {
    /// The words one behind the other.
    pub text: String,
    /// Where each word begins, and where the last ends.
    #[serde(with = "packed")]
    pub offsets: Vec<i32>,
    /// Which word stands in each row; `None` where every row has its own.
    pub keys: Option<Keys>,
    /// The rows that hold nothing where every row has its own word, which is
    /// empty there.
    #[serde(with = "packed")]
    pub nothing: Vec<u32>,
}

impl Default for Words {
    fn default() -> Self {
        Self {
            text: String::new(),
            offsets: vec![0],
            keys: Keys::default(),
            slots: Vec::new(),
            all: false,
            nothing: Vec::new(),
            limit: usize::MAX,
            beyond: 0,
        }
    }
}

impl Words {
    /// Different cells from which on they have to come again: each twice.
    const MANY: usize = 4096;
    /// Bytes that a word takes beside its text: where it ends, and its slots.
    const BESIDE_WORD: usize = 20;
    /// Bytes that a row takes beside its text where every cell is kept.
    const BESIDE_CELL: usize = 4;

    /// Keeps the cells of so many rows: those of others are counted.
    #[must_use]
    pub fn with_first(mut self, rows: usize) -> Self {
        self.limit = rows;
        self
    }

    /// Takes the next cell, and `None` where a row holds nothing.
    #[inline]
    pub fn push(&mut self, cell: Option<&str>) {
        if self.len() >= self.limit {
            self.beyond += usize::from(cell.is_some());
            return;
        }
        match cell {
            Some(cell) if self.all => self.push_word(cell),
            Some(cell) => self.find(cell),
            None if self.all => {
                self.nothing.push(self.num_words() as u32);
                self.push_word("");
            }
            None => self.keys.push_nothing(),
        }
    }

    /// Keeps no cell, neither those that came nor those that will.
    pub fn stop(&mut self) {
        *self = Self {
            limit: 0,
            beyond: self.num_filled(),
            ..Self::default()
        };
    }

    /// How many cells that hold something came to a column that keeps none;
    /// `None` of any other.
    pub fn stopped(&self) -> Option<usize> {
        (self.limit == 0).then_some(self.beyond)
    }

    /// Number of rows whose cells are kept.
    #[inline]
    pub fn len(&self) -> usize {
        if self.all {
            self.num_words()
        } else {
            self.keys.len()
        }
    }

    /// Whether no row's cell is kept.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// How many cells came that hold something, kept or not.
    pub fn num_filled(&self) -> usize {
        let kept = if self.all {
            self.num_words() - self.nothing.len()
        } else {
            self.keys.num_filled()
        };
        kept + self.beyond
    }

    /// About how many bytes the cells take.
    pub fn num_bytes(&self) -> usize {
        let beside = if self.all {
            self.num_words() * Self::BESIDE_CELL
        } else {
            self.num_words() * Self::BESIDE_WORD + self.keys.num_bytes()
        };
        self.text.len() + beside
    }

    /// Makes room for so many times the cells that came, if each is kept for
    /// itself: growing step by step would leave room that nothing else fits into.
    pub fn expect(&mut self, times: f64) {
        let more = |len: usize| (len as f64 * (times - 1.0).max(0.0)) as usize;
        if self.all {
            // Where there is not so much, there may be enough for what comes.
            let _ = self.text.try_reserve_exact(more(self.text.len()));
            let _ = self.offsets.try_reserve_exact(more(self.offsets.len()));
        }
    }

    /// The cells of so many rows: those that are not kept hold nothing.
    pub fn finish(mut self, rows: usize) -> Taken {
        self.limit = usize::MAX;
        for _ in self.len()..rows {
            self.push(None);
        }
        self.text.shrink_to_fit();
        self.offsets.shrink_to_fit();
        self.keys.shrink_to_fit();
        Taken {
            text: self.text,
            offsets: self.offsets,
            keys: (!self.all).then_some(self.keys),
            nothing: self.nothing,
        }
    }

    #[inline]
    fn num_words(&self) -> usize {
        self.offsets.len() - 1
    }

    #[inline]
    fn push_word(&mut self, word: &str) {
        self.text.push_str(word);
        self.offsets.push(self.text.len() as i32);
    }

    #[inline]
    fn word(&self, key: usize) -> &str {
        &self.text[self.offsets[key] as usize..self.offsets[key + 1] as usize]
    }

    /// Takes a cell that may be known.
    #[inline(never)]
    fn find(&mut self, cell: &str) {
        if self.num_words() * 2 >= self.slots.len() {
            self.grow();
        }
        let hash = hash(cell.as_bytes());
        let mask = self.slots.len() - 1;
        let mut slot = (hash >> 32) as usize & mask;
        loop {
            match self.slots[slot] {
                (_, 0) => break,
                (other, key) if other == hash as u32 => {
                    let key = key - 1;
                    if same(self.word(key as usize).as_bytes(), cell.as_bytes()) {
                        return self.keys.push(key);
                    }
                }
                _ => {}
            }
            slot = (slot + 1) & mask;
        }
        let key = self.num_words();
        self.push_word(cell);
        self.slots[slot] = (hash as u32, key as u32 + 1);
        self.keys.push(key as u32);
        if key >= Self::MANY && key * 2 > self.keys.len() {
            self.keep_all();
        }
    }

    /// Makes room for twice as many words.
    #[cold]
    fn grow(&mut self) {
        const FIRST: usize = 64;
        let mut slots = vec![(0, 0); (self.slots.len() * 2).max(FIRST)];
        let mask = slots.len() - 1;
        for key in 0..self.num_words() {
            let hash = hash(self.word(key).as_bytes());
            let mut slot = (hash >> 32) as usize & mask;
            while slots[slot].1 != 0 {
                slot = (slot + 1) & mask;
            }
            slots[slot] = (hash as u32, key as u32 + 1);
        }
        self.slots = slots;
    }

    /// Keeps every cell for itself from here on.
    #[cold]
    fn keep_all(&mut self) {
        let mut all = Self {
            all: true,
            limit: self.limit,
            ..Self::default()
        };
        for row in 0..self.keys.len() {
            all.push(self.keys.get(row).map(|key| self.word(key)));
        }
        *self = all;
    }
}

/// Takes the fields of a record, one into each column; an empty field holds
/// nothing, nor do columns behind the last field. `doubled` says that quotes in
/// fields stand twice.
#[inline(never)]
pub fn push_fields(columns: &mut [Words], text: &str, fields: &[Field], doubled: bool) {
    let mut fields = fields.iter();
    for column in columns {
        let field = fields.next();
        let field = field.map(|(from, to)| &text[*from as usize..*to as usize]);
        match field.filter(|field| !field.is_empty()) {
            Some(field) if doubled && field.contains('"') => {
                column.push(Some(&field.replace("\"\"", "\"")));
            }
            field => column.push(field),
        }
    }
}
