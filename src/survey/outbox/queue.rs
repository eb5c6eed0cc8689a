//! The outbox of one survey on one page.

mod pass;
mod tell;

use super::held::{Arrival, Held, Stage};
use super::{Call, Claim, Destination, Entry, Event, Millis, News, Outcome, Put, Setback, Step};
use super::{Waiting, Why, retry};

/// How soon to look again when another page is sending an entry.
const BUSY_MILLIS: Millis = 3_000;

/// What waits of one survey for one destination, and what is done about it.
#[derive(Clone, Debug)]
pub struct Outbox {
    survey: String,
    to: Destination,
    held: Vec<Held>,
    /// The survey's entries that this page does not send: those for another
    /// destination.
    elsewhere: Vec<Held>,
    /// Keys and texts that hold no entry this program can read.
    unreadable: Vec<Unreadable>,
    /// The destination asked every page to wait.
    held_until: Millis,
    /// Nothing can be sent at the moment, whichever entry it is.
    paused_until: Millis,
    /// The store is being read, and for what.
    looking: Option<Call>,
    /// What was last told.
    told: Waiting,
}

#[derive(Clone, Debug)]
struct Unreadable {
    key: String,
    text: String,
    given: bool,
}

impl Outbox {
    /// An outbox that has not looked yet: [`Event::Call`] makes it.
    pub fn new(survey: String, to: Destination) -> Self {
        Self {
            survey,
            to,
            held: Vec::new(),
            elsewhere: Vec::new(),
            unreadable: Vec::new(),
            held_until: 0,
            paused_until: 0,
            looking: None,
            told: Waiting::default(),
        }
    }

    /// Whether a response is in this page alone, and is lost with it.
    pub fn holds_unkept(&self) -> bool {
        self.held.iter().any(|held| held.waits() && !held.kept)
    }

    /// Takes in what has happened at this time. `random`, from 0 to below 1,
    /// spreads attempts. The steps are to be begun in their order.
    pub fn hear(&mut self, event: Event, now: Millis, random: f64) -> Vec<Step> {
        let asked = event == Event::Call(Call::Reader);
        let mut steps = match event {
            Event::Finished(entry) => self.finished(*entry, now),
            Event::Call(call) => self.call(call),
            Event::Found(found) => self.found(found, now),
            Event::Put(id, put) => self.put(&id, put, now),
            Event::Claimed(id, claim) => self.claimed(&id, claim, now),
            Event::Answered(id, outcome) => self.answered(&id, outcome, now, random),
            Event::PutBack(id, kept) => self.put_back(&id, kept),
            Event::Removed(id, gone) => self.removed(&id, gone),
            Event::Take => self.give(now),
            Event::Forget => self.forget(),
        };
        steps.extend(self.proceed(now));
        // Whoever hears the other news knows what waits by then.
        let waiting = self.tell(asked, now);
        waiting.into_iter().chain(steps).collect()
    }

    fn find(&mut self, id: &str) -> Option<&mut Held> {
        self.held.iter_mut().find(|held| held.entry.id == id)
    }

    /// A response is finished: onto the disk first. One that is on its way is
    /// not begun again; one that waits is replaced by what it is now.
    fn finished(&mut self, entry: Entry, now: Millis) -> Vec<Step> {
        let before = self.held.iter().position(|held| held.entry.id == entry.id);
        if let Some(held) = before.and_then(|place| self.held.get_mut(place)) {
            if held.stage != Stage::Waits {
                return Vec::new();
            }
            held.entry = entry;
            held.own = true;
        } else {
            self.held.push(Held::new(entry, true));
        }
        let place = before.unwrap_or(self.held.len() - 1);
        let held = self.held.get_mut(place);
        held.map(|held| begin_putting(held, now))
            .into_iter()
            .collect()
    }

    fn put(&mut self, id: &str, put: Put, now: Millis) -> Vec<Step> {
        let mut steps = Vec::new();
        if put == Put::Gone {
            self.held.retain(|held| held.entry.id != id);
            return vec![Step::Tell(News::Gone(id.to_owned()))];
        }
        let Some(held) = self.held.iter_mut().find(|held| held.entry.id == id) else {
            return steps;
        };
        if put == Put::Kept && !held.kept {
            steps.push(Step::Tell(News::Queued(id.to_owned())));
        }
        held.kept = put != Put::Refused;
        if put == Put::Busy {
            held.stage = Stage::Waits;
            held.busy_until = now + BUSY_MILLIS;
            steps.push(Step::Tell(News::Waits(id.to_owned())));
        } else if put == Put::Kept && !held.is_in_time(now) {
            held.stage = Stage::Waits;
        } else {
            steps.push(self.send(id, now));
        }
        steps
    }

    /// Sends a claimed entry, unless the destination wants to be left alone.
    fn send(&mut self, id: &str, now: Millis) -> Step {
        let wait_until = self.held_until;
        let Some(held) = self.find(id) else {
            return Step::Look;
        };
        held.wanted = false;
        held.entry.held_until = held.entry.held_until.max(wait_until);
        if held.is_held(now) {
            held.entry.setback.get_or_insert(Setback {
                why: Why::Busy,
                status: 0,
                since: now,
            });
            return begin_putting_back(held);
        }
        held.stage = Stage::Sending;
        Step::Send {
            offer: held.entry.attempts == 0,
            entry: Box::new(held.entry.clone()),
        }
    }

    fn claimed(&mut self, id: &str, claim: Claim, now: Millis) -> Vec<Step> {
        let to = self.to.clone();
        let Some(held) = self.held.iter_mut().find(|held| held.entry.id == id) else {
            return Vec::new();
        };
        match claim {
            Claim::Busy => {
                held.stage = Stage::Waits;
                held.busy_until = now + BUSY_MILLIS;
                Vec::new()
            }
            Claim::Gone => self.missed(id, now),
            Claim::Won(_) if !held.is_in_time(now) => {
                held.stage = Stage::Waits;
                Vec::new()
            }
            Claim::Won(entry) => {
                held.entry = *entry;
                if held.due(&to).is_some_and(|due| super::has_come(due, now)) {
                    vec![self.send(id, now)]
                } else {
                    // Another page has tried it a moment ago.
                    vec![begin_putting_back(held)]
                }
            }
        }
    }

    /// The store has this entry no more. Another page has delivered it, or the
    /// reader has cleared what the browser keeps: nobody can tell which. What
    /// was finished on this page is here still, and is sent again to a
    /// destination that knows repeats.
    fn missed(&mut self, id: &str, now: Millis) -> Vec<Step> {
        let knows_repeats = self.to.knows_repeats();
        let Some(place) = self.held.iter().position(|held| held.entry.id == id) else {
            return Vec::new();
        };
        match self.held.get_mut(place) {
            Some(held) if held.own && knows_repeats => {
                held.kept = false;
                vec![begin_putting(held, now)]
            }
            Some(held) if held.own => {
                self.held.remove(place);
                let id = id.to_owned();
                vec![Step::Tell(News::Delivered { id, taken: false })]
            }
            _ => {
                self.held.remove(place);
                Vec::new()
            }
        }
    }

    fn answered(&mut self, id: &str, outcome: Outcome, now: Millis, random: f64) -> Vec<Step> {
        let Some(held) = self.held.iter_mut().find(|held| held.entry.id == id) else {
            return Vec::new();
        };
        let entry = &mut held.entry;
        match outcome {
            Outcome::Delivered | Outcome::Taken => {
                held.stage = Stage::Done { removing: true };
                held.arrived = Some(Arrival {
                    taken: outcome == Outcome::Taken,
                });
                self.paused_until = 0;
                vec![Step::Remove(id.to_owned())]
            }
            Outcome::Later { why, status, after } => {
                entry.fail(why, status, now);
                entry.next = now + retry::wait(entry.attempts, random);
                if let Some(after) = after {
                    // Never sooner than asked, and not everybody at once.
                    let spread = retry::share(BUSY_MILLIS, random);
                    entry.held_until = now + after + spread;
                    self.held_until = self.held_until.max(entry.held_until);
                }
                if matches!(why, Why::Offline | Why::SignIn | Why::Busy) {
                    self.paused_until = entry.next;
                    self.held.iter_mut().for_each(|held| held.wanted = false);
                }
                self.waits(id)
            }
            Outcome::Refused { status } => {
                entry.fail(Why::Refused, status, now);
                self.waits(id)
            }
        }
    }

    fn waits(&mut self, id: &str) -> Vec<Step> {
        let step = self.find(id).map(begin_putting_back);
        step.into_iter().collect()
    }

    fn put_back(&mut self, id: &str, kept: bool) -> Vec<Step> {
        let mut steps = Vec::new();
        if let Some(held) = self.find(id) {
            held.stage = Stage::Waits;
            if kept && !held.kept {
                steps.push(Step::Tell(News::Queued(id.to_owned())));
            }
            // What the store would not change, it still has as it was.
            held.kept |= kept;
            if held.own {
                steps.push(Step::Tell(News::Waits(id.to_owned())));
            }
        }
        steps
    }

    /// Out of the store, so that no later visit sends it: now it can be told. A
    /// store that will not let go of it is asked again later.
    fn removed(&mut self, id: &str, gone: bool) -> Vec<Step> {
        let held = self.find(id);
        let kept = held.as_ref().is_some_and(|held| held.kept);
        let arrived = held.and_then(|held| held.arrived.take());
        let news = arrived.map(|arrival| {
            Step::Tell(News::Delivered {
                id: id.to_owned(),
                taken: arrival.taken,
            })
        });
        if gone || !kept {
            self.held.retain(|held| held.entry.id != id);
            self.elsewhere.retain(|held| held.entry.id != id);
            self.unreadable.retain(|unreadable| unreadable.key != id);
        } else if let Some(held) = self.find(id) {
            held.stage = Stage::Done { removing: false };
        }
        news.into_iter().collect()
    }
}

fn begin_putting(held: &mut Held, now: Millis) -> Step {
    held.asked_at = now;
    held.stage = Stage::Putting;
    Step::Put(Box::new(held.entry.clone()))
}

fn begin_putting_back(held: &mut Held) -> Step {
    held.stage = Stage::PuttingBack;
    held.entry.lease = None;
    Step::PutBack(Box::new(held.entry.clone()))
}
