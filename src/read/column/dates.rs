use std::ops::Range;

use arrow_array::builder::{Date32Builder, Time32SecondBuilder};
use arrow_array::{Array, Time32SecondArray};

use crate::table::{Cells, Data, Day};
use canvass_kernel::is_serial;
use canvass_kernel::value::{DateOrder, DecimalMark, WrittenDate, WrittenNumber, parse_compact};

/// How the dates of a column are read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct DateReading {
    /// Which of two numbers before a year is the day.
    pub order: DateOrder,
    /// Numbers are days as Excel counts them, or `20260401`.
    pub with_numbers: bool,
}

impl DateReading {
    /// The day of a cell and its seconds since midnight.
    fn read(self, cell: &str) -> Option<(Day, Option<u32>)> {
        if let Some(date) = WrittenDate::parse(cell) {
            return Some((date.day(self.order)?, date.time));
        }
        if !self.with_numbers {
            return None;
        }
        parse_compact(cell)
            .map(|day| (day, None))
            .or_else(|| serial(cell))
    }
}

/// A day as Excel counts them; its time is the fraction.
fn serial(cell: &str) -> Option<(Day, Option<u32>)> {
    const SECONDS_A_DAY: f64 = 86_400.0;
    let number = WrittenNumber::parse(cell).filter(|number| number.unit.is_none())?;
    let value = number.value(DecimalMark::Point).filter(|v| is_serial(*v))?;
    let seconds = ((value.fract() * SECONDS_A_DAY).round()).min(SECONDS_A_DAY - 1.0) as u32;
    let has_time = value.fract() > 0.0;
    Some((Day::from_excel(value)?, has_time.then_some(seconds)))
}

/// Cells as days and times.
#[derive(Debug)]
pub(super) struct Moments {
    reading: DateReading,
    /// Those of cells one behind the other that are all written alike.
    alike: canvass_kernel::Moments,
    days: Date32Builder,
    times: Time32SecondBuilder,
}

impl Moments {
    /// With room for so many cells.
    pub(super) fn new(reading: DateReading, num: usize) -> Self {
        Self {
            reading,
            alike: canvass_kernel::Moments::default(),
            days: Date32Builder::with_capacity(num),
            times: Time32SecondBuilder::with_capacity(num),
        }
    }

    /// Takes the cells at these places as long as all are written as most
    /// programs write a day; gives how many.
    pub(super) fn take_alike(&mut self, cells: &Cells, places: Range<usize>) -> usize {
        let (text, offsets) = cells.text();
        self.alike.read(text, offsets, places);
        let canvass_kernel::Moments { days, times } = &self.alike;
        self.days.append_slice(days);
        if times.is_empty() {
            self.times.append_nulls(days.len());
        } else {
            self.times.append_slice(times);
        }
        days.len()
    }

    /// Takes the next cell; `false` and a null if it is no date.
    pub(super) fn push(&mut self, cell: &str) -> bool {
        let moment = self.reading.read(cell);
        self.days.append_option(moment.map(|(day, _)| day.0));
        let time = moment.and_then(|(_, time)| time);
        self.times.append_option(time.map(|time| time as i32));
        moment.is_some()
    }

    /// Takes a cell that holds no answer.
    pub(super) fn push_nothing(&mut self) {
        self.days.append_null();
        self.times.append_null();
    }

    /// Days, and the times beside them if any cell has one.
    pub(super) fn finish(mut self) -> (Data, Option<Time32SecondArray>) {
        let times = self.times.finish();
        let has_times = times.null_count() < times.len();
        (Data::Days(self.days.finish()), has_times.then_some(times))
    }
}
