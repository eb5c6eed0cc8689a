//! What the questions of a table come to, to keep or to send on: who answered
//! and who did not, distributions and intervals, and each question crossed with
//! another and tested.
//!
//! A [`Summary`] holds [`Line`]s, each one figure. Their labels, counts, shares
//! and intervals are those of [`crate::dashboard`], which a page shows. Groups
//! are compared by the test that suits the question: [`independence`] for
//! words, ranks for scales and numbers, each option by itself where several
//! could be chosen. Groups of fewer than [`Rules::fewest`] are named and not
//! compared; groups that overlap are each compared with everybody else who
//! answered. All tests of a summary are corrected together.
//!
//! ```
//! use canvass::summary::{Measure, Summary};
//!
//! let file = b"Staff group,Hours\nNurses,2\nDoctors,3\nNurses,4\n".to_vec();
//! let table = canvass::read::read("hours.csv", file).unwrap();
//! let summary = Summary::of(&table, Some("staff GROUP")).unwrap();
//! let median = |group: Option<&str>| {
//!     let lines = summary.questions[1].lines.iter();
//!     let line = lines.clone().find(|line| line.measure == Measure::Median && line.group.as_deref() == group);
//!     line.and_then(|line| line.value)
//! };
//! assert_eq!((median(None), median(Some("Doctors"))), (Some(3.0), Some(3.0)));
//!
//! let fault = Summary::of(&table, Some("Staff")).unwrap_err();
//! assert_eq!(fault.to_string(), "hours.csv has no question “Staff”. Perhaps you mean “Staff group”");
//! ```
//!
//! [`independence`]: crate::stats::independence
//! [`Rules::fewest`]: crate::stats::Rules::fewest

mod answers;
mod fault;
mod figures;
mod groups;
mod line;
mod nearest;
mod outcome;
mod tables;

pub use fault::Fault;
pub use line::{Line, Measure};
pub use tables::{to_csv, to_json};

use crate::engine::{Compared, Cross, QuestionResult, compare, num_tests};
use crate::table::{Question, QuestionKind, Table};
use crate::words::compare as words;
use figures::Counted;
use groups::Groups;

/// What the questions of one table come to.
#[derive(Clone, Debug, PartialEq)]
pub struct Summary {
    /// The table's name.
    pub name: String,
    /// Its rows.
    pub rows: u32,
    /// The question that the others are crossed with.
    pub by: Option<String>,
    /// How many tests were made and corrected for.
    pub tests: usize,
    /// Its questions in their order.
    pub questions: Vec<QuestionSummary>,
}

/// What one question comes to.
#[derive(Clone, Debug, PartialEq)]
pub struct QuestionSummary {
    /// Its words.
    pub title: String,
    /// How it is answered.
    pub kind: QuestionKind,
    /// Its figures: of everybody, then of each group, then of the comparisons.
    pub lines: Vec<Line>,
}

impl Summary {
    /// Summarises a table, each question crossed with the question or statement
    /// `by` if one is named. Personal columns and texts are counted, never
    /// shown.
    ///
    /// # Errors
    /// [`Fault::NoQuestion`] if there is none of this name, [`Fault::NoGroups`]
    /// and [`Fault::TooManyGroups`] if its answers make no groups.
    pub fn of(table: &Table, by: Option<&str>) -> Result<Self, Fault> {
        let groups = by.map(|by| Groups::named(table, by)).transpose()?;
        let mut cross = Cross::new(table);
        let mut questions: Vec<QuestionSummary> = all_of(table, &mut cross);
        let mut tests = 0;
        if let Some(groups) = &groups {
            // Groups are of options that the table has: they are not refused.
            let grouping = groups.grouping();
            let compared = compare(&mut cross, table, &grouping, &[]);
            let compared = compared.unwrap_or_default();
            add_groups(table, &compared, groups, &mut questions);
            tests = add_tests(table, &compared, groups, &mut questions);
        }
        Ok(Self {
            name: table.name.clone(),
            rows: table.num_rows as u32,
            by: groups.map(|groups| groups.title),
            tests,
            questions,
        })
    }

    /// How many figures count so few people that they could be told apart.
    pub fn num_small(&self) -> usize {
        let lines = self.questions.iter().flat_map(|question| &question.lines);
        lines.filter(|line| line.is_small()).count()
    }
}

/// Every question of everybody.
fn all_of(table: &Table, cross: &mut Cross) -> Vec<QuestionSummary> {
    let results = cross.answer(table, &[]).1;
    let each = table.questions.iter().zip(&results);
    each.map(|(question, result)| QuestionSummary {
        title: question.title.clone(),
        kind: question.kind,
        lines: if question.kind == QuestionKind::Hidden {
            vec![left_out(table, question)]
        } else {
            counted(table, question, result, None).lines()
        },
    })
    .collect()
}

/// Why a question is not shown.
fn left_out(table: &Table, question: &Question) -> Line {
    let column = question.columns.first();
    let column = column.and_then(|column| table.columns.get(*column as usize));
    Line {
        note: column.map(|column| column.why.clone()).unwrap_or_default(),
        ..Line::of(Measure::LeftOut)
    }
}

fn counted<'a>(
    table: &'a Table,
    question: &'a Question,
    result: &'a QuestionResult,
    group: Option<(&'a str, &'a [usize])>,
) -> Counted<'a> {
    Counted {
        table,
        question,
        result,
        group,
    }
}

/// The figures of each group, as a page shows them under a filter on it.
fn add_groups(
    table: &Table,
    compared: &Compared,
    groups: &Groups,
    questions: &mut [QuestionSummary],
) {
    for (group, results) in groups.all.iter().zip(&compared.groups) {
        let each = (0_u32..)
            .zip(&table.questions)
            .zip(results)
            .zip(&mut *questions);
        for (((place, question), result), summary) in each {
            if place != groups.question && question.kind != QuestionKind::Hidden {
                let group = (group.name.as_str(), group.rows.as_slice());
                let counted = counted(table, question, result, Some(group));
                summary.lines.extend(counted.lines());
            }
        }
    }
}

/// The comparisons of the groups by each question; how many tests they take.
fn add_tests(
    table: &Table,
    compared: &Compared,
    groups: &Groups,
    questions: &mut [QuestionSummary],
) -> usize {
    let names: Vec<String> = groups.all.iter().map(|group| group.name.clone()).collect();
    let corrected = compared.corrected();
    let each = table.questions.iter().zip(&mut *questions);
    for ((question, summary), (outcomes, own)) in each.zip(compared.outcomes.iter().zip(&corrected))
    {
        for (outcome, own) in outcomes.iter().zip(own) {
            let lines = outcome::lines(outcome, *own, question, &names);
            summary.lines.extend(lines);
        }
    }
    for (question, summary) in table.questions.iter().zip(questions) {
        if let Some(why) = words::untested(question.kind) {
            summary.lines.push(Line {
                note: why.to_owned(),
                ..Line::of(Measure::NotCompared)
            });
        }
    }
    num_tests(&corrected)
}
