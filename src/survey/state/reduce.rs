//! What each action changes, and what it asks of the outside.

mod enter;
mod navigate;

use std::rc::Rc;

use super::{Action, Page, Phase, Request, Saved, State};
use crate::{port::Effect, survey::field};

/// What a survey asks of the outside.
type Effects = Vec<Effect<Request>>;

impl State {
    /// Carries an action of somebody out who answers the survey.
    pub(in crate::survey) fn answer(&mut self, action: Action) -> Effects {
        match action {
            Action::Clock(now) => {
                self.saved.now = now;
                if self.saved.phase == Phase::Answering {
                    self.look_at_clock();
                }
                Effects::new()
            }
            Action::Language(wanted) => self.speak(&wanted),
            Action::Started { id, now } => {
                if self.saved.id.is_empty() {
                    self.saved.id = id;
                    self.saved.started.clone_from(&now);
                    self.saved.now = now;
                    self.look_at_clock();
                }
                Effects::new()
            }
            Action::Waiting(_) | Action::TryAgain | Action::TakeWaiting | Action::ForgetWaiting => {
                self.hear_of_waiting(&action)
            }
            Action::Stack(stacked) => {
                self.stacked = stacked;
                Effects::new()
            }
            Action::Reveal(id) => vec![Effect::Own(Request::Reveal(id))],
            Action::Draft(action) => self.hear_of_draft(action),
            Action::GoToField(id) => vec![Effect::Focus(id)],
            Action::Download => {
                vec![Effect::Download(self.response().to_file(&self.definition))]
            }
            Action::Restore(saved) => {
                let is_own = saved.survey == self.saved.survey;
                self.draft.close();
                self.stacked = false;
                self.go_on_from(if is_own {
                    *saved
                } else {
                    Saved::new(&self.definition)
                });
                let mut effects = vec![self.title()];
                if self.saved.phase == Phase::Sending {
                    // Nobody knows whether it arrived; its id tells it apart.
                    effects.push(Effect::Own(Request::Send(self.response())));
                }
                effects
            }
            Action::Reset => self.reset(),
            Action::Arrived(depth) => self.arrive(depth),
            Action::ToConfirmation => self.confirm(),
            Action::Queued => self.finish(Phase::Queued),
            Action::Delivered { destination } => self.finish(Phase::Sent { destination }),
            Action::Failed { reason } => self.fail(reason),
            Action::Stop { reason } => {
                self.saved.phase = Phase::Stopped;
                self.saved.reason = reason;
                self.show()
            }
            // Everything else changes answers, which is over once they are sent.
            _ if self.saved.phase != Phase::Answering => Effects::new(),
            Action::Back if self.saved.at > 0 => vec![Effect::Own(Request::Back)],
            // What only its own way knows does nothing here.
            Action::Back | Action::Preview(_) | Action::Paper(_) => Effects::new(),
            Action::Continue => self.proceed(),
            Action::Change(id) => self.change(&id),
            Action::Submit => self.submit(),
            Action::Set { .. }
            | Action::Toggle { .. }
            | Action::SetPart { .. }
            | Action::SetRow { .. }
            | Action::ToggleCell { .. }
            | Action::SetOther { .. }
            | Action::Search { .. }
            | Action::SetMissing { .. }
            | Action::Rank { .. }
            | Action::Clear(_) => self.enter(action),
            Action::Quiet(id) => self.count_characters(&id),
        }
    }

    fn speak(&mut self, wanted: &str) -> Effects {
        let Some(definition) = self.definition.in_language(wanted) else {
            return Effects::new();
        };
        self.definition = Rc::new(definition);
        self.look_at_all();
        if let Page::Question(index) = self.page()
            && !self.saved.problems.is_empty()
        {
            self.saved.problems = self.judge_page(index);
        }
        vec![self.title()]
    }

    fn reset(&mut self) -> Effects {
        // The browser keeps the old entries, so the new ones are numbered on.
        let length = u32::try_from(self.saved.trail.len()).unwrap_or_default();
        let base = self.saved.base + length;
        let now = std::mem::take(&mut self.saved.now);
        self.saved = Saved {
            now,
            base,
            ..Saved::new(&self.definition)
        };
        self.look_at_all();
        self.saved.trail = vec![self.first_page()];
        self.draft.close();
        self.draft.is_kept = false;
        let mut effects = vec![Effect::Own(Request::Visit(base))];
        effects.extend(self.show());
        effects
    }

    fn submit(&mut self) -> Effects {
        let questions = self.definition.questions.iter().enumerate();
        let mut asked = questions.filter(|(i, _)| self.route.asks(*i));
        let wrong = asked.find(|(_, q)| self.judge(q, self.input(&q.id)).is_err());
        if let Some((index, _)) = wrong {
            let mut effects = vec![self.push(Page::Question(index))];
            self.saved.problems = self.judge_page(index);
            effects.extend(self.show_problems());
            return effects;
        }
        self.saved.phase = Phase::Sending;
        self.saved.reason.clear();
        self.saved.submitted = Some(self.saved.now.clone());
        let mut effects = self.show();
        effects.push(Effect::Own(Request::Send(self.response())));
        effects
    }

    pub(in crate::survey) fn finish(&mut self, phase: Phase) -> Effects {
        match self.saved.phase {
            Phase::Sending => {
                self.saved.phase = phase;
                let mut effects = self.visit(Page::Done);
                effects.extend(self.leave_draft());
                effects
            }
            // What waited has arrived now: the page says so without moving.
            Phase::Queued if phase != Phase::Queued => {
                self.saved.phase = phase;
                let sent = self.words().sent().to_owned();
                let mut effects = vec![Effect::Announce(sent), self.title()];
                effects.extend(self.leave_draft());
                effects
            }
            _ => Effects::new(),
        }
    }

    fn fail(&mut self, reason: String) -> Effects {
        if self.saved.phase != Phase::Sending {
            return Effects::new();
        }
        self.saved.phase = Phase::Answering;
        self.saved.submitted = None;
        let mut effects = Effects::new();
        if self.page() != Page::Check {
            effects.push(self.push(Page::Check));
        }
        self.saved.reason = reason;
        effects.extend(self.show_problems());
        effects
    }

    pub(in crate::survey) fn show_problems(&self) -> Effects {
        vec![self.title(), Effect::Focus(field::ERRORS.to_owned())]
    }

    /// A new page stands there: its title, and focus on its heading.
    pub(in crate::survey) fn show(&self) -> Effects {
        vec![self.title(), Effect::Focus(field::HEADING.to_owned())]
    }

    pub(in crate::survey) fn title(&self) -> Effect<Request> {
        Effect::Own(Request::Title {
            prefix_error: self.has_problem(),
            question: Some(self.heading().into_owned()),
        })
    }
}
