use crate::read::delimited::Lack;
use crate::read::draft::{Draft, DraftColumn};
use crate::read::export::settled;
use crate::read::fault::Fault;
use crate::read::gather::Gather;
use crate::read::mapping;
use crate::read::responses;
use crate::read::rows::Rows;
use crate::read::signature::{Signature, signature};
use crate::read::typed::{finish, typed};
use crate::read::workbook;
use crate::table::{Column, ColumnSettings, Report, Settings, Table};
use crate::words::reading as words;

/// Reads a whole file at once.
///
/// # Errors
/// As [`Reader::step`].
pub fn read(name: &str, bytes: Vec<u8>) -> Result<Table, Fault> {
    let mut reader = Reader::new(name, bytes);
    loop {
        match reader.step()? {
            Progress::Working { .. } => {}
            Progress::Done(table) => return Ok(*table),
        }
    }
}

/// How far a [`Reader`] has come.
#[derive(Debug)]
pub enum Progress {
    /// This share of the file is read, from 0 to 1.
    Working {
        /// The share.
        done: f64,
    },
    /// The table.
    Done(Box<Table>),
}

/// Reads one file in steps of a few milliseconds.
#[derive(Debug)]
pub struct Reader {
    name: String,
    stage: Stage,
}

#[derive(Debug)]
enum Stage {
    Start(Vec<u8>),
    Rows(Box<Gather>, u64),
    Columns {
        building: Box<Building>,
        done: usize,
    },
    Spent,
}

/// Records read in one step.
const RECORDS_A_STEP: usize = 1000;

impl Reader {
    /// Takes a file; the work is done by [`Reader::step`].
    pub fn new(name: &str, bytes: Vec<u8>) -> Self {
        Self {
            name: name.to_owned(),
            stage: Stage::Start(bytes),
        }
    }

    /// Does the next piece of work. After `Done` the reader is spent and gives
    /// [`Fault::Empty`].
    ///
    /// # Errors
    /// A [`Fault`] if the file is empty, of another kind, protected, broken or
    /// too wide.
    pub fn step(&mut self) -> Result<Progress, Fault> {
        match std::mem::replace(&mut self.stage, Stage::Spent) {
            Stage::Start(bytes) => self.start(bytes),
            Stage::Rows(mut gather, size) => {
                let stopped = gather.take(RECORDS_A_STEP, &self.name)?;
                self.stage = match stopped {
                    None | Some(Lack::Hungry | Lack::TooLong(_) | Lack::TooWide(_)) => {
                        let done = gather.rows().share();
                        self.stage = Stage::Rows(gather, size);
                        return Ok(Progress::Working { done: done * 0.7 });
                    }
                    Some(Lack::End) => Stage::Columns {
                        building: Box::new(Building::new(settled(gather.finish()))),
                        done: 0,
                    },
                };
                Ok(Progress::Working { done: 0.7 })
            }
            Stage::Columns { mut building, done } => {
                if building.type_next() {
                    let share = (done + 1) as f64 / building.width.max(1) as f64;
                    self.stage = Stage::Columns {
                        building,
                        done: done + 1,
                    };
                    return Ok(Progress::Working {
                        done: 0.7 + 0.3 * share,
                    });
                }
                Ok(Progress::Done(Box::new(building.table(&self.name))))
            }
            Stage::Spent => Err(Fault::Empty {
                name: self.name.clone(),
            }),
        }
    }

    fn start(&mut self, bytes: Vec<u8>) -> Result<Progress, Fault> {
        if bytes.iter().all(u8::is_ascii_whitespace) {
            return Err(Fault::Empty {
                name: self.name.clone(),
            });
        }
        let rows = match signature(&bytes) {
            Signature::Other(found) => {
                return Err(Fault::NotATable {
                    name: self.name.clone(),
                    found: found.to_owned(),
                });
            }
            Signature::Zip | Signature::Compound => {
                let sheet = workbook::open(&self.name, bytes)?;
                let report = Report {
                    encoding: words::workbook().to_owned(),
                    delimiter: words::sheet(&sheet.name),
                    other_sheets: sheet.others,
                    ..Report::default()
                };
                let rows = Rows::of_sheet(sheet.rows, sheet.first_line, &Settings::default());
                Gather::new(rows, report)
            }
            Signature::Text => {
                let mut rows = Rows::of_text(&Settings::default());
                rows.give(&bytes, true);
                if rows.is_blank() {
                    return Err(Fault::Empty {
                        name: self.name.clone(),
                    });
                }
                if rows.head().is_some_and(responses::is_responses) {
                    let text = String::from_utf8_lossy(&bytes)
                        .trim_start_matches('\u{feff}')
                        .to_owned();
                    let table = responses::merge_responses(&self.name, &[text])?;
                    return Ok(Progress::Done(Box::new(table)));
                }
                if rows.head().is_some_and(mapping::is_mapping) {
                    let text = String::from_utf8_lossy(&bytes)
                        .trim_start_matches('\u{feff}')
                        .to_owned();
                    let table = mapping::table(&self.name, &text)?;
                    return Ok(Progress::Done(Box::new(table)));
                }
                Gather::new(rows, Report::default())
            }
        };
        let size = 0;
        self.stage = Stage::Rows(Box::new(rows), size);
        Ok(Progress::Working { done: 0.0 })
    }
}
/// Columns of text on their way to typed columns.
#[derive(Debug)]
struct Building {
    width: usize,
    left: std::vec::IntoIter<DraftColumn>,
    columns: Vec<Column>,
    lines: Vec<u32>,
    report: Report,
}

impl Building {
    fn new(draft: Draft) -> Self {
        Self {
            width: draft.columns.len(),
            left: draft.columns.into_iter(),
            columns: Vec::new(),
            lines: draft.lines,
            report: draft.report,
        }
    }

    /// Types the next column; `false` if there is none left.
    fn type_next(&mut self) -> bool {
        let Some(column) = self.left.next() else {
            return false;
        };
        self.columns.push(typed(
            column.names,
            column.cells,
            &column.setting,
            &ColumnSettings::default(),
        ));
        true
    }

    fn table(mut self, name: &str) -> Table {
        let questions = finish(&mut self.columns, &self.report.settings);
        let mut table = Table {
            name: name.to_owned(),
            num_rows: self.lines.len(),
            columns: self.columns,
            questions,
            lines: self.lines,
            survey: None,
            report: self.report,
        };
        table.refresh_report();
        table
    }
}
