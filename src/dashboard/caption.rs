use crate::engine::{Body, QuestionResult};
use crate::stats::{Mean, NetPromoter, Recommend, Rules, mean_of, net_promoter};
use crate::table::{Question, QuestionKind};
use crate::words::{dashboard as words, statistics};

/// The sentences of a card beside its figures.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Caption {
    /// How many answered.
    pub base: String,
    /// That these are too few to say much; `None` if they are not.
    pub warning: Option<String>,
    /// Mean and median, the recommend score, or how to read the figures.
    pub note: Option<String>,
}

impl Caption {
    /// The sentences of a question; `is_survey` where rows are responses.
    pub fn of(question: &Question, result: &QuestionResult, is_survey: bool) -> Self {
        let (base, rows) = (result.base as usize, result.rows as usize);
        Self {
            base: match question.kind {
                QuestionKind::Usage => words::base_usage(rows),
                _ if is_survey => words::base_survey(base, rows),
                _ => words::base_rows(base, rows),
            },
            warning: warning(question, result.base),
            note: note(question, result),
        }
    }
}

/// That a base is too small for shares or a mean; `None` of an empty one, which
/// has none, and of what is no sample of people.
pub fn warning(question: &Question, base: u32) -> Option<String> {
    let has_shares = !matches!(
        question.kind,
        QuestionKind::Text | QuestionKind::Usage | QuestionKind::Date | QuestionKind::Hidden
    );
    (has_shares && base > 0)
        .then(|| statistics::base(Rules::default().base(base.into())))
        .flatten()
}

/// The mean of a question's numbers; `None` of other questions and where there
/// are none.
pub fn mean_of_numbers(result: &QuestionResult) -> Option<Mean> {
    let Body::Histogram {
        mean: Some(mean),
        spread,
        ..
    } = &result.body
    else {
        return None;
    };
    let deviation = spread.and_then(|spread| spread.deviation);
    mean_of(*mean, deviation, result.base.into(), Rules::default()).ok()
}

/// The recommend score of a question that asks for one, and what it is made
/// of; `None` of other questions and where nobody answered.
pub fn recommended(
    question: &Question,
    result: &QuestionResult,
) -> Option<(Recommend, NetPromoter)> {
    let Body::Counts(counts) = &result.body else {
        return None;
    };
    if question.kind != QuestionKind::Score {
        return None;
    }
    let sum = |from: usize, to: usize| {
        let kind = counts.iter().take(to + 1).skip(from);
        kind.copied().map(u64::from).sum::<u64>()
    };
    let kinds = Recommend {
        promoters: sum(9, 10),
        passives: sum(7, 8),
        detractors: sum(0, 6),
    };
    Some((kinds, net_promoter(kinds, Rules::default()).ok()?))
}

fn note(question: &Question, result: &QuestionResult) -> Option<String> {
    let sentence = match (&result.body, question.kind) {
        (
            Body::Histogram {
                median: Some(median),
                spread,
                ..
            },
            _,
        ) => {
            let mean = mean_of_numbers(result)?;
            let half = spread.map(|spread| (spread.low, spread.high));
            let interval = mean.interval.ok();
            words::mean_and_median(mean.estimate, interval, *median, half, question.unit)
        }
        (Body::Counts(_), QuestionKind::Score) => {
            let (kinds, score) = recommended(question, result)?;
            words::recommend_score(kinds, &score)
        }
        (Body::TooMany { options, .. }, _) => words::too_many_options(*options as usize),
        (_, QuestionKind::Multiple) => words::several_answers().to_owned(),
        (_, QuestionKind::Date) => words::months_without_rows().to_owned(),
        (_, QuestionKind::Usage) => words::metrics_apart().to_owned(),
        _ => return None,
    };
    Some(sentence)
}
