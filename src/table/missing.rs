/// Cells that hold a word for "no answer", such as `N/A` among numbers. They
/// stay as written and count as not answered.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Missing {
    /// The rows, counted from 0, upwards.
    pub rows: Vec<u32>,
    /// The different words as written, in the order they first stand.
    pub words: Vec<String>,
}

impl Missing {
    /// Whether the cell of this row is one of them.
    pub fn has(&self, row: usize) -> bool {
        u32::try_from(row).is_ok_and(|row| self.rows.binary_search(&row).is_ok())
    }

    /// Takes a row in; rows come in order.
    pub(crate) fn add(&mut self, row: usize, word: &str) {
        self.rows.push(row as u32);
        let word = word.trim();
        if !self.words.iter().any(|known| known == word) {
            self.words.push(word.to_owned());
        }
    }
}
