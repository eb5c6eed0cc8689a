//! Fifty changes of a filter over six charts, as a reader makes them: a window
//! of months that slides, groups that are added and taken away.

use canvass::engine::{Clause, Pick};
use canvass::table::{Day, Table};

use super::survey::question;

/// The charts by the names of their columns.
pub(crate) const CHARTS: [&str; 6] = [
    "staff_group",
    "trust",
    "service",
    "submitted_at",
    "satisfaction",
    "time_saved_minutes",
];

enum Step {
    Set(usize, &'static [u32]),
    Range(usize, i32, i32),
    Clear(usize),
}

fn changes() -> Vec<Step> {
    use Step::{Clear, Range, Set};
    let mut steps = Vec::new();
    steps.extend((0..10).map(|i| Range(3, i, i + 5)));
    steps.extend([
        Set(0, &[7]),
        Set(0, &[7, 6]),
        Set(0, &[6, 3, 1]),
        Set(0, &[3]),
        Clear(0),
    ]);
    steps.extend((0..10).map(|i| Range(5, (i - 2).max(0), (3 + i * 2).min(19))));
    steps.extend([
        Set(1, &[0]),
        Set(1, &[0, 1]),
        Set(1, &[0, 1, 2, 5, 8]),
        Set(1, &[2, 3, 13, 21, 34]),
        Clear(1),
    ]);
    steps.extend([
        Set(4, &[4]),
        Set(4, &[3, 4]),
        Set(4, &[0, 1]),
        Set(4, &[2]),
        Set(4, &[1, 2, 3, 4]),
    ]);
    steps.extend([
        Set(2, &[0]),
        Set(2, &[0, 1, 4]),
        Set(2, &[8, 10]),
        Set(2, &[2, 3, 5, 6, 7, 9]),
        Clear(2),
    ]);
    steps.extend((0..8).map(|i| Range(3, 22 - i * 2, 23 - i)));
    steps.extend([Clear(5), Clear(3)]);
    steps
}

/// The clauses after each change.
pub(crate) fn steps(table: &Table) -> Vec<Vec<Clause>> {
    let month = |index: i32| {
        let day = Day::from_ymd(
            2023 + index.div_euclid(12),
            index.rem_euclid(12) as u32 + 1,
            1,
        );
        f64::from(day.unwrap().0)
    };
    let mut clauses: Vec<Clause> = Vec::new();
    let after = |step: Step| {
        let (chart, pick) = match step {
            Step::Set(chart, options) => (chart, Some(Pick::Options(options.to_vec()))),
            Step::Range(3, from, to) => (
                3,
                Some(Pick::Ranges(vec![(
                    month(from),
                    month(to.max(from - 1) + 1),
                )])),
            ),
            Step::Range(chart, from, to) => {
                let end = if to == 19 {
                    f64::INFINITY
                } else {
                    f64::from(to + 1) * 12.0
                };
                (
                    chart,
                    Some(Pick::Ranges(vec![(f64::from(from) * 12.0, end)])),
                )
            }
            Step::Clear(chart) => (chart, None),
        };
        let question = question(table, CHARTS.get(chart).unwrap());
        clauses.retain(|clause| clause.question != question);
        clauses.extend(pick.map(|pick| Clause { question, pick }));
        clauses.clone()
    };
    changes().into_iter().map(after).collect()
}
