//! Random surveys of every kind of question, and answers to them.
#![cfg(not(target_arch = "wasm32"))]

use canvass::json::{Map, Value, json};
use canvass::survey::response::read_under;
use canvass::survey::{Definition, Kind, Missing, Question, Response};
use proptest::prelude::*;
use proptest::sample::{Index, select, subsequence};

/// Words that are hard on CSV, spreadsheets, XML, HTML and codes of our own.
fn words() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => "[A-Za-z ,;]{0,12}[a-z?]",
        1 => select(vec![
            "=1+2", "+44 20", "-", "@name", "'=1", "''=x", "'", "\"", "\"\"", "a\"b,c;d\te", "one\ntwo",
            "[skipped]", "'[skipped]", "[Not asked]", "''[don't know]", "[not ranked]", "<b>&amp;</b>",
            "<img src=x onerror=alert(1)>", "</script>", "& co", "_x000D_", "a\u{1}b", "Total", "n/a", "N/A",
            "1", "0", "yes", "NULL", "#N/A", "1,5", "a; b", "\u{feff}", "\u{202e}abc", "é ü 中 😀", "response.id",
            "01/02/2026", "2026-04-01", "-----", "(3 rows affected)", "${", "x\r\ny",
        ])
        .prop_map(str::to_owned),
    ]
    .prop_map(|text| text.trim().to_owned())
    .prop_filter("a text is more than spaces", |text| !text.trim().is_empty())
}

/// A text of a definition: one that names no answer.
fn label() -> impl Strategy<Value = String> {
    words().prop_filter("a name in braces is one of a question", |text| {
        !text.contains("${")
    })
}

fn pairs(prefix: &'static str, from: usize, to: usize) -> impl Strategy<Value = Vec<Value>> {
    let ids = prop_oneof![3 => Just(prefix), 1 => Just("-"), 1 => Just("0")];
    (ids, prop::collection::vec(label(), from..=to)).prop_map(|(prefix, texts)| {
        let texts = texts.into_iter().enumerate();
        texts
            .map(|(i, text)| json!({ "value": format!("{prefix}{i}"), "text": text }))
            .collect()
    })
}

/// Choices, of which the last may ask for words and the first may exclude others.
fn choices() -> impl Strategy<Value = Vec<Value>> {
    (pairs("c", 1, 5), any::<bool>(), any::<bool>()).prop_map(|(mut all, other, exclusive)| {
        let flag = |choice: &mut Value, name: &str| {
            let members = choice.as_object_mut().unwrap();
            members.insert(name.to_owned(), Value::Bool(true));
        };
        if other {
            flag(all.last_mut().unwrap(), "other");
        }
        if exclusive {
            flag(&mut all[0], "exclusive");
        }
        all
    })
}

/// What a question of some kind has besides its id and its text.
fn kind() -> impl Strategy<Value = Value> {
    let scale = (pairs("p", 2, 5), any::<bool>()).prop_map(|(mut all, outside)| {
        if outside && all.len() > 2 {
            let last = all.last_mut().unwrap().as_object_mut().unwrap();
            last.insert("outside".to_owned(), Value::Bool(true));
        }
        all
    });
    prop_oneof![
        choices().prop_map(|c| json!({ "type": "single", "choices": c })),
        choices().prop_map(|c| json!({ "type": "multiple", "choices": c })),
        Just(json!({ "type": "yes_no" })),
        (pairs("i", 2, 5), any::<bool>()).prop_map(|(c, top)| {
            let mut all = json!({ "type": "ranking", "choices": c });
            if top {
                let members = all.as_object_mut().unwrap();
                members.insert("top".to_owned(), json!(2));
            }
            all
        }),
        Just(json!({ "type": "text" })),
        Just(json!({ "type": "long", "max_length": 500 })),
        Just(json!({ "type": "number" })),
        label().prop_map(|unit| json!({ "type": "number", "unit": unit, "min": -5, "max": 99 })),
        Just(json!({ "type": "date", "max": "today" })),
        Just(json!({ "type": "month" })),
        Just(json!({ "type": "scale", "from": 0, "to": 10 })),
        (-2..3_i64, label()).prop_map(
            |(from, low)| json!({ "type": "scale", "from": from, "to": from + 4,
            "labels": Value::Object([(from.to_string(), Value::String(low))].into_iter().collect::<Map>()) })
        ),
        (pairs("r", 1, 4), scale)
            .prop_map(|(rows, scale)| json!({ "type": "grid", "rows": rows, "scale": scale })),
        (pairs("r", 1, 3), pairs("t", 1, 3))
            .prop_map(|(rows, columns)| json!({ "type": "ticks", "rows": rows, "columns": columns })),
        label().prop_map(|body| json!({ "type": "note", "body": body })),
        Just(json!({ "type": "calculated", "calculation": "1 + 1" })),
    ]
}

/// A question; some are asked only after an earlier one was answered.
fn question() -> impl Strategy<Value = Value> {
    let missing = subsequence(Missing::ALL.to_vec(), 0..=2);
    let text = (
        label(),
        prop::option::of(label()),
        prop::option::of(label()),
    );
    (kind(), text, missing, any::<bool>()).prop_map(|(mut all, texts, missing, is_follow_up)| {
        let (text, hint, section) = texts;
        let is_asked = !["note", "calculated"].contains(&all["type"].as_str().unwrap());
        let members = all.as_object_mut().unwrap();
        members.insert("text".to_owned(), Value::String(text));
        for (name, text) in [("hint", hint), ("section", section)] {
            members.extend(text.map(|text| (name.to_owned(), Value::String(text))));
        }
        if is_asked && !missing.is_empty() {
            let names: Vec<&str> = missing.iter().map(|reason| reason.name()).collect();
            members.insert("missing".to_owned(), json!(names));
        }
        if is_follow_up {
            members.insert("relevant".to_owned(), json!("${first} = 'yes'"));
        }
        all
    })
}

/// A survey.
pub(super) fn survey() -> impl Strategy<Value = Definition> {
    let questions = prop::collection::vec(question(), 1..9);
    (label(), label(), questions).prop_map(|(title, version, questions)| {
        let first = json!({ "id": "first", "type": "yes_no", "text": "Do you?", "missing": ["dont_know"] });
        let named = questions.into_iter().enumerate().map(|(i, mut question)| {
            let id = if i == 2 { "-2".to_owned() } else { format!("q{i}") };
            let members = question.as_object_mut().unwrap();
            members.insert("id".to_owned(), Value::String(id));
            question
        });
        let questions: Vec<Value> = std::iter::once(first).chain(named).collect();
        let definition = json!({
            "canvass": "survey/1", "id": "any", "version": version, "title": title, "questions": questions,
        });
        Definition::parse(&definition.to_string()).unwrap()
    })
}

/// The survey with some responses to it.
pub(super) fn answered(
    definition: Definition,
) -> impl Strategy<Value = (Definition, Vec<Response>)> {
    let draws = prop::collection::vec(any::<Index>(), 24);
    let draw = (draws, prop::collection::vec(words(), 4));
    let one = prop::collection::vec(draw, definition.questions.len());
    let all = (
        prop::collection::vec((one, 0..4_usize), 1..6),
        any::<bool>(),
    );
    all.prop_map(move |(all, is_number)| {
        let responses: Vec<Response> = all
            .into_iter()
            .enumerate()
            .map(|(number, (draws, zone))| {
                let answers: Map = definition
                    .questions
                    .iter()
                    .zip(&draws)
                    .filter_map(|(question, (draws, words))| {
                        let mut draw = Draw {
                            draws,
                            at: 0,
                            words,
                        };
                        Some((question.id.clone(), answer(question, &mut draw, is_number)?))
                    })
                    .collect();
                let zone = ["+00:00", "+01:00", "-09:30", "+05:45"][zone];
                let mut response = json!({
                    "id": format!("r-{number}"),
                    "started": format!("2026-04-01T23:{:02}:00{zone}", 10 + number),
                    "submitted": format!("2026-04-01T23:{:02}:07{zone}", 40 + number),
                    "answers": Value::Object(answers),
                });
                if number % 2 == 1 {
                    let members = response.as_object_mut().unwrap();
                    members.insert("language".to_owned(), "cy".into());
                }
                read_under(&response.to_string(), &definition)
                    .unwrap()
                    .remove(0)
            })
            .collect();
        (definition.clone(), responses)
    })
}

struct Draw<'a> {
    draws: &'a [Index],
    at: usize,
    words: &'a [String],
}

impl Draw<'_> {
    fn below(&mut self, most: usize) -> usize {
        self.at += 1;
        self.draws[self.at % self.draws.len()].index(most)
    }

    fn words(&mut self) -> String {
        let place = self.below(self.words.len());
        self.words[place].clone()
    }

    fn some<'v>(&mut self, values: &[&'v str]) -> Vec<&'v str> {
        values
            .iter()
            .copied()
            .filter(|_| self.below(2) == 0)
            .collect()
    }
}

/// An answer of any form that a response can hold; `None` for none. In all
/// responses alike, a calculation comes to a number or to words.
fn answer(question: &Question, draw: &mut Draw<'_>, is_number: bool) -> Option<Value> {
    let is_grid = matches!(question.kind, Kind::Grid { .. });
    let reasons = if is_grid { &[][..] } else { &question.missing };
    match draw.below(4 + reasons.len()) {
        0 => return None,
        drawn if drawn >= 4 => return Some(json!({ "missing": reasons[drawn - 4].name() })),
        _ => {}
    }
    let others = |choices: &[canvass::survey::Choice],
                  value: Value,
                  chosen: &[&str],
                  draw: &mut Draw<'_>| {
        let asks = choices
            .iter()
            .any(|c| c.other && chosen.contains(&c.value.as_str()));
        if asks && draw.below(3) > 0 {
            json!({ "value": value, "other": draw.words() })
        } else {
            value
        }
    };
    Some(match &question.kind {
        Kind::Single { choices } => {
            let place = draw.below(choices.len());
            let value = choices[place].value.as_str();
            others(choices, json!(value), &[value], draw)
        }
        Kind::Multiple { choices, .. } => {
            let all: Vec<&str> = choices.iter().map(|c| c.value.as_str()).collect();
            let chosen = draw.some(&all);
            if chosen.is_empty() {
                return None;
            }
            others(choices, json!(chosen), &chosen, draw)
        }
        Kind::YesNo => json!(["yes", "no"][draw.below(2)]),
        Kind::Ranking { items, top } => {
            let mut all: Vec<&str> = items.iter().map(|item| item.value.as_str()).collect();
            let turn = draw.below(all.len());
            all.rotate_left(turn);
            let most = top.unwrap_or(items.len());
            all.truncate(1 + draw.below(most));
            json!(all)
        }
        Kind::Calculated { .. } if is_number => json!(draw.below(9)),
        Kind::Text { .. } | Kind::Long { .. } | Kind::Calculated { .. } => json!(draw.words()),
        Kind::Number { .. } => {
            let numbers = [
                0.0,
                -7.0,
                -97.0,
                2.5,
                1e-7,
                0.1 + 0.2,
                1e22,
                123_456_789_012_345_680.0,
            ];
            json!(numbers[draw.below(numbers.len())])
        }
        Kind::Date { .. } => json!(["2026-04-01", "1999-12-31"][draw.below(2)]),
        Kind::Month { .. } => json!(["2026-04", "1999-12"][draw.below(2)]),
        Kind::Scale { from, to, .. } => json!(from + draw.below((to - from + 1) as usize) as i64),
        Kind::Grid { rows, scale } => {
            let mut all = Map::default();
            for row in rows {
                let drawn = draw.below(1 + scale.len() + question.missing.len());
                let value = match drawn.checked_sub(1) {
                    None => continue,
                    Some(place) if place < scale.len() => json!(scale[place].value.as_str()),
                    Some(place) => {
                        json!({ "missing": question.missing[place - scale.len()].name() })
                    }
                };
                all.insert(row.value.clone(), value);
            }
            if all.is_empty() {
                return None;
            }
            Value::Object(all)
        }
        Kind::Ticks { rows, columns } => {
            let names: Vec<&str> = columns.iter().map(|c| c.value.as_str()).collect();
            let mut all = Map::default();
            for row in rows {
                let ticked = draw.some(&names);
                if !ticked.is_empty() {
                    all.insert(row.value.clone(), json!(ticked));
                }
            }
            Value::Object(all)
        }
        Kind::Note { .. } => return None,
    })
}
