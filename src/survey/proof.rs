//! What is to be known of a survey before anybody is asked: questions that
//! nobody reaches, conditions that cannot hold, where respondents are stuck, how
//! much there is to answer, and how hard it is to read.
//!
//! Faults of the definition itself, such as an id that stands twice, are told
//! by [`Definition::parse`]. What a survey says is looked at in the language that
//! is shown.
//!
//! Everything is told with how it is known. What is certain was found by going
//! every way through the survey (see `explore`); what only random respondents
//! showed says how many there were.
//!
//! ```
//! use std::rc::Rc;
//! use canvass::port::Plain;
//! use canvass::survey::{Definition, proof::{Plan, prove}};
//!
//! let survey = Definition::parse(r#"{"canvass": "survey/1", "id": "a", "version": "1", "title": "A",
//!     "questions": [{"id": "used", "type": "yes_no", "text": "Used?"},
//!         {"id": "why", "type": "long", "text": "Why not?", "relevant": "${used} = 'never'"}]}"#).unwrap();
//! let plan = Plan { now: "2026-04-01", walks: None, seed: 1 };
//! let proof = prove(&Rc::new(survey), &(Rc::new(Plain) as _), &plan);
//! assert_eq!(proof.findings[0].path(), "questions[1].relevant");
//! assert_eq!(proof.findings[1].sentence, "nobody is asked this: the condition never holds");
//! ```

mod comparisons;
mod effort;
mod explore;
mod finding;
mod inputs;
mod interest;
mod pace;
mod reading;
mod routing;
mod seconds;
mod translations;
mod walk;
mod wording;

use std::rc::Rc;

use super::{Definition, logic::Surroundings};
use crate::port::Machine;

pub use explore::Length;
pub use finding::{Basis, Finding, Grade};
pub use pace::{AtOnce, Pace};
pub use reading::{Reading, syllables};
pub use seconds::WORDS_A_MINUTE;
pub use walk::{Counts, Path, Stop, Walked, walk};

/// How a survey is to be looked at.
#[derive(Clone, Copy, Debug)]
pub struct Plan<'a> {
    /// The time at which it is answered, as ISO 8601, for conditions with dates.
    pub now: &'a str,
    /// How many random respondents to ask; `None` asks some where they are
    /// needed.
    pub walks: Option<usize>,
    /// What they are drawn from.
    pub seed: u64,
}

/// What was found.
#[derive(Clone, Debug)]
pub struct Proof {
    /// Faults first; within a grade in the order of the survey.
    pub findings: Vec<Finding>,
    /// From the shortest to the longest way; `None` where no end was reached.
    pub length: Option<Length>,
    /// How the length is known.
    pub basis: Basis,
    /// What random respondents did, where some were asked.
    pub walked: Option<Walked>,
    /// How hard the survey as a whole is to read.
    pub reading: Reading,
    /// How hard each question is.
    pub readings: Vec<Reading>,
}

impl Proof {
    /// Whether anything must be mended.
    pub fn has_faults(&self) -> bool {
        self.findings
            .iter()
            .any(|finding| finding.grade == Grade::Fault)
    }
}

/// Looks at a survey from all sides.
pub fn prove(definition: &Rc<Definition>, machine: &Rc<dyn Machine>, plan: &Plan<'_>) -> Proof {
    pace::at_once(prove_slowly(definition, machine, plan, &AtOnce))
}

/// The same, and it rests whenever `pace` says so, until it is polled again;
/// whoever drops it has stopped it.
pub async fn prove_slowly(
    definition: &Rc<Definition>,
    machine: &Rc<dyn Machine>,
    plan: &Plan<'_>,
    pace: &dyn Pace,
) -> Proof {
    let surroundings = Surroundings {
        now: plan.now,
        id: "",
        machine: &**machine,
    };
    let explored = explore::explore(definition, &surroundings, pace).await;
    let walks = plan.walks;
    let walks = walks.or_else(|| (!explored.is_exact).then(|| effort::walks(definition)));
    let walked = match walks {
        Some(walks) => {
            let (now, seed) = (plan.now, plan.seed);
            Some(walk::walk_slowly(definition, machine, now, (walks, seed), pace).await)
        }
        None => None,
    };
    let mut findings = Vec::new();
    comparisons::look_at(definition, &surroundings, &mut findings, pace).await;
    routing::look_at(definition, &explored, walked.as_ref(), &mut findings);
    pace::rest(pace).await;
    wording::look_at(definition, &mut findings);
    pace::rest(pace).await;
    translations::look_at(definition, &mut findings);
    pace::rest(pace).await;
    findings.sort_by_key(|finding| (finding.grade, finding.question));
    let of_walks = walked.as_ref().and_then(|walked| walked.length);
    let length = match (explored.length, of_walks) {
        (Some(length), Some(other)) if !explored.is_exact => Some(length.with(other)),
        (length, other) => length.or(other),
    };
    Proof {
        findings,
        length,
        basis: if explored.is_exact {
            Basis::Certain
        } else {
            Basis::Walks(walks.unwrap_or_default())
        },
        walked,
        reading: reading::of_survey(definition),
        readings: definition
            .questions
            .iter()
            .map(reading::of_question)
            .collect(),
    }
}
