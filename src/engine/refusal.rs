use crate::engine::{Clause, Grouping, Measure, Pick, Query};
use crate::table::{Question, QuestionKind, Table};
use crate::words::engine as words;
use canvass_kernel::sort_by;

/// Why a question is not answered. What it asks for is no part of the table, or
/// more than a page can hold.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
#[non_exhaustive]
pub enum Refusal {
    /// A clause or a grouping about a question that the table does not have.
    #[error("{}", words::no_question(*question, *questions))]
    NoQuestion {
        /// Its number, from 0.
        question: u32,
        /// How many there are.
        questions: usize,
    },
    /// A clause that this question cannot have.
    #[error("{}", words::no_such_pick(title, wanted))]
    OtherKind {
        /// The question.
        title: String,
        /// What it can be filtered by; empty for nothing.
        wanted: &'static str,
    },
    /// An option that a question does not have.
    #[error("{}", words::no_option(title, *option, *options))]
    NoOption {
        /// The question.
        title: String,
        /// The option's number, from 0.
        option: u32,
        /// How many there are.
        options: usize,
    },
    /// A statement that a question does not have.
    #[error("{}", words::no_statement(title, *item, *items))]
    NoStatement {
        /// The question.
        title: String,
        /// The statement's number, from 0.
        item: u32,
        /// How many there are.
        items: usize,
    },
    /// A range whose end lies before its start, or that has none of them.
    #[error("{}", words::reversed(title, *from, *to))]
    Reversed {
        /// The question.
        title: String,
        /// The start.
        from: f64,
        /// The end.
        to: f64,
    },
    /// A grouping that this question cannot have.
    #[error("{}", words::no_such_groups(title))]
    OtherGroups {
        /// The question.
        title: String,
    },
    /// A count of answers that are told apart by nothing.
    #[error("{}", words::not_counted(title))]
    NotCounted {
        /// The question.
        title: String,
    },
    /// Bins without a width, or too many of them.
    #[error("{}", words::no_bins(title, *width, *num, MOST_GROUPS))]
    NoBins {
        /// The question.
        title: String,
        /// The width of one.
        width: f64,
        /// How many there are to be.
        num: u32,
    },
    /// More questions filter at once than there may.
    #[error("{}", words::too_many_filters(*found, MOST_FILTERS))]
    TooManyFilters {
        /// How many do.
        found: usize,
    },
    /// More groups than a reader could look at.
    #[error("{}", words::too_many_groups(title, *found, MOST_GROUPS))]
    TooManyGroups {
        /// The question.
        title: String,
        /// How many there would be.
        found: usize,
    },
    /// A measure of numbers of a question that has none.
    #[error("{}", words::no_numbers(title))]
    NoNumbers {
        /// The question.
        title: String,
    },
    /// A share of rows that is none from 0 to 1.
    #[error("{}", words::no_share(*share))]
    NoShare {
        /// The share.
        share: f64,
    },
    /// More rows and questions than a page has memory for.
    #[error("{}", words::too_large(*rows, *questions, *bytes, MOST_BYTES))]
    TooLarge {
        /// Rows of the table.
        rows: usize,
        /// Questions that are shown or filter.
        questions: usize,
        /// Bytes that their codes would take.
        bytes: u64,
    },
}

/// Most options that a question is answered for one by one.
pub(super) const MOST_OPTIONS: usize = 1_000;
/// Most questions that may filter at once: one bit of a mask stays free.
pub(super) const MOST_FILTERS: usize = 63;

/// Most groups of an answer.
pub(super) const MOST_GROUPS: usize = 10_000;

/// Most bytes that a table's codes may take beside the table: a page of a
/// browser has 4 GB at most.
pub(super) const MOST_BYTES: u64 = 1 << 30;

/// All that a page may ask of a table is checked here, before work begins.
impl Refusal {
    /// Why these clauses are refused, if they are.
    ///
    /// # Errors
    /// All but those of groups and measures.
    pub fn of_clauses(table: &Table, clauses: &[Clause]) -> Result<(), Self> {
        for clause in clauses {
            check_pick(question(table, clause.question)?, &clause.pick)?;
        }
        let mut filtering: Vec<u32> = clauses.iter().map(|clause| clause.question).collect();
        sort_by(&mut filtering, Ord::cmp);
        filtering.dedup();
        if filtering.len() > MOST_FILTERS {
            return Err(Self::TooManyFilters {
                found: filtering.len(),
            });
        }
        Ok(())
    }

    /// Why groups are not compared under these clauses, if they are not.
    ///
    /// # Errors
    /// As [`Refusal::of_clauses`].
    pub(super) fn of_grouping(
        table: &Table,
        grouping: &Grouping,
        clauses: &[Clause],
    ) -> Result<(), Self> {
        let own = grouping.clauses().chain([grouping.any()]);
        for clause in own {
            Self::of_clauses(table, &[clause])?;
        }
        Self::of_clauses(table, clauses)
    }

    /// Why these questions cannot all be made into codes, if they cannot.
    ///
    /// # Errors
    /// [`Refusal::TooLarge`].
    pub fn of_size(table: &Table, mut questions: Vec<u32>) -> Result<(), Self> {
        sort_by(&mut questions, Ord::cmp);
        questions.dedup();
        let questions = questions
            .into_iter()
            .filter_map(|place| table.questions.get(place as usize));
        let (mut num, mut bytes) = (0, 0);
        for question in questions {
            num += 1;
            let width: u64 = match question.kind {
                QuestionKind::Text | QuestionKind::Hidden => 1,
                QuestionKind::Number | QuestionKind::Date | QuestionKind::Usage => 4,
                _ if question.options.len() < 255 => 1,
                _ if question.options.len() < 65_535 => 2,
                _ => 4,
            };
            bytes += width * question.columns.len() as u64 * table.num_rows as u64;
        }
        if bytes > MOST_BYTES {
            return Err(Self::TooLarge {
                rows: table.num_rows,
                questions: num,
                bytes,
            });
        }
        Ok(())
    }

    /// Why a query is refused, if it is.
    ///
    /// # Errors
    /// All.
    pub fn of_query(table: &Table, query: &Query) -> Result<(), Self> {
        Self::of_clauses(table, &query.clauses)?;
        Self::of_size(table, query.questions().collect())?;
        check_groups(table, query)?;
        for measure in &query.measures {
            if let Some(place) = measure.question() {
                let about = question(table, place)?;
                if measure.needs_numbers() && !has_numbers(about) {
                    return Err(Self::NoNumbers {
                        title: about.title.clone(),
                    });
                }
            }
            if let Some(about) = measure.question().and_then(|q| question(table, q).ok())
                && !measure.counts(about.kind)
            {
                return Err(Self::NotCounted {
                    title: about.title.clone(),
                });
            }
            if let Measure::Quantile(_, share) = measure
                && !(0.0..=1.0).contains(share)
            {
                return Err(Self::NoShare { share: *share });
            }
        }
        Ok(())
    }
}

/// Refuses more groups than there may be, by those that each thing makes that
/// rows are grouped by.
fn check_groups(table: &Table, query: &Query) -> Result<(), Refusal> {
    let mut groups = 1_usize;
    let mut title = String::new();
    for by in &query.by {
        let about = question(table, by.question())?;
        by.check(about)?;
        groups = groups.saturating_mul(by.num_groups(about));
        title.clone_from(&about.title);
    }
    if groups > MOST_GROUPS {
        return Err(Refusal::TooManyGroups {
            title,
            found: groups,
        });
    }
    Ok(())
}

/// Whether the answers to a question may be numbers.
fn has_numbers(question: &Question) -> bool {
    matches!(
        question.kind,
        QuestionKind::Number | QuestionKind::Score | QuestionKind::Single
    )
}

pub(super) fn question(table: &Table, place: u32) -> Result<&Question, Refusal> {
    let gone = || Refusal::NoQuestion {
        question: place,
        questions: table.questions.len(),
    };
    table.questions.get(place as usize).ok_or_else(gone)
}

fn check_pick(question: &Question, pick: &Pick) -> Result<(), Refusal> {
    let title = || question.title.clone();
    let check_option = |option: u32| {
        let options = question.options.len();
        if (option as usize) < options {
            return Ok(());
        }
        Err(Refusal::NoOption {
            title: title(),
            option,
            options,
        })
    };
    let (has_options, has_ranges) = match question.kind {
        QuestionKind::Single
        | QuestionKind::Score
        | QuestionKind::Multiple
        | QuestionKind::Agreement => (true, false),
        QuestionKind::Number | QuestionKind::Date => (false, true),
        QuestionKind::Text | QuestionKind::Usage | QuestionKind::Hidden => (false, false),
    };
    match pick {
        Pick::Options(options) if has_options => options.iter().try_for_each(|o| check_option(*o)),
        Pick::Cells(cells) if has_options => cells.iter().try_for_each(|(item, option)| {
            let items = question.columns.len();
            if !question.items.is_empty() && *item as usize >= items {
                return Err(Refusal::NoStatement {
                    title: title(),
                    item: *item,
                    items,
                });
            }
            check_option(*option)
        }),
        Pick::Ranges(ranges) if has_ranges => ranges.iter().try_for_each(|(from, to)| {
            if from <= to {
                return Ok(());
            }
            Err(Refusal::Reversed {
                title: title(),
                from: *from,
                to: *to,
            })
        }),
        pick if pick.is_empty() => Ok(()),
        _ => Err(Refusal::OtherKind {
            title: title(),
            wanted: if has_options {
                words::by_options()
            } else if has_ranges {
                words::by_ranges()
            } else {
                ""
            },
        }),
    }
}
