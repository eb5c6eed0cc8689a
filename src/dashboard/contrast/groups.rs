use crate::dashboard::Loaded;
use crate::dashboard::figures::is_rest;
use crate::engine::{Body, By, Clause, Grouping, Period, Pick, QuestionResult};
use crate::table::{Day, Question, QuestionKind};
use crate::words::dashboard as words;
use canvass_kernel::sort_by_key;

/// Most groups that a page compares: more could not be told apart.
pub const MOST_GROUPS: usize = 12;

/// Something that makes groups, as a reader chooses it.
#[derive(Clone, Debug, PartialEq)]
pub struct GroupBy {
    /// What it is.
    pub by: By,
    /// Its words.
    pub label: String,
}

/// Groups and their names.
#[derive(Clone, Debug, PartialEq)]
pub struct Named {
    /// The names.
    pub names: Vec<String>,
    /// What makes them.
    pub grouping: Grouping,
    /// How many more there would be.
    pub more: usize,
}

/// All that makes two groups or more of a table, in the order of its questions.
pub fn offered(loaded: &Loaded) -> Vec<GroupBy> {
    let each = (0_u32..).zip(&loaded.questions);
    each.flat_map(|(place, question)| {
        let of_options = By::Options {
            question: place,
            item: 0,
        };
        let by: Vec<By> = match question.kind {
            QuestionKind::Single | QuestionKind::Multiple | QuestionKind::Score => vec![of_options],
            QuestionKind::Date => [Period::FinancialYear, Period::Quarter, Period::Month]
                .map(|period| By::Time(place, period))
                .to_vec(),
            _ => Vec::new(),
        };
        let by = by.into_iter().filter(|by| {
            let num = num_groups(*by, loaded);
            // Months and quarters of many years are a line, not groups.
            let is_series = matches!(by, By::Time(..)) && num > MOST_GROUPS;
            num > 1 && !is_series
        });
        by.map(|by| GroupBy {
            by,
            label: label(by, &question.title),
        })
        .collect::<Vec<_>>()
    })
    .collect()
}

/// What makes groups, in words.
pub(in crate::dashboard) fn label(by: By, title: &str) -> String {
    match by {
        By::Options { .. } | By::Bins { .. } => title.to_owned(),
        By::Time(_, period) => words::by_period(title, period),
    }
}

/// The groups that this makes of a table, as far as its filter leaves them: the largest
/// where there are more than [`MOST_GROUPS`].
pub fn groups(by: By, loaded: &Loaded) -> Named {
    let question = by.question();
    let own = loaded.clause(question);
    let mut all = all(by, loaded);
    if let Some(clause) = own {
        all.retain(|group| meets(&group.pick, clause));
    }
    let more = all.len().saturating_sub(MOST_GROUPS);
    if more > 0 {
        let mut sizes: Vec<u32> = all.iter().map(|group| group.rows).collect();
        sizes.sort_unstable();
        let least = sizes.get(more).copied().unwrap_or(0);
        all.retain(|group| group.rows >= least);
        all.truncate(MOST_GROUPS);
    }
    let kind = loaded
        .questions
        .get(question as usize)
        .map(|about| about.kind);
    let (names, groups) = all
        .into_iter()
        .map(|group| (group.name, group.pick))
        .unzip();
    Named {
        names,
        grouping: Grouping {
            question,
            groups,
            overlaps: kind == Some(QuestionKind::Multiple),
        },
        more,
    }
}

struct Group {
    name: String,
    pick: Pick,
    rows: u32,
}

/// A question and what all rows of a table say to it.
fn answered(place: u32, loaded: &Loaded) -> Option<(&Question, &QuestionResult)> {
    let mut results = loaded.results.iter();
    let result = results.find(|result| result.question == place)?;
    Some((loaded.questions.get(place as usize)?, result))
}

/// How many groups somebody is in. Options, of which there may be many, need no names
/// for that: it is asked with every drawing.
fn num_groups(by: By, loaded: &Loaded) -> usize {
    match answered(by.question(), loaded) {
        Some((question, result)) if question.kind != QuestionKind::Score => match &result.body {
            Body::Counts(counts) => counts.iter().filter(|rows| **rows > 0).count(),
            _ => all(by, loaded).len(),
        },
        _ => all(by, loaded).len(),
    }
}

/// All groups that somebody is in.
fn all(by: By, loaded: &Loaded) -> Vec<Group> {
    let Some((question, result)) = answered(by.question(), loaded) else {
        return Vec::new();
    };
    let mut all = match (by, &result.body) {
        (By::Options { .. }, Body::Counts(counts)) if question.kind == QuestionKind::Score => {
            recommending(counts)
        }
        (By::Options { .. }, Body::Counts(counts)) => options(question, counts),
        (By::Time(_, period), Body::Months { first, counts }) => periods(period, *first, counts),
        _ => Vec::new(),
    };
    all.retain(|group| group.rows > 0);
    all
}

fn options(question: &Question, counts: &[u32]) -> Vec<Group> {
    let each = (0_u32..).zip(question.options.iter().zip(counts));
    let mut all: Vec<Group> = each
        .map(|(code, (name, rows))| Group {
            name: name.clone(),
            pick: Pick::Options(vec![code]),
            rows: *rows,
        })
        .collect();
    if !question.ordered {
        sort_by_key(&mut all, |group| {
            (is_rest(&group.name), std::cmp::Reverse(group.rows))
        });
    }
    all
}

/// Those who recommend something, and those who do not.
fn recommending(counts: &[u32]) -> Vec<Group> {
    let kinds = [(0, 6), (7, 8), (9, 10)];
    let kinds = kinds.into_iter().zip(words::recommending());
    kinds
        .map(|((from, to), name)| Group {
            name: name.to_owned(),
            pick: Pick::Options((from..=to).collect()),
            rows: (from..=to)
                .filter_map(|score| counts.get(score as usize))
                .sum(),
        })
        .collect()
}

fn periods(period: Period, first: i32, counts: &[Option<u32>]) -> Vec<Group> {
    let mut all: Vec<(i32, u32)> = Vec::new();
    for (month, rows) in (first..).zip(counts) {
        let start = period.first_month(month);
        let rows = rows.unwrap_or(0);
        match all.last_mut() {
            Some((last, sum)) if *last == start => *sum += rows,
            _ => all.push((start, rows)),
        }
    }
    let named = all.into_iter().filter_map(|(start, rows)| {
        let end = start + period.num_months();
        let (from, to) = (Day::of_month(start)?, Day::of_month(end)?);
        Some(Group {
            name: words::period(period, start),
            pick: Pick::Ranges(vec![(f64::from(from.0), f64::from(to.0))]),
            rows,
        })
    });
    named.collect()
}

/// Whether some row may be in a group and pass its question's filter.
fn meets(group: &Pick, clause: &Clause) -> bool {
    match (group, &clause.pick) {
        (Pick::Options(own), Pick::Options(wanted)) => own.iter().any(|code| wanted.contains(code)),
        (Pick::Ranges(own), Pick::Ranges(wanted)) => own.iter().any(|(from, to)| {
            let mut wanted = wanted.iter();
            wanted.any(|(start, end)| start < to && from < end)
        }),
        _ => true,
    }
}
