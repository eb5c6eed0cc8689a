//! Times as responses have them, in UTC and back.

use crate::port::Plain;
use crate::survey::expression::{Moment, parse_time};

/// A time in UTC (`2026-04-01T08:30:00Z`) and the minutes by which the clock it
/// was read from was ahead; `None` where it does not say, so that its instant is
/// not known.
pub(super) fn in_utc(text: &str) -> Option<(String, i32)> {
    let minutes = offset(text)?;
    let moment = Moment::parse(text, &Plain)?;
    Some((format!("{}Z", written(moment)), minutes))
}

/// The time as a clock shows it that is so many minutes ahead of UTC; as it
/// stands where it is no time in UTC.
pub(super) fn on_clock(text: &str, minutes: i32) -> String {
    let Some(moment) = Moment::parse(text, &Plain).filter(|_| text.ends_with('Z')) else {
        return text.to_owned();
    };
    let wall = written(Moment {
        offset: minutes,
        ..moment
    });
    let sign = if minutes < 0 { '-' } else { '+' };
    let minutes = minutes.unsigned_abs();
    let (hours, rest) = (minutes / 60, minutes % 60);
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
fn offset(text: &str) -> Option<i32> {
    let (_, offset) = parse_time(text.split_once('T')?.1)?;
    offset
}

/// The time on the wall without its offset; milliseconds where there are any.
fn written(moment: Moment) -> String {
    let has_millis = moment.millis.rem_euclid(1000) > 0;
    moment.format(if has_millis {
        "%Y-%m-%dT%H:%M:%S.%3"
    } else {
        "%Y-%m-%dT%H:%M:%S"
    })
}
