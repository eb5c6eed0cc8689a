use std::collections::VecDeque;

use canvass_kernel::Numbered;

use crate::codebook::Codebook;
use crate::engine::helper::{Helper, Helpers};
use crate::engine::queries::{Purpose, Queries};
use crate::engine::reading::Reading;
use crate::engine::{Clause, Refusal, Reply, Request};
use crate::read::{Collected, Progress};
use crate::table::{Settings, Table};
use crate::words::engine as words;
use crate::workbook::{Job, Opened};

mod append;
mod codebook;
mod compare;
mod heads;
mod keep;
mod reread;
mod shares;

/// Most bytes of a file: reading takes up to one and a half times as many, and a
/// page of a browser has 4 GB at most.
const MOST_SIZE: u64 = 2 << 30;

/// Holds the tables of one page and answers its requests, step by step.
///
/// Queries are answered before files are read on; files are read in turn, a step
/// each. A workbook is handed out by
/// [`Host::take_workbook`] and comes back through [`Host::give_book`], so that
/// what opens workbooks need not be here. Parts of a large file are handed out by
/// [`Host::take_share`] and come back through [`Host::give_share`], or do not.
#[derive(Debug, Default)]
pub struct Host {
    files: Numbered<Open>,
    tables: Numbered<Table>,
    /// Responses by the file whose table they make.
    responses: Numbered<Vec<Collected>>,
    /// Codebooks, by which exported responses are read.
    codebooks: Numbered<Codebook>,
    /// Keys and mappings, which say how other files are to be read.
    helpers: Helpers,
    readings: Vec<Reading>,
    num_readings: u32,
    /// Threads that read parts of large files.
    num_helpers: usize,
    workbooks: VecDeque<Job>,
    queries: Queries,
    replies: VecDeque<Reply>,
}

/// What is known of a file from its first reading on.
#[derive(Debug)]
struct Open {
    name: String,
    size: u64,
    /// How its table was read; `None` before there is one.
    read_with: Option<Settings>,
}

impl Host {
    /// Takes a request as bytes; [`Host::step`] does what it asks. Bytes that are
    /// no request are ignored: both ends are of one build.
    pub fn post(&mut self, bytes: &[u8]) {
        if let Ok(request) = postcard::from_bytes(bytes) {
            self.ask(request);
        }
    }

    /// The next reply as bytes, or `None`.
    pub fn take(&mut self) -> Option<Vec<u8>> {
        self.replies
            .pop_front()
            .and_then(|reply| postcard::to_stdvec(&reply).ok())
    }

    /// The next reply, or `None`.
    pub fn take_reply(&mut self) -> Option<Reply> {
        self.replies.pop_front()
    }

    /// The next piece of a file that is wanted, its beginning and its length, if
    /// it is asked for apart from other replies.
    pub fn take_want(&mut self) -> Option<(u32, u64, u32)> {
        let is_want = |reply: &Reply| matches!(reply, Reply::Want { .. });
        let place = self.replies.iter().position(is_want)?;
        match self.replies.remove(place)? {
            Reply::Want { file, from, length } => Some((file, from, length)),
            _ => None,
        }
    }

    /// Takes note that a file can be read no more.
    pub fn lose(&mut self, file: u32) {
        if let Some(open) = self.files.get(file) {
            let sentence = words::file_lost(&open.name);
            self.ask(Request::Lost { file, sentence });
        }
    }

    /// The table of a file; `None` while it is read, where it cannot be read,
    /// and where it became part of another file's table.
    pub fn table(&self, file: u32) -> Option<&Table> {
        self.tables.get(file)
    }

    /// The next workbook that is to be opened, or `None`. The file's other
    /// requests go on meanwhile.
    pub fn take_workbook(&mut self) -> Option<Job> {
        self.workbooks.pop_front()
    }

    /// Takes what became of a workbook. One whose file was closed, or is read
    /// anew, is dropped.
    pub fn give_book(&mut self, opened: Opened) {
        let wanted =
            |reading: &Reading| (reading.file, reading.number) == (opened.file, opened.reading);
        let Some(place) = self.readings.iter().position(wanted) else {
            return;
        };
        match opened.book {
            Ok(book) => {
                if let Some(reading) = self.readings.get_mut(place) {
                    reading.give_book(book);
                }
            }
            Err(sentence) => {
                self.readings.remove(place);
                self.failed(opened.file, sentence);
            }
        }
    }

    /// Takes a request.
    pub fn ask(&mut self, request: Request) {
        match request {
            Request::Open {
                file,
                name,
                size,
                settings,
            } => self.open(file, name, size, settings),
            Request::Bytes { file, from, bytes } => {
                if let Some(reading) = self.reading(file) {
                    reading.give(from, bytes);
                    self.want(file);
                }
            }
            Request::Lost { file, sentence } => {
                if self.reading(file).is_some() {
                    self.stop(file);
                    self.failed(file, sentence);
                }
            }
            Request::Use { file, text } => {
                if let Some(helper) = Helper::of_mapping(&text) {
                    for (other, table) in self.helpers.add(file, helper, &self.tables) {
                        self.replace(other, table);
                    }
                }
            }
            Request::Reread { file, settings } => self.reread(file, settings),
            Request::Append {
                file,
                name,
                tables,
                how,
                settings,
            } => self.append(file, name, tables, &how, settings),
            Request::Close { file } => {
                self.files.remove(file);
                self.drop_table(file);
                self.responses.remove(file);
                self.codebooks.remove(file);
                self.helpers.remove(file);
                self.stop(file);
            }
            Request::Query {
                file,
                turn,
                clauses,
            } => self.query(file, turn, clauses),
            Request::Ask { file, turn, query } => {
                if let Some(table) = self.tables.get(file) {
                    match Refusal::of_query(table, &query) {
                        Ok(()) => self.queries.ask_groups(file, turn, query),
                        Err(refusal) => self.refuse(file, turn, &refusal),
                    }
                }
            }
            Request::Headcount { file, turn, heads } => self.count_heads(file, turn, &heads),
            Request::Show { file, questions } => {
                if let Some(table) = self.tables.get(file) {
                    self.queries.show(file, table, &questions);
                }
            }
            Request::Compare {
                file,
                turn,
                grouping,
                clauses,
            } => self.compare(file, turn, Purpose::Test, grouping, clauses),
            Request::Strata {
                file,
                turn,
                grouping,
                clauses,
            } => self.compare(file, turn, Purpose::Weigh, grouping, clauses),
            Request::Search {
                file,
                question,
                words,
                clauses,
            } => {
                // What is wrong with the filter is said of the query beside it.
                if let Some(table) = self.tables.get(file)
                    && self.queries.check(file, table, &clauses).is_ok()
                {
                    self.queries.search(file, table, question, words, clauses);
                }
            }
            Request::Themes {
                file,
                question,
                clauses,
            } => self.count_terms(file, question, clauses),
        }
    }

    fn query(&mut self, file: u32, turn: u32, clauses: Vec<Clause>) {
        if let Some(table) = self.tables.get(file) {
            match self.queries.check(file, table, &clauses) {
                Ok(()) => self.queries.ask(file, turn, clauses),
                Err(refusal) => {
                    self.queries.drop_query(file);
                    self.refuse(file, turn, &refusal);
                }
            }
        }
    }

    fn count_terms(&mut self, file: u32, question: u32, clauses: Vec<Clause>) {
        if let Some(table) = self.tables.get(file)
            && self.queries.check(file, table, &clauses).is_ok()
        {
            self.queries.count_terms(file, table, question, clauses);
        }
    }

    fn open(&mut self, file: u32, name: String, size: u64, settings: Settings) {
        if size > MOST_SIZE {
            let sentence = words::file_too_large(&name, size, MOST_SIZE);
            return self.failed(file, sentence);
        }
        let open = Open {
            name,
            size,
            read_with: None,
        };
        self.files.insert(file, open);
        self.read(file, settings);
    }

    fn refuse(&mut self, file: u32, turn: u32, refusal: &Refusal) {
        let sentence = refusal.to_string();
        self.replies.push_back(Reply::Refused {
            file,
            turn,
            sentence,
        });
    }

    /// Takes a table in, in the place of the one before.
    fn put_table(&mut self, file: u32, table: Table) {
        self.queries.forget(file);
        self.tables.insert(file, table);
    }

    fn drop_table(&mut self, file: u32) {
        self.queries.forget(file);
        self.tables.remove(file);
    }

    fn reading(&mut self, file: u32) -> Option<&mut Reading> {
        self.readings
            .iter_mut()
            .find(|reading| reading.file == file)
    }

    /// Begins to read a file from its first byte.
    fn read(&mut self, file: u32, settings: Settings) {
        self.stop(file);
        if let Some(open) = self.files.get(file) {
            self.num_readings += 1;
            let (name, number) = (open.name.clone(), self.num_readings);
            let reading = Reading::new(file, number, name, open.size, settings);
            self.readings.push(reading);
            self.want(file);
        }
    }

    /// Stops to read a file.
    fn stop(&mut self, file: u32) {
        self.readings.retain(|reading| reading.file != file);
        self.workbooks.retain(|job| job.file != file);
    }

    /// Asks the page for as much of a file as can be used now.
    fn want(&mut self, file: u32) {
        let mut wants = Vec::new();
        let helpers = self.num_helpers;
        if let Some(reading) = self.reading(file) {
            wants.extend(std::iter::from_fn(|| reading.wants(helpers)));
        }
        self.replies.extend(wants);
    }

    /// Does the next piece of work, a few milliseconds long; `false` if nothing
    /// is left to do before something comes.
    pub fn step(&mut self) -> bool {
        if self.queries.is_idle() {
            self.read_on();
        } else {
            self.replies.extend(self.queries.step(&self.tables));
        }
        !self.queries.is_idle() || self.readings.iter().any(|reading| !reading.waits())
    }

    /// Does the next piece of reading.
    fn read_on(&mut self) {
        let next = self.readings.iter().position(|reading| !reading.waits());
        let Some(mut reading) = next.map(|place| self.readings.remove(place)) else {
            return;
        };
        let file = reading.file;
        match reading.step(self.num_helpers) {
            Ok(Progress::Done(table)) => self.keep(*table, reading),
            Ok(progress) => {
                match progress {
                    Progress::Working { done } if reading.tells(done) => self.progress(file, done),
                    Progress::Workbook => self.workbooks.push_back(reading.job()),
                    Progress::Working { .. } | Progress::Hungry | Progress::Done(_) => {}
                }
                self.readings.push(reading);
                self.want(file);
            }
            Err(fault) => self.failed(file, fault.to_string()),
        }
    }

    /// Only the newest progress of a file is of interest.
    fn progress(&mut self, file: u32, done: f64) {
        match self.replies.back_mut() {
            Some(Reply::Progress {
                file: last,
                done: newest,
            }) if *last == file => *newest = done,
            _ => self.replies.push_back(Reply::Progress { file, done }),
        }
    }

    fn failed(&mut self, file: u32, sentence: String) {
        self.replies.push_back(Reply::Failed { file, sentence });
    }
}
