/// What the first bytes of a file say it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Signature {
    /// Text, as far as one can tell.
    Text,
    /// A zip archive: perhaps a workbook.
    Zip,
    /// A compound file: an old workbook, or a new one under a password.
    Compound,
    /// Something that is no table; the words name it with its article.
    Other(&'static str),
}

/// Looks at the first bytes. Text that begins like a file of another kind
/// does not exist among exports; bytes that are no text at all do.
pub(crate) fn signature(bytes: &[u8]) -> Signature {
    const KNOWN: [(&[u8], &str); 14] = [
        (b"\x89PNG", "a PNG picture"),
        (b"\xFF\xD8\xFF", "a JPEG picture"),
        (b"GIF8", "a GIF picture"),
        (b"BM\0", "a bitmap picture"),
        (b"%PDF-", "a PDF document"),
        (b"{\\rtf", "a rich text document"),
        (b"\x1F\x8B", "a gzip archive"),
        (b"7z\xBC\xAF", "a 7-zip archive"),
        (b"Rar!", "a RAR archive"),
        (b"SQLite format 3", "an SQLite database"),
        (b"\xFF\xFF\xFF\xFF", "an Arrow stream"),
        (b"ARROW1", "an Arrow file"),
        (b"\0asm", "a WebAssembly module"),
        (b"\x7FELF", "a program"),
    ];
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06") {
        return Signature::Zip;
    }
    if bytes.starts_with(b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1") {
        return Signature::Compound;
    }
    if let Some((_, what)) = KNOWN.iter().find(|(magic, _)| bytes.starts_with(magic)) {
        return Signature::Other(what);
    }
    let head = bytes.get(..1024).unwrap_or(bytes);
    let utf16 = crate::read::decode::looks_utf16(head).is_some();
    let controls = head
        .iter()
        .filter(|b| matches!(b, 0..=8 | 14..=25 | 28..=31))
        .count();
    if !utf16 && controls > 1 && controls * 20 > head.len() {
        return Signature::Other("not text");
    }
    Signature::Text
}
