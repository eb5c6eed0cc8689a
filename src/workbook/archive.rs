//! What a zip archive says of itself, and whether that is true.

use std::io::{Cursor, Read};

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
/// No part unpacks to more than this many times its packed size.
const DEFLATE: u64 = 1032;

struct Part {
    name: String,
    packed: u64,
    unpacked: u64,
}

/// Looks at the list of parts: what the archive is, and whether it may be
/// unpacked.
///
/// # Errors
/// [`Fault::Damaged`] for an archive without its end or with false sizes,
/// [`Fault::NotAWorkbook`] and [`Fault::Binary`] for other kinds,
/// [`Fault::Protected`], [`Fault::TooLarge`].
pub(super) fn check(name: &str, bytes: &[u8]) -> Result<Kind, Fault> {
    let Ok(mut archive) = ZipArchive::new(Cursor::new(bytes)) else {
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
    let sum = sum(&parts, |part| part.unpacked);
    if sum > MOST_IN_ALL {
        return Err(too_large(words::parts(parts.len()), sum, MOST_IN_ALL));
    }
    match false_size(&mut archive, &parts) {
        Some(part) => Err(damaged(name, &words::false_size(&part.name, part.unpacked))),
        None => Ok(kind),
    }
}

fn sum(parts: &[Part], size: impl Fn(&Part) -> u64) -> u64 {
    let add = |sum: u64, part| sum.saturating_add(size(part));
    parts.iter().fold(0, add)
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

/// A part that unpacks to more than the list says. Only those are tried that
/// could unpack to too much.
fn false_size<'a>(archive: &mut ZipArchive<Cursor<&[u8]>>, parts: &'a [Part]) -> Option<&'a Part> {
    let most = |part: &Part| part.packed.saturating_mul(DEFLATE);
    let all = sum(parts, most) > MOST_IN_ALL;
    let tried = parts
        .iter()
        .enumerate()
        .filter(|(_, part)| all || most(part) > SMALL);
    let mut is_false = |place: usize, size: u64| {
        let Ok(part) = archive.by_index(place) else {
            return false;
        };
        let limit = size.saturating_add(1);
        // What else is wrong with it shows when it is read.
        std::io::copy(&mut part.take(limit), &mut std::io::sink()).is_ok_and(|found| found > size)
    };
    tried
        .into_iter()
        .find(|(place, part)| is_false(*place, part.unpacked))
        .map(|(_, part)| part)
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
