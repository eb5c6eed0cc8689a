//! Rows of delimited text, as RFC 4180 has them and as spreadsheets write them.
//!
//! ```
//! use canvass::stakeholder::csv;
//! let sheet = csv::parse("Name;Power\r\n\"Smith; chair\";4\n");
//! assert_eq!(sheet.separator, ';');
//! assert_eq!(sheet.rows[1].cells, ["Smith; chair", "4"]);
//! // A quote that never closes takes the rest of the text and is told.
//! assert_eq!(csv::parse("Name\n\"Chair").unclosed, Some(2));
//! ```

const SEPARATORS: [char; 3] = [',', ';', '\t'];
const BOM: char = '\u{feff}';

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
    let mut reader = Reader::default();
    let mut chars = body.chars().peekable();
    while let Some(c) = chars.next() {
        let next = chars.peek().copied();
        if reader.take(c, next, separator) {
            chars.next();
        }
    }
    let unclosed = reader.in_quotes.then_some(reader.quote_line);
    reader.end_row();
    Sheet {
        separator,
        bom,
        rows: reader.rows,
        unclosed,
    }
}

/// The rows as text with CR LF line ends. A cell is quoted when it holds a
/// quote, a line end or the separator; one of the first row also when it holds
/// any other separator, so that reading finds the same one again.
pub fn write<'a>(
    separator: char,
    bom: bool,
    rows: impl IntoIterator<Item = Vec<std::borrow::Cow<'a, str>>>,
) -> String {
    let mut out = String::new();
    if bom {
        out.push(BOM);
    }
    for (number, row) in rows.into_iter().enumerate() {
        let lone = row.len() == 1;
        for (i, cell) in row.iter().enumerate() {
            if i > 0 {
                out.push(separator);
            }
            let special = |c| {
                c == separator
                    || (number == 0 && SEPARATORS.contains(&c))
                    || matches!(c, '"' | '\r' | '\n' | BOM)
            };
            if cell.contains(special) || (lone && cell.is_empty()) {
                out.push('"');
                out.push_str(&cell.replace('"', "\"\""));
                out.push('"');
            } else {
                out.push_str(cell);
            }
        }
        out.push_str("\r\n");
    }
    out
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

struct Reader {
    rows: Vec<Row>,
    cells: Vec<String>,
    cell: String,
    quoted: bool,
    in_quotes: bool,
    line: u32,
    row_line: u32,
    quote_line: u32,
}

impl Default for Reader {
    fn default() -> Self {
        Self {
            rows: Vec::new(),
            cells: Vec::new(),
            cell: String::new(),
            quoted: false,
            in_quotes: false,
            line: 1,
            row_line: 1,
            quote_line: 1,
        }
    }
}

impl Reader {
    /// Takes one character; true when it took the next one with it.
    fn take(&mut self, c: char, next: Option<char>, separator: char) -> bool {
        let pair = c == '\r' && next == Some('\n');
        if self.in_quotes {
            if c == '"' && next == Some('"') {
                self.cell.push('"');
                return true;
            }
            if c == '"' {
                self.in_quotes = false;
                return false;
            }
            self.line += u32::from(c == '\n' || (c == '\r' && !pair));
            self.cell.push(c);
            return false;
        }
        match c {
            '"' if self.cell.is_empty() && !self.quoted => {
                self.in_quotes = true;
                self.quoted = true;
                self.quote_line = self.line;
            }
            '\r' | '\n' => {
                self.end_row();
                self.line += 1;
                self.row_line = self.line;
                return pair;
            }
            c if c == separator => self.end_cell(),
            c => self.cell.push(c),
        }
        false
    }

    fn end_cell(&mut self) {
        self.cells.push(std::mem::take(&mut self.cell));
        self.quoted = false;
    }

    fn end_row(&mut self) {
        if self.cells.is_empty() && self.cell.is_empty() && !self.quoted {
            return;
        }
        self.end_cell();
        self.rows.push(Row {
            line: self.row_line,
            cells: std::mem::take(&mut self.cells),
        });
    }
}
