use std::process::ExitCode;

use canvass::authoring::surveyjs::{Data, Expression};
use canvass::port::Plain;
use canvass::survey::expression::Moment;
use canvass::words::{command as words, survey};

use super::eval::clock;
use crate::command::{failed, usage};

/// Prints the value of an expression of `SurveyJS` as JSON: `null` for none and
/// for what is no number, a date as ISO 8601. Dates are in UTC.
pub(super) fn eval<'a>(text: &str, option: &dyn Fn(&str) -> Option<&'a str>) -> ExitCode {
    if option("--timezone").is_some() {
        return usage();
    }
    match printed(text, option) {
        Ok(text) => {
            println!("{text}");
            ExitCode::SUCCESS
        }
        Err(sentence) => failed(&sentence),
    }
}

fn printed<'a>(text: &str, option: &dyn Fn(&str) -> Option<&'a str>) -> Result<String, String> {
    let expression = Expression::parse(text).map_err(|error| error.to_string())?;
    let given = option("--values").unwrap_or("{}");
    let values = Data::parse(given).map_err(|fault| words::no_values(&fault))?;
    if !matches!(values, Data::Object(_)) {
        return Err(words::no_values(&survey::found::text(given)));
    }
    let now = match option("--now") {
        None => clock() as f64 / 1e6,
        Some(text) => {
            let moment = Moment::parse(text, &Plain).ok_or_else(|| words::no_time(text))?;
            moment.millis as f64
        }
    };
    let value = expression.value(&values, Some(now));
    let value = match option("--type") {
        None => value,
        Some("boolean") => Data::Bool(value.is_something()),
        Some("number") => value.to_number(),
        Some("string") => Data::Text(value.to_text()),
        Some(other) => return Err(words::no_type(other)),
    };
    Ok(value.to_json().to_string())
}
