use super::data::Data;
use super::expression::Expression;
use super::object::Object;
use super::{Survey, read_expression};

/// How often values are calculated anew, which may build on one another.
const MOST_ROUNDS: usize = 8;

/// The answers a survey has before anything is answered: default values and
/// what is calculated of them.
pub(super) fn first_answers(survey: &Survey) -> Data {
    let questions = survey.questions();
    let mut answers: Vec<(String, Data)> = Vec::new();
    for question in &questions {
        let value = match (question.class.name, default_value(question)) {
            ("boolean", Data::Text(text)) if text == "true" || text == "false" => {
                Data::Bool(text == "true")
            }
            (_, value) => value,
        };
        if value != Data::Null {
            put(&mut answers, question.key().to_owned(), value);
        }
    }
    let mut calculated: Vec<(String, Expression)> = Vec::new();
    for one in survey.root.many("calculatedValues") {
        let expression = read_expression(one, "expression");
        calculated.extend(expression.map(|expression| (one.name().to_owned(), expression)));
    }
    for question in &questions {
        let member = if question.class.name == "expression" {
            "expression"
        } else {
            "defaultValueExpression"
        };
        let expression = read_expression(question, member);
        let is_given = answers.iter().any(|(name, _)| *name == question.key());
        let expression = expression.filter(|_| !is_given);
        calculated.extend(expression.map(|expression| (question.key().to_owned(), expression)));
    }
    for _ in 0..MOST_ROUNDS {
        let before = Data::Object(answers.clone());
        for (name, expression) in &calculated {
            let value = expression.value(&Data::Object(answers.clone()), None);
            if value != Data::Null {
                put(&mut answers, name.clone(), value);
            }
        }
        if before == Data::Object(answers.clone()) {
            break;
        }
    }
    Data::Object(answers)
}

fn put(answers: &mut Vec<(String, Data)>, name: String, value: Data) {
    match answers.iter_mut().find(|(known, _)| *known == name) {
        Some((_, known)) => *known = value,
        None => answers.push((name, value)),
    }
}

/// The answer a question has before it is answered, in the form its answers
/// have; `null` where it has none.
pub(super) fn default_value(question: &Object) -> Data {
    let value = question.data("defaultValue");
    if value.is_empty() {
        return Data::Null;
    }
    match (question.class.name, value) {
        ("boolean", Data::Bool(truth)) => Data::Text(truth.to_string()),
        ("checkbox" | "tagbox" | "ranking", Data::List(_)) => value.clone(),
        ("checkbox" | "tagbox" | "ranking", one) => Data::List(vec![one.clone()]),
        ("radiogroup" | "dropdown" | "buttongroup", Data::List(items)) => {
            items.first().cloned().unwrap_or_default()
        }
        _ => value.clone(),
    }
}
