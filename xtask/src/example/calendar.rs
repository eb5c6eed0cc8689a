//! Days as whole numbers from 1 January 1970.

/// The day of a date.
pub(super) const fn day(year: i64, month: i64, day: i64) -> i64 {
    let year = if month <= 2 { year - 1 } else { year };
    let era = year.div_euclid(400);
    let of_era = year.rem_euclid(400);
    let of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    era * 146_097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719_468
}

/// Year, month and day of a day.
pub(super) const fn date(day: i64) -> (i64, i64, i64) {
    let shifted = day + 719_468;
    let era = shifted.div_euclid(146_097);
    let of_era = shifted.rem_euclid(146_097);
    let year = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year + year / 4 - year / 100);
    let month = (5 * of_year + 2) / 153;
    let day = of_year - (153 * month + 2) / 5 + 1;
    let month = if month < 10 { month + 3 } else { month - 9 };
    let year = era * 400 + year + if month <= 2 { 1 } else { 0 };
    (year, month, day)
}

/// Whether a day is a Saturday or a Sunday.
pub(super) const fn is_weekend(day: i64) -> bool {
    matches!((day + 3).rem_euclid(7), 5 | 6)
}

/// `2026-04-30`.
pub(super) fn iso(day: i64) -> String {
    let (year, month, day) = date(day);
    format!("{year:04}-{month:02}-{day:02}")
}

/// `30/04/2026`.
pub(super) fn british(day: i64) -> String {
    let (year, month, day) = date(day);
    format!("{day:02}/{month:02}/{year:04}")
}

/// `2026-04-30T09:15:00Z`; seconds beyond a day go into the next.
pub(super) fn instant(day: i64, seconds: i64) -> String {
    let (day, seconds) = (day + seconds.div_euclid(86_400), seconds.rem_euclid(86_400));
    let (hour, minute) = (seconds / 3600, seconds / 60 % 60);
    format!("{}T{hour:02}:{minute:02}:{:02}Z", iso(day), seconds % 60)
}
