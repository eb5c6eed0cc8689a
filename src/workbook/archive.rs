//! What a zip archive says of itself, read before anything is unpacked.

use crate::words::workbook as words;
use crate::workbook::Fault;

/// What kind of workbook an archive holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// Of Excel.
    Xlsx,
    /// ODS.
    Ods,
}

const MB: u64 = 1_000_000;
/// What one part may unpack to.
const MOST_OF_A_PART: u64 = 512 * MB;
/// What all parts may unpack to.
const MOST_IN_ALL: u64 = 1_000 * MB;
/// A part above `SMALL` may not be larger than this many times its packed size:
/// sheets of one repeated row reach about a hundred.
const MOST_TIMES: u64 = 250;
const SMALL: u64 = 64 * MB;

struct Part {
    name: String,
    packed: u64,
    unpacked: u64,
}

/// Looks at the list of parts: what the archive is, and whether it may be
/// unpacked.
///
/// # Errors
/// [`Fault::Damaged`] for an archive without its end, [`Fault::NotAWorkbook`]
/// and [`Fault::Binary`] for other kinds, [`Fault::TooLarge`].
pub(super) fn check(name: &str, bytes: &[u8]) -> Result<Kind, Fault> {
    let Some(parts) = parts(bytes) else {
        let has = |word: &[u8]| bytes.windows(word.len()).any(|window| window == word);
        return Err(if has(b"xl/") || is_ods(bytes) {
            Fault::Damaged {
                name: name.to_owned(),
                reason: words::cut_off().to_owned(),
            }
        } else {
            other(name, words::zip_archive())
        });
    };
    let kind = kind(name, bytes, &parts)?;
    let too_large = |part: String, found: u64, most: u64| Fault::TooLarge {
        name: name.to_owned(),
        part,
        found: found.div_ceil(MB),
        most: most / MB,
    };
    for part in &parts {
        let most = (part.packed.saturating_mul(MOST_TIMES)).clamp(SMALL, MOST_OF_A_PART);
        if part.unpacked > most {
            return Err(too_large(words::part(&part.name), part.unpacked, most));
        }
    }
    let sum = parts
        .iter()
        .fold(0_u64, |sum, part| sum.saturating_add(part.unpacked));
    if sum > MOST_IN_ALL {
        return Err(too_large(words::parts(parts.len()), sum, MOST_IN_ALL));
    }
    Ok(kind)
}

fn other(name: &str, found: &str) -> Fault {
    Fault::NotAWorkbook {
        name: name.to_owned(),
        found: found.to_owned(),
    }
}

fn kind(name: &str, bytes: &[u8], parts: &[Part]) -> Result<Kind, Fault> {
    let has = |wanted: &str| parts.iter().any(|part| part.name == wanted);
    let under = |folder: &str| parts.iter().any(|part| part.name.starts_with(folder));
    if has("xl/workbook.bin") {
        return Err(Fault::Binary {
            name: name.to_owned(),
        });
    }
    if has("xl/workbook.xml") || under("xl/worksheets/") {
        return Ok(Kind::Xlsx);
    }
    if has("content.xml") && is_ods(bytes) {
        return Ok(Kind::Ods);
    }
    Err(other(
        name,
        if has("word/document.xml") {
            words::word_document()
        } else if has("ppt/presentation.xml") {
            words::presentation()
        } else {
            words::zip_archive()
        },
    ))
}

/// An ODS file names its kind in its first part, unpacked.
fn is_ods(bytes: &[u8]) -> bool {
    const NAME: &[u8] = b"opendocument.spreadsheet";
    let head = bytes.get(..256).unwrap_or(bytes);
    head.windows(NAME.len()).any(|window| window == NAME)
}

/// The archive's own list of its parts, which stands at its end; `None` where
/// the end is missing or the list is not whole.
fn parts(bytes: &[u8]) -> Option<Vec<Part>> {
    const LONGEST_END: usize = 22 + 0xFFFF;
    let tail = bytes.len().saturating_sub(LONGEST_END);
    let end = tail
        + bytes
            .get(tail..)?
            .windows(4)
            .rposition(|window| window == b"PK\x05\x06")?;
    let mut count = u64::from(u16_at(bytes, end + 10)?);
    let mut size = u64::from(u32_at(bytes, end + 12)?);
    let mut list_end = end;
    if let Some(large) = large_end(bytes, end) {
        count = u64_at(bytes, large + 32)?;
        size = u64_at(bytes, large + 40)?;
        list_end = large;
    }
    let mut at = list_end.checked_sub(usize::try_from(size).ok()?)?;
    let mut parts = Vec::new();
    for _ in 0..count {
        let (part, next) = part_at(bytes, at)?;
        parts.push(part);
        at = next;
    }
    Some(parts)
}

/// Where the end record of an archive above 4 GB or 65,535 parts stands.
fn large_end(bytes: &[u8], end: usize) -> Option<usize> {
    let locator = end.checked_sub(20)?;
    let found = bytes.get(locator..locator + 4)? == b"PK\x06\x07";
    let large = usize::try_from(u64_at(bytes, locator + 8)?).ok()?;
    let is_end = bytes.get(large..large.checked_add(4)?)? == b"PK\x06\x06";
    (found && is_end).then_some(large)
}

/// The part whose entry stands here, and where the next entry does.
fn part_at(bytes: &[u8], at: usize) -> Option<(Part, usize)> {
    if bytes.get(at..at.checked_add(4)?)? != b"PK\x01\x02" {
        return None;
    }
    let [name_length, extra_length, comment_length] =
        [28, 30, 32].map(|offset| u16_at(bytes, at + offset).map(usize::from));
    let names = at + 46;
    let extras = names + name_length?;
    let comments = extras + extra_length?;
    let name = String::from_utf8_lossy(bytes.get(names..extras)?)
        .replace('\\', "/")
        .to_lowercase();
    let (mut packed, mut unpacked) = (
        u64::from(u32_at(bytes, at + 20)?),
        u64::from(u32_at(bytes, at + 24)?),
    );
    // Sizes above 4 GB stand in an extra field, the unpacked one first.
    let mut large = large_sizes(bytes.get(extras..comments)?).into_iter();
    for size in [&mut unpacked, &mut packed] {
        if *size == u64::from(u32::MAX)
            && let Some(found) = large.next()
        {
            *size = found;
        }
    }
    let part = Part {
        name,
        packed,
        unpacked,
    };
    Some((part, comments + comment_length?))
}

fn large_sizes(mut extra: &[u8]) -> Vec<u64> {
    while let (Some(id), Some(length)) = (u16_at(extra, 0), u16_at(extra, 2)) {
        let end = 4 + usize::from(length);
        let field = extra.get(4..end).unwrap_or_default();
        if id == 1 {
            return (0..field.len() / 8)
                .filter_map(|i| u64_at(field, i * 8))
                .collect();
        }
        extra = extra.get(end..).unwrap_or_default();
    }
    Vec::new()
}

fn u16_at(bytes: &[u8], at: usize) -> Option<u16> {
    Some(u16::from_le_bytes(
        bytes.get(at..at.checked_add(2)?)?.try_into().ok()?,
    ))
}

fn u32_at(bytes: &[u8], at: usize) -> Option<u32> {
    Some(u32::from_le_bytes(
        bytes.get(at..at.checked_add(4)?)?.try_into().ok()?,
    ))
}

fn u64_at(bytes: &[u8], at: usize) -> Option<u64> {
    Some(u64::from_le_bytes(
        bytes.get(at..at.checked_add(8)?)?.try_into().ok()?,
    ))
}
