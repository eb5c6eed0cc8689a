use crate::engine::Reply;
use crate::engine::intake::Intake;
use crate::read::{Fault, Progress, Reader, Runs, Share};
use crate::table::Settings;
use crate::workbook::{Book, Job};

/// One file on its way to a table.
#[derive(Debug)]
pub(super) struct Reading {
    /// The page's number for the file.
    pub file: u32,
    /// Tells this reading from others of the same file.
    pub number: u32,
    /// The file's name.
    pub name: String,
    /// How it is read.
    pub settings: Settings,
    /// The reader, which is given what comes.
    pub reader: Reader,
    size: u64,
    intake: Intake,
    /// The share that was told last.
    told: f64,
    /// Whether there is nothing to do before something comes.
    waits: bool,
}

impl Reading {
    /// Bytes of a file that are worth a helper, which takes a while to start.
    const LARGE: u64 = 8 << 20;

    pub(super) fn new(file: u32, number: u32, name: String, size: u64, settings: Settings) -> Self {
        let mut reader = Reader::new(&name, size, settings.clone());
        let intake = Intake::new(size);
        if intake.has_ended() {
            reader.end();
        }
        Self {
            file,
            number,
            name,
            settings,
            reader,
            size,
            intake,
            told: 0.0,
            waits: false,
        }
    }

    /// Whether there is nothing to do before something comes.
    pub(super) fn waits(&self) -> bool {
        self.waits
    }

    /// Whether so much more is read than was told last that it can be seen.
    pub(super) fn tells(&mut self, done: f64) -> bool {
        const SEEN: f64 = 0.01;
        let tells = done >= self.told + SEEN;
        if tells {
            self.told = done;
        }
        tells
    }

    /// Takes a piece of the file, if it is the next.
    pub(super) fn give(&mut self, from: u64, bytes: Vec<u8>) {
        if self.intake.take(from, bytes.len()) {
            self.reader.give(bytes);
            if self.intake.has_ended() {
                self.reader.end();
            }
            self.waits = false;
        }
    }

    /// Whether helpers may read parts of the file now.
    pub(super) fn has_shares(&self) -> bool {
        self.size >= Self::LARGE && self.reader.has_shares()
    }

    /// The next part of the file for a helper.
    pub(super) fn share(&mut self) -> Option<Share> {
        self.has_shares().then(|| self.reader.share()).flatten()
    }

    /// Takes what a helper found.
    pub(super) fn give_runs(&mut self, number: u32, runs: Runs) {
        self.reader.give_runs(number, runs);
        self.waits = false;
    }

    /// The helpers became more or fewer.
    pub(super) fn wake(&mut self) {
        self.waits = false;
    }

    /// Takes what the workbook holds.
    pub(super) fn give_book(&mut self, book: Book) {
        self.reader.give_book(book);
        self.waits = false;
    }

    /// Does the next piece of work beside so many helpers.
    ///
    /// # Errors
    /// As [`Reader::step`].
    pub(super) fn step(&mut self, helpers: usize) -> Result<Progress, Fault> {
        // A helper that is lost does not say so; a piece that is asked for comes.
        let patient = helpers > 0 && self.intake.is_waiting();
        self.reader.wait_for_shares(patient);
        let progress = self.reader.step()?;
        self.waits = matches!(progress, Progress::Hungry | Progress::Workbook);
        Ok(progress)
    }

    /// What is to be asked of the page now, with so many helpers.
    pub(super) fn wants(&mut self, helpers: usize) -> Option<Reply> {
        let helpers = if self.has_shares() { helpers } else { 0 };
        let (from, length) = self.intake.next(self.reader.waiting(), helpers)?;
        Some(Reply::Want {
            file: self.file,
            from,
            length,
        })
    }

    /// The workbook that is to be opened elsewhere.
    pub(super) fn job(&mut self) -> Job {
        Job {
            file: self.file,
            reading: self.number,
            name: self.name.clone(),
            sheet: self.settings.sheet.clone(),
            bytes: self.reader.take_workbook(),
        }
    }
}
