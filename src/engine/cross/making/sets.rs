use canvass_kernel::distinct::Distinct;

use crate::engine::cross::facet::Set;

/// Different sets of options.
#[derive(Clone, Debug, Default)]
pub(super) struct Sets {
    /// Words of 64 bits, by themselves and behind the sets of those before.
    words: Vec<Distinct>,
    found: Vec<Set>,
    /// The row's bits: one each option, and one that it holds anything.
    bits: Vec<u64>,
}

impl Sets {
    /// Begins the set of a row.
    pub(super) fn begin(&mut self, options: usize) {
        let words = options / 64 + 1;
        self.bits.clear();
        self.bits.resize(words, 0);
        self.words.resize_with(2 * words - 1, Distinct::default);
    }

    pub(super) fn set(&mut self, bit: usize) {
        if let Some(word) = self.bits.get_mut(bit / 64) {
            *word |= 1 << (bit % 64);
        }
    }

    /// The different sets by their numbers.
    pub(super) fn found(self) -> Vec<Set> {
        self.found
    }

    /// Ends it; gives the number of the set.
    pub(super) fn end(&mut self, options: usize, answered: bool) -> u32 {
        if answered {
            self.set(options);
        }
        let mut words = self.words.iter_mut();
        let mut bits = self.bits.iter();
        let first = words.next().zip(bits.next());
        let mut number = first.map_or(0, |(words, bits)| words.number(*bits));
        // A set of more words is numbered by its words so far and the next.
        while let (Some(own), Some(bits)) = (words.next(), bits.next()) {
            let next = u64::from(own.number(*bits));
            number = words
                .next()
                .map_or(0, |pairs| pairs.number(u64::from(number) << 32 | next));
        }
        if number as usize == self.found.len() {
            let has = |bit: &usize| {
                self.bits
                    .get(bit / 64)
                    .is_some_and(|word| word >> (bit % 64) & 1 == 1)
            };
            self.found.push(Set {
                options: (0..options)
                    .filter(has)
                    .map(|option| option as u32)
                    .collect(),
                answered,
            });
        }
        number
    }
}
