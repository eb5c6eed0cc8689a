//! Every way through a survey at once.
//!
//! Questions are gone through in the order in which they depend on one another.
//! Kept are the answers that a later question can still tell apart, each way of
//! having given them once, with the shortest and the longest way there. This is
//! exact where the answers that are tried stand for all ([`Inputs`]) and what is
//! kept does not grow beyond bounds; a survey of hundreds of questions is
//! seldom more than some hundred states wide.
//!
//! [`Inputs`]: super::inputs::Inputs

mod frontier;
mod step;

use super::interest::{Interest, interests};
use super::pace::Pace;
use crate::survey::{Definition, logic::Surroundings};
use frontier::State;
use step::Walker;

/// The most answers that are tried for the survey as a whole, and again for one
/// question after the other.
const MOST_TRIALS: usize = 100_000;
/// The most for one question and what it depends on, where the whole is too much.
const MOST_OF_ONE: usize = 20_000;

/// Answers on the way to some place, by question.
pub(super) type Trail = Vec<(usize, String)>;

/// What can come of one question.
#[derive(Clone, Debug, Default)]
#[allow(
    clippy::struct_excessive_bools,
    reason = "each is found by itself, and any of them together"
)]
pub(super) struct Outcome {
    /// Some way asks it.
    pub(super) asked: bool,
    /// Some way does not.
    pub(super) unasked: bool,
    /// Some answer to it can be gone on with.
    pub(super) answered: bool,
    /// Its constraint refuses some answer.
    pub(super) refused: bool,
    /// Some way must answer it.
    pub(super) required: bool,
    /// Some way may leave it out.
    pub(super) optional: bool,
    /// Which of its choices are offered on some way.
    pub(super) offered: Vec<bool>,
    /// A way on which none is.
    pub(super) bare: Option<Trail>,
    /// A way that cannot go on: nothing fits.
    pub(super) stuck: Option<Trail>,
    /// Whether "no way" means that there is none, and not only none found.
    pub(super) is_exact: bool,
    /// Whether "no answer" does.
    pub(super) is_own_exact: bool,
}

/// How much there is to answer on the shortest and on the longest way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Length {
    /// Questions, without pages to read.
    pub questions: [usize; 2],
    /// Seconds, as estimated from the words to be read and the answers to be
    /// given.
    pub seconds: [u32; 2],
}

/// What can come of a survey.
#[derive(Clone, Debug)]
pub(super) struct Explored {
    /// By question.
    pub(super) outcomes: Vec<Outcome>,
    /// `None` where nobody reaches the end or the ways are too many.
    pub(super) length: Option<Length>,
    /// Whether the length is exact.
    pub(super) is_exact: bool,
    /// By question: whether it depends on each other one.
    pub(super) cones: Vec<Vec<bool>>,
}

/// Goes every way.
pub(super) async fn explore(
    definition: &Definition,
    surroundings: &Surroundings<'_>,
    pace: &dyn Pace,
) -> Explored {
    let interests = interests(definition);
    let count = definition.questions.len();
    let sees = sees(definition);
    let cones: Vec<Vec<bool>> = (0..count).map(|index| cone(index, &sees)).collect();
    let mut walker = Walker::new(definition, surroundings, &interests);
    let whole = walker.walk(&vec![true; count], MOST_TRIALS, pace).await;
    let whole_length = whole.as_ref().and_then(|states| length(states));
    let length = whole_length.filter(|_| !walker.is_blocked && !walker.has_guessed);
    let is_whole = whole.is_some();
    if !is_whole {
        let mut outcomes = vec![Outcome::default(); count];
        let mut left = MOST_TRIALS;
        for (index, outcome) in outcomes.iter_mut().enumerate() {
            let mut included = cones.get(index).cloned().unwrap_or_default();
            if let Some(own) = included.get_mut(index) {
                *own = true;
            }
            walker.begin_again();
            let most = MOST_OF_ONE.min(left);
            let found = walker.walk(&included, most, pace).await.is_some();
            left = left.saturating_sub(walker.trials);
            *outcome = walker.outcome(index);
            outcome.is_exact = found;
            outcome.is_own_exact &= found;
        }
        walker.outcomes = outcomes;
    }
    let vague: Vec<bool> = walker
        .outcomes
        .iter()
        .zip(&interests)
        .map(is_vague)
        .collect();
    let mut is_exact = is_whole;
    for (index, cone) in cones.iter().enumerate() {
        let members = || cone.iter().enumerate().filter(|(_, is_in)| **is_in);
        let is_asked = |other: usize| {
            let question = definition.questions.get(other);
            question.is_some_and(|question| question.kind.is_question())
        };
        let looks_ahead = members().any(|(other, _)| other > index && is_asked(other));
        let is_vague = members().any(|(other, _)| vague.get(other).copied().unwrap_or(true));
        // What is calculated at random matters to those alone that see it.
        let is_random = interests.get(index).is_some_and(|own| own.is_random);
        let is_asked = is_asked(index);
        if let Some(outcome) = walker.outcomes.get_mut(index) {
            outcome.is_exact = (is_whole || outcome.is_exact)
                && !(is_vague || is_asked && (looks_ahead || is_random));
            is_exact &= outcome.is_exact;
        }
    }
    Explored {
        outcomes: walker.outcomes,
        length,
        is_exact,
        cones,
    }
}

/// Whether answers to a question were tried that do not stand for all, and
/// others can tell.
fn is_vague((outcome, interest): (&Outcome, &Interest<'_>)) -> bool {
    interest.is_of_others() && !outcome.is_own_exact || interest.is_random
}

/// The questions that each one sees.
fn sees(definition: &Definition) -> Vec<Vec<usize>> {
    let mut sees = vec![Vec::new(); definition.questions.len()];
    for index in 0..definition.questions.len() {
        for other in definition.graph().dependents(index) {
            if let Some(sees) = sees.get_mut(*other) {
                sees.push(index);
            }
        }
    }
    sees
}

/// The questions that this one sees, and those that these see, and so on.
fn cone(index: usize, sees: &[Vec<usize>]) -> Vec<bool> {
    let mut found = vec![false; sees.len()];
    let mut waiting = vec![index];
    while let Some(at) = waiting.pop() {
        for other in sees.get(at).into_iter().flatten() {
            if let Some(found) = found.get_mut(*other).filter(|found| !**found) {
                *found = true;
                waiting.push(*other);
            }
        }
    }
    found
}

fn length(states: &[State]) -> Option<Length> {
    let all = states.iter().map(|state| state.length);
    all.reduce(Length::with)
}

impl Length {
    /// The shorter and the longer of both.
    pub(super) fn with(self, other: Self) -> Self {
        Self {
            questions: [
                self.questions[0].min(other.questions[0]),
                self.questions[1].max(other.questions[1]),
            ],
            seconds: [
                self.seconds[0].min(other.seconds[0]),
                self.seconds[1].max(other.seconds[1]),
            ],
        }
    }

    /// With one more question or page to read.
    fn and(self, questions: usize, seconds: u32) -> Self {
        Self {
            questions: self.questions.map(|count| count + questions),
            seconds: self.seconds.map(|sum| sum + seconds),
        }
    }
}
