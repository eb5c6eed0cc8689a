//! The columns of one question.
//!
//! A reason for giving no answer stands in its cell as the respondent saw it,
//! and counts as not answered: it is kept apart from an empty cell and never
//! stands on a scale.

use crate::read::typed_column;
use crate::survey::definition::{Point, Row};
use crate::survey::{Answer, Choice, Kind as Asks, Missing as Reason, Question, Rating, Response};
use crate::table::{Cells, Column, ColumnSettings, Data, Kind, Missing};
use crate::words::survey::{Words, point};
use crate::words::{dashboard as words, reading};

/// One answer a response.
type Answers<'a> = Vec<Option<&'a Answer>>;

/// The columns of a question, one cell a response. A note has none.
pub(super) fn columns_of(question: &Question, responses: &[&Response]) -> Vec<Column> {
    let answers: Answers<'_> = responses
        .iter()
        .map(|response| response.answers.get(&question.id))
        .collect();
    let name = [question.text.clone(), String::new(), String::new()];
    match &question.kind {
        Asks::Single { choices } => {
            let column = coded(
                name,
                &Labels::of(choices),
                &answers,
                Kind::Category,
                &|answer| Some(first(answer)),
            );
            with_other(column, question, choices, &answers)
        }
        Asks::YesNo => {
            let labels = Labels::all(vec![
                (Asks::YES.to_owned(), Words::English.yes().to_owned()),
                (Asks::NO.to_owned(), Words::English.no().to_owned()),
            ]);
            vec![coded(name, &labels, &answers, Kind::Category, &|answer| {
                Some(first(answer))
            })]
        }
        Asks::Multiple { choices, .. } => {
            let column = listed(
                name,
                &Labels::of(choices),
                &answers,
                &|answer| match answer {
                    Answer::Missing(_) => None,
                    answer => Some(answer.chosen()),
                },
            );
            with_other(column, question, choices, &answers)
        }
        Asks::Grid { rows, scale } => grid(question, (rows, scale), &answers),
        Asks::Ticks { rows, columns } => ticks(question, (rows, columns), &answers),
        Asks::Ranking { items, top } => {
            ranking(question, items, top.unwrap_or(items.len()), &answers)
        }
        Asks::Scale {
            from: 0, to: 10, ..
        } => vec![simple(question, Kind::Score, &answers)],
        Asks::Scale { from, to, labels } => {
            let point = |n: i64| {
                let text = labels.get(&n).map(|label| point(n, label));
                (n.to_string(), text.unwrap_or_else(|| n.to_string()))
            };
            let points = Labels::all((*from..=*to).map(point).collect());
            vec![coded(name, &points, &answers, Kind::Scale, &|answer| {
                Some(first(answer))
            })]
        }
        Asks::Number { .. } => vec![simple(question, Kind::Number, &answers)],
        Asks::Date { .. } | Asks::Month { .. } => vec![simple(question, Kind::Date, &answers)],
        Asks::Text { .. } | Asks::Long { .. } => {
            let texts = answers.iter().map(|answer| answer.map(cell_text));
            vec![plain(name, Cells::each(texts), &answers)]
        }
        Asks::Calculated { .. } => vec![calculated(question, &answers)],
        Asks::Note { .. } => Vec::new(),
    }
}

/// A column a row, all under the grid's scale.
fn grid(
    question: &Question,
    (rows, scale): (&[Row], &[Point]),
    answers: &Answers<'_>,
) -> Vec<Column> {
    let inside = scale.iter().filter(|point| !point.outside);
    let outside = scale.iter().filter(|point| point.outside);
    let num_scale = inside.clone().count();
    let points = inside.chain(outside);
    let points = points.map(|point| (point.value.clone(), point.text.clone()));
    let labels = Labels {
        num_scale,
        ..Labels::all(points.collect())
    };
    let column = |row: &Row| {
        let cell = |answer: &Answer| match answer {
            Answer::Grid(rows) => rows.get(&row.value).map(|rating| match rating {
                Rating::Point(value) => Cell::Value(value.clone()),
                Rating::Missing(reason) => Cell::Missing(*reason),
            }),
            _ => None,
        };
        let names = of_row(question, row);
        coded(names, &labels, answers, Kind::Scale, &cell)
    };
    rows.iter().map(column).collect()
}

/// A column of lists a row. A row without a tick is an answer where the
/// question has one.
fn ticks(
    question: &Question,
    (rows, columns): (&[Row], &[Row]),
    answers: &Answers<'_>,
) -> Vec<Column> {
    let columns = Labels::of_rows(columns);
    let column = |row: &Row| {
        let name = words::statement_is(&question.text, &row.text);
        let names = [name, String::new(), String::new()];
        listed(names, &columns, answers, &|answer| match answer {
            Answer::Ticks(rows) => Some(rows.get(&row.value).map_or(&[], Vec::as_slice)),
            _ => None,
        })
    };
    rows.iter().map(column).collect()
}

/// A column of ranks a thing.
fn ranking(
    question: &Question,
    items: &[Row],
    num_ranks: usize,
    answers: &Answers<'_>,
) -> Vec<Column> {
    let ranks = (1..=num_ranks).map(|rank| rank.to_string());
    let labels = Labels::all(ranks.map(|rank| (rank.clone(), rank)).collect());
    let column = |item: &Row| {
        let cell = |answer: &Answer| match answer {
            Answer::Ranking(values) => {
                let place = values.iter().position(|value| *value == item.value)?;
                Some(Cell::Value((place + 1).to_string()))
            }
            Answer::Missing(reason) => Some(Cell::Missing(*reason)),
            _ => None,
        };
        let names = of_row(question, item);
        coded(names, &labels, answers, Kind::Scale, &cell)
    };
    items.iter().map(column).collect()
}

/// The survey says what a column is; every answer is one, whatever its words.
pub(super) fn of_kind(kind: Kind, missing: Vec<String>) -> ColumnSettings {
    ColumnSettings {
        kind: Some(kind),
        missing: Some(missing),
        ..ColumnSettings::default()
    }
}

fn of_row(question: &Question, row: &Row) -> [String; 3] {
    [
        words::statement_is(&question.text, &row.text),
        question.text.clone(),
        row.text.clone(),
    ]
}

/// What a cell has: a stored value, or a reason for none.
enum Cell {
    Value(String),
    Missing(Reason),
}

/// The answer of a question with one value.
fn first(answer: &Answer) -> Cell {
    match answer {
        Answer::Missing(reason) => Cell::Missing(*reason),
        answer => Cell::Value(answer.to_text()),
    }
}

fn cell_text(answer: &Answer) -> String {
    match answer.missing() {
        Some(reason) => reason.text(Words::English).to_owned(),
        None => answer.to_text(),
    }
}

/// Value and words of each code, in the order of the definition.
struct Labels {
    all: Vec<(String, String)>,
    num_scale: usize,
}

impl Labels {
    fn all(all: Vec<(String, String)>) -> Self {
        let num_scale = all.len();
        Self { all, num_scale }
    }

    fn of(choices: &[Choice]) -> Self {
        let label = |choice: &Choice| (choice.value.clone(), choice.text.clone());
        Self::all(choices.iter().map(label).collect())
    }

    fn of_rows(rows: &[Row]) -> Self {
        let label = |row: &Row| (row.value.clone(), row.text.clone());
        Self::all(rows.iter().map(label).collect())
    }

    fn place(&self, value: &str) -> Option<usize> {
        self.all.iter().position(|(known, _)| known == value)
    }

    fn text(&self, code: usize) -> Option<&str> {
        self.all.get(code).map(|(_, text)| text.as_str())
    }

    fn texts(&self) -> Vec<String> {
        self.all.iter().map(|(_, text)| text.clone()).collect()
    }
}

/// Numbers and days, read from the words of their answers.
fn simple(question: &Question, kind: Kind, answers: &Answers<'_>) -> Column {
    let name = [question.text.clone(), String::new(), String::new()];
    let texts = answers.iter().map(|answer| answer.map(cell_text));
    let reasons = question.missing.iter();
    let reasons = reasons
        .map(|reason| reason.text(Words::English).to_owned())
        .collect();
    let mut column = typed_column(name, texts.collect(), &of_kind(kind, reasons));
    reading::why_definition().clone_into(&mut column.why);
    column
}

/// What was calculated: numbers where all of it is, else words.
fn calculated(question: &Question, answers: &Answers<'_>) -> Column {
    let mut given = answers.iter().flatten();
    if given.all(|answer| matches!(answer, Answer::Number(_))) {
        return simple(question, Kind::Number, answers);
    }
    let name = [question.text.clone(), String::new(), String::new()];
    let texts = answers.iter().map(|answer| answer.map(cell_text));
    plain(name, Cells::each(texts), answers)
}

/// Words of the respondents' own.
fn plain(names: [String; 3], cells: Cells, answers: &Answers<'_>) -> Column {
    let why = reading::why_definition().to_owned();
    let mut column = Column::known(names, Kind::Text, why, cells, Data::Plain);
    let reasons = answers.iter().map(|answer| (*answer)?.missing());
    column.missing = missing_of(&reasons.collect::<Vec<_>>());
    column
}

/// A column of codes whose labels are the definition's, in its order, whether
/// anybody chose them or not.
fn coded(
    names: [String; 3],
    labels: &Labels,
    answers: &Answers<'_>,
    kind: Kind,
    cell: &dyn Fn(&Answer) -> Option<Cell>,
) -> Column {
    let mut codes: Vec<Option<usize>> = Vec::with_capacity(answers.len());
    let mut reasons = Vec::with_capacity(answers.len());
    for answer in answers {
        let (code, reason) = match answer.and_then(cell) {
            Some(Cell::Value(value)) => (labels.place(&value), None),
            Some(Cell::Missing(reason)) => (None, Some(reason)),
            None => (None, None),
        };
        codes.push(code);
        reasons.push(reason);
    }
    let texts = codes.iter().zip(&reasons).map(|(code, reason)| {
        let label = code.and_then(|code| labels.text(code));
        label.or(reason.map(|reason| reason.text(Words::English)))
    });
    let cells = Cells::each(texts);
    let data = Data::Codes {
        codes: codes
            .iter()
            .map(|code| code.map(|code| code as u32))
            .collect(),
        labels: labels.texts(),
        num_scale: labels.num_scale,
        ordered: kind == Kind::Scale,
    };
    let why = reading::why_definition().to_owned();
    let mut column = Column::known(names, kind, why, cells, data);
    column.missing = missing_of(&reasons);
    column
}

/// A column of lists of codes.
fn listed(
    names: [String; 3],
    labels: &Labels,
    answers: &Answers<'_>,
    values: &dyn for<'a> Fn(&'a Answer) -> Option<&'a [String]>,
) -> Column {
    let mut lists = Vec::with_capacity(answers.len());
    let mut cells = Vec::with_capacity(answers.len());
    let mut reasons = Vec::with_capacity(answers.len());
    for answer in answers {
        let reason = answer.and_then(Answer::missing);
        let chosen = answer.and_then(values).map(|values| {
            let codes = values.iter().filter_map(|value| labels.place(value));
            codes.collect::<Vec<usize>>()
        });
        cells.push(match &chosen {
            Some(codes) => {
                let texts: Vec<&str> = codes.iter().filter_map(|c| labels.text(*c)).collect();
                Some(texts.join("; "))
            }
            None => reason.map(|reason| reason.text(Words::English).to_owned()),
        });
        lists.push(chosen.map(|codes| codes.iter().map(|code| *code as u32).collect::<Vec<u32>>()));
        reasons.push(reason);
    }
    let data = Data::Lists {
        lists: lists.into_iter().collect(),
        labels: labels.texts(),
    };
    let why = reading::why_definition().to_owned();
    let mut column = Column::known(names, Kind::Multiple, why, Cells::each(cells), data);
    column.missing = missing_of(&reasons);
    column
}

/// The rows with a reason, and the words of the reasons there are.
fn missing_of(reasons: &[Option<Reason>]) -> Missing {
    let rows = (0_u32..)
        .zip(reasons)
        .filter(|(_, reason)| reason.is_some());
    let given = |reason: &Reason| reasons.contains(&Some(*reason));
    let words = Reason::ALL.into_iter().filter(given);
    Missing {
        rows: rows.map(|(row, _)| row).collect(),
        words: words
            .map(|reason| reason.text(Words::English).to_owned())
            .collect(),
    }
}

/// The column, and beside it the respondents' own words for "other", where
/// the question asks for them.
fn with_other(
    column: Column,
    question: &Question,
    choices: &[Choice],
    answers: &Answers<'_>,
) -> Vec<Column> {
    let Some(choice) = choices.iter().find(|choice| choice.other) else {
        return vec![column];
    };
    let name = words::statement_is(&question.text, &choice.text);
    let texts = answers.iter().map(|answer| (*answer)?.other());
    let names = [name, String::new(), String::new()];
    vec![column, plain(names, Cells::each(texts), &Vec::new())]
}
