use crate::{
    survey::{Answer, Kind, Question},
    words::survey as words,
};

/// An answer in the words of its question: one line, or one for each choice
/// or grid row.
pub(super) fn lines(question: &Question, answer: &Answer) -> Vec<String> {
    match (answer, &question.kind) {
        (Answer::Choice(value), Kind::Single { choices }) => choices
            .iter()
            .filter(|choice| choice.value == *value)
            .map(|choice| choice.text.clone())
            .collect(),
        (Answer::Choices(values), Kind::Multiple { choices }) => choices
            .iter()
            .filter(|choice| values.contains(&choice.value))
            .map(|choice| choice.text.clone())
            .collect(),
        (Answer::Number(n), Kind::Number { unit, .. }) => {
            vec![words::quantity(*n, unit.as_deref())]
        }
        (Answer::Date(date), _) => vec![date.in_words()],
        (Answer::Scale(n), Kind::Scale { labels, .. }) => {
            let label = labels.get(n).map(|label| words::point(*n, label));
            vec![label.unwrap_or_else(|| n.to_string())]
        }
        (Answer::Grid(answers), Kind::Grid { rows, scale }) => rows
            .iter()
            .filter_map(|row| {
                let value = answers.get(&row.value)?;
                let point = scale.iter().find(|point| point.value == *value)?;
                Some(words::row_answer(&row.text, &point.text))
            })
            .collect(),
        (answer, _) => vec![answer.to_text()],
    }
}
