use canvass_kernel::Numbered;

use crate::engine::answer::Search;
use crate::engine::comparing::Comparing;
use crate::engine::cross::Asking;
use crate::engine::themes::Counting;
use crate::engine::{Clause, Cross, Query, Refusal, Reply};
use crate::table::Table;

/// What is asked of tables, answered piece by piece.
///
/// A newer query of a table takes the place of the one under way, a newer
/// search of a question that of the older. A table that is closed or read anew
/// answers nothing more that was asked before.
#[derive(Debug, Default)]
pub(super) struct Queries {
    /// Tables as codes, from their first query on.
    crosses: Numbered<Cross>,
    /// Queries first, then what else is asked, in its order.
    asked: Vec<Asked>,
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
    /// Groups of rows; the turn comes back with them.
    Groups(u32, Box<Asking>),
    /// What groups say, and what for; the turn comes back with it.
    Compared(u32, Purpose, Box<Comparing>),
    /// Texts of a question that hold words.
    Texts { question: u32, search: Search },
    /// What many people write of in a question.
    Themes { question: u32, counting: Counting },
}

/// What groups are asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Purpose {
    /// To be compared by tests.
    Test,
    /// To be weighted.
    Weigh,
}

/// Texts that are looked at in one piece.
const TEXTS: usize = 2 << 10;

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

    /// Whether a query with these clauses can be answered.
    ///
    /// # Errors
    /// As [`Refusal::of_clauses`] and [`Refusal::of_size`].
    pub(super) fn check(
        &self,
        file: u32,
        table: &Table,
        clauses: &[Clause],
    ) -> Result<(), Refusal> {
        Refusal::of_clauses(table, clauses)?;
        let all = 0..table.questions.len() as u32;
        let shown = self.crosses.get(file).map(Cross::shown);
        let shown = shown.unwrap_or_else(|| all.collect());
        let needed = shown
            .into_iter()
            .chain(clauses.iter().map(|clause| clause.question));
        Refusal::of_size(table, needed.collect())
    }

    /// Forgets the query of a table: the newest was refused.
    pub(super) fn drop_query(&mut self, file: u32) {
        self.asked
            .retain(|asked| asked.file != file || !matches!(asked.what, What::Results(_)));
    }

    /// Asks for groups of rows.
    pub(super) fn ask_groups(&mut self, file: u32, turn: u32, query: Query) {
        let is_same = |asked: &Asked| {
            asked.file == file && matches!(asked.what, What::Groups(other, _) if other == turn)
        };
        self.asked.retain(|asked| !is_same(asked));
        self.asked.push(Asked {
            file,
            clauses: Vec::new(),
            what: What::Groups(turn, Box::new(Asking::new(query))),
        });
    }

    /// Asks what groups of rows say.
    pub(super) fn compare(&mut self, file: u32, turn: u32, purpose: Purpose, comparing: Comparing) {
        self.drop_comparison(file, purpose);
        self.asked.push(Asked {
            file,
            clauses: Vec::new(),
            what: What::Compared(turn, purpose, Box::new(comparing)),
        });
    }

    /// Forgets the comparison of a table: the newest was refused.
    pub(super) fn drop_comparison(&mut self, file: u32, purpose: Purpose) {
        let is_same = |asked: &Asked| {
            asked.file == file
                && matches!(asked.what, What::Compared(_, other, _) if other == purpose)
        };
        self.asked.retain(|asked| !is_same(asked));
    }

    /// Gives results of these questions alone from now on.
    pub(super) fn show(&mut self, file: u32, table: &Table, questions: &[u32]) {
        self.crosses.ensure(file, || Cross::new(table));
        if let Some(cross) = self.crosses.get_mut(file) {
            cross.show(questions);
        }
    }

    /// Asks for the texts of a question.
    pub(super) fn search(
        &mut self,
        file: u32,
        table: &Table,
        question: u32,
        words: String,
        clauses: Vec<Clause>,
    ) {
        let is_same = |asked: &Asked| {
            let texts =
                matches!(&asked.what, What::Texts { question: other, .. } if *other == question);
            asked.file == file && texts
        };
        self.asked.retain(|asked| !is_same(asked));
        let search = Search::new(table, question, words, MOST_TEXTS);
        self.asked.push(Asked {
            file,
            clauses,
            what: What::Texts { question, search },
        });
    }

    /// Asks what many people write of in a question.
    pub(super) fn count_terms(
        &mut self,
        file: u32,
        table: &Table,
        question: u32,
        clauses: Vec<Clause>,
    ) {
        let is_same = |asked: &Asked| {
            let themes =
                matches!(&asked.what, What::Themes { question: other, .. } if *other == question);
            asked.file == file && themes
        };
        self.asked.retain(|asked| !is_same(asked));
        let counting = Counting::new(table, question);
        self.asked.push(Asked {
            file,
            clauses,
            what: What::Themes { question, counting },
        });
    }

    /// Forgets a table, and what was asked of it.
    pub(super) fn forget(&mut self, file: u32) {
        self.crosses.remove(file);
        self.asked.retain(|asked| asked.file != file);
    }

    /// Whether nothing is asked.
    pub(super) fn is_idle(&self) -> bool {
        self.asked.is_empty()
    }

    /// Does a piece of work; gives a reply that is complete.
    pub(super) fn step(&mut self, tables: &Numbered<Table>) -> Option<Reply> {
        let asked = self.asked.first_mut()?;
        let Some(table) = tables.get(asked.file) else {
            self.asked.remove(0);
            return None;
        };
        self.crosses.ensure(asked.file, || Cross::new(table));
        let cross = self.crosses.get_mut(asked.file)?;
        let more = match &mut asked.what {
            What::Results(_) => {
                cross.select(&asked.clauses);
                cross.step(table, Cross::PIECE)
            }
            What::Groups(_, asking) => asking.step(cross, table, Cross::PIECE),
            What::Compared(_, Purpose::Test, comparing) => {
                comparing.step(cross, table, Cross::PIECE)
            }
            What::Compared(_, Purpose::Weigh, comparing) => {
                comparing.gather(cross, table, Cross::PIECE)
            }
            What::Texts { search, .. } => {
                cross.select(&asked.clauses);
                cross.step(table, Cross::PIECE) || search.step(table, cross, TEXTS)
            }
            What::Themes { counting, .. } => {
                cross.select(&asked.clauses);
                cross.step(table, Cross::PIECE) || counting.step(table, cross, TEXTS)
            }
        };
        if more {
            return None;
        }
        let Asked { file, what, .. } = self.asked.remove(0);
        Some(match what {
            What::Results(turn) => {
                let (rows, results) = self.crosses.get(file)?.results();
                Reply::Answer {
                    file,
                    turn,
                    rows,
                    results,
                }
            }
            What::Groups(turn, asking) => {
                let (query, partial) = asking.take();
                Reply::Groups {
                    file,
                    turn,
                    groups: partial.finish(&query.measures),
                }
            }
            What::Compared(turn, Purpose::Test, comparing) => Reply::Compared {
                file,
                turn,
                compared: comparing.take(),
            },
            What::Compared(turn, Purpose::Weigh, comparing) => Reply::Strata {
                file,
                turn,
                groups: comparing.take().groups,
            },
            What::Texts { question, search } => Reply::Texts {
                file,
                question,
                found: search.found,
            },
            What::Themes { question, counting } => Reply::Themes {
                file,
                question,
                themes: counting.themes(),
            },
        })
    }
}
