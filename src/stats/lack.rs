use serde::{Deserialize, Serialize};

/// Why there is no number: what the input lacks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub enum Lack {
    /// Nothing was counted or measured.
    Nothing,
    /// The statistic is not defined for so few.
    TooFew {
        /// How many there are.
        have: u64,
        /// How many it takes.
        need: u64,
    },
    /// A part is larger than its whole.
    PartAboveWhole,
    /// More people than the population has.
    MoreThanPopulation,
    /// Some people are in both groups, which a test of separate groups cannot
    /// take. Zero where the groups as given contradict each other.
    Overlap {
        /// How many are in both.
        shared: u64,
    },
    /// A row of the table counts nobody.
    EmptyRow {
        /// Its place from 0.
        row: usize,
    },
    /// A column of the table counts nobody.
    EmptyColumn {
        /// Its place from 0.
        column: usize,
    },
    /// A group has no members.
    EmptyGroup {
        /// Its place from 0.
        group: usize,
    },
    /// Rows or lists that belong together differ in length.
    UnequalLengths,
    /// The table is not of the shape that the statistic is for.
    Shape,
    /// Every value is the same, so that nothing can be compared.
    AllEqual,
    /// No pair differs.
    NoChange,
    /// The number lies beyond that of every sample drawn again, so that their
    /// spread does not tell its own.
    OneSided,
    /// The answers are too few, or too much at odds, for an interval.
    Unsteady,
    /// A value is not a finite number.
    NotFinite,
    /// A weight is below 0 or not a finite number.
    BadWeight,
    /// No weight is above 0.
    NoWeight,
    /// A target share is below 0 or not a finite number, or a margin's targets
    /// add up to nothing.
    BadTarget,
    /// A level of confidence outside 0 to 1.
    Level,
    /// A probability outside 0 to 1.
    Probability,
    /// Times do not rise from one to the next.
    NotInOrder,
    /// The numbers are too large to be worked out exactly.
    TooLarge,
}
