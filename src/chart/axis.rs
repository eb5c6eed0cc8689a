use std::ops::Range;

use plotters::coord::ranged1d::{KeyPointHint, KeyPointWeight, Ranged};
use plotters::coord::types::RangedCoordf64;

/// How many steps of plotters' whole pixels make one of ours: marks stand
/// where they belong, not at the next whole pixel.
const OVERSAMPLED: f64 = 64.0;

/// Places of numbers along a line of pixels, and round numbers for its ticks.
#[derive(Clone)]
pub struct Axis {
    coord: RangedCoordf64,
    values: Range<f64>,
    pixels: Range<f64>,
}

impl Axis {
    /// Maps `values` to `pixels`, either of which may run backwards. A range
    /// that is empty or not finite is widened to one around its start, for
    /// plotters draws nothing sensible on it.
    pub fn new(values: Range<f64>, pixels: Range<f64>) -> Self {
        let start = if values.start.is_finite() {
            values.start
        } else {
            0.0
        };
        let sound = values.end.is_finite() && values.end > start;
        let values = if sound {
            start..values.end
        } else {
            start..start + 1.0
        };
        Self {
            coord: values.clone().into(),
            values,
            pixels,
        }
    }

    /// The pixel of a value, held inside the axis.
    pub fn place(&self, value: f64) -> f64 {
        let value = if value.is_finite() {
            value.clamp(self.values.start, self.values.end)
        } else {
            self.values.start
        };
        let limits = (
            (self.pixels.start * OVERSAMPLED) as i32,
            (self.pixels.end * OVERSAMPLED) as i32,
        );
        f64::from(self.coord.map(&value, limits)) / OVERSAMPLED
    }

    /// Round numbers inside the axis, at most about `most` of them. Where the
    /// values are counts (`whole`), none has a fraction.
    pub fn ticks(&self, most: usize, whole: bool) -> Vec<f64> {
        struct AtMost(usize);
        impl KeyPointHint for AtMost {
            fn max_num_points(&self) -> usize {
                self.0
            }

            fn weight(&self) -> KeyPointWeight {
                KeyPointWeight::Any
            }
        }
        let points = self.coord.key_points(AtMost(most));
        points
            .into_iter()
            .filter(|v| v.is_finite() && (!whole || (v - v.round()).abs() < 1e-9))
            .collect()
    }

    /// The end of an axis from 0 that holds `most` and ends on a tick.
    pub fn round_up(most: f64) -> f64 {
        let ticks = Self::new(0.0..most, 0.0..1.0).ticks(5, true);
        match ticks.as_slice() {
            [first, second, ..] if second > first => {
                let step = second - first;
                (most / step).ceil() * step
            }
            _ => most,
        }
    }
}
