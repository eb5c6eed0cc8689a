//! Putting two files together: which columns go together, and what differs in them.

mod likeness;

pub use likeness::Likeness;

use crate::dashboard::Loaded;
use crate::table::{Append, ColumnReport, Question, QuestionKind, Repeated};
use crate::words::append as words;
use likeness::pairs;

/// Two files that the reader is putting together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Appending {
    /// The files whose rows stand first and second.
    pub files: [u32; 2],
    /// How they are put together.
    pub how: Append,
    /// How the pair of each column of the first was found; the reader's own are
    /// [`Likeness::Chosen`].
    pub likeness: Vec<Likeness>,
}

/// A step of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AppendStep {
    /// Begin with the file that is shown and the one most like it.
    Begin,
    /// Put these together.
    Files([u32; 2]),
    /// Below this column of the first goes this one of the second, or none.
    Below(u32, Option<u32>),
    /// The rows of the first (0) or the second (1) are called this.
    Label(usize, String),
    /// What becomes of rows with one id.
    Repeated(Repeated),
    /// Put them together.
    Go,
    /// Leave it.
    Leave,
}

impl Appending {
    /// The proposal for two files: their numbers, names and tables.
    pub(super) fn of(files: [u32; 2], names: [&str; 2], tables: [&Loaded; 2]) -> Self {
        let [first, second] = tables;
        let pairs = pairs(first, second);
        let [one, other] = names.map(|name| label(name).to_owned());
        let other = if one == other {
            format!("{other} (2)")
        } else {
            other
        };
        Self {
            files,
            how: Append {
                labels: [one, other],
                below: pairs.iter().map(|pair| pair.0).collect(),
                repeated: Repeated::default(),
            },
            likeness: pairs.into_iter().map(|pair| pair.1).collect(),
        }
    }

    /// How many columns are proposed to go together.
    pub(super) fn num_pairs(&self) -> usize {
        self.how.below.iter().flatten().count()
    }

    /// What the reader says of columns, names or rows.
    pub(super) fn change(&mut self, step: AppendStep) {
        match step {
            AppendStep::Below(first, second) => self.put_below(first, second),
            AppendStep::Label(side, label) => {
                if let Some(own) = self.how.labels.get_mut(side) {
                    *own = label;
                }
            }
            AppendStep::Repeated(repeated) => self.how.repeated = repeated,
            AppendStep::Begin | AppendStep::Files(_) | AppendStep::Go | AppendStep::Leave => {}
        }
    }

    /// Puts a column of the second below this one of the first, and no longer below
    /// another.
    fn put_below(&mut self, first: u32, second: Option<u32>) {
        let columns = self.how.below.iter_mut().zip(&mut self.likeness);
        for (place, (below, likeness)) in (0_u32..).zip(columns) {
            if place == first {
                (*below, *likeness) = (second, Likeness::Chosen);
            } else if second.is_some() && *below == second {
                (*below, *likeness) = (None, Likeness::Chosen);
            }
        }
    }

    /// The columns of the second that go below none, by position.
    pub fn left_over(&self, second: &Loaded) -> Vec<u32> {
        let columns = 0..second.report.own_columns().len() as u32;
        let is_left = |place: &u32| !self.how.below.contains(&Some(*place));
        columns.filter(is_left).collect()
    }
}

/// A file's name without its ending.
fn label(name: &str) -> &str {
    match name.rsplit_once('.') {
        Some((stem, ending)) if !stem.is_empty() && ending.len() <= 5 => stem,
        _ => name,
    }
}

/// Whether a table can be put together with others: responses of our own surveys are
/// put together as their surveys say.
pub fn can_append(loaded: &Loaded) -> bool {
    loaded.survey.is_none() && !loaded.report.columns.is_empty()
}

/// What differs between two columns that go together, in sentences: their kinds, and
/// options that only one of them has.
pub fn differences(tables: [&Loaded; 2], places: [u32; 2], names: [&str; 2]) -> Vec<String> {
    let [first, second] = [0, 1].map(|side| side_of(tables, places, side));
    let (Some((one, of_one)), Some((other, of_other))) = (first, second) else {
        return Vec::new();
    };
    let mut said = Vec::new();
    if one.filled > 0 && other.filled > 0 && one.kind != other.kind {
        said.push(words::kinds([one.kind, other.kind], names));
    }
    if let (Some(of_one), Some(of_other)) = (of_one, of_other) {
        let only = |these: &[String], those: &[String]| -> Vec<String> {
            let own = these.iter().filter(|option| !those.contains(option));
            own.cloned().collect()
        };
        let [first, second] = names;
        let sides = [
            (only(of_one, of_other), first),
            (only(of_other, of_one), second),
        ];
        let sides = sides.iter().filter(|(own, _)| !own.is_empty());
        said.extend(sides.map(|(own, name)| words::only_options(own, name)));
    }
    said
}

/// A column, and the options of its question if it is one that is answered by options.
fn side_of(
    tables: [&Loaded; 2],
    places: [u32; 2],
    side: usize,
) -> Option<(&ColumnReport, Option<&[String]>)> {
    let (table, place) = (*tables.get(side)?, *places.get(side)?);
    let column = table.report.columns.get(place as usize)?;
    let by_options = |question: &&Question| {
        matches!(
            question.kind,
            QuestionKind::Single | QuestionKind::Multiple | QuestionKind::Agreement
        ) && question.columns.contains(&place)
    };
    let question = table.questions.iter().find(by_options);
    Some((column, question.map(|question| question.options.as_slice())))
}
