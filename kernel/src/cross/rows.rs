use super::BLOCK;

/// Rows of one block by the counts that they belong to: those of every
/// question, or those of one question alone because its filter is the only
/// other one they fail.
#[derive(Clone, Debug)]
pub struct Rows {
    /// For all, then for each filter: rows that are kept, and rows that are not.
    lists: Vec<[List; 2]>,
}

impl Rows {
    /// No rows, with room for so many filters.
    pub fn new(filters: usize) -> Self {
        Self {
            lists: vec![Default::default(); filters + 1],
        }
    }

    /// Forgets all rows.
    pub fn clear(&mut self) {
        for list in self.lists.as_flattened_mut() {
            list.len = 0;
        }
    }

    /// Rows that count for all questions (`None`), or for the one whose filter
    /// has this number; those that are kept now, or those that are not.
    pub fn of(&self, filter: Option<u32>, kept: bool) -> &[Place] {
        let place = filter.map_or(0, |filter| filter as usize + 1);
        let lists = self.lists.get(place);
        let list = lists.map(|[keeps, fails]| if kept { keeps } else { fails });
        let rows = list.and_then(|list| list.places.get(..list.len * PLACE));
        rows.map_or(&[], |rows| rows.as_chunks().0)
    }

    /// Takes in the rows whose flag is 0, where it is 255 for the others.
    #[inline(never)]
    pub fn take_clear(&mut self, flags: &[u8]) {
        let Some([list, _]) = self.lists(0) else {
            return;
        };
        let (eights, rest) = flags.as_chunks::<8>();
        let mut place = 0;
        for eight in eights {
            let clear = !u64::from_le_bytes(*eight) & u64::from_le_bytes([0x80; 8]);
            if clear != 0 {
                list.push(clear, place);
            }
            place += 8;
        }
        for (flag, place) in rest.iter().zip(place..) {
            if *flag == 0 {
                list.push_one(place);
            }
        }
    }

    /// The lists of rows that count for all (0) or for one filter's question
    /// (one more than its number).
    pub(super) fn lists(&mut self, place: usize) -> Option<&mut [List; 2]> {
        let lists = self.lists.get_mut(place)?;
        for list in lists.iter_mut().filter(|list| list.places.is_empty()) {
            list.places = vec![0; (BLOCK + 8) * PLACE];
        }
        Some(lists)
    }
}

/// A row's place in its block: a number of 16 bits, the low byte first. Four of
/// them are written as one word.
pub type Place = [u8; PLACE];

/// Bytes of a place.
const PLACE: usize = 2;

/// Places of rows, in rising order.
#[derive(Clone, Debug, Default)]
pub(super) struct List {
    /// Room for a whole block and eight more, once there is any.
    places: Vec<u8>,
    len: usize,
}

impl List {
    /// Takes in those of eight rows from a place on whose byte has its high bit
    /// set; the other bits are not.
    #[inline(always)]
    pub(super) fn push(&mut self, high: u64, place: u16) {
        // The high bits side by side, the first row's lowest.
        let bits = ((high >> 7).wrapping_mul(0x0102_0408_1020_4080) >> 56) as usize;
        let from = self.len * PLACE;
        if let Some(eight) = self.places.get_mut(from..from + 8 * PLACE) {
            let place = u64::from(place) * 0x0001_0001_0001_0001;
            let [low, high] = OFFSETS.get(bits).copied().unwrap_or_default();
            let (four, others) = eight.split_at_mut(4 * PLACE);
            four.copy_from_slice(&(low + place).to_le_bytes());
            others.copy_from_slice(&(high + place).to_le_bytes());
        }
        self.len += high.count_ones() as usize;
    }

    /// Takes in one row.
    pub(super) fn push_one(&mut self, place: u16) {
        let from = self.len * PLACE;
        if let Some(slot) = self.places.get_mut(from..from + PLACE) {
            slot.copy_from_slice(&place.to_le_bytes());
            self.len += 1;
        }
    }
}

/// For each byte the places of the bits that are set, as four and four numbers.
static OFFSETS: [[u64; 2]; 256] = offsets();

#[allow(clippy::indexing_slicing, reason = "made while compiling")]
const fn offsets() -> [[u64; 2]; 256] {
    let mut table = [[0; 2]; 256];
    let mut byte = 0;
    while byte < 256 {
        let (mut bit, mut len) = (0, 0);
        while bit < 8 {
            if byte >> bit & 1 == 1 {
                table[byte][len / 4] |= bit << (16 * (len % 4));
                len += 1;
            }
            bit += 1;
        }
        byte += 1;
    }
    table
}
