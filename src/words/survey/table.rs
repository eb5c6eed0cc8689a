//! Files of sentences, taken in while the program is built: a page holds neither
//! their names nor anything that reads them. `xtask/src/parts.rs` names those that are
//! loaded when they are needed.
#![allow(
    clippy::indexing_slicing,
    reason = "the compiler runs this, and says what is out of bounds"
)]

/// The sentences of a language by their place.
#[derive(Clone, Copy)]
pub(super) struct Table {
    text: &'static str,
    /// Where each ends.
    ends: &'static [u16],
}

impl Table {
    /// The sentence in this place.
    pub(super) fn sentence(&self, place: usize) -> &'static str {
        let end = |place: usize| Some(usize::from(*self.ends.get(place)?));
        let start = place.checked_sub(1).map_or(Some(0), end);
        let found = start
            .zip(end(place))
            .and_then(|(start, end)| self.text.get(start..end));
        found.unwrap_or_default()
    }

    /// The table of what was taken in of a file.
    pub(super) const fn of<const LENGTH: usize, const COUNT: usize>(
        held: &'static Held<LENGTH, COUNT>,
    ) -> Self {
        let text = match str::from_utf8(&held.text) {
            Ok(text) => text,
            Err(_) => "",
        };
        Self {
            text,
            ends: &held.ends,
        }
    }
}

/// What a page holds of a file.
pub(super) struct Held<const LENGTH: usize, const COUNT: usize> {
    text: [u8; LENGTH],
    ends: [u16; COUNT],
}

impl<const LENGTH: usize, const COUNT: usize> Held<LENGTH, COUNT> {
    /// The sentences of a file of this [`length`] and [`count`].
    pub(super) const fn of(file: &str) -> Self {
        let mut held = Self {
            text: [0; LENGTH],
            ends: [0; COUNT],
        };
        let (mut length, mut count) = (0, 0);
        let mut rest = file.as_bytes();
        while let Some((_, sentence, after)) = next(rest) {
            let mut at = 0;
            while at < sentence.len() {
                held.text[length] = sentence[at];
                length += 1;
                at += 1;
            }
            held.ends[count] = length as u16;
            count += 1;
            rest = after;
        }
        held
    }
}

/// How many bytes the sentences of a file have together.
pub(super) const fn length(file: &str) -> usize {
    let mut sum = 0;
    let mut rest = file.as_bytes();
    while let Some((_, sentence, after)) = next(rest) {
        sum += sentence.len();
        rest = after;
    }
    sum
}

/// How many sentences a file has.
pub(super) const fn count(file: &str) -> usize {
    let mut sum = 0;
    let mut rest = file.as_bytes();
    while let Some((_, _, after)) = next(rest) {
        sum += 1;
        rest = after;
    }
    sum
}

/// Whether the sentences of a file have these names in this order, then these
/// counted ones each in each of these forms.
pub(super) const fn is_named(file: &str, plain: &[&str], counted: &[&str], forms: &[&str]) -> bool {
    let mut place = 0;
    let mut rest = file.as_bytes();
    while let Some((name, _, after)) = next(rest) {
        let is_it = if place < plain.len() {
            is_joined(name, plain[place], "")
        } else {
            let of_counted = place - plain.len();
            of_counted / forms.len() < counted.len()
                && is_joined(
                    name,
                    counted[of_counted / forms.len()],
                    forms[of_counted % forms.len()],
                )
        };
        if !is_it {
            return false;
        }
        place += 1;
        rest = after;
    }
    place == plain.len() + counted.len() * forms.len()
}

/// Whether a name is these two with a point between, or the first alone.
const fn is_joined(name: &[u8], first: &str, second: &str) -> bool {
    let (first, second) = (first.as_bytes(), second.as_bytes());
    let point = if second.is_empty() { 0 } else { 1 };
    if name.len() != first.len() + point + second.len() {
        return false;
    }
    let mut at = 0;
    while at < name.len() {
        let wanted = if at < first.len() {
            first[at]
        } else if at < first.len() + point {
            b'.'
        } else {
            second[at - first.len() - point]
        };
        if name[at] != wanted {
            return false;
        }
        at += 1;
    }
    true
}

/// The name and the text of the first sentence, and what is behind it.
const fn next(file: &[u8]) -> Option<(&[u8], &[u8], &[u8])> {
    let mut rest = file;
    while !rest.is_empty() {
        let (line, after) = rest.split_at(line_length(rest));
        rest = match after {
            [_, after @ ..] => after,
            [] => after,
        };
        if let Some((name, sentence)) = parted(line) {
            return Some((name, sentence, rest));
        }
    }
    None
}

const fn line_length(text: &[u8]) -> usize {
    let mut at = 0;
    while at < text.len() && text[at] != b'\n' {
        at += 1;
    }
    at
}

/// A line at its first ` = `; `None` of an empty line and of a remark.
const fn parted(line: &[u8]) -> Option<(&[u8], &[u8])> {
    if let [b'#', ..] = line {
        return None;
    }
    let mut at = 0;
    while at < line.len() {
        let (name, rest) = line.split_at(at);
        if let [b' ', b'=', b' ', sentence @ ..] = rest {
            return Some((name, sentence));
        }
        at += 1;
    }
    None
}
