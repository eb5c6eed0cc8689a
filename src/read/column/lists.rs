use std::borrow::Cow;
use std::collections::HashMap;

use canvass_kernel::sort_by;

use crate::read::column::Splitter;
use crate::read::split::parts;
use crate::table::{Cells, Data, Split};

/// The options of cells, one list each.
#[derive(Debug)]
pub(super) struct Lists {
    divides: Divides,
    /// The options by the order in which they came; those that are known first.
    options: HashMap<String, u32>,
    num_known: usize,
    /// For each cell its options; `None` where it holds no answer.
    found: Vec<Option<Vec<u32>>>,
}

/// What divides the options of a cell.
#[derive(Debug)]
enum Divides {
    Found(Splitter),
    Told(Split, Vec<String>),
}

impl Lists {
    /// Options that stand as the cells tell.
    pub(super) fn found(splitter: Splitter) -> Self {
        Self {
            divides: Divides::Found(splitter),
            options: HashMap::new(),
            num_known: 0,
            found: Vec::new(),
        }
    }

    /// Options that stand as the tool writes them, some of which are known.
    pub(super) fn told(split: Split, known: &[String]) -> Self {
        let options: HashMap<String, u32> = known.iter().cloned().zip(0_u32..).collect();
        Self {
            divides: Divides::Told(split, known.to_vec()),
            num_known: options.len(),
            options,
            found: Vec::new(),
        }
    }

    /// Takes the options of the next cell.
    pub(super) fn push(&mut self, cell: &str) {
        let found: Vec<Cow<'_, str>> = match &self.divides {
            Divides::Found(splitter) => splitter.parts(cell),
            Divides::Told(split, known) => {
                let parts = parts(cell, *split, known).into_iter();
                parts.map(Cow::Owned).collect()
            }
        };
        let mut list = Vec::with_capacity(found.len());
        for option in found {
            let next = self.options.len() as u32;
            let code = self.options.entry(option.into_owned()).or_insert(next);
            put(*code, &mut list);
        }
        self.found.push(Some(list));
    }

    /// Takes a cell that holds no answer.
    pub(super) fn push_nothing(&mut self) {
        self.found.push(None);
    }

    /// The lists. The options that were known stand first, in their order; of
    /// the others that which most rows hold.
    pub(super) fn finish(mut self, cells: &Cells) -> Data {
        let counts = self.counts(cells);
        let count = |code: u32| counts.get(code as usize).copied().unwrap_or(0);
        let mut labels: Vec<(String, u32)> = self.options.drain().collect();
        let num_known = self.num_known as u32;
        // Known options count as more than any, and in their order.
        let weight = |code: u32| (num_known.saturating_sub(code), count(code));
        sort_by(&mut labels, |a, b| {
            weight(b.1).cmp(&weight(a.1)).then(a.0.cmp(&b.0))
        });
        let mut shown = vec![0_u32; labels.len()];
        for ((_, code), at) in labels.iter().zip(0_u32..) {
            if let Some(place) = shown.get_mut(*code as usize) {
                *place = at;
            }
        }
        let as_shown = |list: Vec<u32>| {
            let mut codes = Vec::with_capacity(list.len());
            for code in list {
                if let Some(code) = shown.get(code as usize) {
                    put(*code, &mut codes);
                }
            }
            codes
        };
        let lists = self.found.into_iter();
        Data::Lists {
            lists: lists.map(|list| list.map(as_shown)).collect(),
            labels: labels.into_iter().map(|(label, _)| label).collect(),
        }
    }

    /// How many rows hold each option.
    fn counts(&self, cells: &Cells) -> Vec<usize> {
        let rows = cells.place_counts();
        let mut counts = vec![0_usize; self.options.len()];
        for (place, list) in self.found.iter().enumerate() {
            let rows = rows.get(place).copied().unwrap_or(1);
            for code in list.iter().flatten() {
                if let Some(count) = counts.get_mut(*code as usize) {
                    *count += rows;
                }
            }
        }
        counts
    }
}

/// Puts a code into its place among a few that rise, unless it is there.
fn put(code: u32, list: &mut Vec<u32>) {
    if let Err(place) = list.binary_search(&code) {
        list.insert(place, code);
    }
}
