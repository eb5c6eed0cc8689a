//! Statements under one scale.

use super::{run, shares_stem};
use crate::read::scale::{Scale, scale_of};
use crate::table::{Column, Data, Kind};
use canvass_kernel::sort_by_key;

/// How many columns from here on are statements under one scale: under one
/// stem all of one family of words, all ranks, or steps that overlap; without
/// a stem, steps that overlap.
pub(super) fn battery(columns: &[Column], at: usize) -> usize {
    let Some(first) = columns.get(at) else {
        return 0;
    };
    let codes =
        |c: &Column| matches!(c.kind, Kind::Scale | Kind::Category) && !c.labels().is_empty();
    if !first.stem.is_empty() {
        let group = run(columns, at, |c| {
            shares_stem(Some(c), Some(first)) && codes(c)
        });
        let members = columns.get(at..at + group).unwrap_or_default();
        let any_scale = members.iter().any(|c| c.kind == Kind::Scale);
        let ranks = members.iter().all(|c| is_ranks(c.labels()))
            && members.iter().any(|c| c.labels().len() > 1);
        let same = members
            .iter()
            .all(|c| c.kind == Kind::Scale && overlap(first.labels(), c.labels()));
        return if (any_scale && family_of(members).is_some()) || ranks || same {
            group
        } else {
            0
        };
    }
    let scale = |c: &Column| match &c.data {
        Data::Codes {
            labels, num_scale, ..
        } if c.kind == Kind::Scale && c.stem.is_empty() => {
            Some(labels.get(..*num_scale).unwrap_or_default().to_vec())
        }
        _ => None,
    };
    let Some(own) = scale(first) else { return 0 };
    run(columns, at, |c| {
        scale(c).is_some_and(|other| overlap(&own, &other))
    })
}

/// The scale of all labels of these columns together.
fn family_of(members: &[impl std::borrow::Borrow<Column>]) -> Option<Scale> {
    let mut labels: Vec<(&str, usize)> = Vec::new();
    for label in members.iter().flat_map(|c| c.borrow().labels()) {
        if !labels.iter().any(|(held, _)| held == label) {
            labels.push((label, 1));
        }
    }
    scale_of(&labels)
}

fn is_ranks(labels: &[String]) -> bool {
    labels
        .iter()
        .all(|label| label.parse::<u32>().is_ok_and(|n| n <= 20))
}

fn overlap(a: &[String], b: &[String]) -> bool {
    b.iter().filter(|label| a.contains(label)).count() * 2 >= b.len().min(a.len())
}

/// The scale of all members if it is the same.
fn same_scale<'a>(members: &[&'a Column]) -> Option<(&'a [String], usize)> {
    let scale = |column: &&'a Column| match &column.data {
        Data::Codes {
            labels,
            num_scale,
            ordered: true,
            ..
        } => Some((labels.as_slice(), *num_scale)),
        _ => None,
    };
    let first = members.first().and_then(scale)?;
    members
        .iter()
        .all(|member| scale(member) == Some(first))
        .then_some(first)
}

/// The steps of all members in one order: their own if it is the same, that
/// of their family, or else merged: members agree on the order of what they
/// share, so each is merged in behind the step before it.
pub(super) fn shared_scale(members: &[&Column]) -> (Vec<String>, usize) {
    if let Some((labels, num_scale)) = same_scale(members) {
        return (labels.to_vec(), num_scale);
    }
    if let Some(scale) = family_of(members) {
        return (scale.labels, scale.inside);
    }
    let mut steps: Vec<String> = Vec::new();
    let mut outside: Vec<String> = Vec::new();
    for member in members {
        let Data::Codes {
            labels, num_scale, ..
        } = &member.data
        else {
            continue;
        };
        let mut place = 0;
        for label in labels.iter().take(*num_scale) {
            if let Some(found) = steps.iter().position(|step| step == label) {
                place = found + 1;
            } else {
                steps.insert(place, label.clone());
                place += 1;
            }
        }
        for label in labels.iter().skip(*num_scale).filter(|l| !l.is_empty()) {
            if !outside.contains(label) {
                outside.push(label.clone());
            }
        }
    }
    if is_ranks(&steps) {
        sort_by_key(&mut steps, |step| step.parse::<u32>().unwrap_or(u32::MAX));
    }
    let num_scale = steps.len();
    steps.append(&mut outside);
    (steps, num_scale)
}
