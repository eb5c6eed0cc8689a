use crate::sixteen::Sixteen;

/// Control-Z, with which programs for DOS end a file.
pub(super) const END_OF_FILE: u8 = 0x1A;

/// Bytes that are looked at together.
const BLOCK: usize = 64;

/// The places of a text at which a field may end, one behind the other:
/// delimiters, double quotes and control characters.
#[derive(Debug)]
pub(super) struct Stops<'a> {
    text: &'a [u8],
    delimiter: u8,
    /// Where the block begins that is gone through.
    block: usize,
    /// The places in it that were not given yet.
    left: u64,
}

impl<'a> Stops<'a> {
    /// The places from one on.
    #[inline]
    pub(super) fn new(text: &'a [u8], delimiter: u8, from: usize) -> Self {
        let mut stops = Self {
            text,
            delimiter,
            block: from,
            left: 0,
        };
        stops.left = stops.look();
        stops
    }

    /// The next place; `None` where the text ends.
    #[inline]
    pub(super) fn next(&mut self) -> Option<usize> {
        while self.left == 0 {
            self.block += BLOCK;
            if self.block >= self.text.len() {
                return None;
            }
            self.left = self.look();
        }
        let at = self.block + self.left.trailing_zeros() as usize;
        self.left &= self.left - 1;
        Some(at)
    }

    /// The stops of a block.
    #[inline]
    fn look(&self) -> u64 {
        let rest = self.text.get(self.block..).unwrap_or_default();
        if let Some(block) = rest.first_chunk() {
            return self.look_at(block);
        }
        // What is no stop stands for what is not there.
        let mut block = [u8::MAX; BLOCK];
        for (to, from) in block.iter_mut().zip(rest) {
            *to = *from;
        }
        self.look_at(&block)
    }

    #[inline]
    fn look_at(&self, block: &[u8; BLOCK]) -> u64 {
        let (parts, _) = block.as_chunks();
        parts.iter().rev().fold(0, |stops, part| {
            let part = Sixteen::new(part);
            let found = part.are(self.delimiter) | part.are(b'"') | part.are_within(0, b' ' - 1);
            stops << 16 | u64::from(found)
        })
    }
}
