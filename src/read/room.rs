/// The most bytes of cells that are kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Room {
    /// Of all columns together.
    pub table: usize,
    /// Of one column; the ends of its cells are counted in 31 bits.
    pub column: usize,
}

impl Default for Room {
    /// What can be kept. Where addresses have 32 bits, a column that grows asks
    /// for twice the memory it has, and none can have half of all.
    fn default() -> Self {
        match usize::BITS {
            32 => Self {
                table: 1_500_000_000,
                column: 1 << 30,
            },
            _ => Self {
                table: usize::MAX,
                column: i32::MAX as usize,
            },
        }
    }
}
