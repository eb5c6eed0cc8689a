use arrow_array::{Array, StringArray};
use arrow_buffer::{BooleanBufferBuilder, Buffer, NullBuffer, OffsetBuffer, ScalarBuffer};
use canvass_kernel::{Keys, Taken, Words};

/// The cells of a column as written; null where the file has nothing.
///
/// Where cells come again, each different one is kept once and a row takes 1, 2
/// or 4 bytes, as few as tell them apart; else a row takes 4 bytes beside its
/// text. Where cells are null, a row takes one bit more.
#[derive(Clone, Debug)]
pub struct Cells(Kept);

#[derive(Clone, Debug)]
enum Kept {
    /// Each different cell once, and which of them stands in each row.
    Once { keys: Keys, words: StringArray },
    /// One behind the other.
    All(StringArray),
}

impl Cells {
    /// So many rows that hold nothing.
    pub fn blank(rows: usize) -> Self {
        std::iter::repeat_n(None::<&str>, rows).collect()
    }

    /// Number of rows.
    pub fn len(&self) -> usize {
        match &self.0 {
            Kept::Once { keys, .. } => keys.len(),
            Kept::All(cells) => cells.len(),
        }
    }

    /// Whether there are no rows.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The cell of a row, or `None` if it holds nothing or there is no such row.
    pub fn get(&self, row: usize) -> Option<&str> {
        match &self.0 {
            Kept::Once { keys, words } => keys.get(row).map(|key| words.value(key)),
            Kept::All(cells) => {
                (row < cells.len() && cells.is_valid(row)).then(|| cells.value(row))
            }
        }
    }

    /// The cells in the order of the rows.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = Option<&str>> + ExactSizeIterator {
        (0..self.len()).map(|row| self.get(row))
    }

    /// How many rows hold something.
    pub fn num_filled(&self) -> usize {
        match &self.0 {
            Kept::Once { keys, .. } => keys.num_filled(),
            Kept::All(cells) => cells.len() - cells.null_count(),
        }
    }

    /// Whether no row holds anything.
    pub fn is_blank(&self) -> bool {
        self.num_filled() == 0
    }

    /// The different cells and how often each stands, in the order in which they
    /// come first. Where cells hardly ever come again, each row is one.
    pub fn counts(&self) -> impl Iterator<Item = (&str, usize)> {
        let (words, counts) = match &self.0 {
            Kept::Once { keys, words } => (words, Some(keys.counts(words.len()))),
            Kept::All(cells) => (cells, None),
        };
        let count = move |place| match &counts {
            Some(counts) => counts.get(place).copied().unwrap_or(0),
            None => 1,
        };
        let words = words.iter().enumerate();
        words.filter_map(move |(place, word)| Some((word?, count(place))))
    }

    /// The different cells, as [`Cells::counts`] gives them.
    pub fn words(&self) -> impl Iterator<Item = &str> {
        let (Kept::Once { words, .. } | Kept::All(words)) = &self.0;
        words.iter().flatten()
    }

    /// Goes through the rows with what `read` makes of their cells. A cell that
    /// comes again is read once, unless cells hardly ever do.
    pub fn each<'a, T: Copy>(
        &'a self,
        mut read: impl FnMut(&'a str) -> T,
        mut take: impl FnMut(usize, Option<(&'a str, T)>),
    ) {
        let mut both = |word: &'a str| (word, read(word));
        match &self.0 {
            Kept::Once { keys, words } => {
                let found: Vec<(&str, T)> = words.iter().flatten().map(both).collect();
                for row in 0..keys.len() {
                    let key = keys.get(row);
                    take(row, key.and_then(|key| found.get(key).copied()));
                }
            }
            Kept::All(cells) => {
                for (row, cell) in cells.iter().enumerate() {
                    take(row, cell.map(&mut both));
                }
            }
        }
    }

    /// The cells that `change` makes of them; it is asked as [`Cells::each`]
    /// asks.
    #[must_use]
    pub fn map<'a>(&'a self, mut change: impl FnMut(&'a str) -> Option<&'a str>) -> Self {
        let mut changed = Words::default();
        self.each(&mut change, |_, cell| {
            changed.push(cell.and_then(|(_, cell)| cell));
        });
        let rows = changed.len();
        changed.finish(rows).into()
    }
}

impl From<Taken> for Cells {
    fn from(cells: Taken) -> Self {
        let Taken {
            text,
            offsets,
            keys,
            nothing,
        } = cells;
        let rows = offsets.len() - 1;
        let nulls = (!nothing.is_empty()).then(|| {
            let mut filled = BooleanBufferBuilder::new(rows);
            filled.append_n(rows, true);
            for row in nothing {
                filled.set_bit(row as usize, false);
            }
            NullBuffer::new(filled.finish())
        });
        let offsets = OffsetBuffer::new(ScalarBuffer::from(offsets));
        let text = Buffer::from(text.into_bytes());
        let words = StringArray::new(offsets, text, nulls);
        Self(match keys {
            Some(keys) => Kept::Once { keys, words },
            None => Kept::All(words),
        })
    }
}

impl From<StringArray> for Cells {
    /// The same cells, each kept for itself.
    fn from(cells: StringArray) -> Self {
        Self(Kept::All(cells))
    }
}

impl<S: AsRef<str>> FromIterator<Option<S>> for Cells {
    fn from_iter<I: IntoIterator<Item = Option<S>>>(cells: I) -> Self {
        let mut words = Words::default();
        for cell in cells {
            words.push(cell.as_ref().map(AsRef::as_ref));
        }
        let rows = words.len();
        words.finish(rows).into()
    }
}
