use crate::survey::logic::reasons;
use crate::survey::{Kind, State};

/// Why a question is asked or not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Why {
    /// Whether it is asked.
    pub is_asked: bool,
    /// The reason in words, without full stop.
    pub sentence: String,
    /// The questions whose answers decide, by index, each once.
    pub rests_on: Vec<usize>,
}

/// Why the question with this index is asked or not, as the answers are now.
pub fn why(state: &State, index: usize) -> Why {
    let (definition, route) = (state.definition(), state.route());
    let (words, surroundings) = (state.words(), state.surroundings());
    let question = definition.questions.get(index);
    let reasons = question.and_then(|question| reasons(question, definition, route, &surroundings));
    let Some(reasons) = reasons else {
        return Why {
            is_asked: route.asks(index),
            sentence: words.asked_always().to_owned(),
            rests_on: Vec::new(),
        };
    };
    let mut rests_on = Vec::new();
    let mut facts = Vec::new();
    for (name, value) in &reasons.seen {
        let id = name.split('.').next().unwrap_or_default();
        let Some((other, seen)) = definition.question(id) else {
            continue;
        };
        if !rests_on.contains(&other) {
            rests_on.push(other);
        }
        let is_calculated = matches!(seen.kind, Kind::Calculated { .. });
        facts.push(match (route.asks(other), is_calculated) {
            _ if !value.is_empty() => words.value_is(name, value),
            (false, _) => words.is_not_asked(name),
            (true, false) => words.has_no_answer(name),
            (true, true) => words.has_no_value(name),
        });
    }
    if let Some(today) = surroundings.today().filter(|_| reasons.by_clock) {
        facts.push(words.today_is(&today.in_words(words)));
    }
    Why {
        is_asked: reasons.are_met,
        sentence: words.because(reasons.are_met, &reasons.conditions, &facts),
        rests_on,
    }
}
