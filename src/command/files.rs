use std::collections::BTreeMap;
use std::fs::File;
use std::io::{self, Read, Seek, SeekFrom};

use canvass::engine::{Host, Reply, Request};
use canvass::ipc;
use canvass::table::{Settings, Table};
use canvass::workbook;

/// The table that a file holds, if need be as an Arrow stream; else the
/// sentence that says why there is none.
pub(super) fn table(name: &str) -> Result<Table, String> {
    let bytes = std::fs::read(name).map_err(|err| format!("{name}: {err}"))?;
    if ipc::is_stream(&bytes) {
        ipc::from_stream(name, &bytes).map_err(|fault| fault.to_string())
    } else {
        canvass::read::read(name, bytes).map_err(|fault| fault.to_string())
    }
}

/// Whether a file begins like an Arrow stream.
fn is_stream(name: &str) -> bool {
    let mut first = Vec::new();
    let file = File::open(name).and_then(|file| file.take(8).read_to_end(&mut first));
    file.is_ok() && ipc::is_stream(&first)
}

/// Files that were read together, as a page reads them: responses of one survey
/// are one table, and keys and mappings say how the others are read.
pub(super) struct Files<'a> {
    host: Host,
    names: Vec<&'a str>,
    /// Tables of files that are Arrow streams.
    streams: BTreeMap<u32, Table>,
    /// What became of a file, by its place, unless it is a table.
    faults: BTreeMap<u32, String>,
    joined: BTreeMap<u32, u32>,
}

/// What became of a file.
pub(super) enum Told<'a> {
    /// It is a table.
    Table(&'a Table),
    /// It is part of this file's table, or says how that is read.
    Joined(&'a str),
    /// It cannot be read.
    Failed(&'a str),
}

impl<'a> Files<'a> {
    /// Reads these files.
    pub(super) fn read(names: &[&'a str]) -> Self {
        let mut files = Self {
            host: Host::default(),
            streams: BTreeMap::new(),
            names: names.to_vec(),
            faults: BTreeMap::new(),
            joined: BTreeMap::new(),
        };
        let mut open = Vec::new();
        for (place, name) in (0_u32..).zip(names) {
            if is_stream(name) {
                match table(name) {
                    Ok(table) => drop(files.streams.insert(place, table)),
                    Err(sentence) => drop(files.faults.insert(place, sentence)),
                }
                continue;
            }
            match File::open(name).and_then(|file| Ok((file.metadata()?.len(), file))) {
                Ok((size, file)) => {
                    open.push((place, file));
                    files.host.ask(Request::Open {
                        file: place,
                        name: (*name).to_owned(),
                        size,
                        settings: Settings::default(),
                    });
                }
                Err(err) => {
                    files.faults.insert(place, format!("{name}: {err}"));
                }
            }
        }
        files.settle(&mut open);
        files
    }

    /// Works until all files are read.
    fn settle(&mut self, open: &mut [(u32, File)]) {
        let mut is_idle = false;
        while !is_idle {
            is_idle = !self.host.step();
            while let Some(job) = self.host.take_workbook() {
                self.host.give_book(workbook::open_job(&job));
                is_idle = false;
            }
            while let Some(reply) = self.host.take_reply() {
                match reply {
                    Reply::Want { file, from, length } => {
                        let held = open.iter_mut().find(|(place, _)| *place == file);
                        let piece = held.map(|(_, open)| piece(open, from, length));
                        is_idle = false;
                        self.host.ask(match piece {
                            Some(Ok(bytes)) => Request::Bytes { file, from, bytes },
                            Some(Err(err)) => Request::Lost {
                                file,
                                sentence: format!("{}: {err}", self.name(file)),
                            },
                            None => Request::Close { file },
                        });
                    }
                    Reply::Joined { file, into } => {
                        self.joined.insert(file, into);
                    }
                    Reply::Failed { file, sentence } => {
                        self.faults.insert(file, sentence);
                    }
                    Reply::Opened { file, .. } => {
                        self.joined.remove(&file);
                    }
                    _ => {}
                }
            }
        }
    }

    fn name(&self, place: u32) -> &'a str {
        self.names.get(place as usize).copied().unwrap_or_default()
    }

    /// What became of the file at this place.
    pub(super) fn told(&self, place: u32) -> Told<'_> {
        if let Some(sentence) = self.faults.get(&place) {
            return Told::Failed(sentence);
        }
        let table = self.streams.get(&place);
        match (
            table.or_else(|| self.host.table(place)),
            self.joined.get(&place),
        ) {
            (Some(table), _) => Told::Table(table),
            (None, into) => Told::Joined(self.name(into.copied().unwrap_or(place))),
        }
    }
}

fn piece(file: &mut File, from: u64, length: u32) -> io::Result<Vec<u8>> {
    file.seek(SeekFrom::Start(from))?;
    let mut piece = Vec::with_capacity(length as usize);
    file.take(length.into()).read_to_end(&mut piece)?;
    Ok(piece)
}
