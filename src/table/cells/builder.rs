use arrow_array::builder::StringBuilder;

use super::keys::Growing;
use super::{Cells, Kept};

/// Takes the cells of a column one by one and keeps each different one once, as
/// long as they come again.
#[derive(Debug, Default)]
pub struct CellsBuilder {
    words: StringBuilder,
    keys: Growing,
    num_rows: usize,
    /// Places of words by their hashes, one more than the key; 0 is free. Its
    /// length is a power of two, or nothing before the first word.
    slots: Vec<u32>,
    /// Whether every cell is kept for itself: then `words` are the rows.
    all: bool,
}

impl CellsBuilder {
    /// Different cells from which on they have to come again: each twice.
    const MANY: usize = 4096;

    /// Bytes that a word takes beside its text: where it ends, and its slots.
    const BESIDE_WORD: usize = 16;
    /// Bytes that a row takes beside its text where every cell is kept.
    const BESIDE_CELL: usize = 4;

    /// Takes the next cell and gives about how many bytes more are taken.
    pub fn push(&mut self, cell: Option<&str>) -> usize {
        self.num_rows += 1;
        if self.all {
            self.words.append_option(cell);
            return Self::BESIDE_CELL + cell.map_or(0, str::len);
        }
        let Some(cell) = cell else {
            return self.keys.push(None);
        };
        let (slot, key) = self.find(cell);
        if let Some(key) = key {
            return self.keys.push(Some(key));
        }
        let key = self.num_words();
        self.words.append_value(cell);
        if let Some(slot) = self.slots.get_mut(slot) {
            *slot = key as u32 + 1;
        }
        let taken = self.keys.push(Some(key as u32)) + cell.len() + Self::BESIDE_WORD;
        if key >= Self::MANY && key * 2 > self.num_rows {
            self.keep_all();
        }
        taken
    }

    /// Number of rows so far.
    pub fn len(&self) -> usize {
        self.num_rows
    }

    /// Whether there are no rows.
    pub fn is_empty(&self) -> bool {
        self.num_rows == 0
    }

    /// About how many bytes the cells take.
    pub fn num_bytes(&self) -> usize {
        let text = self.words.values_slice().len();
        if self.all {
            text + self.num_rows * Self::BESIDE_CELL
        } else {
            text + self.keys.num_bytes() + self.num_words() * Self::BESIDE_WORD
        }
    }

    /// The cells.
    pub fn finish(mut self) -> Cells {
        let words = self.words.finish();
        Cells(if self.all {
            Kept::All(words)
        } else {
            let keys = self.keys.finish();
            Kept::Once { keys, words }
        })
    }

    fn num_words(&self) -> usize {
        self.words.offsets_slice().len() - 1
    }

    fn word(&self, key: usize) -> &[u8] {
        let ends = self.words.offsets_slice();
        let (Some(from), Some(to)) = (ends.get(key), ends.get(key + 1)) else {
            return &[];
        };
        let text = self.words.values_slice();
        text.get(*from as usize..*to as usize).unwrap_or_default()
    }

    /// The slot of a word, and its key if it is known.
    fn find(&mut self, word: &str) -> (usize, Option<u32>) {
        if self.num_words() * 2 >= self.slots.len() {
            self.grow();
        }
        let mut slot = self.first_slot(word.as_bytes());
        while let Some(taken) = self.slots.get(slot).and_then(|slot| slot.checked_sub(1)) {
            if self.word(taken as usize) == word.as_bytes() {
                return (slot, Some(taken));
            }
            slot = (slot + 1) & (self.slots.len() - 1);
        }
        (slot, None)
    }

    fn first_slot(&self, word: &[u8]) -> usize {
        let bits = self.slots.len().trailing_zeros();
        (hash(word) >> (64 - bits.max(1))) as usize
    }

    /// Makes room for twice as many words.
    fn grow(&mut self) {
        const FIRST: usize = 32;
        self.slots = vec![0; (self.slots.len() * 2).max(FIRST)];
        for key in 0..self.num_words() {
            let mut slot = self.first_slot(self.word(key));
            while self.slots.get(slot).is_some_and(|slot| *slot != 0) {
                slot = (slot + 1) & (self.slots.len() - 1);
            }
            if let Some(slot) = self.slots.get_mut(slot) {
                *slot = key as u32 + 1;
            }
        }
    }

    /// Keeps every cell for itself from here on.
    fn keep_all(&mut self) {
        self.slots = Vec::new();
        let words = std::mem::take(&mut self.words).finish();
        let keys = std::mem::take(&mut self.keys).finish();
        for row in 0..keys.len() {
            self.words
                .append_option(keys.get(row).map(|key| words.value(key)));
        }
        self.all = true;
    }
}

/// Multiplies eight bytes at a time; the high bits are the good ones.
///
/// Source: Fowler, Noll and Vo's scheme with words for bytes, and the odd
/// constant of Knuth's multiplicative hashing (TAOCP 3, §6.4) for 64 bits.
fn hash(word: &[u8]) -> u64 {
    const FACTOR: u64 = 0x9E37_79B9_7F4A_7C15;
    let mix = |hash: u64, part: u64| (hash ^ part).wrapping_mul(FACTOR).rotate_left(29);
    let (eights, rest) = word.as_chunks::<8>();
    let hash = eights.iter().fold(word.len() as u64, |hash, eight| {
        mix(hash, u64::from_le_bytes(*eight))
    });
    let last = rest.iter().fold(0, |last, b| last << 8 | u64::from(*b));
    mix(hash, last).wrapping_mul(FACTOR)
}
