use super::gap::Gap;
use super::layout::{Column, Part, of_question};
use super::options::Options;
use crate::json::Value;
use crate::survey::{Definition, Kind, Question};
use crate::words::{codebook as words, survey as survey_words};

/// What there is to say of a question.
#[derive(Clone, Debug)]
pub struct Asked<'a> {
    /// The question.
    pub question: &'a Question,
    /// Its type, as definitions name it.
    pub kind: &'a str,
    /// Its id and version in a question bank; empty where it is from none.
    pub bank: &'a str,
    /// The condition under which it was asked; empty if everyone was.
    pub base: &'a str,
    /// Whether it had to be answered: yes, no, or the condition.
    pub required: &'a str,
    /// What an answer had to be, in words; empty if anything was taken.
    pub limits: String,
    /// What a number counts; empty for none.
    pub unit: &'a str,
    /// Its columns with their codes; none for a note.
    pub columns: Vec<Described<'a>>,
}

/// What there is to say of a column.
#[derive(Clone, Debug)]
pub struct Described<'a> {
    /// The column.
    pub column: Column<'a>,
    /// Its codes in the definition's order, then its gaps.
    pub codes: Vec<Code>,
}

/// One code of a column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Code {
    /// What stands in a cell; empty where that can be anything of a kind.
    pub code: String,
    /// What it stands for, in words.
    pub label: String,
    /// What it is.
    pub means: Means,
}

/// What a code is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Means {
    /// An answer, with the names of what sets it apart: `exclusive`, `other`,
    /// `outside`.
    Answer(Vec<&'static str>),
    /// Any answer of this kind: `number`, `text`, `date` or `month`.
    Any(&'static str),
    /// What an empty cell says.
    Empty,
    /// That a thing has no rank.
    NotRanked,
    /// That there is no answer.
    Gap(Gap),
}

impl Means {
    /// What can set an answer apart; definitions have the same names.
    pub(super) const FLAGS: [&'static str; 3] = ["exclusive", "other", "outside"];

    /// As the codebook has it: `answer`, with more words behind it where there
    /// are any, the kind of answer, or the name of the gap.
    pub fn name(&self) -> String {
        match self {
            Self::Answer(flags) => [&["answer"], flags.as_slice()].concat().join(" "),
            Self::Any(kind) => (*kind).to_owned(),
            Self::Empty => "empty".to_owned(),
            Self::NotRanked => "not_ranked".to_owned(),
            Self::Gap(gap) => gap.name().to_owned(),
        }
    }
}

/// All questions of a survey, notes as well. `in_words` are calculations that
/// come to words.
pub(super) fn describe<'a>(definition: &'a Definition, in_words: &[&str]) -> Vec<Asked<'a>> {
    let sources = definition.to_json().get("questions");
    let sources = sources.and_then(Value::as_array).into_iter().flatten();
    let questions = definition.questions.iter().zip(sources);
    questions
        .map(|(question, source)| asked(question, source, in_words))
        .collect()
}

fn asked<'a>(question: &'a Question, source: &'a Value, in_words: &[&str]) -> Asked<'a> {
    let text = |name: &str| source.get(name).and_then(Value::as_str).unwrap_or_default();
    let is_text = in_words.contains(&question.id.as_str());
    let unit = match &question.kind {
        Kind::Number { unit, .. } => unit.as_deref().unwrap_or_default(),
        _ => "",
    };
    let described = |column| Described {
        codes: codes(&column, is_text),
        column,
    };
    Asked {
        question,
        kind: text("type"),
        bank: question.bank.as_deref().unwrap_or_default(),
        base: text("relevant"),
        required: match source.get("required") {
            Some(Value::String(condition)) => condition,
            Some(Value::Bool(true)) => words::YES,
            _ if question.kind.is_question() => words::NO,
            _ => "",
        },
        limits: words::limits(question, text("constraint"), text("calculation")),
        unit,
        columns: of_question(question).into_iter().map(described).collect(),
    }
}

fn codes(column: &Column<'_>, is_text: bool) -> Vec<Code> {
    let question = column.question;
    let mut all = answers(column, is_text);
    let is_calculated = matches!(question.kind, Kind::Calculated { .. });
    let is_follow_up = matches!(column.part, Part::Words(_));
    for gap in Gap::ALL {
        let can_be = match gap {
            Gap::NotAsked => true,
            Gap::Skipped => !is_calculated,
            Gap::DontKnow | Gap::PreferNot => {
                !is_follow_up && gap.reason().is_some_and(|r| question.missing.contains(&r))
            }
        };
        if can_be {
            all.push(Code {
                code: gap.code().to_owned(),
                label: words::gap(gap, is_calculated).to_owned(),
                means: Means::Gap(gap),
            });
        }
    }
    all
}

fn answers(column: &Column<'_>, is_text: bool) -> Vec<Code> {
    let question = column.question;
    let any = |kind| {
        vec![Code {
            code: String::new(),
            label: words::any(kind).to_owned(),
            means: Means::Any(kind),
        }]
    };
    let answer = |code: String, label: &str, flags| Code {
        code,
        label: label.to_owned(),
        means: Means::Answer(flags),
    };
    match (column.part, &question.kind) {
        (Part::Words(_), _) | (_, Kind::Text { .. } | Kind::Long { .. }) => any("text"),
        (Part::Choice(choice), _) => vec![
            answer(
                "1".to_owned(),
                words::CHOSEN,
                flags(choice.exclusive, choice.other),
            ),
            answer("0".to_owned(), words::NOT_CHOSEN, Vec::new()),
        ],
        (Part::Tick { .. }, _) => vec![
            answer("1".to_owned(), words::CHOSEN, Vec::new()),
            answer("0".to_owned(), words::NOT_CHOSEN, Vec::new()),
        ],
        (Part::Item(_), Kind::Ranking { items, top }) => {
            let ranks = 1..=top.unwrap_or(items.len());
            let ranks = ranks.map(|rank| answer(rank.to_string(), &words::rank(rank), Vec::new()));
            let none = Code {
                code: words::NOT_RANKED.to_owned(),
                label: words::HAS_NO_RANK.to_owned(),
                means: Means::NotRanked,
            };
            ranks.chain([none]).collect()
        }
        (_, Kind::Grid { scale, .. }) => {
            let points = scale.iter().map(|point| {
                let flags = point.outside.then_some("outside").into_iter().collect();
                answer(point.value.clone(), &point.text, flags)
            });
            points.collect()
        }
        (_, Kind::Single { choices }) => {
            let choices = choices.iter().map(|choice| {
                let flags = flags(choice.exclusive, choice.other);
                answer(choice.value.clone(), &choice.text, flags)
            });
            choices.collect()
        }
        (_, Kind::YesNo) => Options::of(question)
            .iter()
            .map(|(value, label)| answer(value.to_owned(), label, Vec::new()))
            .collect(),
        (_, Kind::Scale { from, to, labels }) => (*from..=*to)
            .map(|point| {
                let label = labels.get(&point).map_or("", String::as_str);
                answer(point.to_string(), label, Vec::new())
            })
            .collect(),
        (_, Kind::Date { .. }) => any("date"),
        (_, Kind::Month { .. }) => any("month"),
        (_, Kind::Calculated { .. }) if is_text => any("text"),
        (_, Kind::Number { .. } | Kind::Calculated { .. }) => any("number"),
        _ => Vec::new(),
    }
}

fn flags(is_exclusive: bool, is_other: bool) -> Vec<&'static str> {
    let exclusive = is_exclusive.then_some("exclusive");
    let other = is_other.then_some("other");
    exclusive.into_iter().chain(other).collect()
}

/// What a part of a question is, for people.
pub(super) fn part_text(part: Part<'_>) -> String {
    match part {
        Part::Whole => words::WHOLE.to_owned(),
        Part::Choice(choice) => {
            words::with_flags(&choice.text, &flags(choice.exclusive, choice.other))
        }
        Part::Words(choice) => words::own_words(&choice.text),
        Part::Row(row) | Part::Item(row) => row.text.clone(),
        Part::Tick { row, column } => survey_words::row_answer(&row.text, &column.text),
    }
}
