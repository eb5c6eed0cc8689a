use std::collections::HashMap;

use canvass_kernel::value::{parse_number, trim};
use canvass_kernel::{sort_by, sort_by_key};

use crate::read::column::natural_order;
use crate::read::profile::{MissingWords, Profile};
use crate::read::scale::{is_outside, scale_of};
use crate::table::{Cells, Data, Kind, ValuesBuilder};

/// Cells as options.
#[derive(Debug)]
pub(super) struct Codes {
    labels: Vec<String>,
    num_scale: usize,
    ordered: bool,
    places: HashMap<String, u32>,
    found: ValuesBuilder<u32>,
}

impl Codes {
    /// The options of a category or a scale whose cells look so.
    pub(super) fn new(
        kind: Kind,
        profile: &Profile<'_>,
        cells: &Cells,
        words: &MissingWords,
    ) -> Self {
        let labels = if profile.overflow {
            every_label(cells, words)
        } else {
            profile.distinct.clone()
        };
        let (labels, num_scale, ordered) = in_order(labels, kind);
        Self {
            places: labels.iter().cloned().zip(0_u32..).collect(),
            found: ValuesBuilder::with_capacity(cells.num_places()),
            labels,
            num_scale,
            ordered,
        }
    }

    /// Takes the next cell; `false` and a null if it is no option.
    pub(super) fn push(&mut self, cell: &str) -> bool {
        let code = self.places.get(trim(cell)).copied();
        self.found.push(code);
        code.is_some()
    }

    /// Takes a cell that holds no answer.
    pub(super) fn push_nothing(&mut self) {
        self.found.push(None);
    }

    pub(super) fn finish(self) -> Data {
        Data::Codes {
            codes: self.found.finish(),
            labels: self.labels,
            num_scale: self.num_scale,
            ordered: self.ordered,
        }
    }
}

/// Labels in the order in which they are shown, how many stand on the scale, and
/// whether the order is their own.
fn in_order(mut labels: Vec<(&str, usize)>, kind: Kind) -> (Vec<String>, usize, bool) {
    let scale = (kind == Kind::Scale).then(|| scale_of(&labels)).flatten();
    if let Some(scale) = scale {
        return (scale.labels, scale.inside, true);
    }
    let ordered = natural_order(&mut labels).is_some() || kind == Kind::Scale;
    if !ordered {
        sort_by(&mut labels, |a, b| b.1.cmp(&a.1).then(a.0.cmp(b.0)));
    }
    if kind == Kind::Scale {
        sort_by_key(&mut labels, |(label, _)| is_outside(label));
    }
    let outside = labels
        .iter()
        .filter(|(label, _)| kind == Kind::Scale && is_outside(label))
        .count();
    let num_scale = labels.len() - outside;
    let labels = labels.into_iter().map(|(label, _)| label.to_owned());
    (labels.collect(), num_scale, ordered)
}

/// The different cells where the profile did not keep them all.
fn every_label<'a>(cells: &'a Cells, words: &MissingWords) -> Vec<(&'a str, usize)> {
    let mut counts: HashMap<&str, usize> = HashMap::new();
    for (cell, n) in cells.counts() {
        *counts.entry(trim(cell)).or_insert(0) += n;
    }
    let mut labels: Vec<(&str, usize)> = counts.into_iter().collect();
    labels.retain(|(label, _)| !words.has(label));
    sort_by(&mut labels, Ord::cmp);
    labels
}

/// A whole number from 0 to 10.
pub(super) fn score(cell: &str) -> Option<u32> {
    parse_number(cell)
        .filter(|v| v.fract() == 0.0 && (0.0..=10.0).contains(v))
        .map(|value| value as u32)
}

/// Scores as codes.
pub(super) fn scores(codes: ValuesBuilder<u32>) -> Data {
    Data::Codes {
        codes: codes.finish(),
        labels: (0..=10).map(|i| i.to_string()).collect(),
        num_scale: 11,
        ordered: true,
    }
}
