use std::ops::Range;

use crate::value::{DecimalMark, Short};

/// Reads the cells at these places up to the first that is not a number of a few
/// digits with a fraction after `mark`, and adds them to the values. The cell at
/// a place goes from its offset to the next.
#[inline(never)]
pub fn read_shorts(
    values: &mut Vec<f64>,
    mark: DecimalMark,
    text: &[u8],
    offsets: &[i32],
    places: Range<usize>,
) {
    for place in places {
        let (Some(from), Some(to)) = (offsets.get(place), offsets.get(place + 1)) else {
            return;
        };
        let cell = text.get(*from as usize..*to as usize).unwrap_or_default();
        let Some(value) = Short::of(cell).and_then(|number| number.value(mark)) else {
            return;
        };
        values.push(value);
    }
}
