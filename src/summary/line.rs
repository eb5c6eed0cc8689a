use crate::stats::Share;

/// One figure of a question.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// The statement of a battery, or the metric of usage.
    pub statement: Option<String>,
    /// The group it is about; everybody if there is none.
    pub group: Option<String>,
    /// What it is.
    pub measure: Measure,
    /// The answer, range or month that is counted; empty if there is none.
    pub label: String,
    /// The number; `None` where there is none to give.
    pub value: Option<f64>,
    /// What a count is of, or how many a test compares.
    pub base: Option<u32>,
    /// A count's share of its base in per cent.
    pub percent: Option<f64>,
    /// The lower end of the 95 % interval: of a share in per cent, else in the
    /// unit of the value.
    pub low: Option<f64>,
    /// The upper end.
    pub high: Option<f64>,
    /// What is to be known of it, in words.
    pub note: String,
}

/// What a figure is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Measure {
    /// How many answered.
    Answered,
    /// How many did not.
    NoAnswer,
    /// How many wrote what could not be read as an answer.
    NotUnderstood,
    /// The question is not shown; the note says why.
    LeftOut,
    /// How many chose or fall within the label.
    Count,
    /// A sum over rows.
    Sum,
    /// The arithmetic mean.
    Mean,
    /// A quarter lie below.
    LowerQuartile,
    /// Half lie below.
    Median,
    /// Three quarters lie below.
    UpperQuartile,
    /// Promoters less detractors in points.
    RecommendScore,
    /// A test's statistic; the note names the test.
    Test,
    /// How often chance alone would do as much.
    P,
    /// The same corrected for the number of tests.
    AdjustedP,
    /// How large the difference is; the note names the measure.
    Effect,
    /// What may be said of the comparison.
    Verdict,
    /// Which groups are not compared, and why.
    NotCompared,
}

impl Measure {
    /// A stable word for files.
    pub fn key(self) -> &'static str {
        match self {
            Self::Answered => "answered",
            Self::NoAnswer => "no answer",
            Self::NotUnderstood => "not understood",
            Self::LeftOut => "left out",
            Self::Count => "count",
            Self::Sum => "sum",
            Self::Mean => "mean",
            Self::LowerQuartile => "lower quartile",
            Self::Median => "median",
            Self::UpperQuartile => "upper quartile",
            Self::RecommendScore => "recommend score",
            Self::Test => "test",
            Self::P => "p",
            Self::AdjustedP => "adjusted p",
            Self::Effect => "effect",
            Self::Verdict => "verdict",
            Self::NotCompared => "not compared",
        }
    }

    /// Whether the number counts people.
    fn is_count(self) -> bool {
        matches!(
            self,
            Self::Answered | Self::NoAnswer | Self::NotUnderstood | Self::Count
        )
    }
}

/// Counts below this, but for nought, may single people out.
const SMALL: f64 = 8.0;

impl Line {
    /// A line with nothing but its measure.
    pub(super) fn of(measure: Measure) -> Self {
        Self {
            statement: None,
            group: None,
            measure,
            label: String::new(),
            value: None,
            base: None,
            percent: None,
            low: None,
            high: None,
            note: String::new(),
        }
    }

    /// A number of people.
    pub(super) fn count(measure: Measure, n: u32, base: u32) -> Self {
        Self {
            value: Some(n.into()),
            base: Some(base),
            ..Self::of(measure)
        }
    }

    /// The same with a share of the base.
    pub(super) fn with_share(self, share: Option<Share>) -> Self {
        Self {
            percent: share.map(|share| share.estimate * 100.0),
            low: share.map(|share| share.interval.low * 100.0),
            high: share.map(|share| share.interval.high * 100.0),
            ..self
        }
    }

    /// Whether it counts so few people, from 1 to 7, that they could be told
    /// apart where it is published.
    ///
    /// Source: NHS Digital, disclosure control of Hospital Episode Statistics
    /// (2018): counts from 1 to 7 are not published.
    pub fn is_small(&self) -> bool {
        self.measure.is_count() && self.value.is_some_and(|n| n > 0.0 && n < SMALL)
    }
}
