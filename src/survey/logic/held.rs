use super::{
    Surroundings,
    route::{Route, Stop},
    seen::Seen,
};
use crate::survey::{
    Answer, Definition, Question,
    expression::{Expression, Value},
    state::Input,
};

/// Whether the condition of a question holds on this route.
#[inline(never)]
pub(super) fn holds(
    condition: &Expression,
    question: &Question,
    definition: &Definition,
    route: &Route,
    surroundings: &Surroundings<'_>,
) -> bool {
    condition.holds(&Seen::new(definition, route, surroundings, &question.id))
}

/// Whether the constraint of a question holds of this answer to it.
#[inline(never)]
pub(super) fn holds_of(
    constraint: &Expression,
    answer: &Answer,
    question: &Question,
    definition: &Definition,
    route: &Route,
    surroundings: &Surroundings<'_>,
) -> bool {
    let mut seen = Seen::new(definition, route, surroundings, &question.id);
    seen.current = answer.to_text();
    constraint.holds(&seen)
}

/// What the calculation of a question comes to. One that keeps its first value has
/// it among the inputs.
#[inline(never)]
pub(super) fn calculated(
    calculation: &Expression,
    input: Option<&Input>,
    question: &Question,
    definition: &Definition,
    route: &Route,
    surroundings: &Surroundings<'_>,
) -> Stop {
    let mut seen = Seen::new(definition, route, surroundings, &question.id);
    if let Some(Input::One(kept)) = input {
        seen.current.clone_from(kept);
    }
    match calculation.value(&seen) {
        Value::Number(number) if number.is_finite() => Stop::Answered(Answer::Number(number + 0.0)),
        Value::Number(_) | Value::Time(None) => Stop::Open,
        other => {
            let text = other.text();
            if text.is_empty() {
                Stop::Open
            } else {
                Stop::Answered(Answer::Text(text))
            }
        }
    }
}
