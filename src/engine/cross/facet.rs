use super::codes::Codes;
use super::kept::{Filter, Kept};
use crate::engine::{Bin, Pick};

/// What the rows say to one question, as codes.
#[derive(Clone, Debug, Default)]
pub(super) struct Facet {
    /// The columns of codes that are counted.
    pub(super) axes: Vec<Axis>,
    /// What the codes stand for.
    pub(super) shape: Shape,
}

/// One column of codes, and how often each stands in the whole table.
#[derive(Clone, Debug)]
pub(super) struct Axis {
    pub(super) codes: Codes,
    pub(super) counts: Vec<u32>,
}

/// What the codes of a question stand for. Where a row may hold nothing, that
/// is the last code.
#[derive(Clone, Debug, Default)]
pub(super) enum Shape {
    /// One column: options, of which so many stand on the scale.
    Options { scale: usize },
    /// A column of options for each statement; last a column that tells whether
    /// a row holds any.
    Statements { scale: usize },
    /// One column: sets of options.
    Sets {
        options: usize,
        sets: Vec<Set>,
        /// Each option has a column of its own in the file.
        ticked: bool,
    },
    /// One column: different numbers in rising order.
    Numbers {
        values: Vec<f64>,
        bins: Vec<Bin>,
        /// The bin of each number.
        places: Vec<u32>,
    },
    /// One column: different days in rising order.
    Days {
        values: Vec<f64>,
        /// The first month and, for each month, whether the table has a row of
        /// it; `None` where months reach too far to be shown.
        months: Option<(i32, Vec<bool>)>,
    },
    /// A column of pairs of series and number for each month.
    Usage {
        by: bool,
        series: usize,
        pairs: Vec<Vec<(u32, f64)>>,
    },
    /// One column: whether a row holds nothing (0) or something (1).
    Filled { texts: bool },
    /// No column.
    #[default]
    Nothing,
}

/// What one row chose of several options.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Set {
    /// The options, in rising order.
    pub(super) options: Vec<u32>,
    /// Whether the row holds anything: with nothing chosen it may.
    pub(super) answered: bool,
}

impl Facet {
    /// The filter of these picks: rows that each of them keeps.
    pub(super) fn filter(&self, picks: &[Pick]) -> Filter {
        let clauses = picks.iter().map(|pick| self.kept(pick)).collect();
        Filter::of(clauses, &self.axes)
    }

    /// What a pick keeps, for each column.
    fn kept(&self, pick: &Pick) -> Vec<Kept> {
        let (options, cells) = match pick {
            Pick::Options(options) => (sorted(options), Vec::new()),
            Pick::Cells(cells) => (Vec::new(), sorted(cells)),
            Pick::Ranges(_) => (Vec::new(), Vec::new()),
        };
        let wanted = |item: u32, option: u32| {
            options.binary_search(&option).is_ok() || cells.binary_search(&(item, option)).is_ok()
        };
        let in_range = |value: Option<&f64>| match (pick, value) {
            (Pick::Ranges(ranges), Some(value)) => {
                ranges.iter().any(|(from, to)| (*from..*to).contains(value))
            }
            _ => false,
        };
        let kept = |item: usize, axis: &Axis| {
            let (codes, item) = (axis.counts.len(), item as u32);
            match &self.shape {
                Shape::Options { .. } => {
                    Kept::of(codes, |code| is_option(code, codes) && wanted(0, code))
                }
                Shape::Statements { .. } if item as usize + 1 == self.axes.len() => {
                    Kept::of(codes, |_| false)
                }
                Shape::Statements { .. } => {
                    Kept::of(codes, |code| is_option(code, codes) && wanted(item, code))
                }
                Shape::Sets { sets, ticked, .. } => {
                    let wanted = |o: &u32| wanted(if *ticked { *o } else { 0 }, *o);
                    let set = |code: u32| sets.get(code as usize);
                    Kept::of(codes, |code| {
                        set(code).is_some_and(|set| set.options.iter().any(wanted))
                    })
                }
                Shape::Numbers { values, .. } | Shape::Days { values, .. } => {
                    Kept::of(codes, |code| in_range(values.get(code as usize)))
                }
                Shape::Usage { .. } | Shape::Filled { .. } | Shape::Nothing => {
                    Kept::of(codes, |_| false)
                }
            }
        };
        let axes = self.axes.iter().enumerate();
        axes.map(|(item, axis)| kept(item, axis)).collect()
    }
}

/// Whether a code is an option, and not the last of so many, which stands for
/// none.
fn is_option(code: u32, codes: usize) -> bool {
    (code as usize) + 1 < codes
}

fn sorted<T: Copy + Ord>(picked: &[T]) -> Vec<T> {
    let mut picked = picked.to_vec();
    canvass_kernel::sort_by(&mut picked, Ord::cmp);
    picked
}
