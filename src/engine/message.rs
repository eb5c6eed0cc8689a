use serde::{Deserialize, Serialize};

use crate::engine::{Clause, Found, QuestionResult};
use crate::table::{Kind, Question, Report};

/// What the page asks of the engine. `file` is the page's own number for a
/// file; the engine's tables go by it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Request {
    /// Read these bytes.
    Open {
        /// The file's number.
        file: u32,
        /// The file's name.
        name: String,
        /// Its content.
        #[serde(with = "crate::engine::bytes")]
        bytes: Vec<u8>,
    },
    /// Stop reading a file and forget its table.
    Close {
        /// The file.
        file: u32,
    },
    /// Take a column for another kind.
    Correct {
        /// The file.
        file: u32,
        /// The column by position.
        column: u32,
        /// The kind.
        kind: Kind,
    },
    /// All results of a table under these clauses.
    Query {
        /// The file.
        file: u32,
        /// Comes back with the answer: a late answer can be told from the last.
        turn: u32,
        /// The filter.
        clauses: Vec<Clause>,
    },
    /// Search the texts of one question.
    Search {
        /// The file.
        file: u32,
        /// The question by position.
        question: u32,
        /// The words; empty finds every text.
        words: String,
        /// The filter.
        clauses: Vec<Clause>,
    },
}

/// What the engine says back.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Reply {
    /// This share of a file is read.
    Progress {
        /// The file.
        file: u32,
        /// The share, from 0 to 1.
        done: f64,
    },
    /// A table is ready, or was read differently after a correction.
    Opened {
        /// The file.
        file: u32,
        /// How it was read.
        report: Box<Report>,
        /// Its questions.
        questions: Vec<Question>,
        /// The survey these are responses of, if they are.
        survey: Option<String>,
    },
    /// A file was read into the table of an earlier one: responses of the same
    /// survey.
    Joined {
        /// The file.
        file: u32,
        /// The earlier file, whose `Opened` follows.
        into: u32,
    },
    /// A file cannot be read.
    Failed {
        /// The file.
        file: u32,
        /// The sentence to show.
        sentence: String,
    },
    /// The results of a query.
    Answer {
        /// The file.
        file: u32,
        /// The turn of the query.
        turn: u32,
        /// Rows that pass every clause.
        rows: u32,
        /// One result a question, in the order of the questions.
        results: Vec<QuestionResult>,
    },
    /// The texts of a search.
    Texts {
        /// The file.
        file: u32,
        /// The question.
        question: u32,
        /// The words searched for.
        words: String,
        /// What was found.
        found: Found,
    },
}
