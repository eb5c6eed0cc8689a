use js_sys::Promise;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{IdbDatabase, IdbObjectStore, IdbOpenDbRequest, IdbRequest, IdbTransactionMode};

use crate::browser::window;

const DATABASE: &str = "canvass";
const STORE: &str = "outbox";

/// Responses that wait to be sent, kept in the browser's `IndexedDB` under their
/// id until they are delivered.
pub(crate) struct Outbox {
    database: IdbDatabase,
}

impl Outbox {
    /// Opens the store.
    ///
    /// # Errors
    /// The browser refuses storage (private mode, sandbox, full disk).
    pub(crate) async fn open() -> Result<Self, JsValue> {
        let factory = window()?
            .indexed_db()?
            .ok_or_else(|| JsValue::from_str("no storage"))?;
        let request = factory.open_with_u32(DATABASE, 1)?;
        let create = {
            let request = request.clone();
            Closure::once(move || {
                let database = request.result().map(JsCast::unchecked_into::<IdbDatabase>);
                if let Ok(database) = database {
                    let _ = database.create_object_store(STORE);
                }
            })
        };
        request.set_onupgradeneeded(Some(create.as_ref().unchecked_ref()));
        let opened = done(request.unchecked_ref::<IdbOpenDbRequest>()).await?;
        Ok(Self {
            database: opened.unchecked_into(),
        })
    }

    fn store(&self, mode: IdbTransactionMode) -> Result<IdbObjectStore, JsValue> {
        self.database
            .transaction_with_str_and_mode(STORE, mode)?
            .object_store(STORE)
    }

    /// Keeps a text under a key; resolves once it is on disk.
    ///
    /// # Errors
    /// The store is full or refused.
    pub(crate) async fn put(&self, key: &str, text: &str) -> Result<(), JsValue> {
        let store = self.store(IdbTransactionMode::Readwrite)?;
        let transaction = store.transaction();
        store.put_with_key(&text.into(), &key.into())?;
        let complete = Promise::new(&mut |resolve, reject| {
            transaction.set_oncomplete(Some(&resolve));
            transaction.set_onabort(Some(&reject));
            transaction.set_onerror(Some(&reject));
        });
        JsFuture::from(complete).await.map(|_| ())
    }

    /// Forgets a key; unknown keys are no error.
    ///
    /// # Errors
    /// The store is refused.
    pub(crate) async fn remove(&self, key: &str) -> Result<(), JsValue> {
        done(
            &self
                .store(IdbTransactionMode::Readwrite)?
                .delete(&key.into())?,
        )
        .await
        .map(|_| ())
    }

    /// All texts in the order of their keys.
    ///
    /// # Errors
    /// The store is refused.
    pub(crate) async fn all(&self) -> Result<Vec<String>, JsValue> {
        let list = done(&self.store(IdbTransactionMode::Readonly)?.get_all()?).await?;
        Ok(js_sys::Array::from(&list)
            .iter()
            .filter_map(|text| text.as_string())
            .collect())
    }
}

impl Drop for Outbox {
    fn drop(&mut self) {
        self.database.close();
    }
}

/// The result of a request once it has one.
async fn done(request: &IdbRequest) -> Result<JsValue, JsValue> {
    let finished = Promise::new(&mut |resolve, reject| {
        request.set_onsuccess(Some(&resolve));
        request.set_onerror(Some(&reject));
    });
    JsFuture::from(finished).await?;
    request.result()
}
