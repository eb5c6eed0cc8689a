use crate::sixteen::Sixteen;

/// What a cell is made of, seen in one pass over its bytes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Makeup {
    /// Words between blanks.
    pub words: usize,
    /// It has digits of ASCII.
    pub digits: bool,
    /// It has an `@`.
    pub at: bool,
    /// It has a blank beyond ASCII.
    pub odd_blanks: bool,
}

impl Makeup {
    pub(super) fn of(cell: &str) -> Self {
        Self::at(cell.as_bytes(), 0, cell.len())
    }

    /// Of the cell that stands from one place of a text to another; what stands
    /// behind it may be looked at along with it.
    #[inline]
    pub(super) fn at(text: &[u8], from: usize, to: usize) -> Self {
        const LEN: usize = 16;
        let (mut digits, mut ats, mut words) = (0, 0, 0);
        let mut odd_blanks = false;
        // Whether a blank stands before what is looked at, or nothing.
        let mut blank = 1;
        let mut at = from;
        while at < to {
            let left = (to - at).min(LEN);
            let cell = (1_u32 << left) - 1;
            let sixteen = Sixteen::at(text, at);
            let blanks = sixteen.are(b' ') | sixteen.are_within(b'\t', b'\r');
            words += (!blanks & (blanks << 1 | blank) & cell).count_ones() as usize;
            blank = blanks >> (left - 1) & 1;
            digits |= sixteen.are_within(b'0', b'9') & cell;
            ats |= sixteen.are(b'@') & cell;
            if sixteen.are_high() & cell != 0 {
                let mut left = sixteen.may_begin_blanks() & cell;
                while left != 0 {
                    let behind = text.get(at + left.trailing_zeros() as usize..to);
                    odd_blanks |= behind.is_some_and(begins_with_blank);
                    left &= left - 1;
                }
            }
            at += LEN;
        }
        if odd_blanks {
            let cell = text
                .get(from..to)
                .and_then(|cell| str::from_utf8(cell).ok());
            words = cell.map_or(words, |cell| cell.split_whitespace().count());
        }
        Self {
            words,
            digits: digits != 0,
            at: ats != 0,
            odd_blanks,
        }
    }
}

/// Whether a text begins with a blank that Unicode has beyond ASCII.
fn begins_with_blank(text: &[u8]) -> bool {
    matches!(
        text,
        [0xC2, 0x85 | 0xA0, ..]
            | [0xE1, 0x9A, 0x80, ..]
            | [0xE2, 0x80, 0x80..=0x8A | 0xA8 | 0xA9 | 0xAF, ..]
            | [0xE2, 0x81, 0x9F, ..]
            | [0xE3, 0x80, 0x80, ..]
    )
}
