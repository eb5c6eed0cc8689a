//! Compound files, in which Office kept its documents before 2007: sectors of
//! one size, a table that says which sector follows which, and a tree of named
//! streams (MS-CFB).
//!
//! Nothing a file says of itself is believed: each chain ends after as many
//! sectors as the file has, so that no file is read for ever and no stream is
//! longer than its file.

use crate::words::workbook as words;
use crate::workbook::bytes::{u16_at, u32_at};

/// The first bytes of each.
const SIGNATURE: &[u8] = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";

/// Numbers from here on are no sectors.
const NO_SECTOR: u32 = 0xFFFF_FFFA;
const ENTRY: usize = 128;
/// Streams below this length are kept in sectors of `SMALL_SECTOR` bytes, which
/// are a stream themselves.
const SMALL: usize = 4096;
const SMALL_SECTOR: usize = 64;

/// A compound file and its tree of streams.
#[derive(Debug)]
pub(super) struct Compound<'a> {
    sectors: Sectors<'a>,
    table: Vec<u32>,
    entries: Vec<Entry>,
}

/// A stream, or a folder of them.
#[derive(Debug)]
struct Entry {
    name: String,
    is_stream: bool,
    /// Its neighbours in its folder and, of a folder, one that it holds.
    others: [u32; 3],
    start: u32,
    length: usize,
}

/// Sectors of one size, one after another; the last may be cut short.
#[derive(Clone, Copy, Debug)]
struct Sectors<'a> {
    bytes: &'a [u8],
    size: usize,
}

impl<'a> Sectors<'a> {
    fn count(&self) -> usize {
        self.bytes.len().div_ceil(self.size)
    }

    fn get(&self, sector: u32) -> Result<&'a [u8], String> {
        let from = usize::try_from(sector)
            .ok()
            .and_then(|sector| sector.checked_mul(self.size))
            .filter(|from| *from < self.bytes.len())
            .ok_or_else(|| words::no_sector(sector))?;
        let to = (from + self.size).min(self.bytes.len());
        Ok(self.bytes.get(from..to).unwrap_or_default())
    }

    /// The sectors of a chain, up to a length.
    fn chain(&self, table: &[u32], start: u32, length: usize) -> Result<Vec<u8>, String> {
        let mut out = Vec::new();
        let mut sector = start;
        for _ in 0..=self.count() {
            if sector >= NO_SECTOR || out.len() >= length {
                out.truncate(length);
                return Ok(out);
            }
            out.extend_from_slice(self.get(sector)?);
            let next = table.get(sector as usize);
            sector = next.copied().unwrap_or(NO_SECTOR);
        }
        Err(words::circle().to_owned())
    }
}

impl<'a> Compound<'a> {
    /// Reads the tables and the tree.
    ///
    /// # Errors
    /// What is wrong with them, for [`Fault::Damaged`](crate::workbook::Fault::Damaged).
    pub(super) fn open(bytes: &'a [u8]) -> Result<Self, String> {
        let cut_off = || words::cut_off().to_owned();
        if !bytes.starts_with(SIGNATURE) {
            return Err(cut_off());
        }
        let size = match u16_at(bytes, 30).ok_or_else(cut_off)? {
            9 => 512,
            12 => 4096,
            _ => return Err(words::sector_size().to_owned()),
        };
        // The header takes the place of a sector.
        let rest = bytes.get(size..).ok_or_else(cut_off)?;
        let sectors = Sectors { bytes: rest, size };
        let table = table(bytes, sectors)?;
        let start = u32_at(bytes, 48).ok_or_else(cut_off)?;
        let tree = sectors.chain(&table, start, usize::MAX)?;
        let entries: Vec<Entry> = tree.chunks_exact(ENTRY).filter_map(Entry::of).collect();
        if entries.is_empty() {
            return Err(cut_off());
        }
        Ok(Self {
            sectors,
            table,
            entries,
        })
    }

    /// The bytes of a stream of the outermost folder, whose name is one of
    /// these; `None` if it has no such stream.
    ///
    /// # Errors
    /// What is wrong with its chain.
    pub(super) fn stream(&self, header: &[u8], names: &[&str]) -> Result<Option<Vec<u8>>, String> {
        let Some(entry) = self.find(names) else {
            return Ok(None);
        };
        if entry.length >= SMALL {
            let Entry { start, length, .. } = *entry;
            return self.sectors.chain(&self.table, start, length).map(Some);
        }
        let root = self
            .entries
            .first()
            .ok_or_else(|| words::circle().to_owned())?;
        let small = self.sectors.chain(&self.table, root.start, root.length)?;
        let start = u32_at(header, 60).unwrap_or(NO_SECTOR);
        let table = self.sectors.chain(&self.table, start, usize::MAX)?;
        let sectors = Sectors {
            bytes: &small,
            size: SMALL_SECTOR,
        };
        sectors
            .chain(&numbers(&table), entry.start, entry.length)
            .map(Some)
    }

    fn find(&self, names: &[&str]) -> Option<&Entry> {
        let [_, _, first] = self.entries.first()?.others;
        let mut waiting = vec![first];
        let mut found = Vec::new();
        // Each entry stands in the tree once.
        for _ in 0..2 * self.entries.len() {
            let Some(entry) = waiting.pop() else { break };
            let Some(entry) = self.entries.get(entry as usize) else {
                continue;
            };
            let [left, right, _] = entry.others;
            waiting.extend([left, right]);
            found.push(entry);
        }
        names.iter().find_map(|name| {
            let is_it = |entry: &&&Entry| entry.is_stream && entry.name.eq_ignore_ascii_case(name);
            found.iter().find(is_it).copied()
        })
    }
}

/// Which sector follows which. The sectors that hold this are listed in the
/// header and, in a large file, in a chain of sectors of their own.
fn table(header: &[u8], sectors: Sectors<'_>) -> Result<Vec<u32>, String> {
    let mut listed = numbers(header.get(76..512).unwrap_or_default());
    let mut more = u32_at(header, 68).unwrap_or(NO_SECTOR);
    for _ in 0..sectors.count() {
        if more >= NO_SECTOR {
            break;
        }
        listed.extend(numbers(sectors.get(more)?));
        more = listed.pop().unwrap_or(NO_SECTOR);
    }
    let mut table = Vec::new();
    for sector in listed.into_iter().filter(|sector| *sector < NO_SECTOR) {
        if table.len() >= sectors.count() {
            break;
        }
        table.extend(numbers(sectors.get(sector)?));
    }
    Ok(table)
}

fn numbers(bytes: &[u8]) -> Vec<u32> {
    let (numbers, _) = bytes.as_chunks::<4>();
    numbers.iter().map(|n| u32::from_le_bytes(*n)).collect()
}

impl Entry {
    fn of(bytes: &[u8]) -> Option<Self> {
        let (units, _) = bytes.get(..64)?.as_chunks::<2>();
        let units = units.iter().map(|unit| u16::from_le_bytes(*unit));
        let name = char::decode_utf16(units.take_while(|unit| *unit != 0));
        Some(Self {
            name: name
                .map(|c| c.unwrap_or(char::REPLACEMENT_CHARACTER))
                .collect(),
            is_stream: bytes.get(66) == Some(&2),
            others: [u32_at(bytes, 68)?, u32_at(bytes, 72)?, u32_at(bytes, 76)?],
            start: u32_at(bytes, 116)?,
            length: u32_at(bytes, 120)? as usize,
        })
    }
}
