//! Eight bytes as one number.

/// The lowest bit of each byte.
pub(crate) const LOW: u64 = u64::from_le_bytes([1; 8]);
/// The lower seven.
pub(crate) const SEVEN: u64 = u64::from_le_bytes([0x7F; 8]);
/// The highest.
pub(crate) const HIGH: u64 = u64::from_le_bytes([0x80; 8]);
