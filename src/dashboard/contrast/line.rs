use crate::dashboard::{mean_of_numbers, recommended};
use crate::engine::{Body, Compared, QuestionResult};
use crate::stats::{
    Count, Difference, Groups, Interval, Rules, adjusted_residual, difference, wilson,
};
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
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Part {
    /// How many of how many; of a score and of a mean only the second counts.
    pub count: Count,
    /// A share from 0 to 1, a score from -100 to 100, a mean; `None` where nobody
    /// answered.
    pub estimate: Option<f64>,
    /// How sure it is; `None` where that cannot be told.
    pub interval: Option<Interval>,
    /// By how many standard errors more chose this than if groups and answers had nothing
    /// to do with each other: the adjusted residual of the group's cell (S. J. Haberman,
    /// Biometrics 29 (1973) 205-220). `None` of other figures, of all, and where it
    /// cannot be told.
    pub residual: Option<f64>,
    /// The share of a group less that of everybody else; `None` of other figures, of
    /// all, and where nobody else answered.
    pub difference: Option<Difference>,
}

/// The figures of a question, the one at this place of what groups say: in the order of
/// its options or statements. Empty of questions that are not compared.
pub fn lines(question: &Question, place: usize, compared: &Compared) -> Vec<Line> {
    let Some(all) = compared.all.get(place) else {
        return Vec::new();
    };
    let groups = || compared.groups.iter().filter_map(|group| group.get(place));
    let measured: Vec<Measured> = match question.kind {
        QuestionKind::Single => (0..question.num_scale).map(Measured::Option).collect(),
        QuestionKind::Multiple => (0..question.options.len() as u32)
            .map(Measured::Option)
            .collect(),
        QuestionKind::Agreement => (0..question.items.len() as u32)
            .map(Measured::Upper)
            .collect(),
        QuestionKind::Score => vec![Measured::Recommend],
        QuestionKind::Number => vec![Measured::Mean],
        QuestionKind::Date | QuestionKind::Text | QuestionKind::Usage | QuestionKind::Hidden => {
            Vec::new()
        }
    };
    let each = measured.into_iter().map(|measured| {
        let part = |result| Part::of(measured, question, result);
        let all = part(all);
        let groups = groups()
            .map(|result| part(result).beside(&all, measured))
            .collect();
        Line {
            measured,
            all,
            groups,
        }
    });
    each.collect()
}

impl Part {
    fn of(measured: Measured, question: &Question, result: &QuestionResult) -> Self {
        match measured {
            Measured::Option(option) => Self::share(chosen(result, option), result.base),
            Measured::Upper(item) => {
                let (upper, base) = upper(question, result, item);
                Self::share(upper, base)
            }
            Measured::Recommend => {
                let score = recommended(question, result).map(|(_, score)| score);
                Self::figure(
                    result.base,
                    score.as_ref().map(|score| score.estimate),
                    score.and_then(|score| score.interval.ok()),
                )
            }
            Measured::Mean => {
                let mean = mean_of_numbers(result);
                Self::figure(
                    result.base,
                    mean.as_ref().map(|mean| mean.estimate),
                    mean.and_then(|mean| mean.interval.ok()),
                )
            }
        }
    }

    fn figure(base: u32, estimate: Option<f64>, interval: Option<Interval>) -> Self {
        Self {
            count: Count::of(u64::from(base), u64::from(base)),
            estimate,
            interval,
            residual: None,
            difference: None,
        }
    }

    fn share(part: u32, base: u32) -> Self {
        let count = Count::of(u64::from(part), u64::from(base));
        let share = wilson(count, Rules::default()).ok();
        Self {
            count,
            ..Self::figure(
                base,
                share.map(|share| share.estimate),
                share.map(|share| share.interval),
            )
        }
    }

    /// The same with how it stands to all.
    fn beside(self, all: &Self, measured: Measured) -> Self {
        if matches!(measured, Measured::Recommend | Measured::Mean) {
            return self;
        }
        let within = Groups::FirstWithinSecond;
        Self {
            residual: adjusted_residual(self.count, all.count),
            difference: difference(self.count, all.count, within, Rules::default()).ok(),
            ..self
        }
    }
}

fn chosen(result: &QuestionResult, option: u32) -> u32 {
    match &result.body {
        Body::Counts(counts) => counts.get(option as usize).copied().unwrap_or(0),
        _ => 0,
    }
}

/// How many chose the upper side for a statement, and of how many.
fn upper(question: &Question, result: &QuestionResult, item: u32) -> (u32, u32) {
    let Body::Battery(rows) = &result.body else {
        return (0, 0);
    };
    let Some(row) = rows.get(item as usize) else {
        return (0, 0);
    };
    let upper = row.counts.get(question.upper_side()).unwrap_or_default();
    (upper.iter().sum(), row.base)
}
