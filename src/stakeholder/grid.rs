//! The grids: two attributes, four quadrants.
//!
//! ```
//! use canvass::stakeholder::{GridKind, Score};
//! let grid = GridKind::parse("power-interest").unwrap();
//! let quadrant = grid.quadrant(Score::from_tenths(30), Score::from_tenths(45));
//! assert_eq!(grid.quadrant_name(quadrant), "Manage closely");
//! assert!(GridKind::parse("salience").is_err());
//! ```

use super::{Field, Scale, Score};
use crate::words::stakeholders as words;

/// A kind of map.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum GridKind {
    /// Power upwards, interest to the right.
    #[default]
    PowerInterest,
    /// Power upwards, impact to the right, with the names of the NHS.
    PowerImpact,
    /// Influence upwards, support to the right.
    InfluenceSupport,
}

/// One of the four parts of a grid.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Quadrant {
    /// On the upper side of the cut; a point on the cut is.
    pub high: bool,
    /// On the right side of the cut; a point on the cut is.
    pub right: bool,
}

impl Quadrant {
    /// The four: upper left, upper right, lower left, lower right.
    pub const ALL: [Self; 4] = [
        Self::new(true, false),
        Self::new(true, true),
        Self::new(false, false),
        Self::new(false, true),
    ];

    const fn new(high: bool, right: bool) -> Self {
        Self { high, right }
    }
}

impl GridKind {
    /// Every kind, in the order in which they are offered.
    pub const ALL: [Self; 3] = [
        Self::PowerInterest,
        Self::PowerImpact,
        Self::InfluenceSupport,
    ];

    /// The name an attribute gives the kind, such as `power-interest`.
    pub const fn name(self) -> &'static str {
        match self {
            Self::PowerInterest => "power-interest",
            Self::PowerImpact => "power-impact",
            Self::InfluenceSupport => "influence-support",
        }
    }

    /// The kind of that name.
    ///
    /// # Errors
    /// A sentence that tells the name found and the names offered.
    pub fn parse(name: &str) -> Result<Self, String> {
        let found = Self::ALL
            .into_iter()
            .find(|kind| kind.name() == name.trim());
        found.ok_or_else(|| words::unknown_grid(name, &Self::ALL.map(Self::name)))
    }

    /// The attribute that runs to the right.
    pub const fn x(self) -> Field {
        match self {
            Self::PowerInterest => Field::Interest,
            Self::PowerImpact => Field::Impact,
            Self::InfluenceSupport => Field::Support,
        }
    }

    /// The attribute that runs upwards.
    pub const fn y(self) -> Field {
        match self {
            Self::PowerInterest | Self::PowerImpact => Field::Power,
            Self::InfluenceSupport => Field::Influence,
        }
    }

    /// The scale that runs to the right.
    pub const fn x_scale(self) -> Scale {
        match self {
            Self::PowerInterest | Self::PowerImpact => Scale::ONE_TO_FIVE,
            Self::InfluenceSupport => Scale::SUPPORT,
        }
    }

    /// The scale that runs upwards.
    pub const fn y_scale(self) -> Scale {
        Scale::ONE_TO_FIVE
    }

    /// The part a place lies in. On a cut it belongs to the higher side.
    pub fn quadrant(self, x: Score, y: Score) -> Quadrant {
        Quadrant {
            high: y >= self.y_scale().middle(),
            right: x >= self.x_scale().middle(),
        }
    }

    /// What to do with the stakeholders of a part, such as `Keep informed`.
    pub const fn quadrant_name(self, quadrant: Quadrant) -> &'static str {
        let names = match self {
            Self::PowerInterest => &words::POWER_INTEREST,
            Self::PowerImpact => &words::POWER_IMPACT,
            Self::InfluenceSupport => &words::INFLUENCE_SUPPORT,
        };
        match (quadrant.high, quadrant.right) {
            (true, false) => names.high_left,
            (true, true) => names.high_right,
            (false, false) => names.low_left,
            (false, true) => names.low_right,
        }
    }
}
