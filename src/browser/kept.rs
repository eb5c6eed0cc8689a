use js_sys::{Array, Function, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use crate::browser::window;

/// Whether the browser keeps a database of this name for pages from here; yes where
/// it does not say.
pub(crate) async fn keeps(database: &str) -> bool {
    let listed = async {
        let factory = window()?.indexed_db()?;
        let factory = factory.ok_or(JsValue::NULL)?;
        let list: Function = Reflect::get(&factory, &"databases".into())?.dyn_into()?;
        JsFuture::from(list.call0(&factory)?.dyn_into::<Promise>()?).await
    };
    let Ok(list) = listed.await else {
        return true;
    };
    Array::from(&list).iter().any(|kept| {
        let name = Reflect::get(&kept, &"name".into());
        name.is_ok_and(|name| name == database)
    })
}
