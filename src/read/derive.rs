//! Questions made of others: a column and a question each, behind those of the file. What
//! a filter, a comparison or a card takes a question for, these are too.

mod answers;
mod bands;
mod combine;
mod recode;

use super::correct::report_of;
use crate::table::{
    Cells, Column, Data, Derivation, Derived, How, Kind, Lists, Question, QuestionKind, Table,
    Values,
};
use crate::words::{derived as words, reading};

/// What is made for one derived question.
struct Made {
    column: Column,
    kind: QuestionKind,
    notes: Vec<String>,
}

impl Table {
    /// The columns of the file itself; those of derived questions stand behind them.
    pub(crate) fn own_columns(&self) -> &[Column] {
        let num_own = self.columns.len().saturating_sub(self.report.num_derived());
        self.columns.get(..num_own).unwrap_or_default()
    }

    /// Takes the derived questions out.
    pub(crate) fn drop_derived(&mut self) {
        let num_own = self.own_columns().len();
        let is_own = |question: &Question| {
            let mut columns = question.columns.iter();
            columns.all(|column| (*column as usize) < num_own)
        };
        self.questions.retain(is_own);
        self.columns.truncate(num_own);
        self.report.columns.truncate(num_own);
        self.report.derived.clear();
    }

    /// Makes these questions in the place of those that were derived before; each may be
    /// made of those before it. What cannot be made, and what was not foreseen, stands in
    /// [`crate::table::Report::derived`].
    pub fn derive(&mut self, derived: &[Derived]) {
        self.drop_derived();
        for own in derived {
            let made = self.made(own);
            let is_made = made.is_ok();
            let notes = match made {
                Ok(made) => self.take(own, made),
                Err(why) => vec![words::not_made(&own.title, &why)],
            };
            self.report.derived.push(Derivation {
                title: own.title.clone(),
                is_made,
                notes,
            });
        }
    }

    fn made(&self, derived: &Derived) -> Result<Made, String> {
        let title = derived.title.as_str();
        match &derived.how {
            How::Recode { of, groups } => recode::recode(self, title, of, groups),
            How::Bands { of, edges } => bands::bands(self, title, of, edges),
            How::Several { chosen } => combine::several(self, title, chosen),
            How::AnyOf { chosen } => combine::any_of(self, title, chosen),
        }
    }

    /// Takes a column in, and the question that it answers; gives its notes.
    fn take(&mut self, derived: &Derived, made: Made) -> Vec<String> {
        let Made {
            mut column,
            kind,
            notes,
        } = made;
        column.why = words::how(derived);
        let (num_scale, ordered) = match &column.data {
            Data::Codes {
                num_scale, ordered, ..
            } => (*num_scale, *ordered),
            _ => (column.labels().len(), false),
        };
        self.questions.push(Question {
            title: self.title_for(&derived.title),
            kind,
            columns: vec![self.columns.len() as u32],
            items: Vec::new(),
            options: column.labels().to_vec(),
            num_scale: num_scale as u32,
            ordered,
            unit: None,
            by: None,
            part_of: None,
        });
        self.report.columns.push(report_of(&column, &self.lines));
        self.columns.push(column);
        notes
    }

    /// A title that no question has yet: a filter names its question by it.
    fn title_for(&self, title: &str) -> String {
        let is_taken = |title: &str| self.questions.iter().any(|held| held.title == title);
        let numbered = (2..).map(|n| reading::numbered_title(title, n));
        let mut titles = std::iter::once(title.to_owned()).chain(numbered);
        titles.find(|title| !is_taken(title)).unwrap_or_default()
    }

    /// The question of this title.
    fn question_of(&self, title: &str) -> Result<&Question, String> {
        let found = self
            .questions
            .iter()
            .find(|question| question.title == title);
        found.ok_or_else(|| words::no_question(title))
    }
}

/// A column of one of these options a row, by position.
fn one_of(
    title: &str,
    options: Vec<String>,
    (num_scale, ordered): (usize, bool),
    each: impl Iterator<Item = Option<usize>>,
) -> Column {
    let cells = each.map(|place| options.get(place?).map(String::as_str));
    let cells = cells.collect::<Cells>();
    let places: canvass_kernel::Named<u32> = options.iter().cloned().zip(0..).collect();
    let code = |place: usize| places.get(cells.at(place)?).copied();
    let codes: Values<u32> = (0..cells.num_places()).map(code).collect();
    let data = Data::Codes {
        codes,
        labels: options,
        num_scale,
        ordered,
    };
    known(title, Kind::Category, cells, data)
}

/// A column of any number of these options a row, by position; `None` for no answer.
fn any_of_these(
    title: &str,
    options: Vec<String>,
    each: impl Iterator<Item = Option<Vec<u32>>>,
) -> Column {
    let mut lists = Vec::new();
    let written = |list: &Vec<u32>| {
        let names = list.iter().filter_map(|code| options.get(*code as usize));
        let names: Vec<&str> = names.map(String::as_str).collect();
        names.join(words::BETWEEN)
    };
    let cells = each.map(|list| {
        let cell = list.as_ref().map(written);
        lists.push(list);
        cell
    });
    // Two lists may be written alike: a row is its own place.
    let cells = Cells::each(cells);
    let lists: Lists = lists.into_iter().collect();
    let data = Data::Lists {
        lists,
        labels: options,
    };
    known(title, Kind::Multiple, cells, data)
}

fn known(title: &str, kind: Kind, cells: Cells, data: Data) -> Column {
    let names = [title.to_owned(), String::new(), String::new()];
    Column::known(names, kind, String::new(), cells, data)
}
