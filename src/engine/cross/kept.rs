use std::ops::Range;

use canvass_kernel::cross::MOST_RUNS;

use super::codes::Codes;
use super::facet::{Axis, Facet};

/// Rows that a filter keeps, by codes of one column: runs of codes, each from
/// its first to its last, in rising order and apart from each other.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Kept {
    runs: Vec<(u32, u32)>,
    /// The same as 0 and 255 by code, where there are too many runs to try.
    table: Vec<u8>,
}

impl Kept {
    /// The codes for which this holds, of so many.
    pub(super) fn of(codes: usize, keeps: impl Fn(u32) -> bool) -> Self {
        let mut runs: Vec<(u32, u32)> = Vec::new();
        for code in (0..codes as u32).filter(|code| keeps(*code)) {
            match runs.last_mut() {
                Some((_, last)) if *last + 1 == code => *last = code,
                _ => runs.push((code, code)),
            }
        }
        let table = if runs.len() > MOST_RUNS {
            let mut table = vec![u8::MAX; codes];
            for (first, last) in &runs {
                if let Some(run) = table.get_mut(*first as usize..=*last as usize) {
                    run.fill(0);
                }
            }
            table
        } else {
            Vec::new()
        };
        Self { runs, table }
    }

    /// Whether a code is among them.
    pub(super) fn has(&self, code: u32) -> bool {
        let place = self.runs.partition_point(|(_, last)| *last < code);
        self.runs
            .get(place)
            .is_some_and(|(first, _)| *first <= code)
    }

    /// How many rows have one of the codes, by their counts.
    pub(super) fn num_rows(&self, counts: &[u32]) -> u64 {
        let run = |(first, last): &(u32, u32)| counts.get(*first as usize..=*last as usize);
        let runs = self.runs.iter().filter_map(run);
        runs.flatten().map(|count| u64::from(*count)).sum()
    }

    /// Clears the flags of rows that are kept.
    fn clear(&self, codes: &Codes, rows: Range<usize>, flags: &mut [u8]) {
        if self.table.is_empty() {
            codes.clear_runs(rows, &self.runs, flags);
        } else {
            codes.look_up(rows, &self.table, flags);
        }
    }
}

/// One question's filter. A row is kept if each clause keeps one of its codes.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Filter {
    /// For each clause what it keeps of each column.
    pub(super) clauses: Vec<Vec<Kept>>,
}

impl Filter {
    /// Writes 255 for each row that fails and 0 for each that is kept.
    pub(super) fn fails(&self, facet: &Facet, rows: Range<usize>, flags: &mut [u8]) {
        let fails = |kept: &[Kept], flags: &mut [u8]| {
            flags.fill(u8::MAX);
            for (kept, axis) in kept.iter().zip(&facet.axes) {
                kept.clear(&axis.codes, rows.clone(), flags);
            }
        };
        let Some((first, others)) = self.clauses.split_first() else {
            flags.fill(0);
            return;
        };
        fails(first, flags);
        for clause in others {
            let mut more = vec![0; flags.len()];
            fails(clause, &mut more);
            for (flag, more) in flags.iter_mut().zip(more) {
                *flag |= more;
            }
        }
    }

    /// What is kept of the question's only column, if it has but one and there
    /// is but one clause.
    pub(super) fn only(&self) -> Option<&Kept> {
        match self.clauses.as_slice() {
            [clause] => match clause.as_slice() {
                [kept] => Some(kept),
                _ => None,
            },
            _ => None,
        }
    }

    /// Many clauses about a single column are one.
    pub(super) fn of(clauses: Vec<Vec<Kept>>, axes: &[Axis]) -> Self {
        let [axis] = axes else {
            return Self { clauses };
        };
        let keeps = |code: u32| {
            let mut each = clauses.iter();
            each.all(|clause| clause.iter().any(|kept| kept.has(code)))
        };
        let only = Kept::of(axis.counts.len(), keeps);
        Self {
            clauses: vec![vec![only]],
        }
    }
}
