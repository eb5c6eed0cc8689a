//! Items of a list: a value alone, `value|text`, or an object of both.

use super::data::Data;
use super::load::ITEM;
use super::object::{DEFAULT, Member, Object, Texts};

/// Sets what an item is before its members are read.
pub(super) fn load(object: &mut Object, data: &Data) {
    if !object.class.is(ITEM) {
        return;
    }
    let text_alone = match data {
        Data::Object(members) if members.len() == 1 => data.get("text"),
        _ => None,
    };
    match data.get("value").or(text_alone) {
        Some(value) => set(object, value),
        None if data.is_empty() => {}
        None => set(object, data),
    }
}

/// Divides a value that stands with its text: `value|text`. The text that is
/// given beside it counts where it is one, else it is that of the default
/// language.
pub(super) fn settle(object: &mut Object, data: &Data) {
    let Data::Object(members) = data else { return };
    if !object.class.is(ITEM) || data.get("value").is_none() {
        return;
    }
    let value = object.data("value").clone();
    let place = |name: &str| members.iter().position(|(known, _)| known == name);
    let given = match object.member("text") {
        Some(Member::Texts(texts)) => texts.clone(),
        _ => Texts::default(),
    };
    let Some((value, divided)) = divide(&value) else {
        return;
    };
    object.set("value", Member::Plain(value));
    let is_text = matches!(data.get("text"), Some(Data::Text(_)));
    let texts = if is_text && place("text") > place("value") {
        given
    } else if is_text {
        divided
    } else {
        let others = given
            .0
            .into_iter()
            .filter(|(language, _)| language != DEFAULT);
        Texts(others.chain(divided.0).collect())
    };
    object.set("text", Member::Texts(texts));
}

fn set(object: &mut Object, value: &Data) {
    match divide(value) {
        Some((value, text)) => {
            object.set("value", Member::Plain(value));
            object.set("text", Member::Texts(text));
        }
        None => object.set("value", Member::Plain(value.clone())),
    }
}

/// The value and the text of `value|text`.
fn divide(value: &Data) -> Option<(Data, Texts)> {
    let whole = value.to_text();
    let (value, text) = whole.split_once('|').filter(|_| !value.is_empty())?;
    let texts = Texts(vec![(DEFAULT.to_owned(), text.to_owned())]);
    Some((Data::Text(value.to_owned()), texts))
}
