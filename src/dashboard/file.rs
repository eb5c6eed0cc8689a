use canvass_kernel::Numbered;

use crate::dashboard::contrast::Contrast;
use crate::dashboard::headcount::{Joined, Strata};
use crate::dashboard::{Corrections, FileLook, Note, Quote, Remember, SavedView, Shown, Writing};
use crate::engine::{Clause, Found, QuestionResult, Themes};
use crate::table::{Question, Report};

/// One file of the dashboard.
#[derive(Clone, Debug, PartialEq)]
pub struct File {
    /// The page's number for it.
    pub id: u32,
    /// Its name.
    pub name: String,
    /// Its size in bytes.
    pub size: u64,
    /// How far it is.
    pub phase: Phase,
    /// The files that were put together in it, down to those that were opened.
    pub(super) made_of: Vec<u32>,
    /// How it is read, and how it was.
    pub corrections: Corrections,
    /// How undo wants it to look, until the reader goes on from there: what
    /// does not fit a reading on the way is not lost.
    pub(super) wish: Option<FileLook>,
    /// A view that waits until the file is read as it says, and how often that
    /// may be tried still.
    pub(super) fitting: Option<(SavedView, u8)>,
    /// What comes of it has been announced already.
    pub(super) quiet: bool,
}

impl File {
    /// A file that has just come.
    pub(super) fn new(id: u32, name: String, size: u64, phase: Phase) -> Self {
        Self {
            id,
            name,
            size,
            phase,
            made_of: Vec::new(),
            corrections: Corrections::default(),
            wish: None,
            fitting: None,
            quiet: false,
        }
    }
}

/// How far a file is.
#[derive(Clone, Debug, PartialEq)]
pub enum Phase {
    /// This share of it is read, from 0 to 1.
    Reading(f64),
    /// Its table is ready.
    Ready(Box<Loaded>),
    /// It cannot be read; the sentence says why.
    Failed(String),
    /// Its responses are part of the table of this file.
    Joined(u32),
}

/// A table that is ready, and what is shown of it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Loaded {
    /// How it was read.
    pub report: Report,
    /// Its questions.
    pub questions: Vec<Question>,
    /// The survey it holds responses of.
    pub survey: Option<String>,
    /// The filter.
    pub clauses: Vec<Clause>,
    /// Rows that pass the filter.
    pub rows: u32,
    /// The latest results, one a question; empty until the first answer.
    pub results: Vec<QuestionResult>,
    /// Turn of the latest query; older answers are dropped.
    pub turn: u32,
    /// Questions whose table is shown.
    pub open_tables: Vec<u32>,
    /// Questions whose months are drawn as a process chart.
    pub processes: Vec<u32>,
    /// Questions in the order the reader gave their cards; those that are not
    /// named stand behind them in the order of the file.
    pub order: Vec<u32>,
    /// Questions whose card the reader hid.
    pub hidden: Vec<u32>,
    /// Notes at marks.
    pub notes: Vec<Note>,
    /// The note that is being written.
    pub writing: Option<Writing>,
    /// Whether hidden questions are listed.
    pub show_hidden: bool,
    /// How much of its long lists is shown.
    pub shown: Shown,
    /// What is said of it for files like it.
    pub remember: Remember,
    /// The groups that are compared, if any are.
    pub contrast: Option<Contrast>,
    /// Turn of the latest request for what groups say; older answers are dropped.
    pub(super) contrast_turn: u32,
    /// The headcount that is joined, if one is.
    pub headcount: Option<Joined>,
    /// What its groups say, where responses are weighted.
    pub(super) strata: Option<Strata>,
    /// Words searched for and texts found, by question.
    pub texts: Numbered<(String, Found)>,
    /// Questions whose texts are shown.
    pub open_texts: Vec<u32>,
    /// Texts that were chosen to be quoted.
    pub quotes: Vec<Quote>,
    /// Question and line of the text that is about to be chosen.
    pub asked_quote: Option<(u32, u32)>,
    /// What many people write of, by question.
    pub themes: Numbered<Themes>,
}

impl Loaded {
    /// Whether a row is a person's response, for the words of the base.
    pub fn is_survey(&self) -> bool {
        let tool = self.report.recognised.as_ref();
        self.survey.is_some() || tool.is_some_and(|tool| tool.system.is_survey())
    }

    /// Whether a question is of which file each row is, where files were put together.
    pub(super) fn says_file(&self, question: &Question) -> bool {
        self.report.is_put_together() && question.columns == [0]
    }

    /// The clause about a question, if there is one.
    pub fn clause(&self, question: u32) -> Option<&Clause> {
        self.clauses
            .iter()
            .find(|clause| clause.question == question)
    }
}
