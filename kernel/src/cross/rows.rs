use super::BLOCK;

/// Rows of one block by the counts that they belong to: those of every
/// question, or those of one question alone because its filter is the only
/// other one they fail.
#[derive(Clone, Debug)]
pub struct Rows {
    places: Vec<u16>,
    lens: Vec<u16>,
}

impl Rows {
    /// No rows, with room for so many filters.
    pub fn new(filters: usize) -> Self {
        let lists = 2 * (filters + 1);
        Self {
            places: vec![0; lists * BLOCK],
            lens: vec![0; lists],
        }
    }

    /// Forgets all rows.
    pub fn clear(&mut self) {
        self.lens.fill(0);
    }

    /// Rows that count for all questions (`None`), or for the one whose filter
    /// has this number; those that are kept now, or those that are not.
    pub fn of(&self, filter: Option<u32>, kept: bool) -> &[u16] {
        let list = 2 * filter.map_or(0, |filter| filter as usize + 1) + usize::from(!kept);
        let len = self.lens.get(list).copied().unwrap_or(0);
        let from = list * BLOCK;
        let places = self.places.get(from..from + usize::from(len));
        places.unwrap_or_default()
    }

    /// Takes in a row. `other` is 0 where it counts for all, else one more than
    /// the number of the filter; `fails` is 1 where it is not kept.
    #[inline]
    pub(super) fn push(&mut self, other: u32, fails: u8, place: u16) {
        let list = 2 * other as usize + usize::from(fails);
        if let Some(len) = self.lens.get_mut(list) {
            if let Some(slot) = self.places.get_mut(list * BLOCK + usize::from(*len)) {
                *slot = place;
            }
            *len += 1;
        }
    }
}
