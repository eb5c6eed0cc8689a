use canvass_kernel::Keys;

use super::Rows;
use super::made::Made;
use super::source::Source;
use crate::engine::cross::codes::Codes;
use crate::engine::cross::facet::Axis;
use crate::table::Table;

/// Codes that are put in their order, given to rows and counted.
#[derive(Clone, Debug)]
pub(super) struct Ordering {
    pub(super) codes: Codes,
    made: Made,
    /// What each code becomes, where they change.
    order: Option<Vec<u32>>,
    counts: Vec<u32>,
    /// The column by whose cells' places the codes stand, and the codes of
    /// rows once those of places are in order; `None` where they are of rows.
    spreads: Option<(u32, Option<Codes>)>,
}

impl Ordering {
    /// Codes of rows, or of the places of a column's cells.
    pub(super) fn new(source: Source, codes: Codes, column: Option<u32>) -> Self {
        let (made, order) = source.made();
        Self {
            codes,
            counts: vec![0; made.num_codes()],
            made,
            order,
            spreads: column.map(|column| (column, None)),
        }
    }

    /// Whether what is put in order are the codes of places.
    pub(super) fn is_by_place(&self) -> bool {
        matches!(self.spreads, Some((_, None)))
    }

    /// The codes of places are in order: those of rows are next.
    pub(super) fn begin_rows(&mut self, num_rows: usize) {
        if let Some((_, rows @ None)) = &mut self.spreads {
            *rows = Some(self.codes.of_width(num_rows));
        }
    }

    /// Goes on by these rows, or places.
    pub(super) fn step(&mut self, table: &Table, rows: Rows) {
        match (&mut self.spreads, &self.order) {
            (Some((column, Some(of_rows))), _) => {
                if let Some((keys, _)) = keys(table, *column) {
                    of_rows.spread(keys, rows.clone(), &self.codes);
                }
                of_rows.count(rows, &mut self.counts);
            }
            (Some(_), Some(order)) => self.codes.change(rows, order),
            (Some(_), None) => {}
            (None, order) => {
                if let Some(order) = order {
                    self.codes.change(rows.clone(), order);
                }
                self.codes.count(rows, &mut self.counts);
            }
        }
    }

    /// The codes of rows, and what they stand for.
    pub(super) fn finish(self) -> (Axis, Made) {
        let of_rows = self.spreads.and_then(|(_, of_rows)| of_rows);
        let mut codes = of_rows.unwrap_or(self.codes);
        codes.settle(&self.counts);
        let axis = Axis {
            codes,
            counts: self.counts,
        };
        (axis, self.made)
    }
}

/// Which place each row of a column has, and how many places there are; `None`
/// where each row has its own.
pub(super) fn keys(table: &Table, column: u32) -> Option<(&Keys, usize)> {
    let cells = &table.columns.get(column as usize)?.cells;
    Some((cells.keys()?, cells.num_places()))
}
