/// Mixes eight bytes at a time; the high bits are the good ones. The last eight
/// may overlap those before.
///
/// Source: Fowler, Noll and Vo's scheme with words for bytes, and the odd
/// constant of Knuth's multiplicative hashing (TAOCP 3, §6.4) for 64 bits.
#[inline]
pub(super) fn hash(word: &[u8]) -> u64 {
    const FACTOR: u64 = 0x9E37_79B9_7F4A_7C15;
    let mix = |hash: u64, part: u64| (hash ^ part).wrapping_mul(FACTOR).rotate_left(29);
    let mut hash = word.len() as u64;
    if let Some(last) = word.last_chunk::<8>() {
        let (eights, _) = word.as_chunks::<8>();
        for eight in eights {
            hash = mix(hash, u64::from_le_bytes(*eight));
        }
        hash = mix(hash, u64::from_le_bytes(*last));
    } else if let (Some(first), Some(last)) = (word.first_chunk::<4>(), word.last_chunk::<4>()) {
        let (first, last) = (u32::from_le_bytes(*first), u32::from_le_bytes(*last));
        hash = mix(hash, u64::from(first) << 32 | u64::from(last));
    } else {
        let bytes = word.iter().fold(0, |all, b| all << 8 | u64::from(*b));
        hash = mix(hash, bytes);
    }
    hash.wrapping_mul(FACTOR)
}

/// Whether two words are the same, eight bytes at a time.
#[inline]
pub(super) fn same(a: &[u8], b: &[u8]) -> bool {
    if a.len() != b.len() {
        return false;
    }
    if let (Some(last_a), Some(last_b)) = (a.last_chunk::<8>(), b.last_chunk::<8>()) {
        let (eights_a, _) = a.as_chunks::<8>();
        let (eights_b, _) = b.as_chunks::<8>();
        return last_a == last_b && eights_a.iter().zip(eights_b).all(|(a, b)| a == b);
    }
    if let (Some(first_a), Some(first_b)) = (a.first_chunk::<4>(), b.first_chunk::<4>()) {
        return first_a == first_b && a.last_chunk::<4>() == b.last_chunk::<4>();
    }
    a.iter().zip(b).all(|(a, b)| a == b)
}
