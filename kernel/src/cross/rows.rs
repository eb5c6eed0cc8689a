use super::BLOCK;
use crate::eight::HIGH;

/// Rows of one block by the counts that they belong to: those of every
/// question, or those of one question alone because its filter is the only
/// other one they fail.
#[derive(Clone, Debug)]
pub struct Rows {
    /// For all, then for each filter, rows that are kept and rows that are not.
    lists: Vec<List>,
    /// All rows that are taken in, until they are divided.
    taken: List,
}

/// A row's place in its block: a number of 16 bits, the low byte first.
pub type Place = [u8; PLACE];

/// Bytes of a place.
const PLACE: usize = 2;

/// Room of a list: a block, and eight more as so many are written at once; a
/// power of two, so that a place modulo this needs no check.
const ROOM: usize = (BLOCK + 8).next_power_of_two();

#[derive(Clone, Debug)]
struct List {
    places: [Place; ROOM],
    len: usize,
}

impl Rows {
    /// No rows, with room for so many filters.
    pub fn new(filters: usize) -> Self {
        let mut lists = Vec::new();
        lists.resize_with(2 * (filters + 1), List::empty);
        Self {
            lists,
            taken: List::empty(),
        }
    }

    /// Forgets all rows.
    pub fn clear(&mut self) {
        for list in &mut self.lists {
            list.len = 0;
        }
    }

    /// Rows that count for all questions (`None`), or for the one whose filter
    /// has this number; those that are kept now, or those that are not.
    pub fn of(&self, filter: Option<u32>, kept: bool) -> &[Place] {
        let list = 2 * filter.map_or(0, |filter| filter as usize + 1) + usize::from(!kept);
        let list = self.lists.get(list);
        let rows = list.and_then(|list| list.places.get(..list.len));
        rows.unwrap_or_default()
    }

    /// Takes in the rows whose flag is 0, where it is 255 for the others.
    #[inline(never)]
    pub fn take_clear(&mut self, flags: &[u8]) {
        let (eights, rest) = flags.as_chunks::<8>();
        let mut last = [u8::MAX; 8];
        for (flag, rest) in last.iter_mut().zip(rest) {
            *flag = *rest;
        }
        let clear = |eight: &[u8; 8]| !u64::from_le_bytes(*eight) & HIGH;
        self.take(eights.iter().chain([&last]).map(clear), Some(0));
    }

    /// Takes in rows of a block, eight of them a word, whose byte has its high
    /// bit set; its other bits are not. They are of one list, or are to be
    /// divided.
    #[inline]
    pub(super) fn take(&mut self, words: impl Iterator<Item = u64>, list: Option<usize>) {
        let list = list.and_then(|list| self.lists.get_mut(list));
        let list = list.unwrap_or(&mut self.taken);
        let room = list.places.as_flattened_mut();
        let mut len = 0;
        let mut place = 0;
        for word in words {
            len += write(room, len, word, place);
            place += 8;
        }
        list.len = len;
    }

    /// Divides the rows that were taken in, by what `list` has at the byte that
    /// `kinds` has at the row's place: the number of a list.
    #[inline]
    pub(super) fn divide(&mut self, kinds: &[u8; BLOCK], list: &[u8; 256]) {
        let lists = self.lists.as_mut_slice();
        let taken = self.taken.places.get(..self.taken.len);
        for place in taken.unwrap_or_default() {
            let kind = kinds.get(usize::from(u16::from_le_bytes(*place)) % BLOCK);
            let list = kind.and_then(|kind| list.get(usize::from(*kind)));
            if let Some(list) = list.and_then(|list| lists.get_mut(usize::from(*list))) {
                list.push(*place);
            }
        }
    }

    /// Takes one row into a list.
    pub(super) fn push(&mut self, list: usize, place: u16) {
        if let Some(list) = self.lists.get_mut(list) {
            list.push(place.to_le_bytes());
        }
    }
}

impl List {
    fn empty() -> Self {
        Self {
            places: [[0; PLACE]; ROOM],
            len: 0,
        }
    }

    #[inline]
    fn push(&mut self, place: Place) {
        if let Some(slot) = self.places.get_mut(self.len % ROOM) {
            *slot = place;
        }
        self.len += 1;
    }
}

/// Writes the places of those of eight rows, from a place on, whose byte has its
/// high bit set; gives how many. The other bits are not set.
#[inline]
fn write(room: &mut [u8], len: usize, high: u64, place: u64) -> usize {
    // The high bits side by side, the first row's lowest.
    let bits = (high >> 7).wrapping_mul(0x0102_0408_1020_4080) >> 56;
    let from = len * PLACE;
    if let Some(eight) = room.get_mut(from..from + 8 * PLACE) {
        let places = place * 0x0001_0001_0001_0001;
        let [low, high] = OFFSETS.get(bits as usize).copied().unwrap_or_default();
        let (four, others) = eight.split_at_mut(4 * PLACE);
        four.copy_from_slice(&(low + places).to_le_bytes());
        others.copy_from_slice(&(high + places).to_le_bytes());
    }
    high.count_ones() as usize
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
