use std::ops::Range;

use super::facet::{Axis, Facet};

/// Codes of one column that a filter keeps: 0 for those, 255 for the others,
/// and behind them for as many as a row's bytes can tell apart.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Kept(Vec<u8>);

impl Kept {
    /// The codes for which this holds, of so many.
    pub(super) fn of(codes: usize, keeps: impl Fn(u32) -> bool) -> Self {
        const WIDTHS: [usize; 2] = [1 << 8, 1 << 16];
        let table = |code| if keeps(code) { 0 } else { u8::MAX };
        let mut table: Vec<u8> = (0..codes as u32).map(table).collect();
        let width = WIDTHS.into_iter().find(|width| codes <= *width);
        table.resize(width.unwrap_or(codes), u8::MAX);
        Self(table)
    }

    /// Whether a code is among them.
    pub(super) fn has(&self, code: u32) -> bool {
        self.0.get(code as usize) == Some(&0)
    }

    /// How many rows have one of the codes, by their counts.
    pub(super) fn num_rows(&self, counts: &[u32]) -> u64 {
        let each = self.0.iter().zip(counts);
        let kept = each.filter(|(fails, _)| **fails == 0);
        kept.map(|(_, count)| u64::from(*count)).sum()
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
                axis.codes.look_up(rows.clone(), &kept.0, flags);
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
        let [only_axis] = axes else {
            return Self { clauses };
        };
        let keeps = |code: u32| {
            let mut each = clauses.iter();
            each.all(|clause| clause.iter().any(|kept| kept.has(code)))
        };
        let only = Kept::of(only_axis.counts.len(), keeps);
        Self {
            clauses: vec![vec![only]],
        }
    }
}
