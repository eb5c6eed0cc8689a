//! Six queries as a dashboard asks them.

use canvass::engine::{By, Clause, Measure, Period, Pick, Query};
use canvass::table::{Day, Table};

use super::survey::question;

/// Staff groups with rows, mean time and sum of cost; trusts by staff groups;
/// outcomes; the satisfaction of one group in one quarter by service; months by
/// services; for staff groups the sites, the different times, and two quantiles.
pub(crate) fn queries(table: &Table) -> [Query; 6] {
    let place = |column: &str| question(table, column);
    let options = |column: &str| By::Options {
        question: place(column),
        item: 0,
    };
    let (time, cost) = (place("time_saved_minutes"), place("cost_avoided_gbp"));
    let (staff, when) = (place("staff_group"), place("submitted_at"));
    let query = |by: &[By], measures: &[Measure]| Query {
        by: by.to_vec(),
        measures: measures.to_vec(),
        clauses: Vec::new(),
    };
    let day = |month: u32| f64::from(Day::from_ymd(2024, month, 1).unwrap().0);
    let in_spring = vec![
        Clause {
            question: staff,
            pick: Pick::Options(vec![7]),
        },
        Clause {
            question: when,
            pick: Pick::Ranges(vec![(day(4), day(7))]),
        },
    ];
    [
        query(
            &[options("staff_group")],
            &[Measure::Rows, Measure::Mean(time), Measure::Sum(cost)],
        ),
        query(
            &[options("trust"), options("staff_group")],
            &[Measure::Rows],
        ),
        query(&[options("contributed_to")], &[Measure::Rows]),
        Query {
            clauses: in_spring,
            ..query(
                &[options("service")],
                &[Measure::Mean(place("satisfaction"))],
            )
        },
        query(
            &[By::Time(when, Period::Month), options("service")],
            &[Measure::Rows],
        ),
        query(
            &[options("staff_group")],
            &[
                Measure::Distinct(place("site")),
                Measure::Distinct(time),
                Measure::Quantile(time, 0.5),
                Measure::Quantile(time, 0.9),
            ],
        ),
    ]
}
