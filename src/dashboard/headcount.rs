//! A headcount beside responses: how many people each group has, who of them answered,
//! and what that says of the answers.

mod likeness;
mod proposal;
mod rates;
mod shown;
mod weights;

use crate::dashboard::{Loaded, SavedHeadcount};
use crate::engine::{Groups, Headcount, Heads, QuestionResult};
use crate::stats::Verdict;
use crate::table::System;
use crate::text;

pub use likeness::Alike;
pub use proposal::{columns, questions};
pub(super) use proposal::{matches, only, propose};
pub(super) use rates::rates;
pub(super) use shown::{exhibit, receipt, said_of_weights, weights_of};
pub(super) use weights::{population, weigh, weighting};

/// The card of response rates, among the questions by position: behind all of them.
pub const RATES: u32 = u32::MAX;

/// A headcount that is joined to a table of responses.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Joined {
    /// How it is joined, in words.
    pub said: SavedHeadcount,
    /// Turn of the latest request; older answers are dropped.
    pub(super) turn: u32,
    /// How many people there are; `None` before it is known.
    pub staff: Option<Headcount>,
    /// How many responses each option of the question has; `None` before it is known.
    pub responses: Option<Groups>,
    /// The response rates; `None` before they are known.
    pub rates: Option<Rates>,
    /// What responses count for when they are weighted; `None` before it is known, and
    /// where they cannot be.
    pub weighting: Option<Weighting>,
}

/// Response rates of the groups of a headcount.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Rates {
    /// Each group that has people and an option, the highest rate first.
    pub groups: Vec<Rate>,
    /// All of these together.
    pub all: Rate,
    /// Whether groups answered more or less often, by the test of [`independence`](crate::stats::independence);
    /// `None` where it cannot be told.
    pub verdict: Option<Verdict>,
    /// Options without a headcount, and how many responses they have.
    pub without_headcount: Vec<(String, u64)>,
    /// Responses that name no option.
    pub without_option: u64,
    /// Groups of the headcount that are no option, and their people. Sums of groups are
    /// not among them.
    pub unmatched: Vec<(String, f64)>,
}

/// How many of a group answered.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Rate {
    /// The option by its code; `None` of all.
    pub option: Option<u32>,
    /// The group.
    pub group: String,
    /// How many responses.
    pub responses: u64,
    /// How many people.
    pub people: f64,
    /// The response rate from 0 to 1; `None` where there is nobody, or where there are
    /// more responses than people.
    pub rate: Option<f64>,
    /// How it stands beside the others.
    pub standing: Standing,
}

/// How a group's response rate stands beside that of all others.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Standing {
    /// More of it answered.
    More,
    /// Fewer of it answered.
    Fewer,
    /// There is no clear difference.
    #[default]
    NotClear,
    /// It is too small to say.
    TooFew,
    /// It has more responses than people.
    TooMany,
}

/// What responses count for, so that groups stand to each other as among the staff.
#[derive(Clone, Debug, PartialEq)]
pub struct Weighting {
    /// Code and name of each group, and what a response of it counts for: 1 in the mean.
    pub each: Vec<(u32, String, f64)>,
    /// How much wider weighting makes intervals, as a factor of the variance.
    pub design_effect: f64,
    /// How many responses without weights would say as much.
    pub effective_n: f64,
    /// How many responses are weighted.
    pub n: u64,
    /// How many of them are at the cap.
    pub num_capped: u64,
    /// Groups of which nobody answered.
    pub silent: Vec<String>,
}

/// What the groups of the headcount say, to be weighted.
#[derive(Clone, Debug, PartialEq)]
pub struct Strata {
    /// The turn of the results beside them.
    pub(super) turn: u32,
    /// The groups by their options' codes.
    pub(super) codes: Vec<u32>,
    /// The results of each; empty before they are known.
    pub(super) groups: Vec<Vec<QuestionResult>>,
}

/// A headcount that the reader is about to join.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Joining {
    /// The file of responses.
    pub file: u32,
    /// How it is to be joined.
    pub said: SavedHeadcount,
    /// Turn of the latest request.
    pub(super) turn: u32,
    /// How many people there are; `None` before it is known.
    pub staff: Option<Headcount>,
    /// What is asked of the headcount was put together for the reader, who has chosen
    /// nothing of it yet.
    pub(super) is_proposal: bool,
}

/// A step of joining a headcount.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum HeadcountStep {
    /// Begin, with what was joined or with a proposal.
    Begin,
    /// Take the headcount from this file.
    File(u32),
    /// The groups are the options of this question.
    Question(u32),
    /// The headcount's groups stand in this column.
    Group(u32),
    /// How many people a row is stands in this column; each row is one where `None`.
    Number(Option<u32>),
    /// Only rows with these words in this column count, or all of them.
    Only(u32, Option<String>),
    /// This group of the headcount is this option, or none.
    Match(String, Option<u32>),
    /// Take the options that read alike.
    TakeAlike,
    /// Count only the responses that pass the filter now, or all of them.
    Filtered(bool),
    /// Weight responses by it, or do not.
    Weigh(bool),
    /// Join it.
    Go,
    /// Leave it.
    Leave,
    /// Take the joined headcount away.
    Remove,
}

impl Joined {
    /// A headcount that is about to be asked for.
    pub(super) fn new(said: SavedHeadcount) -> Self {
        Self {
            said,
            ..Self::default()
        }
    }
}

impl Loaded {
    /// The response rates; `None` before they are known.
    pub fn rates(&self) -> Option<&Rates> {
        self.headcount.as_ref()?.rates.as_ref()
    }

    /// Whether figures can be weighted now: what groups say is that of the latest results.
    pub(super) fn is_weighted(&self) -> bool {
        let strata = self.strata.as_ref();
        strata.is_some_and(|strata| strata.turn == self.turn && !strata.groups.is_empty())
    }
}

/// How likely a column of this name counts people, and not posts or hours.
fn says_people(name: &str) -> u8 {
    let lower = text::lower(name);
    let has = |word: &str| {
        lower
            .split(|c: char| !c.is_alphanumeric())
            .any(|own| own == word)
    };
    if has("hc") || lower.contains("headcount") || lower.contains("head count") {
        3
    } else if has("fte") || has("wte") || lower.contains("year") {
        0
    } else if lower.contains("staff") || lower.contains("people") || lower.contains("total") {
        2
    } else {
        1
    }
}

impl Loaded {
    /// Whether it says how many people there are: it is workforce statistics, or a column
    /// of it counts heads.
    pub(super) fn is_headcount(&self) -> bool {
        let recognised = self.report.recognised.as_ref();
        let mut columns = self.report.columns.iter();
        recognised.is_some_and(|own| own.system == System::Workforce)
            || columns.any(|column| says_people(&column.name) == 3)
    }
}

/// A column's name.
pub(super) fn column_name(loaded: &Loaded, place: u32) -> String {
    let column = loaded.report.columns.get(place as usize);
    column.map(|column| column.name.clone()).unwrap_or_default()
}

/// The column of this name.
fn column_of(loaded: &Loaded, name: &str) -> Option<u32> {
    let mut each = (0_u32..).zip(&loaded.report.columns);
    each.find(|(_, column)| column.name == name)
        .map(|(place, _)| place)
}

/// How the rows of this table say how many people there are; `None` where a column that
/// is named is not there.
pub(super) fn heads(said: &SavedHeadcount, staff: &Loaded) -> Option<Heads> {
    let only = said.only.iter();
    let only = only.map(|(column, word)| Some((column_of(staff, column)?, word.clone())));
    Some(Heads {
        group: column_of(staff, &said.group)?,
        number: match &said.number {
            Some(number) => Some(column_of(staff, number)?),
            None => None,
        },
        only: only.collect::<Option<_>>()?,
    })
}
