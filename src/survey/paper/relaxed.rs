use crate::survey::{Definition, Kind};

/// The survey as it is for paper: nothing must be answered, and an answer may be
/// outside its limits. Choices stand in the order written. Its JSON stays that of the survey.
pub(super) fn relaxed(definition: &Definition) -> Definition {
    let mut relaxed = definition.clone();
    for question in &mut relaxed.questions {
        question.required = false;
        question.logic.required = None;
        question.logic.constraint = None;
        // Everybody had the same paper.
        question.logic.shuffle = None;
        match &mut question.kind {
            Kind::Multiple { min, max, .. } => (*min, *max) = (None, None),
            Kind::Text { length } | Kind::Long { length } => *length = None,
            Kind::Number {
                min, max, whole, ..
            } => (*min, *max, *whole) = (None, None, false),
            Kind::Date { min, max } | Kind::Month { min, max } => (*min, *max) = (None, None),
            _ => {}
        }
    }
    relaxed
}
