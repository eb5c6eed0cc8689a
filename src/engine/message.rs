use serde::{Deserialize, Serialize};

use crate::engine::{
    Clause, Compared, Found, Grouping, Groups, Headcount, Heads, Query, QuestionResult, Themes,
};
use crate::table::{Append, Question, Report, Settings};

/// What the page asks of the engine. `file` is the page's own number for a
/// file; the engine's tables go by it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Request {
    /// Read a file: its bytes are asked for by [`Reply::Want`].
    Open {
        /// The file's number.
        file: u32,
        /// The file's name.
        name: String,
        /// Its size in bytes.
        size: u64,
        /// How to read it.
        settings: Settings,
    },
    /// A piece of a file, as wanted.
    Bytes {
        /// The file.
        file: u32,
        /// Where the piece begins.
        from: u64,
        /// The piece; empty at the end of the file.
        #[serde(with = "crate::port::bytes")]
        bytes: Vec<u8>,
    },
    /// A file can be read no more.
    Lost {
        /// The file.
        file: u32,
        /// The sentence to show.
        sentence: String,
    },
    /// Read a file again with other settings. Where only kinds of columns
    /// differ, its table is typed again and no byte is asked for.
    Reread {
        /// The file.
        file: u32,
        /// How to read it.
        settings: Settings,
    },
    /// Read files that this mapping fits as it says, those that are here and
    /// those that come. A text that is no mapping changes nothing.
    Use {
        /// The number by which it is forgotten ([`Request::Close`]).
        file: u32,
        /// The mapping file's text.
        text: String,
    },
    /// Put the rows of one table below those of another, as a table of its own:
    /// [`Reply::Opened`] or [`Reply::Failed`] answers. Both stay.
    Append {
        /// The number of the new table.
        file: u32,
        /// Its name.
        name: String,
        /// The tables whose rows stand first and second.
        tables: [u32; 2],
        /// How they are put together.
        how: Append,
        /// How the whole is read: its kinds, and the questions that are made of its own.
        settings: Settings,
    },
    /// Stop reading a file and forget its table.
    Close {
        /// The file.
        file: u32,
    },
    /// The results of a table under these clauses: [`Reply::Answer`] or
    /// [`Reply::Refused`] answers. A newer query of the table takes the place of
    /// one that is not answered yet.
    Query {
        /// The file.
        file: u32,
        /// Comes back with the answer: a late answer can be told from the last.
        turn: u32,
        /// The filter.
        clauses: Vec<Clause>,
    },
    /// From now on give results of these questions of a table alone; all are
    /// given until this is asked, and again where a table is read anew.
    Show {
        /// The file.
        file: u32,
        /// The questions by position.
        questions: Vec<u32>,
    },
    /// Rows of a table in groups: [`Reply::Groups`] or [`Reply::Refused`]
    /// answers. A newer one of the same turn takes the place of the older.
    Ask {
        /// The file.
        file: u32,
        /// Comes back with the answer.
        turn: u32,
        /// What is asked.
        query: Query,
    },
    /// What groups of rows say to the questions that are shown, under these clauses:
    /// [`Reply::Compared`] or [`Reply::Refused`] answers. A newer one of the table
    /// takes the place of the older.
    Compare {
        /// The file.
        file: u32,
        /// Comes back with the answer.
        turn: u32,
        /// The groups.
        grouping: Grouping,
        /// The filter.
        clauses: Vec<Clause>,
    },
    /// What groups of rows say to the questions that are shown, to be weighted: as
    /// [`Request::Compare`], but nothing is tested. [`Reply::Strata`] or
    /// [`Reply::Refused`] answers. A newer one of the table takes the place of the older.
    Strata {
        /// The file.
        file: u32,
        /// Comes back with the answer.
        turn: u32,
        /// The groups.
        grouping: Grouping,
        /// The filter.
        clauses: Vec<Clause>,
    },
    /// How many people a table says there are: [`Reply::Headcount`] answers.
    Headcount {
        /// The file.
        file: u32,
        /// Comes back with the answer.
        turn: u32,
        /// How its rows say so.
        heads: Heads,
    },
    /// What many people write of in a question: [`Reply::Themes`] answers. A newer one of
    /// the question takes the place of the older.
    Themes {
        /// The file.
        file: u32,
        /// The question by position.
        question: u32,
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
    /// The next piece of a file is wanted: [`Request::Bytes`] or
    /// [`Request::Lost`] answers.
    Want {
        /// The file.
        file: u32,
        /// Where the piece begins.
        from: u64,
        /// How many bytes it has.
        length: u32,
    },
    /// This share of a file is read.
    Progress {
        /// The file.
        file: u32,
        /// The share, from 0 to 1.
        done: f64,
    },
    /// A table is ready, or was read with other settings.
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
    /// A file became part of the table of one that was opened before it:
    /// responses of the same survey.
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
        /// One result for each question that is shown, in the order of the
        /// questions.
        results: Vec<QuestionResult>,
    },
    /// The groups of a query.
    Groups {
        /// The file.
        file: u32,
        /// The turn of the query.
        turn: u32,
        /// The groups.
        groups: Groups,
    },
    /// What groups of rows say.
    Compared {
        /// The file.
        file: u32,
        /// The turn of what was asked.
        turn: u32,
        /// What they say.
        compared: Compared,
    },
    /// What groups of rows say, to be weighted.
    Strata {
        /// The file.
        file: u32,
        /// The turn of what was asked.
        turn: u32,
        /// The results of each group, in the order asked.
        groups: Vec<Vec<QuestionResult>>,
    },
    /// How many people a table says there are.
    Headcount {
        /// The file.
        file: u32,
        /// The turn of what was asked.
        turn: u32,
        /// The people.
        headcount: Headcount,
    },
    /// What was asked of a table is not answered.
    Refused {
        /// The file.
        file: u32,
        /// The turn of what was asked.
        turn: u32,
        /// The sentence to show.
        sentence: String,
    },
    /// The texts of a search.
    Texts {
        /// The file.
        file: u32,
        /// The question.
        question: u32,
        /// What was found.
        found: Found,
    },
    /// What many people write of.
    Themes {
        /// The file.
        file: u32,
        /// The question.
        question: u32,
        /// The terms they use.
        themes: Themes,
    },
}
