use std::cell::RefCell;
use std::collections::BTreeMap;
use std::process::ExitCode;
use std::time::{SystemTime, UNIX_EPOCH};

use canvass::survey::expression::{Expression, Moment, Value};
use canvass::words::{command as words, expression, survey};
use serde_json::Value as Json;

use super::of_surveyjs;
use super::surroundings::{Computer, Surroundings, Zone};
use crate::command::{failed, told, usage};

const OPTIONS: [&str; 5] = ["--values", "--now", "--timezone", "--type", "--from"];

/// `survey eval EXPRESSION [--from surveyjs|xlsform] [--values JSON] [--now TIME]
/// [--timezone ZONE] [--type number|string|boolean]`.
pub(crate) fn eval(args: &[&str]) -> ExitCode {
    let Some((text, options)) = sorted(args) else {
        return usage();
    };
    let option = |name: &str| options.get(name).copied();
    match option("--from") {
        None | Some("xlsform") => {}
        Some("surveyjs") => return of_surveyjs::eval(text, &option),
        Some(_) => return usage(),
    }
    let printed = Expression::parse(text)
        .map_err(|error| error.to_string())
        .and_then(|expression| {
            let surroundings = surroundings(&option)?;
            value(&expression, &surroundings, option("--type"))
        });
    match printed {
        Ok(text) => {
            println!("{text}");
            ExitCode::SUCCESS
        }
        Err(sentence) => failed(&sentence),
    }
}

/// The expression, which may begin with minuses, and the options.
fn sorted<'a>(args: &[&'a str]) -> Option<(&'a str, BTreeMap<&'a str, &'a str>)> {
    let mut expression = None;
    let mut options = BTreeMap::new();
    let mut args = args.iter().copied();
    while let Some(arg) = args.next() {
        let is_repeated = if OPTIONS.contains(&arg) {
            options.insert(arg, args.next()?).is_some()
        } else {
            expression.replace(arg).is_some()
        };
        if is_repeated {
            return None;
        }
    }
    Some((expression?, options))
}

fn surroundings<'a>(option: &dyn Fn(&str) -> Option<&'a str>) -> Result<Surroundings, String> {
    let mut machine = Computer {
        zone: Zone::Fixed(0),
        unread: RefCell::default(),
    };
    let clock = clock();
    let now = match option("--now") {
        None => Moment::at(clock / 1_000_000, &machine),
        Some(text) => Moment::parse(text, &machine).ok_or_else(|| words::no_time(text))?,
    };
    machine.zone = match option("--timezone") {
        Some(name) => Zone::Named(name.parse().ok().ok_or_else(|| words::no_zone(name))?),
        None => Zone::Fixed(option("--now").and_then(written_offset).unwrap_or(0)),
    };
    let values = option("--values").map_or_else(|| Ok(BTreeMap::new()), values)?;
    Ok(Surroundings {
        values,
        now: Some(Moment::at(now.millis, &machine)),
        seed: clock.unsigned_abs(),
        machine,
        missing: RefCell::default(),
    })
}

/// Nanoseconds since 1970.
#[allow(
    clippy::disallowed_methods,
    reason = "the command line runs on computers that have a clock"
)]
pub(super) fn clock() -> i64 {
    let since = SystemTime::now().duration_since(UNIX_EPOCH);
    since.map_or(0, |since| {
        i64::try_from(since.as_nanos()).unwrap_or(i64::MAX)
    })
}

/// The offset of a time such as `2026-04-01T09:30:00+01:00`, in minutes.
fn written_offset(time: &str) -> Option<i32> {
    let place = time.len().checked_sub(6)?;
    let (sign, digits) = time.get(place..)?.split_at_checked(1)?;
    let (hours, minutes) = digits.split_once(':')?;
    let minutes = hours.parse::<i32>().ok()? * 60 + minutes.parse::<i32>().ok()?;
    match sign {
        "+" => Some(minutes),
        "-" => Some(-minutes),
        _ => None,
    }
}

/// Answers by name: each a text or a list of texts.
fn values(text: &str) -> Result<BTreeMap<String, Vec<String>>, String> {
    let json: Json =
        serde_json::from_str(text).map_err(|error| words::no_values(&error.to_string()))?;
    let Json::Object(members) = json else {
        return Err(words::no_values(&survey::found::text(text)));
    };
    let mut values = BTreeMap::new();
    for (name, value) in members {
        let texts = match value {
            Json::Array(items) => items.iter().map(plain).collect(),
            one => plain(&one).map(|text| vec![text]),
        };
        values.insert(name.clone(), texts.ok_or_else(|| words::no_value(&name))?);
    }
    Ok(values)
}

fn plain(value: &Json) -> Option<String> {
    match value {
        Json::String(text) => Some(text.clone()),
        Json::Number(number) => Some(number.to_string()),
        Json::Bool(truth) => Some(truth.to_string()),
        Json::Null | Json::Array(_) | Json::Object(_) => None,
    }
}

fn value(
    parsed: &Expression,
    surroundings: &Surroundings,
    kind: Option<&str>,
) -> Result<String, String> {
    if let Some(column) = parsed.columns().first() {
        let place = words::column(column.column);
        let found = survey::found::text(column.name);
        return Err(survey::fault(&place, &found, expression::BARE));
    }
    let value = parsed.value(surroundings);
    let text = match kind {
        None | Some("string") => value.text(),
        Some("number") => Value::Number(value.number(surroundings)).text(),
        Some("boolean") => Value::Truth(value.truth()).text(),
        Some(other) => return Err(words::no_type(other)),
    };
    if let Some(pattern) = surroundings.machine.unread.borrow().first() {
        let found = survey::found::text(pattern);
        return Err(survey::fault(words::REGEX, &found, expression::PATTERN));
    }
    for name in &*surroundings.missing.borrow() {
        told(&words::not_answered(name));
    }
    Ok(text)
}
