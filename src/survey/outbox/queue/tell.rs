//! What the reader is told, and given.

use super::super::has_come;
use super::super::held::Held;
use super::{Entry, Millis, News, Outbox, Step, Waiting};
use crate::port::File;

impl Outbox {
    /// What waits now.
    pub fn waiting(&self, now: Millis) -> Waiting {
        let waiting = || self.held.iter().filter(|held| held.waits());
        let other = self.elsewhere.len() + self.unreadable.len();
        let mut own = waiting().filter(|held| held.own);
        let setback = own.next_back().or_else(|| waiting().next_back());
        let held_until = waiting().map(|held| held.entry.held_until).max();
        let held_until = held_until.unwrap_or_default();
        Waiting {
            count: count(waiting().count() + other),
            own: count(waiting().filter(|held| held.own).count()),
            unkept: count(waiting().filter(|held| !held.kept).count()),
            stuck: count(self.stuck(now).count() + other),
            given: count(self.given().len()),
            setback: setback.and_then(|held| held.entry.setback),
            held_millis: if has_come(held_until, now) {
                0
            } else {
                held_until - now
            },
            trying: self.is_trying(),
        }
    }

    fn is_trying(&self) -> bool {
        use super::Stage::{Claiming, PuttingBack, Sending};
        let tries = |held: &Held| matches!(held.stage, Claiming | Sending | PuttingBack);
        self.held.iter().any(tries)
    }

    fn stuck(&self, now: Millis) -> impl Iterator<Item = &Held> {
        let waiting = self.held.iter().filter(|held| held.waits());
        waiting.filter(move |held| held.is_stuck(&self.to, now))
    }

    /// Keys of what was given as a file and still waits.
    fn given(&self) -> Vec<String> {
        let held = self.held.iter().chain(&self.elsewhere);
        let held = held.filter(|held| held.given && held.waits());
        let keys = held.map(|held| held.entry.id.clone());
        let unreadable = self.unreadable.iter().filter(|unreadable| unreadable.given);
        keys.chain(unreadable.map(|unreadable| unreadable.key.clone()))
            .collect()
    }

    /// Tells what waits when that has changed. The time left is no change.
    pub(super) fn tell(&mut self, asked: bool, now: Millis) -> Option<Step> {
        let waiting = self.waiting(now);
        let before = Waiting {
            held_millis: waiting.held_millis,
            ..self.told
        };
        if before == waiting && !asked {
            return None;
        }
        self.told = waiting;
        Some(Step::Tell(News::Waiting(waiting)))
    }

    /// Gives what is stuck as files.
    pub(super) fn give(&mut self, now: Millis) -> Vec<Step> {
        let entries: Vec<&Entry> = self
            .stuck(now)
            .chain(&self.elsewhere)
            .map(|held| &held.entry)
            .collect();
        let mut files = Entry::files(&entries);
        files.extend(self.unreadable.iter().map(|unreadable| File {
            name: [&unreadable.key, ".json"].concat(),
            media: "application/json",
            bytes: unreadable.text.clone().into_bytes(),
        }));
        let to = &self.to;
        for held in &mut self.held {
            held.given |= held.waits() && held.is_stuck(to, now);
        }
        self.elsewhere.iter_mut().for_each(|held| held.given = true);
        self.unreadable
            .iter_mut()
            .for_each(|unreadable| unreadable.given = true);
        vec![Step::Give(files)]
    }

    /// Deletes what was given as a file.
    pub(super) fn forget(&mut self) -> Vec<Step> {
        let given = self.given();
        for held in &mut self.held {
            if held.given && held.stage == super::Stage::Waits {
                held.stage = super::Stage::Done { removing: true };
            }
        }
        given.into_iter().map(Step::Remove).collect()
    }
}

fn count(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}
