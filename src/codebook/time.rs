//! Times as responses have them, in UTC and back.

use crate::port::Plain;
use crate::survey::expression::Moment;
use canvass_kernel::value::Day;

const DAY_MILLIS: i64 = 86_400_000;
const MINUTE_MILLIS: i64 = 60_000;

/// A time in UTC (`2026-04-01T08:30:00Z`) and the minutes by which the clock it
/// was read from was ahead; `None` where it does not say, so that its instant is
/// not known.
pub(super) fn in_utc(text: &str) -> Option<(String, i64)> {
    let minutes = offset(text)?;
    let millis = Moment::parse(text, &Plain)?.millis;
    Some((format!("{}Z", written(millis)), minutes))
}

/// The time as a clock shows it that is so many minutes ahead of UTC; as it
/// stands where it is no time in UTC.
pub(super) fn on_clock(text: &str, minutes: i64) -> String {
    let Some(moment) = Moment::parse(text, &Plain).filter(|_| text.ends_with('Z')) else {
        return text.to_owned();
    };
    let wall = written(moment.millis + minutes * MINUTE_MILLIS);
    let sign = if minutes < 0 { '-' } else { '+' };
    let (hours, rest) = (minutes.abs() / 60, minutes.abs() % 60);
    format!("{wall}{sign}{hours:02}:{rest:02}")
}

/// Seconds from one time to another; `None` if either instant is not known.
pub(super) fn seconds_between(from: &str, to: &str) -> Option<f64> {
    let millis = |text: &str| {
        offset(text)?;
        Moment::parse(text, &Plain).map(|moment| moment.millis)
    };
    Some((millis(to)? - millis(from)?) as f64 / 1000.0)
}

/// The minutes by which the clock of a time is ahead of UTC, as its end says.
fn offset(text: &str) -> Option<i64> {
    let (_, time) = text.split_once('T')?;
    let offset = time.get(time.find(['Z', '+', '-'])?..)?;
    if offset == "Z" {
        return Some(0);
    }
    let (hours, minutes) = offset.get(1..)?.split_once(':')?;
    let minutes = hours.parse::<i64>().ok()? * 60 + minutes.parse::<i64>().ok()?;
    Some(if offset.starts_with('-') {
        -minutes
    } else {
        minutes
    })
}

/// The time on the wall without its offset; milliseconds where there are any.
fn written(wall: i64) -> String {
    let (year, month, day) = Day(wall.div_euclid(DAY_MILLIS) as i32).ymd();
    let millis = wall.rem_euclid(DAY_MILLIS);
    let (seconds, millis) = (millis / 1000, millis % 1000);
    let (hour, minute, second) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
    let text = format!("{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}");
    if millis > 0 {
        return format!("{text}.{millis:03}");
    }
    text
}
