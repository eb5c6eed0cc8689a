//! A column of text to a typed column.

mod agree;
mod codes;
mod dates;
mod lists;
mod numbers;
mod options;
mod order;
mod splitter;
mod times;

use arrow_array::Time32SecondArray;

use crate::read::infer::{Decision, decide};
use crate::read::profile::{MissingWords, Profile};
use crate::table::{Cells, Column, ColumnSettings, Data, Kind, Misfit, Missing};

pub(crate) use agree::agree_on_readings;
pub(crate) use dates::DateReading;
pub(crate) use numbers::NumberReading;
pub(crate) use order::{Order, natural_order};
pub(crate) use splitter::Splitter;

/// Types one column: as the reader said, else by what the cells look like.
///
/// `names` are the column's whole name, its stem and its item. A cell that
/// does not fit the kind becomes a [`Misfit`], a word for no answer is
/// [`Missing`]; every cell stays as written. Whether the column is to be left
/// out (`settings.drop`) is for whoever makes the table.
pub fn typed_column(
    names: [String; 3],
    cells: impl Into<Cells>,
    settings: &ColumnSettings,
) -> Column {
    let cells = cells.into();
    let [name, stem, item] = names;
    let profile = Profile::of(&cells, settings);
    let decision = decide(&name, &stem, &profile, settings);
    let evidence = profile.evidence();
    let kind = decision.kind;
    let typed = typed(&cells, &profile, &decision, settings);
    let unit = match kind {
        Kind::Number => decision.numbers.unit,
        Kind::Time => Some(crate::table::Unit::Clock),
        _ => None,
    };
    Column {
        name,
        stem,
        item,
        kind,
        why: decision.why,
        confidence: decision.confidence,
        asks: decision.asks,
        unit,
        cells,
        data: typed.data,
        times: typed.times,
        misfits: typed.misfits,
        missing: typed.missing,
        evidence,
        settings: settings.clone(),
    }
}

/// What a column's cells were understood as.
#[derive(Debug)]
struct Typed {
    data: Data,
    times: Option<Time32SecondArray>,
    misfits: Vec<Misfit>,
    missing: Missing,
}

fn typed(
    cells: &Cells,
    profile: &Profile<'_>,
    decision: &Decision,
    settings: &ColumnSettings,
) -> Typed {
    let mut sorted = Sorted::new(MissingWords::of(decision.kind, settings));
    let mut times = None;
    let data = match decision.kind {
        Kind::Category | Kind::Scale => codes::codes(cells, profile, decision.kind, &mut sorted),
        Kind::Score => codes::scores(cells, &mut sorted),
        Kind::Multiple => lists::lists(cells, &decision.splitter, &mut sorted),
        Kind::Number => numbers::numbers(cells, decision.numbers, &mut sorted),
        Kind::Time => times::times(cells, &mut sorted),
        Kind::Date => {
            let (days, seconds) = dates::days(cells, decision.dates, &mut sorted);
            times = seconds;
            days
        }
        Kind::Text | Kind::Identifier | Kind::Personal | Kind::Empty => {
            sorted.pass_over(cells);
            Data::Plain
        }
    };
    Typed {
        data,
        times,
        misfits: sorted.misfits,
        missing: sorted.missing,
    }
}

/// The cells of a column that say nothing: misfits and words for no answer.
#[derive(Debug)]
struct Sorted {
    words: MissingWords,
    misfits: Vec<Misfit>,
    missing: Missing,
}

impl Sorted {
    fn new(words: MissingWords) -> Self {
        Self {
            words,
            misfits: Vec::new(),
            missing: Missing::default(),
        }
    }

    /// Goes through the rows with what their cells are understood as. A cell
    /// that is neither understood nor a word for no answer is listed as a misfit.
    fn read<T: Copy>(
        &mut self,
        cells: &Cells,
        read: impl Fn(&str) -> Option<T>,
        mut take: impl FnMut(Option<T>),
    ) {
        let words = &self.words;
        let found = |cell: &str| {
            if words.are_own() && words.has(cell) {
                return Found::Missing;
            }
            match read(cell) {
                Some(value) => Found::Value(value),
                None if !words.are_own() && words.has(cell) => Found::Missing,
                None => Found::Misfit,
            }
        };
        let (misfits, missing) = (&mut self.misfits, &mut self.missing);
        cells.each(found, |row, cell| {
            take(match cell {
                Some((_, Found::Value(value))) => Some(value),
                Some((cell, Found::Missing)) => {
                    missing.add(row, cell);
                    None
                }
                Some((cell, Found::Misfit)) => {
                    misfits.push(Misfit {
                        row,
                        text: cell.to_owned(),
                    });
                    None
                }
                None => None,
            });
        });
    }

    /// Lists the words for no answer in a column that stays as written.
    fn pass_over(&mut self, cells: &Cells) {
        let words = &self.words;
        let missing = &mut self.missing;
        let is_missing = |cell: &str| words.has(cell);
        cells.each(is_missing, |row, cell| {
            if let Some((cell, true)) = cell {
                missing.add(row, cell);
            }
        });
    }
}

/// What a cell turned out to be.
#[derive(Clone, Copy, Debug)]
enum Found<T> {
    Value(T),
    Missing,
    Misfit,
}
