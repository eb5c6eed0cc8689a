use std::collections::{BTreeMap, VecDeque};

use crate::engine::helper::{Helper, Helpers};
use crate::engine::{Reply, Request, answer, search};
use crate::read::{Progress, Reader, is_mapping, is_responses, merge_responses};
use crate::table::Table;

/// Most texts that a search sends to the page.
const MOST_TEXTS: usize = 50;

/// Holds the tables of one page and answers its requests, step by step.
#[derive(Debug, Default)]
pub struct Host {
    tables: BTreeMap<u32, Table>,
    /// Texts of responses files by the file whose table they make.
    texts: BTreeMap<u32, Vec<String>>,
    /// Keys and mappings, which say how other files are to be read.
    helpers: Helpers,
    reading: VecDeque<(u32, Reading)>,
    replies: VecDeque<Reply>,
}

#[derive(Debug)]
struct Reading {
    reader: Reader,
    name: String,
    text: Option<String>,
}

impl Host {
    /// Takes a request as bytes. Queries are answered at once, files are read
    /// by [`Host::step`]. Bytes that are no request are ignored: both ends are
    /// of one build.
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

    /// Takes a request.
    pub fn ask(&mut self, request: Request) {
        match request {
            Request::Open { file, name, bytes } => {
                let text = std::str::from_utf8(&bytes)
                    .ok()
                    .map(|text| text.strip_prefix('\u{feff}').unwrap_or(text))
                    .filter(|text| is_responses(text) || is_mapping(text))
                    .map(str::to_owned);
                let reader = Reader::new(&name, bytes);
                self.reading
                    .push_back((file, Reading { reader, name, text }));
            }
            Request::Close { file } => {
                self.tables.remove(&file);
                self.texts.remove(&file);
                self.helpers.remove(file);
                self.reading.retain(|(reading, _)| *reading != file);
            }
            Request::Correct { file, column, kind } => {
                if let Some(table) = self.tables.get_mut(&file) {
                    table.correct(column as usize, kind);
                    self.opened(file);
                }
            }
            Request::Query {
                file,
                turn,
                clauses,
            } => {
                if let Some(table) = self.tables.get(&file) {
                    let (rows, results) = answer(table, &clauses);
                    self.replies.push_back(Reply::Answer {
                        file,
                        turn,
                        rows,
                        results,
                    });
                }
            }
            Request::Search {
                file,
                question,
                words,
                clauses,
            } => {
                if let Some(table) = self.tables.get(&file) {
                    let found = search(table, &clauses, question, &words, MOST_TEXTS);
                    self.replies.push_back(Reply::Texts {
                        file,
                        question,
                        words,
                        found,
                    });
                }
            }
        }
    }

    /// Does the next piece of reading, a few milliseconds long; `false` if
    /// nothing is left to read.
    pub fn step(&mut self) -> bool {
        let Some((file, reading)) = self.reading.front_mut() else {
            return false;
        };
        let file = *file;
        match reading.reader.step() {
            Ok(Progress::Working { done }) => {
                self.progress(file, done);
                return true;
            }
            Ok(Progress::Done(table)) => {
                if let Some((_, reading)) = self.reading.pop_front() {
                    self.keep(file, *table, reading);
                }
            }
            Err(fault) => {
                self.reading.pop_front();
                self.replies.push_back(Reply::Failed {
                    file,
                    sentence: fault.to_string(),
                });
            }
        }
        !self.reading.is_empty()
    }

    /// Only the newest progress of a file is of interest.
    fn progress(&mut self, file: u32, done: f64) {
        let reply = Reply::Progress { file, done };
        match self.replies.back_mut() {
            Some(last @ Reply::Progress { .. }) => *last = reply,
            _ => self.replies.push_back(reply),
        }
    }

    /// Keeps a table; responses of a survey that is already here join it.
    fn keep(&mut self, file: u32, table: Table, reading: Reading) {
        let mapping = reading.text.as_deref().filter(|text| is_mapping(text));
        if let Some(helper) = Helper::of(&table, mapping) {
            return self.keep_helper(file, table, helper);
        }
        let table = self.with_help(file, table);
        let same = |other: &Table| table.survey.is_some() && other.survey == table.survey;
        let into = self
            .tables
            .iter()
            .find(|(other, held)| **other != file && self.texts.contains_key(other) && same(held))
            .map(|(other, _)| *other);
        let Some(text) = reading.text else {
            self.tables.insert(file, table);
            self.opened(file);
            return;
        };
        let Some(into) = into else {
            self.tables.insert(file, table);
            self.texts.insert(file, vec![text]);
            self.opened(file);
            return;
        };
        let texts = self.texts.entry(into).or_default();
        texts.push(text);
        let name = self
            .tables
            .get(&into)
            .map_or(reading.name, |table| table.name.clone());
        match merge_responses(&name, texts) {
            Ok(merged) => {
                self.tables.insert(into, merged);
                self.replies.push_back(Reply::Joined { file, into });
                self.opened(into);
            }
            Err(fault) => {
                texts.pop();
                self.replies.push_back(Reply::Failed {
                    file,
                    sentence: fault.to_string(),
                });
            }
        }
    }

    /// A new table as the helper that fits it says, if there is one; that
    /// helper is a table of its own no longer.
    fn with_help(&mut self, file: u32, table: Table) -> Table {
        let Some((helper, table)) = self.helpers.help(&table) else {
            return table;
        };
        self.tables.remove(&helper);
        self.replies.push_back(Reply::Joined {
            file: helper,
            into: file,
        });
        table
    }

    /// Keeps a file that says how others are to be read. It is shown as a
    /// table of its own until there is a file that it says something of.
    fn keep_helper(&mut self, file: u32, table: Table, helper: Helper) {
        let changed = self.helpers.add(file, helper, &self.tables);
        let Some(into) = changed.first().map(|(into, _)| *into) else {
            self.tables.insert(file, table);
            return self.opened(file);
        };
        self.replies.push_back(Reply::Joined { file, into });
        for (other, table) in changed {
            self.tables.insert(other, table);
            self.opened(other);
        }
    }

    fn opened(&mut self, file: u32) {
        if let Some(table) = self.tables.get(&file) {
            self.replies.push_back(Reply::Opened {
                file,
                report: Box::new(table.report.clone()),
                questions: table.questions.clone(),
                survey: table.survey.clone(),
            });
        }
    }
}
