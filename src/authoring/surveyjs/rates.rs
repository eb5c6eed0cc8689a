use super::class::Class;
use super::data::Data;
use super::object::{Member, Object};
use super::read_expression;

/// The most points a scale has that is not written out, and one of smileys.
const MOST: usize = 20;
const MOST_SMILEYS: usize = 10;

/// The points of a rating: those written out whose conditions hold, else the
/// numbers from `rateMin` to `rateMax`.
pub(super) fn of(rating: &Object, answers: &Data) -> Vec<Object> {
    let given = rating.many("rateValues");
    let mut all = if given.is_empty() || rating.flag("autoGenerate") {
        counted(rating)
    } else {
        let is_shown = |item: &&Object| {
            let condition = read_expression(item, "visibleIf");
            condition.is_none_or(|condition| condition.holds(answers, None))
        };
        given.iter().filter(is_shown).cloned().collect()
    };
    if rating.data("rateType").as_text() == Some("smileys") {
        all.truncate(MOST_SMILEYS);
    }
    all
}

fn counted(rating: &Object) -> Vec<Object> {
    let number = |name: &str| rating.number(name);
    let step = number("rateStep").unwrap_or(1.0);
    let span = number("rateCount").map(|count| step * (count - 1.0));
    let (min, max) = match (number("rateMin"), number("rateMax"), span) {
        (Some(min), None, Some(span)) => (min, min + span),
        (None, Some(max), Some(span)) => (max - span, max),
        (min, max, _) => (min.unwrap_or(1.0), max.unwrap_or(5.0)),
    };
    let Some(class) = Class::named("ratingitem").filter(|_| step > 0.0) else {
        return Vec::new();
    };
    let mut all = Vec::new();
    let mut value = min;
    while value <= max && all.len() < MOST {
        let mut point = Object::new(class, &rating.path);
        point.set("value", Member::Plain(Data::Number(value)));
        all.push(point);
        value = rounded(value + step, step);
    }
    all
}

/// A number with as many decimals as the step has.
fn rounded(value: f64, step: f64) -> f64 {
    let mut unit = 1.0;
    while (step * unit).fract() != 0.0 && unit < 1e15 {
        unit *= 10.0;
    }
    (value * unit).round() / unit
}
