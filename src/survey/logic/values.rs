use crate::{
    survey::{Answer, Question},
    words::survey::Words,
};

/// An answer as it is read inside a sentence: labels in place of values,
/// several with "and" between, dates in words.
pub(super) fn in_words(question: &Question, answer: &Answer, words: Words) -> String {
    match answer {
        Answer::Other(_, text) | Answer::Text(text) => text.clone(),
        Answer::Choice(_) | Answer::Choices(_) | Answer::Ranking(_) => {
            let values = match answer {
                Answer::Ranking(values) => values,
                other => other.chosen(),
            };
            let texts: Vec<&str> = values
                .iter()
                .map(|value| question.kind.label(value, words).unwrap_or(value))
                .collect();
            words.list(&texts)
        }
        Answer::Date(date) => date.in_words(words),
        Answer::Month(month) => month.in_words(words),
        Answer::Missing(kind) => kind.text(words).to_owned(),
        Answer::Number(_) | Answer::Scale(_) | Answer::Grid(_) | Answer::Ticks(_) => {
            answer.to_text()
        }
    }
}
