//! What a zip archive says of itself, read before anything is unpacked. No part
//! is unpacked beyond the size that it gives: `zip` sees to that.

use std::io::Cursor;

use zip::ZipArchive;

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
/// [`Fault::Damaged`] for an archive without its end,
/// [`Fault::NotAWorkbook`] and [`Fault::Binary`] for other kinds,
/// [`Fault::Protected`], [`Fault::TooLarge`].
pub(super) fn check(name: &str, bytes: &[u8]) -> Result<Kind, Fault> {
    let Ok(archive) = ZipArchive::new(Cursor::new(bytes)) else {
        let has = |word: &[u8]| bytes.windows(word.len()).any(|window| window == word);
        return Err(if has(b"xl/") || is_ods(bytes) {
            damaged(name, words::cut_off())
        } else {
            other(name, words::zip_archive())
        });
    };
    let parts = parts(&archive);
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
    let add = |sum: u64, part: &Part| sum.saturating_add(part.unpacked);
    let sum = parts.iter().fold(0, add);
    if sum > MOST_IN_ALL {
        return Err(too_large(words::parts(parts.len()), sum, MOST_IN_ALL));
    }
    Ok(kind)
}

/// The archive's own list of its parts.
fn parts(archive: &ZipArchive<Cursor<&[u8]>>) -> Vec<Part> {
    let part = |place| {
        let part = archive.by_index_data(place).ok()?;
        let name = String::from_utf8_lossy(part.name_raw());
        Some(Part {
            name: name.replace('\\', "/").to_lowercase(),
            packed: part.compressed_size(),
            unpacked: part.size(),
        })
    };
    (0..archive.len()).map_while(part).collect()
}

fn damaged(name: &str, reason: &str) -> Fault {
    Fault::Damaged {
        name: name.to_owned(),
        reason: reason.to_owned(),
    }
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
    if has("encrypted-package") && is_ods(bytes) {
        return Err(Fault::Protected {
            name: name.to_owned(),
        });
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
