use crate::csv::{BOM, Cursor, Format, Record, SEPARATORS};

/// One record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// The line of the text on which it starts, from 1.
    pub line: u32,
    /// The text of each cell, without the quotes around it.
    pub cells: Vec<String>,
}

/// The records of a text and how they were written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheet {
    /// Comma, semicolon or tab.
    pub separator: char,
    /// Whether the text began with a byte order mark.
    pub bom: bool,
    /// The records in order; lines without any character are left out.
    pub rows: Vec<Row>,
    /// The line of an opening quote that has no closing one.
    pub unclosed: Option<u32>,
}

/// The records of a text. The separator is the one most frequent in the first
/// line outside quotes, a comma when there is none. CR LF, LF and CR end a line.
pub fn parse(text: &str) -> Sheet {
    let body = text.strip_prefix(BOM);
    let bom = body.is_some();
    let body = body.unwrap_or(text);
    let separator = separator_of(body);
    let mut cursor = Cursor::new(Format::rfc4180(separator as u8), 0, 1);
    let mut unclosed = None;
    let mut rows = Vec::new();
    while let Some(record) = cursor.next(body, true) {
        if record.unterminated {
            unclosed = Some(record.line);
        }
        if !is_empty_line(&record) {
            rows.push(Row {
                line: record.line,
                cells: record.iter().map(str::to_owned).collect(),
            });
        }
    }
    Sheet {
        separator,
        bom,
        rows,
        unclosed,
    }
}

fn is_empty_line(record: &Record) -> bool {
    record.span.0 == record.span.1
}

fn separator_of(text: &str) -> char {
    let mut counts = [0_usize; 3];
    let mut in_quotes = false;
    for c in text.chars() {
        match c {
            '"' => in_quotes = !in_quotes,
            '\r' | '\n' if !in_quotes => break,
            _ if in_quotes => {}
            _ => {
                for (count, separator) in counts.iter_mut().zip(SEPARATORS) {
                    *count += usize::from(c == separator);
                }
            }
        }
    }
    let mut best = (0, ',');
    for (count, separator) in counts.into_iter().zip(SEPARATORS) {
        if count > best.0 {
            best = (count, separator);
        }
    }
    best.1
}
