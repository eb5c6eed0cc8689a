use super::Lack;
use super::special::normal_quantile;

/// How sure an interval is: above 0, below 1, and 0.95 unless told.
#[derive(Clone, Copy, Debug, PartialEq, PartialOrd)]
pub struct Level(f64);

impl Default for Level {
    fn default() -> Self {
        Self(0.95)
    }
}

impl Level {
    /// The level of this share.
    ///
    /// # Errors
    /// [`Lack::Level`] unless `level` lies between 0 and 1.
    pub fn new(level: f64) -> Result<Self, Lack> {
        if level > 0.0 && level < 1.0 {
            Ok(Self(level))
        } else {
            Err(Lack::Level)
        }
    }

    /// The level as a share of 1.
    pub fn share(self) -> f64 {
        self.0
    }

    /// What is left outside: 0.05 for a level of 95 %.
    pub fn alpha(self) -> f64 {
        1.0 - self.0
    }

    /// How many standard errors the interval reaches to either side.
    pub fn z(self) -> f64 {
        -normal_quantile(self.alpha() / 2.0)
    }
}
