use gloo::timers::callback::Timeout;
use js_sys::{Array, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url};

use crate::browser::{document, member};
use crate::port;

/// A blob of this content.
pub(crate) fn blob(file: &port::File) -> Result<Blob, JsValue> {
    let parts = Array::of1(&Uint8Array::from(file.bytes.as_slice()));
    let bag = BlobPropertyBag::new();
    bag.set_type(file.media);
    Blob::new_with_u8_array_sequence_and_options(&parts, &bag)
}

/// How long the browser may take to save a file.
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

/// Names and contents of files, blobs or plain `{name, bytes}` objects. What is
/// none of these is left out.
pub(crate) fn named_blobs(list: &Array) -> Vec<(String, Blob)> {
    let mut files = Vec::new();
    for (item, number) in list.iter().zip(1_u32..) {
        let name = member(&item, "name").as_string();
        let name = name.unwrap_or_else(|| format!("file {number}"));
        let held = || {
            let bytes = member(&item, "bytes");
            let bytes = bytes.is_object().then(|| Uint8Array::new(&bytes));
            bytes.and_then(|bytes| blob_of(&bytes).ok())
        };
        let content = item.dyn_ref::<Blob>().cloned().or_else(held);
        files.extend(content.map(|content| (name, content)));
    }
    files
}

/// A blob of bytes that the page holds already.
pub(crate) fn blob_of(bytes: &Uint8Array) -> Result<Blob, JsValue> {
    Blob::new_with_u8_array_sequence(&Array::of1(bytes))
}

/// What a blob holds.
pub(crate) async fn bytes_of(content: &Blob) -> Result<Vec<u8>, JsValue> {
    let buffer = JsFuture::from(content.array_buffer()).await?;
    Ok(Uint8Array::new(&buffer).to_vec())
}
