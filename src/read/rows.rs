use std::collections::BTreeSet;

use canvass_kernel::gathered;

use crate::csv::{Record, begins_like_formula};
use crate::read::delimited::{Delimited, Lack};
use crate::read::layout::{Layout, filled_width};
use crate::read::names::{joined_names, names_of};
use crate::read::shape::Shaper;
use crate::read::sheet::SheetRows;
use crate::read::spans::{SpannedHeader, spanned_header};
use crate::table::{Action, Header, NoRow, ProblemCode, Settings, TextReport};
use crate::workbook::Book;

mod plain;

/// Rows of a sheet that are looked at to find its table.
const SAMPLE_ROWS: usize = 500;

/// Letters of a line that describes the columns that are shown of it.
const SCHEMA_SHOWN: usize = 200;

/// A record of a table, and what is to be said of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Row {
    /// Its cells.
    pub record: Record,
    /// Its number among the records from the header on, which has 0.
    pub number: u32,
    /// Fields it was written with.
    pub fields: usize,
    /// What is wrong with it, and what was done about it.
    pub notes: Vec<(ProblemCode, Action)>,
    /// It is left out of the table.
    pub left_out: bool,
    /// As written, where something is wrong with it.
    pub raw: String,
}

impl Row {
    /// A record of which nothing is to be said.
    pub(crate) fn new(record: Record) -> Self {
        Self {
            fields: record.len(),
            record,
            ..Self::default()
        }
    }

    /// Says something of the record.
    pub(crate) fn note(&mut self, code: ProblemCode, action: Action) {
        self.notes.push((code, action));
    }

    /// Whether something is said of the record, or will be of a cell that may be
    /// a formula.
    pub(crate) fn may_be_shown(&self) -> bool {
        !self.notes.is_empty() || self.record.iter().any(begins_like_formula)
    }

    /// Says that it is left out, and why.
    pub(crate) fn leave_out(&mut self, code: ProblemCode) {
        self.left_out = true;
        self.note(code, Action::LeftOut);
    }
}

/// The rows of a file: records from the first below the header on.
#[derive(Debug)]
pub(crate) struct Rows {
    source: Source,
    settings: Settings,
    shaper: Option<Shaper>,
    /// What stands above the table and its header, once they are found.
    preamble: Vec<Vec<String>>,
    header: Vec<Vec<String>>,
    /// The header of a sheet, if its heads are merged cells.
    spanned: Option<SpannedHeader>,
    /// The first rows of a sheet.
    sample: Vec<Record>,
    /// Line of each of its records.
    header_lines: Vec<u32>,
    layout: Layout,
    /// Records read so far.
    read: usize,
}

#[derive(Debug)]
enum Source {
    Text(Box<Delimited>),
    Sheet(SheetRows),
}

impl Rows {
    /// Most fields of a record at the beginning: the columns of a sheet of Excel.
    pub(crate) const MOST_FIELDS: usize = 16_384;

    /// The rows of a text file that comes in pieces.
    pub(crate) fn of_text(settings: &Settings) -> Self {
        let text = Delimited::new(settings.clone());
        Self::new(Source::Text(Box::new(text)), settings)
    }

    /// The rows of the sheet of a workbook.
    pub(crate) fn of_book(mut book: Book, settings: &Settings) -> Self {
        let width = book.num_columns();
        let first: Vec<_> = book.rows.iter().take(SAMPLE_ROWS).cloned().collect();
        let sample: Vec<Record> = SheetRows::of(first, width).take(SAMPLE_ROWS).collect();
        let spanned = match settings.header {
            None => spanned_header(&sample, &book),
            Some(_) => None,
        };
        let rows = SheetRows::of(std::mem::take(&mut book.rows), width);
        Self {
            spanned,
            sample,
            ..Self::new(Source::Sheet(rows), settings)
        }
    }

    fn new(source: Source, settings: &Settings) -> Self {
        Self {
            source,
            settings: settings.clone(),
            shaper: None,
            preamble: Vec::new(),
            header: Vec::new(),
            spanned: None,
            sample: Vec::new(),
            header_lines: Vec::new(),
            layout: Layout::detect(&[], None),
            read: 0,
        }
    }

    /// Takes the next piece of a text file; `last` says that it ends there.
    pub(crate) fn give(&mut self, bytes: &[u8], last: bool) {
        if let Source::Text(text) = &mut self.source {
            text.give(bytes, last);
        }
    }

    /// The next row, also one that is left out.
    pub(crate) fn next(&mut self) -> Result<Row, Lack> {
        if self.shaper.is_none() {
            self.begin()?;
        }
        loop {
            if let Some(row) = self.shaper.as_mut().and_then(Shaper::pop) {
                return Ok(row);
            }
            let is_row = self.read >= self.layout.preamble + self.layout.header;
            let found = match &mut self.source {
                Source::Text(text) => text.next(&self.layout, is_row),
                Source::Sheet(rows) => rows.next().map(Row::new).ok_or(Lack::End),
            };
            let mut row = match found {
                Ok(row) => row,
                Err(Lack::End) => {
                    let shaper = self.shaper.as_mut();
                    match shaper.and_then(Shaper::end) {
                        Some(row) => return Ok(row),
                        None => return Err(Lack::End),
                    }
                }
                Err(lack) => return Err(lack),
            };
            row.number = self.read.saturating_sub(self.layout.preamble) as u32;
            self.read += 1;
            if self.read <= self.layout.preamble {
                continue;
            }
            let raw = match &self.source {
                Source::Text(text) => text.raw(&row.record),
                Source::Sheet(_) => "",
            };
            if let Some(shaper) = &mut self.shaper {
                if is_row {
                    shaper.push(row, raw);
                } else {
                    shaper.header_row(row, raw);
                }
            }
        }
    }

    /// Looks at the first records to find the table.
    fn begin(&mut self) -> Result<(), Lack> {
        let sample: Vec<Record> = match &mut self.source {
            Source::Text(text) => {
                if !text.is_sampled() {
                    return Err(Lack::Hungry);
                }
                text.sample()
            }
            Source::Sheet(_) => std::mem::take(&mut self.sample),
        };
        let widest = sample.iter().map(Record::len).max().unwrap_or(0);
        if widest > Self::MOST_FIELDS {
            return Err(Lack::TooWide(widest));
        }
        let given = self.settings.header.or_else(|| {
            self.spanned.as_ref().map(|header| Header {
                first: header.preamble as u32,
                rows: header.rows.len() as u32,
            })
        });
        self.layout = Layout::detect(&sample, given);
        let text = |record: &Record| record.iter().map(str::to_owned).collect::<Vec<_>>();
        let (preamble, header) = (self.layout.preamble, self.layout.header);
        let schema: String = self.schema().chars().take(SCHEMA_SHOWN).collect();
        let schema = (!schema.is_empty()).then(|| vec![schema]);
        let above = sample.iter().take(preamble).map(text);
        self.preamble = schema.into_iter().chain(above).collect();
        let header: Vec<&Record> = sample.iter().skip(preamble).take(header).collect();
        self.header_lines = header.iter().map(|record| record.line).collect();
        self.header = header.iter().map(|record| text(record)).collect();
        if let [only] = header.as_slice()
            && let Some(record) = self.without_blank_name(only)
        {
            self.header = vec![text(&record)];
        }
        if let Some(spanned) = &self.spanned {
            self.header.clone_from(&spanned.rows);
        }
        let least = header.iter().map(|record| filled_width(record)).max();
        let whole = header
            .iter()
            .any(|record| record.len() >= self.layout.width);
        let least = least.filter(|_| whole).unwrap_or(self.layout.width);
        let least = least.min(self.layout.width);
        let is_text = matches!(self.source, Source::Text(_));
        if let Source::Text(text) = &mut self.source {
            text.expect_plain(self.layout.width);
        }
        self.shaper = Some(Shaper::new(
            &self.layout,
            self.header.clone(),
            least,
            is_text,
            self.settings.rows.clone(),
        ));
        Ok(())
    }

    /// A header with one name too many, without the blank one inside it.
    fn without_blank_name(&self, header: &Record) -> Option<Record> {
        let blank = header.iter().position(|name| name.trim().is_empty())?;
        let names = header.num_filled();
        (header.len() == self.layout.width + 1 && names == self.layout.width)
            .then(|| header.without(blank))
    }

    /// The share of a sheet that is read, from 0 to 1; `None` for a text.
    pub(crate) fn share(&self) -> Option<f64> {
        match &self.source {
            Source::Text(_) => None,
            Source::Sheet(rows) => Some(rows.share()),
        }
    }

    /// Whole name, stem and item of each column.
    pub(crate) fn names(&self) -> Vec<[String; 3]> {
        names_of(self.heads(), self.num_names(), self.spanned.is_none())
    }

    /// The header as one row of names as written; empty if there is none.
    pub(crate) fn joined_names(&self) -> Vec<String> {
        match self.header.as_slice() {
            [] => Vec::new(),
            [only] => {
                let mut names = only.clone();
                names.resize(self.num_names(), String::new());
                names
            }
            rows => joined_names(rows, self.num_names(), self.spanned.is_none()),
        }
    }

    /// The first line of a text if it describes the columns; else empty.
    pub(crate) fn schema(&self) -> &str {
        match &self.source {
            Source::Text(text) => text.schema(),
            Source::Sheet(_) => "",
        }
    }

    /// The last of several header rows; empty if there are none.
    pub(crate) fn row_of_options(&self) -> &[String] {
        match self.heads() {
            [_, .., last] => last,
            _ => &[],
        }
    }

    /// The rows of the header, one that repeats itself once.
    fn heads(&self) -> &[Vec<String>] {
        let first = self.header.first();
        let repeats = first.is_some_and(|first| self.header.iter().all(|row| row == first));
        let heads = self.header.get(..1).filter(|_| repeats);
        heads.unwrap_or(&self.header)
    }

    /// How many rows name the columns.
    pub(crate) fn num_heads(&self) -> usize {
        self.heads().len()
    }

    /// The rows of the header that are the first again.
    pub(crate) fn repeated_heads(&self) -> Vec<Row> {
        let repeats = self.header_lines.iter().zip(&self.header).zip(0..);
        let row = |((line, cells), number): ((&u32, &Vec<String>), u32)| Row {
            number,
            ..Row::new(Record::of(cells, *line))
        };
        repeats.skip(self.num_heads()).map(row).collect()
    }

    /// Whether records of this sort are rows all the same.
    pub(crate) fn keeps(&self, sort: NoRow) -> bool {
        self.settings.rows.keeps(sort)
    }

    /// Places of the columns that the settings leave out of the table.
    pub(crate) fn dropped(&self) -> BTreeSet<usize> {
        let columns = self.settings.columns.iter();
        let dropped = columns.filter(|(_, column)| column.drop);
        gathered(dropped.map(|(place, _)| place as usize))
    }

    /// Columns of the table: of the header and of a whole row.
    pub(crate) fn num_names(&self) -> usize {
        let header = self.header.iter().map(Vec::len).max().unwrap_or(0);
        header.max(self.layout.width)
    }

    /// The rows above the table.
    pub(crate) fn preamble(&self) -> &[Vec<String>] {
        &self.preamble
    }

    /// Whether no record is a header.
    pub(crate) fn is_headless(&self) -> bool {
        self.header.is_empty()
    }

    /// Where the table stands.
    pub(crate) fn layout(&self) -> &Layout {
        &self.layout
    }

    /// Line of the first row of the header; 0 if there is none.
    pub(crate) fn header_line(&self) -> u32 {
        self.header_lines.first().copied().unwrap_or(0)
    }

    /// How a text was understood; `None` for a sheet.
    pub(crate) fn text_report(&self) -> Option<TextReport> {
        match &self.source {
            Source::Text(text) => Some(text.report()),
            Source::Sheet(_) => None,
        }
    }
}
