use super::Node;
use super::coerce::{is_number, number, to_number};
use super::compare::order;
use super::date::{self, DAY};
use super::evaluate::{Context, evaluate};
use super::in_array;
use super::numbers::add;
use crate::authoring::surveyjs::data::Data;

/// The value of a function; of one that there is not, and of one that asks a
/// survey on a page, none.
pub(super) fn call(name: &str, nodes: &[Node], context: &Context<'_>) -> Data {
    let given: Vec<Data> = nodes.iter().map(|node| evaluate(node, context)).collect();
    let given = Given(given);
    match name {
        "iif" if given.count() < 2 => Data::Null,
        "iif" => given
            .get(if given.get(0).is_something() { 1 } else { 2 })
            .clone(),
        "sum" => sum(&given.flat()),
        "avg" => average(&given.flat()),
        "count" => Data::Number(given.flat().len() as f64),
        "min" => extreme(&given.flat(), std::cmp::Ordering::Less),
        "max" => extreme(&given.flat(), std::cmp::Ordering::Greater),
        "round" => Data::Number(round(&given.flat())),
        "trunc" => Data::Number(truncated(&given.flat())),
        "substring" => substring(&given),
        "sumInArray" | "countInArray" | "avgInArray" | "minInArray" | "maxInArray" => {
            in_array::call(name, nodes, &given.0, context)
        }
        "isDisplayMode" => Data::Null,
        "isContainerReady" => Data::Bool(false),
        _ => of_dates(name, &given, context),
    }
}

struct Given(Vec<Data>);

impl Given {
    fn count(&self) -> usize {
        self.0.len()
    }

    fn get(&self, place: usize) -> &Data {
        self.0.get(place).unwrap_or(&Data::Null)
    }

    /// All values, those of lists one by one; texts that are numbers are them.
    fn flat(&self) -> Vec<Data> {
        let mut all = Vec::new();
        for value in &self.0 {
            flatten(value, &mut all);
        }
        all
    }

    /// The moment an argument means; `None` if there is nothing.
    fn date(&self, place: usize) -> Option<f64> {
        Some(self.get(place))
            .filter(|value| value.is_something())
            .map(moment)
    }
}

fn flatten(value: &Data, into: &mut Vec<Data>) {
    match value {
        Data::Null => {}
        Data::List(items) => items.iter().for_each(|item| flatten(item, into)),
        one if is_number(one) => into.push(Data::Number(number(one))),
        one => into.push(one.clone()),
    }
}

fn moment(value: &Data) -> f64 {
    match value {
        Data::Text(text) => date::parse(text),
        one => to_number(one),
    }
}

fn sum(values: &[Data]) -> Data {
    let zero = Data::Number(0.0);
    values.iter().fold(zero, |sum, value| add(&sum, value))
}

fn average(values: &[Data]) -> Data {
    let count = values.len() as f64;
    Data::Number(if values.is_empty() {
        0.0
    } else {
        to_number(&sum(values)) / count
    })
}

fn extreme(values: &[Data], wanted: std::cmp::Ordering) -> Data {
    let best = values.iter().reduce(|best, value| {
        if order(value, best) == Some(wanted) {
            value
        } else {
            best
        }
    });
    best.cloned().unwrap_or_default()
}

/// To so many decimals, halves up.
fn round(values: &[Data]) -> f64 {
    let Some(Data::Number(value)) = values.first() else {
        return f64::NAN;
    };
    let precision = match values.get(1) {
        Some(Data::Number(precision)) => *precision,
        Some(one) if one.is_something() => return f64::NAN,
        _ => 0.0,
    };
    let unit = 10.0_f64.powf(precision);
    // Halves that binary fractions hold a little short of are halves as well.
    let scaled = value * unit * (1.0 + f64::EPSILON);
    (scaled + 0.5).floor() / unit
}

/// Without the decimals beyond so many; with none given whole.
fn truncated(values: &[Data]) -> f64 {
    let Some(Data::Number(value)) = values.first() else {
        return f64::NAN;
    };
    let decimals = match values.get(1) {
        Some(Data::Number(decimals)) if *decimals != 0.0 => *decimals,
        Some(one) if one.is_something() => return f64::NAN,
        _ => -1.0,
    };
    let text = Data::Number(*value).to_text();
    let Some((whole, fraction)) = text.split_once('.').filter(|_| decimals > 0.0) else {
        return value.trunc();
    };
    let fraction: String = fraction.chars().take(decimals as usize).collect();
    format!("{whole}.{fraction}").parse().unwrap_or(f64::NAN)
}

fn substring(given: &Given) -> Data {
    let Some(text) = given.get(0).as_text() else {
        return Data::Text(String::new());
    };
    if given.count() < 2 || !is_number(given.get(1)) {
        return Data::Text(String::new());
    }
    let units: Vec<u16> = text.encode_utf16().collect();
    let length = units.len() as f64;
    let place = |value: &Data| number(value).clamp(0.0, length) as usize;
    let start = place(given.get(1));
    let end = Some(given.get(2))
        .filter(|end| is_number(end))
        .map_or(units.len(), place);
    let part = units
        .get(start.min(end)..start.max(end))
        .unwrap_or_default();
    Data::Text(String::from_utf16_lossy(part))
}

fn of_dates(name: &str, given: &Given, context: &Context<'_>) -> Data {
    let now = context.now.unwrap_or(f64::NAN);
    let today = (now / DAY).floor() * DAY;
    let or_today = given.date(0).unwrap_or(today);
    let part = |millis: f64, pick: fn(date::Day) -> i64| {
        Data::Number(date::day(millis).map_or(f64::NAN, |(day, _)| pick(day) as f64))
    };
    match name {
        "currentDate" => Data::Date(now),
        "today" => {
            let days = if given.count() == 1 {
                to_number(given.get(0)).trunc()
            } else {
                0.0
            };
            Data::Date(today + DAY * days)
        }
        "getYear" => given
            .date(0)
            .map_or(Data::Null, |date| part(date, |day| day.year)),
        "currentYear" => part(now, |day| day.year),
        "year" => part(or_today, |day| day.year),
        "month" => part(or_today, |day| day.month),
        "day" => part(or_today, |day| day.of_month),
        "weekday" => Data::Number(date::weekday(or_today)),
        "age" => match given.date(0) {
            None => Data::Null,
            Some(born) => difference(born, now, &unit(given.get(1), "years")),
        },
        "diffDays" => match (given.date(0), given.date(1)) {
            (Some(from), Some(to)) if given.count() == 2 => Data::Number(days_between(from, to)),
            _ => Data::Number(0.0),
        },
        "dateDiff" => match (given.date(0), given.date(1)) {
            (Some(from), Some(to)) => difference(from, to, &unit(given.get(2), "days")),
            _ => Data::Null,
        },
        "dateAdd" => match (given.date(0), given.get(1)) {
            (Some(date), count) if count.is_something() => {
                added(date, to_number(count), &unit(given.get(2), "days"))
            }
            _ => Data::Null,
        },
        _ => Data::Null,
    }
}

fn unit(value: &Data, usual: &str) -> String {
    if value.is_something() {
        value.to_text()
    } else {
        usual.to_owned()
    }
}

fn days_between(from: f64, to: f64) -> f64 {
    ((to / DAY).floor() - (from / DAY).floor()).abs()
}

/// How many whole units lie between two moments.
fn difference(from: f64, to: f64, unit: &str) -> Data {
    let millis = match unit {
        "hours" => 3_600_000.0,
        "minutes" => 60_000.0,
        "seconds" => 1000.0,
        "days" => return Data::Number(days_between(from, to)),
        _ => {
            let Some(((from, _), (to, _))) = date::day(from).zip(date::day(to)) else {
                let number = if unit == "months" { f64::NAN } else { 0.0 };
                return Data::Number(number);
            };
            let is_short = i64::from(to.of_month < from.of_month);
            let months = (to.year - from.year) * 12 + to.month - from.month - is_short;
            return Data::Number(if unit == "months" {
                months
            } else {
                months / 12
            } as f64);
        }
    };
    Data::Number(((to - from).abs() / millis).ceil())
}

/// The most months or years that a moment is moved by.
const MOST_UNITS: f64 = 4_000_000.0;

/// A moment so many units later; a day beyond the end of a month counts on.
fn added(date: f64, count: f64, unit: &str) -> Data {
    let months = match unit {
        "days" => return Data::Date(date + count.trunc() * DAY),
        "hours" => return Data::Date(date + count.trunc() * 3_600_000.0),
        "minutes" => return Data::Date(date + count.trunc() * 60_000.0),
        "seconds" => return Data::Date(date + count.trunc() * 1000.0),
        "months" => 1,
        "years" => 12,
        _ => return Data::Date(date),
    };
    let moved = date::day(date)
        .filter(|_| count.abs() <= MOST_UNITS)
        .map(|(day, after)| {
            let month = day.month + count.trunc() as i64 * months;
            date::moment(date::Day { month, ..day }, after)
        });
    Data::Date(moved.unwrap_or(f64::NAN))
}
