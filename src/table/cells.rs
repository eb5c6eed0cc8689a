use arrow_buffer::NullBuffer;
use canvass_kernel::{Keys, Taken, Words};

use super::texts::Texts;

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
    Once { keys: Keys, words: Texts },
    /// One behind the other.
    All(Texts),
}

impl Cells {
    /// So many rows that hold nothing.
    pub fn blank(rows: usize) -> Self {
        std::iter::repeat_n(None::<&str>, rows).collect()
    }

    /// These cells, each kept for itself: a row and its place are the same.
    pub fn each<S: AsRef<str>>(cells: impl IntoIterator<Item = Option<S>>) -> Self {
        let (mut text, mut offsets) = (String::new(), vec![0]);
        let mut filled = Vec::new();
        for cell in cells {
            filled.push(cell.is_some());
            text.push_str(cell.as_ref().map_or("", AsRef::as_ref));
            offsets.push(text.len() as i32);
        }
        let nulls = filled.contains(&false).then(|| NullBuffer::from(filled));
        Self(Kept::All(Texts::new(text, offsets, nulls)))
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
            Kept::Once { keys, words } => words.get(keys.get(row)?),
            Kept::All(cells) => cells.get(row),
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
            Kept::All(cells) => cells.num_filled(),
        }
    }

    /// Whether no row holds anything.
    pub fn is_blank(&self) -> bool {
        self.num_filled() == 0
    }

    /// The different cells and how often each stands, in the order in which they
    /// come first. Where cells hardly ever come again, each row is one.
    pub fn counts(&self) -> impl Iterator<Item = (&str, usize)> {
        let (Kept::Once { words, .. } | Kept::All(words)) = &self.0;
        let counts = self.place_counts();
        let count = move |place| counts.get(place).copied().unwrap_or(1);
        let words = words.iter().enumerate();
        words.filter_map(move |(place, word)| Some((word?, count(place))))
    }

    /// How many rows have each place; nothing where each has its own.
    pub fn place_counts(&self) -> Vec<usize> {
        self.keys()
            .map_or(Vec::new(), |keys| keys.counts(self.num_places()))
    }

    /// The different cells, as [`Cells::counts`] gives them.
    pub fn words(&self) -> impl Iterator<Item = &str> {
        let (Kept::Once { words, .. } | Kept::All(words)) = &self.0;
        words.iter().flatten()
    }

    /// Number of different cells: what is known of a cell has its place among as
    /// many. Where cells hardly ever come again, each row has its own place.
    pub fn num_places(&self) -> usize {
        let (Kept::Once { words, .. } | Kept::All(words)) = &self.0;
        words.len()
    }

    /// The place of a row's cell, or `None` if the row holds nothing or there is
    /// no such row.
    pub fn place(&self, row: usize) -> Option<usize> {
        match &self.0 {
            Kept::Once { keys, .. } => keys.get(row),
            Kept::All(cells) => cells.has(row).then_some(row),
        }
    }

    /// The cell at a place, or `None` if there is none.
    pub fn at(&self, place: usize) -> Option<&str> {
        let (Kept::Once { words, .. } | Kept::All(words)) = &self.0;
        words.get(place)
    }

    /// The cells at all places as bytes of one text, and where in it each begins
    /// and the last ends; of no bytes where there is none.
    pub fn text(&self) -> (&[u8], &[i32]) {
        let (Kept::Once { words, .. } | Kept::All(words)) = &self.0;
        words.text()
    }

    /// Which place each row has; `None` where each has its own.
    pub fn keys(&self) -> Option<&Keys> {
        match &self.0 {
            Kept::Once { keys, .. } => Some(keys),
            Kept::All(_) => None,
        }
    }

    /// The rows, in their order, whose cells have one of these places; these
    /// rise.
    pub fn rows_of(&self, places: &[u32]) -> Vec<u32> {
        let Kept::Once { keys, words } = &self.0 else {
            return places.to_vec();
        };
        if places.is_empty() {
            return Vec::new();
        }
        let mut wanted = vec![false; words.len()];
        for place in places {
            if let Some(wanted) = wanted.get_mut(*place as usize) {
                *wanted = true;
            }
        }
        let is_wanted = |row: &u32| {
            let key = keys.get(*row as usize);
            key.and_then(|key| wanted.get(key)) == Some(&true)
        };
        (0..keys.len() as u32).filter(is_wanted).collect()
    }

    /// The cells that `change` makes of them. A cell that comes again is asked
    /// for once, unless cells hardly ever do.
    #[must_use]
    pub fn map<'a>(&'a self, change: impl Fn(&'a str) -> Option<&'a str>) -> Self {
        let places = 0..self.num_places();
        let each: Vec<Option<&str>> = places.map(|place| change(self.at(place)?)).collect();
        let cell = |row: usize| each.get(self.place(row)?).copied().flatten();
        (0..self.len()).map(cell).collect()
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
            let mut filled = vec![true; rows];
            for row in nothing {
                if let Some(filled) = filled.get_mut(row as usize) {
                    *filled = false;
                }
            }
            NullBuffer::from(filled)
        });
        let words = Texts::new(text, offsets, nulls);
        Self(match keys {
            Some(keys) => Kept::Once { keys, words },
            None => Kept::All(words),
        })
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
