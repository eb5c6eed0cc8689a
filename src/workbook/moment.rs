//! Days and times as spreadsheets number them, in the words of ISO 8601.

use crate::table::Day;

const SECONDS_A_DAY: i64 = 86_400;

/// A moment: `2024-01-05`, `2024-01-05 13:05`, or the time alone where the
/// number is below one and the format shows no date. Seconds are written where
/// they are not zero. `None` for numbers that stand for no moment.
pub(super) fn moment(serial: f64, is_1904: bool, shows_date: bool) -> Option<String> {
    const LAST: f64 = 2_958_466.0;
    if !(0.0..LAST).contains(&serial) {
        return None;
    }
    let seconds = (serial * SECONDS_A_DAY as f64).round() as i64;
    let (days, seconds) = (seconds / SECONDS_A_DAY, seconds % SECONDS_A_DAY);
    if days == 0 && !shows_date {
        return Some(time(seconds));
    }
    let date = date(days, is_1904);
    Some(if seconds == 0 {
        date
    } else {
        format!("{date} {}", time(seconds))
    })
}

/// A length of time in hours: `30:15`, `-0:30`, `1:00:05`.
pub(super) fn elapsed(serial: f64) -> String {
    let seconds = (serial * SECONDS_A_DAY as f64).round() as i64;
    let sign = if seconds < 0 { "-" } else { "" };
    let seconds = seconds.abs();
    let (hours, minutes) = (seconds / 3600, seconds / 60 % 60);
    match seconds % 60 {
        0 => format!("{sign}{hours}:{minutes:02}"),
        rest => format!("{sign}{hours}:{minutes:02}:{rest:02}"),
    }
}

fn time(seconds: i64) -> String {
    let (hours, minutes) = (seconds / 3600, seconds / 60 % 60);
    match seconds % 60 {
        0 => format!("{hours:02}:{minutes:02}"),
        rest => format!("{hours:02}:{minutes:02}:{rest:02}"),
    }
}

/// Excel counts from the first of January 1900 and believes in a 29 February
/// of that year, number 60; number 0 is a day before the first, which it shows
/// as `1900-01-00`. The other system counts from 1 January 1904, number 0.
fn date(days: i64, is_1904: bool) -> String {
    const DAYS_TO_1970: i64 = 25_569;
    const DAYS_FROM_1904: i64 = 24_107;
    let since_1970 = match (is_1904, days) {
        (true, _) => days - DAYS_FROM_1904,
        (false, 0) => return "1900-01-00".to_owned(),
        (false, 60) => return "1900-02-29".to_owned(),
        (false, ..60) => days + 1 - DAYS_TO_1970,
        (false, _) => days - DAYS_TO_1970,
    };
    let (year, month, day) = Day(since_1970 as i32).ymd();
    format!("{year:04}-{month:02}-{day:02}")
}
