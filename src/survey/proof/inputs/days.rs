use canvass_kernel::value::Day;

use crate::survey::{Date, Month, definition::DateLimit, state::Input};

/// The fields of a day.
pub(in crate::survey::proof) fn of_date(date: Date) -> Input {
    let text = date.to_string();
    let parts: Vec<&str> = text.split('-').collect();
    Input::Date(match parts.as_slice() {
        [year, month, day] => [*day, *month, *year].map(str::to_owned),
        _ => Default::default(),
    })
}

/// The fields of a month.
pub(in crate::survey::proof) fn of_month(month: Month) -> Input {
    let Input::Date([_, number, year]) = of_date(month.first_day()) else {
        return Input::Date(Default::default());
    };
    Input::Date([String::new(), number, year])
}

/// A day so many days after 1970.
pub(in crate::survey::proof) fn date(days: i32) -> Option<Date> {
    let (year, month, day) = Day(days).ymd();
    Date::new(
        u16::try_from(year).ok()?,
        u8::try_from(month).ok()?,
        u8::try_from(day).ok()?,
    )
}

/// The days on, before and after today, the limits and what is compared with.
fn days(
    limits: [Option<DateLimit>; 2],
    values: &[(String, f64)],
    today: Option<Date>,
) -> Vec<Date> {
    let limits = limits.into_iter().flatten();
    let mut days: Vec<i32> = limits
        .filter_map(|limit| limit.date(today))
        .chain(today)
        .map(Date::days)
        .collect();
    let numbers = values.iter().map(|(_, number)| number.floor());
    days.extend(numbers.filter(|n| n.is_finite()).map(|n| n as i32));
    days.extend(
        values
            .iter()
            .filter_map(|(text, _)| Month::parse_iso(text))
            .map(|month| month.first_day().days()),
    );
    if days.is_empty() {
        days.push(0);
    }
    let around = days.iter().flat_map(|day| [day - 1, *day, day + 1]);
    let mut all: Vec<i32> = around.collect();
    all.sort_unstable();
    all.dedup();
    all.into_iter().filter_map(date).collect()
}

pub(super) fn dates(
    limits: [Option<DateLimit>; 2],
    values: &[(String, f64)],
    today: Option<Date>,
) -> Vec<Input> {
    let days = days(limits, values, today).into_iter();
    days.map(of_date).collect()
}

pub(super) fn months(
    limits: [Option<DateLimit>; 2],
    values: &[(String, f64)],
    today: Option<Date>,
) -> Vec<Input> {
    let mut months: Vec<Month> = days(limits, values, today)
        .into_iter()
        .flat_map(|day| {
            let month = Month::of(day);
            let first = month.first_day().days();
            let beside = [date(first - 1), date(first + 31)].into_iter().flatten();
            beside.map(Month::of).chain([month])
        })
        .collect();
    months.sort_unstable();
    months.dedup();
    months.into_iter().map(of_month).collect()
}
