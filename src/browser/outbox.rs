use std::cell::RefCell;

use js_sys::{Function, Promise};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use crate::browser::Store;
use crate::survey::outbox::{Claim, Entry, LEASE_MILLIS, Millis, Put, claim};

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

    /// Claims a new entry and keeps it; done once it is on disk.
    pub(crate) async fn put(&self, mut entry: Entry, now: Millis) -> Put {
        let id = entry.id.clone();
        let lock = self.lock(&id).await;
        if lock == Lock::Taken {
            return Put::Busy;
        }
        entry.lease = Some((self.owner.clone(), now + LEASE_MILLIS));
        match self.write(&entry, now, lock).await {
            Ok(true) => Put::Kept,
            Ok(false) => {
                self.unlock(&id);
                Put::Busy
            }
            Err(_) => Put::Refused,
        }
    }

    /// Puts an entry into the store unless another page has it; whether it is on
    /// disk.
    async fn write(&self, entry: &Entry, now: Millis, lock: Lock) -> Result<bool, JsValue> {
        let store = Self::open().await?;
        let change =
            |stored: Option<&str>| match claim(stored, &self.owner, now, lock == Lock::Held) {
                Claim::Busy => (None, false),
                Claim::Won(_) | Claim::Gone => (Some(entry.to_text()), true),
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
        let kept = lock != Lock::Taken && self.write(entry, now, lock).await.unwrap_or(false);
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
