//! A browser with several pages, one store and a server that counts: what
//! fails, and when, is drawn from a seed.

mod server;
mod store;

use std::collections::{BTreeMap, BTreeSet};

use canvass::survey::outbox::{
    Call, Destination, Event, Millis, News, Outbox, PATIENCE_MILLIS, Step, Waiting,
};

pub(super) use server::Server;
pub(super) use store::Store;

/// Numbers by chance, the same for the same seed (`SplitMix64`).
pub(super) struct Chance(pub(super) u64);

impl Chance {
    pub(super) fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    pub(super) fn below(&mut self, n: u64) -> u64 {
        self.next() % n
    }

    pub(super) fn one_in(&mut self, n: u64) -> bool {
        self.below(n) == 0
    }

    pub(super) fn share(&mut self) -> f64 {
        self.below(1000) as f64 / 1000.0
    }
}

/// Something that a page has begun.
enum Job {
    /// It has had no effect yet.
    Begun(Step),
    /// It has had its effect, of which the page hears from this time on.
    Done(Millis, Event),
}

pub(super) struct Tab {
    pub(super) name: String,
    pub(super) outbox: Outbox,
    jobs: Vec<Job>,
    timer: Option<Millis>,
    pub(super) waiting: Waiting,
    pub(super) given: Vec<canvass::port::File>,
}

pub(super) struct World {
    pub(super) chance: Chance,
    pub(super) now: Millis,
    pub(super) to: Destination,
    pub(super) server: Server,
    pub(super) store: Store,
    pub(super) tabs: Vec<Tab>,
    /// Of whom a reader was told "saved" or "sent".
    pub(super) promised: BTreeSet<String>,
    pub(super) delivered: BTreeSet<String>,
    /// The page that is sending a response, and until when.
    on_way: BTreeMap<String, (String, Millis)>,
    opened: u32,
    pub(super) finished: u32,
    /// How often a page left a paper return to another.
    pub(super) elsewhere: u32,
}

impl World {
    pub(super) fn new(seed: u64, to: Destination, locks: bool) -> Self {
        Self {
            chance: Chance(seed),
            now: 1_800_000_000_000,
            to,
            server: Server::default(),
            store: Store::new(locks),
            tabs: Vec::new(),
            promised: BTreeSet::new(),
            delivered: BTreeSet::new(),
            on_way: BTreeMap::new(),
            opened: 0,
            finished: 0,
            elsewhere: 0,
        }
    }

    /// Opens a page; its place among them.
    pub(super) fn open(&mut self) -> usize {
        self.opened += 1;
        self.tabs.push(Tab {
            name: format!("tab {}", self.opened),
            outbox: Outbox::new("needs".to_owned(), self.to.clone()),
            jobs: Vec::new(),
            timer: None,
            waiting: Waiting::default(),
            given: Vec::new(),
        });
        let tab = self.tabs.len() - 1;
        self.tell(tab, Event::Call(Call::Opened));
        tab
    }

    /// The page is gone, with whatever it was doing.
    pub(super) fn close(&mut self, tab: usize) {
        let tab = self.tabs.remove(tab);
        self.store.let_go(&tab.name);
        self.on_way.retain(|_, (name, _)| *name != tab.name);
    }

    /// A reader finishes the survey.
    pub(super) fn finish(&mut self, tab: usize) -> String {
        self.finished += 1;
        let id = format!(
            "response-{:04}-{:08x}",
            self.finished,
            self.chance.below(1 << 32)
        );
        let entry = super::entry(&id, &self.to, self.now);
        self.tell(tab, Event::Finished(Box::new(entry)));
        id
    }

    pub(super) fn tell(&mut self, tab: usize, event: Event) {
        let random = self.chance.share();
        let steps = self.tabs[tab].outbox.hear(event, self.now, random);
        for step in steps {
            match step {
                Step::Wait(millis) => self.tabs[tab].timer = Some(self.now + millis),
                Step::Give(files) => self.tabs[tab].given.extend(files),
                Step::Tell(news) => self.hear(tab, news),
                Step::Send { .. } => {
                    let (from, event) = self.carry_out(tab, step);
                    self.tabs[tab].jobs.push(Job::Done(from, event));
                }
                step => self.tabs[tab].jobs.push(Job::Begun(step)),
            }
        }
    }

    /// What a page says must be true when it says so.
    fn hear(&mut self, tab: usize, news: News) {
        match news {
            News::Queued(id) => {
                let is_there = self.store.has(&id) || self.server.has(&id);
                assert!(is_there, "{id} is said to be kept and is not");
                self.promised.insert(id);
            }
            News::Delivered { id, .. } => {
                let is_there = self.server.has(&id) || !self.to.knows_repeats();
                assert!(is_there, "{id} is said to be sent and is not");
                self.promised.insert(id.clone());
                self.delivered.insert(id);
            }
            News::Gone(id) => {
                let is_there = self.store.has(&id) || self.server.has(&id);
                assert!(
                    is_there,
                    "{id} is said to be sent from elsewhere and is not"
                );
                self.elsewhere += 1;
            }
            News::Waits(_) => {}
            News::Waiting(waiting) => self.tabs[tab].waiting = waiting,
        }
    }

    /// Goes on with one job of a page, whichever; whether there was one.
    pub(super) fn work(&mut self, tab: usize) -> bool {
        let now = self.now;
        let ready = |job: &Job| !matches!(job, Job::Done(from, _) if *from > now);
        let places: Vec<usize> = (0..self.tabs[tab].jobs.len())
            .filter(|place| ready(&self.tabs[tab].jobs[*place]))
            .collect();
        if places.is_empty() {
            return false;
        }
        let place = places[self.chance.below(places.len() as u64) as usize];
        match self.tabs[tab].jobs.remove(place) {
            Job::Done(_, event) => {
                if let Event::Answered(id, _) = &event {
                    self.on_way.remove(id);
                }
                self.tell(tab, event);
            }
            Job::Begun(step) => {
                let (from, event) = self.carry_out(tab, step);
                self.tabs[tab].jobs.push(Job::Done(from, event));
            }
        }
        true
    }

    fn carry_out(&mut self, tab: usize, step: Step) -> (Millis, Event) {
        let (name, now) = (self.tabs[tab].name.clone(), self.now);
        let event = match step {
            Step::Put(entry) => Event::Put(entry.id.clone(), self.store.put(*entry, &name, now)),
            Step::Look => Event::Found(self.store.all()),
            Step::Claim(id) => Event::Claimed(id.clone(), self.store.claim(&id, &name, now)),
            Step::PutBack(entry) => {
                Event::PutBack(entry.id.clone(), self.store.put_back(&entry, &name, now))
            }
            Step::Remove(id) => Event::Removed(id.clone(), self.store.remove(&id, &name)),
            Step::Send { entry, .. } => {
                let other = self.on_way.get(&entry.id);
                assert!(
                    other.is_none_or(|(other, until)| *other == name || *until < now),
                    "{} is sent by two pages at once",
                    entry.id
                );
                let answer = self.server.answer(&entry, &mut self.chance, now);
                let outcome = answer.outcome(&entry.id, entry.setback, now);
                let from = if answer.slow {
                    now + PATIENCE_MILLIS
                } else {
                    now
                };
                self.on_way.insert(entry.id.clone(), (name, from));
                return (from, Event::Answered(entry.id, outcome));
            }
            Step::Wait(_) | Step::Give(_) | Step::Tell(_) => unreachable!("done at once"),
        };
        (now, event)
    }

    /// Time goes on, and timers go off.
    pub(super) fn pass(&mut self, millis: Millis) {
        self.now += millis;
        self.server.work(self.now);
        for tab in 0..self.tabs.len() {
            if self.tabs[tab].timer.is_some_and(|timer| timer <= self.now) {
                self.tabs[tab].timer = None;
                self.tell(tab, Event::Call(Call::Time));
            }
        }
    }

    /// Goes on until every page has only to wait, for this long.
    pub(super) fn settle(&mut self, millis: Millis) {
        let until = self.now + millis;
        while self.now < until {
            for tab in 0..self.tabs.len() {
                while self.work(tab) {}
            }
            let timers = self.tabs.iter().filter_map(|tab| tab.timer);
            let jobs = self.tabs.iter().flat_map(|tab| &tab.jobs);
            let answers = jobs.filter_map(|job| match job {
                Job::Done(from, _) => Some(*from),
                Job::Begun(_) => None,
            });
            let next = timers.chain(answers).min().unwrap_or(until);
            self.pass(next.clamp(self.now + 1, until.max(self.now + 1)) - self.now);
        }
    }
}
