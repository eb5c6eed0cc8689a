use crate::table::Cells;

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

    /// The cells at these places, which rise.
    pub(crate) fn at(cells: &Cells, places: &[u32]) -> Self {
        let mut words: Vec<String> = Vec::new();
        for word in places.iter().filter_map(|place| cells.at(*place as usize)) {
            let word = word.trim();
            if !words.iter().any(|known| known == word) {
                words.push(word.to_owned());
            }
        }
        Self {
            rows: cells.rows_of(places),
            words,
        }
    }
}
