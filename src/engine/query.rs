use canvass_kernel::sort_by;
use serde::{Deserialize, Serialize};

use crate::engine::refusal::MOST_GROUPS;
use crate::engine::{Clause, Refusal};
use crate::table::{Question, QuestionKind};

/// Rows of a table in groups, with measures of each.
///
/// All clauses filter, also those about a question that rows are grouped by.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Query {
    /// What rows are grouped by; all are one group where this is empty. A row
    /// that chose several options of a multiple choice is in the group of each.
    pub by: Vec<By>,
    /// What is measured, in the order of the values of a group.
    pub measures: Vec<Measure>,
    /// The filter.
    pub clauses: Vec<Clause>,
}

/// What rows are grouped by. Questions go by their positions.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub enum By {
    /// The options of a question; of statements those of this statement, from 0.
    Options {
        /// The question.
        question: u32,
        /// The statement.
        item: u32,
    },
    /// The months, quarters or years of a date.
    Time(u32, Period),
    /// Bins of a number: `num` bins of `width` from `from` on, each with its
    /// lower edge and without its upper.
    Bins {
        /// The question.
        question: u32,
        /// The lower edge of the first.
        from: f64,
        /// The width of each.
        width: f64,
        /// How many there are.
        num: u32,
    },
}

/// A length of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Period {
    /// A month of the calendar.
    Month,
    /// Three months: from January, April, July or October.
    Quarter,
    /// Twelve months from April, as the NHS counts money.
    FinancialYear,
}

/// A number about the rows of a group. Questions go by their positions; the
/// numbers of a question of options are those of its labels, where they are
/// numbers.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub enum Measure {
    /// Rows.
    Rows,
    /// Rows that answered the question.
    Answered(u32),
    /// The sum of the numbers; `None` for none.
    Sum(u32),
    /// Their mean; `None` for none.
    Mean(u32),
    /// The different answers.
    Distinct(u32),
    /// The number below which this share of the numbers lies (type 7: linear
    /// between neighbours); `None` for none.
    Quantile(u32, f64),
}

/// What an answer's groups are told apart by. In answers they rise in this
/// order.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Key {
    /// An option by its words.
    Option(String),
    /// A month, quarter or financial year by its first month, as year times 12
    /// plus month from 0.
    Period(i32),
    /// Numbers below the first bin.
    Below,
    /// A bin by its number, from 0.
    Bin(u32),
    /// Numbers at the end of the last bin and beyond.
    Above,
    /// Rows that hold no answer.
    Nothing,
}

/// What a query gives.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Groups {
    /// Rows that pass every clause.
    pub rows: u64,
    /// Of those, rows that answered every question they are grouped by: the
    /// base of shares, also where a row is in several groups.
    pub base: u64,
    /// The groups that have rows, in rising order of their keys.
    pub groups: Vec<Group>,
}

/// Rows that are alike.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Group {
    /// One key for each thing that rows are grouped by.
    pub keys: Vec<Key>,
    /// One value for each measure.
    pub values: Vec<Option<f64>>,
}

impl Query {
    /// The questions that it is about.
    pub(super) fn questions(&self) -> impl Iterator<Item = u32> {
        let by = self.by.iter().map(By::question);
        let measured = self.measures.iter().filter_map(Measure::question);
        let filtered = self.clauses.iter().map(|clause| clause.question);
        let mut all: Vec<u32> = by.chain(measured).chain(filtered).collect();
        sort_by(&mut all, Ord::cmp);
        all.dedup();
        all.into_iter()
    }
}

impl Period {
    /// How long it is.
    pub(crate) fn num_months(self) -> i32 {
        match self {
            Self::Month => 1,
            Self::Quarter => 3,
            Self::FinancialYear => 12,
        }
    }

    /// The first month of the period that this month lies in.
    pub(crate) fn first_month(self, month: i32) -> i32 {
        match self {
            Self::Month => month,
            Self::Quarter => month.div_euclid(3) * 3,
            Self::FinancialYear => (month - 3).div_euclid(12) * 12 + 3,
        }
    }
}

impl By {
    /// The question.
    pub fn question(&self) -> u32 {
        match self {
            Self::Options { question, .. }
            | Self::Time(question, _)
            | Self::Bins { question, .. } => *question,
        }
    }

    /// About how many groups it makes of a question.
    pub(super) fn num_groups(&self, question: &Question) -> usize {
        match self {
            Self::Options { .. } => question.options.len().max(1),
            // Groups of time are as many as the table has.
            Self::Time(..) => 1,
            Self::Bins { num, .. } => *num as usize,
        }
    }

    /// Refuses what this question cannot be grouped by.
    pub(super) fn check(&self, question: &Question) -> Result<(), Refusal> {
        let title = || question.title.clone();
        let fits = match (self, question.kind) {
            (
                Self::Options { .. },
                QuestionKind::Single | QuestionKind::Score | QuestionKind::Multiple,
            )
            | (Self::Time(..), QuestionKind::Date)
            | (Self::Bins { .. }, QuestionKind::Number) => true,
            (Self::Options { item, .. }, QuestionKind::Agreement) => {
                let items = question.columns.len();
                if *item as usize >= items {
                    return Err(Refusal::NoStatement {
                        title: title(),
                        item: *item,
                        items,
                    });
                }
                true
            }
            _ => false,
        };
        if !fits {
            return Err(Refusal::OtherGroups { title: title() });
        }
        match self {
            Self::Options { .. } if question.options.len() > MOST_GROUPS => {
                Err(Refusal::TooManyGroups {
                    title: title(),
                    found: question.options.len(),
                })
            }
            Self::Bins {
                from, width, num, ..
            } if !(*width > 0.0 && width.is_finite() && from.is_finite())
                || *num == 0
                || *num as usize > MOST_GROUPS =>
            {
                Err(Refusal::NoBins {
                    title: title(),
                    width: *width,
                    num: *num,
                })
            }
            _ => Ok(()),
        }
    }
}

impl Measure {
    /// The question, if it is about one.
    pub(super) fn question(&self) -> Option<u32> {
        match self {
            Self::Rows => None,
            Self::Answered(question)
            | Self::Sum(question)
            | Self::Mean(question)
            | Self::Distinct(question)
            | Self::Quantile(question, _) => Some(*question),
        }
    }

    /// Whether answers of this kind can be measured so.
    pub(super) fn counts(&self, kind: QuestionKind) -> bool {
        let of_several = matches!(
            kind,
            QuestionKind::Agreement | QuestionKind::Text | QuestionKind::Hidden
        );
        kind != QuestionKind::Usage && !(of_several && matches!(self, Self::Distinct(_)))
    }

    /// Whether it is of numbers.
    pub(super) fn needs_numbers(&self) -> bool {
        matches!(self, Self::Sum(_) | Self::Mean(_) | Self::Quantile(..))
    }
}
