use crate::{
    survey::{Answer, Choice, Kind, Question, Rating, definition::Row},
    words::survey as words,
};

/// An answer in the words of its question: one line, or one for each choice
/// or row.
pub(super) fn lines(question: &Question, answer: &Answer) -> Vec<String> {
    match (answer, &question.kind) {
        (Answer::Missing(kind), _) => vec![kind.text().to_owned()],
        (answer, Kind::Single { choices } | Kind::Multiple { choices, .. }) => {
            chosen(choices, answer)
        }
        (Answer::Choice(value), Kind::YesNo) => {
            let yes = value == Kind::YES;
            vec![if yes { words::YES } else { words::NO }.to_owned()]
        }
        (Answer::Ranking(values), Kind::Ranking { items, .. }) => {
            let text = |(i, value): (usize, &String)| {
                Some(words::rank_line(i + 1, row_text(items, value)?))
            };
            values.iter().enumerate().filter_map(text).collect()
        }
        (Answer::Number(n), Kind::Number { unit, .. }) => {
            vec![words::quantity(*n, unit.as_deref())]
        }
        (Answer::Date(date), _) => vec![date.in_words()],
        (Answer::Month(month), _) => vec![month.in_words()],
        (Answer::Scale(n), Kind::Scale { labels, .. }) => {
            let label = labels.get(n).map(|label| words::point(*n, label));
            vec![label.unwrap_or_else(|| n.to_string())]
        }
        (Answer::Grid(answers), Kind::Grid { rows, scale }) => {
            let line = |row: &Row| {
                let text = match answers.get(&row.value)? {
                    Rating::Missing(kind) => kind.text(),
                    Rating::Point(value) => &scale.iter().find(|point| point.value == *value)?.text,
                };
                Some(words::row_answer(&row.text, text))
            };
            rows.iter().filter_map(line).collect()
        }
        (Answer::Ticks(answers), Kind::Ticks { rows, columns }) => {
            let line = |row: &Row| {
                let ticked = answers.get(&row.value)?.iter();
                let texts: Vec<&str> = ticked.filter_map(|v| row_text(columns, v)).collect();
                Some(words::row_answer(&row.text, &texts.join("; ")))
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
            Some(text) => words::with_words(&choice.text, text),
            None => choice.text.clone(),
        })
        .collect()
}

fn row_text<'a>(rows: &'a [Row], value: &str) -> Option<&'a str> {
    let row = rows.iter().find(|row| row.value == value)?;
    Some(&row.text)
}
