use super::{Context, Operator, Value, value::number};

/// Whether two values stand in the relation of this operator. Of sets it is
/// enough that one answer does.
pub(super) fn compare(
    operator: Operator,
    left: &Value,
    right: &Value,
    context: &dyn Context,
) -> bool {
    if !matches!(operator, Operator::Equal | Operator::Different) {
        return some_number(left, context, |a| {
            some_number(right, context, |b| match operator {
                Operator::Less => a < b,
                Operator::LessOrEqual => a <= b,
                Operator::Greater => a > b,
                _ => a >= b,
            })
        });
    }
    let wanted = operator == Operator::Equal;
    match (left, right) {
        (Value::Truth(_), _) | (_, Value::Truth(_)) => (left.truth() == right.truth()) == wanted,
        (Value::Number(_) | Value::Time(_), _) | (_, Value::Number(_) | Value::Time(_)) => {
            some_number(left, context, |a| {
                some_number(right, context, |b| is_same(a, b) == wanted)
            })
        }
        _ => some_text(left, |a| some_text(right, |b| (a == b) == wanted)),
    }
}

#[allow(clippy::float_cmp, reason = "XPath compares numbers exactly")]
fn is_same(a: f64, b: f64) -> bool {
    a == b
}

/// Unlike in `XPath`, a set beside `<` and a truth value is not made a truth
/// value itself: ODK's tools compare its numbers.
fn some_number(value: &Value, context: &dyn Context, fits: impl Fn(f64) -> bool) -> bool {
    match value {
        Value::Set(texts) => texts.iter().any(|text| fits(number(text, context))),
        other => fits(other.number(context)),
    }
}

fn some_text(value: &Value, fits: impl Fn(&str) -> bool) -> bool {
    match value {
        Value::Set(texts) => texts.iter().any(|text| fits(text)),
        Value::Text(text) => fits(text),
        other => fits(&other.text()),
    }
}
