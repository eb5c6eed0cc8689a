//! The sheets of a form: cells as text, each with its place.
//!
//! Read from a workbook (XLSX, XLS, ODS), a Markdown table whose first column
//! names the sheets, one CSV file written in the same way, CSV files of one
//! sheet each, or JSON that gives the rows of each sheet as objects.

mod book;
mod delimited;
mod json;
mod markdown;
mod write;

use thiserror::Error;

use crate::words::authoring as words;

/// The sheets of a form in the file's order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sheets {
    /// All of them, also those that a form does not have.
    pub all: Vec<Sheet>,
    /// A name of the form that is given beside its sheets; JSON alone has one.
    pub name: Option<String>,
}

/// A sheet.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sheet {
    /// Its name as it is written.
    pub name: String,
    /// The rows that hold something, from the top; the first holds the headings.
    pub rows: Vec<Row>,
    /// Whether the file keeps the order of the columns.
    pub has_order: bool,
}

/// A row that holds something.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Row {
    /// Its place in the sheet, from 1.
    pub number: u32,
    /// Cells that hold more than spaces, from left to right, each with its
    /// column from 0.
    pub cells: Vec<(u32, String)>,
}

/// Why a file holds no sheets that can be read.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum Fault {
    /// A workbook that cannot be opened.
    #[error(transparent)]
    Workbook(#[from] crate::workbook::Fault),
    /// A text in another encoding than UTF-8.
    #[error("{}", words::not_utf8(.0))]
    NotUtf8(String),
    /// JSON that cannot be read: the file and the reason.
    #[error("{}", words::no_json(.0, .1))]
    NoJson(String, String),
    /// A quote without its end: the file and the line where it opens.
    #[error("{}", words::unclosed_quote(.0, *.1))]
    Unclosed(String, u32),
    /// A file without any cell.
    #[error("{}", words::no_cells(.0))]
    Empty(String),
}

/// The sheets of these files, each with its name. Several CSV files are one
/// form, each a sheet named as the file is; of other files the sheets are taken
/// together.
///
/// # Errors
/// The first file that cannot be read.
pub fn open(files: &[(&str, &[u8])]) -> Result<Sheets, Fault> {
    let mut sheets = Sheets::default();
    for (name, bytes) in files {
        let found = one(name, bytes, files.len() == 1)?;
        if found.all.is_empty() {
            return Err(Fault::Empty((*name).to_owned()));
        }
        sheets.all.extend(found.all);
        sheets.name = sheets.name.or(found.name);
    }
    Ok(sheets)
}

/// How sheets are written in a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Written {
    /// A workbook, if it can be opened.
    Workbook,
    /// JSON with the rows of each sheet.
    Json,
    /// A Markdown table.
    Markdown,
    /// CSV.
    Delimited,
}

/// How sheets are written in this file, by its content; Markdown also by its name.
pub fn written(name: &str, bytes: &[u8]) -> Written {
    if bytes.starts_with(b"PK") || bytes.starts_with(&[0xd0, 0xcf, 0x11, 0xe0]) {
        return Written::Workbook;
    }
    let text = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    match text.trim_ascii_start().first() {
        Some(b'{') => Written::Json,
        Some(b'|') => Written::Markdown,
        _ if has_ending(name, "md") => Written::Markdown,
        _ => Written::Delimited,
    }
}

fn one(name: &str, bytes: &[u8], is_alone: bool) -> Result<Sheets, Fault> {
    let written = written(name, bytes);
    if written == Written::Workbook {
        return book::sheets(name, bytes);
    }
    let Ok(text) = str::from_utf8(bytes) else {
        return Err(Fault::NotUtf8(name.to_owned()));
    };
    let text = text.trim_start_matches('\u{feff}');
    match written {
        Written::Json => json::sheets(name, text),
        Written::Markdown => Ok(markdown::sheets(text)),
        Written::Workbook | Written::Delimited => delimited::sheets(name, text, is_alone),
    }
}

fn has_ending(name: &str, ending: &str) -> bool {
    let found = name.rsplit_once('.').map(|(_, found)| found);
    found.is_some_and(|found| found.eq_ignore_ascii_case(ending))
}

impl Sheets {
    /// The sheet of this name in whatever case; a lone sheet is the survey
    /// whatever its name.
    pub(super) fn named(&self, wanted: &str) -> Option<&Sheet> {
        let named = |sheet: &&Sheet| sheet.name.trim().eq_ignore_ascii_case(wanted);
        let lone = match self.all.as_slice() {
            [sheet] if wanted == SURVEY && !is_known(&sheet.name) => Some(sheet),
            _ => None,
        };
        lone.or_else(|| self.all.iter().find(named))
            .filter(|sheet| !sheet.rows.is_empty())
    }
}

/// The sheet with the questions.
pub(super) const SURVEY: &str = "survey";
/// The sheet with the lists of choices.
pub(super) const CHOICES: &str = "choices";
/// The sheet with what holds for the form as a whole.
pub(super) const SETTINGS: &str = "settings";

/// Whether forms have a sheet of this name, read here or not.
pub(super) fn is_known(name: &str) -> bool {
    let known = [
        SURVEY,
        CHOICES,
        SETTINGS,
        "external_choices",
        "entities",
        "osm",
    ];
    known
        .iter()
        .any(|known| name.trim().eq_ignore_ascii_case(known))
}

/// The cells of a row that hold more than spaces.
fn cells<'a>(texts: impl IntoIterator<Item = &'a str>) -> Vec<(u32, String)> {
    let texts = (0_u32..).zip(texts);
    texts
        .filter(|(_, text)| !text.trim().is_empty())
        .map(|(place, text)| (place, text.to_owned()))
        .collect()
}
