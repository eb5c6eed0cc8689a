use canvass_kernel::groups::present;

use super::codes::Codes;
use super::facet::{Axis, Facet, Shape};
use super::making::month;
use crate::engine::partial::{Answers, added_up};
use crate::engine::{By, Key};
use crate::read::parse_number;
use crate::table::Table;

/// What rows are grouped by, as codes and the groups that they stand for.
#[derive(Clone, Debug)]
pub(super) struct Dimension {
    facet: usize,
    axis: usize,
    /// For each code its group, times the groups of all dimensions behind.
    pub(super) table: Vec<u32>,
    /// For each group its keys and whether its rows hold an answer.
    groups: Vec<(Vec<Key>, bool)>,
}

impl Dimension {
    /// What the codes of a question's column make of it; the groups of one
    /// dimension alone. `None` where the question cannot be grouped so, which
    /// is refused before.
    pub(super) fn new(by: By, facets: &[Facet], table: &Table) -> Option<Self> {
        let place = by.question() as usize;
        let facet = facets.get(place)?;
        let options = &table.questions.get(place)?.options;
        let option = |code: usize| match options.get(code) {
            Some(option) => (vec![Key::Option(option.clone())], true),
            None => (vec![Key::Nothing], false),
        };
        let mut axis = 0;
        let groups: Vec<(Vec<Key>, bool)> = match (by, &facet.shape) {
            (By::Options { .. }, Shape::Options { .. }) => {
                (0..=options.len()).map(option).collect()
            }
            (By::Options { item, .. }, Shape::Statements { .. }) => {
                axis = item as usize;
                (0..=options.len()).map(option).collect()
            }
            (By::Options { .. }, Shape::Sets { sets, ticked, .. }) => {
                let items = &table.questions.get(place)?.items;
                let labels = if *ticked { items } else { options };
                let key = |option: &u32| labels.get(*option as usize).cloned().map(Key::Option);
                let group = |set: &super::facet::Set| {
                    let keys: Vec<Key> = set.options.iter().filter_map(key).collect();
                    let nothing = keys.is_empty();
                    (
                        if nothing { vec![Key::Nothing] } else { keys },
                        set.answered,
                    )
                };
                sets.iter().map(group).collect()
            }
            (By::Time(_, period), Shape::Days { values, .. }) => {
                let first = |day: &f64| Key::Period(period.first_month(month(*day)));
                each_or_nothing(values.iter().map(first))
            }
            (
                By::Bins {
                    from, width, num, ..
                },
                Shape::Numbers { values, .. },
            ) => each_or_nothing(values.iter().map(|value| bin(*value, from, width, num))),
            _ => return None,
        };
        // Days and numbers rise, so that those of one group follow each other.
        let mut different: Vec<(Vec<Key>, bool)> = Vec::new();
        let mut codes = Vec::with_capacity(groups.len());
        for group in groups {
            if different.last() != Some(&group) {
                different.push(group);
            }
            codes.push(different.len() as u32 - 1);
        }
        Some(Self {
            facet: place,
            axis,
            table: codes,
            groups: different,
        })
    }

    /// Makes room for groups of the dimensions behind.
    pub(super) fn times(&mut self, groups: usize) {
        for group in &mut self.table {
            *group *= groups as u32;
        }
    }

    pub(super) fn num_groups(&self) -> usize {
        self.groups.len()
    }

    pub(super) fn group(&self, place: usize) -> (&[Key], bool) {
        let group = self.groups.get(place);
        group.map_or((&[], false), |(keys, answered)| (keys, *answered))
    }

    pub(super) fn axis<'a>(&self, facets: &'a [Facet]) -> Option<&'a Axis> {
        facets.get(self.facet)?.axes.get(self.axis)
    }

    pub(super) fn codes<'a>(&self, facets: &'a [Facet]) -> &'a Codes {
        codes(self.axis(facets))
    }
}

/// A question whose answers are counted in each group.
#[derive(Clone, Debug)]
pub(super) struct Measured {
    pub(super) question: u32,
    axis: usize,
    /// Each code's own number.
    pub(super) own: Vec<u32>,
    /// How many codes there are.
    codes: usize,
    meaning: Meaning,
}

/// What the codes of an answer stand for.
#[derive(Clone, Debug)]
enum Meaning {
    /// The values of their question, which rise; the last code is no answer.
    Values,
    /// For each code the options it stands for, its number, and whether it is
    /// an answer.
    Options(Vec<(Vec<String>, Option<f64>, bool)>),
}

impl Measured {
    pub(super) fn new(question: u32, facets: &[Facet], table: &Table) -> Option<Self> {
        let place = question as usize;
        let facet = facets.get(place)?;
        let about = table.questions.get(place)?;
        let nothing = (Vec::new(), None, false);
        let mut axis = 0;
        let codes: Vec<(Vec<String>, Option<f64>, bool)> = match &facet.shape {
            Shape::Options { .. } => {
                let option = |label: &String| (vec![label.clone()], parse_number(label), true);
                about.options.iter().map(option).chain([nothing]).collect()
            }
            Shape::Statements { .. } => {
                axis = facet.axes.len().checked_sub(1)?;
                vec![nothing, (Vec::new(), None, true)]
            }
            Shape::Sets { sets, ticked, .. } => {
                let labels = if *ticked {
                    &about.items
                } else {
                    &about.options
                };
                let label = |option: &u32| labels.get(*option as usize).cloned();
                let set = |set: &super::facet::Set| {
                    let options = set.options.iter().filter_map(label).collect();
                    (options, None, set.answered)
                };
                sets.iter().map(set).collect()
            }
            Shape::Numbers { values, .. } | Shape::Days { values, .. } => {
                let codes = values.len() + 1;
                return Some(Self {
                    question,
                    axis,
                    own: (0..codes as u32).collect(),
                    codes,
                    meaning: Meaning::Values,
                });
            }
            Shape::Filled { .. } => vec![nothing, (Vec::new(), None, true)],
            Shape::Usage { .. } | Shape::Nothing => return None,
        };
        Some(Self {
            question,
            axis,
            own: (0..codes.len() as u32).collect(),
            codes: codes.len(),
            meaning: Meaning::Options(codes),
        })
    }

    pub(super) fn num_codes(&self) -> usize {
        self.codes.max(1)
    }

    pub(super) fn axis<'a>(&self, facets: &'a [Facet]) -> Option<&'a Axis> {
        facets.get(self.question as usize)?.axes.get(self.axis)
    }

    pub(super) fn codes<'a>(&self, facets: &'a [Facet]) -> &'a Codes {
        codes(self.axis(facets))
    }

    /// What counts of its codes say.
    pub(super) fn answers(&self, facets: &[Facet], counts: &[u32]) -> Answers {
        match &self.meaning {
            Meaning::Options(codes) => chosen(codes, counts),
            Meaning::Values => {
                let values = facets.get(self.question as usize).map(|facet| &facet.shape);
                let Some(Shape::Numbers { values, .. } | Shape::Days { values, .. }) = values
                else {
                    return Answers::default();
                };
                let (numbers, times) = present(values, counts);
                Answers {
                    rows: times.iter().sum(),
                    numbers,
                    times,
                    ..Answers::default()
                }
            }
        }
    }
}

/// What counts of codes say that stand for these options and numbers, and may be
/// no answer.
fn chosen(codes: &[(Vec<String>, Option<f64>, bool)], counts: &[u32]) -> Answers {
    let mut answers = Answers::default();
    let mut numbers: Vec<(f64, u64)> = Vec::new();
    let each = codes.iter().zip(counts).filter(|(_, count)| **count > 0);
    for ((options, number, is_answer), count) in each {
        let count = u64::from(*count);
        answers.rows += if *is_answer { count } else { 0 };
        numbers.extend(number.map(|number| (number, count)));
        let options = options.iter();
        answers
            .options
            .extend(options.map(|option| (option.clone(), count)));
    }
    // Labels that are numbers need not stand in their order, nor once.
    answers.options = added_up(answers.options, Ord::cmp);
    let numbers = added_up(numbers, f64::total_cmp);
    (answers.numbers, answers.times) = numbers.into_iter().unzip();
    answers
}

fn codes(axis: Option<&Axis>) -> &Codes {
    const NONE: Codes = Codes::Same { code: 0, rows: 0 };
    axis.map_or(&NONE, |axis| &axis.codes)
}

/// A group for each key, and one more for rows that hold no answer.
fn each_or_nothing(keys: impl Iterator<Item = Key>) -> Vec<(Vec<Key>, bool)> {
    let each = keys.map(|key| (vec![key], true));
    each.chain([(vec![Key::Nothing], false)]).collect()
}

/// The bin of a number, whose lower edge is `from + width * bin`.
fn bin(value: f64, from: f64, width: f64, num: u32) -> Key {
    let edge = |bin: u32| from + width * f64::from(bin);
    if value < edge(0) {
        return Key::Below;
    }
    if value >= edge(num) {
        return Key::Above;
    }
    // The quotient may be rounded over an edge.
    let about = ((value - from) / width).floor() as u32;
    let near = [about.saturating_sub(1), about, about + 1];
    let inside = near
        .into_iter()
        .find(|bin| (edge(*bin)..edge(bin + 1)).contains(&value));
    Key::Bin(inside.unwrap_or(about))
}
