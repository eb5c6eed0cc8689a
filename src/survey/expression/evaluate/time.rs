use super::Arguments;
use crate::survey::expression::{
    Context, Function, Moment, Value,
    moment::{DAY_MILLIS, parse_time},
};

/// The functions of dates and times.
pub(super) fn call(function: Function, given: &Arguments<'_>) -> Value {
    let machine = given.context.machine();
    match function {
        Function::Now => Value::Time(given.context.now()),
        Function::Today => Value::Time(given.context.now().map(|now| now.midnight(machine))),
        Function::Date => match given.value(0) {
            Value::Truth(_) => Value::Text(String::new()),
            value if value.text().is_empty() => Value::Text(String::new()),
            value => Value::Time(moment(&value, given.context)),
        },
        Function::DecimalDateTime => {
            Value::Number(moment(&given.value(0), given.context).map_or(f64::NAN, Moment::days))
        }
        Function::DecimalTime => Value::Number(decimal_time(&given.text(0), given.context)),
        Function::FormatDate => {
            let moment = moment(&given.value(0), given.context);
            let text = moment.map(|moment| moment.format(&given.text(1)));
            Value::Text(text.unwrap_or_default())
        }
        _ => Value::Time(None),
    }
}

/// The instant that a value means: days since 1970, or a date or time in text,
/// of which month and day may be written without a leading 0.
fn moment(value: &Value, context: &dyn Context) -> Option<Moment> {
    let machine = context.machine();
    match value {
        Value::Time(time) => *time,
        Value::Number(days) => Moment::of_days(*days, machine),
        Value::Truth(_) => None,
        Value::Text(_) | Value::Set(_) => {
            let text = value.text();
            Moment::parse(&text, machine)
                .or_else(|| Moment::parse(&padded(&text)?, machine))
                .or_else(|| Moment::of_days(value.number(context), machine))
        }
    }
}

/// `2026-4-1` as `2026-04-01`.
fn padded(text: &str) -> Option<String> {
    let (date, time) = match text.split_once('T') {
        Some((date, _)) => text.split_at_checked(date.len())?,
        None => (text, ""),
    };
    let mut parts = date.split('-');
    let mut padded = parts.next()?.to_owned();
    for part in parts {
        padded.push('-');
        if part.len() == 1 {
            padded.push('0');
        }
        padded.push_str(part);
    }
    padded.push_str(time);
    Some(padded)
}

/// The part of the day that a time in text means in local time, by the zone of
/// 1 January 1970.
fn decimal_time(text: &str, context: &dyn Context) -> f64 {
    match parse_time(text) {
        Some((millis, None)) => millis as f64 / DAY_MILLIS as f64,
        Some((millis, Some(offset))) => {
            let utc = millis - i64::from(offset) * 60_000;
            Moment::at(utc, context.machine()).part_of_day()
        }
        None => f64::NAN,
    }
}
