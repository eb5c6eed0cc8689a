//! What the attributes and properties of a survey's element say.

use wasm_bindgen::JsValue;

use super::style;
use crate::browser;
use crate::element::host::Host;
use crate::survey::outbox::Destination;
use crate::survey::outbox::destination::{may_send_to, post_address};
use crate::survey::{Definition, needs};
use crate::walk::{self, Fault};
use crate::words::{options as words, outbox as outbox_words};

/// Where `save-to` says that responses go; a file without it.
///
/// # Errors
/// The sentence that says what it can be, or who can allow the address.
pub(super) fn destination(host: &Host) -> Result<Destination, String> {
    let save_to = host.attribute("save-to");
    let save_to = save_to.as_deref().unwrap_or("file");
    if save_to == "file" {
        return Ok(Destination::File);
    }
    if save_to == "event" {
        return Ok(Destination::Event);
    }
    let wrong = || outbox_words::no_destination(save_to);
    let address = post_address(save_to).ok_or_else(wrong)?;
    let (url, origin) = browser::address(address).ok().ok_or_else(wrong)?;
    if !may_send_to(&origin, &browser::own_origin(), &host.texts("sendTo")) {
        return Err(outbox_words::not_allowed(address));
    }
    Ok(Destination::Post { url, origin })
}

/// The survey: the one that is given, that of `src`, or that which stands in
/// the element.
///
/// # Errors
/// The sentence that says why there is none, or what is wrong with it.
pub(super) async fn definition(host: &Host, given: Option<JsValue>) -> Result<Definition, String> {
    let text = definition_text(host, given).await?;
    let broken = |faults: Vec<Fault>| words::broken_definition(&sentences(&faults));
    let source = walk::parse(&text).map_err(broken)?;
    style::load(host, &needs(&source)).await?;
    let definition = Definition::from_json(source, &host.language()).map_err(broken)?;
    let faults = definition.unread_patterns(&browser::Browser);
    if faults.is_empty() {
        Ok(definition)
    } else {
        Err(broken(faults))
    }
}

/// Faults in words.
pub(super) fn sentences(faults: &[Fault]) -> Vec<String> {
    faults.iter().map(ToString::to_string).collect()
}

async fn definition_text(host: &Host, given: Option<JsValue>) -> Result<String, String> {
    if let Some(given) = given {
        return match given.as_string() {
            Some(text) => Ok(text),
            None => browser::from_js(&given).map(|value| value.to_string()),
        };
    }
    if let Some(url) = host.attribute("src") {
        let (status, bytes) = host.fetch(&url).await;
        if !(200..300).contains(&status) {
            return Err(words::not_fetched(&url, status));
        }
        return String::from_utf8(bytes)
            .map_err(|err| words::not_text(&url, err.utf8_error().valid_up_to()));
    }
    host.inline_json()
        .ok_or_else(|| words::no_definition().to_owned())
}
