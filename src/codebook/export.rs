use std::borrow::Cow;

use super::cell::{Cell, cell};
use super::layout::{Column, columns};
use super::{FACTS, LANGUAGE, PAPER_FACTS, time};
use crate::csv::{self, guard};
use crate::port::Machine;
use crate::survey::logic::{Route, Surroundings};
use crate::survey::response::DATA_ENTRY;
use crate::survey::{Answer, Definition, Kind, Response};

/// How choices and points of grids are written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Labels {
    /// As they are stored.
    #[default]
    Codes,
    /// As respondents read them; as stored where two read the same.
    Texts,
}

/// Responses to one survey as a table.
#[derive(Clone, Debug)]
pub struct Export<'a> {
    /// The survey.
    pub definition: &'a Definition,
    /// The columns behind [`FACTS`].
    pub columns: Vec<Column<'a>>,
    /// Whether [`LANGUAGE`] stands between them.
    pub has_language: bool,
    /// A row for each response, each with a cell for each column of the head.
    pub rows: Vec<Vec<Cell>>,
    /// Whether some were typed in from paper.
    pub(super) from_paper: bool,
    /// Ids of calculations that come to words.
    pub(super) words: Vec<&'a str>,
}

impl<'a> Export<'a> {
    /// The table of these responses. Which questions a respondent was not asked
    /// follows from the answers, as it did when they were given: at the time the
    /// response was sent, with its id. What has an answer was asked.
    pub fn of(
        definition: &'a Definition,
        responses: &[Response],
        labels: Labels,
        machine: &dyn Machine,
    ) -> Self {
        let columns = columns(definition);
        let words = in_words(definition, responses);
        let from_paper = responses.iter().any(|response| response.paper.is_some());
        let has_language = responses.iter().any(|response| response.language.is_some());
        let row = |response: &Response| {
            let surroundings = Surroundings {
                now: &response.submitted,
                id: &response.id,
                machine,
            };
            let route = Route::of_answers(definition, &response.answers, &surroundings);
            let mut row = facts(response);
            if has_language {
                let language = response.language.clone();
                row.push(Cell::Text(language.unwrap_or_default()));
            }
            for column in &columns {
                let question = column.question;
                let place = definition.question(&question.id).map(|(place, _)| place);
                let is_asked = place.is_some_and(|place| route.asks(place));
                let answer = response.answers.get(&question.id);
                row.push(match answer {
                    Some(Answer::Number(number)) if words.contains(&question.id.as_str()) => {
                        Cell::Text(number.to_string())
                    }
                    answer => cell(column, answer, is_asked, labels),
                });
            }
            if from_paper {
                row.extend(paper_facts(response));
            }
            row
        };
        Self {
            definition,
            rows: responses.iter().map(row).collect(),
            columns,
            from_paper,
            has_language,
            words,
        }
    }

    /// The names of all columns.
    pub fn head(&self) -> impl Iterator<Item = &str> {
        let names = self.columns.iter().map(|column| column.name.as_str());
        let language = self.has_language.then_some(LANGUAGE);
        let paper = PAPER_FACTS.into_iter().filter(|_| self.from_paper);
        FACTS.into_iter().chain(language).chain(names).chain(paper)
    }

    /// As CSV in UTF-8 with a byte order mark, by which Excel knows it, and CR LF.
    /// Cells that a spreadsheet would run as a formula have an apostrophe before
    /// them, which reading takes away.
    pub fn to_csv(&self) -> String {
        let head = self.head().map(guard).collect::<Vec<_>>();
        let rows = self.rows.iter().map(|row| {
            let cells = row.iter().map(|cell| match cell {
                Cell::Number(_) => cell.text(),
                Cell::Text(text) => guard(text),
            });
            cells.collect::<Vec<Cow<'_, str>>>()
        });
        csv::write(',', true, std::iter::once(head).chain(rows))
    }
}

/// Ids of calculations that come to words in some responses: then all they come
/// to is words.
fn in_words<'a>(definition: &'a Definition, responses: &[Response]) -> Vec<&'a str> {
    let mut ids = Vec::new();
    for question in &definition.questions {
        let mut answers = responses.iter().filter_map(|r| r.answers.get(&question.id));
        if matches!(question.kind, Kind::Calculated { .. })
            && answers.any(|answer| !matches!(answer, Answer::Number(_)))
        {
            ids.push(question.id.as_str());
        }
    }
    ids
}

fn facts(response: &Response) -> Vec<Cell> {
    let (survey, version) = &response.survey;
    let in_utc = |text: &str| time::in_utc(text).map_or_else(|| text.to_owned(), |(utc, _)| utc);
    let minutes = time::in_utc(&response.submitted).map(|(_, minutes)| f64::from(minutes));
    let seconds = time::seconds_between(&response.started, &response.submitted);
    let text = |text: &str| Cell::Text(text.to_owned());
    let number = |number: Option<f64>| number.map_or_else(|| text(""), Cell::Number);
    vec![
        text(&response.id),
        text(survey),
        text(version),
        Cell::Text(in_utc(&response.started)),
        Cell::Text(in_utc(&response.submitted)),
        number(minutes),
        number(seconds),
    ]
}

fn paper_facts(response: &Response) -> [Cell; 2] {
    let mode = response.paper.as_ref().map_or("", |_| DATA_ENTRY);
    let number = response.paper.as_deref().unwrap_or_default();
    [mode, number].map(|text| Cell::Text(text.to_owned()))
}
