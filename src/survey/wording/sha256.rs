/// SHA-256 of a text, as 64 hexadecimal digits.
///
/// Algorithm: FIPS 180-4. Its constants are the fractions of roots of the first
/// primes and are worked out here: that weighs less in a page than their table.
pub(super) fn sha256(text: &str) -> String {
    let mut bytes = text.as_bytes().to_vec();
    bytes.push(0x80);
    while bytes.len() % 64 != 56 {
        bytes.push(0);
    }
    bytes.extend_from_slice(&(text.len() as u64 * 8).to_be_bytes());
    let mut hash = [0; 8];
    let mut constants = [0; 64];
    let mut prime = 1;
    for (place, constant) in constants.iter_mut().enumerate() {
        prime = prime_after(prime);
        *constant = fraction(cube_root(f64::from(prime)));
        if let Some(word) = hash.get_mut(place) {
            *word = fraction(f64::from(prime).sqrt());
        }
    }
    for block in bytes.chunks(64) {
        hash = mixed(hash, block, &constants);
    }
    let mut digits = String::new();
    for word in hash {
        for place in (0..8).rev() {
            digits.extend(char::from_digit(word >> (4 * place) & 15, 16));
        }
    }
    digits
}

/// The hash after a block of 64 bytes.
#[allow(clippy::many_single_char_names, reason = "the standard's own names")]
fn mixed(before: [u32; 8], block: &[u8], constants: &[u32; 64]) -> [u32; 8] {
    let mut next = [0; 16];
    for (place, byte) in block.iter().enumerate() {
        if let Some(word) = next.get_mut(place / 4) {
            *word = *word << 8 | u32::from(*byte);
        }
    }
    let mut after = before;
    for constant in constants {
        let [a, b, c, d, e, f, g, h] = after;
        let first = constant
            .wrapping_add(next[0])
            .wrapping_add(h)
            .wrapping_add(e.rotate_right(6) ^ e.rotate_right(11) ^ e.rotate_right(25))
            .wrapping_add(e & f ^ !e & g);
        let second = (a.rotate_right(2) ^ a.rotate_right(13) ^ a.rotate_right(22))
            .wrapping_add(a & b ^ a & c ^ b & c);
        after = [
            first.wrapping_add(second),
            a,
            b,
            c,
            d.wrapping_add(first),
            e,
            f,
            g,
        ];
        let last = (next[1].rotate_right(7) ^ next[1].rotate_right(18) ^ next[1] >> 3)
            .wrapping_add(next[14].rotate_right(17) ^ next[14].rotate_right(19) ^ next[14] >> 10)
            .wrapping_add(next[0])
            .wrapping_add(next[9]);
        next.copy_within(1.., 0);
        next[15] = last;
    }
    for (word, more) in after.iter_mut().zip(before) {
        *word = word.wrapping_add(more);
    }
    after
}

fn prime_after(number: u32) -> u32 {
    let mut next = number + 1;
    while (2..next).any(|divisor| next.is_multiple_of(divisor)) {
        next += 1;
    }
    next
}

/// By Newton's method, from above.
fn cube_root(of: f64) -> f64 {
    let mut root = of;
    for _ in 0..30 {
        root = (2.0 * root + of / (root * root)) / 3.0;
    }
    root
}

/// The first 32 bits behind the point.
fn fraction(number: f64) -> u32 {
    (number.fract() * 4_294_967_296.0) as u32
}
