use crate::{
    survey::{Answer, Kind, Question},
    words::{format, survey as words},
};

/// An answer as it is read inside a sentence: labels in place of values,
/// several with "and" between, dates in words.
pub(super) fn words(question: &Question, answer: &Answer) -> String {
    match answer {
        Answer::Other(_, text) | Answer::Text(text) => text.clone(),
        Answer::Choice(_) | Answer::Choices(_) | Answer::Ranking(_) => {
            let values = match answer {
                Answer::Ranking(values) => values,
                other => other.chosen(),
            };
            let texts: Vec<&str> = values
                .iter()
                .map(|value| label(question, value).unwrap_or(value))
                .collect();
            format::list(&texts)
        }
        Answer::Date(date) => date.in_words(),
        Answer::Month(month) => month.in_words(),
        Answer::Missing(kind) => kind.text().to_owned(),
        Answer::Number(_) | Answer::Scale(_) | Answer::Grid(_) | Answer::Ticks(_) => {
            answer.to_text()
        }
    }
}

/// The words of the choice or point with this value.
pub(super) fn label<'a>(question: &'a Question, value: &str) -> Option<&'a str> {
    let rows = match &question.kind {
        Kind::Single { choices } | Kind::Multiple { choices, .. } => {
            let choice = choices.iter().find(|choice| choice.value == value);
            return choice.map(|choice| choice.text.as_str());
        }
        Kind::Grid { scale, .. } => {
            let point = scale.iter().find(|point| point.value == value);
            return point.map(|point| point.text.as_str());
        }
        Kind::YesNo => {
            return match value {
                Kind::YES => Some(words::YES),
                Kind::NO => Some(words::NO),
                _ => None,
            };
        }
        Kind::Ranking { items, .. } => items,
        Kind::Ticks { columns, .. } => columns,
        _ => return None,
    };
    let row = rows.iter().find(|row| row.value == value);
    row.map(|row| row.text.as_str())
}
