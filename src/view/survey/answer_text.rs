use crate::{
    survey::{Answer, Choice, Kind, Question, Rating, definition::Row},
    words::survey::{Words, point, quantity, rank_line, row_answer, with_words},
};

/// An answer in the words of its question: one line, or one for each choice
/// or row.
pub(super) fn lines(question: &Question, answer: &Answer, words: Words) -> Vec<String> {
    match (answer, &question.kind) {
        (Answer::Missing(kind), _) => vec![kind.text(words).to_owned()],
        (answer, Kind::Single { choices } | Kind::Multiple { choices, .. }) => {
            chosen(choices, answer)
        }
        (Answer::Choice(value), kind @ Kind::YesNo) => kind
            .label(value, words)
            .map(str::to_owned)
            .into_iter()
            .collect(),
        (Answer::Ranking(values), kind @ Kind::Ranking { .. }) => {
            let text =
                |(i, value): (usize, &String)| Some(rank_line(i + 1, kind.label(value, words)?));
            values.iter().enumerate().filter_map(text).collect()
        }
        (Answer::Number(n), Kind::Number { unit, .. }) => {
            vec![quantity(*n, unit.as_deref())]
        }
        (Answer::Date(date), _) => vec![date.in_words(words)],
        (Answer::Month(month), _) => vec![month.in_words(words)],
        (Answer::Scale(n), Kind::Scale { labels, .. }) => {
            let label = labels.get(n).map(|label| point(*n, label));
            vec![label.unwrap_or_else(|| n.to_string())]
        }
        (Answer::Grid(answers), kind @ Kind::Grid { rows, .. }) => {
            let line = |row: &Row| {
                let text = match answers.get(&row.value)? {
                    Rating::Missing(reason) => reason.text(words),
                    Rating::Point(value) => kind.label(value, words)?,
                };
                Some(row_answer(&row.text, text))
            };
            rows.iter().filter_map(line).collect()
        }
        (Answer::Ticks(answers), kind @ Kind::Ticks { rows, .. }) => {
            let line = |row: &Row| {
                let ticked = answers.get(&row.value)?.iter();
                let texts: Vec<&str> = ticked.filter_map(|v| kind.label(v, words)).collect();
                Some(row_answer(&row.text, &texts.join("; ")))
            };
            rows.iter().filter_map(line).collect()
        }
        (answer, _) => vec![answer.to_text()],
    }
}

fn chosen(choices: &[Choice], answer: &Answer) -> Vec<String> {
    let values = answer.chosen();
    let chosen = choices
        .iter()
        .filter(|choice| values.contains(&choice.value));
    chosen
        .map(|choice| match answer.other().filter(|_| choice.other) {
            Some(text) => with_words(&choice.text, text),
            None => choice.text.clone(),
        })
        .collect()
}
