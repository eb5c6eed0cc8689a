use crate::engine::pass::{Pass, code_at, code_map, each_code, is_ticked, number_at};
use crate::engine::{BatteryRow, Bin, Body, Clause, Found, QuestionResult, Spread, Usage};
use crate::table::{Column, Data, Day, Question, QuestionKind, Table, Unit};

/// The results of all questions under these clauses, and how many rows pass
/// them all.
pub fn answer(table: &Table, clauses: &[Clause]) -> (u32, Vec<QuestionResult>) {
    let pass = Pass::of(table, clauses);
    let results = (0_u32..)
        .zip(&table.questions)
        .map(|(index, question)| {
            let rows: Vec<usize> = pass.rows_without(index).collect();
            let (base, body) = body_of(table, question, &rows);
            QuestionResult {
                question: index,
                rows: rows.len() as u32,
                base,
                body,
            }
        })
        .collect();
    (pass.num_rows() as u32, results)
}

/// Texts of a free-text question among the rows that pass: those that hold
/// `words` (any case), at most `most` of them, in the order of the file.
pub fn search(table: &Table, clauses: &[Clause], question: u32, words: &str, most: usize) -> Found {
    let pass = Pass::of(table, clauses);
    let wanted = words.trim().to_lowercase();
    let mut found = Found::default();
    let column = table
        .questions
        .get(question as usize)
        .and_then(|q| first_column(table, q));
    for (row, text) in column.iter().flat_map(|c| {
        pass.rows_without(question)
            .filter_map(|row| Some((row, c.answer(row)?)))
    }) {
        if wanted.is_empty() || text.to_lowercase().contains(&wanted) {
            found.total += 1;
            if found.texts.len() < most {
                found
                    .texts
                    .push((table.lines.get(row).copied().unwrap_or(0), text.to_owned()));
            }
        }
    }
    found
}

fn first_column<'a>(table: &'a Table, question: &Question) -> Option<&'a Column> {
    question
        .columns
        .first()
        .and_then(|c| table.columns.get(*c as usize))
}

fn columns_of<'a>(table: &'a Table, question: &Question) -> Vec<&'a Column> {
    question
        .columns
        .iter()
        .filter_map(|c| table.columns.get(*c as usize))
        .collect()
}

fn body_of(table: &Table, question: &Question, rows: &[usize]) -> (u32, Body) {
    let Some(first) = first_column(table, question) else {
        return (0, Body::Hidden);
    };
    let filled = || {
        rows.iter()
            .filter(|row| first.answer(**row).is_some())
            .count() as u32
    };
    match question.kind {
        QuestionKind::Single | QuestionKind::Score => single(question, first, rows),
        QuestionKind::Agreement => battery(table, question, rows),
        QuestionKind::Multiple if question.items.is_empty() => listed(question, first, rows),
        QuestionKind::Multiple => ticked(table, question, rows),
        QuestionKind::Number => histogram(first, rows),
        QuestionKind::Date => months(first, rows),
        QuestionKind::Usage => usage(table, question, rows),
        QuestionKind::Text => (filled(), Body::Texts),
        QuestionKind::Hidden => (filled(), Body::Hidden),
    }
}

fn add(counts: &mut [u32], code: Option<u32>) {
    if let Some(count) = code.and_then(|code| counts.get_mut(code as usize)) {
        *count += 1;
    }
}

fn single(question: &Question, column: &Column, rows: &[usize]) -> (u32, Body) {
    let mut counts = vec![0; question.options.len()];
    for row in rows {
        add(&mut counts, code_at(&column.data, *row));
    }
    let on_scale = counts.iter().take(question.num_scale as usize).sum();
    (on_scale, Body::Counts(counts))
}

fn battery(table: &Table, question: &Question, rows: &[usize]) -> (u32, Body) {
    let columns = columns_of(table, question);
    let mut answered = vec![false; rows.len()];
    let body = columns
        .iter()
        .map(|column| {
            let map = code_map(question, column);
            let mut counts = vec![0; question.options.len()];
            for (row, answered) in rows.iter().zip(&mut answered) {
                let code = code_at(&column.data, *row)
                    .and_then(|code| map.get(code as usize).copied().flatten());
                *answered |= code.is_some();
                add(&mut counts, code);
            }
            let base = counts.iter().take(question.num_scale as usize).sum();
            BatteryRow { counts, base }
        })
        .collect();
    (
        answered.iter().filter(|answered| **answered).count() as u32,
        Body::Battery(body),
    )
}

fn listed(question: &Question, column: &Column, rows: &[usize]) -> (u32, Body) {
    let mut counts = vec![0; question.options.len()];
    let mut base = 0;
    for row in rows {
        base += u32::from(column.answer(*row).is_some());
        for code in each_code(&column.data, *row) {
            add(&mut counts, Some(code));
        }
    }
    (base, Body::Counts(counts))
}

/// A row answered a question of ticked columns if any of them holds something.
fn ticked(table: &Table, question: &Question, rows: &[usize]) -> (u32, Body) {
    let columns = columns_of(table, question);
    let mut counts = vec![0; columns.len()];
    let mut base = 0;
    for row in rows {
        base += u32::from(columns.iter().any(|column| column.answer(*row).is_some()));
        for (column, count) in columns.iter().zip(&mut counts) {
            *count += u32::from(is_ticked(column, *row));
        }
    }
    (base, Body::Counts(counts))
}

/// Bins of a width of 1, 2 or 5 times a power of ten over the range of the
/// whole table, so that they stay where they are under any filter.
fn histogram(column: &Column, rows: &[usize]) -> (u32, Body) {
    let Data::Numbers(all) = &column.data else {
        return (0, Body::Hidden);
    };
    let (min, max) = all
        .iter()
        .flatten()
        .fold((f64::INFINITY, f64::NEG_INFINITY), |(a, b), v| {
            (a.min(v), b.max(v))
        });
    let mut values: Vec<f64> = rows
        .iter()
        .filter_map(|row| number_at(&column.data, *row))
        .collect();
    values.sort_by(f64::total_cmp);
    let mean = (!values.is_empty()).then(|| values.iter().sum::<f64>() / values.len() as f64);
    let whole = all.iter().flatten().all(|v| v.fract() == 0.0);
    let mut bins = match column.unit {
        _ if min > max => Vec::new(),
        Some(Unit::Clock) => clock_bins(min, max),
        _ => empty_bins(min, max, whole),
    };
    for value in &values {
        let place = bins.iter().rposition(|bin| bin.from <= *value).unwrap_or(0);
        if let Some(bin) = bins.get_mut(place) {
            bin.count += 1;
        }
    }
    (
        values.len() as u32,
        Body::Histogram {
            bins,
            mean,
            median: crate::stats::quantile(&values, 0.5),
            spread: Spread::of(&values),
        },
    )
}

/// About how many bins a histogram has.
const BINS: f64 = 12.0;

/// Where all numbers are whole, no bin is narrower than 1: every other one
/// would be empty.
fn empty_bins(min: f64, max: f64, whole: bool) -> Vec<Bin> {
    /// Where numbers are too large to be told apart, bins are no finer.
    const FINEST: f64 = 1e-12;
    let span = max / BINS - min / BINS;
    let raw = if span > 0.0 { span } else { 1.0 };
    let raw = if whole { raw.max(1.0) } else { raw };
    let raw = raw.max(max.abs().max(min.abs()) * FINEST);
    let power = 10_f64.powf(raw.log10().floor());
    let width = [1.0, 2.0, 5.0, 10.0]
        .into_iter()
        .map(|step| step * power)
        .find(|w| *w >= raw)
        .unwrap_or(raw);
    bins_of(width, min, max)
}

/// Bins of the whole minutes that a clock face shows, for times in hours.
fn clock_bins(min: f64, max: f64) -> Vec<Bin> {
    const WIDTHS: [f64; 7] = [1.0, 2.0, 5.0, 10.0, 15.0, 30.0, 60.0];
    let minutes = |hours: f64| (hours * 3600.0).round() / 60.0;
    let (min, max) = (minutes(min), minutes(max));
    let fits = |width: &f64| *width >= (max - min) / BINS;
    let width = WIDTHS.into_iter().find(fits).unwrap_or(120.0);
    let mut bins = bins_of(width, min, max);
    for bin in &mut bins {
        bin.from /= 60.0;
        bin.to /= 60.0;
    }
    bins
}

/// Bins of one width that begin at its multiples, from the smallest to the
/// largest value.
fn bins_of(width: f64, min: f64, max: f64) -> Vec<Bin> {
    const MOST: usize = 100;
    let mut first = (min / width).floor();
    while first * width > min {
        first -= 1.0;
    }
    let edge = |i: usize| (first + i as f64) * width;
    let num = (1..MOST).find(|i| edge(*i) > max).unwrap_or(MOST);
    (0..num)
        .map(|i| Bin {
            from: edge(i),
            to: edge(i + 1),
            count: 0,
        })
        .collect()
}

fn months(column: &Column, rows: &[usize]) -> (u32, Body) {
    const MOST: i32 = 12 * 200;
    let Data::Days(all) = &column.data else {
        return (0, Body::Hidden);
    };
    let index = |days: i32| Day(days).month_index();
    let bounds = all
        .iter()
        .flatten()
        .map(index)
        .fold(None, |bounds, m| match bounds {
            None => Some((m, m)),
            Some((a, b)) => Some((m.min(a), m.max(b))),
        });
    let Some((first, last)) = bounds.filter(|(first, last)| last - first < MOST) else {
        return (
            0,
            Body::Months {
                first: 0,
                counts: Vec::new(),
            },
        );
    };
    let mut counts: Vec<Option<u32>> = vec![None; (last - first) as usize + 1];
    for month in all.iter().flatten().map(index) {
        if let Some(count) = counts.get_mut((month - first) as usize) {
            *count = Some(0);
        }
    }
    let mut base = 0;
    for days in rows.iter().filter_map(|row| number_at(&column.data, *row)) {
        if let Some(Some(count)) = counts.get_mut((index(days as i32) - first) as usize) {
            *count += 1;
            base += 1;
        }
    }
    (base, Body::Months { first, counts })
}

fn usage(table: &Table, question: &Question, rows: &[usize]) -> (u32, Body) {
    let columns = columns_of(table, question);
    let by = question.by.and_then(|c| table.columns.get(c as usize));
    let num_series = question.options.len().max(1);
    let mut sums: Vec<Vec<Option<f64>>> = vec![vec![None; columns.len()]; num_series];
    for row in rows {
        let series = match by {
            Some(column) => code_at(&column.data, *row).map(|code| code as usize),
            None => Some(0),
        };
        let Some(series) = series.and_then(|series| sums.get_mut(series)) else {
            continue;
        };
        for (column, sum) in columns.iter().zip(series) {
            let value = match &column.data {
                Data::Numbers(_) => number_at(&column.data, *row),
                _ => column.cell(*row).and_then(crate::read::parse_number),
            };
            if let Some(value) = value {
                *sum = Some(sum.unwrap_or(0.0) + value);
            }
        }
    }
    let metric = |i: usize| by.map(|_| i as u32);
    let body = sums
        .into_iter()
        .enumerate()
        .map(|(i, sums)| Usage {
            metric: metric(i),
            sums,
        })
        .collect();
    (rows.len() as u32, Body::Usage(body))
}
