use canvass_kernel::sort_by;
use std::collections::HashMap;

use arrow_array::builder::{ListBuilder, UInt32Builder};

use crate::read::column::{Sorted, Splitter};
use crate::table::{Cells, Data};

/// The options of each cell, the most frequent first. A cell that comes again
/// is divided once.
pub(super) fn lists(cells: &Cells, splitter: &Splitter, sorted: &mut Sorted) -> Data {
    let mut divided = Divided::default();
    let mut rows: Vec<Option<usize>> = Vec::with_capacity(cells.len());
    let (words, missing) = (&sorted.words, &mut sorted.missing);
    let list = |cell| (!words.has(cell)).then(|| divided.list(cell, splitter));
    cells.each(list, |row, cell| {
        if let Some((cell, None)) = cell {
            missing.add(row, cell);
        }
        rows.push(cell.and_then(|(_, list)| list));
    });
    let (lists, labels) = divided.by_frequency(&rows);
    let mut builder = ListBuilder::new(UInt32Builder::new());
    for list in rows.iter().map(|row| lists.get((*row)?)) {
        builder
            .values()
            .append_slice(list.map_or(&[], Vec::as_slice));
        builder.append(list.is_some());
    }
    Data::Lists {
        lists: builder.finish(),
        labels,
    }
}

/// The different cells, divided.
#[derive(Debug, Default)]
struct Divided<'a> {
    /// Which list a cell is.
    places: HashMap<&'a str, usize>,
    /// Each with its options by the order in which they came.
    lists: Vec<Vec<u32>>,
    options: HashMap<String, u32>,
}

impl<'a> Divided<'a> {
    /// The list that a cell is.
    fn list(&mut self, cell: &'a str, splitter: &Splitter) -> usize {
        if let Some(place) = self.places.get(cell) {
            return *place;
        }
        let parts = splitter.parts(cell).into_iter().map(|part| {
            let next = self.options.len() as u32;
            *self.options.entry(part.into_owned()).or_insert(next)
        });
        let mut codes: Vec<u32> = parts.collect();
        codes.sort_unstable();
        codes.dedup();
        let place = self.lists.len();
        self.lists.push(codes);
        self.places.insert(cell, place);
        place
    }

    /// The lists, and what their codes stand for: the option that most rows
    /// hold first.
    fn by_frequency(self, rows: &[Option<usize>]) -> (Vec<Vec<u32>>, Vec<String>) {
        let mut times = vec![0_usize; self.lists.len()];
        for list in rows.iter().flatten() {
            if let Some(times) = times.get_mut(*list) {
                *times += 1;
            }
        }
        let mut counts = vec![0_usize; self.options.len()];
        for (list, times) in self.lists.iter().zip(&times) {
            for code in list {
                if let Some(count) = counts.get_mut(*code as usize) {
                    *count += times;
                }
            }
        }
        let count = |code: u32| counts.get(code as usize).copied().unwrap_or(0);
        let mut labels: Vec<(String, u32)> = self.options.into_iter().collect();
        sort_by(&mut labels, |a, b| {
            count(b.1).cmp(&count(a.1)).then(a.0.cmp(&b.0))
        });
        let mut shown = vec![0_u32; labels.len()];
        for ((_, code), at) in labels.iter().zip(0_u32..) {
            if let Some(place) = shown.get_mut(*code as usize) {
                *place = at;
            }
        }
        let mut lists = self.lists;
        for list in &mut lists {
            for code in list.iter_mut() {
                *code = shown.get(*code as usize).copied().unwrap_or(0);
            }
            list.sort_unstable();
        }
        (lists, labels.into_iter().map(|(label, _)| label).collect())
    }
}
