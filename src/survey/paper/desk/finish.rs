//! Finishing a return, taking it back, beginning the next.

use super::{Ask, Effects, ask, focus};
use crate::port::Effect;
use crate::survey::outbox::Destination;
use crate::survey::paper::number::following;
use crate::survey::paper::{NUMBER, Warning, warnings};
use crate::survey::state::{Phase, Request};
use crate::survey::{Saved, State, field};

/// The order in which returns were finished. Clocks tell seconds; within one the
/// numbers tell.
fn in_order(saved: &Saved) -> (&Option<String>, &str, usize, &str) {
    let number = saved.paper.as_deref().unwrap_or_default();
    (&saved.submitted, &saved.started, number.len(), number)
}

impl State {
    pub(super) fn open(&mut self, kept: Vec<Saved>, to: Destination) -> Effects {
        let own = self.saved.survey.clone();
        let Some(pile) = &mut self.pile else {
            return Effects::new();
        };
        pile.to = to;
        let all = kept.len();
        let known = |saved: &Saved| pile.finished.iter().any(|other| other.id == saved.id);
        let mut found: Vec<Saved> = kept
            .into_iter()
            .filter(|saved| saved.survey == own)
            .collect();
        pile.others = all - found.len();
        found.retain(|saved| !known(saved));
        found.sort_by(|a, b| in_order(a).cmp(&in_order(b)));
        found.append(&mut pile.finished);
        pile.finished = found;
        let is_new = self.saved.paper.as_ref().is_none_or(String::is_empty);
        let next = following(pile.last_number());
        if is_new {
            self.saved.paper = Some(next);
        }
        Effects::new()
    }

    /// Finishes the return; where there are warnings that nobody has seen yet,
    /// shows them first.
    pub(super) fn save_return(&mut self, anyway: bool) -> Effects {
        let name = |warning: Warning| (warning.field, warning.message);
        let found: Vec<_> = warnings(self).into_iter().map(name).collect();
        let Some(pile) = &mut self.pile else {
            return Effects::new();
        };
        let are_seen = anyway && found.iter().all(|warning| pile.shown.contains(warning));
        if !found.is_empty() && !are_seen {
            pile.shown = found;
            return vec![Effect::Focus(field::ERRORS.to_owned())];
        }
        self.finish_return()
    }

    fn finish_return(&mut self) -> Effects {
        let number = self.saved.paper.take().unwrap_or_default();
        let number = number.trim().to_owned();
        let mut done = std::mem::take(&mut self.saved);
        done.submitted = Some(done.now.clone());
        done.problems.clear();
        done.paper = Some(number.clone());
        let (now, base) = (done.now.clone(), done.base);
        let Some(pile) = &mut self.pile else {
            return Effects::new();
        };
        let mut effects = vec![ask(Ask::Keep(Box::new(done.clone())))];
        pile.finished.push(done);
        let count = pile.finished.len();
        let next = pile.aside.pop();
        let next = next.unwrap_or_else(|| self.blank(now, base, following(&number)));
        effects.extend(self.turn(next));
        let next = self.saved.paper.as_deref().unwrap_or_default();
        effects.push(Effect::Announce(
            self.words().finished(&number, count, next),
        ));
        // A number that cannot be counted on is asked for.
        let asks_number = !number.is_empty() && next.is_empty();
        effects.push(focus(if asks_number {
            NUMBER.to_owned()
        } else {
            super::first_field(self)
        }));
        effects
    }

    fn blank(&self, now: String, base: u32, number: String) -> Saved {
        Saved {
            now,
            base,
            paper: Some(number),
            ..Saved::new(&self.definition)
        }
    }

    /// Takes another return into the hand.
    fn turn(&mut self, saved: Saved) -> Effects {
        let is_new = saved.id.is_empty();
        if let Some(pile) = &mut self.pile {
            pile.shown.clear();
        }
        self.go_on_from(saved);
        let begin = is_new.then_some(Effect::Own(Request::Begin));
        begin.into_iter().collect()
    }

    /// The last return again, to be changed. The disk has it as it was until it
    /// is finished anew.
    pub(super) fn undo(&mut self) -> Effects {
        let has_answers = self.has_answers();
        let Some(pile) = self.pile.as_mut().filter(|pile| pile.can_undo()) else {
            return Effects::new();
        };
        let Some(mut last) = pile.finished.pop() else {
            return Effects::new();
        };
        if has_answers {
            pile.aside.push(self.saved.clone());
        }
        let count = pile.finished.len();
        last.submitted = None;
        last.phase = Phase::Answering;
        let mut effects = self.turn(last);
        let number = self.saved.paper.as_deref().unwrap_or_default();
        effects.push(Effect::Announce(self.words().undone(number, count)));
        effects.push(focus(super::first_field(self)));
        effects
    }

    /// Begins the return in the hand anew, and deletes what the disk has of it.
    pub(super) fn clear(&mut self) -> Effects {
        let number = self.saved.paper.take().unwrap_or_default();
        let (now, base) = (self.saved.now.clone(), self.saved.base);
        let id = std::mem::take(&mut self.saved.id);
        let blank = self.blank(now, base, number);
        let mut effects = vec![ask(Ask::Drop(vec![id]))];
        effects.extend(self.turn(blank));
        effects.push(Effect::Announce(self.words().return_cleared().to_owned()));
        effects.push(focus(super::first_field(self)));
        effects
    }
}
