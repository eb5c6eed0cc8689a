use std::collections::BTreeMap;

use canvass_kernel::{Named, gathered, value::decimal};

use super::gap::{Gap, unescaped};
use super::layout::{Column, Part, of_question};
use super::options::Options;
use super::parse::Codebook;
use super::{FACTS, LANGUAGE, PAPER_FACTS, time};
use crate::survey::definition::Row;
use crate::survey::languages::is_language;
use crate::survey::response::DATA_ENTRY;
use crate::survey::wording::Wording;
use crate::survey::{Answer, Date, Kind, Missing, Month, Question, Rating, Response};
use crate::words::codebook as words;

/// What was found in a table of responses.
#[derive(Clone, Debug, Default)]
pub struct Found {
    /// The responses with the rows they stand in, from 0.
    pub responses: Vec<(usize, Response)>,
    /// Cells that the codebook does not know, and rows of other surveys.
    pub misfits: Vec<Misfit>,
    /// Columns of the codebook that the table has not.
    pub lacking: Vec<String>,
    /// Columns of the table that the codebook has not.
    pub unknown: Vec<String>,
}

/// A cell that could not be read, or a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Misfit {
    /// Its row, from 0.
    pub row: usize,
    /// The name of its column; that of the survey's id for a row that is none of
    /// its responses.
    pub column: String,
    /// What stands there.
    pub text: String,
}

/// The cells of a row, by the name of their column.
type Cells<'a> = BTreeMap<&'a str, &'a str>;

impl Codebook {
    /// Whether a row is a response to this survey.
    fn has(&self, cells: &Cells<'_>) -> bool {
        let [_, survey, version, ..] = FACTS;
        cells.get(survey) == Some(&self.definition.id.as_str())
            && cells.get(version) == Some(&self.definition.version.as_str())
    }

    /// The responses in the rows under this header. An empty cell is no answer.
    pub fn responses<'a>(
        &self,
        head: &[&'a str],
        rows: impl IntoIterator<Item = Vec<&'a str>>,
    ) -> Found {
        let columns: Vec<(&Question, Vec<Column<'_>>)> = self
            .definition
            .questions
            .iter()
            .map(|question| (question, of_question(question)))
            .collect();
        let names = || columns.iter().flat_map(|(_, columns)| columns);
        let is_known = |name: &&&str| {
            let is_fact =
                FACTS.contains(*name) || PAPER_FACTS.contains(*name) || **name == LANGUAGE;
            name.is_empty() || is_fact || names().any(|c| c.name == **name)
        };
        let mut found = Found {
            lacking: FACTS
                .into_iter()
                .chain(names().map(|column| column.name.as_str()))
                .filter(|name| !head.contains(name))
                .map(str::to_owned)
                .collect(),
            unknown: head
                .iter()
                .filter(|name| !is_known(name))
                .map(|name| (*name).to_owned())
                .collect(),
            ..Found::default()
        };
        for (row, cells) in rows.into_iter().enumerate() {
            let cells: Cells<'a> = head.iter().copied().zip(cells).collect();
            let mut misfits = Misfits {
                row,
                all: &mut found.misfits,
            };
            if !self.has(&cells) {
                let [_, survey, ..] = FACTS;
                misfits.add(survey, cells.get(survey).copied().unwrap_or_default());
                continue;
            }
            let answers = columns.iter().filter_map(|(question, columns)| {
                let is_words = self.words.contains(&question.id);
                let answer = answer(question, columns, &cells, is_words, &mut misfits)?;
                Some((question.id.clone(), answer))
            });
            let answers: Named<Answer> = gathered(answers);
            let wording = self.definition.wording.clone();
            found
                .responses
                .push((row, response(&cells, wording, answers)));
        }
        found
    }
}

fn response(cells: &Cells<'_>, wording: Wording, answers: Named<Answer>) -> Response {
    let [id, survey, version, started, submitted, offset, _] =
        FACTS.map(|name| cells.get(name).copied().unwrap_or_default());
    let on_clock = |text: &str| match offset.trim().parse() {
        Ok(minutes) => time::on_clock(text, minutes),
        Err(_) => text.to_owned(),
    };
    let [mode, paper] = PAPER_FACTS.map(|name| cells.get(name).copied().unwrap_or_default());
    let language = cells.get(LANGUAGE).map(|name| name.trim());
    Response {
        id: id.to_owned(),
        survey: (survey.to_owned(), version.to_owned()),
        wording,
        started: on_clock(started),
        submitted: on_clock(submitted),
        language: language.filter(|name| is_language(name)).map(str::to_owned),
        answers,
        paper: (mode == DATA_ENTRY).then(|| paper.to_owned()),
    }
}

/// Takes what cannot be read in one row.
struct Misfits<'a> {
    row: usize,
    all: &'a mut Vec<Misfit>,
}

impl Misfits<'_> {
    fn add(&mut self, column: &str, text: &str) {
        self.all.push(Misfit {
            row: self.row,
            column: column.to_owned(),
            text: text.to_owned(),
        });
    }

    /// What was read, if it was; else the cell is one of them.
    fn check<T>(&mut self, column: &Column<'_>, text: &str, read: Option<T>) -> Option<T> {
        if read.is_none() {
            self.add(&column.name, text);
        }
        read
    }
}

/// A cell as it is to be read.
enum Held<'a> {
    /// The reason for no answer, if one was given.
    Gap(Option<Missing>),
    /// A text that is no gap.
    Text(&'a str),
}

fn held<'a>(cells: &Cells<'a>, column: &Column<'_>) -> Held<'a> {
    let cell = cells.get(column.name.as_str()).copied().unwrap_or_default();
    match Gap::of_cell(cell) {
        Some(gap) => Held::Gap(gap.reason()),
        None if cell.trim().is_empty() => Held::Gap(None),
        None => Held::Text(cell),
    }
}

fn answer(
    question: &Question,
    columns: &[Column<'_>],
    cells: &Cells<'_>,
    is_words: bool,
    misfits: &mut Misfits<'_>,
) -> Option<Answer> {
    // A reason that a question does not offer is no answer to it.
    let reason = |misfits: &mut Misfits<'_>, column: &Column<'_>, reason: Option<Missing>| {
        let reason = reason?;
        let offered = Some(reason).filter(|reason| question.missing.contains(reason));
        misfits.check(column, Gap::from(reason).code(), offered)
    };
    if let [column, ..] = columns
        && let Part::Whole = column.part
    {
        return match held(cells, column) {
            Held::Gap(why) => reason(misfits, column, why).map(Answer::Missing),
            Held::Text(cell) => {
                let read = whole(question, cell, is_words);
                let answer = misfits.check(column, cell, read)?;
                Some(with_words(answer, columns, cells))
            }
        };
    }
    let mut held_cells = Vec::new();
    let mut reasons = Vec::new();
    let mut empty = Vec::new();
    for column in columns.iter().filter(|c| !matches!(c.part, Part::Words(_))) {
        match held(cells, column) {
            Held::Text(cell) => held_cells.push((column, cell)),
            Held::Gap(why) => match reason(misfits, column, why) {
                Some(why) => reasons.push((column.part, why)),
                None => empty.push(column),
            },
        }
    }
    // Where one column has an answer all have; in a grid each row has its own.
    if !held_cells.is_empty() && !matches!(question.kind, Kind::Grid { .. }) {
        for column in empty {
            let cell = cells.get(column.name.as_str()).copied();
            misfits.add(&column.name, cell.unwrap_or_default());
        }
    }
    let parts = Parts {
        question,
        cells: held_cells,
    };
    let answer = match &question.kind {
        Kind::Grid { .. } => return parts.grid(&reasons, misfits),
        Kind::Multiple { .. } => parts.choices(misfits),
        Kind::Ranking { items, top } => parts.ranking(top.unwrap_or(items.len()), misfits),
        Kind::Ticks { rows, .. } => parts.ticks(rows, misfits),
        _ => None,
    };
    match answer {
        Some(answer) => Some(with_words(answer, columns, cells)),
        None => reasons.first().map(|(_, why)| Answer::Missing(*why)),
    }
}

/// An answer that stands in one cell.
fn whole(question: &Question, cell: &str, is_words: bool) -> Option<Answer> {
    let number = || {
        let number = decimal(cell.trim());
        number.filter(|n| n.is_finite())
    };
    match &question.kind {
        Kind::Single { .. } | Kind::YesNo => {
            let value = Options::of(question).read(cell)?;
            Some(Answer::Choice(value.to_owned()))
        }
        Kind::Text { .. } | Kind::Long { .. } => Some(Answer::Text(unescaped(cell).to_owned())),
        Kind::Calculated { .. } if is_words => Some(Answer::Text(unescaped(cell).to_owned())),
        Kind::Number { .. } | Kind::Calculated { .. } => number().map(Answer::Number),
        Kind::Date { .. } => {
            let day = Some(cell.trim()).filter(|cell| cell.len() == 10);
            day.and_then(Date::parse_iso).map(Answer::Date)
        }
        Kind::Month { .. } => Month::parse_iso(cell.trim()).map(Answer::Month),
        Kind::Scale { from, to, .. } => {
            let point = cell.trim().parse().ok();
            let point = point.filter(|point| (from..=to).contains(&point));
            point.map(Answer::Scale)
        }
        _ => None,
    }
}

/// The answer with what was written for the choice that asks for words.
fn with_words(answer: Answer, columns: &[Column<'_>], cells: &Cells<'_>) -> Answer {
    let words = columns.iter().find_map(|column| match column.part {
        Part::Words(choice) if answer.chosen().contains(&choice.value) => {
            match held(cells, column) {
                Held::Text(text) => Some(unescaped(text).to_owned()),
                Held::Gap(_) => None,
            }
        }
        _ => None,
    });
    match words {
        Some(words) => Answer::Other(Box::new(answer), words),
        None => answer,
    }
}

/// The cells of a question of several columns that are no gaps.
struct Parts<'q, 'a> {
    question: &'q Question,
    cells: Vec<(&'q Column<'q>, &'a str)>,
}

impl Parts<'_, '_> {
    /// The columns that say yes; `None` where none can be read.
    fn ticked(&self, misfits: &mut Misfits<'_>) -> Option<Vec<Part<'_>>> {
        let mut ticked = None;
        for (column, cell) in &self.cells {
            let is_ticked = match cell.trim() {
                "1" => Some(true),
                "0" => Some(false),
                _ => None,
            };
            if let Some(is_ticked) = misfits.check(column, cell, is_ticked) {
                let all: &mut Vec<Part<'_>> = ticked.get_or_insert_default();
                all.extend(is_ticked.then_some(column.part));
            }
        }
        ticked
    }

    fn choices(&self, misfits: &mut Misfits<'_>) -> Option<Answer> {
        let ticked = self.ticked(misfits)?;
        let values = ticked.iter().filter_map(|part| match part {
            Part::Choice(choice) => Some(choice.value.clone()),
            _ => None,
        });
        Some(Answer::Choices(values.collect()))
    }

    fn ticks(&self, rows: &[Row], misfits: &mut Misfits<'_>) -> Option<Answer> {
        let ticked = self.ticked(misfits)?;
        let of_row = |row: &Row| {
            let values = ticked.iter().filter_map(|part| match part {
                Part::Tick { row: own, column } if own.value == row.value => {
                    Some(column.value.clone())
                }
                _ => None,
            });
            let values: Vec<String> = values.collect();
            (!values.is_empty()).then(|| (row.value.clone(), values))
        };
        Some(Answer::Ticks(gathered(rows.iter().filter_map(of_row))))
    }

    fn ranking(&self, top: usize, misfits: &mut Misfits<'_>) -> Option<Answer> {
        let mut ranks: BTreeMap<usize, &str> = BTreeMap::new();
        let mut is_answered = false;
        for (column, cell) in &self.cells {
            if cell.trim().eq_ignore_ascii_case(words::NOT_RANKED) {
                is_answered = true;
                continue;
            }
            let Part::Item(item) = column.part else {
                continue;
            };
            let rank = cell.trim().parse::<usize>().ok();
            let rank = rank.filter(|rank| (1..=top).contains(rank) && !ranks.contains_key(rank));
            if let Some(rank) = misfits.check(column, cell, rank) {
                ranks.insert(rank, &item.value);
            }
        }
        // With a rank lost the others would move up.
        if let (Some((last, _)), Some((column, cell))) =
            (ranks.last_key_value(), self.cells.first())
            && *last != ranks.len()
        {
            misfits.add(&column.name, cell);
            return None;
        }
        let values: Vec<String> = ranks.into_values().map(str::to_owned).collect();
        (is_answered || !values.is_empty()).then_some(Answer::Ranking(values))
    }

    fn grid(&self, reasons: &[(Part<'_>, Missing)], misfits: &mut Misfits<'_>) -> Option<Answer> {
        let options = Options::of(self.question);
        let mut rows: Vec<(String, Rating)> = Vec::new();
        for (part, why) in reasons {
            if let Part::Row(row) = part {
                rows.push((row.value.clone(), Rating::Missing(*why)));
            }
        }
        for (column, cell) in &self.cells {
            let value = misfits.check(column, cell, options.read(cell));
            if let (Part::Row(row), Some(value)) = (column.part, value) {
                rows.push((row.value.clone(), Rating::Point(value.to_owned())));
            }
        }
        (!rows.is_empty()).then(|| Answer::Grid(gathered(rows)))
    }
}
