use std::collections::HashMap;

use canvass_kernel::sort_by;
use canvass_kernel::value::trim;

use crate::read::profile::{MissingWords, Profile};
use crate::table::{Cells, ColumnSettings};

/// A column that is looked at piece by piece. A cell that comes again is looked
/// at once.
#[derive(Debug)]
pub(crate) struct Profiling {
    /// What is known so far, without the different cells.
    known: Profile<'static>,
    missing: MissingWords,
    /// How many rows have each place, before they are counted `None`.
    counts: Option<Vec<usize>>,
    /// The first different cells, as places and how often they stand.
    distinct: Vec<(u32, usize)>,
    /// Where each of them stands in that list.
    places: HashMap<String, usize>,
    /// The next place.
    next: usize,
}

impl Profiling {
    /// A column of which these settings say what is no answer.
    pub(crate) fn new(settings: &ColumnSettings) -> Self {
        Self {
            known: Profile::default(),
            missing: MissingWords::never(settings),
            counts: None,
            distinct: Vec::new(),
            places: HashMap::new(),
            next: 0,
        }
    }

    /// Looks at up to so many different cells; `false` if none are left.
    pub(crate) fn step(&mut self, cells: &Cells, most: usize) -> bool {
        let counts = self.counts.get_or_insert_with(|| cells.place_counts());
        let end = self.next.saturating_add(most).min(cells.num_places());
        while self.next < end && !self.known.overflow {
            let place = self.next;
            self.next += 1;
            let Some(cell) = cells.at(place) else {
                continue;
            };
            let cell = trim(cell);
            let n = counts.get(place).copied().unwrap_or(1);
            let known = self.places.get(cell).copied();
            if let Some((_, count)) = known.and_then(|i| self.distinct.get_mut(i)) {
                *count += n;
            } else if self.distinct.len() < Profile::MAX_DISTINCT {
                self.places.insert(cell.to_owned(), self.distinct.len());
                self.distinct.push((place as u32, n));
            } else {
                self.known.overflow = true;
                self.known.add(cell, n, &self.missing);
            }
        }
        self.known
            .add_all(cells, self.next..end, counts, &self.missing);
        self.next = end;
        if end < cells.num_places() {
            return true;
        }
        let (known, missing) = (&mut self.known, &self.missing);
        let cell = |place: u32| trim(cells.at(place as usize).unwrap_or_default());
        self.distinct
            .retain(|(place, n)| known.add(cell(*place), *n, missing));
        false
    }

    /// What the cells look like, once all were looked at.
    pub(crate) fn profile<'a>(&self, cells: &'a Cells) -> Profile<'a> {
        let cell = |place: u32| trim(cells.at(place as usize).unwrap_or_default());
        let each = self.distinct.iter();
        let mut distinct: Vec<(&str, usize)> = each.map(|(place, n)| (cell(*place), *n)).collect();
        sort_by(&mut distinct, Ord::cmp);
        Profile {
            distinct,
            ..self.known.clone()
        }
    }
}
