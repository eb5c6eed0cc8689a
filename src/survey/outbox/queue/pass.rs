//! Going through what waits, one after the other.

use super::super::has_come;
use super::super::held::{Held, Stage};
use super::{Call, Entry, Millis, Outbox, Step, Unreadable};

/// How often to look whether another page has sent what waits here.
const LOOK_MILLIS: Millis = 60_000;
/// So that a clock that jumps does not make for a busy page.
const SHORTEST_MILLIS: Millis = 250;

impl Outbox {
    pub(super) fn call(&mut self, call: Call) -> Vec<Step> {
        if call != Call::Time {
            self.paused_until = 0;
        }
        let is_looking = self.looking.is_some();
        // What a reader wants is not forgotten for what the clock says.
        if self.looking != Some(Call::Reader) {
            self.looking = Some(call);
        }
        if is_looking {
            Vec::new()
        } else {
            vec![Step::Look]
        }
    }

    /// Takes in what the store has. Without a store what is in this page is all.
    pub(super) fn found(&mut self, found: Option<Vec<(String, String)>>, now: Millis) -> Vec<Step> {
        let call = self.looking.take().unwrap_or(Call::Time);
        let mut steps = Vec::new();
        if let Some(found) = found {
            steps = self.missing(&found, now);
            self.merge(found);
        }
        for held in &mut self.held {
            held.hear(call);
        }
        steps
    }

    /// What was kept and waits, and is not there any more.
    fn missing(&mut self, found: &[(String, String)], now: Millis) -> Vec<Step> {
        let there = |id: &str| found.iter().any(|(key, _)| key == id);
        let missed: Vec<String> = self
            .held
            .iter()
            .filter(|held| held.kept && held.stage == Stage::Waits && !there(&held.entry.id))
            .map(|held| held.entry.id.clone())
            .collect();
        missed.iter().flat_map(|id| self.missed(id, now)).collect()
    }

    fn merge(&mut self, found: Vec<(String, String)>) {
        let elsewhere = std::mem::take(&mut self.elsewhere);
        let unreadable = std::mem::take(&mut self.unreadable);
        let to = self.to.key();
        for (key, text) in found {
            let Some(entry) = Entry::read(&text) else {
                let given = unreadable
                    .iter()
                    .any(|other| other.key == key && other.given);
                self.unreadable.push(Unreadable { key, text, given });
                continue;
            };
            if entry.survey != self.survey {
                continue;
            }
            if entry.destination != to {
                let given = elsewhere
                    .iter()
                    .any(|other| other.entry.id == key && other.given);
                let mut held = Held::new(entry, false);
                held.given = given;
                self.elsewhere.push(held);
            } else if let Some(held) = self.find(&key) {
                // Another page may have tried it since.
                if held.stage == Stage::Waits {
                    held.entry = entry;
                    held.kept = true;
                }
            } else {
                self.held.push(Held::new(entry, false));
            }
        }
    }

    /// The next thing to do, if nothing is being done, and the time to wait
    /// when nothing is due.
    pub(super) fn proceed(&mut self, now: Millis) -> Vec<Step> {
        let mut steps: Vec<Step> = Vec::new();
        let is_busy = |held: &Held| {
            let idle = matches!(held.stage, Stage::Waits | Stage::Done { .. });
            !idle
        };
        if self.looking.is_some() || self.held.iter().any(is_busy) {
            return steps;
        }
        for held in &mut self.held {
            if held.stage == (Stage::Done { removing: false }) && has_come(held.busy_until, now) {
                held.stage = Stage::Done { removing: true };
                held.busy_until = now + LOOK_MILLIS;
                steps.push(Step::Remove(held.entry.id.clone()));
            }
        }
        let place = self.next(now);
        if let Some(held) = place.and_then(|place| self.held.get_mut(place)) {
            if held.kept {
                held.stage = Stage::Claiming;
                held.asked_at = now;
                steps.push(Step::Claim(held.entry.id.clone()));
            } else {
                steps.push(super::begin_putting(held, now));
            }
        } else if let Some(millis) = self.pause(now) {
            steps.push(Step::Wait(millis));
        }
        steps
    }

    /// The entry to try now: what was planned first, then what is oldest.
    fn next(&self, now: Millis) -> Option<usize> {
        let due = |held: &Held| {
            let due = held.due(&self.to)?.max(self.held_until);
            let paused = !held.wanted && !has_come(self.paused_until, now);
            (held.stage == Stage::Waits && !paused && has_come(due, now)).then_some(due)
        };
        let places = self.held.iter().enumerate();
        let ready = places.filter(|(_, held)| due(held).is_some());
        ready
            .min_by_key(|(_, held)| (held.entry.next, held.entry.made, held.entry.id.as_str()))
            .map(|(place, _)| place)
    }

    /// How long until there is something to do; `None` when there is nothing.
    fn pause(&self, now: Millis) -> Option<Millis> {
        let moments = self.held.iter().filter_map(|held| match held.stage {
            Stage::Done { removing: false } => Some(held.busy_until),
            Stage::Waits => {
                let pause = if held.wanted { 0 } else { self.paused_until };
                let due = held.due(&self.to)?;
                Some(due.max(pause).max(self.held_until))
            }
            _ => None,
        });
        let soonest = moments.min()?.saturating_sub(now);
        Some(soonest.clamp(SHORTEST_MILLIS, LOOK_MILLIS))
    }
}
