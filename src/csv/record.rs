//! Text to records: one pass, no field is ever lost.
//!
//! Lenient where exports are: a quote opens a field only at its start (blanks
//! before it aside), doubled quotes stand for one, a quote elsewhere is text
//! and is noted. A line ends with CR LF, LF or CR, also mixed.

/// One record of a delimited text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Record {
    /// The fields, unquoted.
    pub fields: Vec<String>,
    /// Line of its first character, from 1.
    pub line: u32,
    /// Where it stands in the text, without the line end.
    pub span: (usize, usize),
    /// A quote stood where none is expected.
    pub stray_quote: bool,
    /// A quote opened and never closed; it is kept as text.
    pub unterminated: bool,
}

impl Record {
    /// Whether no field holds anything.
    pub(crate) fn is_blank(&self) -> bool {
        self.fields.iter().all(|field| field.trim().is_empty())
    }
}

/// Goes through a text record by record; can stop anywhere and go on.
#[derive(Clone, Debug)]
pub(crate) struct Cursor {
    delimiter: u8,
    position: usize,
    line: u32,
    unclosed: u32,
}

impl Cursor {
    /// Starts at a byte offset that is the start of line `line`.
    pub(crate) fn new(delimiter: u8, position: usize, line: u32) -> Self {
        Self {
            delimiter,
            position,
            line,
            unclosed: 0,
        }
    }

    /// Bytes of the text that are behind the cursor.
    pub(crate) fn position(&self) -> usize {
        self.position
    }

    /// The next record, or `None` at the end of the text. A line end at the
    /// end of the text ends its last record and begins no other.
    pub(crate) fn next(&mut self, text: &str) -> Option<Record> {
        let bytes = text.as_bytes();
        if self.position >= bytes.len() {
            return None;
        }
        let mut record = Record {
            line: self.line,
            span: (self.position, self.position),
            ..Record::default()
        };
        loop {
            let end = self.field(text, &mut record);
            match bytes.get(end) {
                Some(&b) if b == self.delimiter => {
                    self.position = end + 1;
                    if self.position >= bytes.len() {
                        record.fields.push(String::new());
                        record.span.1 = end + 1;
                        return Some(record);
                    }
                }
                Some(b'\r') if bytes.get(end + 1) == Some(&b'\n') => {
                    self.end_of_line(end + 2);
                    record.span.1 = end;
                    return Some(record);
                }
                Some(_) => {
                    self.end_of_line(end + 1);
                    record.span.1 = end;
                    return Some(record);
                }
                None => {
                    self.position = bytes.len();
                    record.span.1 = bytes.len();
                    return Some(record);
                }
            }
        }
    }

    fn end_of_line(&mut self, position: usize) {
        self.position = position;
        self.line += 1;
    }

    /// Reads one field and returns where it ends: at a delimiter, a line end
    /// or the end of the text.
    fn field(&mut self, text: &str, record: &mut Record) -> usize {
        let bytes = text.as_bytes();
        let start = self.position;
        let blanks = bytes.get(start..).map_or(0, |rest| {
            rest.iter()
                .take_while(|b| **b == b' ' && self.delimiter != b' ')
                .count()
        });
        if bytes.get(start + blanks) == Some(&b'"') {
            match self.quoted(text, start + blanks + 1) {
                Quoted::Closed {
                    field,
                    end,
                    lines,
                    stray,
                } => {
                    self.line += lines;
                    record.stray_quote |= stray;
                    record.fields.push(field);
                    return end;
                }
                Quoted::Stray => record.stray_quote = true,
                Quoted::Unclosed => record.unterminated = true,
            }
        }
        let length = bytes.get(start..).map_or(0, |rest| {
            rest.iter().take_while(|b| !self.is_end(**b)).count()
        });
        let field = text.get(start..start + length).unwrap_or_default();
        record.stray_quote |= field.contains('"');
        record.fields.push(field.to_owned());
        start + length
    }

    fn is_end(&self, b: u8) -> bool {
        b == self.delimiter || b == b'\n' || b == b'\r'
    }

    /// Reads what a quote opened, from behind it. A quote that opens and does
    /// not close is text: else it would swallow the rest of the file.
    fn quoted(&mut self, text: &str, from: usize) -> Quoted {
        if self.unclosed >= MOST_UNCLOSED {
            return Quoted::Unclosed;
        }
        let bytes = text.as_bytes();
        let (mut field, mut at, mut lines, mut stray) = (String::new(), from, 0, false);
        loop {
            let length = bytes
                .get(at..)
                .map_or(0, |rest| rest.iter().take_while(|b| **b != b'"').count());
            let part = text.get(at..at + length).unwrap_or_default();
            let breaks = count_lines(part);
            if stray && breaks > 0 {
                return Quoted::Stray;
            }
            lines += breaks;
            field.push_str(part);
            at += length;
            if at >= bytes.len() {
                self.unclosed += 1;
                return Quoted::Unclosed;
            }
            let end = match bytes.get(at + 1) {
                Some(b'"') => {
                    field.push('"');
                    at += 2;
                    continue;
                }
                None => at + 1,
                Some(b) if self.is_end(*b) => at + 1,
                Some(b' ') if self.only_blanks_follow(bytes, at + 1) => {
                    let blanks = bytes
                        .get(at + 1..)
                        .map_or(0, |rest| rest.iter().take_while(|b| **b == b' ').count());
                    at + 1 + blanks
                }
                Some(_) => {
                    stray = true;
                    field.push('"');
                    at += 1;
                    continue;
                }
            };
            return Quoted::Closed {
                field,
                end,
                lines,
                stray,
            };
        }
    }

    fn only_blanks_follow(&self, bytes: &[u8], from: usize) -> bool {
        let next = bytes
            .get(from..)
            .and_then(|rest| rest.iter().find(|b| **b != b' '));
        next.is_none_or(|b| *b == self.delimiter || *b == b'\n' || *b == b'\r')
    }
}

/// How often a text is searched to its end for a quote that closes.
const MOST_UNCLOSED: u32 = 64;

/// What stands behind a quote that opens a field.
enum Quoted {
    /// A field.
    Closed {
        /// Its text.
        field: String,
        /// Where it ends in the text.
        end: usize,
        /// Line ends inside it.
        lines: u32,
        /// A single quote stands inside it.
        stray: bool,
    },
    /// The quote closed before other text, and the line ended: it was text.
    Stray,
    /// No quote closes it.
    Unclosed,
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
