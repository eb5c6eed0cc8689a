use crate::read::building::Building;
use crate::read::delimited::Lack;
use crate::read::export::{follow_own, settled};
use crate::read::fault::Fault;
use crate::read::gather::Gather;
use crate::read::mapping;
use crate::read::pieces::Pieces;
use crate::read::responses::{self, Collected, merge_responses};
use crate::read::room::Room;
use crate::read::rows::Rows;
use crate::read::run::Runs;
use crate::read::share::Share;
use crate::read::sheet::report_of;
use crate::read::signature::{Signature, signature};
use crate::table::{Report, Settings, Table};
use crate::words;
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

/// Reads one file in steps of a few milliseconds, as it comes.
#[derive(Debug)]
pub struct Reader {
    name: String,
    size: u64,
    settings: Settings,
    room: Room,
    /// Pieces that are not worked through yet, and whether they are the last.
    pieces: Pieces,
    ended: bool,
    /// Whether it is worth to wait for a piece that is read elsewhere.
    patient: bool,
    stage: Stage,
    /// What a file of our own holds, once it is read.
    own: Option<Own>,
}

#[derive(Debug)]
enum Stage {
    /// The first bytes, by which the file is told.
    Head(Vec<u8>),
    /// A file that is understood as a whole.
    Whole(Whole, Vec<u8>),
    Rows(Box<Gather>),
    Responses(Box<Collected>),
    Columns(Box<Building>),
    Spent,
}

/// What a file of our own holds.
#[derive(Debug)]
pub enum Own {
    /// Responses to a survey.
    Responses(Box<Collected>),
    /// The text of a mapping.
    Mapping(String),
}

/// Files that are understood as a whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Whole {
    Workbook,
    Responses,
    Mapping,
}

/// Bytes by which a file is told.
const ENOUGH_TO_TELL: usize = 4096;

/// Bytes of a file by which the rest of it is judged, and how much more it may
/// hold than they promise.
const ENOUGH_TO_EXPECT: u64 = 4 << 20;
const EXPECTED_BEYOND: f64 = 1.03;

/// Cells read in one step; a wide table comes in fewer rows.
const CELLS_A_STEP: usize = 16_000;

/// The share of the work that is done when all rows are read.
const ROWS_SHARE: f64 = 0.7;

impl Reader {
    /// A reader of a file of this size in bytes, which is given in pieces.
    pub fn new(name: &str, size: u64, settings: Settings) -> Self {
        Self {
            name: name.to_owned(),
            size,
            settings,
            room: Room::default(),
            pieces: Pieces::default(),
            ended: false,
            patient: false,
            stage: Stage::Head(Vec::new()),
            own: None,
        }
    }

    /// The same reader with room for so many bytes of cells. The columns whose
    /// cells take most are left out where a file holds more: their cells are
    /// null, and the report says how many held something.
    #[must_use]
    pub fn with_room(mut self, bytes: usize) -> Self {
        self.room.table = bytes;
        self
    }

    /// How the file is read.
    pub fn settings(&self) -> &Settings {
        &self.settings
    }

    /// Takes the next piece of the file. Pieces after the end are ignored.
    pub fn give(&mut self, piece: Vec<u8>) {
        if !self.ended && !piece.is_empty() {
            self.pieces.push(piece);
        }
    }

    /// Says that the last piece was given.
    pub fn end(&mut self) {
        self.ended = true;
    }

    /// Whether what was given may be read apart from what stands before it: the
    /// rows have begun, and there may be many of which nothing is to be said.
    pub fn has_shares(&self) -> bool {
        matches!(&self.stage, Stage::Rows(gather) if gather.has_recipe())
    }

    /// A piece that was given, is not the next to be read and is read nowhere
    /// else. If nothing comes back of it, it is read here in its turn.
    pub fn share(&mut self) -> Option<Share> {
        let Stage::Rows(gather) = &self.stage else {
            return None;
        };
        let (recipe, each) = gather.recipe()?;
        let (number, bytes) = self.pieces.lend()?;
        Some(Share {
            number,
            recipe,
            each,
            bytes: bytes.to_vec(),
        })
    }

    /// Takes what was found in the share of this number.
    pub fn give_runs(&mut self, number: u32, runs: Runs) {
        self.pieces.give_back(number, runs);
    }

    /// Says whether to wait ([`Progress::Hungry`]) where the next piece is read
    /// elsewhere and there is nothing else to do. Only one who knows that
    /// something will come may say so.
    pub fn wait_for_shares(&mut self, patient: bool) {
        self.patient = patient;
    }

    /// Bytes that were given and are not worked through yet; those that are only
    /// kept for later do not count.
    pub fn waiting(&self) -> usize {
        self.pieces.num_bytes()
    }

    /// The bytes of the workbook, after [`Progress::Workbook`]; else none.
    pub fn take_workbook(&mut self) -> Vec<u8> {
        match &mut self.stage {
            Stage::Whole(Whole::Workbook, bytes) => std::mem::take(bytes),
            _ => Vec::new(),
        }
    }

    /// Takes what the workbook holds, after [`Progress::Workbook`].
    pub fn give_book(&mut self, book: Book) {
        if matches!(self.stage, Stage::Whole(Whole::Workbook, _)) {
            let mut report = report_of(&book);
            match Collected::of_book(&book, &report) {
                Some(Ok(collected)) => {
                    self.stage = Stage::Responses(Box::new(collected));
                    return;
                }
                Some(Err(fault)) => report.notes.push(words::codebook::unread(&fault)),
                None => {}
            }
            let rows = Rows::of_book(book, &self.settings);
            self.stage = Stage::Rows(Box::new(Gather::new(rows, report, self.room)));
        }
    }

    /// What a file of our own holds, after `Done`; `None` for other files, and
    /// the second time.
    pub fn take_own(&mut self) -> Option<Own> {
        self.own.take()
    }

    /// Does the next piece of work. After `Done` the reader is spent and gives
    /// [`Fault::Empty`].
    ///
    /// # Errors
    /// A [`Fault`] if the file is empty, of another kind, broken or too wide.
    pub fn step(&mut self) -> Result<Progress, Fault> {
        match std::mem::replace(&mut self.stage, Stage::Spent) {
            Stage::Head(head) => self.tell(head),
            Stage::Whole(whole, bytes) => self.whole(whole, bytes),
            Stage::Rows(gather) => self.rows(gather),
            Stage::Responses(collected) => self.responses(*collected),
            Stage::Columns(mut building) => {
                if let Some(share) = building.step() {
                    self.stage = Stage::Columns(building);
                    let done = ROWS_SHARE + (1.0 - ROWS_SHARE) * share;
                    return Ok(Progress::Working { done });
                }
                Ok(Progress::Done(Box::new(building.table(&self.name))))
            }
            Stage::Spent => Err(self.empty()),
        }
    }

    /// Tells by its first bytes what a file is.
    fn tell(&mut self, mut head: Vec<u8>) -> Result<Progress, Fault> {
        while head.len() < ENOUGH_TO_TELL
            && let Some(piece) = self.pieces.pop()
        {
            head.extend_from_slice(&piece);
        }
        if head.len() < ENOUGH_TO_TELL && !self.ended {
            self.stage = Stage::Head(head);
            return Ok(Progress::Hungry);
        }
        if self.is_last() && head.iter().all(u8::is_ascii_whitespace) {
            return Err(self.empty());
        }
        let text = String::from_utf8_lossy(head.get(..ENOUGH_TO_TELL).unwrap_or(&head));
        let text = text.trim_start_matches('\u{feff}');
        let whole = match signature(&head) {
            Signature::Other(found) => {
                return Err(Fault::NotATable {
                    name: self.name.clone(),
                    found: found.to_owned(),
                });
            }
            Signature::Zip | Signature::Compound => Some(Whole::Workbook),
            Signature::Text if responses::is_responses(text) => Some(Whole::Responses),
            Signature::Text if mapping::is_mapping(text) => Some(Whole::Mapping),
            Signature::Text => None,
        };
        self.stage = if let Some(whole) = whole {
            Stage::Whole(whole, head)
        } else {
            follow_own(text, &mut self.settings);
            let rows = Rows::of_text(&self.settings);
            let mut gather = Gather::new(rows, Report::default(), self.room);
            gather.rows().give(&head, self.is_last());
            Stage::Rows(Box::new(gather))
        };
        Ok(Progress::Working { done: 0.0 })
    }

    fn is_last(&self) -> bool {
        self.ended && self.pieces.is_empty()
    }

    fn whole(&mut self, whole: Whole, mut bytes: Vec<u8>) -> Result<Progress, Fault> {
        while let Some(piece) = self.pieces.pop() {
            bytes.extend_from_slice(&piece);
        }
        if whole == Whole::Workbook || !self.ended {
            self.stage = Stage::Whole(whole, bytes);
            return Ok(if self.ended {
                Progress::Workbook
            } else {
                Progress::Hungry
            });
        }
        let text = String::from_utf8_lossy(&bytes);
        let text = text.trim_start_matches('\u{feff}').to_owned();
        if whole == Whole::Responses {
            return self.responses(Collected::parse(&self.name, &text)?);
        }
        let table = mapping::table(&self.name, &text)?;
        self.own = Some(Own::Mapping(text));
        Ok(Progress::Done(Box::new(table)))
    }

    fn responses(&mut self, collected: Collected) -> Result<Progress, Fault> {
        let mut table = merge_responses(&self.name, std::slice::from_ref(&collected))?;
        table.retype(&self.settings);
        self.own = Some(Own::Responses(Box::new(collected)));
        Ok(Progress::Done(Box::new(table)))
    }

    fn rows(&mut self, mut gather: Box<Gather>) -> Result<Progress, Fault> {
        let before = self.pieces.num_read();
        match gather.take(CELLS_A_STEP, &self.name)? {
            Some(Lack::End) => {
                if gather.is_blank() {
                    return Err(self.empty());
                }
                let draft = settled(gather.finish());
                self.stage = Stage::Columns(Box::new(Building::new(draft, self.settings.clone())));
                return Ok(Progress::Working { done: ROWS_SHARE });
            }
            Some(_) if !self.feed(&mut gather) => {
                self.stage = Stage::Rows(gather);
                return Ok(Progress::Hungry);
            }
            Some(_) | None => {}
        }
        if before < ENOUGH_TO_EXPECT && self.pieces.num_read() >= ENOUGH_TO_EXPECT {
            let times = self.size as f64 / before.max(1) as f64;
            gather.expect(times * EXPECTED_BEYOND);
        }
        let share = gather
            .rows()
            .share()
            .unwrap_or(self.pieces.num_read() as f64 / self.size.max(1) as f64);
        self.stage = Stage::Rows(gather);
        Ok(Progress::Working {
            done: share.min(1.0) * ROWS_SHARE,
        })
    }

    /// Gives rows what comes next; `false` if that has to come first.
    fn feed(&mut self, rows: &mut Gather) -> bool {
        if self.pieces.is_first_lent() {
            let recipe = rows.recipe();
            let pieces = &mut self.pieces;
            if recipe.is_some_and(|(recipe, each)| pieces.read_ahead(&recipe, &each)) {
                return true;
            }
            if self.patient {
                return false;
            }
        }
        let fed = self.pieces.feed(rows, self.ended);
        if !fed && self.ended {
            rows.rows().give(&[], true);
        }
        fed || self.ended
    }

    fn empty(&self) -> Fault {
        Fault::Empty {
            name: self.name.clone(),
        }
    }
}
