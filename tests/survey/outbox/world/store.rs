use std::collections::BTreeMap;

use canvass::survey::outbox::handed;
use canvass::survey::outbox::{Claim, Entry, LEASE_MILLIS, Millis, Put, claim};

/// What a browser keeps, for all of its pages.
pub(crate) struct Store {
    pub(crate) texts: BTreeMap<String, String>,
    /// Paper returns that are typed in, and what stands for those handed over.
    pub(crate) returns: BTreeMap<String, String>,
    /// The browser has locks, which end with their page; else leases.
    locks: Option<BTreeMap<String, String>>,
    /// Nothing more can be written.
    pub(crate) full: bool,
    /// Nothing can be read, written or removed.
    pub(crate) refused: bool,
}

impl Store {
    pub(crate) fn new(locks: bool) -> Self {
        Self {
            texts: BTreeMap::new(),
            returns: BTreeMap::new(),
            locks: locks.then(BTreeMap::new),
            full: false,
            refused: false,
        }
    }

    pub(crate) fn has(&self, id: &str) -> bool {
        self.texts.contains_key(id)
    }

    fn lock(&mut self, id: &str, name: &str) -> bool {
        let Some(locks) = &mut self.locks else {
            return true;
        };
        let owner = locks
            .entry(id.to_owned())
            .or_insert_with(|| name.to_owned());
        owner == name
    }

    fn unlock(&mut self, id: &str) {
        if let Some(locks) = &mut self.locks {
            locks.remove(id);
        }
    }

    pub(crate) fn let_go(&mut self, name: &str) {
        if let Some(locks) = &mut self.locks {
            locks.retain(|_, owner| owner != name);
        }
    }

    pub(crate) fn all(&self) -> Option<Vec<(String, String)>> {
        let texts = self
            .texts
            .iter()
            .map(|(id, text)| (id.clone(), text.clone()));
        (!self.refused).then(|| texts.collect())
    }

    pub(crate) fn claim(&mut self, id: &str, name: &str, now: Millis) -> Claim {
        if self.refused || !self.lock(id, name) {
            return Claim::Busy;
        }
        let stored = self.texts.get(id).map(String::as_str);
        let claimed = claim(stored, name, now, self.locks.is_some());
        match &claimed {
            Claim::Won(entry) => {
                if !self.full {
                    self.texts.insert(id.to_owned(), entry.to_text());
                } else if self.locks.is_none() {
                    return Claim::Busy;
                }
            }
            Claim::Busy | Claim::Gone => self.unlock(id),
        }
        claimed
    }

    pub(crate) fn put(&mut self, mut entry: Entry, name: &str, now: Millis) -> Put {
        let id = entry.id.clone();
        if self.full || self.refused {
            return Put::Refused;
        }
        if !self.lock(&id, name) {
            return Put::Busy;
        }
        let (mark, is_mine) = handed::hand(self.returns.get(&id).map(String::as_str), now);
        if !is_mine {
            self.unlock_own(&id, name);
            return Put::Gone;
        }
        let stored = self.texts.get(&id).map(String::as_str);
        if claim(stored, name, now, self.locks.is_some()) == Claim::Busy {
            return Put::Busy;
        }
        self.returns.extend(mark.map(|mark| (id.clone(), mark)));
        entry.lease = Some((name.to_owned(), now + LEASE_MILLIS));
        self.texts.insert(id, entry.to_text());
        Put::Kept
    }

    pub(crate) fn put_back(&mut self, entry: &Entry, name: &str, now: Millis) -> bool {
        let stored = self.texts.get(&entry.id).map(String::as_str);
        let is_own = claim(stored, name, now, self.locks.is_some()) != Claim::Busy;
        let writes = is_own && !self.full && !self.refused && self.lock(&entry.id, name);
        if writes {
            self.texts.insert(entry.id.clone(), entry.to_text());
        }
        self.unlock_own(&entry.id, name);
        writes
    }

    pub(crate) fn remove(&mut self, id: &str, name: &str) -> bool {
        if !self.refused {
            self.texts.remove(id);
        }
        self.unlock_own(id, name);
        !self.refused
    }

    fn unlock_own(&mut self, id: &str, name: &str) {
        let locks = self.locks.as_ref();
        if locks.is_some_and(|locks| locks.get(id).is_some_and(|owner| owner == name)) {
            self.unlock(id);
        }
    }
}
