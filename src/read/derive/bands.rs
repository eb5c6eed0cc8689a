use super::{Made, one_of};
use crate::table::{QuestionKind, Table, Unit};
use crate::words::derived as words;

/// Numbers by bands.
pub(super) fn bands(table: &Table, title: &str, of: &str, edges: &[f64]) -> Result<Made, String> {
    let question = table.question_of(of)?;
    let column = question.columns.first();
    let column = column.and_then(|column| table.columns.get(*column as usize));
    let column = column.filter(|_| question.kind == QuestionKind::Number);
    let column = column.ok_or_else(|| words::no_numbers(of))?;
    let mut edges: Vec<f64> = edges
        .iter()
        .copied()
        .filter(|edge| edge.is_finite())
        .collect();
    let numbers = || (0..table.num_rows).map(|row| column.number(row));
    let are_whole = numbers().flatten().all(|number| number.fract() == 0.0);
    if are_whole {
        // No whole number lies between: the bands hold the same.
        for edge in &mut edges {
            *edge = edge.ceil();
        }
    }
    edges.sort_by(f64::total_cmp);
    edges.dedup();
    if edges.is_empty() {
        return Err(words::no_edges().to_owned());
    }
    // Which band a number is of, from below the first edge on.
    let band = |number: f64| edges.partition_point(|edge| *edge <= number);
    let skipped = usize::from(numbers().flatten().all(|number| band(number) > 0));
    let names = names(&edges, are_whole, column.unit);
    let names: Vec<String> = names.into_iter().skip(skipped).collect();
    let each = numbers().map(|number| Some(band(number?) - skipped));
    let num_scale = names.len();
    Ok(Made {
        column: one_of(title, names, (num_scale, true), each),
        kind: QuestionKind::Single,
        notes: Vec::new(),
    })
}

/// The names of all bands, that below the first edge first.
fn names(edges: &[f64], are_whole: bool, unit: Option<Unit>) -> Vec<String> {
    let edge = |value: f64| words::edge(value, unit);
    // Hours of a clock are no whole numbers.
    let are_whole = are_whole && unit != Some(Unit::Clock);
    let mut names: Vec<String> = Vec::with_capacity(edges.len() + 1);
    names.extend(edges.first().map(|first| words::below(&edge(*first))));
    let pairs = edges.iter().zip(edges.iter().skip(1));
    names.extend(pairs.map(|(from, to)| {
        if are_whole {
            words::whole(&edge(*from), &edge(to - 1.0))
        } else {
            words::between(&edge(*from), &edge(*to))
        }
    }));
    names.extend(edges.last().map(|last| words::over(&edge(*last))));
    names
}
