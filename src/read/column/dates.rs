use std::ops::Range;

use crate::table::{Cells, Data, Day, Values, ValuesBuilder};
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
    days: ValuesBuilder<i32>,
    times: ValuesBuilder<i32>,
}

impl Moments {
    /// With room for so many cells.
    pub(super) fn new(reading: DateReading, num: usize) -> Self {
        Self {
            reading,
            alike: canvass_kernel::Moments::default(),
            days: ValuesBuilder::with_capacity(num),
            times: ValuesBuilder::with_capacity(num),
        }
    }

    /// Takes the cells at these places as long as all are written as most
    /// programs write a day; gives how many.
    pub(super) fn take_alike(&mut self, cells: &Cells, places: Range<usize>) -> usize {
        let (text, offsets) = cells.text();
        self.alike.read(text, offsets, places);
        let canvass_kernel::Moments { days, times } = &self.alike;
        self.days.extend(days);
        self.times.extend(times);
        self.times.push_nothing(days.len() - times.len());
        days.len()
    }

    /// Takes the next cell; `false` and a null if it is no date.
    pub(super) fn push(&mut self, cell: &str) -> bool {
        let moment = self.reading.read(cell);
        self.days.push(moment.map(|(day, _)| day.0));
        let time = moment.and_then(|(_, time)| time);
        self.times.push(time.map(|time| time as i32));
        moment.is_some()
    }

    /// Takes a cell that holds no answer.
    pub(super) fn push_nothing(&mut self) {
        self.days.push(None);
        self.times.push(None);
    }

    /// Days, and the times beside them if any cell has one.
    pub(super) fn finish(self) -> (Data, Option<Values<i32>>) {
        let times = self.times.finish();
        let has_times = times.num_filled() > 0;
        (Data::Days(self.days.finish()), has_times.then_some(times))
    }
}
