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

use arrow_array::{StringArray, Time32SecondArray};

use crate::read::infer::{Decision, decide};
use crate::read::profile::{MissingWords, Profile};
use crate::table::{Column, ColumnSettings, Data, Kind, Misfit, Missing};

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
pub fn typed_column(names: [String; 3], cells: StringArray, settings: &ColumnSettings) -> Column {
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
    cells: &StringArray,
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

    /// Whether a cell is a word for no answer; if so it is listed.
    fn is_missing(&mut self, row: usize, cell: &str) -> bool {
        let found = self.words.has(cell);
        if found {
            self.missing.add(row, cell);
        }
        found
    }

    /// What a cell is understood as; one that is neither understood nor a word
    /// for no answer is listed as a misfit.
    fn read<T>(
        &mut self,
        row: usize,
        cell: Option<&str>,
        read: impl Fn(&str) -> Option<T>,
    ) -> Option<T> {
        let cell = cell?;
        if self.words.are_own() && self.is_missing(row, cell) {
            return None;
        }
        let value = read(cell);
        if value.is_none() && (self.words.are_own() || !self.is_missing(row, cell)) {
            self.misfits.push(Misfit {
                row,
                text: cell.to_owned(),
            });
        }
        value
    }

    /// Lists the words for no answer in a column that stays as written.
    fn pass_over(&mut self, cells: &StringArray) {
        for (row, cell) in cells.iter().enumerate() {
            if let Some(cell) = cell {
                self.is_missing(row, cell);
            }
        }
    }
}
