//! The records of a workbook of before 2007 and the fields in them (MS-XLS).
//! What does not fit a record goes on in others that follow it.

use encoding_rs::Encoding;

use crate::words::workbook as words;
use crate::workbook::bytes::u16_at;

/// What a record is that goes on with the one before it.
const CONTINUED: u16 = 0x003C;

/// Records, one after another.
#[derive(Clone, Copy, Debug)]
pub(super) struct Records<'a> {
    stream: &'a [u8],
    at: usize,
}

/// The fields of a record, in their order.
#[derive(Clone, Copy, Debug)]
pub(super) struct Record<'a> {
    /// What kind of record it is.
    pub kind: u16,
    data: &'a [u8],
    /// Those that follow.
    rest: Records<'a>,
}

/// How text is written.
#[derive(Clone, Copy, Debug)]
pub(super) enum Script {
    /// In UTF-16, or in its low bytes alone: since 1997.
    Wide,
    /// In a code page.
    Page(&'static Encoding),
}

impl<'a> Records<'a> {
    /// The records from a place on.
    pub(super) fn new(stream: &'a [u8], at: usize) -> Self {
        Self { stream, at }
    }

    /// The next record.
    ///
    /// # Errors
    /// The stream ends: each sheet ends with a record that says so.
    pub(super) fn next(&mut self) -> Result<Record<'a>, String> {
        let cut_off = || words::cut_off().to_owned();
        let record = self.take().ok_or_else(cut_off)?;
        while self.continues() {
            self.take().ok_or_else(cut_off)?;
        }
        Ok(record)
    }

    fn continues(&self) -> bool {
        u16_at(self.stream, self.at) == Some(CONTINUED)
    }

    fn take(&mut self) -> Option<Record<'a>> {
        let kind = u16_at(self.stream, self.at)?;
        let length = usize::from(u16_at(self.stream, self.at + 2)?);
        let from = self.at + 4;
        let data = self.stream.get(from..from + length)?;
        self.at = from + length;
        Some(Record {
            kind,
            data,
            rest: *self,
        })
    }
}

impl Record<'_> {
    /// Whether nothing is left of it.
    pub(super) fn is_at_end(&self) -> bool {
        self.data.is_empty() && !self.rest.continues()
    }

    /// How many bytes are left before those in other records.
    pub(super) fn len(&self) -> usize {
        self.data.len()
    }

    /// The next bytes.
    ///
    /// # Errors
    /// There are not as many: so for all fields.
    pub(super) fn array<const N: usize>(&mut self) -> Result<[u8; N], String> {
        let (found, rest) = self
            .data
            .split_first_chunk::<N>()
            .ok_or_else(|| words::short_record(self.kind))?;
        self.data = rest;
        Ok(*found)
    }

    pub(super) fn u8(&mut self) -> Result<u8, String> {
        self.array().map(u8::from_le_bytes)
    }

    pub(super) fn u16(&mut self) -> Result<u16, String> {
        self.array().map(u16::from_le_bytes)
    }

    pub(super) fn u32(&mut self) -> Result<u32, String> {
        self.array().map(u32::from_le_bytes)
    }

    pub(super) fn f64(&mut self) -> Result<f64, String> {
        self.array().map(f64::from_le_bytes)
    }

    /// A cell's row and column.
    pub(super) fn place(&mut self) -> Result<(u32, u32), String> {
        Ok((self.u16()?.into(), self.u16()?.into()))
    }

    /// Text of so many characters, after the byte that says how wide they are.
    pub(super) fn text(&mut self, length: usize, script: Script) -> Result<String, String> {
        match script {
            Script::Wide => {
                let flags = self.u8()?;
                self.wide(length, flags)
            }
            Script::Page(page) => {
                let (found, rest) = self
                    .data
                    .split_at_checked(length)
                    .ok_or_else(|| words::short_record(self.kind))?;
                self.data = rest;
                Ok(page.decode_without_bom_handling(found).0.into_owned())
            }
        }
    }

    /// One of the texts that cells share: it may have runs of formats and a
    /// pronunciation, which are left out.
    pub(super) fn shared_text(&mut self) -> Result<String, String> {
        if self.data.is_empty() {
            self.go_on()?;
        }
        let length = usize::from(self.u16()?);
        let flags = self.u8()?;
        let runs = if flags & 8 == 0 { 0 } else { self.u16()? };
        let more = if flags & 4 == 0 { 0 } else { self.u32()? };
        let text = self.wide(length, flags)?;
        self.skip(4 * usize::from(runs))?;
        self.skip(more as usize)?;
        Ok(text)
    }

    fn wide(&mut self, length: usize, mut flags: u8) -> Result<String, String> {
        let mut units = Vec::new();
        loop {
            let left = length - units.len();
            if flags & 1 == 0 {
                let here = left.min(self.data.len());
                let (found, rest) = self.data.split_at(here);
                units.extend(found.iter().map(|b| u16::from(*b)));
                self.data = rest;
            } else {
                let here = 2 * left.min(self.data.len() / 2);
                let (found, rest) = self.data.split_at(here);
                let (found, _) = found.as_chunks::<2>();
                units.extend(found.iter().map(|unit| u16::from_le_bytes(*unit)));
                self.data = rest;
            }
            if units.len() == length {
                return Ok(String::from_utf16_lossy(&units));
            }
            // Each record says anew how wide its characters are.
            self.go_on()?;
            flags = self.u8()?;
        }
    }

    fn skip(&mut self, mut length: usize) -> Result<(), String> {
        loop {
            let (_, rest) = self.data.split_at(length.min(self.data.len()));
            length -= self.data.len() - rest.len();
            self.data = rest;
            if length == 0 {
                return Ok(());
            }
            self.go_on()?;
        }
    }

    fn go_on(&mut self) -> Result<(), String> {
        let next = self.rest.continues().then(|| self.rest.take()).flatten();
        let Record { data, rest, .. } = next.ok_or_else(|| words::short_record(self.kind))?;
        self.data = data;
        self.rest = rest;
        Ok(())
    }
}
