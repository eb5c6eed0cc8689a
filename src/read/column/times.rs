use canvass_kernel::value::{DecimalMark, WrittenNumber, parse_time};

/// Hours since midnight. A number below 1 is a part of a day, as spreadsheets
/// keep times.
pub(super) fn hours(cell: &str) -> Option<f64> {
    const SECONDS_AN_HOUR: f64 = 3600.0;
    const HOURS_A_DAY: f64 = 24.0;
    if let Some(seconds) = parse_time(cell) {
        return Some(f64::from(seconds) / SECONDS_AN_HOUR);
    }
    let value = WrittenNumber::parse(cell)?.value(DecimalMark::Point)?;
    (0.0..1.0).contains(&value).then_some(value * HOURS_A_DAY)
}
