use crate::read::draft::{Draft, DraftColumn};
use crate::read::encoding::decode;
use crate::read::export::settled;
use crate::read::fault::Fault;
use crate::read::mapping;
use crate::read::responses;
use crate::read::rows::Rows;
use crate::read::signature::{Signature, signature};
use crate::read::typed::{finish, typed};
use crate::read::workbook;
use crate::table::{Column, Report, Table};

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
    Rows(Box<Rows>),
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
            Stage::Rows(mut rows) => {
                let done = rows.read(RECORDS_A_STEP, &self.name)?;
                self.stage = match done {
                    Some(done) => {
                        self.stage = Stage::Rows(rows);
                        return Ok(Progress::Working { done: done * 0.7 });
                    }
                    None => Stage::Columns {
                        building: Box::new(Building::new(settled(rows.finish()))),
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
                Rows::of_sheet(workbook::open(&self.name, bytes)?)
            }
            Signature::Text => {
                let decoded = decode(bytes);
                if decoded.text.trim().is_empty() {
                    return Err(Fault::Empty {
                        name: self.name.clone(),
                    });
                }
                if responses::is_responses(&decoded.text) {
                    let table = responses::merge_responses(&self.name, &[decoded.text])?;
                    return Ok(Progress::Done(Box::new(table)));
                }
                if mapping::is_mapping(&decoded.text) {
                    let table = mapping::table(&self.name, &decoded.text)?;
                    return Ok(Progress::Done(Box::new(table)));
                }
                Rows::of_text(decoded)
            }
        };
        self.stage = Stage::Rows(Box::new(rows));
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
        self.columns
            .push(typed(column.names, column.cells, &column.setting));
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
