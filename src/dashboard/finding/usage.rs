use super::Finding;
use crate::engine::Usage;
use crate::table::Question;

/// The month in which most was used, of the first metric that has figures.
pub(super) fn peak(question: &Question, series: &[Usage]) -> Finding {
    let has_figures = |usage: &&Usage| usage.sums.iter().any(Option::is_some);
    let Some(usage) = series.iter().find(has_figures) else {
        return Finding::Nobody;
    };
    let months = question.items.iter().zip(&usage.sums);
    let known: Vec<(&String, f64)> = months
        .filter_map(|(month, sum)| Some((month, (*sum)?)))
        .collect();
    let value = known
        .iter()
        .map(|(_, sum)| *sum)
        .fold(f64::NEG_INFINITY, f64::max);
    let top: Vec<&String> = known
        .iter()
        .filter(|(_, sum)| *sum >= value)
        .map(|(month, _)| *month)
        .collect();
    let metric = usage
        .metric
        .and_then(|code| question.options.get(code as usize));
    Finding::Peak {
        metric: metric
            .filter(|_| series.len() > 1)
            .map(|name| name.replace('_', " ")),
        month: top
            .first()
            .map(|month| (*month).clone())
            .unwrap_or_default(),
        tied: top.len(),
        value,
        of: known.len(),
    }
}
