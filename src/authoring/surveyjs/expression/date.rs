//! Moments in UTC as milliseconds since 1970 (proleptic Gregorian calendar).

/// Milliseconds of a day.
pub(in crate::authoring::surveyjs) const DAY: f64 = 86_400_000.0;

/// A day by year, month from 1 and day of the month from 1.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Day {
    pub(super) year: i64,
    pub(super) month: i64,
    pub(super) of_month: i64,
}

/// Days since 1970 of a day; months and days beyond their ends count on.
fn days(day: Day) -> i64 {
    let months = day.year * 12 + day.month - 1;
    let (year, month) = (months.div_euclid(12), months.rem_euclid(12) + 1);
    // Years that begin in March have their leap day last.
    let year = if month <= 2 { year - 1 } else { year };
    let era = year.div_euclid(400);
    let of_era = year.rem_euclid(400);
    let of_year = (153 * ((month + 9) % 12) + 2) / 5;
    era * 146_097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year + day.of_month - 1 - 719_468
}

/// The moment of a day's beginning and so many milliseconds after it.
pub(super) fn moment(day: Day, after: f64) -> f64 {
    days(day) as f64 * DAY + after
}

/// The day of a moment and the milliseconds since its beginning; `None` for
/// what is no moment.
pub(super) fn day(millis: f64) -> Option<(Day, f64)> {
    const MOST: f64 = 8.64e15;
    if millis.is_nan() || millis.abs() > MOST {
        return None;
    }
    let count = (millis / DAY).floor();
    let from_march = count as i64 + 719_468;
    let era = from_march.div_euclid(146_097);
    let of_era = from_march.rem_euclid(146_097);
    let year = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year + year / 4 - year / 100);
    let from_march = (5 * of_year + 2) / 153;
    let month = if from_march < 10 {
        from_march + 3
    } else {
        from_march - 9
    };
    let found = Day {
        year: year + era * 400 + i64::from(month <= 2),
        month,
        of_month: of_year - (153 * from_march + 2) / 5 + 1,
    };
    Some((found, millis - count * DAY))
}

/// The day of the week from 0, which is Sunday.
pub(super) fn weekday(millis: f64) -> f64 {
    ((millis / DAY).floor() + 4.0).rem_euclid(7.0)
}

/// The moment of a text such as `2026-04-01` or `2026-04-01T09:30:00+01:00`;
/// NaN of any other.
pub(super) fn parse(text: &str) -> f64 {
    parts(text.trim()).unwrap_or(f64::NAN)
}

fn parts(text: &str) -> Option<f64> {
    let (date, time) = match text.split_once(['T', ' ']) {
        Some((date, time)) => (date, Some(time)),
        None => (text, None),
    };
    let mut numbers = date.split('-');
    let mut next = |digits: usize| match numbers.next() {
        None => Some(1),
        Some(text) => number(text, digits),
    };
    let day = Day {
        year: next(4)?,
        month: next(2)?,
        of_month: next(2)?,
    };
    let fits = (1..=12).contains(&day.month) && (1..=31).contains(&day.of_month);
    let after = match time {
        None => 0.0,
        Some(time) => clock(time)?,
    };
    (fits && numbers.next().is_none()).then(|| moment(day, after))
}

fn number(text: &str, digits: usize) -> Option<i64> {
    let fits = text.len() == digits && text.bytes().all(|b| b.is_ascii_digit());
    text.parse().ok().filter(|_| fits)
}

/// Milliseconds after the beginning of the day in UTC.
fn clock(text: &str) -> Option<f64> {
    let text = text.strip_suffix('Z').unwrap_or(text);
    let (time, ahead) = match text.rfind(['+', '-']) {
        Some(at) => {
            let (time, offset) = text.split_at_checked(at)?;
            let (hours, minutes) = offset.get(1..)?.split_once(':')?;
            let ahead = number(hours, 2)? * 60 + number(minutes, 2)?;
            (
                time,
                if offset.starts_with('-') {
                    -ahead
                } else {
                    ahead
                },
            )
        }
        None => (text, 0),
    };
    let mut parts = time.split(':');
    let hours = number(parts.next()?, 2)?;
    let minutes = number(parts.next()?, 2)?;
    let seconds: f64 = match parts.next() {
        None => 0.0,
        Some(text) if text.bytes().all(|b| b.is_ascii_digit() || b == b'.') => text.parse().ok()?,
        Some(_) => return None,
    };
    let fits = hours <= 24 && minutes < 60 && seconds < 60.0;
    let minutes = (hours * 60 + minutes - ahead) as f64;
    fits.then(|| minutes * 60_000.0 + (seconds * 1000.0).floor())
}

/// As ISO 8601 in UTC; empty for what is no moment.
pub(in crate::authoring::surveyjs) fn to_text(millis: f64) -> String {
    let Some((day, after)) = day(millis) else {
        return String::new();
    };
    let after = after as i64;
    let (hours, minutes) = (after / 3_600_000, after / 60_000 % 60);
    let (seconds, millis) = (after / 1000 % 60, after % 1000);
    let Day {
        year,
        month,
        of_month,
    } = day;
    format!("{year:04}-{month:02}-{of_month:02}T{hours:02}:{minutes:02}:{seconds:02}.{millis:03}Z")
}
