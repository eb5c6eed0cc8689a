use std::collections::VecDeque;

use canvass_kernel::Records;

use crate::csv::{Cursor, Format, Record};
use crate::read::decode::Decoder;
use crate::read::dialect::{Dialect, Lines};
use crate::read::export::list_schema;
use crate::read::fault::Fault;
use crate::read::layout::{Layout, usual_width};
use crate::read::repair;
use crate::read::rows::Row;
use crate::table::{Action, Encoding, ProblemCode, Settings, TextReport};

mod plain;

/// The records of a text file that comes in pieces. Where the pieces are cut
/// makes no difference.
#[derive(Debug)]
pub(crate) struct Delimited {
    decoder: Decoder,
    settings: Settings,
    /// Text that is not read yet, and its offset in the whole text.
    text: String,
    base: u64,
    ended: bool,
    dialect: Dialect,
    cursor: Cursor,
    /// Offsets in the whole text of what stands for bytes that are no character.
    bad: VecDeque<u64>,
    /// The first line if it describes the columns; else empty.
    schema: String,
    /// Records that no other delimiter divided, less those that one did.
    hopeless: u32,
    /// Fields of most records of the sample, by which what stands above the
    /// rows is mended there and when it is read.
    width: usize,
    /// Bytes of text that have to be there before the record at the cursor is
    /// tried again: one that goes on and on is not searched for every piece.
    try_at: usize,
    /// Finds records that need no second look; `None` where the dialect is such
    /// that any may.
    plain: Option<Records>,
    report: TextReport,
}

/// A record could not be had.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Lack {
    /// More of the file is needed.
    Hungry,
    /// The file has ended.
    End,
    /// A record is longer than [`Delimited::LONGEST`]: its line.
    TooLong(u32),
    /// A record at the beginning has more fields than any sheet has columns: how
    /// many.
    TooWide(usize),
}

impl Lack {
    /// That more is needed, or that the file has ended.
    ///
    /// # Errors
    /// What is wrong with the file of this name, of whose columns at most so many
    /// can be read.
    pub(crate) fn or_fault(self, name: &str, most: usize) -> Result<Self, Fault> {
        let name = name.to_owned();
        match self {
            Self::Hungry | Self::End => Ok(self),
            Self::TooLong(line) => Err(Fault::LongLine { name, line }),
            Self::TooWide(columns) => Err(Fault::TooWide {
                name,
                columns,
                most,
            }),
        }
    }
}

impl Delimited {
    /// Bytes of text that are looked at to find dialect and header.
    const SAMPLE: usize = 256 * 1024;
    /// Longest record in bytes of text.
    const LONGEST: usize = 16 << 20;
    /// Records that no other delimiter divides before none is tried any more.
    const HOPELESS: u32 = 500;
    /// Most bad bytes that are listed.
    const BAD_LISTED: usize = 100;

    /// A file of which nothing is known yet.
    pub(crate) fn new(settings: Settings) -> Self {
        let format = Format::rfc4180(b',');
        Self {
            decoder: Decoder::new(settings.encoding),
            settings,
            text: String::new(),
            base: 0,
            ended: false,
            dialect: Dialect {
                format,
                start: 0,
                lines: Lines::Plain,
                confidence: 0.0,
                others: Vec::new(),
            },
            cursor: Cursor::new(format, 0, 1),
            bad: VecDeque::new(),
            schema: String::new(),
            hopeless: 0,
            width: 0,
            try_at: 0,
            plain: None,
            report: TextReport::default(),
        }
    }

    /// Takes the next piece of the file; `last` says that the file ends there.
    pub(crate) fn give(&mut self, bytes: &[u8], last: bool) {
        self.decoder.decode(bytes, last, &mut self.text);
        let bad = self.decoder.take_bad();
        self.report.num_bad += bad.len() as u32;
        let room = Self::BAD_LISTED.saturating_sub(self.report.bad_bytes.len());
        let listed = bad.iter().take(room).map(|bad| (bad.offset, bad.byte));
        self.report.bad_bytes.extend(listed);
        self.bad.extend(bad.iter().map(|bad| bad.text));
        self.ended |= last;
    }

    /// Whether there is enough of the file to see its dialect and header.
    pub(crate) fn is_sampled(&self) -> bool {
        self.ended || self.text.len() > Self::LONGEST || self.sample_end().is_some()
    }

    /// Where the sample ends: [`Delimited::SAMPLE`] bytes from the start, or
    /// behind the first line if that is longer; `None` if there is less text.
    fn sample_end(&self) -> Option<usize> {
        let is_end = |b: &u8| matches!(b, b'\r' | b'\n');
        let bytes = self.text.as_bytes();
        let first = bytes.get(..Self::SAMPLE)?;
        if first.iter().any(is_end) {
            return Some(self.text.floor_char_boundary(Self::SAMPLE));
        }
        let rest = bytes.get(Self::SAMPLE..).unwrap_or_default();
        let line = Self::SAMPLE + rest.iter().position(is_end)?;
        (line + 2 <= bytes.len()).then(|| self.text.floor_char_boundary(line + 2))
    }

    /// Finds the dialect and gives the first records by it, for the layout.
    pub(crate) fn sample(&mut self) -> Vec<Record> {
        const RECORDS: usize = 500;
        let end = self.text.floor_char_boundary(Self::SAMPLE);
        let first = self.text.get(..end).unwrap_or_default();
        self.schema = list_schema(first).unwrap_or_default().to_owned();
        self.dialect = Dialect::detect(first, &self.settings);
        let end = self.sample_end().unwrap_or(self.text.len());
        let sample = self.text.get(..end).unwrap_or_default();
        let whole = self.ended && end == self.text.len();
        let head = sample.floor_char_boundary(TextReport::HEAD);
        sample
            .get(..head)
            .unwrap_or_default()
            .clone_into(&mut self.report.head);
        let first_line = if self.dialect.start > 0 { 2 } else { 1 };
        self.cursor = self.dialect.cursor(first_line);
        let mut ahead = self.cursor.clone();
        let records: Vec<Record> = std::iter::from_fn(|| ahead.next(sample, whole))
            .map(|record| self.dialect.understood(record))
            .take(RECORDS)
            .collect();
        let width = usual_width(&records);
        self.width = width;
        let mut ahead = self.cursor.clone();
        let mended = std::iter::from_fn(|| {
            let before = ahead.clone();
            let record = self.dialect.understood(ahead.next(sample, whole)?);
            if self.dialect.lines != Lines::Plain {
                return Some(record);
            }
            let text = sample.get(..ahead.position()).unwrap_or_default();
            let Some((other, cursor)) = mend_quotes(&record, &before, text, width) else {
                return Some(record);
            };
            ahead = cursor;
            Some(other)
        });
        mended.take(RECORDS).collect()
    }

    /// The next record; one whose width is wrong is read as it was meant where
    /// that can be told.
    pub(crate) fn next(&mut self, layout: &Layout, is_row: bool) -> Result<Row, Lack> {
        if self.text.len() < self.try_at && !self.ended {
            return Err(Lack::Hungry);
        }
        let before = self.cursor.clone();
        let Some(record) = self.cursor.next(&self.text, self.ended) else {
            return Err(self.lack());
        };
        if record.span.1 - record.span.0 > Self::LONGEST {
            return Err(Lack::TooLong(record.line));
        }
        let mut row = Row::new(self.dialect.understood(record));
        self.mend(&mut row, &before, layout, is_row);
        let (from, to) = row.record.span;
        let raw = self.text.get(from..to).unwrap_or_default();
        let format = self.dialect.format;
        let other = if is_row
            && row.record.len() < layout.width
            && row.record.len() * 2 <= layout.width
            && !row.record.is_blank()
            && self.hopeless < Self::HOPELESS
        {
            let other = repair::other_delimiter(raw, row.record.line, layout, format);
            self.hopeless = match other {
                None => self.hopeless + 1,
                Some(_) => self.hopeless.saturating_sub(1),
            };
            other
        } else {
            None
        };
        if let Some((mut record, delimiter)) = other {
            record.span = row.record.span;
            record.lines = row.record.lines;
            row.record = record;
            row.notes = vec![(
                ProblemCode::OtherDelimiter {
                    found: char::from(delimiter),
                },
                Action::Repaired,
            )];
        }
        if row.record.stray_quote && !row.record.unterminated && row.notes.is_empty() {
            row.note(ProblemCode::StrayQuote, Action::Kept);
        }
        if row.record.unterminated {
            row.note(ProblemCode::UnterminatedQuote, Action::Kept);
        }
        if raw.contains('\0') {
            row.note(ProblemCode::NulByte, Action::Kept);
        }
        if self.has_bad_until(to) {
            row.note(ProblemCode::BadEncoding, Action::Kept);
        }
        self.count_line_end(to);
        self.report.quoted += u64::from(row.record.quoted);
        Ok(row)
    }

    fn mend(&mut self, row: &mut Row, before: &Cursor, layout: &Layout, is_row: bool) {
        let width = if is_row { layout.width } else { self.width };
        // No reading may go beyond the record: what follows may be unread.
        let text = self.text.get(..self.cursor.position()).unwrap_or_default();
        if self.dialect.lines == Lines::Plain
            && let Some((other, cursor)) = mend_quotes(&row.record, before, text, width)
        {
            *row = Row::new(other);
            row.note(ProblemCode::StrayQuote, Action::Repaired);
            self.cursor = cursor;
        }
        if is_row && row.record.len() > layout.width {
            let (want, got) = (layout.width as u32, row.record.len() as u32);
            if let Some(record) = repair::without_surplus(&row.record, layout) {
                row.record = record;
                row.note(ProblemCode::TooManyFields { want, got }, Action::Repaired);
            }
        }
    }

    fn has_bad_until(&mut self, to: usize) -> bool {
        let end = self.base + to as u64;
        let mut any = false;
        while self.bad.front().is_some_and(|bad| *bad < end) {
            self.bad.pop_front();
            any = true;
        }
        any
    }

    fn count_line_end(&mut self, at: usize) {
        let rest = self.text.as_bytes().get(at..).unwrap_or_default();
        let [crlf, lf, cr] = &mut self.report.newlines;
        match rest {
            [b'\r', b'\n', ..] => *crlf += 1,
            [b'\n', ..] => *lf += 1,
            [b'\r', ..] => *cr += 1,
            _ => {}
        }
    }

    /// Lets go of what is read, and says what is missing.
    fn lack(&mut self) -> Lack {
        let read = self.cursor.position();
        self.text.drain(..read);
        self.cursor.shift(read);
        self.base += read as u64;
        self.try_at = self.text.len() + self.text.len() / 2;
        if self.ended {
            Lack::End
        } else if self.text.len() > Self::LONGEST {
            Lack::TooLong(self.cursor.line())
        } else {
            Lack::Hungry
        }
    }

    /// The first line if it describes the columns; else empty.
    pub(crate) fn schema(&self) -> &str {
        &self.schema
    }

    /// The text of a record.
    pub(crate) fn raw(&self, record: &Record) -> &str {
        self.text
            .get(record.span.0..record.span.1)
            .unwrap_or_default()
    }

    /// How the text was understood.
    pub(crate) fn report(&self) -> TextReport {
        let format = self.dialect.format;
        let c = |byte: u8| (byte != Format::NO_DELIMITER).then_some(char::from(byte));
        TextReport {
            encoding: Some(self.decoder.encoding()),
            bom: self.decoder.has_bom(),
            delimiter: c(format.delimiter),
            quote: format.quote.map(char::from),
            backslash: format.escape == crate::csv::Escape::Backslash,
            skip_initial_space: format.skip_initial_space,
            wrapped: self.dialect.lines == Lines::Wrapped,
            aligned: matches!(self.dialect.lines, Lines::Aligned(_)),
            sep_line: self.dialect.start > 0 && self.schema.is_empty(),
            confidence: self.dialect.confidence,
            others: self
                .dialect
                .others
                .iter()
                .map(|(byte, score)| (char::from(*byte), *score))
                .collect(),
            ..self.report.clone()
        }
    }
}

/// A record whose quotes are out of place and whose width is wrong, read so
/// that it has the width of the table.
fn mend_quotes(
    record: &Record,
    before: &Cursor,
    text: &str,
    width: usize,
) -> Option<(Record, Cursor)> {
    let doubtful = record.stray_quote || record.unterminated || record.lines > 1;
    (doubtful && record.len() != width)
        .then(|| repair::other_quotes(before, text, true, width))
        .flatten()
}

/// The name by which programs know an encoding.
pub(crate) fn label(encoding: Encoding) -> &'static str {
    match encoding {
        Encoding::Utf8 => "utf-8",
        Encoding::Utf16Le => "utf-16le",
        Encoding::Utf16Be => "utf-16be",
        Encoding::Windows1252 => "windows-1252",
        Encoding::Cp850 => "cp850",
        Encoding::MacRoman => "macintosh",
    }
}
