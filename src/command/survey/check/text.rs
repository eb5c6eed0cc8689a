//! What was found, for people.

use canvass::survey::Question;
use canvass::survey::proof::{Grade, Path, Walked};
use canvass::words::proof as words;

use super::Checked;

pub(super) fn report(checked: &Checked, with_walks: bool) -> String {
    let (definition, proof) = (&checked.definition, &checked.proof);
    let mut lines = vec![words::title(
        &definition.title,
        &definition.id,
        &definition.version,
    )];
    for (grade, heading) in [
        (Grade::Fault, words::FAULTS),
        (Grade::Advice, words::ADVICE),
    ] {
        let found = proof.findings.iter().filter(|found| found.grade == grade);
        let found: Vec<String> = found
            .map(|found| words::finding(&checked.place(found), &found.sentence))
            .collect();
        if !found.is_empty() {
            lines.push(String::new());
            lines.push(words::heading(heading, found.len()));
            lines.extend(found);
        }
    }
    if proof.findings.is_empty() {
        lines.push(String::new());
        lines.push(words::NOTHING_FOUND.to_owned());
    }
    lines.push(String::new());
    let questions = definition.questions.iter();
    let count = questions
        .filter(|question| question.kind.is_question())
        .count();
    lines.extend(words::length(count, proof.length.as_ref(), proof.basis));
    lines.extend(words::reading(proof.reading));
    if let Some(walked) = proof.walked.as_ref().filter(|_| with_walks) {
        lines.push(String::new());
        lines.extend(respondents(checked, walked));
    }
    lines.join("\n") + "\n"
}

/// Counts by question, and the ways that were gone.
fn respondents(checked: &Checked, walked: &Walked) -> Vec<String> {
    let mut lines = vec![words::walked(walked), String::new()];
    let shown = shown(checked);
    let width = shown
        .iter()
        .map(|(_, question)| question.id.chars().count());
    let width = width.max().unwrap_or_default().max(words::QUESTION.len());
    lines.push(words::counts_head(width));
    for (index, question) in &shown {
        let counts = walked.counts.get(*index).copied().unwrap_or_default();
        let is_answered = question.kind.is_question();
        lines.push(words::counts(
            &question.id,
            width,
            counts,
            walked.walks,
            is_answered,
        ));
    }
    lines.push(String::new());
    lines.push(words::ways(walked.paths.len()));
    let most = walked.paths.iter().take(words::MOST_WAYS);
    lines.extend(most.map(|path| way(path, &shown, walked.finished)));
    lines.extend(words::more_ways(walked.paths.len()));
    lines
}

/// The questions that have a page.
fn shown(checked: &Checked) -> Vec<(usize, &Question)> {
    let questions = checked.definition.questions.iter().enumerate();
    questions
        .filter(|(_, question)| question.kind.has_page())
        .collect()
}

fn way(path: &Path, shown: &[(usize, &Question)], finished: usize) -> String {
    let ids = |is_asked: bool| -> Vec<&str> {
        let all = shown.iter();
        let wanted = all.filter(|(index, _)| path.questions.contains(index) == is_asked);
        wanted.map(|(_, question)| question.id.as_str()).collect()
    };
    words::way(path.count, finished, &ids(true), &ids(false))
}
