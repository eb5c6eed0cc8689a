use super::{Rates, Standing, Weighting};
use crate::dashboard::figures::is_rest;
use crate::dashboard::{Figures, Loaded, Mark, MarkKey};
use crate::engine::{Body, QuestionResult};
use crate::stats::{Count, Margin, Raking, Rules, Share, Stratum, Weights, rake, wilson_of_strata};
use crate::table::{Question, QuestionKind};
use crate::words::headcount as words;
use canvass_kernel::sort_by;

/// What each response of a group counts for, so that the groups stand to each other as
/// they do among the staff; `None` where some group has more responses than people, or
/// nobody answered.
///
/// With the groups of one question this is poststratification, capped as
/// [`Raking::cap`] says.
pub(in crate::dashboard) fn weighting(rates: &Rates) -> Option<Weighting> {
    let is_mistaken = |rate: &super::Rate| rate.standing == Standing::TooMany;
    if rates.groups.iter().any(is_mistaken) {
        return None;
    }
    let groups: Vec<(u32, &super::Rate)> = rates
        .groups
        .iter()
        .filter_map(|rate| Some((rate.option?, rate)))
        .collect();
    let of: Vec<usize> = (0..)
        .zip(&groups)
        .flat_map(|(place, (_, rate))| std::iter::repeat_n(place, rate.responses as usize))
        .collect();
    let people = of.len();
    let base = Weights::new(vec![1.0; people]).ok()?;
    let margin = Margin {
        of,
        targets: groups.iter().map(|(_, rate)| rate.people).collect(),
    };
    let raked = rake(&base, std::slice::from_ref(&margin), Raking::default()).ok()?;
    let sum: f64 = raked.weights.each().iter().sum();
    let weight = |place: usize| {
        let first = margin.of.iter().position(|own| *own == place)?;
        Some(raked.weights.each().get(first)? * people as f64 / sum)
    };
    let each = (0..).zip(&groups);
    let each =
        each.filter_map(|(place, (code, rate))| Some((*code, rate.group.clone(), weight(place)?)));
    let silent = groups
        .iter()
        .filter(|(_, rate)| rate.responses == 0 && rate.people > 0.0);
    Some(Weighting {
        each: each.collect(),
        design_effect: raked.weights.design_effect(),
        effective_n: raked.weights.effective_n(),
        n: people as u64,
        num_capped: raked.capped,
        silent: silent.map(|(_, rate)| rate.group.clone()).collect(),
    })
}

/// Weights the figures of a question, but for those of numbers, days and texts, and of the
/// question that weights are by.
#[inline(never)]
pub(in crate::dashboard) fn weigh(
    loaded: &Loaded,
    question: &Question,
    place: u32,
    figures: &mut Figures,
) {
    let joined = loaded.headcount.as_ref();
    let weighting = joined.and_then(|joined| joined.weighting.as_ref());
    let can_be = matches!(
        question.kind,
        QuestionKind::Single
            | QuestionKind::Multiple
            | QuestionKind::Score
            | QuestionKind::Agreement
    );
    let by = joined.and_then(|joined| loaded.place_of(&joined.said.question));
    let (Some(weighting), Some(strata)) = (weighting, &loaded.strata) else {
        return;
    };
    if !can_be || by == Some(place) {
        return;
    }
    let groups = strata.codes.iter().zip(&strata.groups);
    let groups: Vec<(f64, &QuestionResult)> = groups
        .filter_map(|(code, results)| {
            let mut each = weighting.each.iter();
            let (_, _, weight) = each.find(|(own, ..)| own == code)?;
            let mut results = results.iter();
            Some((*weight, results.find(|result| result.question == place)?))
        })
        .collect();
    let share = |key: MarkKey| {
        let strata: Vec<Stratum> = groups
            .iter()
            .filter_map(|(weight, result)| {
                let count = counted(result, key)?;
                Some(Stratum {
                    count,
                    weight: *weight,
                })
            })
            .collect();
        let base: u64 = strata.iter().map(|stratum| stratum.count.whole).sum();
        Some((wilson_of_strata(&strata, Rules::default()).ok()?, base))
    };
    let num_scale = question.num_scale;
    let is_in_base = |key: MarkKey| match key {
        MarkKey::Option(code) => question.kind == QuestionKind::Multiple || code < num_scale,
        MarkKey::Cell(_, code) => code < num_scale,
        MarkKey::Range(..) | MarkKey::Fixed(_) => false,
    };
    for mark in figures.marks.iter_mut().filter(|mark| is_in_base(mark.key)) {
        if let Some((share, base)) = share(mark.key) {
            weigh_mark(mark, share, base);
        }
    }
    set_rows(figures, question);
    figures.weighted = true;
}

fn weigh_mark(mark: &mut Mark, share: Share, base: u64) {
    mark.value = Some(share.estimate * base as f64);
    mark.base = u32::try_from(base).ok();
    let interval = (share.interval.low, share.interval.high);
    mark.name = words::weighted_name(&mark.label, share.estimate, interval, base);
    mark.text = words::share(share.estimate);
    mark.share = Some(share);
}

/// The table's rows as the marks are now: options that have no order of their own with the
/// most frequent first.
fn set_rows(figures: &mut Figures, question: &Question) {
    if question.kind == QuestionKind::Agreement {
        let num_options = figures.heads.len().saturating_sub(2).max(1);
        let marks = figures.marks.chunks(num_options);
        for (row, marks) in figures.rows.iter_mut().zip(marks) {
            for (cell, mark) in row.cells.iter_mut().zip(marks) {
                if let (Some(share), Some(value)) = (&mark.share, mark.value) {
                    *cell = words::weighted_cell(value, share.estimate);
                }
            }
        }
        return;
    }
    if let Some(head) = figures.heads.get_mut(1) {
        words::WEIGHTED_COUNT.clone_into(head);
    }
    for (row, mark) in figures.rows.iter_mut().zip(&figures.marks) {
        if let (Some(share), Some(value)) = (&mark.share, mark.value) {
            let interval = (share.interval.low, share.interval.high);
            row.cells = words::weighted_cells(value, share.estimate, interval);
        }
    }
    if !question.ordered && question.kind != QuestionKind::Score {
        let marks = std::mem::take(&mut figures.marks);
        let rows = std::mem::take(&mut figures.rows);
        let mut both: Vec<_> = marks.into_iter().zip(rows).collect();
        sort_by(&mut both, |(one, _), (other, _)| {
            let rank = |mark: &Mark| (is_rest(&mark.label), -mark.value.unwrap_or(0.0));
            let ((rest, value), (other_rest, other_value)) = (rank(one), rank(other));
            rest.cmp(&other_rest).then(value.total_cmp(&other_value))
        });
        (figures.marks, figures.rows) = both.into_iter().unzip();
    }
}

/// How many of a group chose this, of how many.
fn counted(result: &QuestionResult, key: MarkKey) -> Option<Count> {
    let (part, whole) = match (&result.body, key) {
        (Body::Counts(counts), MarkKey::Option(code)) => (counts.get(code as usize)?, result.base),
        (Body::Battery(rows), MarkKey::Cell(item, code)) => {
            let row = rows.get(item as usize)?;
            (row.counts.get(code as usize)?, row.base)
        }
        _ => return None,
    };
    Some(Count::of((*part).into(), whole.into()))
}

/// How many staff the responses of a filter are of: those of all groups, or of the groups
/// that it leaves. `None` where that is not known: under another filter than that of the
/// responses that count, and where some option has no headcount.
#[inline(never)]
pub(in crate::dashboard) fn population(loaded: &Loaded, question: u32) -> Option<u64> {
    let joined = loaded.headcount.as_ref()?;
    let rates = joined.rates.as_ref()?;
    let by = loaded.place_of(&joined.said.question)?;
    let counting = joined.said.clauses.iter();
    let counting = counting.map(|clause| clause.to_clause(&loaded.questions).ok());
    let counting: Vec<_> = counting.collect::<Option<_>>()?;
    if counting.iter().any(|clause| clause.question == question) {
        return None;
    }
    let own = |place: u32| place == question || place == by;
    let now: Vec<_> = loaded
        .clauses
        .iter()
        .filter(|clause| !own(clause.question))
        .collect();
    let then: Vec<_> = counting
        .iter()
        .filter(|clause| !own(clause.question))
        .collect();
    if now != then
        || rates
            .groups
            .iter()
            .any(|rate| rate.standing == Standing::TooMany)
    {
        return None;
    }
    let picked = loaded.clause(by).filter(|_| by != question);
    let people = match picked.map(|clause| &clause.pick) {
        None if rates.without_headcount.is_empty() => rates.all.people,
        Some(crate::engine::Pick::Options(codes)) => {
            let of = |code: &u32| {
                let mut groups = rates.groups.iter();
                groups
                    .find(|rate| rate.option == Some(*code))
                    .map(|rate| rate.people)
            };
            codes.iter().map(of).sum::<Option<f64>>()?
        }
        _ => return None,
    };
    Some(people.round() as u64)
}
