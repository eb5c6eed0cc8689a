use super::Problem;
use crate::{
    survey::{Answer, Date, Month, Question, definition::DateLimit, field, state::Input},
    text::lower,
    words::survey::Words,
};

/// The fields of a date, in the order shown.
pub(super) const PARTS: [&str; 3] = ["day", "month", "year"];

/// The fields of a month.
pub(super) const MONTH_PARTS: &[&str] = &["month", "year"];

/// The date in three texts; `Ok(None)` when all are empty. The first problem
/// is given in the order of the GOV.UK date input: missing, unreal, outside
/// the limits.
#[inline(never)]
pub(super) fn check(
    question: &Question,
    input: Option<&Input>,
    limits: [Option<DateLimit>; 2],
    today: Option<Date>,
    words: Words,
) -> Result<Option<Answer>, Problem> {
    let fields = Fields::of(question, input, &PARTS, words);
    if !fields.any()? {
        return Ok(None);
    }
    let day = number(fields.day).and_then(|n| u8::try_from(n).ok());
    let day = day.filter(|day| (1..=31).contains(day));
    let day = day.ok_or_else(|| fields.problem(words.real_date(), &["day"]))?;
    let (year, month) = fields.year_and_month()?;
    let date = Date::new(year, month, day);
    let date = date.ok_or_else(|| fields.problem(words.real_date(), &PARTS))?;
    match outside(date, limits, today, words) {
        Some(message) => Err(fields.problem(&message, &PARTS)),
        None => Ok(Some(Answer::Date(date))),
    }
}

/// The month in the last two of three texts, like [`check`].
#[inline(never)]
pub(super) fn check_month(
    question: &Question,
    input: Option<&Input>,
    limits: [Option<DateLimit>; 2],
    today: Option<Date>,
    words: Words,
) -> Result<Option<Answer>, Problem> {
    let fields = Fields::of(question, input, MONTH_PARTS, words);
    if !fields.any()? {
        return Ok(None);
    }
    let (year, month) = fields.year_and_month()?;
    let month = Month::new(year, month);
    let month = month.ok_or_else(|| fields.problem(words.real_date(), MONTH_PARTS))?;
    match month_outside(month, limits, today, words) {
        Some(message) => Err(fields.problem(&message, MONTH_PARTS)),
        None => Ok(Some(Answer::Month(month))),
    }
}

/// What was typed into the parts of a date.
struct Fields<'a> {
    id: &'a str,
    day: &'a str,
    month: &'a str,
    year: &'a str,
    /// Those the question has.
    parts: &'a [&'static str],
    words: Words,
}

impl<'a> Fields<'a> {
    fn of(
        question: &'a Question,
        input: Option<&'a Input>,
        parts: &'a [&'static str],
        words: Words,
    ) -> Self {
        let [day, month, year] = match input {
            Some(Input::Date(texts)) => texts.each_ref().map(|text| text.trim()),
            _ => [""; 3],
        };
        let id = &question.id;
        Self {
            id,
            day,
            month,
            year,
            parts,
            words,
        }
    }

    fn problem(&self, message: &str, parts: &[&str]) -> Problem {
        Problem {
            message: message.to_owned(),
            field: field::date_part(self.id, parts.first().unwrap_or(&PARTS[0])),
            parts: parts.iter().map(|part| (*part).to_owned()).collect(),
        }
    }

    /// Whether there is a date to read; a problem when parts of it are missing.
    fn any(&self) -> Result<bool, Problem> {
        let texts = PARTS.into_iter().zip([self.day, self.month, self.year]);
        let missing: Vec<&str> = texts
            .filter(|(part, text)| self.parts.contains(part) && text.is_empty())
            .map(|(part, _)| part)
            .collect();
        if missing.is_empty() || missing.len() == self.parts.len() {
            return Ok(missing.is_empty());
        }
        Err(self.problem(&self.words.date_lacks(&missing), &missing))
    }

    fn year_and_month(&self) -> Result<(u16, u8), Problem> {
        let month = parse_month(self.month, number(self.month), self.words);
        let month = month.ok_or_else(|| self.problem(self.words.real_date(), &["month"]))?;
        let year = number(self.year);
        let year = year.ok_or_else(|| self.problem(self.words.real_date(), &["year"]))?;
        if self.year.len() == 4 {
            Ok((year, month))
        } else {
            Err(self.problem(self.words.year_in_full(), &["year"]))
        }
    }
}

fn number(text: &str) -> Option<u16> {
    let digits = text.bytes().all(|b| b.is_ascii_digit());
    text.parse().ok().filter(|_| digits)
}

/// A month as number or as word: `3`, `mar`, `March`. English ones are known in
/// every language.
fn parse_month(text: &str, number: Option<u16>, words: Words) -> Option<u8> {
    if let Some(number) = number {
        return u8::try_from(number).ok().filter(|n| (1..=12).contains(n));
    }
    let text = lower(text);
    let name = text.trim_end_matches('.');
    let named = |words: Words| {
        let is_it = |month: &u8| lower(words.month_name(u32::from(*month))).starts_with(name);
        (1..=12).find(is_it).filter(|_| name.len() >= 3)
    };
    named(words).or_else(|| named(Words::English))
}

fn outside(
    date: Date,
    limits: [Option<DateLimit>; 2],
    today: Option<Date>,
    words: Words,
) -> Option<String> {
    let [min, max] = limits.map(|limit| Some((limit?, limit?.date(today)?)));
    if let Some((limit, first)) = min.filter(|(_, first)| date < *first) {
        return Some(match limit {
            DateLimit::Today => words.not_in_past().to_owned(),
            DateLimit::On(_) => words.date_from(&first.in_words(words)),
        });
    }
    let (limit, last) = max.filter(|(_, last)| date > *last)?;
    Some(match limit {
        DateLimit::Today => words.not_in_future().to_owned(),
        DateLimit::On(_) => words.date_until(&last.in_words(words)),
    })
}

fn month_outside(
    month: Month,
    limits: [Option<DateLimit>; 2],
    today: Option<Date>,
    words: Words,
) -> Option<String> {
    let limit = |limit: Option<DateLimit>| Some((limit?, Month::of(limit?.date(today)?)));
    let [min, max] = limits.map(limit);
    if let Some((limit, first)) = min.filter(|(_, first)| month < *first) {
        return Some(match limit {
            DateLimit::Today => words.month_not_in_past().to_owned(),
            DateLimit::On(_) => words.date_from(&first.in_words(words)),
        });
    }
    let (limit, last) = max.filter(|(_, last)| month > *last)?;
    Some(match limit {
        DateLimit::Today => words.month_not_in_future().to_owned(),
        DateLimit::On(_) => words.date_until(&last.in_words(words)),
    })
}
