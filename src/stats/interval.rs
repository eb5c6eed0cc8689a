/// Lower and upper end of an interval.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Interval {
    /// Lower end.
    pub low: f64,
    /// Upper end.
    pub high: f64,
}

/// How an interval stands to a target.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Target {
    /// All of the interval is at the target or better.
    Met,
    /// All of the interval is short of the target.
    NotMet,
    /// The target lies within the interval: the answers cannot tell.
    CannotTell,
}

impl Interval {
    /// Whether the value lies within, ends included.
    pub fn contains(self, value: f64) -> bool {
        self.low <= value && value <= self.high
    }

    /// Upper end less lower end.
    pub fn width(self) -> f64 {
        self.high - self.low
    }

    /// How it stands to a target that more is better than.
    pub fn at_least(self, target: f64) -> Target {
        if self.low >= target {
            Target::Met
        } else if self.high < target {
            Target::NotMet
        } else {
            Target::CannotTell
        }
    }

    /// How it stands to a target that less is better than.
    pub fn at_most(self, target: f64) -> Target {
        if self.high <= target {
            Target::Met
        } else if self.low > target {
            Target::NotMet
        } else {
            Target::CannotTell
        }
    }

    /// The estimate with as much to either side.
    pub(super) fn around(estimate: f64, half: f64) -> Self {
        Self {
            low: estimate - half,
            high: estimate + half,
        }
    }

    pub(super) fn within(self, low: f64, high: f64) -> Self {
        Self {
            low: self.low.clamp(low, high),
            high: self.high.clamp(low, high),
        }
    }
}
