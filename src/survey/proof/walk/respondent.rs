use super::{Stop, answer::drawn};
use crate::survey::{
    Action, Date, Kind, Question, Screen, State,
    draws::Draws,
    proof::{
        inputs::{Inputs, inputs},
        interest::Interest,
        pace::{Pace, rest},
    },
    state::Input,
};

/// Answers that are drawn before all that are known to differ are tried.
const DRAWS: usize = 40;
/// Pages a respondent turns for each question at most: an answer may ask
/// earlier questions anew.
const TURNS: usize = 4;

/// A respondent who answers at random.
pub(super) struct Respondent<'a> {
    pub(super) state: State,
    pub(super) interests: &'a [Interest<'a>],
    /// By question: the values that its answers are compared with.
    pub(super) values: &'a [Vec<(String, f64)>],
    pub(super) draws: Draws,
    pub(super) today: Option<Date>,
}

/// How it ended.
pub(super) enum Walk {
    /// The answers were sent.
    Finished,
    /// Nothing could be gone on with.
    Stopped(Stop),
}

impl Respondent<'_> {
    /// Answers page after page.
    pub(super) async fn answer_all(&mut self, now: &str, pace: &dyn Pace) -> Walk {
        let halves = [self.draws.number(), self.draws.number()];
        self.state.reduce(Action::Started {
            id: format!("{:016x}{:016x}", halves[0], halves[1]),
            now: now.to_owned(),
        });
        let pages = self.state.definition().questions.len() + 1;
        let mut at = 0;
        for _ in 0..pages * TURNS {
            match self.state.screen() {
                Screen::Question(index) => {
                    at = index;
                    if let Err(is_certain) = self.answer(index, pace).await {
                        return self.stopped(index, is_certain);
                    }
                }
                Screen::Check => {
                    self.state.reduce(Action::Submit);
                }
                _ => return Walk::Finished,
            }
        }
        self.stopped(at, false)
    }

    fn stopped(&self, question: usize, is_certain: bool) -> Walk {
        let definition = self.state.definition();
        let before = definition.questions.iter().enumerate().take(question);
        let given = before.filter(|(_, question)| question.kind.is_question());
        let answers = given.filter_map(|(index, _)| {
            let answer = self.state.route().answer(index)?;
            Some((index, answer.to_text()))
        });
        Walk::Stopped(Stop {
            count: 1,
            question,
            answers: answers.collect(),
            is_certain,
        })
    }

    /// Answers a page and goes on. The error is whether no answer fits for
    /// certain.
    async fn answer(&mut self, index: usize, pace: &dyn Pace) -> Result<(), bool> {
        rest(pace).await;
        let Some(question) = self.state.question(index).map(std::borrow::Cow::into_owned) else {
            return Ok(());
        };
        if !question.kind.is_question() {
            self.state.reduce(Action::Continue);
            return Ok(());
        }
        let is_typed = matches!(
            question.kind,
            Kind::Text { .. }
                | Kind::Long { .. }
                | Kind::Number { .. }
                | Kind::Date { .. }
                | Kind::Month { .. }
        );
        let mut known = is_typed.then(|| self.known(index, &question));
        for _ in 0..DRAWS {
            rest(pace).await;
            let likely = known.as_ref().map_or(&[][..], |known| &known.all);
            let input = drawn(&question, likely, &mut self.draws, self.today);
            if self.goes_on(index, &question, input.as_ref()) {
                return Ok(());
            }
        }
        let known = known.take().unwrap_or_else(|| self.known(index, &question));
        for input in &known.all {
            rest(pace).await;
            if self.goes_on(index, &question, input.as_ref()) {
                return Ok(());
            }
        }
        Err(known.is_complete)
    }

    /// The inputs between which the logic can tell.
    fn known(&self, index: usize, question: &Question) -> Inputs {
        let nobody = Interest::default();
        let interest = self.interests.get(index).unwrap_or(&nobody);
        let values = self.values.get(index).map_or(&[][..], Vec::as_slice);
        inputs(question, interest, values, self.today)
    }

    /// Whether a page can be left with this input.
    fn goes_on(&mut self, index: usize, question: &Question, input: Option<&Input>) -> bool {
        self.state.put(&question.id, input.cloned());
        self.state.reduce(Action::Continue);
        self.state.problems().is_empty() && self.state.screen() != Screen::Question(index)
    }
}
