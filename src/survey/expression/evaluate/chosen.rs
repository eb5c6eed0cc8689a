use super::{Arguments, evaluate, text::is_space};
use crate::survey::expression::{Function, Node, Value};

/// The functions of choices and of sets of answers.
pub(super) fn call(function: Function, given: &Arguments<'_>) -> Value {
    match function {
        Function::Selected => {
            let (text, wanted) = (given.text(0), given.text(1));
            let wanted = wanted.trim_matches(is_space);
            let is_chosen = words(&text).any(|word| word == wanted);
            Value::Truth(is_chosen || (wanted.is_empty() && words(&text).next().is_none()))
        }
        Function::SelectedAt => {
            let (text, place) = (given.text(0), given.number(1));
            let word = words(&text).nth(place as usize);
            let word = word.filter(|_| place >= 0.0);
            Value::Text(word.unwrap_or_default().to_owned())
        }
        Function::CountSelected => Value::Number(words(&given.text(0)).count() as f64),
        Function::Count => Value::Number(given.texts_from(0).len() as f64),
        Function::CountNonEmpty => {
            let texts = given.texts_from(0);
            Value::Number(texts.iter().filter(|text| !text.is_empty()).count() as f64)
        }
        Function::Position => Value::Number(given.context.position() as f64),
        Function::ChoiceName => {
            let value = given.text(0);
            let label = match given.nodes.get(1) {
                Some(Node::Answer { name, .. }) => given.context.label(name, &value),
                _ => None,
            };
            Value::Text(label.unwrap_or_default())
        }
        Function::Checklist => {
            let mut total = 0.0;
            for node in given.nodes.iter().skip(2) {
                let truths = truths(evaluate(node, given.context));
                total += truths.into_iter().filter(|truth| *truth).count() as f64;
            }
            Value::Truth(within(total, given))
        }
        Function::WeightedChecklist => {
            let mut total = 0.0;
            for pair in given.nodes.get(2..).unwrap_or_default().chunks(2) {
                let [value, weight] = pair else {
                    continue;
                };
                let truths = truths(evaluate(value, given.context));
                let weights = evaluate(weight, given.context).texts();
                for (truth, weight) in truths.into_iter().zip(weights) {
                    if truth {
                        total += Value::Text(weight).number(given.context);
                    }
                }
            }
            Value::Truth(within(total, given))
        }
        _ => Value::Text(String::new()),
    }
}

/// The values of the choices in an answer.
fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(is_space).filter(|word| !word.is_empty())
}

/// Of a set, whether each of its answers was given.
fn truths(value: Value) -> Vec<bool> {
    match value {
        Value::Set(texts) => texts.iter().map(|text| !text.is_empty()).collect(),
        one => vec![one.truth()],
    }
}

/// Whether a sum keeps to the limits that the first two arguments set; a
/// negative one is none.
fn within(total: f64, given: &Arguments<'_>) -> bool {
    let (min, max) = (given.number(0), given.number(1));
    (min < 0.0 || total >= min) && (max < 0.0 || total <= max)
}
