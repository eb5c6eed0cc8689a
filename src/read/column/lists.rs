use std::collections::HashMap;

use arrow_array::builder::{ListBuilder, UInt32Builder};
use arrow_array::{Array, StringArray};

use crate::read::column::{Sorted, Splitter};
use crate::table::Data;

/// The options of each cell, the most frequent first. A cell that comes again
/// is divided once.
pub(super) fn lists(cells: &StringArray, splitter: &Splitter, sorted: &mut Sorted) -> Data {
    let mut divided: HashMap<&str, Vec<u32>> = HashMap::new();
    let mut place: HashMap<String, u32> = HashMap::new();
    let mut counts: Vec<usize> = Vec::new();
    let mut missing = vec![false; cells.len()];
    for ((row, cell), missing) in cells.iter().enumerate().zip(&mut missing) {
        let Some(cell) = cell else { continue };
        *missing = sorted.is_missing(row, cell);
        if *missing {
            continue;
        }
        let codes = divided.entry(cell).or_insert_with(|| {
            let parts = splitter.parts(cell).into_iter().map(|part| {
                let next = place.len() as u32;
                *place.entry(part.into_owned()).or_insert(next)
            });
            let mut codes: Vec<u32> = parts.collect();
            codes.sort_unstable();
            codes.dedup();
            codes
        });
        counts.resize(place.len(), 0);
        for code in codes.iter() {
            if let Some(count) = counts.get_mut(*code as usize) {
                *count += 1;
            }
        }
    }
    let mut labels: Vec<(String, u32)> = place.into_iter().collect();
    let count = |code: u32| counts.get(code as usize).copied().unwrap_or(0);
    labels.sort_by(|a, b| count(b.1).cmp(&count(a.1)).then(a.0.cmp(&b.0)));
    let mut shown = vec![0_u32; labels.len()];
    for ((_, code), at) in labels.iter().zip(0_u32..) {
        if let Some(place) = shown.get_mut(*code as usize) {
            *place = at;
        }
    }
    let mut builder = ListBuilder::new(UInt32Builder::new());
    let mut list: Vec<u32> = Vec::new();
    for (cell, missing) in cells.iter().zip(missing) {
        let codes = cell.filter(|_| !missing).and_then(|cell| divided.get(cell));
        list.clear();
        list.extend(
            codes
                .into_iter()
                .flatten()
                .filter_map(|code| shown.get(*code as usize)),
        );
        list.sort_unstable();
        builder.values().append_slice(&list);
        builder.append(codes.is_some());
    }
    Data::Lists {
        lists: builder.finish(),
        labels: labels.into_iter().map(|(label, _)| label).collect(),
    }
}
