use std::ops::Range;

use arrow_buffer::ArrowNativeType;
use canvass_kernel::read_shorts;

use crate::read::column::codes::{self, Codes};
use crate::read::column::dates::Moments;
use crate::read::column::lists::Lists;
use crate::read::column::times;
use crate::read::column::{DateReading, NumberReading};
use crate::read::infer::Decision;
use crate::read::profile::{MissingWords, Profile};
use crate::table::{Cells, Data, Kind, Split, Values as Typed, ValuesBuilder};

/// What cells are read as, one value each.
#[derive(Debug)]
pub(super) enum Values {
    /// Options.
    Codes(Codes),
    /// Whole numbers from 0 to 10.
    Scores(ValuesBuilder<u32>),
    /// Several options each.
    Lists(Lists),
    /// Numbers.
    Numbers(NumberReading, ValuesBuilder<f64>),
    /// Hours since midnight.
    Times(ValuesBuilder<f64>),
    /// Days and times.
    Moments(Moments),
    /// Nothing but what is written.
    Plain,
}

impl Values {
    /// As was decided of cells that look so.
    pub(super) fn new(
        decision: &Decision,
        profile: &Profile<'_>,
        cells: &Cells,
        words: &MissingWords,
    ) -> Self {
        let num = cells.num_places();
        match decision.kind {
            Kind::Category | Kind::Scale => {
                Self::Codes(Codes::new(decision.kind, profile, cells, words))
            }
            Kind::Score => Self::Scores(ValuesBuilder::with_capacity(num)),
            Kind::Multiple => Self::Lists(Lists::found(decision.splitter.clone())),
            Kind::Number => Self::numbers(decision.numbers, num),
            Kind::Time => Self::Times(ValuesBuilder::with_capacity(num)),
            Kind::Date => Self::moments(decision.dates, num),
            Kind::Text | Kind::Identifier | Kind::Personal | Kind::Empty => Self::Plain,
        }
    }

    /// Numbers of so many cells.
    pub(super) fn numbers(reading: NumberReading, num: usize) -> Self {
        Self::Numbers(reading, ValuesBuilder::with_capacity(num))
    }

    /// Options that stand as the tool writes them, some of which are known.
    pub(super) fn options(split: Split, known: &[String]) -> Self {
        Self::Lists(Lists::told(split, known))
    }

    /// Days of so many cells.
    pub(super) fn moments(reading: DateReading, num: usize) -> Self {
        Self::Moments(Moments::new(reading, num))
    }

    /// Whether any text is a value.
    pub(super) fn take_any_word(&self) -> bool {
        matches!(self, Self::Lists(_) | Self::Plain)
    }

    /// Takes the cells at these places as long as that needs no second look;
    /// gives how many.
    pub(super) fn take_alike(&mut self, cells: &Cells, places: Range<usize>) -> usize {
        match self {
            Self::Moments(moments) => moments.take_alike(cells, places),
            Self::Numbers(reading, numbers) => {
                let (text, offsets) = cells.text();
                numbers.extend_with(|values| {
                    read_shorts(values, reading.mark, text, offsets, places);
                })
            }
            _ => 0,
        }
    }

    /// Takes the next cell; `false` and a null in its place if it is no value.
    pub(super) fn push(&mut self, cell: &str) -> bool {
        match self {
            Self::Codes(codes) => codes.push(cell),
            Self::Scores(scores) => push(scores, codes::score(cell)),
            Self::Lists(lists) => {
                lists.push(cell);
                true
            }
            Self::Numbers(reading, numbers) => push(numbers, reading.read(cell)),
            Self::Times(hours) => push(hours, times::hours(cell)),
            Self::Moments(moments) => moments.push(cell),
            Self::Plain => true,
        }
    }

    /// Takes a cell that holds no answer.
    pub(super) fn push_nothing(&mut self) {
        match self {
            Self::Codes(codes) => codes.push_nothing(),
            Self::Scores(scores) => scores.push(None),
            Self::Lists(lists) => lists.push_nothing(),
            Self::Numbers(_, numbers) | Self::Times(numbers) => numbers.push(None),
            Self::Moments(moments) => moments.push_nothing(),
            Self::Plain => {}
        }
    }

    /// The values, and the times beside days if there are any.
    pub(super) fn finish(self, cells: &Cells) -> (Data, Option<Typed<i32>>) {
        let data = match self {
            Self::Codes(codes) => codes.finish(),
            Self::Scores(scores) => codes::scores(scores),
            Self::Lists(lists) => lists.finish(cells),
            Self::Numbers(_, numbers) | Self::Times(numbers) => Data::Numbers(numbers.finish()),
            Self::Moments(moments) => return moments.finish(),
            Self::Plain => Data::Plain,
        };
        (data, None)
    }
}

/// Appends a value or nothing; tells which.
fn push<T: ArrowNativeType>(values: &mut ValuesBuilder<T>, value: Option<T>) -> bool {
    values.push(value);
    value.is_some()
}
