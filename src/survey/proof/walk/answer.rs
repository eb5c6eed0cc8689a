use canvass_kernel::gathered;

use crate::survey::{
    Date, Kind, Missing, Month, Question,
    definition::{DateLimit, Row},
    draws::Draws,
    proof::inputs::{date, of_date, of_month},
    state::Input,
};

/// One in so many leaves out what is optional, or gives a reason for no answer.
const SOME: usize = 8;
/// Days before or after today, or beside a limit, within which dates are drawn.
const DAYS: i32 = 1_000;

/// An input drawn at random; `None` leaves the question out. What is typed is
/// drawn from what is `likely` to make a difference: texts always, numbers and
/// days often.
pub(super) fn drawn(
    question: &Question,
    likely: &[Option<Input>],
    draws: &mut Draws,
    today: Option<Date>,
) -> Option<Input> {
    if !question.required && draws.below(SOME) == 0 {
        return None;
    }
    let reasons = question.missing.iter().copied();
    let reasons: Vec<Missing> = reasons.filter(|reason| question.offers(*reason)).collect();
    if !reasons.is_empty() && draws.below(SOME) == 0 {
        return one_of(&reasons, draws).copied().map(Input::Missing);
    }
    let is_often = draws.below(2) == 0;
    match &question.kind {
        Kind::Text { .. } | Kind::Long { .. } => {}
        Kind::Number { .. } | Kind::Date { .. } | Kind::Month { .. } if is_often => {}
        _ => return natural(question, draws, today),
    }
    let entered: Vec<&Input> = likely.iter().flatten().collect();
    one_of(&entered, draws).map(|input| (*input).clone())
}

fn one_of<'a, T>(items: &'a [T], draws: &mut Draws) -> Option<&'a T> {
    items.get(draws.below(items.len()))
}

/// Some of these in an order drawn at random.
fn some_of<'a>(values: &[&'a String], count: usize, draws: &mut Draws) -> Vec<&'a String> {
    let mut left = values.to_vec();
    let mut taken = Vec::new();
    while taken.len() < count && !left.is_empty() {
        taken.push(left.swap_remove(draws.below(left.len())));
    }
    taken
}

fn natural(question: &Question, draws: &mut Draws, today: Option<Date>) -> Option<Input> {
    let owned = |values: Vec<&String>| values.into_iter().cloned().collect::<Vec<String>>();
    Some(match &question.kind {
        Kind::Single { choices } => {
            let choice = one_of(choices, draws)?;
            if choice.other {
                Input::Other(vec![choice.value.clone()], "word".to_owned())
            } else {
                Input::One(choice.value.clone())
            }
        }
        Kind::Multiple { choices, min, max } => {
            let lone: Vec<&String> = choices
                .iter()
                .filter(|c| c.exclusive)
                .map(|c| &c.value)
                .collect();
            if !lone.is_empty() && draws.below(SOME) == 0 {
                return Some(Input::Many(owned(some_of(&lone, 1, draws))));
            }
            let plain: Vec<&String> = choices
                .iter()
                .filter(|c| !c.exclusive)
                .map(|c| &c.value)
                .collect();
            let (fewest, most) = (min.unwrap_or(1), max.unwrap_or(plain.len()));
            let more = most.saturating_sub(fewest).saturating_add(1);
            let count = fewest + draws.below(more);
            let ticked = owned(some_of(&plain, count, draws));
            let asks =
                |choice: &&crate::survey::Choice| choice.other && ticked.contains(&choice.value);
            if choices.iter().any(|choice| asks(&choice)) {
                Input::Other(ticked, "word".to_owned())
            } else {
                Input::Many(ticked)
            }
        }
        Kind::YesNo => Input::One([Kind::YES, Kind::NO].get(draws.below(2))?.to_string()),
        Kind::Scale { from, to, .. } => {
            let steps = usize::try_from(to - from).unwrap_or_default();
            Input::One((from + draws.below(steps + 1) as i64).to_string())
        }
        Kind::Ranking { items, top } => {
            let values: Vec<&String> = items.iter().map(|item| &item.value).collect();
            Input::Many(owned(some_of(&values, top.unwrap_or(values.len()), draws)))
        }
        Kind::Grid { rows, scale } => {
            let mut points: Vec<&str> = scale.iter().map(|point| point.value.as_str()).collect();
            points.extend(question.missing.iter().map(|reason| reason.name()));
            let mut rated = Vec::new();
            for row in rows {
                if question.required || draws.below(SOME) > 0 {
                    rated.extend(one_of(&points, draws).map(|point| (row, *point)));
                }
            }
            Input::Rows(gathered(
                rated
                    .into_iter()
                    .map(|(row, point)| (row.value.clone(), point.to_owned())),
            ))
        }
        Kind::Ticks { rows, columns } => Input::Ticks(ticks(rows, columns, draws)),
        Kind::Number {
            min, max, whole, ..
        } => {
            let low = min.or(max.map(|max| max - 100.0)).unwrap_or(0.0);
            let high = max.unwrap_or(low + 100.0);
            let number = low + draws.share() * (high - low);
            let number = if *whole {
                number.round()
            } else {
                (number * 10.0).round() / 10.0
            };
            Input::One(number.to_string())
        }
        Kind::Date { min, max } => of_date(day([*min, *max], draws, today)?),
        Kind::Month { min, max } => of_month(Month::of(day([*min, *max], draws, today)?)),
        Kind::Text { .. } | Kind::Long { .. } | Kind::Note { .. } | Kind::Calculated { .. } => {
            return None;
        }
    })
}

/// A row in which nothing is ticked has no entry.
fn ticks(rows: &[Row], columns: &[Row], draws: &mut Draws) -> canvass_kernel::Named<Vec<String>> {
    let ticked = rows.iter().map(|row| {
        let on = columns.iter().filter(|_| draws.below(2) == 0);
        let on: Vec<String> = on.map(|column| column.value.clone()).collect();
        (row.value.clone(), on)
    });
    gathered(ticked.filter(|(_, on)| !on.is_empty()))
}

fn day(limits: [Option<DateLimit>; 2], draws: &mut Draws, today: Option<Date>) -> Option<Date> {
    let [min, max] = limits.map(|limit| Some(limit?.date(today)?.days()));
    let today = today.map_or(0, Date::days);
    let low = min.or(max.map(|max| max - DAYS)).unwrap_or(today - DAYS);
    let high = max.unwrap_or(low + DAYS);
    let days = usize::try_from(high - low).ok()?;
    date(low + draws.below(days + 1) as i32)
}
