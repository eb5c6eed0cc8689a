//! Locking a text with a passphrase: the browser's own PBKDF2 and AES-GCM.

use js_sys::{Array, JsString, Object, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{CryptoKey, SubtleCrypto};

use crate::browser::window;
use crate::survey::draft::Sealed;

/// Whether this page may lock texts: browsers let only those that came safely.
pub(crate) fn can_seal() -> bool {
    let crypto = window().and_then(|window| window.crypto());
    crypto.is_ok_and(|crypto| crypto.subtle().is_object())
}

fn subtle() -> Result<SubtleCrypto, JsValue> {
    let subtle = window()?.crypto()?.subtle();
    if subtle.is_object() {
        Ok(subtle)
    } else {
        Err("no encryption".into())
    }
}

fn random(length: u32) -> Result<Vec<u8>, JsValue> {
    let bytes = Uint8Array::new_with_length(length);
    let crypto = window()?.crypto()?;
    crypto.get_random_values_with_array_buffer_view(bytes.unchecked_ref())?;
    Ok(bytes.to_vec())
}

fn object(members: &[(&str, JsValue)]) -> Result<Object, JsValue> {
    let object = Object::new();
    for (name, value) in members {
        Reflect::set(&object, &JsValue::from_str(name), value)?;
    }
    Ok(object)
}

/// The key that a passphrase comes to with this salt. The same characters are
/// the same passphrase, however a keyboard composes them.
async fn key(passphrase: &str, sealed: &Sealed) -> Result<CryptoKey, JsValue> {
    let subtle = subtle()?;
    let passphrase = String::from(JsString::from(passphrase).normalize("NFKC"));
    let raw = Uint8Array::from(passphrase.as_bytes());
    let derive = Array::of1(&"deriveKey".into());
    let base = subtle.import_key_with_str("raw", &raw, "PBKDF2", false, &derive)?;
    let base: CryptoKey = JsFuture::from(base).await?.unchecked_into();
    let how = object(&[
        ("name", "PBKDF2".into()),
        ("hash", "SHA-256".into()),
        ("salt", Uint8Array::from(sealed.salt.as_slice()).into()),
        ("iterations", sealed.iterations.into()),
    ])?;
    let what = object(&[("name", "AES-GCM".into()), ("length", 256.into())])?;
    let uses = Array::of2(&"encrypt".into(), &"decrypt".into());
    let key = subtle.derive_key_with_object_and_object(&how, &base, &what, false, &uses)?;
    Ok(JsFuture::from(key).await?.unchecked_into())
}

fn cipher(sealed: &Sealed) -> Result<Object, JsValue> {
    object(&[
        ("name", "AES-GCM".into()),
        ("iv", Uint8Array::from(sealed.nonce.as_slice()).into()),
        (
            "additionalData",
            Uint8Array::from(sealed.bound().as_bytes()).into(),
        ),
    ])
}

/// Locks a text for a response of a survey.
///
/// # Errors
/// The browser does not lock texts in this page.
pub(crate) async fn seal(
    text: &str,
    passphrase: &str,
    survey: String,
    id: String,
) -> Result<Sealed, JsValue> {
    let mut sealed = Sealed {
        survey,
        id,
        iterations: Sealed::ITERATIONS,
        salt: random(Sealed::SALT_BYTES)?,
        nonce: random(Sealed::NONCE_BYTES)?,
        data: Vec::new(),
    };
    let key = key(passphrase, &sealed).await?;
    let text = Uint8Array::from(text.as_bytes());
    let locked = subtle()?.encrypt_with_object_and_buffer_source(&cipher(&sealed)?, &key, &text)?;
    sealed.data = Uint8Array::new(&JsFuture::from(locked).await?).to_vec();
    Ok(sealed)
}

/// Opens what was locked; `None` when the passphrase is another, or the text
/// is not what was locked.
pub(crate) async fn unseal(sealed: &Sealed, passphrase: &str) -> Option<String> {
    let key = key(passphrase, sealed).await.ok()?;
    let data = Uint8Array::from(sealed.data.as_slice());
    let cipher = cipher(sealed).ok()?;
    let open = subtle()
        .ok()?
        .decrypt_with_object_and_buffer_source(&cipher, &key, &data);
    let text = JsFuture::from(open.ok()?).await.ok()?;
    String::from_utf8(Uint8Array::new(&text).to_vec()).ok()
}
