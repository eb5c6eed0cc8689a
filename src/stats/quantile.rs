use super::Lack;
use super::ranks::usable;

/// The values that a quarter, half and three quarters lie below.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Quartiles {
    /// A quarter lie below.
    pub low: f64,
    /// Half lie below.
    pub median: f64,
    /// Three quarters lie below.
    pub high: f64,
    /// How many values there are.
    pub n: u64,
}

/// The `p`-quantile of sorted values, linear between neighbours; `None` for no
/// values.
///
/// Source: type 7 of R. J. Hyndman and Y. Fan, "Sample quantiles in
/// statistical packages", The American Statistician 50 (1996) 361-365.
pub fn quantile(sorted: &[f64], p: f64) -> Option<f64> {
    let last = sorted.len().checked_sub(1)?;
    let place = p.clamp(0.0, 1.0) * last as f64;
    let below = place.floor() as usize;
    let low = sorted.get(below)?;
    let high = sorted.get(below + 1).unwrap_or(low);
    Some(low + (high - low) * (place - below as f64))
}

/// Median and quartiles of values in any order, by [`quantile`].
///
/// # Errors
/// [`Lack::Nothing`], [`Lack::NotFinite`].
pub fn quartiles(values: &[f64]) -> Result<Quartiles, Lack> {
    let sorted = sorted(values)?;
    let at = |p: f64| quantile(&sorted, p).ok_or(Lack::Nothing);
    Ok(Quartiles {
        low: at(0.25)?,
        median: at(0.5)?,
        high: at(0.75)?,
        n: values.len() as u64,
    })
}

/// The median of answers on a scale, each standing for a step of `width`
/// around it: where in its step half of the answers are reached. Between two
/// steps where exactly half lie below, the middle of the gap.
///
/// Source: the median of grouped data of G. U. Yule and M. G. Kendall, "An
/// introduction to the theory of statistics" (1950) 5.15.
///
/// # Errors
/// [`Lack::Nothing`], [`Lack::NotFinite`], also of a width that is none.
pub fn interpolated_median(values: &[f64], width: f64) -> Result<f64, Lack> {
    let sorted = sorted(values)?;
    if !width.is_finite() || width < 0.0 {
        return Err(Lack::NotFinite);
    }
    let half = sorted.len() as f64 / 2.0;
    let mut below = 0.0;
    let mut steps = sorted.chunk_by(|a, b| a == b).peekable();
    while let Some(step) = steps.next() {
        let size = step.len() as f64;
        let value = step.first().ok_or(Lack::Nothing)?;
        if below + size > half {
            return Ok(value - width / 2.0 + width * (half - below) / size);
        }
        below += size;
        if below == half {
            let next = steps.peek().and_then(|step| step.first());
            return Ok(f64::midpoint(*value, *next.ok_or(Lack::Nothing)?));
        }
    }
    Err(Lack::Nothing)
}

fn sorted(values: &[f64]) -> Result<Vec<f64>, Lack> {
    let mut sorted = usable(values, 1)?.to_vec();
    sorted.sort_by(f64::total_cmp);
    Ok(sorted)
}
