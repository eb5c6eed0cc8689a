use arrow_array::builder::Float64Builder;

use crate::read::column::Sorted;
use crate::table::{Cells, Data};
use canvass_kernel::value::{DecimalMark, WrittenNumber, parse_time};

/// Hours since midnight. A number below 1 is a part of a day, as spreadsheets
/// keep times.
pub(super) fn times(cells: &Cells, sorted: &mut Sorted) -> Data {
    const SECONDS_AN_HOUR: f64 = 3600.0;
    const HOURS_A_DAY: f64 = 24.0;
    let part_of_day = |cell: &str| {
        let value = WrittenNumber::parse(cell)?.value(DecimalMark::Point)?;
        (0.0..1.0).contains(&value).then_some(value * HOURS_A_DAY)
    };
    let hours = |cell: &str| {
        let time = parse_time(cell).map(|seconds| f64::from(seconds) / SECONDS_AN_HOUR);
        time.or_else(|| part_of_day(cell))
    };
    let mut builder = Float64Builder::with_capacity(cells.len());
    sorted.read(cells, hours, |hours| builder.append_option(hours));
    Data::Numbers(builder.finish())
}
