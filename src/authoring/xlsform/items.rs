use crate::authoring::xlsform::form::{Item, Kind, Question};
use crate::authoring::xlsform::kinds::{self, Type};
use crate::authoring::xlsform::marks::truth;
use crate::authoring::xlsform::record::Record;
use crate::authoring::xlsform::settings::Settings;

/// What all items have, from their columns.
pub(super) fn item(name: &str, record: Record<'_>, settings: &Settings) -> Item {
    let language = &settings.default_language;
    let texts = |column: &str| record.texts(column, language);
    let expression = |column: &str| record.get(column).map(truth);
    let mut item = Item::new(name, record.row.number, Kind::Group(Vec::new()));
    item.label = texts("label");
    item.hint = texts("hint");
    item.guidance_hint = texts("guidance_hint");
    item.constraint_message = texts("constraint_message");
    item.required_message = texts("required_message");
    item.media = record.media(language);
    item.relevant = expression("relevant");
    item.constraint = expression("constraint");
    item.required = expression("required");
    item.readonly = expression("readonly");
    item.calculation = expression("calculation");
    item.default = record.own("default");
    item.appearance = record.own("appearance");
    item.others = record.others();
    item
}

/// A question made for a row.
pub(super) fn made(name: &str, type_name: &str, row: u32) -> Item {
    let type_ = kinds::type_of(type_name);
    let question = Question {
        type_name: type_name.to_owned(),
        data_type: Some(type_.map_or("string", |type_| type_.answer).to_owned()),
        is_asked: type_.is_none_or(|type_| type_.is_shown),
        ..Question::default()
    };
    let mut item = Item::new(name, row, Kind::Question(Box::new(question)));
    item.is_generated = true;
    item
}

/// The question that works out how often a repeat is answered.
pub(super) fn counter(repeat: &str, count: &str, row: u32) -> Item {
    let mut made = made(&format!("{repeat}_count"), "calculate", row);
    made.readonly = Some("true()".to_owned());
    made.calculation = Some(truth(count));
    made
}

/// Whether something is shown for a question: not where its answer is worked
/// out and it has no text.
pub(super) fn is_asked(item: &Item, type_: &Type) -> bool {
    type_.is_shown && !is_worked_out(item)
}

/// Whether the answer is worked out and nothing is shown beside it.
pub(super) fn is_worked_out(item: &Item) -> bool {
    let is_calculated = item.calculation.is_some() || !item.trigger.is_empty();
    is_calculated && item.label.is_empty() && item.hint.is_empty()
}

/// Whether a question is never shown because its answer is worked out.
pub(super) fn is_calculated(item: &Item) -> bool {
    match &item.kind {
        Kind::Question(question) => question.type_name == "calculate" || is_worked_out(item),
        _ => false,
    }
}

/// The type of an answer: what the row says, or the usual one.
pub(super) fn data_type(record: Record<'_>, usual: &str) -> Option<String> {
    let usual = Some(usual.to_owned()).filter(|usual| !usual.is_empty());
    record.own("bind::type").or(usual)
}
