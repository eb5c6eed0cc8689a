use gloo::timers::callback::Timeout;
use js_sys::{Array, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url};

use crate::browser::document;
use crate::port;

/// A blob of this content.
pub(crate) fn blob(file: &port::File) -> Result<Blob, JsValue> {
    let parts = Array::of1(&Uint8Array::from(file.bytes.as_slice()));
    let bag = BlobPropertyBag::new();
    bag.set_type(file.media);
    Blob::new_with_u8_array_sequence_and_options(&parts, &bag)
}

/// How long the browser has for saving a download.
const UNTIL_SAVED_MILLIS: u32 = 60_000;

/// Lets the reader keep a file: the browser's own download.
pub(crate) fn download(file: &port::File) {
    let start = || -> Result<(), JsValue> {
        let url = Url::create_object_url_with_blob(&blob(file)?)?;
        let link: HtmlAnchorElement = document()?.create_element("a")?.unchecked_into();
        link.set_href(&url);
        link.set_download(&file.name);
        link.click();
        Timeout::new(UNTIL_SAVED_MILLIS, move || {
            let _ = Url::revoke_object_url(&url);
        })
        .forget();
        Ok(())
    };
    if let Err(err) = start() {
        web_sys::console::error_1(&err);
    }
}

/// Names and bytes of files, blobs or plain `{name, bytes}` objects. What is
/// none of these is left out.
pub(crate) async fn read_files(list: Vec<JsValue>) -> Vec<(String, Vec<u8>)> {
    let mut files = Vec::new();
    for (number, item) in list.into_iter().enumerate() {
        let name = js_sys::Reflect::get(&item, &"name".into())
            .ok()
            .and_then(|name| name.as_string());
        let name = name.unwrap_or_else(|| format!("file {}", number + 1));
        if let Some(blob) = item.dyn_ref::<Blob>() {
            if let Ok(buffer) = JsFuture::from(blob.array_buffer()).await {
                files.push((name, Uint8Array::new(&buffer).to_vec()));
            }
        } else if let Ok(bytes) = js_sys::Reflect::get(&item, &"bytes".into())
            && !bytes.is_undefined()
        {
            files.push((name, Uint8Array::new(&bytes).to_vec()));
        }
    }
    files
}
