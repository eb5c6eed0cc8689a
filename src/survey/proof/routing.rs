//! What every way through a survey, or random respondents, show of it.

use super::{
    Basis, Finding, Walked,
    explore::{Explored, Outcome, Trail},
};
use crate::{
    survey::{Definition, Kind, Question},
    words::proof as words,
};

pub(super) fn look_at(
    definition: &Definition,
    explored: &Explored,
    walked: Option<&Walked>,
    findings: &mut Vec<Finding>,
) {
    let questions = definition.questions.iter().enumerate();
    for ((index, question), outcome) in questions.zip(&explored.outcomes) {
        look_at_condition(index, question, outcome, findings);
        if outcome.is_exact && outcome.asked {
            let told = |way: &Trail| told(definition, explored, index, way);
            look_at_answers(index, question, outcome, &told, findings);
        }
        let walks = walked.filter(|_| !outcome.is_exact && !outcome.asked);
        let asked = walks.and_then(|walked| Some((walked.walks, walked.counts.get(index)?)));
        if let Some((walks, counts)) = asked
            && counts.asked == 0
        {
            findings.push(Finding {
                basis: Basis::Walks(walks),
                ..Finding::advice(index, "relevant", words::never_asked(walks))
            });
        }
    }
    for stop in walked.iter().flat_map(|walked| &walked.stops) {
        let mut known = findings
            .iter()
            .filter(|known| known.question == Some(stop.question));
        if known.any(|known| {
            matches!(
                known.member,
                "" | "required" | "constraint" | "choice_filter"
            )
        }) {
            continue;
        }
        let trail = told(definition, explored, stop.question, &stop.answers);
        let walks = walked.map_or(0, |walked| walked.walks);
        let sentence = words::stopped(stop.count, walks, stop.is_certain, &trail);
        let found = if stop.is_certain {
            Finding::fault(stop.question, "required", sentence)
        } else {
            Finding::advice(stop.question, "required", sentence)
        };
        findings.push(Finding {
            basis: Basis::Walks(walks),
            ..found
        });
    }
}

/// Whether its conditions are sometimes true and sometimes not.
fn look_at_condition(
    index: usize,
    question: &Question,
    outcome: &Outcome,
    findings: &mut Vec<Finding>,
) {
    if !outcome.is_exact {
        return;
    }
    match (outcome.asked, outcome.unasked) {
        (false, true) => {
            let sentence = words::UNREACHABLE.to_owned();
            findings.push(Finding::fault(index, "relevant", sentence));
        }
        (true, false) if question.relevant.is_some() => {
            let sentence = words::ALWAYS_ASKED.to_owned();
            findings.push(Finding::advice(index, "relevant", sentence));
        }
        _ => {}
    }
    if question.logic.required.is_some() {
        let sentence = match (outcome.required, outcome.optional) {
            (false, true) => words::NEVER_REQUIRED,
            (true, false) => words::ALWAYS_REQUIRED,
            _ => return,
        };
        findings.push(Finding::advice(index, "required", sentence.to_owned()));
    }
}

/// Whether it can be answered, and its choices chosen.
fn look_at_answers(
    index: usize,
    question: &Question,
    outcome: &Outcome,
    told: &dyn Fn(&Trail) -> Vec<String>,
    findings: &mut Vec<Finding>,
) {
    let has_constraint = question.logic.constraint.is_some();
    if let Some(way) = &outcome.bare {
        let sentence = words::bare(&told(way));
        findings.push(Finding::fault(index, "choice_filter", sentence));
    } else if outcome.is_own_exact && question.kind.is_question() && !outcome.answered {
        let (member, sentence) = if has_constraint {
            ("constraint", words::NO_ANSWER_ALLOWED)
        } else {
            ("", words::NO_ANSWER_FITS)
        };
        findings.push(Finding::fault(index, member, sentence.to_owned()));
    } else if let Some(way) = &outcome.stuck {
        let sentence = words::stuck(&told(way));
        findings.push(Finding::fault(index, "required", sentence));
    }
    if outcome.is_own_exact && has_constraint && outcome.answered && !outcome.refused {
        let sentence = words::NOTHING_REFUSED.to_owned();
        findings.push(Finding::advice(index, "constraint", sentence));
    }
    let (Kind::Single { choices } | Kind::Multiple { choices, .. }) = &question.kind else {
        return;
    };
    let unseen = choices
        .iter()
        .zip(&outcome.offered)
        .filter(|(_, is_offered)| !**is_offered);
    let unseen: Vec<&str> = unseen.map(|(choice, _)| choice.text.as_str()).collect();
    if !unseen.is_empty() && unseen.len() < choices.len() {
        let sentence = words::never_offered(&unseen);
        findings.push(Finding::fault(index, "choice_filter", sentence));
    }
}

/// The answers on which a question depends, by id.
fn told(
    definition: &Definition,
    explored: &Explored,
    question: usize,
    answers: &Trail,
) -> Vec<String> {
    let cone = explored.cones.get(question);
    let depends = |other: usize| cone.and_then(|cone| cone.get(other)) == Some(&true);
    let seen = answers.iter().filter(|(index, _)| depends(*index));
    let name = |(index, text): &(usize, String)| {
        let question = definition.questions.get(*index)?;
        Some(words::given(&question.id, text))
    };
    seen.filter_map(name).collect()
}
