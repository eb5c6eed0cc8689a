use super::answers::{Answers, Given, answers};
use super::{Outcome, Reason};
use crate::engine::QuestionResult;
use crate::stats::{Base, RankSums, Rules};
use crate::table::Question;

/// Compares groups by a question that all of them and each answered so: one outcome for
/// each statement, and for each option where several could be chosen. `ranks` are those of
/// numbers: of all groups, or of each and everybody else where groups overlap; then there
/// are so many outcomes times over as there are groups. None of dates, texts and sums,
/// which have no test.
pub(super) fn outcomes(
    question: &Question,
    all: &QuestionResult,
    groups: &[&QuestionResult],
    ranks: &[RankSums],
    overlaps: bool,
    rules: Rules,
) -> Vec<Outcome> {
    let answers = answers(question, all, groups);
    if !overlaps {
        let each = answers.iter();
        return each
            .map(|answers| apart(answers, ranks.first(), rules))
            .collect();
    }
    let each = (0..groups.len()).flat_map(|group| {
        let answers = answers.iter();
        answers.map(move |answers| against_rest(answers, group, ranks.get(group), rules))
    });
    each.collect()
}

/// All groups with each other.
fn apart(answers: &Answers, ranks: Option<&RankSums>, rules: Rules) -> Outcome {
    let sizes = answers.groups.iter().map(Given::num);
    let mut sizes: Vec<u64> = sizes.collect();
    let is_enough = |place: &usize| {
        let size = sizes.get(*place).copied().unwrap_or(0);
        rules.base(size) == Base::Enough
    };
    let (compared, left_out): (Vec<usize>, Vec<usize>) = (0..sizes.len()).partition(is_enough);
    let given = compared
        .iter()
        .filter_map(|place| answers.groups.get(*place));
    let given: Vec<&Given> = given.collect();
    let n = given.iter().map(|given| given.num()).sum();
    let found = if compared.len() < 2 {
        sizes.sort_unstable();
        // The second largest group is the one that a comparison lacks.
        let have = sizes.iter().rev().nth(1).copied().unwrap_or(0);
        let need = rules.fewest;
        Err(Reason::TooFew { have, need })
    } else {
        answers.test(&given, ranks, rules).map_err(Reason::Lack)
    };
    let some = |places: Vec<usize>| places.into_iter().map(Some).collect();
    answers.outcome(None, some(compared), some(left_out), n, found)
}

/// A group with everybody else.
fn against_rest(
    answers: &Answers,
    group: usize,
    ranks: Option<&RankSums>,
    rules: Rules,
) -> Outcome {
    let own = answers.groups.get(group).cloned().unwrap_or_default();
    let rest = answers.all.without(&own);
    let (have, need) = (own.num().min(rest.num()), rules.fewest);
    let n = own.num() + rest.num();
    let found = if have < need {
        Err(Reason::TooFew { have, need })
    } else {
        answers
            .test(&[&own, &rest], ranks, rules)
            .map_err(Reason::Lack)
    };
    let (mut compared, mut left_out) = (Vec::new(), Vec::new());
    for (given, place) in [(&own, Some(group)), (&rest, None)] {
        match rules.base(given.num()) {
            Base::Enough => compared.push(place),
            Base::TooFew { .. } => left_out.push(place),
        }
    }
    answers.outcome(Some(group), compared, left_out, n, found)
}
