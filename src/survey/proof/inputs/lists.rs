use canvass_kernel::gathered;

use super::MOST;
use crate::survey::{Choice, definition::Row, proof::interest::Interest, state::Input};

/// Every list of so many choices or fewer is ticked in every way.
const FEW: usize = 8;
/// Rankings of so many things are gone through whole.
const FEW_RANKS: usize = 4;

/// Choices, with words of the reader's own where they ask for some.
pub(super) fn chosen(asks_for_words: bool, values: Vec<&String>) -> Input {
    let values: Vec<String> = values.into_iter().cloned().collect();
    match values.as_slice() {
        _ if asks_for_words => Input::Other(values, "word".to_owned()),
        [only] => Input::One(only.clone()),
        _ => Input::Many(values),
    }
}

/// Ways of ticking, each alone that stands alone.
pub(super) fn multiple(
    choices: &[Choice],
    [min, _]: [Option<usize>; 2],
    interest: &Interest<'_>,
    values: &[(String, f64)],
) -> (Vec<Input>, bool) {
    let plain: Vec<&Choice> = choices.iter().filter(|choice| !choice.exclusive).collect();
    let lone = choices.iter().filter(|choice| choice.exclusive);
    let tick = |ticked: Vec<&Choice>| {
        let asks = ticked.iter().any(|choice| choice.other);
        let values: Vec<&String> = ticked.iter().map(|choice| &choice.value).collect();
        match chosen(asks, values) {
            Input::One(value) => Input::Many(vec![value]),
            input => input,
        }
    };
    let mut all: Vec<Input> = lone.map(|choice| tick(vec![choice])).collect();
    if !interest.is_any() {
        let fewest = min.unwrap_or(1);
        all.push(tick(plain.into_iter().take(fewest).collect()));
        return (all, true);
    }
    let is_named = |choice: &&Choice| {
        let mut words = values.iter().flat_map(|(text, _)| text.split(' '));
        words.any(|word| word == choice.value)
    };
    let (named, others): (Vec<&Choice>, Vec<&Choice>) = if plain.len() <= FEW {
        (plain, Vec::new())
    } else {
        plain.into_iter().partition(is_named)
    };
    let ways = 1_usize
        .checked_shl(named.len() as u32)
        .unwrap_or(usize::MAX);
    let is_few = named.len() < 12 && ways.saturating_mul(others.len() + 1) <= MOST;
    let is_complete = is_few && (others.is_empty() || interest.is_plain());
    if is_few {
        for way in 0..ways {
            let on = named.iter().enumerate().filter(|(i, _)| way >> i & 1 == 1);
            let on: Vec<&Choice> = on.map(|(_, choice)| *choice).collect();
            for count in 0..=others.len() {
                let ticked = on.iter().chain(others.iter().take(count)).copied();
                all.push(tick(ticked.collect()));
            }
        }
    } else {
        let every: Vec<&Choice> = named.iter().chain(&others).copied().collect();
        all.extend(every.iter().map(|choice| tick(vec![choice])));
        all.extend(
            (2..=every.len()).map(|count| tick(every.iter().take(count).copied().collect())),
        );
    }
    all.retain(|input| !input.is_empty());
    (all, is_complete)
}

/// Orders of the first so many things.
pub(super) fn ranking(items: &[Row], top: Option<usize>, is_any: bool) -> (Vec<Input>, bool) {
    let room = top.unwrap_or(items.len());
    let values: Vec<&String> = items.iter().map(|item| &item.value).collect();
    let many = |order: &[&String]| Input::Many(order.iter().map(|v| (*v).clone()).collect());
    if !is_any {
        return (vec![many(values.get(..room).unwrap_or(&values))], true);
    }
    if values.len() > FEW_RANKS {
        let turned = (0..values.len()).map(|turn| {
            let order: Vec<&String> = values
                .iter()
                .cycle()
                .skip(turn)
                .take(room)
                .copied()
                .collect();
            many(&order)
        });
        return (turned.collect(), false);
    }
    let mut all = Vec::new();
    let mut open: Vec<Vec<&String>> = vec![Vec::new()];
    while let Some(order) = open.pop() {
        if order.len() < room {
            let free = values.iter().filter(|value| !order.contains(value));
            open.extend(free.map(|value| [order.as_slice(), &[value]].concat()));
        }
        if !order.is_empty() {
            all.push(many(&order));
        }
    }
    (all, true)
}

/// Answers in the rows that are named; the others are answered alike.
pub(super) fn grid(
    rows: &[Row],
    points: &[&str],
    interest: &Interest<'_>,
    required: bool,
) -> (Vec<Input>, bool) {
    let mut ways: Vec<Option<&str>> = points.iter().copied().map(Some).collect();
    if !required {
        ways.push(None);
    }
    let first = points.first().copied();
    let (all, is_complete) = by_row(rows, &ways, first, interest);
    let mut inputs: Vec<Input> = all.into_iter().map(rated).collect();
    if !is_complete {
        let alike = points.iter().map(|point| {
            let row = |row: &'_ Row| (row.value.clone(), (*point).to_owned());
            Input::Rows(rows.iter().map(row).collect())
        });
        inputs.extend(alike);
    }
    (inputs, is_complete)
}

fn rated(pairs: Vec<(&str, &str)>) -> Input {
    let pairs = pairs.into_iter();
    Input::Rows(gathered(
        pairs.map(|(row, point)| (row.to_owned(), point.to_owned())),
    ))
}

/// Lists of an answer for each row: in every way where the row is named, else like
/// this. Whether there was room for all of them.
fn by_row<'a, T: Clone>(
    rows: &'a [Row],
    ways: &[Option<T>],
    alike: Option<T>,
    interest: &Interest<'_>,
) -> (Vec<Vec<(&'a str, T)>>, bool) {
    let alike = [alike];
    let mut all = vec![Vec::new()];
    let mut is_complete = true;
    for row in rows {
        let is_named = interest.rows.contains(&row.value.as_str());
        let fits = all.len().saturating_mul(ways.len()) <= MOST;
        is_complete &= fits || !is_named;
        let here = if is_named && fits { ways } else { &alike };
        all = product(&all, &row.value, here);
    }
    (all, is_complete)
}

/// Each list with each of these answers in the next row.
fn product<'a, T: Clone>(
    lists: &[Vec<(&'a str, T)>],
    row: &'a str,
    ways: &[Option<T>],
) -> Vec<Vec<(&'a str, T)>> {
    let with = |list: &Vec<(&'a str, T)>, way: &Option<T>| {
        let added = way.iter().map(|way| (row, way.clone()));
        list.iter().cloned().chain(added).collect()
    };
    let each = lists.iter();
    each.flat_map(|list| ways.iter().map(move |way| with(list, way)))
        .collect()
}

/// Ticks in the rows that are named; the first column in the others.
pub(super) fn ticks(rows: &[Row], columns: &[Row], interest: &Interest<'_>) -> (Vec<Input>, bool) {
    let few = columns.len().min(FEW);
    let ways: Vec<Option<Vec<String>>> = (0..1_usize << few)
        .map(|way| {
            let on = columns.iter().take(few).enumerate();
            let on = on.filter(|(i, _)| way >> i & 1 == 1);
            let on: Vec<String> = on.map(|(_, column)| column.value.clone()).collect();
            (!on.is_empty()).then_some(on)
        })
        .collect();
    let has_all_ways = interest.rows.is_empty() || few == columns.len();
    let first = columns.iter().take(1).map(|column| column.value.clone());
    let first: Vec<String> = first.collect();
    let (all, is_whole) = by_row(rows, &ways, Some(first), interest);
    let inputs = all.into_iter().map(|list| {
        let list = list.into_iter();
        Input::Ticks(gathered(list.map(|(row, on)| (row.to_owned(), on))))
    });
    (inputs.collect(), has_all_ways && is_whole)
}
