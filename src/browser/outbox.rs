use std::cell::RefCell;

use js_sys::{Function, Promise};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use crate::browser::Store;
use crate::survey::outbox::{Claim, Entry, LEASE_MILLIS, Millis, Put, claim, handed};

/// Responses that wait to be sent, kept in the browser under their id until
/// they are delivered. One page at a time sends each: by the browser's own
/// locks where it has them, which end with the page, else by a lease in the
/// store.
pub(crate) struct Outbox {
    /// Tells this page from others in leases.
    owner: String,
    /// Lent by `embed.js`: a promise of a function that ends the lock of this
    /// name, of null where another page has it, or of undefined without locks.
    lock: Option<Function>,
    /// What ends the locks that this page holds, by the id they are for.
    locks: RefCell<Vec<(String, Function)>>,
}

/// Whether this page may go on with an entry.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Lock {
    /// The browser sees to it that no other page does.
    Held,
    /// Another page does.
    Taken,
    /// The browser has no locks.
    None,
}

/// Whether an entry is on disk.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Written {
    /// It was not there before.
    New,
    /// In the place of what it was before.
    Again,
    /// It is not: another page has it.
    Busy,
}

/// Whether another page has handed a paper return over. Where that cannot be known
/// this page does.
async fn is_handed(id: &str) -> bool {
    let look = |stored: Option<&str>| (None, stored.is_some_and(handed::is_handed));
    let looked = async { Store::returns().await?.change(id, look).await };
    looked.await.unwrap_or(false)
}

/// Notes that this page hands a paper return over; `false` where another has.
async fn hand(id: &str, now: Millis) -> bool {
    let change = |stored: Option<&str>| handed::hand(stored, now);
    let changed = async { Store::returns().await?.change(id, change).await };
    changed.await.unwrap_or(true)
}

impl Outbox {
    /// An outbox of a page with this name.
    pub(crate) fn new(owner: String, lock: Option<Function>) -> Self {
        Self {
            owner,
            lock,
            locks: RefCell::default(),
        }
    }

    async fn open() -> Result<Store, JsValue> {
        Store::open("canvass", "outbox").await
    }

    async fn lock(&self, id: &str) -> Lock {
        if self.locks.borrow().iter().any(|(held, _)| held == id) {
            return Lock::Held;
        }
        let name = ["canvass-response-", id].concat();
        let asked = self.lock.as_ref();
        let asked = asked.and_then(|lock| lock.call1(&JsValue::NULL, &name.into()).ok());
        let Some(promise) = asked.and_then(|value| value.dyn_into::<Promise>().ok()) else {
            return Lock::None;
        };
        match JsFuture::from(promise).await {
            Ok(end) if end.is_null() => Lock::Taken,
            Ok(end) => end.dyn_into().map_or(Lock::None, |end| {
                self.locks.borrow_mut().push((id.to_owned(), end));
                Lock::Held
            }),
            Err(_) => Lock::None,
        }
    }

    /// Ends the lock for this id.
    fn unlock(&self, id: &str) {
        let mut locks = self.locks.borrow_mut();
        if let Some(place) = locks.iter().position(|(held, _)| held == id) {
            let (_, end) = locks.swap_remove(place);
            let _ = end.call0(&JsValue::NULL);
        }
    }

    /// Claims a new entry and keeps it; done once it is on disk. A paper return may
    /// be on the piles of several pages: the first to hand it over keeps it.
    pub(crate) async fn put(&self, mut entry: Entry, now: Millis) -> Put {
        let id = entry.id.clone();
        let lock = self.lock(&id).await;
        if lock == Lock::Taken {
            return Put::Busy;
        }
        let from_paper = entry.is_from_paper();
        if from_paper && is_handed(&id).await {
            self.unlock(&id);
            return Put::Gone;
        }
        entry.lease = Some((self.owner.clone(), now + LEASE_MILLIS));
        match self.write(&entry, now, lock).await {
            Ok(Written::Busy) => {
                self.unlock(&id);
                Put::Busy
            }
            Ok(written) if from_paper && !hand(&id, now).await => {
                // Without locks another page may have been faster since.
                if written == Written::New {
                    self.remove(&id).await;
                } else {
                    self.put_back(
                        &Entry {
                            lease: None,
                            ..entry
                        },
                        now,
                    )
                    .await;
                }
                Put::Gone
            }
            Ok(_) => Put::Kept,
            Err(_) => Put::Refused,
        }
    }

    /// Puts an entry into the store unless another page has it.
    async fn write(&self, entry: &Entry, now: Millis, lock: Lock) -> Result<Written, JsValue> {
        let store = Self::open().await?;
        let change =
            |stored: Option<&str>| match claim(stored, &self.owner, now, lock == Lock::Held) {
                Claim::Busy => (None, Written::Busy),
                Claim::Won(_) => (Some(entry.to_text()), Written::Again),
                Claim::Gone => (Some(entry.to_text()), Written::New),
            };
        store.change(&entry.id, change).await
    }

    /// Asks for an entry that waits. One that cannot be read is another's.
    pub(crate) async fn claim(&self, id: &str, now: Millis) -> Claim {
        let lock = self.lock(id).await;
        if lock == Lock::Taken {
            return Claim::Busy;
        }
        let asked = async {
            let store = Self::open().await?;
            let change = |stored: Option<&str>| {
                let claim = claim(stored, &self.owner, now, lock == Lock::Held);
                let text = match &claim {
                    Claim::Won(entry) => Some(entry.to_text()),
                    Claim::Busy | Claim::Gone => None,
                };
                (text, claim)
            };
            store.change(id, change).await
        };
        let claim = asked.await.unwrap_or(Claim::Busy);
        if !matches!(claim, Claim::Won(_)) {
            self.unlock(id);
        }
        claim
    }

    /// Keeps an entry as it is now and gives its claim up; whether it is kept.
    pub(crate) async fn put_back(&self, entry: &Entry, now: Millis) -> bool {
        let lock = self.lock(&entry.id).await;
        let kept = lock != Lock::Taken
            && matches!(
                self.write(entry, now, lock).await,
                Ok(Written::New | Written::Again)
            );
        self.unlock(&entry.id);
        kept
    }

    /// Forgets an entry and gives its claim up; whether it is gone.
    pub(crate) async fn remove(&self, id: &str) -> bool {
        let remove = async { Self::open().await?.remove(id).await };
        let gone = remove.await.is_ok();
        self.unlock(id);
        gone
    }

    /// Keys and texts of all that waits; `None` without storage.
    pub(crate) async fn all() -> Option<Vec<(String, String)>> {
        let all = async { Self::open().await?.all().await };
        all.await.ok()
    }
}
