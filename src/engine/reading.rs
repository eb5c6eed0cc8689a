use crate::engine::Reply;
use crate::engine::intake::Intake;
use crate::read::{Fault, Progress, Reader};
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
    intake: Intake,
    /// Whether there is nothing to do before something comes.
    waits: bool,
}

impl Reading {
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
            intake,
            waits: false,
        }
    }

    /// Whether there is nothing to do before something comes.
    pub(super) fn waits(&self) -> bool {
        self.waits
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

    /// Takes what the workbook holds.
    pub(super) fn give_book(&mut self, book: Book) {
        self.reader.give_book(book);
        self.waits = false;
    }

    /// Does the next piece of work.
    ///
    /// # Errors
    /// As [`Reader::step`].
    pub(super) fn step(&mut self) -> Result<Progress, Fault> {
        let progress = self.reader.step()?;
        self.waits = matches!(progress, Progress::Hungry | Progress::Workbook);
        Ok(progress)
    }

    /// What is to be asked of the page now.
    pub(super) fn wants(&mut self) -> Option<Reply> {
        let (from, length) = self.intake.next(self.reader.waiting())?;
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
