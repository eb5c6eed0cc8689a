use crate::dashboard::MarkKey;
use crate::engine::{Clause, Pick};
use crate::table::{Day, Question, QuestionKind};
use crate::words::{dashboard as words, format};

/// The clauses after a mark was chosen: its value joins its question's clause,
/// or leaves it if it was there.
pub fn toggled(clauses: &[Clause], question: u32, key: MarkKey) -> Vec<Clause> {
    let mut clauses = clauses.to_vec();
    let place = clauses
        .iter()
        .position(|clause| clause.question == question);
    let pick = place
        .and_then(|i| clauses.get_mut(i))
        .map(|clause| &mut clause.pick);
    match (key, pick) {
        (MarkKey::Option(option), Some(Pick::Options(options))) => toggle(options, option),
        (MarkKey::Cell(item, option), Some(Pick::Cells(cells))) => toggle(cells, (item, option)),
        (MarkKey::Range(from, to), Some(Pick::Ranges(ranges))) => toggle(ranges, (from, to)),
        (key, _) => {
            let pick = match key {
                MarkKey::Option(option) => Pick::Options(vec![option]),
                MarkKey::Cell(item, option) => Pick::Cells(vec![(item, option)]),
                MarkKey::Range(from, to) => Pick::Ranges(vec![(from, to)]),
                MarkKey::Fixed(_) => return clauses,
            };
            clauses.retain(|clause| clause.question != question);
            clauses.push(Clause { question, pick });
        }
    }
    clauses.retain(|clause| !clause.pick.is_empty());
    clauses
}

fn toggle<T: PartialEq>(values: &mut Vec<T>, value: T) {
    match values.iter().position(|held| *held == value) {
        Some(place) => {
            values.remove(place);
        }
        None => values.push(value),
    }
}

/// A clause in words: `Staff group: Nurses or Doctors`.
pub fn clause_words(question: &Question, pick: &Pick) -> String {
    let option = |code: &u32| {
        question
            .options
            .get(*code as usize)
            .cloned()
            .unwrap_or_default()
    };
    let values: Vec<String> = match pick {
        Pick::Options(options) => options.iter().map(option).collect(),
        Pick::Cells(cells) => cells
            .iter()
            .map(|(item, code)| {
                let item = question
                    .items
                    .get(*item as usize)
                    .cloned()
                    .unwrap_or_default();
                words::statement_is(&item, &option(code))
            })
            .collect(),
        Pick::Ranges(ranges) if question.kind == QuestionKind::Date => {
            ranges.iter().map(|(from, _)| month_of(*from)).collect()
        }
        Pick::Ranges(ranges) => ranges
            .iter()
            .map(|(from, to)| words::range(*from, *to, question.unit))
            .collect(),
    };
    words::clause(&question.title, &values)
}

/// The month of a day since 1970, in words.
fn month_of(day: f64) -> String {
    let (year, month, _) = Day(day as i32).ymd();
    format::month(year, month)
}

/// Whether a mark is part of its question's filter.
pub fn is_picked(pick: Option<&Pick>, key: MarkKey) -> bool {
    match (pick, key) {
        (Some(Pick::Options(options)), MarkKey::Option(option)) => options.contains(&option),
        (Some(Pick::Cells(cells)), MarkKey::Cell(item, option)) => cells.contains(&(item, option)),
        (Some(Pick::Ranges(ranges)), MarkKey::Range(from, to)) => ranges.contains(&(from, to)),
        _ => false,
    }
}
