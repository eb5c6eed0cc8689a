use arrow_array::builder::{Date32Builder, Float64Builder, ListBuilder, UInt32Builder};
use arrow_array::{Array, StringArray};

use crate::read::infer::{infer, order_of, splitter};
use crate::read::profile::Profile;
use crate::read::scale::{is_outside, scale_of};
use crate::read::value::{DateOrder, parse_date, parse_number};
use crate::table::{Column, Data, Day, Kind, Misfit};
use crate::words::reading as words;

/// Types one column: as `forced` says, else by what the cells look like.
///
/// `names` are the column's whole name, its stem and its item. A cell that
/// does not fit the kind becomes a [`Misfit`]; nothing else changes.
pub fn typed_column(names: [String; 3], cells: StringArray, forced: Option<Kind>) -> Column {
    let [name, stem, item] = names;
    let profile = Profile::of(&cells);
    let (kind, why) = match forced {
        Some(kind) => (kind, words::why_corrected().to_owned()),
        None if !stem.is_empty() && profile.is_ones_and_noughts() => {
            let different = profile.distinct.len();
            (Kind::Category, words::why_few_numbers(different))
        }
        None => infer(&name, &profile),
    };
    let mut misfits = Vec::new();
    let data = match kind {
        Kind::Category | Kind::Scale => codes(&cells, &profile, kind),
        Kind::Score => scores(&cells, &mut misfits),
        Kind::Multiple => lists(&cells, splitter(&profile).unwrap_or(";")),
        Kind::Number => numbers(&cells, &mut misfits),
        Kind::Date => days(&cells, order_of(&profile), &mut misfits),
        Kind::Text | Kind::Identifier | Kind::Personal | Kind::Empty => Data::Plain,
    };
    Column {
        name,
        stem,
        item,
        kind,
        why,
        cells,
        data,
        misfits,
    }
}

/// Where one column proves that the month stands first and none that the day
/// does, columns of dates that prove nothing are read in the same order: one
/// tool wrote them all.
pub(crate) fn agree_on_date_order(columns: &mut [Column]) {
    let dates = columns.iter().filter(|column| column.kind == Kind::Date);
    if dates.count() < 2 {
        return;
    }
    let evidence: Vec<Option<(usize, usize)>> = columns
        .iter()
        .map(|column| {
            (column.kind == Kind::Date).then(|| {
                let profile = Profile::of(&column.cells);
                (profile.day_first, profile.month_first)
            })
        })
        .collect();
    if evidence.iter().flatten().any(|(day, _)| *day > 0) {
        return;
    }
    let teller = evidence
        .iter()
        .position(|found| found.is_some_and(|(_, month)| month > 0));
    let Some(name) = teller
        .and_then(|i| columns.get(i))
        .map(|column| column.name.clone())
    else {
        return;
    };
    for (column, _) in columns
        .iter_mut()
        .zip(&evidence)
        .filter(|(_, found)| **found == Some((0, 0)))
    {
        let profile = Profile::of(&column.cells);
        if profile.slashed == 0 {
            continue;
        }
        column.misfits.clear();
        column.data = days(&column.cells, DateOrder::MonthDay, &mut column.misfits);
        column.why = words::why_date_as_in(&name);
    }
}

fn codes(cells: &StringArray, profile: &Profile<'_>, kind: Kind) -> Data {
    let mut labels: Vec<(&str, usize)> = profile
        .distinct
        .iter()
        .map(|(label, n)| (*label, *n))
        .collect();
    let scale = (kind == Kind::Scale).then(|| scale_of(&labels)).flatten();
    let (labels, num_scale, ordered) = if let Some(scale) = scale {
        (scale.labels, scale.inside, true)
    } else {
        let ordered = in_natural_order(&mut labels) || kind == Kind::Scale;
        if !ordered {
            labels.sort_by(|a, b| b.1.cmp(&a.1).then(a.0.cmp(b.0)));
        }
        if kind == Kind::Scale {
            labels.sort_by_key(|(label, _)| is_outside(label));
        }
        let outside = labels
            .iter()
            .filter(|(label, _)| kind == Kind::Scale && is_outside(label))
            .count();
        let num_scale = labels.len() - outside;
        (
            labels
                .into_iter()
                .map(|(label, _)| label.to_owned())
                .collect(),
            num_scale,
            ordered,
        )
    };
    let place: std::collections::BTreeMap<&str, u32> = labels
        .iter()
        .zip(0_u32..)
        .map(|(l, i)| (l.as_str(), i))
        .collect();
    let codes = cells
        .iter()
        .map(|cell| cell.and_then(|cell| place.get(cell.trim()).copied()))
        .collect();
    Data::Codes {
        codes,
        labels,
        num_scale,
        ordered,
    }
}

/// Sorts labels that begin with a number (bands of age, pay, years) by it, a
/// band "under" or "less than" it first; says whether they all do.
fn in_natural_order(labels: &mut [(&str, usize)]) -> bool {
    let key = |label: &str| -> Option<(f64, bool)> {
        let lower = label.trim().to_lowercase();
        let less = ["under ", "less than ", "up to ", "<"]
            .iter()
            .find_map(|w| lower.strip_prefix(w));
        let over = ["over ", "more than ", ">", "$", "£"]
            .iter()
            .find_map(|w| lower.strip_prefix(w));
        let rest = less
            .or(over)
            .unwrap_or(&lower)
            .trim_start_matches(['$', '£', ' ']);
        let end = rest
            .find(|c: char| !c.is_ascii_digit() && c != ',' && c != '.')
            .unwrap_or(rest.len());
        let number: f64 = rest.get(..end)?.replace(',', "").parse().ok()?;
        Some((number, less.is_none()))
    };
    if labels.len() < 2 || labels.iter().any(|(label, _)| key(label).is_none()) {
        return false;
    }
    labels.sort_by(|a, b| {
        key(a.0)
            .partial_cmp(&key(b.0))
            .unwrap_or(std::cmp::Ordering::Equal)
    });
    true
}

fn scores(cells: &StringArray, misfits: &mut Vec<Misfit>) -> Data {
    let codes = cells.iter().enumerate().map(|(row, cell)| {
        let cell = cell?;
        let score = parse_number(cell).filter(|v| v.fract() == 0.0 && (0.0..=10.0).contains(v));
        if score.is_none() {
            misfits.push(Misfit {
                row,
                text: cell.to_owned(),
            });
        }
        score.map(|value| value as u32)
    });
    let codes = codes.collect();
    Data::Codes {
        codes,
        labels: (0..=10).map(|i| i.to_string()).collect(),
        num_scale: 11,
        ordered: true,
    }
}

fn lists(cells: &StringArray, mark: &str) -> Data {
    let mut counts = std::collections::BTreeMap::new();
    for part in cells.iter().flatten().flat_map(|cell| parts(cell, mark)) {
        *counts.entry(part).or_insert(0_usize) += 1;
    }
    let mut labels: Vec<(&str, usize)> = counts.into_iter().collect();
    labels.sort_by(|a, b| b.1.cmp(&a.1).then(a.0.cmp(b.0)));
    let place: std::collections::BTreeMap<&str, u32> =
        labels.iter().zip(0_u32..).map(|(l, i)| (l.0, i)).collect();
    let mut builder = ListBuilder::new(UInt32Builder::new());
    for cell in cells {
        if let Some(cell) = cell {
            let mut list: Vec<u32> = parts(cell, mark)
                .filter_map(|part| place.get(part).copied())
                .collect();
            list.sort_unstable();
            list.dedup();
            builder.values().append_slice(&list);
        }
        builder.append(cell.is_some());
    }
    Data::Lists {
        lists: builder.finish(),
        labels: labels
            .into_iter()
            .map(|(label, _)| label.to_owned())
            .collect(),
    }
}

fn parts<'a>(cell: &'a str, mark: &str) -> impl Iterator<Item = &'a str> {
    cell.split(mark.chars().next().unwrap_or(';'))
        .map(str::trim)
        .filter(|part| !part.is_empty())
}

fn numbers(cells: &StringArray, misfits: &mut Vec<Misfit>) -> Data {
    let mut builder = Float64Builder::with_capacity(cells.len());
    for (row, cell) in cells.iter().enumerate() {
        let number = cell.and_then(parse_number);
        if let (Some(text), None) = (cell, number) {
            misfits.push(Misfit {
                row,
                text: text.to_owned(),
            });
        }
        builder.append_option(number);
    }
    Data::Numbers(builder.finish())
}

fn days(cells: &StringArray, order: DateOrder, misfits: &mut Vec<Misfit>) -> Data {
    let mut builder = Date32Builder::with_capacity(cells.len());
    for (row, cell) in cells.iter().enumerate() {
        let serial = |cell| parse_number(cell).and_then(Day::from_excel);
        let day = cell.and_then(|cell| parse_date(cell, order).or_else(|| serial(cell)));
        if let (Some(text), None) = (cell, day) {
            misfits.push(Misfit {
                row,
                text: text.to_owned(),
            });
        }
        builder.append_option(day.map(|day| day.0));
    }
    Data::Days(builder.finish())
}
