//! Saving for later and coming back, as actions of a survey.

use super::{Phase, Request, State};
use crate::port::Effect;
use crate::survey::draft::{Action, Complaint, Draft, Panel, Request as Ask, SHORTEST_PASSPHRASE};
use crate::survey::field;
use crate::words::survey::Words;

type Effects = Vec<Effect<Request>>;

fn ask(request: Ask) -> Effect<Request> {
    Effect::Own(Request::Draft(request))
}

pub(super) fn heading(panel: Panel, words: Words) -> &'static str {
    match panel {
        Panel::Save => words.save_for_later(),
        Panel::Saved => words.saved(),
        Panel::Open => words.found(),
    }
}

impl State {
    /// What is kept on this computer to be finished later.
    pub fn draft(&self) -> &Draft {
        &self.draft
    }

    #[inline(never)]
    pub(super) fn hear_of_draft(&mut self, action: Action) -> Effects {
        let draft = &mut self.draft;
        match action {
            Action::Offer(found) => {
                draft.is_offered = true;
                draft.found = found;
                // Somebody who has begun to answer is not asked for anything.
                if found > 0 && self.saved.inputs.is_empty() {
                    self.draft.panel = Some(Panel::Open);
                    return vec![self.title()];
                }
                Effects::new()
            }
            Action::Begin if self.saved.phase == Phase::Answering => {
                draft.panel = Some(Panel::Save);
                self.show()
            }
            Action::Begin => Effects::new(),
            Action::Type(text) => {
                draft.passphrase = text;
                Effects::new()
            }
            Action::Confirm => self.confirm_draft(),
            Action::Close => {
                draft.close();
                self.show()
            }
            Action::Delete => {
                let id = (draft.panel == Some(Panel::Saved)).then(|| self.saved.id.clone());
                vec![ask(Ask::Delete(id))]
            }
            Action::Kept => {
                draft.close();
                draft.is_kept = true;
                draft.panel = Some(Panel::Saved);
                self.show()
            }
            Action::Opened(saved) if saved.survey == self.saved.survey => {
                draft.close();
                draft.is_kept = true;
                self.go_on_from(*saved);
                self.show()
            }
            Action::Opened(_) => self.complain(Complaint::Changed),
            Action::Wrong => self.complain(Complaint::Wrong),
            Action::Refused => self.complain(Complaint::NotSaved),
            Action::Deleted => {
                draft.close();
                draft.is_kept = false;
                draft.found = 0;
                let said = Effect::Announce(self.words().deleted().to_owned());
                let mut effects = vec![said];
                effects.extend(self.show());
                effects
            }
        }
    }

    fn confirm_draft(&mut self) -> Effects {
        let draft = &mut self.draft;
        let is_short = draft.passphrase.chars().count() < SHORTEST_PASSPHRASE;
        let request = match draft.panel {
            _ if draft.is_busy => return Effects::new(),
            Some(Panel::Save) if is_short => return self.complain(Complaint::TooShort),
            Some(Panel::Save) => Ask::Keep(draft.passphrase.clone()),
            Some(Panel::Open) => Ask::Open(draft.passphrase.clone()),
            Some(Panel::Saved) | None => return Effects::new(),
        };
        draft.is_busy = true;
        draft.problem = None;
        vec![ask(request)]
    }

    fn complain(&mut self, problem: Complaint) -> Effects {
        self.draft.is_busy = false;
        self.draft.problem = Some(problem);
        vec![self.title(), Effect::Focus(field::ERRORS.to_owned())]
    }

    /// Once a response is sent, or kept until it is, its draft goes. One that
    /// is in the page alone has nothing else on the computer.
    pub(super) fn leave_draft(&mut self) -> Effects {
        let is_safe = self.saved.phase != Phase::Queued || self.waiting().unkept == 0;
        if is_safe && std::mem::take(&mut self.draft.is_kept) {
            return vec![ask(Ask::Delete(Some(self.saved.id.clone())))];
        }
        Effects::new()
    }
}
