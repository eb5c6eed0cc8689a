//! Answers to the needs survey, as people of different groups and sites would
//! give them, over two years. What cannot be read from the definition (which
//! answers are likelier) stands here by value; values not named here are as
//! likely as any.

mod person;

use serde_json::{Map, Value, json};

use self::person::Person;
use super::people::{GROUPS, Group, SITES};
use super::random::Random;
use super::{calendar, comments};

/// The year of each wave and the first day it was open.
const WAVES: [(usize, i64); 2] = [
    (0, calendar::day(2025, 4, 22)),
    (1, calendar::day(2026, 4, 20)),
];
const DAYS_OPEN: i64 = 25;
/// People answer when they are asked and when they are reminded.
const REMINDERS: [i64; 3] = [0, 8, 17];

/// The responses file in one line, with the definition as it was given.
pub(super) fn file(definition: &Value, definition_json: &str) -> String {
    let mut random = Random::new(20_250_422);
    let mut responses = Vec::new();
    for (wave, opened) in WAVES {
        for group in &GROUPS {
            let heads = group.heads.get(wave).copied().unwrap_or(0);
            let answers = (heads * group.answers_per_mille + 500) / 1000;
            for _ in 0..answers {
                responses.push(response(&mut random, definition, group, wave, opened));
            }
        }
    }
    responses.sort_by(|(a, _), (b, _)| a.cmp(b));
    let responses: Vec<String> = responses
        .iter()
        .map(|(_, value)| value.to_string())
        .collect();
    format!(
        "{{\"canvass\":\"responses/1\",\"survey\":{},\"responses\":[{}]}}\n",
        compact(definition_json),
        responses.join(",")
    )
}

/// A choice's text in a question of the definition; the value itself when
/// there is none.
pub(super) fn choice_text(definition: &Value, question: &str, value: &str) -> String {
    let questions = definition.get("questions").and_then(Value::as_array);
    let mut questions = questions.into_iter().flatten();
    let found = questions.find(|found| found.get("id").and_then(Value::as_str) == Some(question));
    let choices = found.and_then(|found| found.get("choices")?.as_array());
    let mut choices = choices.into_iter().flatten();
    let choice = choices.find(|choice| choice.get("value").and_then(Value::as_str) == Some(value));
    let text = choice.and_then(|choice| choice.get("text")?.as_str());
    text.unwrap_or(value).to_owned()
}

fn response(
    random: &mut Random,
    definition: &Value,
    group: &Group,
    wave: usize,
    opened: i64,
) -> (String, Value) {
    let place = random.weighted(SITES.iter().map(|site| site.percent));
    let (site, nearness) = SITES
        .get(place)
        .map_or(("", 0.0), |site| (site.value, site.nearness));
    let (day, second) = moment(random, opened);
    let person = Person::new(random, group, site, nearness, wave, day);
    let mut answers = Map::new();
    let questions = definition.get("questions").and_then(Value::as_array);
    for question in questions.into_iter().flatten() {
        let id = question
            .get("id")
            .and_then(Value::as_str)
            .unwrap_or_default();
        if question.get("relevant").is_some() && !person.is_user() {
            continue;
        }
        if let Some(answer) = person.answer(random, id, question) {
            answers.insert(id.to_owned(), answer);
        }
    }
    let submitted = calendar::instant(day, second + random.between(70, 420));
    let value = json!({
        "id": id(random),
        "started": calendar::instant(day, second),
        "submitted": submitted,
        "answers": answers,
    });
    (submitted, value)
}

/// A day soon after a reminder, and a second mostly in working hours.
fn moment(random: &mut Random, opened: i64) -> (i64, i64) {
    let place = random.weighted([45, 32, 23].into_iter());
    let reminder = REMINDERS.get(place).copied().unwrap_or(0);
    let mut day = opened + reminder + random.between(0, 3) + random.between(0, 3);
    while calendar::is_weekend(day) && random.percent(85) {
        day += 1;
    }
    let hour = if random.percent(88) {
        random.between(8, 17)
    } else {
        random.between(0, 23)
    };
    (
        day.min(opened + DAYS_OPEN),
        hour * 3600 + random.between(0, 3599),
    )
}

/// In the form of a random UUID.
fn id(random: &mut Random) -> String {
    let (high, low) = (random.next(), random.next());
    format!(
        "{:08x}-{:04x}-4{:03x}-{:04x}-{:012x}",
        high >> 32,
        (high >> 16) & 0xffff,
        high & 0xfff,
        0x8000 | (low >> 48) & 0x3fff,
        low & 0xffff_ffff_ffff
    )
}

/// JSON without the blanks between its parts, members in their order.
fn compact(json: &str) -> String {
    let (mut in_text, mut escaped) = (false, false);
    let keep = |c: &char| {
        let kept = in_text || !c.is_whitespace();
        if *c == '"' && !escaped {
            in_text = !in_text;
        }
        escaped = *c == '\\' && !escaped;
        kept
    };
    json.chars().filter(keep).collect()
}

fn comment(random: &mut Random, is_user: bool) -> Option<String> {
    let comment = if is_user {
        random.pick(&comments::FROM_USERS)
    } else {
        random.pick(&comments::FROM_OTHERS)
    };
    comment.map(|comment| (*comment).to_owned())
}
