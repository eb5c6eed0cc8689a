use std::collections::{BTreeMap, BTreeSet};

use super::{
    Interest, Length, Outcome,
    frontier::{Class, Frontier, Held, State, Trails},
};
use crate::survey::{
    Answer, Definition, Kind, Question,
    logic::{Surroundings, Trial},
    proof::{
        inputs::inputs,
        pace::{Pace, rest},
        seconds,
    },
};

/// Takes states from question to question.
pub(super) struct Walker<'a> {
    definition: &'a Definition,
    surroundings: &'a Surroundings<'a>,
    interests: &'a [Interest<'a>],
    trial: Trial<'a>,
    /// By question: the values that its answers are compared with.
    values: Vec<Vec<(String, f64)>>,
    /// By question: what its answers are to later ones, by what these see of them.
    classes: Vec<BTreeMap<String, Class>>,
    trails: Trails,
    /// Answers that were tried since the beginning.
    pub(super) trials: usize,
    /// Whether there is a question at which nobody can go on.
    pub(super) is_blocked: bool,
    /// Whether a way goes on though no answer was found that fits.
    pub(super) has_guessed: bool,
    pub(super) outcomes: Vec<Outcome>,
}

impl<'a> Walker<'a> {
    pub(super) fn new(
        definition: &'a Definition,
        surroundings: &'a Surroundings<'a>,
        interests: &'a [Interest<'a>],
    ) -> Self {
        let trial = Trial::new(definition, surroundings);
        let mut walker = Self {
            definition,
            surroundings,
            interests,
            values: interests
                .iter()
                .map(|interest| interest.values(&trial))
                .collect(),
            trial,
            classes: vec![BTreeMap::new(); interests.len()],
            trails: Trails::default(),
            trials: 0,
            is_blocked: false,
            has_guessed: false,
            outcomes: Vec::new(),
        };
        walker.begin_again();
        walker
    }

    /// Forgets what was found.
    pub(super) fn begin_again(&mut self) {
        self.trails = Trails::default();
        self.trials = 0;
        let blank = Outcome {
            is_own_exact: true,
            ..Outcome::default()
        };
        self.outcomes = vec![blank; self.definition.questions.len()];
    }

    /// What was found of a question.
    pub(super) fn outcome(&self, index: usize) -> Outcome {
        self.outcomes.get(index).cloned().unwrap_or_default()
    }

    /// The states at the end of these questions; `None` after too many trials.
    pub(super) async fn walk(
        &mut self,
        included: &[bool],
        most: usize,
        pace: &dyn Pace,
    ) -> Option<Vec<State>> {
        let is_in = |index: &usize| included.get(*index).copied().unwrap_or_default();
        let definition = self.definition;
        let graph = definition.graph();
        let order: Vec<usize> = graph.order().iter().copied().filter(|i| is_in(i)).collect();
        let mut places = vec![0; definition.questions.len()];
        for (place, index) in order.iter().enumerate() {
            if let Some(own) = places.get_mut(*index) {
                *own = place;
            }
        }
        let stays = |index: usize, place: usize| {
            let dependents = graph.dependents(index).iter();
            let mut later = dependents.filter_map(|other| places.get(*other));
            later.any(|other| *other > place)
        };
        let start = State {
            held: Vec::new(),
            length: Length {
                questions: [0; 2],
                seconds: [seconds::of_introduction(definition); 2],
            },
            last: None,
        };
        let mut states = vec![start];
        for (place, index) in order.iter().enumerate() {
            let mut frontier = Frontier::default();
            // Where nobody can go on, what comes behind is looked at as if they
            // could.
            for is_forced in [false, true] {
                if frontier.len() > 0 {
                    break;
                }
                self.is_blocked |= is_forced;
                for state in &states {
                    let how = (stays(*index, place), is_forced);
                    for mut next in self.step(*index, state, how, pace).await {
                        next.held.retain(|held| stays(held.question, place));
                        frontier.add(next);
                    }
                    if self.trials + frontier.len() > most {
                        return None;
                    }
                }
            }
            states = frontier.into_states();
        }
        Some(states)
    }

    /// The states after a question; none where nothing can be gone on with.
    async fn step(
        &mut self,
        index: usize,
        state: &State,
        (is_held, is_forced): (bool, bool),
        pace: &dyn Pace,
    ) -> Vec<State> {
        rest(pace).await;
        let Some(question) = self.definition.questions.get(index) else {
            return Vec::new();
        };
        self.trial.clear();
        for held in &state.held {
            self.trial.put(held.question, held.answer.clone());
        }
        self.trials += 1;
        let mut outcome = self.outcome(index);
        let relevant = question.relevant.as_ref();
        let is_asked = relevant.is_none_or(|condition| self.trial.holds(question, condition));
        let mut answers = if is_asked {
            outcome.asked = true;
            match &question.kind {
                Kind::Note { .. } => vec![None],
                Kind::Calculated { .. } => vec![self.trial.calculated(question)],
                _ => {
                    let asked = (index, question, state);
                    self.answers(asked, is_held, &mut outcome, pace).await
                }
            }
        } else {
            outcome.unasked = true;
            vec![None]
        };
        if answers.is_empty() && is_forced {
            answers.push(None);
        }
        if let Some(place) = self.outcomes.get_mut(index) {
            *place = outcome;
        }
        let length = if is_asked && question.kind.has_page() {
            let count = usize::from(question.kind.is_question());
            state.length.and(count, seconds::of_question(question))
        } else {
            state.length
        };
        let mut next = Vec::new();
        let mut known: BTreeSet<Class> = BTreeSet::new();
        for answer in answers {
            let mut state = State {
                length,
                ..state.clone()
            };
            if is_held {
                let class = self.class(index, answer.clone());
                if !known.insert(class.clone()) {
                    continue;
                }
                if is_asked && question.kind.is_question() {
                    let text = answer.as_ref().map_or_else(String::new, Answer::to_text);
                    state.last = Some(self.trails.add(state.last, index, text));
                }
                state.held.push(Held {
                    question: index,
                    answer,
                    class,
                });
            }
            next.push(state);
        }
        next
    }

    /// The answers that can be gone on with: one is enough where nobody looks.
    async fn answers(
        &mut self,
        (index, question, state): (usize, &Question, &State),
        is_held: bool,
        outcome: &mut Outcome,
        pace: &dyn Pace,
    ) -> Vec<Option<Answer>> {
        let nobody = Interest::default();
        let posed = self.trial.posed(question);
        outcome.required |= posed.required;
        outcome.optional |= !posed.required;
        self.look_at_choices(&posed, question, state, outcome);
        let interest = self.interests.get(index).unwrap_or(&nobody);
        let values = self.values.get(index).map_or(&[][..], Vec::as_slice);
        let tried = inputs(&posed, interest, values, self.surroundings.today());
        outcome.is_own_exact &= tried.is_complete;
        let mut answers = Vec::new();
        for input in &tried.all {
            rest(pace).await;
            self.trials += 1;
            let Ok(answer) = self.trial.check(&posed, input.as_ref()) else {
                continue;
            };
            match &answer {
                Some(given) if !self.trial.allows(question, given) => {
                    outcome.refused = true;
                    continue;
                }
                Some(given) => outcome.answered |= given.missing().is_none(),
                None => {}
            }
            answers.push(answer);
            if !is_held && question.logic.constraint.is_none() {
                break;
            }
        }
        if answers.is_empty() && tried.is_complete {
            let trail = || self.trails.until(state.last);
            outcome.stuck.get_or_insert_with(trail);
        } else if answers.is_empty() {
            // Some answer may fit that was not tried: go on as without one.
            self.has_guessed = true;
            answers.push(None);
        }
        answers
    }

    fn look_at_choices(
        &self,
        posed: &Question,
        question: &Question,
        state: &State,
        outcome: &mut Outcome,
    ) {
        let (
            Kind::Single { choices: offered }
            | Kind::Multiple {
                choices: offered, ..
            },
            Kind::Single { choices } | Kind::Multiple { choices, .. },
        ) = (&posed.kind, &question.kind)
        else {
            return;
        };
        outcome.offered.resize(choices.len(), false);
        for (choice, is_offered) in choices.iter().zip(&mut outcome.offered) {
            *is_offered |= offered.iter().any(|other| other.value == choice.value);
        }
        if offered.is_empty() {
            let trail = || self.trails.until(state.last);
            outcome.bare.get_or_insert_with(trail);
        }
    }

    /// What later questions can tell apart of an answer.
    fn class(&mut self, index: usize, answer: Option<Answer>) -> Class {
        let Some(interest) = self.interests.get(index) else {
            return Class::default();
        };
        let mut text = answer.as_ref().map_or_else(String::new, Answer::to_text);
        for row in &interest.rows {
            let row = answer.as_ref().and_then(|answer| answer.row_text(row));
            text.push('\n');
            text.push_str(&row.unwrap_or_default());
        }
        if interest.by_value {
            return text.into_bytes().into();
        }
        let known = self.classes.get(index).and_then(|known| known.get(&text));
        if let Some(known) = known {
            return known.clone();
        }
        self.trial.put(index, answer);
        let passed = interest.tests.iter();
        let class: Class = passed
            .map(|test| u8::from(self.trial.passes(test)))
            .collect();
        self.trial.put(index, None);
        if let Some(known) = self.classes.get_mut(index) {
            known.insert(text, class.clone());
        }
        class
    }
}
