/// Lower and upper end of an interval of proportions, within 0 and 1.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Interval {
    /// Lower end.
    pub low: f64,
    /// Upper end.
    pub high: f64,
}

/// The 95 % score interval of `part` out of `whole`; `None` for an empty
/// whole or a part larger than it.
///
/// Source: E. B. Wilson, "Probable inference, the law of succession, and
/// statistical inference", JASA 22 (1927) 209-212.
pub fn wilson(part: u32, whole: u32) -> Option<Interval> {
    const Z: f64 = 1.959_963_984_540_054;
    if whole == 0 || part > whole {
        return None;
    }
    let n = f64::from(whole);
    let p = f64::from(part) / n;
    let z2 = Z * Z / n;
    let middle = p + z2 / 2.0;
    let half = Z * (p * (1.0 - p) / n + z2 / (4.0 * n)).sqrt();
    let low = if part == 0 {
        0.0
    } else {
        (middle - half) / (1.0 + z2)
    };
    let high = if part == whole {
        1.0
    } else {
        (middle + half) / (1.0 + z2)
    };
    Some(Interval { low, high })
}
