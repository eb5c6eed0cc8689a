use std::collections::HashMap;

use arrow_array::builder::UInt32Builder;

use crate::read::column::{Sorted, natural_order};
use crate::read::profile::Profile;
use crate::read::scale::{is_outside, scale_of};
use crate::table::{Cells, Data, Kind};
use canvass_kernel::value::{parse_number, trim};

pub(super) fn codes(cells: &Cells, profile: &Profile<'_>, kind: Kind, sorted: &mut Sorted) -> Data {
    let mut labels = if profile.overflow {
        every_label(cells, sorted)
    } else {
        profile.distinct.clone()
    };
    let scale = (kind == Kind::Scale).then(|| scale_of(&labels)).flatten();
    let (labels, num_scale, ordered) = if let Some(scale) = scale {
        (scale.labels, scale.inside, true)
    } else {
        let ordered = natural_order(&mut labels).is_some() || kind == Kind::Scale;
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
        let labels = labels.into_iter().map(|(label, _)| label.to_owned());
        (labels.collect::<Vec<_>>(), num_scale, ordered)
    };
    let place: HashMap<&str, u32> = labels
        .iter()
        .zip(0_u32..)
        .map(|(label, code)| (label.as_str(), code))
        .collect();
    let mut codes = UInt32Builder::with_capacity(cells.len());
    let code = |cell: &str| place.get(trim(cell)).copied();
    sorted.read(cells, code, |code| codes.append_option(code));
    Data::Codes {
        codes: codes.finish(),
        labels,
        num_scale,
        ordered,
    }
}

/// The different cells where the profile did not keep them all.
fn every_label<'a>(cells: &'a Cells, sorted: &Sorted) -> Vec<(&'a str, usize)> {
    let mut counts: HashMap<&str, usize> = HashMap::new();
    for (cell, n) in cells.counts() {
        *counts.entry(trim(cell)).or_insert(0) += n;
    }
    let mut labels: Vec<(&str, usize)> = counts.into_iter().collect();
    labels.retain(|(label, _)| !sorted.words.has(label));
    labels.sort_unstable();
    labels
}

pub(super) fn scores(cells: &Cells, sorted: &mut Sorted) -> Data {
    let score = |cell: &str| {
        parse_number(cell)
            .filter(|v| v.fract() == 0.0 && (0.0..=10.0).contains(v))
            .map(|value| value as u32)
    };
    let mut codes = UInt32Builder::with_capacity(cells.len());
    sorted.read(cells, score, |code| codes.append_option(code));
    Data::Codes {
        codes: codes.finish(),
        labels: (0..=10).map(|i| i.to_string()).collect(),
        num_scale: 11,
        ordered: true,
    }
}
