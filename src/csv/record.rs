/// One record of a delimited text: its fields, unquoted, one behind the other.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Record {
    text: String,
    /// Where each field ends in the text.
    ends: Vec<u32>,
    /// Line of its first character, from 1.
    pub line: u32,
    /// Lines it takes.
    pub lines: u32,
    /// Where it stands in the text the cursor was given, without the line end.
    pub span: (usize, usize),
    /// Fields that stood in quotes.
    pub quoted: u32,
    /// A quote stood where none is expected.
    pub stray_quote: bool,
    /// A quote opened and never closed; it is kept as text.
    pub unterminated: bool,
}

impl Record {
    /// A record of these fields.
    pub(crate) fn of(fields: impl IntoIterator<Item = impl AsRef<str>>, line: u32) -> Self {
        let mut record = Self {
            line,
            lines: 1,
            ..Self::default()
        };
        for field in fields {
            record.push(field.as_ref());
        }
        record
    }

    /// A record of no fields that has room for so many bytes and fields.
    pub(crate) fn with_capacity(bytes: usize, fields: usize) -> Self {
        Self {
            text: String::with_capacity(bytes),
            ends: Vec::with_capacity(fields),
            ..Self::default()
        }
    }

    /// Number of fields.
    pub(crate) fn len(&self) -> usize {
        self.ends.len()
    }

    /// The field at a place, or `None` behind the last.
    pub(crate) fn get(&self, place: usize) -> Option<&str> {
        let end = *self.ends.get(place)?;
        let start = match place {
            0 => 0,
            _ => *self.ends.get(place - 1)?,
        };
        self.text.get(start as usize..end as usize)
    }

    /// The fields in order.
    pub(crate) fn iter(&self) -> impl DoubleEndedIterator<Item = &str> + ExactSizeIterator {
        (0..self.ends.len()).map(|place| self.get(place).unwrap_or_default())
    }

    /// Adds a field.
    pub(crate) fn push(&mut self, field: &str) {
        self.text.push_str(field);
        self.ends.push(self.text.len() as u32);
    }

    /// Adds to the field that [`Record::close`] ends.
    pub(crate) fn extend(&mut self, part: &str) {
        self.text.push_str(part);
    }

    /// Ends a field of what was added since the last.
    pub(crate) fn close(&mut self) {
        self.ends.push(self.text.len() as u32);
    }

    /// Takes back what was added since the last field ended.
    pub(crate) fn reopen(&mut self) {
        self.text
            .truncate(self.ends.last().copied().unwrap_or(0) as usize);
    }

    /// Takes the last field away.
    pub(crate) fn pop(&mut self) {
        self.ends.pop();
        self.reopen();
    }

    /// The same record without the field at a place.
    pub(crate) fn without(&self, place: usize) -> Self {
        let rest = self.iter().enumerate().filter(|(i, _)| *i != place);
        let mut record = Self::of(rest.map(|(_, field)| field), self.line);
        record.span = self.span;
        record.lines = self.lines;
        record
    }

    /// Whether no field holds anything.
    pub(crate) fn is_blank(&self) -> bool {
        let is_blank = |c: char| c.is_whitespace() || c == END_OF_FILE;
        self.text.chars().all(is_blank)
    }

    /// Number of fields that hold something.
    pub(crate) fn num_filled(&self) -> usize {
        self.iter().filter(|field| !field.trim().is_empty()).count()
    }
}

/// Control-Z, with which programs for DOS end a file.
const END_OF_FILE: char = '\u{1A}';
