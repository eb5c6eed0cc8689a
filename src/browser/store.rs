use gloo::timers::callback::Timeout;
use js_sys::{Array, Function, Object, Promise, Reflect};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{IdbDatabase, IdbObjectStore, IdbRequest, IdbTransaction};

use crate::browser::window;

/// A store that does not answer counts as refused.
const PATIENCE_MILLIS: u32 = 8_000;

/// Texts by key in the browser's `IndexedDB`.
pub(crate) struct Store {
    database: IdbDatabase,
    name: &'static str,
}

impl Store {
    /// Opens the store of this name, in a database of its own.
    ///
    /// # Errors
    /// The browser refuses storage (private mode, sandbox, full disk).
    pub(crate) async fn open(database: &str, name: &'static str) -> Result<Self, JsValue> {
        let factory = window()?
            .indexed_db()?
            .ok_or_else(|| JsValue::from_str("no storage"))?;
        let request = factory.open_with_u32(database, 1)?;
        let create = {
            let request = request.clone();
            Closure::once(move || {
                let database = request.result().map(JsCast::unchecked_into::<IdbDatabase>);
                if let Ok(database) = database {
                    let _ = database.create_object_store(name);
                }
            })
        };
        request.set_onupgradeneeded(Some(create.as_ref().unchecked_ref()));
        let opened = done(&request).await?;
        Ok(Self {
            database: opened.unchecked_into(),
            name,
        })
    }

    /// Paper returns that are typed in and not sent.
    ///
    /// # Errors
    /// As [`Store::open`].
    pub(crate) async fn returns() -> Result<Self, JsValue> {
        Self::open("canvass-paper", "returns").await
    }

    /// A transaction; one that writes is on disk when it is complete.
    fn begin(&self, mode: &str) -> Result<(IdbTransaction, IdbObjectStore), JsValue> {
        let begin: Function = Reflect::get(&self.database, &"transaction".into())?.unchecked_into();
        let options = Object::new();
        Reflect::set(&options, &"durability".into(), &"strict".into())?;
        let name = JsValue::from_str(self.name);
        let transaction: IdbTransaction = begin
            .call3(&self.database, &name, &mode.into(), &options)?
            .unchecked_into();
        let store = transaction.object_store(self.name)?;
        Ok((transaction, store))
    }

    /// Reads the text under a key, asks what is to stand there instead, and
    /// writes that; all in one transaction. Gives what `change` gave beside the
    /// text, once all is on disk. No text leaves what is there.
    ///
    /// # Errors
    /// The store is full or refused.
    pub(crate) async fn change<T>(
        &self,
        key: &str,
        change: impl FnOnce(Option<&str>) -> (Option<String>, T),
    ) -> Result<T, JsValue> {
        let (transaction, store) = self.begin("readwrite")?;
        let complete = complete(&transaction);
        let before = done(&store.get(&key.into())?).await?.as_string();
        let (text, given) = change(before.as_deref());
        if let Some(text) = text {
            store.put_with_key(&text.into(), &key.into())?;
        }
        in_time(complete).await?;
        Ok(given)
    }

    /// Forgets a key; unknown keys are no error.
    ///
    /// # Errors
    /// The store is refused.
    pub(crate) async fn remove(&self, key: &str) -> Result<(), JsValue> {
        let (transaction, store) = self.begin("readwrite")?;
        let complete = complete(&transaction);
        store.delete(&key.into())?;
        in_time(complete).await.map(|_| ())
    }

    /// All keys and texts, in the order of the keys.
    ///
    /// # Errors
    /// The store is refused.
    pub(crate) async fn all(&self) -> Result<Vec<(String, String)>, JsValue> {
        let (_, store) = self.begin("readonly")?;
        let (keys, texts) = (store.get_all_keys()?, store.get_all()?);
        let (keys_come, texts_come) = (come(&keys), come(&texts));
        in_time(keys_come).await?;
        in_time(texts_come).await?;
        let (keys, texts) = (Array::from(&keys.result()?), Array::from(&texts.result()?));
        let both = keys.iter().zip(texts.iter());
        Ok(both
            .filter_map(|(key, text)| Some((key.as_string()?, text.as_string()?)))
            .collect())
    }
}

impl Drop for Store {
    fn drop(&mut self) {
        self.database.close();
    }
}

/// A promise that a transaction is on disk.
fn complete(transaction: &IdbTransaction) -> Promise {
    Promise::new(&mut |resolve, reject| {
        transaction.set_oncomplete(Some(&resolve));
        transaction.set_onabort(Some(&reject));
        transaction.set_onerror(Some(&reject));
    })
}

/// A promise that a request has its result.
fn come(request: &IdbRequest) -> Promise {
    Promise::new(&mut |resolve, reject| {
        request.set_onsuccess(Some(&resolve));
        request.set_onerror(Some(&reject));
    })
}

/// The result of a request once it has one.
async fn done(request: &IdbRequest) -> Result<JsValue, JsValue> {
    in_time(come(request)).await?;
    request.result()
}

/// What a promise comes to, or an error when it takes too long.
async fn in_time(promise: Promise) -> Result<JsValue, JsValue> {
    let mut timer = None;
    let late = Promise::new(&mut |_, reject| {
        timer = Some(Timeout::new(PATIENCE_MILLIS, move || {
            let _ = reject.call1(&JsValue::NULL, &"the store does not answer".into());
        }));
    });
    JsFuture::from(Promise::race(&Array::of2(&promise, &late))).await
}
