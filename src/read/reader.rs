use arrow_array::StringArray;

use crate::read::column::{agree_on_date_order, typed_column};
use crate::read::encoding::decode;
use crate::read::fault::Fault;
use crate::read::question::questions_of;
use crate::read::responses;
use crate::read::rows::{Gathered, Rows};
use crate::read::signature::{Signature, signature};
use crate::table::{Column, Report, Settings, Table};
use crate::workbook::{self, Book};

/// Reads a whole file at once.
///
/// # Errors
/// As [`Reader::step`].
pub fn read(name: &str, bytes: Vec<u8>) -> Result<Table, Fault> {
    read_with(name, bytes, Settings::default())
}

/// Reads a whole file at once as the settings say.
///
/// # Errors
/// As [`Reader::step`].
pub fn read_with(name: &str, bytes: Vec<u8>, settings: Settings) -> Result<Table, Fault> {
    let mut reader = Reader::new(name, bytes.len() as u64, settings);
    reader.give(bytes);
    reader.end();
    loop {
        match reader.step()? {
            Progress::Working { .. } | Progress::Hungry => {}
            Progress::Workbook => {
                let bytes = reader.take_workbook();
                let sheet = reader.settings().sheet.clone();
                reader.give_book(workbook::open(name, &bytes, sheet.as_deref())?);
            }
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
    /// All that was given is worked through: the next piece, or the end, has to
    /// be given before there is more to do.
    Hungry,
    /// The file is a workbook: [`Reader::take_workbook`] gives its bytes, and
    /// [`Reader::give_book`] takes what they hold.
    Workbook,
    /// The table.
    Done(Box<Table>),
}

/// Reads one file in steps of a few milliseconds.
#[derive(Debug)]
pub struct Reader {
    name: String,
    settings: Settings,
    stage: Stage,
    /// The text of a file of survey responses, once it is read.
    responses: Option<String>,
}

#[derive(Debug)]
enum Stage {
    Gathering {
        bytes: Vec<u8>,
        ended: bool,
    },
    Workbook(Vec<u8>),
    Rows(Box<Rows>),
    Columns {
        building: Box<Building>,
        done: usize,
    },
    Spent,
}

/// Bytes by which a file of another kind is told.
const ENOUGH_TO_TELL: usize = 1024;

/// Records read in one step.
const RECORDS_A_STEP: usize = 1000;

impl Reader {
    /// A reader of a file of this size in bytes, which is given in pieces.
    pub fn new(name: &str, size: u64, settings: Settings) -> Self {
        // A size that is told and not yet proved reserves no more than this.
        const MOST_AHEAD: u64 = 64 << 20;
        Self {
            name: name.to_owned(),
            settings,
            stage: Stage::Gathering {
                bytes: Vec::with_capacity(size.min(MOST_AHEAD) as usize),
                ended: false,
            },
            responses: None,
        }
    }

    /// How the file is read.
    pub fn settings(&self) -> &Settings {
        &self.settings
    }

    /// Takes the next piece of the file. Pieces after the end are ignored.
    pub fn give(&mut self, mut piece: Vec<u8>) {
        if let Stage::Gathering {
            bytes,
            ended: false,
        } = &mut self.stage
        {
            bytes.append(&mut piece);
        }
    }

    /// Says that the last piece was given.
    pub fn end(&mut self) {
        if let Stage::Gathering { ended, .. } = &mut self.stage {
            *ended = true;
        }
    }

    /// Bytes that were given and are not worked through yet; those that are only
    /// kept for later do not count.
    pub fn waiting(&self) -> usize {
        0
    }

    /// The bytes of the workbook, after [`Progress::Workbook`]; else none.
    pub fn take_workbook(&mut self) -> Vec<u8> {
        match &mut self.stage {
            Stage::Workbook(bytes) => std::mem::take(bytes),
            _ => Vec::new(),
        }
    }

    /// Takes what the workbook holds, after [`Progress::Workbook`].
    pub fn give_book(&mut self, book: Book) {
        if matches!(self.stage, Stage::Workbook(_)) {
            self.stage = Stage::Rows(Box::new(Rows::of_book(book)));
        }
    }

    /// The text of a file of survey responses, after `Done`; `None` for other
    /// files, and the second time.
    pub fn take_responses(&mut self) -> Option<String> {
        self.responses.take()
    }

    /// Does the next piece of work. After `Done` the reader is spent and gives
    /// [`Fault::Empty`].
    ///
    /// # Errors
    /// A [`Fault`] if the file is empty, of another kind, broken or too wide.
    pub fn step(&mut self) -> Result<Progress, Fault> {
        match std::mem::replace(&mut self.stage, Stage::Spent) {
            Stage::Gathering { bytes, ended: true } => self.start(bytes),
            Stage::Gathering { bytes, ended } => {
                if bytes.len() >= ENOUGH_TO_TELL
                    && let Signature::Other(found) = signature(&bytes)
                {
                    return Err(self.not_a_table(found));
                }
                self.stage = Stage::Gathering { bytes, ended };
                Ok(Progress::Hungry)
            }
            Stage::Workbook(bytes) => {
                self.stage = Stage::Workbook(bytes);
                Ok(Progress::Workbook)
            }
            Stage::Rows(mut rows) => {
                let done = rows.read(RECORDS_A_STEP, &self.name)?;
                self.stage = match done {
                    Some(done) => {
                        self.stage = Stage::Rows(rows);
                        return Ok(Progress::Working { done: done * 0.7 });
                    }
                    None => Stage::Columns {
                        building: Box::new(Building::new(rows.finish(), self.settings.clone())),
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
            Signature::Other(found) => return Err(self.not_a_table(found)),
            Signature::Zip | Signature::Compound => {
                self.stage = Stage::Workbook(bytes);
                return Ok(Progress::Workbook);
            }
            Signature::Text => {
                let decoded = decode(bytes);
                if decoded.text.trim().is_empty() {
                    return Err(Fault::Empty {
                        name: self.name.clone(),
                    });
                }
                if responses::is_responses(&decoded.text) {
                    let texts = [decoded.text];
                    let mut table = responses::merge_responses(&self.name, &texts)?;
                    table.retype(&self.settings, &Settings::default());
                    [self.responses] = texts.map(Some);
                    return Ok(Progress::Done(Box::new(table)));
                }
                Rows::of_text(decoded)
            }
        };
        self.stage = Stage::Rows(Box::new(rows));
        Ok(Progress::Working { done: 0.0 })
    }

    fn not_a_table(&self, found: &str) -> Fault {
        Fault::NotATable {
            name: self.name.clone(),
            found: found.to_owned(),
        }
    }
}

/// Columns of text on their way to typed columns.
#[derive(Debug)]
struct Building {
    width: usize,
    left: std::vec::IntoIter<([String; 3], StringArray)>,
    columns: Vec<Column>,
    lines: Vec<u32>,
    report: Report,
    settings: Settings,
}

impl Building {
    fn new(gathered: Gathered, settings: Settings) -> Self {
        Self {
            settings,
            width: gathered.columns.len(),
            left: gathered.columns.into_iter(),
            columns: Vec::new(),
            lines: gathered.lines,
            report: gathered.report,
        }
    }

    /// Types the next column; `false` if there is none left.
    fn type_next(&mut self) -> bool {
        let Some((names, cells)) = self.left.next() else {
            return false;
        };
        let kind = self.settings.kind_of(self.columns.len());
        self.columns.push(typed_column(names, cells, kind));
        true
    }

    fn table(mut self, name: &str) -> Table {
        agree_on_date_order(&mut self.columns);
        let questions = questions_of(&self.columns);
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
