use super::Problem;
use crate::{
    survey::{Answer, Date, Question, definition::DateLimit, field, state::Input},
    words::{format, survey as words},
};

/// The fields of a date, in the order shown.
pub(super) const PARTS: [&str; 3] = ["day", "month", "year"];

/// The date in three texts; `Ok(None)` when all are empty. The first problem
/// is given in the order of the GOV.UK date input: missing, unreal, outside
/// the limits.
pub(super) fn check(
    question: &Question,
    input: Option<&Input>,
    limits: [Option<DateLimit>; 2],
    today: Option<Date>,
) -> Result<Option<Answer>, Problem> {
    let empty = [String::new(), String::new(), String::new()];
    let texts = match input {
        Some(Input::Date(texts)) => texts,
        _ => &empty,
    };
    let [day, month, year] = texts.each_ref().map(|text| text.trim());
    let given = |text: &str| !text.is_empty();
    let problem = |message: String, parts: &[&str]| Problem {
        message,
        field: field::date_part(&question.id, parts.first().unwrap_or(&PARTS[0])),
        parts: parts.iter().map(|part| (*part).to_owned()).collect(),
    };
    let missing: Vec<&str> = PARTS
        .into_iter()
        .zip([day, month, year])
        .filter(|(_, text)| !given(text))
        .map(|(part, _)| part)
        .collect();
    match missing.len() {
        0 => {}
        3 => return Ok(None),
        _ => return Err(problem(words::date_needs(&missing), &missing)),
    }
    let real = || words::REAL_DATE.to_owned();
    let number = |text: &str| -> Option<u16> {
        let digits = text.bytes().all(|b| b.is_ascii_digit());
        text.parse().ok().filter(|_| digits)
    };
    let day = number(day).and_then(|n| u8::try_from(n).ok());
    let day = day.filter(|day| (1..=31).contains(day));
    let day = day.ok_or_else(|| problem(real(), &["day"]))?;
    let month = parse_month(month, number(month));
    let month = month.ok_or_else(|| problem(real(), &["month"]))?;
    let year_number = number(year).ok_or_else(|| problem(real(), &["year"]))?;
    if year.len() != 4 {
        return Err(problem(words::YEAR_IN_FULL.to_owned(), &["year"]));
    }
    let date = Date::new(year_number, month, day).ok_or_else(|| problem(real(), &PARTS))?;
    match outside(date, limits, today) {
        Some(message) => Err(problem(message, &PARTS)),
        None => Ok(Some(Answer::Date(date))),
    }
}

/// A month as number or as word: `3`, `mar`, `March`.
fn parse_month(text: &str, number: Option<u16>) -> Option<u8> {
    if let Some(number) = number {
        return u8::try_from(number).ok().filter(|n| (1..=12).contains(n));
    }
    let text = text.to_lowercase();
    let name = text.trim_end_matches('.');
    (1..=12).find(|month| {
        let full = format::month(0, u32::from(*month)).to_lowercase();
        let full = full.split(' ').next().unwrap_or_default();
        name.len() >= 3 && full.starts_with(name)
    })
}

fn outside(date: Date, limits: [Option<DateLimit>; 2], today: Option<Date>) -> Option<String> {
    let [min, max] = limits.map(|limit| Some((limit?, limit?.date(today)?)));
    if let Some((limit, first)) = min.filter(|(_, first)| date < *first) {
        return Some(match limit {
            DateLimit::Today => words::NOT_IN_PAST.to_owned(),
            DateLimit::On(_) => words::date_from(&first.in_words()),
        });
    }
    let (limit, last) = max.filter(|(_, last)| date > *last)?;
    Some(match limit {
        DateLimit::Today => words::NOT_IN_FUTURE.to_owned(),
        DateLimit::On(_) => words::date_until(&last.in_words()),
    })
}
