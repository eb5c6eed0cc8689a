use canvass_kernel::sort_by_key;

use super::chance::{is_ahead, is_over_half};
use super::{Finding, Part, too_few};
use crate::dashboard::figures::is_rest;
use crate::engine::QuestionResult;
use crate::stats::Rules;
use crate::table::{Question, QuestionKind};
use crate::words::format::month;

/// What is to be said of options and how often each was chosen.
pub(super) fn options(
    question: &Question,
    result: &QuestionResult,
    counts: &[u32],
    rules: Rules,
) -> Finding {
    let several = question.kind == QuestionKind::Multiple;
    let all: Vec<Part> = question
        .options
        .iter()
        .zip(counts)
        .map(|(label, n)| Part {
            label: label.clone(),
            n: *n,
        })
        .collect();
    let (steps, outside) = all
        .split_at_checked(question.num_scale as usize)
        .unwrap_or((&all, &[]));
    if let Some(outside) = mostly_outside(outside, result.base, rules).filter(|_| !several) {
        return outside;
    }
    if let Some(few) = too_few(result.base, rules) {
        return few;
    }
    let end = Some(steps).filter(|_| question.ordered && !several);
    end.and_then(|steps| side(steps, result.base, rules))
        .unwrap_or_else(|| contest(steps, result.base, several, rules))
}

/// What is to be said of rows by month.
pub(super) fn months(first: i32, counts: &[Option<u32>], base: u32, rules: Rules) -> Finding {
    let months: Vec<Part> = (first..)
        .zip(counts)
        .filter_map(|(index, n)| {
            Some(Part {
                label: month(index.div_euclid(12), index.rem_euclid(12) as u32 + 1),
                n: (*n)?,
            })
        })
        .collect();
    too_few(base, rules).unwrap_or_else(|| contest(&months, base, false, rules))
}

/// That most said what is no step of the scale.
fn mostly_outside(outside: &[Part], base: u32, rules: Rules) -> Option<Finding> {
    let part: u32 = outside.iter().map(|part| part.n).sum();
    let all = part + base;
    let most = outside.iter().max_by_key(|part| part.n)?;
    let enough = too_few(all, rules).is_none();
    (part > 0 && (base == 0 || (enough && is_over_half(part, all, rules)))).then(|| {
        Finding::Outside {
            label: most.label.clone(),
            part,
            all,
        }
    })
}

/// That more than half are at one end of a scale.
fn side(steps: &[Part], base: u32, rules: Rules) -> Option<Finding> {
    if steps.iter().any(|part| part.n == base) {
        return None;
    }
    let half = steps.len() / 2;
    let (low, high) = (steps.get(..half)?, steps.get(steps.len() - half..)?);
    let end = |end: &[Part]| {
        let part: u32 = end.iter().map(|part| part.n).sum();
        let (first, last) = end.first().zip(end.last())?;
        let is_clear = end.len() > 1 && is_over_half(part, base, rules);
        is_clear.then(|| Finding::Side {
            steps: (first.label.clone(), last.label.clone()),
            num_steps: end.len(),
            part,
            base,
        })
    };
    end(high).or_else(|| end(low))
}

/// Which of the answers come first.
fn contest(parts: &[Part], base: u32, several: bool, rules: Rules) -> Finding {
    let mut order: Vec<&Part> = parts.iter().collect();
    sort_by_key(&mut order, |part| {
        (std::cmp::Reverse(part.n), is_rest(&part.label))
    });
    let part = |place: usize| order.get(place).map(|part| (*part).clone());
    let Some(first) = part(0).filter(|first| first.n > 0) else {
        return Finding::Nobody;
    };
    let ahead = |more: &Part, less: &Part| is_ahead(more.n, less.n, base, several, rules);
    let Some(second) = part(1).filter(|_| several || first.n < base) else {
        return if first.n == base {
            Finding::All(first)
        } else {
            Finding::Only { part: first, base }
        };
    };
    if !several && is_over_half(first.n, base, rules) {
        return Finding::Majority { part: first, base };
    }
    if ahead(&first, &second) {
        return Finding::First {
            first,
            second,
            base,
        };
    }
    let is_pair = part(2).is_some_and(|third| ahead(&first, &third) && ahead(&second, &third));
    if is_pair {
        let parts = [first, second];
        return Finding::FirstTwo { parts, base };
    }
    Finding::NoFirst {
        tied: order.iter().filter(|part| part.n == first.n).count(),
        of: order.len(),
        parts: [first, second],
        base,
    }
}
