/// Text and how its bytes were understood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Decoded {
    /// The text, without a byte order mark.
    pub text: String,
    /// The encoding in words.
    pub name: &'static str,
    /// Offsets in `text` of each character that replaces unreadable bytes.
    pub bad: Vec<usize>,
}

/// Decodes a whole file: by its byte order mark; else as UTF-16 if the zero
/// bytes stand as in UTF-16; else as UTF-8 if it is; else as Windows-1252,
/// which Excel writes as "CSV" on machines in the UK.
pub(crate) fn decode(bytes: Vec<u8>) -> Decoded {
    if let Some(rest) = bytes.strip_prefix(b"\xEF\xBB\xBF") {
        return utf8_or_1252(rest.to_vec(), "UTF-8 with a byte order mark");
    }
    if let Some(rest) = bytes.strip_prefix(b"\xFF\xFE") {
        return utf16(rest, u16::from_le_bytes, "UTF-16LE");
    }
    if let Some(rest) = bytes.strip_prefix(b"\xFE\xFF") {
        return utf16(rest, u16::from_be_bytes, "UTF-16BE");
    }
    match looks_utf16(bytes.get(..1024).unwrap_or(&bytes)) {
        Some(Endian::Little) => utf16(&bytes, u16::from_le_bytes, "UTF-16LE"),
        Some(Endian::Big) => utf16(&bytes, u16::from_be_bytes, "UTF-16BE"),
        None => utf8_or_1252(bytes, "UTF-8"),
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Endian {
    Little,
    Big,
}

/// Western text in UTF-16 has a zero in every second byte.
pub(crate) fn looks_utf16(head: &[u8]) -> Option<Endian> {
    let pairs = head.len() / 2;
    if pairs < 2 || head.starts_with(b"\xFF\xFE") {
        return (pairs >= 1 && head.starts_with(b"\xFF\xFE")).then_some(Endian::Little);
    }
    if head.starts_with(b"\xFE\xFF") {
        return Some(Endian::Big);
    }
    let zeros = |offset: usize| {
        head.iter()
            .skip(offset)
            .step_by(2)
            .filter(|b| **b == 0)
            .count()
    };
    let (even, odd) = (zeros(0), zeros(1));
    if odd * 10 > pairs * 7 && even * 10 < pairs {
        Some(Endian::Little)
    } else if even * 10 > pairs * 7 && odd * 10 < pairs {
        Some(Endian::Big)
    } else {
        None
    }
}

fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16, name: &'static str) -> Decoded {
    let mut text = String::with_capacity(bytes.len() / 2);
    let mut bad = Vec::new();
    let (pairs, rest) = bytes.as_chunks::<2>();
    for c in char::decode_utf16(pairs.iter().map(|pair| unit(*pair))) {
        text.push(c.unwrap_or_else(|_| {
            bad.push(text.len());
            char::REPLACEMENT_CHARACTER
        }));
    }
    if !rest.is_empty() {
        bad.push(text.len());
        text.push(char::REPLACEMENT_CHARACTER);
    }
    Decoded { text, name, bad }
}

/// A file in UTF-8 that was cut in the middle of a character, or that has one
/// bad byte, is still UTF-8: characters of several bytes hardly ever make sense
/// by chance. Only a file whose bytes above 127 mostly break UTF-8 is
/// Windows-1252.
fn utf8_or_1252(bytes: Vec<u8>, name: &'static str) -> Decoded {
    let bytes = match String::from_utf8(bytes) {
        Ok(text) => {
            return Decoded {
                text,
                name,
                bad: Vec::new(),
            };
        }
        Err(err) => err.into_bytes(),
    };
    let (mut good, mut broken) = (0_usize, 0_usize);
    for chunk in bytes.utf8_chunks() {
        good += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        broken += usize::from(!chunk.invalid().is_empty());
    }
    if good > broken {
        let mut text = String::with_capacity(bytes.len());
        let mut bad = Vec::new();
        for chunk in bytes.utf8_chunks() {
            text.push_str(chunk.valid());
            if !chunk.invalid().is_empty() {
                bad.push(text.len());
                text.push(char::REPLACEMENT_CHARACTER);
            }
        }
        return Decoded { text, name, bad };
    }
    let mut text = String::with_capacity(bytes.len() + bytes.len() / 8);
    let mut bad = Vec::new();
    for byte in bytes {
        let c = from_1252(byte);
        if c == char::REPLACEMENT_CHARACTER {
            bad.push(text.len());
        }
        text.push(c);
    }
    Decoded {
        text,
        name: "Windows-1252",
        bad,
    }
}

/// Windows-1252 as the WHATWG encoding standard has it, but for the five bytes
/// that stand for nothing.
fn from_1252(byte: u8) -> char {
    const HIGH: [char; 32] = [
        '€', '\u{FFFD}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{FFFD}', 'Ž',
        '\u{FFFD}', '\u{FFFD}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ',
        '\u{FFFD}', 'ž', 'Ÿ',
    ];
    match byte {
        0x80..=0x9F => HIGH
            .get(usize::from(byte - 0x80))
            .copied()
            .unwrap_or(char::REPLACEMENT_CHARACTER),
        _ => char::from(byte),
    }
}
