/// Random numbers that are the same for the same seed everywhere.
///
/// Source: xoshiro256++ of D. Blackman and S. Vigna, "Scrambled linear
/// pseudorandom number generators", ACM Transactions on Mathematical Software
/// 47 (2021) 36, its state filled by their SplitMix64.
#[derive(Clone, Debug)]
pub struct Random([u64; 4]);

impl Random {
    /// The generator of this seed.
    pub fn new(mut seed: u64) -> Self {
        Self(std::array::from_fn(|_| {
            seed = seed.wrapping_add(0x9e37_79b9_7f4a_7c15);
            let z = (seed ^ (seed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
            let z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
            z ^ (z >> 31)
        }))
    }

    /// The next 64 bits.
    pub fn bits(&mut self) -> u64 {
        let [s0, s1, s2, s3] = self.0;
        let bits = s0.wrapping_add(s3).rotate_left(23).wrapping_add(s0);
        let (s2, s3) = (s2 ^ s0, s3 ^ s1);
        self.0 = [s0 ^ s3, s1 ^ s2, s2 ^ (s1 << 17), s3.rotate_left(45)];
        bits
    }

    /// A number from 0 to just below 1.
    pub fn unit(&mut self) -> f64 {
        (self.bits() >> 11) as f64 / (1_u64 << 53) as f64
    }

    /// A whole number below `end`, every one as likely; 0 if `end` is 0.
    ///
    /// Source: D. Lemire, "Fast random integer generation in an interval",
    /// ACM Transactions on Modeling and Computer Simulation 29 (2019) 3.
    pub fn below(&mut self, end: u64) -> u64 {
        loop {
            let wide = u128::from(self.bits()) * u128::from(end);
            if wide as u64 >= end.wrapping_neg().checked_rem(end).unwrap_or(0) {
                return (wide >> 64) as u64;
            }
        }
    }
}
