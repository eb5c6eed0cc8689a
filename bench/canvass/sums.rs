//! What tells that every column was read as it was written.

use canvass::engine::{Cross, Measure, Query, partial};
use canvass::table::Table;
use serde::Serialize;
use wasm_bindgen::JsError;

use super::ask::question;

/// Sums over the rows of a survey; texts are counted in units of UTF-16, as
/// JavaScript does.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Sums {
    rows: f64,
    sum_time: f64,
    sum_cost: f64,
    sum_nps: f64,
    sat_blank: f64,
    #[serde(flatten)]
    texts: Option<Texts>,
}

/// Of the free texts, where the survey has them.
#[derive(Default, Serialize)]
struct Texts {
    #[serde(rename = "textRows")]
    rows: usize,
    #[serde(rename = "textPoints")]
    units: usize,
    #[serde(rename = "textNewlines")]
    newlines: usize,
    #[serde(rename = "textQuotes")]
    quotes: usize,
}

impl Sums {
    /// Those of a table. What is made for them is not kept: queries begin as
    /// if these had not been asked for.
    pub(crate) fn of(table: &Table) -> Result<Self, JsError> {
        let query = Query {
            measures: vec![
                Measure::Rows,
                Measure::Sum(question(table, "time_saved_minutes")?),
                Measure::Sum(question(table, "cost_avoided_gbp")?),
                Measure::Sum(question(table, "nps")?),
                Measure::Answered(question(table, "satisfaction")?),
            ],
            ..Query::default()
        };
        let found = partial(&mut Cross::new(table), table, &query)?.finish(&query.measures);
        let values = found.groups.first().map(|all| all.values.as_slice());
        let Some([Some(rows), time, cost, nps, Some(satisfied)]) = values else {
            return Err(JsError::new("the survey has no rows"));
        };
        Ok(Self {
            rows: *rows,
            sum_time: time.unwrap_or_default(),
            sum_cost: cost.unwrap_or_default(),
            sum_nps: nps.unwrap_or_default(),
            sat_blank: rows - satisfied,
            texts: texts(table),
        })
    }
}

fn texts(table: &Table) -> Option<Texts> {
    let column = table.columns.iter().find(|c| c.name == "free_text")?;
    let mut texts = Texts::default();
    for text in column.cells.iter().flatten() {
        texts.rows += 1;
        texts.units += text.encode_utf16().count();
        texts.newlines += usize::from(text.contains('\n'));
        texts.quotes += usize::from(text.contains('"'));
    }
    Some(texts)
}
