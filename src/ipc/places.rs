//! Values by the places of cells, and by rows.

use arrow_array::{Array, ArrayRef, UInt32Array};
use arrow_schema::ArrowError;
use arrow_select::take::take;

use crate::table::Cells;

/// The value of each row, of one for each place of its cells.
///
/// # Errors
/// As [`take`]: values that together are too large for their offsets.
pub(super) fn by_row(values: &dyn Array, cells: &Cells) -> Result<ArrayRef, ArrowError> {
    let place = |row: usize| cells.place(row).map(|place| place as u32);
    let places: UInt32Array = (0..cells.len()).map(place).collect();
    take(values, &places, None)
}

/// The value of each place of these cells, of one for each row; `None` where rows
/// of one cell have different values, and where a row has a value and no cell.
pub(super) fn by_place(values: &dyn Array, cells: &Cells) -> Option<ArrayRef> {
    let mut rows: Vec<Option<u32>> = vec![None; cells.num_places()];
    for row in 0..cells.len() {
        let first = cells.place(row).and_then(|place| rows.get_mut(place));
        if let Some(first @ None) = first {
            *first = Some(row as u32);
        }
    }
    let found = take(values, &UInt32Array::from(rows), None).ok()?;
    let back = by_row(&found, cells).ok()?;
    (back.to_data() == values.to_data()).then_some(found)
}
