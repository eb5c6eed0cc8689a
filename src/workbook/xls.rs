//! Workbooks of Excel before 2007: BIFF8 and BIFF5 in a compound file (MS-XLS).

use calamine::{CellErrorType, Data};
use encoding_rs::Encoding;

use crate::words::workbook as words;
use crate::workbook::cells::Cells;
use crate::workbook::compound::Compound;
use crate::workbook::record::{Record, Records, Script};
use crate::workbook::style::Style;
use crate::workbook::text::Format;
use crate::workbook::{Fault, Merged, Visibility};

/// An opened workbook.
#[derive(Debug)]
pub(super) struct Xls {
    stream: Vec<u8>,
    script: Script,
    is_1904: bool,
    /// Texts that cells share.
    texts: Vec<String>,
    /// How numbers are shown; a cell names one by its place.
    styles: Vec<Style>,
    sheets: Vec<Sheet>,
}

/// A worksheet, and where in the stream it stands.
#[derive(Debug)]
struct Sheet {
    name: String,
    visibility: Visibility,
    from: usize,
    to: usize,
}

const BEGIN: u16 = 0x0809;
const END: u16 = 0x000A;
const BIFF5: u16 = 0x0500;

impl Xls {
    /// Opens a workbook.
    ///
    /// # Errors
    /// A [`Fault`] if it is protected, damaged or a document of another kind.
    pub(super) fn open(name: &str, bytes: &[u8]) -> Result<Self, Fault> {
        let damaged = |reason: String| Fault::Damaged {
            name: name.to_owned(),
            reason,
        };
        let file = Compound::open(bytes).map_err(damaged)?;
        let stream = file.stream(bytes, &["Workbook", "Book"]).map_err(damaged)?;
        let Some(stream) = stream else {
            let has = |stream| matches!(file.stream(bytes, &[stream]), Ok(Some(_)));
            let found = if has("WordDocument") {
                words::word_document()
            } else if has("PowerPoint Document") {
                words::presentation()
            } else {
                words::no_workbook()
            };
            return Err(Fault::NotAWorkbook {
                name: name.to_owned(),
                found: found.to_owned(),
            });
        };
        let book = Self {
            stream,
            script: Script::Wide,
            is_1904: false,
            texts: Vec::new(),
            styles: Vec::new(),
            sheets: Vec::new(),
        };
        let protected = || Fault::Protected {
            name: name.to_owned(),
        };
        book.globals().map_err(damaged)?.ok_or_else(protected)
    }

    /// Reads what stands before the sheets; `None` under a password.
    fn globals(mut self) -> Result<Option<Self>, String> {
        let stream = std::mem::take(&mut self.stream);
        let mut codes: Vec<(u16, Style)> = Vec::new();
        let mut formats = Vec::new();
        let mut records = Records::new(&stream, 0);
        let mut first = records.next()?;
        if first.kind != BEGIN {
            return Err(words::cut_off().to_owned());
        }
        if first.u16()? == BIFF5 {
            self.script = Script::Page(encoding_rs::WINDOWS_1252);
        }
        loop {
            let mut record = records.next()?;
            match record.kind {
                END => break,
                0x002F => return Ok(None),
                0x0022 => self.is_1904 = record.u16()? == 1,
                0x0042 => self.turn_page(record.u16()?)?,
                0x0085 => self.sheets.extend(self.sheet(record)?),
                0x00E0 => {
                    record.u16()?;
                    formats.push(record.u16()?);
                }
                0x00FC => self.texts = shared_texts(record)?,
                0x041E => {
                    let number = record.u16()?;
                    let length = self.length(&mut record)?;
                    let code = record.text(length, self.script)?;
                    codes.push((number, Style::of(&code)));
                }
                _ => {}
            }
        }
        let codes: std::collections::BTreeMap<u16, Style> = codes.into_iter().collect();
        let style = |number: &u16| codes.get(number).copied();
        self.styles = formats
            .iter()
            .map(|number| style(number).unwrap_or_else(|| Style::built_in(*number)))
            .collect();
        self.bound(stream.len())?;
        self.stream = stream;
        Ok(Some(self))
    }

    /// A code page counts where text is written in one.
    fn turn_page(&mut self, page: u16) -> Result<(), String> {
        let Script::Page(encoding) = &mut self.script else {
            return Ok(());
        };
        let label = match page {
            367 | 0x8001 => "windows-1252".to_owned(),
            932 => "shift_jis".to_owned(),
            936 => "gbk".to_owned(),
            949 => "euc-kr".to_owned(),
            950 => "big5".to_owned(),
            10_000 | 0x8000 => "macintosh".to_owned(),
            page => format!("windows-{page}"),
        };
        let found = Encoding::for_label(label.as_bytes());
        *encoding = found.ok_or_else(|| words::code_page(page))?;
        Ok(())
    }

    /// The length of the code of a format.
    fn length(&self, record: &mut Record<'_>) -> Result<usize, String> {
        Ok(match self.script {
            Script::Wide => record.u16()?.into(),
            Script::Page(_) => record.u8()?.into(),
        })
    }

    /// A worksheet; `None` for charts and macros.
    fn sheet(&self, mut record: Record<'_>) -> Result<Option<Sheet>, String> {
        let from = record.u32()? as usize;
        let visibility = match record.u8()? & 3 {
            0 => Visibility::Visible,
            1 => Visibility::Hidden,
            _ => Visibility::VeryHidden,
        };
        let is_worksheet = record.u8()? == 0;
        let length = record.u8()?.into();
        let mut name = record.text(length, self.script)?;
        name.retain(|c| c != '\0');
        Ok(is_worksheet.then_some(Sheet {
            name,
            visibility,
            from,
            to: 0,
        }))
    }

    /// A sheet ends before the next begins, so that none is read twice.
    fn bound(&mut self, length: usize) -> Result<(), String> {
        let mut starts: Vec<usize> = self.sheets.iter().map(|sheet| sheet.from).collect();
        starts.sort_unstable();
        if let Some([twice, _]) = starts.array_windows().find(|[a, b]| a == b) {
            let sheet = self.sheets.iter().rfind(|sheet| sheet.from == *twice);
            let name = sheet.map_or("", |sheet| &sheet.name);
            return Err(words::in_sheet(name, words::sheet_within_another()));
        }
        for sheet in &mut self.sheets {
            let next = starts.partition_point(|start| *start <= sheet.from);
            sheet.to = starts.get(next).copied().unwrap_or(length).min(length);
        }
        Ok(())
    }

    /// The worksheets' names, and whether Excel shows them.
    pub(super) fn sheets(&self) -> Vec<(String, Visibility)> {
        let facts = |sheet: &Sheet| (sheet.name.clone(), sheet.visibility);
        self.sheets.iter().map(facts).collect()
    }

    /// The cells of the worksheet at a place.
    ///
    /// # Errors
    /// What is wrong with it.
    pub(super) fn cells(&self, place: usize) -> Result<Cells, String> {
        let Some(sheet) = self.sheets.get(place) else {
            return Ok(Cells::default());
        };
        let stream = self.stream.get(..sheet.to).unwrap_or_default();
        let mut records = Records::new(stream, sheet.from);
        let mut cells = Cells::default();
        let mut formula = (0, 0);
        // A chart in the sheet has records of its own between a beginning and
        // an end.
        let mut depth = 0_usize;
        loop {
            let record = records.next()?;
            match record.kind {
                BEGIN => depth += 1,
                END if depth <= 1 => return Ok(cells.in_order()),
                END => depth -= 1,
                _ if depth > 1 => {}
                0x00E5 => merged(record, &mut cells)?,
                0x00BD => self.numbers(record, &mut cells)?,
                0x0207 => {
                    let text = self.text(record)?;
                    self.add(&mut cells, formula, &Data::String(text), Format::Plain);
                }
                kind => {
                    if kind == 0x0006 {
                        formula = { record }.place()?;
                    }
                    self.cell(record, &mut cells)?;
                }
            }
        }
    }

    fn add(&self, cells: &mut Cells, at: (u32, u32), value: &Data, format: Format) {
        cells.add(at, value, format, self.is_1904);
    }

    fn style(&self, place: u16) -> Style {
        let style = self.styles.get(usize::from(place));
        style.copied().unwrap_or_default()
    }

    fn text(&self, mut record: Record<'_>) -> Result<String, String> {
        let length = record.u16()?.into();
        // Some write an empty text without saying how wide it is.
        if length == 0 {
            return Ok(String::new());
        }
        record.text(length, self.script)
    }

    /// A record of one cell; others are passed over.
    fn cell(&self, mut record: Record<'_>, cells: &mut Cells) -> Result<(), String> {
        let kind = record.kind;
        if !matches!(kind, 0x0006 | 0x00D6 | 0x00FD | 0x0203..=0x0205 | 0x027E) {
            return Ok(());
        }
        let at = record.place()?;
        let style = self.style(record.u16()?);
        let value = match kind {
            0x0203 => style.value(record.f64()?, self.is_1904),
            0x027E => style.value(packed_number(record.u32()?), self.is_1904),
            0x00FD => {
                let place = record.u32()?;
                let text = self.texts.get(place as usize);
                Data::String(text.ok_or_else(|| words::no_text(at, place))?.clone())
            }
            0x0205 => match record.array::<2>()? {
                [value, 0] => Data::Bool(value != 0),
                [code, _] => error(at, code)?,
            },
            0x0006 => match record.array::<8>()? {
                // The text follows in a record of its own.
                [0 | 3, .., 0xFF, 0xFF] => return Ok(()),
                [1, _, value, .., 0xFF, 0xFF] => Data::Bool(value != 0),
                [2, _, code, .., 0xFF, 0xFF] => error(at, code)?,
                value => style.value(f64::from_le_bytes(value), self.is_1904),
            },
            _ => Data::String(self.text(record)?),
        };
        self.add(cells, at, &value, style.format);
        Ok(())
    }

    /// Several numbers in a row: the first column, each one's style and value,
    /// the last column.
    fn numbers(&self, mut record: Record<'_>, cells: &mut Cells) -> Result<(), String> {
        let (row, mut column) = record.place()?;
        while record.len() > 2 {
            let style = self.style(record.u16()?);
            let value = style.value(packed_number(record.u32()?), self.is_1904);
            self.add(cells, (row, column), &value, style.format);
            column += 1;
        }
        Ok(())
    }
}

fn shared_texts(mut record: Record<'_>) -> Result<Vec<String>, String> {
    let _used = record.u32()?;
    let _different = record.u32()?;
    let mut texts = Vec::new();
    while !record.is_at_end() {
        texts.push(record.shared_text()?);
    }
    Ok(texts)
}

fn merged(mut record: Record<'_>, cells: &mut Cells) -> Result<(), String> {
    for _ in 0..record.u16()? {
        let rows = record.place()?;
        let columns = record.place()?;
        cells.merged.push(Merged::between(rows, columns));
    }
    Ok(())
}

/// A number in thirty bits, whole or the upper half of a float, perhaps a
/// hundred times too large.
fn packed_number(packed: u32) -> f64 {
    let number = if packed & 2 == 0 {
        f64::from_bits(u64::from(packed & !3) << 32)
    } else {
        f64::from(packed.cast_signed() >> 2)
    };
    if packed & 1 == 0 {
        number
    } else {
        number / 100.0
    }
}

fn error(at: (u32, u32), code: u8) -> Result<Data, String> {
    Ok(Data::Error(match code {
        0x00 => CellErrorType::Null,
        0x07 => CellErrorType::Div0,
        0x0F => CellErrorType::Value,
        0x17 => CellErrorType::Ref,
        0x1D => CellErrorType::Name,
        0x24 => CellErrorType::Num,
        0x2A => CellErrorType::NA,
        0x2B => CellErrorType::GettingData,
        _ => return Err(words::no_error(at, code)),
    }))
}
