use super::{Outcome, Reason, Test, Tested};
use crate::engine::{Body, QuestionResult};
use crate::stats::{
    Crosstab, IndependenceTest, Lack, RankSums, Rules, independence, kruskal_wallis_of,
    mann_whitney_of,
};
use crate::table::{Question, QuestionKind};

/// Most answers of a question whose counts are tested.
const MOST_ANSWERS: usize = 50;

/// Starts the random numbers of tables too large for an exact answer, so that
/// they come to the same every time.
const SEED: u64 = 1;

/// How many gave each answer.
#[derive(Clone, Debug, Default)]
pub(super) struct Given(pub(super) Vec<u64>);

impl Given {
    /// How many answered.
    pub(super) fn num(&self) -> u64 {
        self.0.iter().sum()
    }

    /// Those who are not among `others`.
    pub(super) fn without(&self, others: &Self) -> Self {
        let each = self.0.iter().zip(&others.0);
        Self(each.map(|(all, some)| all.saturating_sub(*some)).collect())
    }
}

/// How answers stand to each other.
#[derive(Clone, Copy, Debug)]
enum Order {
    /// They do not: groups differ in how often each is given.
    None,
    /// From little to much.
    Numbers,
    /// From the first of a scale to this one.
    Towards(u32),
}

/// The answers to a question, its statement or its option, by group.
pub(super) struct Answers {
    item: Option<u32>,
    option: Option<u32>,
    order: Order,
    pub(super) all: Given,
    pub(super) groups: Vec<Given>,
}

/// What groups say to a question: each statement by itself, and each option where several
/// could be chosen.
pub(super) fn answers(
    question: &Question,
    all: &QuestionResult,
    groups: &[&QuestionResult],
) -> Vec<Answers> {
    let scale = question.num_scale as usize;
    let of = |item, option, order, given: &dyn Fn(&QuestionResult) -> Given| Answers {
        item,
        option,
        order,
        all: given(all),
        groups: groups.iter().map(|result| given(result)).collect(),
    };
    match question.kind {
        QuestionKind::Single | QuestionKind::Score => {
            let order = match question.kind {
                QuestionKind::Score => Order::Numbers,
                _ if question.ordered => order(question),
                _ => Order::None,
            };
            vec![of(None, None, order, &|result| counts(result, scale))]
        }
        QuestionKind::Number => vec![of(None, None, Order::Numbers, &|result| {
            Given(vec![u64::from(result.base)])
        })],
        QuestionKind::Agreement => (0..question.items.len())
            .map(|item| {
                of(Some(item as u32), None, order(question), &|result| {
                    statement(result, item, scale)
                })
            })
            .collect(),
        QuestionKind::Multiple => (0..question.options.len())
            .map(|option| {
                of(None, Some(option as u32), Order::None, &|result| {
                    chosen(result, option)
                })
            })
            .collect(),
        QuestionKind::Date | QuestionKind::Text | QuestionKind::Usage | QuestionKind::Hidden => {
            Vec::new()
        }
    }
}

/// The order of a question's options. Two stand in none that matters: one is given as
/// much more often as the other is less.
fn order(question: &Question) -> Order {
    if question.num_scale > 2 {
        Order::Towards(question.num_scale - 1)
    } else {
        Order::None
    }
}

fn counts(result: &QuestionResult, scale: usize) -> Given {
    match &result.body {
        Body::Counts(counts) => wide(counts.iter().take(scale)),
        _ => Given::default(),
    }
}

fn statement(result: &QuestionResult, item: usize, scale: usize) -> Given {
    match &result.body {
        Body::Battery(rows) => rows
            .get(item)
            .map(|row| wide(row.counts.iter().take(scale)))
            .unwrap_or_default(),
        _ => Given::default(),
    }
}

fn chosen(result: &QuestionResult, option: usize) -> Given {
    match &result.body {
        Body::Counts(counts) => {
            let chosen = counts.get(option).copied().unwrap_or(0);
            wide([result.base.saturating_sub(chosen), chosen].iter())
        }
        _ => Given::default(),
    }
}

fn wide<'a>(counts: impl Iterator<Item = &'a u32>) -> Given {
    Given(counts.map(|count| u64::from(*count)).collect())
}

impl Answers {
    /// Whether these groups differ. Ranks are given of numbers alone, which are known by
    /// nothing else.
    pub(super) fn test(
        &self,
        groups: &[&Given],
        ranks: Option<&RankSums>,
        rules: Rules,
    ) -> Result<Tested, Lack> {
        match (self.order, ranks) {
            (Order::None, _) => counted(groups, rules),
            (_, Some(ranks)) => ranked(ranks, rules),
            (_, None) => {
                let groups: Vec<Vec<u64>> = groups.iter().map(|given| given.0.clone()).collect();
                ranked(&RankSums::of_counts(&groups), rules)
            }
        }
    }

    pub(super) fn outcome(
        &self,
        group: Option<usize>,
        compared: Vec<Option<usize>>,
        left_out: Vec<Option<usize>>,
        n: u64,
        found: Result<Tested, Reason>,
    ) -> Outcome {
        Outcome {
            item: self.item,
            option: self.option,
            towards: match self.order {
                Order::Towards(last) => Some(last),
                Order::None | Order::Numbers => None,
            },
            group,
            compared,
            left_out,
            n,
            found,
        }
    }
}

/// Whether the answers of groups lie at different heights.
fn ranked(ranks: &RankSums, rules: Rules) -> Result<Tested, Lack> {
    if ranks.sizes().count() == 2 {
        let test = mann_whitney_of(ranks, rules)?;
        return Ok(Tested {
            test: Test::MannWhitney,
            statistic: Some(test.u),
            effect: test.delta,
            strength: None,
            finding: test.finding,
        });
    }
    let test = kruskal_wallis_of(ranks, rules)?;
    Ok(Tested {
        test: Test::KruskalWallis { df: test.df },
        statistic: Some(test.h),
        effect: test.epsilon_squared,
        strength: None,
        finding: test.finding,
    })
}

/// Whether groups answer in different shares.
fn counted(groups: &[&Given], rules: Rules) -> Result<Tested, Lack> {
    let width = groups.iter().map(|given| given.0.len()).max().unwrap_or(0);
    let count = |given: &Given, answer: usize| given.0.get(answer).copied().unwrap_or(0);
    let is_given = |answer: &usize| groups.iter().any(|given| count(given, *answer) > 0);
    let answers: Vec<usize> = (0..width).filter(is_given).collect();
    if answers.len() < 2 {
        return Err(Lack::AllEqual);
    }
    if answers.len() > MOST_ANSWERS {
        return Err(Lack::TooLarge);
    }
    let row = |given: &&Given| answers.iter().map(|answer| count(given, *answer)).collect();
    let cells: Vec<Vec<u64>> = groups.iter().map(row).collect();
    let found = independence(&Crosstab::new(&cells)?, SEED, rules)?;
    let (kind, statistic) = match found.test {
        IndependenceTest::ChiSquare(test) => {
            (Test::ChiSquare { df: test.df }, Some(test.statistic))
        }
        IndependenceTest::Fisher(_) => (Test::Fisher, None),
        IndependenceTest::FreemanHalton(test) => (Test::FreemanHalton(test.method), None),
    };
    Ok(Tested {
        test: kind,
        statistic,
        effect: found.association.corrected,
        strength: Some(found.association.strength),
        finding: found.finding,
    })
}
