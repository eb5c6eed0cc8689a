use super::answers::{codes, numbers, ticks};
use super::groups::Groups;
use super::outcome::{Found, Method, Outcome, Reason};
use crate::stats::{
    Base, Crosstab, IndependenceTest, Lack, Rules, independence, kruskal_wallis, mann_whitney,
};
use crate::table::{Question, QuestionKind, Table};
use crate::words::summary as words;

/// Most answers of a question whose counts are tested.
const MOST_ANSWERS: usize = 50;

/// Starts the random numbers of tables too large for an exact answer, so that
/// they come to the same every time.
const SEED: u64 = 1;

/// Groups that are compared with each other: nobody is in two of them.
struct Apart<'a> {
    /// The group that is compared with all others, if groups overlap.
    against_rest: Option<&'a str>,
    groups: Vec<(String, Vec<usize>)>,
}

/// The answers to a question, its statement or its option, one a row: numbers
/// that stand in the order of the answers.
struct Answers<'a> {
    statement: Option<&'a str>,
    option: Option<&'a str>,
    values: Vec<Option<f64>>,
    /// How they stand to each other.
    order: Order<'a>,
}

/// How answers stand to each other.
#[derive(Clone, Copy)]
enum Order<'a> {
    /// They do not: groups differ in how often each is given.
    None,
    /// From little to much.
    Numbers,
    /// From the first of a scale to this one.
    Towards(&'a str),
}

impl<'a> Order<'a> {
    /// The order of a question's options. Two stand in none that matters: one
    /// is given as much more often as the other is less.
    fn of(question: &'a Question) -> Self {
        let scale = question.options.get(..question.num_scale as usize);
        match scale {
            Some([_, _, .., last]) if question.num_scale > 2 => Self::Towards(last),
            _ => Self::None,
        }
    }
}

/// Compares the groups by a question: one outcome for each statement, and for
/// each option where several could be chosen; so many times over as there are
/// groups where they overlap.
pub(super) fn compare(
    table: &Table,
    question: &Question,
    groups: &Groups,
    rules: Rules,
) -> Vec<Outcome> {
    let apart = apart(groups);
    let answers = answers(table, question);
    let each = apart.iter().flat_map(|apart| {
        let answers = answers.iter();
        answers.map(|answers| apart.compare(answers, rules))
    });
    each.collect()
}

fn answers<'a>(table: &Table, question: &'a Question) -> Vec<Answers<'a>> {
    let of_codes = |codes: Vec<Option<u32>>, order: Order<'a>| Answers {
        statement: None,
        option: None,
        values: codes.into_iter().map(|code| code.map(f64::from)).collect(),
        order,
    };
    match question.kind {
        QuestionKind::Single if question.ordered => {
            vec![of_codes(codes(table, question, 0), Order::of(question))]
        }
        QuestionKind::Single => vec![of_codes(codes(table, question, 0), Order::None)],
        QuestionKind::Score => vec![of_codes(codes(table, question, 0), Order::Numbers)],
        QuestionKind::Number => vec![Answers {
            values: numbers(table, question),
            ..of_codes(Vec::new(), Order::Numbers)
        }],
        QuestionKind::Agreement => {
            let statements = question.items.iter().enumerate();
            let of_item = |(item, statement): (usize, &'a String)| Answers {
                statement: Some(statement),
                ..of_codes(codes(table, question, item), Order::of(question))
            };
            statements.map(of_item).collect()
        }
        QuestionKind::Multiple => {
            let options = question.options.iter().zip(ticks(table, question));
            let of_option = |(option, chosen): (&'a String, Vec<Option<bool>>)| Answers {
                option: Some(option),
                ..of_codes(
                    chosen.iter().map(|chosen| chosen.map(u32::from)).collect(),
                    Order::None,
                )
            };
            options.map(of_option).collect()
        }
        QuestionKind::Date | QuestionKind::Text | QuestionKind::Usage | QuestionKind::Hidden => {
            Vec::new()
        }
    }
}

fn apart(groups: &Groups) -> Vec<Apart<'_>> {
    let all = || groups.all.iter();
    let Some(answered) = &groups.answered else {
        let own = all().map(|group| (group.name.clone(), group.rows.clone()));
        return vec![Apart {
            against_rest: None,
            groups: own.collect(),
        }];
    };
    all()
        .map(|group| {
            let is_out = |row: &&usize| group.rows.binary_search(row).is_err();
            let rest = answered.iter().filter(is_out).copied().collect();
            Apart {
                against_rest: Some(&group.name),
                groups: vec![
                    (group.name.clone(), group.rows.clone()),
                    (words::everybody_else().to_owned(), rest),
                ],
            }
        })
        .collect()
}

impl Apart<'_> {
    fn compare(&self, answers: &Answers, rules: Rules) -> Outcome {
        let answers_of = |rows: &[usize]| -> Vec<f64> {
            let all = rows
                .iter()
                .filter_map(|row| answers.values.get(*row).copied());
            all.flatten().collect()
        };
        let mut names = Vec::new();
        let mut left_out = Vec::new();
        let mut compared: Vec<Vec<f64>> = Vec::new();
        let mut sizes = Vec::new();
        for (name, rows) in &self.groups {
            let own = answers_of(rows);
            sizes.push(own.len() as u64);
            match rules.base(own.len() as u64) {
                Base::Enough => {
                    names.push(name.clone());
                    compared.push(own);
                }
                Base::TooFew { .. } => left_out.push(name.clone()),
            }
        }
        let found = if compared.len() < 2 {
            sizes.sort_unstable();
            // The second largest group is the one that a comparison lacks.
            let have = sizes.iter().rev().nth(1).copied().unwrap_or(0);
            Err(Reason::TooFew {
                have,
                need: rules.fewest,
            })
        } else if !matches!(answers.order, Order::None) {
            ranked(&compared, rules).map_err(Reason::Lack)
        } else {
            counted(&compared, rules).map_err(Reason::Lack)
        };
        Outcome {
            statement: answers.statement.map(str::to_owned),
            towards: match answers.order {
                Order::Towards(last) => Some(last.to_owned()),
                Order::None | Order::Numbers => None,
            },
            label: answers.option.unwrap_or_default().to_owned(),
            group: self.against_rest.map(str::to_owned),
            n: compared.iter().map(Vec::len).sum::<usize>() as u32,
            names,
            left_out,
            found,
        }
    }
}

/// Whether the answers of groups lie at different heights.
fn ranked(groups: &[Vec<f64>], rules: Rules) -> Result<Found, Lack> {
    if let [first, second] = groups {
        let test = mann_whitney(first, second, rules)?;
        return Ok(Found {
            method: Method::MannWhitney,
            statistic: Some(test.u),
            effect: test.delta,
            strength: None,
            finding: test.finding,
        });
    }
    let groups: Vec<&[f64]> = groups.iter().map(Vec::as_slice).collect();
    let test = kruskal_wallis(&groups, rules)?;
    Ok(Found {
        method: Method::KruskalWallis { df: test.df },
        statistic: Some(test.h),
        effect: test.epsilon_squared,
        strength: None,
        finding: test.finding,
    })
}

/// Whether groups answer in different shares.
fn counted(groups: &[Vec<f64>], rules: Rules) -> Result<Found, Lack> {
    let mut answers: Vec<f64> = groups.concat();
    answers.sort_by(f64::total_cmp);
    answers.dedup();
    if answers.len() < 2 {
        return Err(Lack::AllEqual);
    }
    if answers.len() > MOST_ANSWERS {
        return Err(Lack::TooLarge);
    }
    let count = |group: &Vec<f64>, answer: &f64| {
        let same = |own: &&f64| own.to_bits() == answer.to_bits();
        group.iter().filter(same).count()
    };
    let cells: Vec<Vec<u64>> = groups
        .iter()
        .map(|group| {
            answers
                .iter()
                .map(|answer| count(group, answer) as u64)
                .collect()
        })
        .collect();
    let found = independence(&Crosstab::new(&cells)?, SEED, rules)?;
    let (method, statistic) = match found.test {
        IndependenceTest::ChiSquare(test) => {
            (Method::ChiSquare { df: test.df }, Some(test.statistic))
        }
        IndependenceTest::Fisher(_) => (Method::Fisher, None),
        IndependenceTest::FreemanHalton(test) => (Method::FreemanHalton(test.method), None),
    };
    Ok(Found {
        method,
        statistic,
        effect: found.association.corrected,
        strength: Some(found.association.strength),
        finding: found.finding,
    })
}
