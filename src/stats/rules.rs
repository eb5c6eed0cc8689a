use super::{Finding, Lack, Level, Verdict};

/// The rules a page reads its statistics by.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Rules {
    /// How sure an interval is, and what a test must reach; 95 % unless told.
    pub level: Level,
    /// How many a group must have before anything is said of it; ten unless
    /// told.
    pub fewest: u64,
}

impl Default for Rules {
    fn default() -> Self {
        Self {
            level: Level::default(),
            fewest: 10,
        }
    }
}

/// Whether a number stands on enough answers to be shown without a warning.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Base {
    /// There are enough.
    Enough,
    /// There are too few to say; the number is for the analyst alone.
    TooFew {
        /// How many there are.
        have: u64,
        /// How many it takes.
        need: u64,
    },
}

impl Rules {
    /// Rules at another level of confidence.
    ///
    /// # Errors
    /// [`Lack::Level`] unless `level` lies between 0 and 1.
    pub fn at(level: f64) -> Result<Self, Lack> {
        Ok(Self {
            level: Level::new(level)?,
            ..Self::default()
        })
    }

    /// Whether `have` answers are enough.
    pub fn base(self, have: u64) -> Base {
        let need = self.fewest;
        if have < need {
            Base::TooFew { have, need }
        } else {
            Base::Enough
        }
    }

    /// What a test of probability `p` lets a reader say where the smallest
    /// group has `smallest` members. `way` is above 0 if the first is higher
    /// or a series rises, below 0 if it is lower or falls, and 0 where a
    /// difference has no direction.
    pub(super) fn finding(self, p: f64, smallest: u64, way: f64) -> Finding {
        let p = p.clamp(0.0, 1.0);
        let verdict = match self.base(smallest) {
            Base::TooFew { have, need } => Verdict::TooFew { have, need },
            Base::Enough if p > self.level.alpha() => Verdict::NoClearDifference,
            Base::Enough if way > 0.0 => Verdict::Higher,
            Base::Enough if way < 0.0 => Verdict::Lower,
            Base::Enough => Verdict::Different,
        };
        Finding { p, verdict }
    }
}
