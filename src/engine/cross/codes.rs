use std::ops::Range;

use canvass_kernel::Keys;
use canvass_kernel::cross::{
    Place, Tally, count_u8, count_u16, count_u32, look_up_u8, look_up_u16, look_up_u32, replace_u8,
    replace_u16, replace_u32, spread_u8, spread_u16, spread_u32, take_u8, take_u16, take_u32,
};
use canvass_kernel::groups::{
    Narrow, add_keys_at_u8, add_keys_at_u16, add_keys_at_u32, add_keys_u8, add_keys_u16,
    add_keys_u32, codes_at_u8, codes_at_u16, codes_at_u32, count_cells_u8, count_cells_u16,
    count_cells_u32, count_pairs_u8_u8, count_pairs_u8_u16, count_pairs_u8_u32, count_pairs_u16_u8,
    count_pairs_u16_u16, count_pairs_u16_u32, count_pairs_u32_u8, count_pairs_u32_u16,
    count_pairs_u32_u32,
};

/// One code a row, in as few bytes as hold the largest: 1, 2 or 4; nothing where
/// all rows have the same.
#[derive(Clone, Debug)]
pub(super) enum Codes {
    Same { code: u32, rows: usize },
    One(Vec<u8>),
    Two(Vec<u16>),
    Four(Vec<u32>),
}

impl Default for Codes {
    fn default() -> Self {
        Self::One(Vec::new())
    }
}

impl Codes {
    /// No codes yet, with room for so many.
    pub(super) fn with_capacity(num: usize) -> Self {
        Self::One(Vec::with_capacity(num))
    }

    /// No codes yet, with room for so many as wide as these.
    pub(super) fn of_width(&self, num: usize) -> Self {
        match self {
            Self::Same { .. } | Self::One(_) => Self::One(Vec::with_capacity(num)),
            Self::Two(_) => Self::Two(Vec::with_capacity(num)),
            Self::Four(_) => Self::Four(Vec::with_capacity(num)),
        }
    }

    /// How many there are.
    pub(super) fn len(&self) -> usize {
        match self {
            Self::Same { rows, .. } => *rows,
            Self::One(codes) => codes.len(),
            Self::Two(codes) => codes.len(),
            Self::Four(codes) => codes.len(),
        }
    }

    /// Takes the codes of rows, each by the place that its key is: `places` has
    /// one for each key and last that of rows without one, none of them wider
    /// than these.
    pub(super) fn spread(&mut self, keys: &Keys, rows: Range<usize>, places: &Self) {
        match (self, places) {
            (Self::One(codes), Self::One(places)) => {
                spread_u8(keys, rows, places, codes);
            }
            (Self::Two(codes), Self::Two(places)) => {
                spread_u16(keys, rows, places, codes);
            }
            (Self::Four(codes), Self::Four(places)) => {
                spread_u32(keys, rows, places, codes);
            }
            _ => {}
        }
    }

    /// Takes the code of the next row.
    pub(super) fn push(&mut self, code: u32) {
        self.make_room(code);
        match self {
            Self::Same { rows, .. } => *rows += 1,
            Self::One(codes) => codes.push(code as u8),
            Self::Two(codes) => codes.push(code as u16),
            Self::Four(codes) => codes.push(code),
        }
    }

    /// Takes the codes of the next rows.
    pub(super) fn take(&mut self, more: &[u32]) {
        self.make_room(more.iter().copied().max().unwrap_or(0));
        match self {
            Self::Same { rows, .. } => *rows += more.len(),
            Self::One(codes) => take_u8(more, codes),
            Self::Two(codes) => take_u16(more, codes),
            Self::Four(codes) => take_u32(more, codes),
        }
    }

    fn make_room(&mut self, code: u32) {
        /// The same codes in a wider type, with the room that was kept.
        fn widened<A: Copy, B: From<A>>(codes: &Vec<A>) -> Vec<B> {
            let mut wider = Vec::with_capacity(codes.capacity());
            wider.extend(codes.iter().map(|code| B::from(*code)));
            wider
        }
        if let Self::One(codes) = self
            && code > u32::from(u8::MAX)
        {
            *self = Self::Two(widened(codes));
        }
        if let Self::Two(codes) = self
            && code > u32::from(u16::MAX)
        {
            *self = Self::Four(widened(codes));
        }
    }

    /// Puts the table's codes, none of them larger than the largest, in the
    /// place of these rows' own.
    pub(super) fn change(&mut self, rows: Range<usize>, table: &[u32]) {
        match self {
            Self::Same { code, .. } => *code = table.get(*code as usize).copied().unwrap_or(0),
            Self::One(codes) => replace_u8(codes.get_mut(rows).unwrap_or_default(), table),
            Self::Two(codes) => replace_u16(codes.get_mut(rows).unwrap_or_default(), table),
            Self::Four(codes) => replace_u32(codes.get_mut(rows).unwrap_or_default(), table),
        }
    }

    /// Counts the codes of these rows.
    pub(super) fn count(&self, rows: Range<usize>, counts: &mut [u32]) {
        match self {
            Self::Same { code, .. } => {
                if let Some(count) = counts.get_mut(*code as usize) {
                    *count += rows.len() as u32;
                }
            }
            Self::One(codes) => count_u8(codes.get(rows).unwrap_or_default(), counts),
            Self::Two(codes) => count_u16(codes.get(rows).unwrap_or_default(), counts),
            Self::Four(codes) => count_u32(codes.get(rows).unwrap_or_default(), counts),
        }
    }

    /// Forgets the codes of rows that all have the same, by their counts.
    pub(super) fn settle(&mut self, counts: &[u32]) {
        let rows = counts.iter().map(|count| *count as usize).sum();
        let mut used = (0_u32..).zip(counts).filter(|(_, count)| **count > 0);
        if let (Some((code, _)), None) = (used.next(), used.next()) {
            *self = Self::Same { code, rows };
        }
    }

    /// The one code of all rows, if there is but one.
    pub(super) fn same(&self) -> Option<u32> {
        match self {
            Self::Same { code, .. } => Some(*code),
            _ => None,
        }
    }

    /// Leaves of the flags of rows what a table has at their codes.
    pub(super) fn look_up(&self, rows: Range<usize>, table: &[u8], flags: &mut [u8]) {
        match self {
            Self::Same { code, .. } => {
                let kept = table.get(*code as usize).copied().unwrap_or(u8::MAX);
                for flag in flags {
                    *flag &= kept;
                }
            }
            Self::One(codes) => look_up_u8(codes.get(rows).unwrap_or_default(), table, flags),
            Self::Two(codes) => look_up_u16(codes.get(rows).unwrap_or_default(), table, flags),
            Self::Four(codes) => look_up_u32(codes.get(rows).unwrap_or_default(), table, flags),
        }
    }

    /// Adds to each row's key what the table has at its code.
    pub(super) fn add_keys(&self, rows: Range<usize>, table: &[u32], keys: &mut [u32]) {
        match self {
            Self::Same { code, .. } => {
                let more = table.get(*code as usize).copied().unwrap_or(0);
                for key in keys {
                    *key += more;
                }
            }
            Self::One(codes) => add_keys_u8(codes.get(rows).unwrap_or_default(), table, keys),
            Self::Two(codes) => add_keys_u16(codes.get(rows).unwrap_or_default(), table, keys),
            Self::Four(codes) => add_keys_u32(codes.get(rows).unwrap_or_default(), table, keys),
        }
    }

    /// As [`Codes::add_keys`] for rows by their places in a block.
    pub(super) fn add_keys_at(
        &self,
        block: Range<usize>,
        places: &[Place],
        table: &[u32],
        keys: &mut [u32],
    ) {
        match self {
            Self::Same { .. } => self.add_keys(block, table, keys),
            Self::One(codes) => {
                add_keys_at_u8(codes.get(block).unwrap_or_default(), places, table, keys);
            }
            Self::Two(codes) => {
                add_keys_at_u16(codes.get(block).unwrap_or_default(), places, table, keys);
            }
            Self::Four(codes) => {
                add_keys_at_u32(codes.get(block).unwrap_or_default(), places, table, keys);
            }
        }
    }

    /// The codes of rows by their places in a block.
    pub(super) fn at(&self, block: Range<usize>, places: &[Place]) -> Vec<u32> {
        let mut found = vec![0; places.len()];
        match self {
            Self::Same { code, .. } => found.fill(*code),
            Self::One(codes) => {
                codes_at_u8(codes.get(block).unwrap_or_default(), places, &mut found);
            }
            Self::Two(codes) => {
                codes_at_u16(codes.get(block).unwrap_or_default(), places, &mut found);
            }
            Self::Four(codes) => {
                codes_at_u32(codes.get(block).unwrap_or_default(), places, &mut found);
            }
        }
        found
    }

    /// Counts rows by their keys, from `first` on, and their codes, of which
    /// there are so many; other keys are left out.
    pub(super) fn count_cells(
        &self,
        rows: Range<usize>,
        keys: &[u32],
        (first, num_codes): (u32, usize),
        counts: &mut [u32],
    ) {
        match self {
            Self::Same { code, .. } => {
                let codes = vec![*code; keys.len()];
                count_cells_u32(keys, &codes, first, num_codes, counts);
            }
            Self::One(codes) => {
                let codes = codes.get(rows).unwrap_or_default();
                count_cells_u8(keys, codes, first, num_codes, counts);
            }
            Self::Two(codes) => {
                let codes = codes.get(rows).unwrap_or_default();
                count_cells_u16(keys, codes, first, num_codes, counts);
            }
            Self::Four(codes) => {
                let codes = codes.get(rows).unwrap_or_default();
                count_cells_u32(keys, codes, first, num_codes, counts);
            }
        }
    }

    /// Counts rows by their codes and the first cell of each.
    pub(super) fn count_narrow(&self, rows: Range<usize>, firsts: &[u32], counts: &mut Narrow) {
        match self {
            Self::Same { code, .. } => counts.count_u32(firsts, &vec![*code; firsts.len()]),
            Self::One(codes) => counts.count_u8(firsts, codes.get(rows).unwrap_or_default()),
            Self::Two(codes) => counts.count_u16(firsts, codes.get(rows).unwrap_or_default()),
            Self::Four(codes) => counts.count_u32(firsts, codes.get(rows).unwrap_or_default()),
        }
    }

    /// Adds `step` to the counts of the codes of rows, given by their places in
    /// a block.
    pub(super) fn add(&self, block: Range<usize>, rows: &[Place], step: u32, tally: &mut Tally) {
        match self {
            Self::Same { .. } => {}
            Self::One(codes) => tally.add_u8(codes.get(block).unwrap_or_default(), rows, step),
            Self::Two(codes) => tally.add_u16(codes.get(block).unwrap_or_default(), rows, step),
            Self::Four(codes) => tally.add_u32(codes.get(block).unwrap_or_default(), rows, step),
        }
    }
}

/// Counts rows by the sum of what two tables have at their codes in two columns;
/// `false` if all rows of one have the same code, and nothing is counted.
pub(super) fn count_pairs(
    (one, one_table): (&Codes, &[u32]),
    (other, other_table): (&Codes, &[u32]),
    rows: &Range<usize>,
    tally: &mut Tally,
) -> bool {
    macro_rules! count {
        ($count:ident, $one:expr, $other:expr) => {
            $count(
                ($one.get(rows.clone()).unwrap_or_default(), one_table),
                ($other.get(rows.clone()).unwrap_or_default(), other_table),
                tally,
            )
        };
    }
    match (one, other) {
        (Codes::One(a), Codes::One(b)) => count!(count_pairs_u8_u8, a, b),
        (Codes::One(a), Codes::Two(b)) => count!(count_pairs_u8_u16, a, b),
        (Codes::One(a), Codes::Four(b)) => count!(count_pairs_u8_u32, a, b),
        (Codes::Two(a), Codes::One(b)) => count!(count_pairs_u16_u8, a, b),
        (Codes::Two(a), Codes::Two(b)) => count!(count_pairs_u16_u16, a, b),
        (Codes::Two(a), Codes::Four(b)) => count!(count_pairs_u16_u32, a, b),
        (Codes::Four(a), Codes::One(b)) => count!(count_pairs_u32_u8, a, b),
        (Codes::Four(a), Codes::Two(b)) => count!(count_pairs_u32_u16, a, b),
        (Codes::Four(a), Codes::Four(b)) => count!(count_pairs_u32_u32, a, b),
        (Codes::Same { .. }, _) | (_, Codes::Same { .. }) => return false,
    }
    true
}
