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
    /// A quote opened and the text ended before it closed.
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
}

impl Cursor {
    /// Starts at a byte offset that is the start of line `line`.
    pub(crate) fn new(delimiter: u8, position: usize, line: u32) -> Self {
        Self {
            delimiter,
            position,
            line,
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
        let is_end = |b: &u8| *b == self.delimiter || *b == b'\n' || *b == b'\r';
        let blanks = bytes.get(start..).map_or(0, |rest| {
            rest.iter()
                .take_while(|b| **b == b' ' && self.delimiter != b' ')
                .count()
        });
        if bytes.get(start + blanks) != Some(&b'"') {
            let length = bytes
                .get(start..)
                .map_or(0, |rest| rest.iter().take_while(|b| !is_end(b)).count());
            let field = text.get(start..start + length).unwrap_or_default();
            record.stray_quote |= field.contains('"');
            record.fields.push(field.to_owned());
            return start + length;
        }
        let mut out = String::new();
        let mut at = start + blanks + 1;
        loop {
            let length = bytes
                .get(at..)
                .map_or(0, |rest| rest.iter().take_while(|b| **b != b'"').count());
            let part = text.get(at..at + length).unwrap_or_default();
            self.line += count_lines(part);
            out.push_str(part);
            at += length;
            if at >= bytes.len() {
                record.unterminated = true;
                record.fields.push(out);
                return at;
            }
            match bytes.get(at + 1) {
                Some(b'"') => {
                    out.push('"');
                    at += 2;
                }
                None => {
                    record.fields.push(out);
                    return at + 1;
                }
                Some(b) if is_end(b) => {
                    record.fields.push(out);
                    return at + 1;
                }
                Some(b' ') if self.only_blanks_follow(bytes, at + 1) => {
                    let skip = bytes
                        .get(at + 1..)
                        .map_or(0, |rest| rest.iter().take_while(|b| **b == b' ').count());
                    record.fields.push(out);
                    return at + 1 + skip;
                }
                Some(_) => {
                    record.stray_quote = true;
                    if !self.closes_on_this_line(bytes, at + 1) {
                        let rest = bytes.get(at + 1..).unwrap_or_default();
                        let length = rest.iter().take_while(|b| !is_end(b)).count();
                        out.push_str(text.get(at + 1..at + 1 + length).unwrap_or_default());
                        record.fields.push(out);
                        return at + 1 + length;
                    }
                    out.push('"');
                    at += 1;
                }
            }
        }
    }

    /// Whether another quote on this line stands where one may close a field;
    /// if none does, the field has closed already, and a stray quote does not
    /// take the rest of the text with it.
    fn closes_on_this_line(&self, bytes: &[u8], from: usize) -> bool {
        let line = bytes.get(from..).unwrap_or_default();
        let line = line
            .split(|b| *b == b'\n' || *b == b'\r')
            .next()
            .unwrap_or_default();
        line.iter()
            .enumerate()
            .any(|(i, b)| *b == b'"' && line.get(i + 1).is_none_or(|next| *next == self.delimiter))
    }

    fn only_blanks_follow(&self, bytes: &[u8], from: usize) -> bool {
        let next = bytes
            .get(from..)
            .and_then(|rest| rest.iter().find(|b| **b != b' '));
        next.is_none_or(|b| *b == self.delimiter || *b == b'\n' || *b == b'\r')
    }
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
