use std::collections::{BTreeMap, VecDeque};

use crate::engine::query::Search;
use crate::engine::{Clause, Cross, Reply};
use crate::table::Table;

/// What is asked of tables, answered piece by piece.
///
/// A newer query of a table takes the place of the one under way, a newer
/// search of a question that of the older. A table that is closed or read anew
/// answers nothing more that was asked before.
#[derive(Debug, Default)]
pub(super) struct Queries {
    /// Tables as codes, from their first query on.
    crosses: BTreeMap<u32, Cross>,
    /// Queries first, then searches.
    asked: VecDeque<Asked>,
}

#[derive(Debug)]
struct Asked {
    file: u32,
    clauses: Vec<Clause>,
    what: What,
}

#[derive(Debug)]
enum What {
    /// All results; the turn comes back with them.
    Results(u32),
    /// Texts of a question that hold words.
    Texts {
        question: u32,
        words: String,
        search: Search,
    },
}

/// Texts that are looked at in one piece.
const TEXTS: usize = 16 << 10;

/// Most texts that a search sends to the page.
const MOST_TEXTS: usize = 50;

impl Queries {
    /// Asks for all results of a table.
    pub(super) fn ask(&mut self, file: u32, turn: u32, clauses: Vec<Clause>) {
        let is_query = |asked: &Asked| matches!(asked.what, What::Results(_));
        self.asked
            .retain(|asked| asked.file != file || !is_query(asked));
        let place = self.asked.iter().position(|asked| !is_query(asked));
        let asked = Asked {
            file,
            clauses,
            what: What::Results(turn),
        };
        self.asked.insert(place.unwrap_or(self.asked.len()), asked);
    }

    /// Asks for the texts of a question.
    pub(super) fn search(&mut self, file: u32, question: u32, words: String, clauses: Vec<Clause>) {
        let is_same = |asked: &Asked| {
            let texts =
                matches!(&asked.what, What::Texts { question: other, .. } if *other == question);
            asked.file == file && texts
        };
        self.asked.retain(|asked| !is_same(asked));
        let search = Search::new(question, &words, MOST_TEXTS);
        self.asked.push_back(Asked {
            file,
            clauses,
            what: What::Texts {
                question,
                words,
                search,
            },
        });
    }

    /// Forgets a table, and what was asked of it.
    pub(super) fn forget(&mut self, file: u32) {
        self.crosses.remove(&file);
        self.asked.retain(|asked| asked.file != file);
    }

    /// Whether nothing is asked.
    pub(super) fn is_idle(&self) -> bool {
        self.asked.is_empty()
    }

    /// Does a piece of work; gives a reply that is complete.
    pub(super) fn step(&mut self, tables: &BTreeMap<u32, Table>) -> Option<Reply> {
        let asked = self.asked.front_mut()?;
        let Some(table) = tables.get(&asked.file) else {
            self.asked.pop_front();
            return None;
        };
        let cross = self.crosses.entry(asked.file);
        let cross = cross.or_insert_with(|| Cross::new(table));
        cross.select(&asked.clauses);
        if cross.step(table, Cross::PIECE) {
            return None;
        }
        if let What::Texts { search, .. } = &mut asked.what
            && search.step(table, cross, TEXTS)
        {
            return None;
        }
        let Asked { file, what, .. } = self.asked.pop_front()?;
        Some(match what {
            What::Results(turn) => {
                let (rows, results) = self.crosses.get(&file)?.results();
                Reply::Answer {
                    file,
                    turn,
                    rows,
                    results,
                }
            }
            What::Texts {
                question,
                words,
                search,
            } => Reply::Texts {
                file,
                question,
                words,
                found: search.found,
            },
        })
    }
}
