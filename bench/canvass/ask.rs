//! The six queries as a dashboard asks them, and their answers as rows.

use canvass::engine::{By, Clause, Group, Groups, Key, Measure, Period, Pick, Query};
use canvass::table::{Day, Table};
use serde_json::{Value, json};
use wasm_bindgen::JsError;

/// The place of the question that a column answers.
pub(crate) fn question(table: &Table, column: &str) -> Result<u32, JsError> {
    let place = table.columns.iter().position(|c| c.name == column);
    let answers = |place: usize| {
        let mut questions = table.questions.iter();
        questions.position(|question| question.columns.contains(&(place as u32)))
    };
    let found = place.and_then(answers);
    found
        .map(|place| place as u32)
        .ok_or_else(|| JsError::new(&format!("the survey has no column {column}")))
}

/// The options of a question, in the order of its bars.
pub(crate) fn options(table: &Table, question: u32) -> &[String] {
    let question = table.questions.get(question as usize);
    question.map_or(&[], |question| &question.options)
}

/// Filters a question by these options; words that it lacks keep nothing.
pub(crate) fn picked(table: &Table, question: u32, words: &[String]) -> Clause {
    let place = |word| options(table, question).iter().position(|own| own == word);
    let places = words.iter().filter_map(place).map(|place| place as u32);
    Clause {
        question,
        pick: Pick::Options(places.collect()),
    }
}

/// A query by its number: 1, staff groups with rows, mean time and sum of cost;
/// 2, trusts by staff groups; 3, outcomes; 4, the satisfaction of nurses from
/// April to June 2024 by service; 5, months by services; 6, for staff groups the
/// sites, the different times, their median and their 90th percentile.
pub(crate) fn query(table: &Table, number: u32) -> Result<Query, JsError> {
    let options = |column: &str| {
        let question = question(table, column)?;
        Ok::<By, JsError>(By::Options { question, item: 0 })
    };
    let time = question(table, "time_saved_minutes")?;
    let staff = options("staff_group")?;
    let (by, measures) = match number {
        1 => {
            let cost = question(table, "cost_avoided_gbp")?;
            let measures = vec![Measure::Rows, Measure::Mean(time), Measure::Sum(cost)];
            (vec![staff], measures)
        }
        2 => (vec![options("trust")?, staff], vec![Measure::Rows]),
        3 => (vec![options("contributed_to")?], vec![Measure::Rows]),
        4 => {
            let satisfaction = question(table, "satisfaction")?;
            (vec![options("service")?], vec![Measure::Mean(satisfaction)])
        }
        5 => {
            let month = By::Time(question(table, "submitted_at")?, Period::Month);
            (vec![month, options("service")?], vec![Measure::Rows])
        }
        _ => {
            let measures = vec![
                Measure::Distinct(question(table, "site")?),
                Measure::Distinct(time),
                Measure::Quantile(time, 0.5),
                Measure::Quantile(time, 0.9),
            ];
            (vec![staff], measures)
        }
    };
    let clauses = if number == 4 {
        nurses_in_spring(table)?
    } else {
        Vec::new()
    };
    Ok(Query {
        by,
        measures,
        clauses,
    })
}

fn nurses_in_spring(table: &Table) -> Result<Vec<Clause>, JsError> {
    let day = |month| Day::from_ymd(2024, month, 1).map(|day| f64::from(day.0));
    let range = day(4).zip(day(7));
    let nurses = ["Nursing and Midwifery Registered".to_owned()];
    Ok(vec![
        picked(table, question(table, "staff_group")?, &nurses),
        Clause {
            question: question(table, "submitted_at")?,
            pick: Pick::Ranges(range.into_iter().collect()),
        },
    ])
}

/// The groups as rows of keys and values; rows without an answer are no group,
/// nor is one of whose values nothing is known.
pub(crate) fn rows(groups: &Groups) -> Value {
    let answered = |group: &&Group| {
        let known = group.values.iter().any(Option::is_some);
        known && !group.keys.contains(&Key::Nothing)
    };
    let row = |group: &Group| {
        let keys = group.keys.iter().map(|key| match key {
            Key::Option(words) => json!(words),
            Key::Period(month) => {
                let (year, month) = (month.div_euclid(12), month.rem_euclid(12) + 1);
                json!(format!("{year:04}-{month:02}"))
            }
            Key::Bin(bin) => json!(bin),
            Key::Below | Key::Above | Key::Nothing => Value::Null,
        });
        let values = group.values.iter().map(|value| json!(value));
        keys.chain(values).collect::<Vec<Value>>()
    };
    groups.groups.iter().filter(answered).map(row).collect()
}
