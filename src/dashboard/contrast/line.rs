use crate::engine::{Body, Compared, QuestionResult};
use crate::stats::{
    Count, Difference, Groups, Interval, Rules, Share, difference, mean_of, net_promoter, wilson,
};
use crate::dashboard::recommended;
use crate::table::{Question, QuestionKind};

/// One figure of a question, of everybody and of each group.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// What is measured.
    pub measured: Measured,
    /// Of all who are in any group.
    pub all: Part,
    /// Of each group in their order.
    pub groups: Vec<Part>,
}

/// What a line measures.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Measured {
    /// The share that chose this option.
    Option(u32),
    /// The share that chose the upper side of the scale for this statement.
    Upper(u32),
    /// The recommend score.
    Recommend,
    /// The mean of numbers.
    Mean,
}

/// A figure of one group.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Part {
    /// How many of how many, of a share; of other figures only the second counts.
    pub count: Count,
    /// The figure: a share from 0 to 1, a score from -100 to 100, a mean; `None` where
    /// nobody answered.
    pub estimate: Option<f64>,
    /// How sure it is; `None` where it cannot be told.
    pub interval: Option<Interval>,
    /// By how many standard errors more chose this than if groups and answers had nothing
    /// to do with each other (adjusted residual); `None` of other figures.
    pub residual: Option<f64>,
}
