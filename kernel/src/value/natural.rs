use std::cmp::Ordering;

/// A whole number of any size: its binary digits in 32s, the lowest first and
/// the highest never zero.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Natural(Vec<u32>);

impl Natural {
    pub(super) fn one() -> Self {
        Self(vec![1])
    }

    pub(super) fn is_zero(&self) -> bool {
        self.0.is_empty()
    }

    /// How many binary digits it has.
    pub(super) fn bits(&self) -> i64 {
        let high = self.0.last().map_or(0, |high| high.leading_zeros());
        self.0.len() as i64 * 32 - i64::from(high)
    }

    /// Multiplies it, and adds.
    pub(super) fn times_plus(&mut self, factor: u32, more: u32) {
        let mut carry = u64::from(more);
        for part in &mut self.0 {
            carry += u64::from(*part) * u64::from(factor);
            *part = carry as u32;
            carry >>= 32;
        }
        if carry > 0 {
            self.0.push(carry as u32);
        }
    }

    /// Multiplies it by two, this many times.
    pub(super) fn shift(&mut self, by: i64) {
        if by > 0 && !self.is_zero() {
            let mut parts = vec![0; by as usize / 32];
            parts.append(&mut self.0);
            self.0 = parts;
            self.times_plus(1 << (by % 32), 0);
        }
    }

    /// How often the other goes into it, up to 65 binary digits, and whether
    /// nothing is left.
    pub(super) fn over(mut self, mut other: Self) -> (u128, bool) {
        const BITS: i64 = 65;
        let mut quotient = 0;
        other.shift(BITS - 1);
        for _ in 0..BITS {
            quotient <<= 1;
            if self.is_at_least(&other) {
                self.minus(&other);
                quotient |= 1;
            }
            self.times_plus(2, 0);
        }
        (quotient, self.is_zero())
    }

    fn is_at_least(&self, other: &Self) -> bool {
        let by_length = self.0.len().cmp(&other.0.len());
        let order = by_length.then_with(|| self.0.iter().rev().cmp(other.0.iter().rev()));
        order != Ordering::Less
    }

    /// Takes away one that is not larger.
    fn minus(&mut self, other: &Self) {
        let mut borrowed = false;
        let others = other.0.iter().copied().chain(std::iter::repeat(0));
        for (part, other) in self.0.iter_mut().zip(others) {
            let (less, first) = part.overflowing_sub(other);
            let (less, second) = less.overflowing_sub(u32::from(borrowed));
            (*part, borrowed) = (less, first || second);
        }
        while self.0.last() == Some(&0) {
            self.0.pop();
        }
    }
}
