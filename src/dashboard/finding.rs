use std::cmp::Ordering;

use crate::engine::{Body, QuestionResult};
use crate::stats::{Base, Recommend, Rules};
use crate::table::{Question, QuestionKind, Unit};

mod chance;
mod numbers;
mod options;
mod sentence;
mod statements;
mod usage;

pub use sentence::Voice;

/// What the numbers of a card say: a claim with its numbers, of which its
/// sentence is made and by which it can be checked.
///
/// A claim of a sample holds beyond chance at the level of the page's rules. Of
/// two options it is the exact sign test on those who chose the one and not the
/// other; where people may choose several and only counts are known, on as few
/// in common as there can be, which is the hardest case. A share against a half
/// is its Wilson interval. An option that is ahead of the next need not be tested
/// against the others: D. Nettleton, "Testing for the supremacy of a multinomial
/// cell probability", JASA 104 (2009) 1052-1059.
#[derive(Clone, Debug, PartialEq)]
pub enum Finding {
    /// Nobody answered, or no row holds a value.
    Nobody,
    /// Fewer answered than it takes to say something.
    TooFew {
        /// How many did.
        have: u32,
        /// How many it takes.
        need: u32,
    },
    /// More than half of those who said something said what is no step of the
    /// scale.
    Outside {
        /// What they said, most of them.
        label: String,
        /// How many did.
        part: u32,
        /// All who said something.
        all: u32,
    },
    /// All gave one answer.
    All(Part),
    /// More than half gave one answer.
    Majority {
        /// The answer.
        part: Part,
        /// How many answered.
        base: u32,
    },
    /// More than half gave an answer at one end of a scale.
    Side {
        /// The first and the last step of that end, in the order of the scale.
        steps: (String, String),
        /// How many steps it has, at least 2.
        num_steps: usize,
        /// How many gave one of them.
        part: u32,
        /// How many answered.
        base: u32,
    },
    /// One answer is ahead of all others.
    First {
        /// The answer.
        first: Part,
        /// The next.
        second: Part,
        /// How many answered.
        base: u32,
    },
    /// Two answers are ahead of all others, and neither of the other.
    FirstTwo {
        /// The two, the more frequent first.
        parts: [Part; 2],
        /// How many answered.
        base: u32,
    },
    /// No answer is ahead.
    NoFirst {
        /// The most frequent two.
        parts: [Part; 2],
        /// How many are as frequent as the most frequent.
        tied: usize,
        /// Of how many.
        of: usize,
        /// How many answered.
        base: u32,
    },
    /// There is one answer to choose, and not all did.
    Only {
        /// The answer.
        part: Part,
        /// How many answered.
        base: u32,
    },
    /// Which statements have the largest and the smallest share at the upper end
    /// of their scale.
    Statements {
        /// The first and the last step of the upper end.
        steps: (String, String),
        /// How many steps it has.
        num_steps: usize,
        /// The statement with the largest share, and the one with the smallest.
        ends: [Rated; 2],
        /// What holds of them.
        apart: Apart,
        /// Statements that too few answered to be compared.
        left_out: usize,
    },
    /// Those who would recommend against those who would not.
    Recommend {
        /// How many gave what.
        kinds: Recommend,
        /// The score in points, rounded.
        points: i32,
        /// Who are more, beyond chance; equal where that is not clear.
        lead: Ordering,
    },
    /// Where the middle of numbers lies.
    Middle {
        /// The median.
        median: f64,
        /// The quartiles.
        half: (f64, f64),
        /// How many there are.
        base: u32,
        /// What they count.
        unit: Option<Unit>,
    },
    /// All numbers are this one.
    Same {
        /// The number.
        value: f64,
        /// How many there are.
        base: u32,
        /// What they count.
        unit: Option<Unit>,
    },
    /// The month with the largest sum: a record, not a sample.
    Peak {
        /// The metric, where there are several.
        metric: Option<String>,
        /// The first such month.
        month: String,
        /// How many months have this sum.
        tied: usize,
        /// The sum.
        value: f64,
        /// How many months have one.
        of: usize,
    },
}

/// An answer and how many gave it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// The answer.
    pub label: String,
    /// How many gave it.
    pub n: u32,
}

/// A statement and how many are at the upper end of its scale.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rated {
    /// The statement.
    pub label: String,
    /// How many are at the upper end.
    pub n: u32,
    /// How many answered.
    pub base: u32,
}

/// How far the two ends of statements in order are apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Apart {
    /// The first is above all others, the last below all others.
    Both,
    /// The first is above all others.
    High,
    /// The last is below all others.
    Low,
    /// The first is above the last, and no more is clear.
    Ends,
    /// Nothing is clear.
    Nothing,
}

impl Finding {
    /// What is to be said of a question; `None` of free text, of questions that
    /// are not drawn and of too many options.
    pub fn of(question: &Question, result: &QuestionResult) -> Option<Self> {
        let rules = Rules::default();
        match &result.body {
            Body::Counts(counts) if question.kind == QuestionKind::Score => {
                Some(numbers::recommend(question, result, counts, rules))
            }
            Body::Counts(counts) => Some(options::options(question, result, counts, rules)),
            Body::Battery(rows) => statements::statements(question, result, rows, rules),
            Body::Histogram { median, spread, .. } => {
                let numbers = median.zip(*spread);
                Some(numbers::middle(result.base, numbers, question.unit, rules))
            }
            Body::Months { first, counts } => {
                Some(options::months(*first, counts, result.base, rules))
            }
            Body::Usage(series) => Some(usage::peak(question, series)),
            Body::TooMany { .. } | Body::Texts | Body::Hidden => None,
        }
    }
}

/// That too few answered, or nobody; `None` where there are enough.
fn too_few(base: u32, rules: Rules) -> Option<Finding> {
    match rules.base(base.into()) {
        _ if base == 0 => Some(Finding::Nobody),
        Base::TooFew { need, .. } => Some(Finding::TooFew {
            have: base,
            need: need as u32,
        }),
        Base::Enough => None,
    }
}
