//! Random respondents, who answer what they are asked until they can send.
//!
//! They go through [`State`] as a reader does, but enter an answer at once: what
//! depends on it is looked at once, not with every tick. Every answer is drawn anew;
//! what is optional is sometimes left out. The same seed gives the same respondents.

mod answer;
mod respondent;

use std::{collections::BTreeMap, rc::Rc};

use super::{
    AtOnce, Length,
    interest::interests,
    pace::{Pace, at_once},
    seconds,
};
use crate::{
    port::Machine,
    survey::{
        Definition, State,
        definition::Paging,
        draws::Draws,
        logic::{Surroundings, Trial},
    },
};
use respondent::{Respondent, Walk};

/// What came of random respondents.
#[derive(Clone, Debug, PartialEq)]
pub struct Walked {
    /// How many there were.
    pub walks: usize,
    /// What they were drawn from.
    pub seed: u64,
    /// How many sent their answers.
    pub finished: usize,
    /// By question.
    pub counts: Vec<Counts>,
    /// The questions asked of those who finished, most frequent first.
    pub paths: Vec<Path>,
    /// Where others could not go on, most frequent first.
    pub stops: Vec<Stop>,
    /// Of those who finished; `None` if nobody did.
    pub length: Option<Length>,
    /// Seconds that half of those who finished took at most.
    pub median_seconds: Option<u32>,
}

/// What respondents did with one question.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// It was asked; of a calculated question: looked at.
    pub asked: usize,
    /// Answered, a reason for no answer included.
    pub answered: usize,
}

impl Counts {
    /// It was asked and left without an answer.
    pub fn left_out(self) -> usize {
        self.asked - self.answered
    }
}

/// A way through the survey.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Path {
    /// How many respondents went it.
    pub count: usize,
    /// The questions that have a page, by index.
    pub questions: Vec<usize>,
}

/// A question at which respondents could not go on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stop {
    /// How many respondents stopped there.
    pub count: usize,
    /// The question.
    pub question: usize,
    /// What the first of them had answered before, by question.
    pub answers: Vec<(usize, String)>,
    /// Whether no answer fits; else none was found that does.
    pub is_certain: bool,
}

/// Lets so many random respondents answer at this time.
pub fn walk(
    definition: &Rc<Definition>,
    machine: &Rc<dyn Machine>,
    now: &str,
    walks: usize,
    seed: u64,
) -> Walked {
    let plan = (walks, seed);
    at_once(walk_slowly(definition, machine, now, plan, &AtOnce))
}

pub(super) async fn walk_slowly(
    definition: &Rc<Definition>,
    machine: &Rc<dyn Machine>,
    now: &str,
    (walks, seed): (usize, u64),
    pace: &dyn Pace,
) -> Walked {
    let surroundings = Surroundings {
        now,
        id: "",
        machine: &**machine,
    };
    let interests = interests(definition);
    let trial = Trial::new(definition, &surroundings);
    let values: Vec<Vec<(String, f64)>> = interests.iter().map(|i| i.values(&trial)).collect();
    let mut draws = Draws(seed);
    let mut tally = Tally::new(definition);
    // Which questions share a page decides nothing over who is asked what.
    let mut alone = Definition::clone(definition);
    alone.paging = Paging::Question;
    let unanswered = State::new(Rc::new(alone), machine.clone());
    for walked in 1..=walks {
        let mut respondent = Respondent {
            state: unanswered.clone(),
            interests: &interests,
            values: &values,
            draws: Draws(draws.number()),
            today: surroundings.today(),
        };
        let walk = respondent.answer_all(now, pace).await;
        tally.add(&respondent.state, walk);
        pace.walked(walked);
    }
    tally.walked(walks, seed)
}

/// Adds walks up.
struct Tally<'a> {
    definition: &'a Definition,
    counts: Vec<Counts>,
    paths: BTreeMap<Vec<usize>, usize>,
    stops: BTreeMap<usize, Stop>,
    seconds: Vec<u32>,
}

impl<'a> Tally<'a> {
    fn new(definition: &'a Definition) -> Self {
        Self {
            definition,
            counts: vec![Counts::default(); definition.questions.len()],
            paths: BTreeMap::new(),
            stops: BTreeMap::new(),
            seconds: Vec::new(),
        }
    }

    fn add(&mut self, state: &State, walk: Walk) {
        let route = state.route();
        let last = match &walk {
            Walk::Stopped(stop) => stop.question,
            Walk::Finished => usize::MAX,
        };
        // Nobody was asked what stands behind the place where they stopped.
        let asked: Vec<usize> = (0..self.counts.len())
            .filter(|index| *index <= last && route.asks(*index))
            .collect();
        for index in &asked {
            if let Some(counts) = self.counts.get_mut(*index) {
                counts.asked += 1;
                counts.answered += usize::from(route.answer(*index).is_some());
            }
        }
        match walk {
            Walk::Finished => {
                let questions = self.definition.questions.iter().enumerate();
                let pages = questions.filter(|(i, q)| q.kind.has_page() && asked.contains(i));
                let taken = pages.clone().map(|(_, q)| seconds::of_question(q));
                let introduction = seconds::of_introduction(self.definition);
                self.seconds.push(introduction + taken.sum::<u32>());
                let path = pages.map(|(index, _)| index).collect();
                *self.paths.entry(path).or_default() += 1;
            }
            Walk::Stopped(stop) => match self.stops.get_mut(&stop.question) {
                Some(known) => known.count += 1,
                None => {
                    self.stops.insert(stop.question, stop);
                }
            },
        }
    }

    fn walked(mut self, walks: usize, seed: u64) -> Walked {
        self.seconds.sort_unstable();
        let questions = &self.definition.questions;
        let num_questions = |path: &Vec<usize>| {
            let asked = path.iter().filter_map(|index| questions.get(*index));
            asked.filter(|question| question.kind.is_question()).count()
        };
        let numbers: Vec<usize> = self.paths.keys().map(num_questions).collect();
        let ends = |numbers: &[usize]| {
            let fewest = *numbers.iter().min()?;
            Some([fewest, *numbers.iter().max()?])
        };
        let finished = self.seconds.len();
        let length = ends(&numbers).zip(self.seconds.first().zip(self.seconds.last()));
        let mut paths: Vec<Path> = self
            .paths
            .into_iter()
            .map(|(questions, count)| Path { count, questions })
            .collect();
        paths.sort_by_key(|path| std::cmp::Reverse(path.count));
        let mut stops: Vec<Stop> = self.stops.into_values().collect();
        stops.sort_by_key(|stop| std::cmp::Reverse(stop.count));
        Walked {
            walks,
            seed,
            finished,
            counts: self.counts,
            paths,
            stops,
            length: length.map(|(questions, (shortest, longest))| Length {
                questions,
                seconds: [*shortest, *longest],
            }),
            median_seconds: self.seconds.get(finished.saturating_sub(1) / 2).copied(),
        }
    }
}
