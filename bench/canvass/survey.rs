//! What the adapter calls.

use canvass::engine::{Body, Clause, Cross, Pick, Practice, partial};
use canvass::read::{Progress, Reader};
use canvass::table::{ColumnSettings, Kind, Settings, Table};
use wasm_bindgen::JsError;
use wasm_bindgen::prelude::wasm_bindgen;

use super::ask;
use super::clock::now;
use super::sums::Sums;

/// The column that the reader would take for words of the respondents' own, as
/// there are two hundred sites. Who wants to count them says so where the page
/// asks what columns hold, and so does this.
const SITE: u32 = 3;

/// Does a piece of what the page does before there is a file; `false` if nothing
/// is left to do.
#[wasm_bindgen]
#[derive(Default)]
pub struct Practising(Practice);

#[wasm_bindgen]
impl Practising {
    #[wasm_bindgen(constructor)]
    pub fn new() -> Self {
        Self::default()
    }

    /// Goes on.
    pub fn step(&mut self) -> bool {
        self.0.step()
    }
}

/// One survey: on its way in, then as a table with its filters.
#[wasm_bindgen]
pub struct Survey {
    reader: Reader,
    open: Option<Open>,
}

struct Open {
    table: Table,
    /// What queries are asked of.
    whole: Cross,
    /// What the charts show.
    shown: Cross,
    clauses: Vec<Clause>,
}

#[wasm_bindgen]
impl Survey {
    /// Begins to read a file of so many bytes.
    #[wasm_bindgen(constructor)]
    pub fn new(size: f64) -> Self {
        let counted = ColumnSettings {
            kind: Some(Kind::Category),
            ..ColumnSettings::default()
        };
        let mut settings = Settings::default();
        settings.columns.insert(SITE, counted);
        Self {
            reader: Reader::new("survey.csv", size as u64, settings),
            open: None,
        }
    }

    /// Takes the next bytes of the file; none are its end.
    pub fn give(&mut self, bytes: Vec<u8>) {
        if bytes.is_empty() {
            self.reader.end();
        } else {
            self.reader.give(bytes);
        }
    }

    /// Works for so many milliseconds: 0 if there is more to do, 1 if bytes are
    /// wanted, 2 once the table is there.
    pub fn step(&mut self, most: f64) -> Result<u32, JsError> {
        let until = now() + most / 1000.0;
        loop {
            match self.reader.step()? {
                Progress::Done(table) => {
                    self.open = Some(Open {
                        whole: Cross::new(&table),
                        shown: Cross::new(&table),
                        clauses: Vec::new(),
                        table: *table,
                    });
                    return Ok(2);
                }
                Progress::Hungry => return Ok(1),
                _ if now() >= until => return Ok(0),
                _ => {}
            }
        }
    }

    /// Sums of the columns, as JSON.
    pub fn sums(&mut self) -> Result<String, JsError> {
        let table = &self.open()?.table;
        Ok(serde_json::to_string(&Sums::of(table)?)?)
    }

    /// The rows of a query, from 1 to 6, as JSON.
    pub fn query(&mut self, number: u32) -> Result<String, JsError> {
        let Open { table, whole, .. } = self.open()?;
        let query = ask::query(table, number)?;
        let found = partial(whole, table, &query)?;
        Ok(ask::rows(&found.finish(&query.measures)).to_string())
    }

    /// Shows these columns' charts and nothing else, without a filter.
    pub fn show(&mut self, columns: Vec<String>) -> Result<(), JsError> {
        let open = self.open()?;
        let places = columns
            .iter()
            .map(|column| ask::question(&open.table, column));
        let places = places.collect::<Result<Vec<u32>, JsError>>()?;
        open.shown = Cross::new(&open.table);
        open.shown.show(&places);
        open.clauses.clear();
        Ok(())
    }

    /// Filters by these options of a column.
    pub fn pick(&mut self, column: &str, labels: Vec<String>) -> Result<(), JsError> {
        let open = self.open()?;
        let question = ask::question(&open.table, column)?;
        open.filter(question, Some(ask::picked(&open.table, question, &labels)));
        Ok(())
    }

    /// Filters by a range of a column's numbers or days: from (included) to.
    pub fn range(&mut self, column: &str, from: f64, to: f64) -> Result<(), JsError> {
        let open = self.open()?;
        let question = ask::question(&open.table, column)?;
        let pick = Pick::Ranges(vec![(from, to)]);
        open.filter(question, Some(Clause { question, pick }));
        Ok(())
    }

    /// Takes the filter of a column away.
    pub fn clear(&mut self, column: &str) -> Result<(), JsError> {
        let open = self.open()?;
        let question = ask::question(&open.table, column)?;
        open.filter(question, None);
        Ok(())
    }

    /// Counts on for so many milliseconds; `true` once it is done.
    pub fn count(&mut self, most: f64) -> Result<bool, JsError> {
        let until = now() + most / 1000.0;
        let Open { table, shown, .. } = self.open()?;
        while shown.step(table, Cross::PIECE) {
            if now() >= until {
                return Ok(false);
            }
        }
        Ok(true)
    }

    /// The labels of a column's options, in the order of its bars.
    pub fn labels(&mut self, column: &str) -> Result<Vec<String>, JsError> {
        let table = &self.open()?.table;
        Ok(ask::options(table, ask::question(table, column)?).to_vec())
    }

    /// The bars of a column's chart: options, months, or bins of this width of
    /// which there are so many and the last has no end. The last bar is that of
    /// rows without an answer.
    pub fn bars(&mut self, column: &str, width: f64, bins: usize) -> Result<Vec<u32>, JsError> {
        let Open { table, shown, .. } = self.open()?;
        let question = ask::question(table, column)?;
        let (_, results) = shown.results();
        let result = results.iter().find(|result| result.question == question);
        let result = result.ok_or_else(|| JsError::new("the chart is not shown"))?;
        let mut bars = match &result.body {
            Body::Counts(counts) => counts.clone(),
            Body::Months { counts, .. } => counts.iter().map(|count| count.unwrap_or(0)).collect(),
            _ => {
                let mut bars = vec![0; bins];
                let (values, counts) = shown.numbers(question).unwrap_or_default();
                for (value, count) in values.iter().zip(counts) {
                    let bin = ((value / width) as usize).min(bins.saturating_sub(1));
                    bars.get_mut(bin).into_iter().for_each(|bar| *bar += count);
                }
                bars
            }
        };
        bars.push(result.rows - result.base);
        Ok(bars)
    }

    fn open(&mut self) -> Result<&mut Open, JsError> {
        self.open
            .as_mut()
            .ok_or_else(|| JsError::new("the survey is not read yet"))
    }
}

impl Open {
    fn filter(&mut self, question: u32, clause: Option<Clause>) {
        self.clauses.retain(|clause| clause.question != question);
        self.clauses.extend(clause);
        self.shown.select(&self.clauses);
    }
}
