//! Numbers the different keys that come.

/// Different keys by the order in which they came first.
#[derive(Clone, Debug, Default)]
pub struct Distinct {
    keys: Vec<u64>,
    /// Numbers of keys by their hashes, one more than the number; 0 is free.
    /// Its length is a power of two, or nothing before the first key.
    slots: Vec<u32>,
}

impl Distinct {
    /// The number of a key.
    pub fn number(&mut self, key: u64) -> u32 {
        if self.keys.len() * 2 >= self.slots.len() {
            self.grow();
        }
        let last = self.slots.len() - 1;
        let mut at = self.first_slot(key);
        while let Some(slot) = self.slots.get_mut(at) {
            match slot.checked_sub(1) {
                Some(number) if self.keys.get(number as usize) == Some(&key) => return number,
                Some(_) => at = (at + 1) & last,
                None => {
                    let number = self.keys.len() as u32;
                    *slot = number + 1;
                    self.keys.push(key);
                    return number;
                }
            }
        }
        0
    }

    /// Takes for each of these values one more than the number of its key, and 0
    /// for a value that has no key, or where there is none: where bits are given
    /// and the value's is not set. Bits begin at the lowest of a byte, and so
    /// many stand before that of the first value.
    #[inline(never)]
    pub fn number_each(
        &mut self,
        values: &[f64],
        bits: Option<(&[u8], usize)>,
        key: fn(f64) -> Option<u64>,
        into: &mut Vec<u32>,
    ) {
        for (place, value) in values.iter().enumerate() {
            let key = if is_set(bits, place) {
                key(*value)
            } else {
                None
            };
            into.push(key.map_or(0, |key| self.number(key) + 1));
        }
    }

    /// Takes for each of these days one more than the number of its key, and 0
    /// where there is none, as [`Distinct::number_each`] does.
    #[inline(never)]
    pub fn number_days(
        &mut self,
        days: &[i32],
        bits: Option<(&[u8], usize)>,
        key: fn(i32) -> u64,
        into: &mut Vec<u32>,
    ) {
        /// Days that lie this far apart stand in each other's way.
        const NEAR: usize = 4096;
        let mut near = vec![(0, 0); NEAR];
        for (place, day) in days.iter().enumerate() {
            let Some(near) = near.get_mut(*day as u32 as usize % NEAR) else {
                continue;
            };
            if !is_set(bits, place) {
                into.push(0);
                continue;
            }
            // One more than a number is never 0.
            if near.0 != *day || near.1 == 0 {
                *near = (*day, self.number(key(*day)) + 1);
            }
            into.push(near.1);
        }
    }

    /// The keys by their numbers.
    pub fn keys(&self) -> &[u64] {
        &self.keys
    }

    /// The keys by their numbers; all else is freed.
    pub fn into_keys(self) -> Vec<u64> {
        self.keys
    }

    /// Source: Knuth's multiplicative hashing (TAOCP 3, §6.4) for 64 bits; the
    /// high bits are the good ones.
    fn first_slot(&self, key: u64) -> usize {
        const FACTOR: u64 = 0x9E37_79B9_7F4A_7C15;
        let mixed = (key ^ key >> 32).wrapping_mul(FACTOR);
        (mixed >> (64 - self.slots.len().trailing_zeros().max(1))) as usize
    }

    /// Makes room for twice as many keys.
    fn grow(&mut self) {
        const FIRST: usize = 32;
        self.slots = vec![0; (self.slots.len() * 2).max(FIRST)];
        let last = self.slots.len() - 1;
        for (number, key) in (1_u32..).zip(&self.keys) {
            let mut at = self.first_slot(*key);
            while self.slots.get(at).is_some_and(|slot| *slot != 0) {
                at = (at + 1) & last;
            }
            if let Some(slot) = self.slots.get_mut(at) {
                *slot = number;
            }
        }
    }
}

#[inline]
fn is_set(bits: Option<(&[u8], usize)>, place: usize) -> bool {
    bits.is_none_or(|(bits, first)| {
        let place = first + place;
        let byte = bits.get(place / 8);
        byte.is_some_and(|byte| byte >> (place % 8) & 1 == 1)
    })
}
