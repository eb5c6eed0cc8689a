use crate::csv::{Escape, Format, Record};

/// Goes through a text record by record. It can stop anywhere and go on, also
/// with more of the text than before.
///
/// Lenient where exports are: a quote opens a field only at its start, a quote
/// elsewhere is text, a line ends with CR LF, LF or CR, also mixed. No field is
/// ever lost.
#[derive(Clone, Debug)]
pub(crate) struct Cursor {
    format: Format,
    position: usize,
    line: u32,
    unclosed: u32,
    /// Bytes and fields of the record before: the next is about as large.
    usual: (usize, usize),
    /// Bytes that may be searched in vain; what is read earns more.
    credit: usize,
}

/// What a quote at the start of a field may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Quotes {
    /// It opens a field; single quotes inside it are text.
    Lenient,
    /// It opens a field only if no single quote stands inside it.
    Strict,
    /// It is text.
    Literal,
}

/// The text ends before the record does, and there is more of the text.
struct Cut;

impl Cursor {
    /// Longest quoted field in bytes: a quote that does not close before is
    /// text. Cells of Excel end at 32,767 characters.
    const LONGEST: usize = 1 << 20;
    /// Longest one once [`Cursor::MANY`] quotes did not close: a text is not
    /// searched again and again.
    const LONGEST_THEN: usize = 1 << 16;
    const MANY: u32 = 16;
    /// Most bytes and fields that are reserved for a record.
    const USUAL: usize = 1 << 12;
    /// Most bytes that may be searched in vain, and what each byte read earns:
    /// however quotes stand, a text takes time in proportion to its length.
    const CREDIT: usize = 4 << 20;
    const EARNED: usize = 4;
    /// Longest quoted field without any credit.
    const LONGEST_LAST: usize = 256;

    /// Starts at a byte offset that is the start of line `line`.
    pub(crate) fn new(format: Format, position: usize, line: u32) -> Self {
        Self {
            format,
            position,
            line,
            unclosed: 0,
            usual: (0, 0),
            credit: Self::CREDIT,
        }
    }

    /// Bytes of the text that are behind the cursor.
    pub(crate) fn position(&self) -> usize {
        self.position
    }

    /// The line it stands at, from 1.
    pub(crate) fn line(&self) -> u32 {
        self.line
    }

    /// The text lost this many bytes from its start.
    pub(crate) fn shift(&mut self, bytes: usize) {
        self.position = self.position.saturating_sub(bytes);
    }

    /// Goes behind a record of so many lines that was read otherwise.
    pub(crate) fn pass(&mut self, next: usize, lines: u32) {
        self.pass_outside(next - self.position, lines);
        self.position = next;
    }

    /// Goes behind records of so many bytes and lines that were read otherwise
    /// and are not in the text.
    pub(crate) fn pass_outside(&mut self, bytes: usize, lines: u32) {
        self.earn(bytes);
        self.line += lines;
    }

    fn earn(&mut self, bytes: usize) {
        self.credit = Self::CREDIT.min(self.credit + Self::EARNED * bytes);
    }

    /// The next record, or `None` at the end of the text. Where more of the
    /// text may come (`last` is false), a record that could go on is `None` too.
    /// A line end at the end of the text ends its last record and begins no
    /// other.
    pub(crate) fn next(&mut self, text: &str, last: bool) -> Option<Record> {
        self.next_as(text, last, Quotes::Lenient)
    }

    /// The next record with quotes understood in another way.
    pub(crate) fn next_as(&mut self, text: &str, last: bool, quotes: Quotes) -> Option<Record> {
        if self.position >= text.len() {
            return None;
        }
        let before = self.clone();
        let record = self.record(text, last, quotes);
        if record.is_err() {
            *self = before;
        }
        record.ok()
    }

    fn record(&mut self, text: &str, last: bool, quotes: Quotes) -> Result<Record, Cut> {
        let bytes = text.as_bytes();
        let mut record = Record::with_capacity(self.usual.0, self.usual.1);
        record.line = self.line;
        record.span = (self.position, self.position);
        loop {
            let end = self.field(text, last, quotes, &mut record)?;
            let next = match bytes.get(end) {
                Some(b) if *b == self.format.delimiter => {
                    self.position = end + 1;
                    if self.position < bytes.len() {
                        continue;
                    }
                    if !last {
                        return Err(Cut);
                    }
                    record.push("");
                    end + 1
                }
                Some(b'\r') => match bytes.get(end + 1) {
                    Some(b'\n') => end + 2,
                    None if !last => return Err(Cut),
                    _ => end + 1,
                },
                Some(_) => end + 1,
                None if last => end,
                None => return Err(Cut),
            };
            self.position = next;
            self.line += 1;
            record.span.1 = end;
            record.lines = self.line - record.line;
            self.usual = (
                (next - record.span.0).min(Self::USUAL),
                record.len().min(Self::USUAL),
            );
            self.earn(next - record.span.0);
            return Ok(record);
        }
    }

    /// Reads one field and returns where it ends: at a delimiter, a line end
    /// or the end of the text.
    fn field(
        &mut self,
        text: &str,
        last: bool,
        quotes: Quotes,
        record: &mut Record,
    ) -> Result<usize, Cut> {
        let bytes = text.as_bytes();
        let mut start = self.position;
        if self.format.skip_initial_space && record.len() > 0 {
            start += blanks_from(bytes, start);
        }
        let opens = self.format.quote.is_some() && bytes.get(start) == self.format.quote.as_ref();
        if opens && quotes != Quotes::Literal {
            match self.quoted(text, start + 1, last, quotes, record)? {
                Quoted::Closed { end, lines } => {
                    self.line += lines;
                    record.quoted += 1;
                    record.close();
                    return Ok(end);
                }
                Quoted::Stray { searched } => {
                    self.credit = self.credit.saturating_sub(searched);
                    record.stray_quote = true;
                    record.reopen();
                }
                Quoted::Unclosed { searched } => {
                    self.credit = self.credit.saturating_sub(searched);
                    record.unterminated = true;
                    record.reopen();
                }
            }
        }
        let rest = bytes.get(start..).unwrap_or_default();
        let length = rest.iter().take_while(|b| !self.is_end(**b)).count();
        let field = text.get(start..start + length).unwrap_or_default();
        if self.format.quote == Some(b'"') {
            let field = field.as_bytes();
            record.stray_quote |= field.first() == Some(&b'"') || is_lone_at_end(field);
        }
        record.push(field);
        Ok(start + length)
    }

    fn is_end(&self, b: u8) -> bool {
        b == self.format.delimiter || b == b'\n' || b == b'\r'
    }

    /// Reads what a quote opened, from behind it. A quote that opens and does
    /// not close is text: else it would swallow the rest of the file.
    fn quoted(
        &mut self,
        text: &str,
        from: usize,
        last: bool,
        quotes: Quotes,
        record: &mut Record,
    ) -> Result<Quoted, Cut> {
        let quote = self.format.quote.unwrap_or(b'"');
        let longest = if self.unclosed < Self::MANY {
            Self::LONGEST
        } else {
            Self::LONGEST_THEN
        };
        let longest = longest.min(self.credit.max(Self::LONGEST_LAST));
        let limit = text.floor_char_boundary(from + longest);
        let bytes = text.as_bytes();
        let is_last = last || limit < text.len();
        let backslash = self.format.escape == Escape::Backslash;
        let (mut at, mut lines, mut stray) = (from, 0, false);
        loop {
            let rest = bytes.get(at..limit).unwrap_or_default();
            let found = rest
                .iter()
                .position(|b| *b == quote || (backslash && *b == b'\\'));
            let length = found.unwrap_or(rest.len());
            let part = text.get(at..at + length).unwrap_or_default();
            let breaks = count_lines(part);
            if stray && breaks > 0 {
                let searched = at + length - from;
                return Ok(Quoted::Stray { searched });
            }
            lines += breaks;
            record.extend(part);
            at += length;
            if found.is_none() {
                if !is_last {
                    return Err(Cut);
                }
                self.unclosed += 1;
                let searched = at - from;
                return Ok(Quoted::Unclosed { searched });
            }
            let next = bytes.get(at + 1).copied();
            if next.is_none() && !last {
                return Err(Cut);
            }
            if bytes.get(at) == Some(&b'\\') && backslash {
                let skip = usize::from(next.is_some_and(|b| b == quote || b == b'\\'));
                record.extend(text.get(at + skip..=at + skip).unwrap_or_default());
                at += 1 + skip;
                continue;
            }
            if next == Some(quote) && !backslash {
                record.extend(text.get(at..=at).unwrap_or_default());
                at += 2;
                continue;
            }
            let blanks = match self.format.delimiter {
                b' ' => 0,
                _ => blanks_from(bytes, at + 1),
            };
            match bytes.get(at + 1 + blanks) {
                None if !last => return Err(Cut),
                Some(b) if !self.is_end(*b) => {}
                _ => {
                    record.stray_quote |= stray;
                    return Ok(Quoted::Closed {
                        end: at + 1 + blanks,
                        lines,
                    });
                }
            }
            if quote == b'\'' && is_in_word(bytes, at) {
                record.extend("'");
                at += 1;
                continue;
            }
            if quotes == Quotes::Strict {
                let searched = at - from;
                return Ok(Quoted::Stray { searched });
            }
            stray = true;
            record.extend(text.get(at..=at).unwrap_or_default());
            at += 1;
        }
    }
}

/// What stands behind a quote that opens a field.
enum Quoted {
    /// A field, which ends here and holds so many line ends.
    Closed { end: usize, lines: u32 },
    /// The quote closed before other text, and the line ended: it was text.
    Stray { searched: usize },
    /// No quote closes it.
    Unclosed { searched: usize },
}

fn blanks_from(bytes: &[u8], from: usize) -> usize {
    let rest = bytes.get(from..).unwrap_or_default();
    rest.iter().take_while(|b| **b == b' ').count()
}

/// Whether letters stand on both sides of a byte.
fn is_in_word(bytes: &[u8], at: usize) -> bool {
    let is_letter = |at: usize| {
        let b = bytes.get(at);
        b.is_some_and(|b| b.is_ascii_alphabetic() || !b.is_ascii())
    };
    at > 0 && is_letter(at - 1) && is_letter(at + 1)
}

/// A quote at the end of a field that lost its other half. `5"` alone is an
/// inch.
fn is_lone_at_end(field: &[u8]) -> bool {
    let Some((b'"', rest)) = field.split_last() else {
        return false;
    };
    let others = rest.split(|b| *b == b'"').count() - 1;
    others.is_multiple_of(2) && (others > 0 || !rest.last().is_some_and(u8::is_ascii_digit))
}

/// Line ends in a quoted field: LF, CR LF and CR each count once.
fn count_lines(part: &str) -> u32 {
    let mut lines = 0;
    let mut before = 0;
    for b in part.bytes() {
        lines += u32::from(b == b'\r' || (b == b'\n' && before != b'\r'));
        before = b;
    }
    lines
}
