use std::ops::Range;

use crate::value::{DateOrder, WrittenDate};

/// Days as most programs write them, each with a time or each without.
#[derive(Clone, Debug, Default)]
pub struct Moments {
    /// Days since 1 January 1970.
    pub days: Vec<i32>,
    /// Seconds since midnight of each day, or nothing.
    pub times: Vec<i32>,
}

impl Moments {
    /// Reads the cells at these places up to the first that is no such day or
    /// is not written as those before it. The cell at a place goes from its offset
    /// to the next.
    #[inline(never)]
    pub fn read(&mut self, text: &[u8], offsets: &[i32], places: Range<usize>) {
        self.days.clear();
        self.times.clear();
        for place in places {
            let (Some(from), Some(to)) = (offsets.get(place), offsets.get(place + 1)) else {
                return;
            };
            let cell = text.get(*from as usize..*to as usize).unwrap_or_default();
            let date = WrittenDate::iso(cell);
            let day = date.and_then(|date| Some((date.day(DateOrder::DayMonth)?, date.time)));
            let Some((day, time)) = day else {
                return;
            };
            if time.is_some() != (self.times.len() == self.days.len()) && !self.days.is_empty() {
                return;
            }
            self.days.push(day.0);
            self.times.extend(time.map(|time| time as i32));
        }
    }
}
