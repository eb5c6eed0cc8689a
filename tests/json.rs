//! JSON, and that it is what others read and write.

use canvass::json::{self, Expected, Fault, MOST_DEPTH, json};
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

fn fault(text: &str) -> (usize, usize, Option<char>, Expected) {
    let Fault {
        line,
        column,
        found,
        expected,
    } = json::parse(text).unwrap_err();
    (line, column, found, expected)
}

#[test]
fn values_of_all_kinds_are_read_and_written() {
    let text =
        r#"{"a":[],"b":{},"c":null,"d":[true,false],"e":"é \"\\\n\u0001","f":[0,-1,2.5,1000000]}"#;
    let value = json::parse(text).unwrap();
    assert_eq!(value.to_string(), text);
    assert_eq!(
        value,
        json!({
            "a": [], "b": {}, "c": null, "d": [true, false], "e": "é \"\\\n\u{1}",
            "f": [0, -1, 2.5, 1e6],
        })
    );
    assert_eq!(value["f"][2].as_f64(), Some(2.5));
    assert_eq!(
        (value["f"][1].as_i64(), value["f"][1].as_u64()),
        (Some(-1), None)
    );
    assert_eq!(value["f"][2].as_i64(), None, "no whole number");
    assert!(value["g"][7].is_null());
}

#[test]
fn members_stand_in_the_order_of_their_names_each_on_a_line() {
    let value = json!({ "b": [1, { "d": "x" }], "a": {}, "c": [] });
    assert_eq!(
        format!("{value:#}"),
        "{\n  \"a\": {},\n  \"b\": [\n    1,\n    {\n      \"d\": \"x\"\n    }\n  ],\n  \"c\": []\n}"
    );
}

#[test]
fn members_are_put_in_order_however_many_there_are_and_a_name_twice_is_found() {
    for count in [2, 15, 16, 17, 18, 40] {
        let names: Vec<String> = (0..count).rev().map(|i| format!("m{i:02}")).collect();
        let member = |name: &String| format!("\"{name}\": \"{name}\"");
        let members: Vec<String> = names.iter().map(member).collect();
        let value = json::parse(&format!("{{{}}}", members.join(", "))).unwrap();
        let read: Vec<&str> = value.as_object().unwrap().keys().collect();
        let sorted: Vec<&str> = names.iter().rev().map(String::as_str).collect();
        assert_eq!(read, sorted);
        assert!(read.iter().all(|name| value[*name] == *name));
        let twice = format!("{{{}, \"m00\": 1}}", members.join(", "));
        let expected = Expected::OtherName("m00".to_owned());
        assert_eq!(json::parse(&twice).unwrap_err().expected, expected);
    }
}

#[test]
fn escapes_are_read_as_the_characters_they_stand_for() {
    let value = json::parse(r#""\" \\ \/ \b \f \n \r \t \u00e9 \ud83d\ude00""#).unwrap();
    assert_eq!(value.as_str(), Some("\" \\ / \u{8} \u{c} \n \r \t é 😀"));
}

#[test]
fn a_fault_is_told_with_its_place_and_what_may_stand_there() {
    let close = |c| Expected::CommaOr(c);
    for (text, wanted) in [
        ("", (1, 1, None, Expected::Value)),
        ("{\n  é: 1}", (2, 3, Some('é'), Expected::Name)),
        ("{\"a\" 1}", (1, 6, Some('1'), Expected::Colon)),
        ("{\"a\": 1 \"b\": 2}", (1, 9, Some('"'), close('}'))),
        ("{\"a\": 1,}", (1, 9, Some('}'), Expected::Name)),
        ("[1 2]", (1, 4, Some('2'), close(']'))),
        ("[1,\n\n]", (3, 1, Some(']'), Expected::Value)),
        ("[\"é\", 01]", (1, 7, Some('0'), Expected::Value)),
        ("[1] x", (1, 5, Some('x'), Expected::End)),
        ("\"a\nb\"", (1, 3, Some('\n'), Expected::Quote)),
        ("\"ab", (1, 4, None, Expected::Quote)),
        ("\"a\\x\"", (1, 3, Some('\\'), Expected::Escape)),
        ("\"\\ud800 \"", (1, 2, Some('\\'), Expected::Escape)),
        ("tru", (1, 1, Some('t'), Expected::Value)),
        ("1e999", (1, 1, Some('1'), Expected::Value)),
    ] {
        assert_eq!(fault(text), wanted, "{text:?}");
    }
    let twice = "{\"b\": 1, \"a\": 2,\n \"b\": {\"c\": 3}}";
    let other = Expected::OtherName("b".to_owned());
    assert_eq!(fault(twice), (2, 2, Some('"'), other));
}

#[test]
fn lists_stand_in_each_other_as_deep_as_a_page_can_go() {
    let nested = |depth: usize| format!("{}{}", "[".repeat(depth), "]".repeat(depth));
    assert!(json::parse(&nested(MOST_DEPTH)).is_ok());
    let (line, column, found, expected) = fault(&nested(MOST_DEPTH + 1));
    assert_eq!((line, column, found), (1, MOST_DEPTH + 1, Some('[')));
    assert_eq!(expected, Expected::LessDepth);
    assert_eq!(fault(&"[".repeat(1_000_000)).3, Expected::LessDepth);
}

#[test]
fn what_is_no_number_is_written_as_null() {
    assert_eq!(
        json!([f64::NAN, f64::INFINITY, -0.0]).to_string(),
        "[null,null,0]"
    );
    assert_eq!(
        json!([1e300, 1e-7])
            .to_string()
            .parse::<serde_json::Value>()
            .unwrap(),
        serde_json::json!([1e300, 1e-7])
    );
}

#[cfg(not(target_arch = "wasm32"))]
mod laws {
    use canvass::json::Value;
    use proptest::prelude::*;

    use super::*;

    fn value() -> impl Strategy<Value = Value> {
        let leaf = prop_oneof![
            Just(Value::Null),
            any::<bool>().prop_map(Value::Bool),
            prop_oneof![
                prop::num::f64::NORMAL | prop::num::f64::ZERO | prop::num::f64::SUBNORMAL,
                (-1000_i32..1000).prop_map(f64::from),
            ]
            .prop_map(|number| Value::Number(number + 0.0)),
            ".{0,12}".prop_map(Value::String),
        ];
        leaf.prop_recursive(4, 40, 6, |inner| {
            prop_oneof![
                prop::collection::vec(inner.clone(), 0..6).prop_map(Value::Array),
                prop::collection::vec((".{0,4}", inner), 0..6)
                    .prop_map(|members| Value::Object(members.into_iter().collect())),
            ]
        })
    }

    /// The same, but for the last bits of numbers, which not everybody rounds
    /// to the nearest.
    fn same(a: &Value, b: &Value) -> bool {
        match (a, b) {
            (Value::Number(a), Value::Number(b)) => (a - b).abs() <= a.abs() * 1e-12,
            (Value::Array(a), Value::Array(b)) => {
                a.len() == b.len() && a.iter().zip(b).all(|(a, b)| same(a, b))
            }
            (Value::Object(a), Value::Object(b)) => {
                let mut pairs = a.iter().zip(b.iter());
                a.len() == b.len() && pairs.all(|((x, a), (y, b))| x == y && same(a, b))
            }
            _ => a == b,
        }
    }

    /// The value as another reader has it, if it takes it.
    fn by_others(text: &str) -> Option<Value> {
        let value: serde_json::Value = serde_json::from_str(text).ok()?;
        Some(json::parse(&value.to_string()).unwrap())
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_as_it_was_by_us_and_by_others(value in value()) {
            for text in [value.to_string(), format!("{value:#}")] {
                prop_assert_eq!(json::parse(&text), Ok(value.clone()));
                prop_assert!(same(&by_others(&text).unwrap(), &value), "{}", text);
            }
        }

        #[test]
        fn damaged_texts_are_taken_or_refused_as_by_others(
            value in value(),
            at in any::<prop::sample::Index>(),
            put in "[\\[\\]{}\",:0-9.eE+\\\\\\-truefalsn \\n]{0,2}",
            take in 0_usize..3,
        ) {
            let text: Vec<char> = value.to_string().chars().collect();
            let at = at.index(text.len() + 1);
            let end = (at + take).min(text.len());
            let damaged: String = text[..at].iter().copied().chain(put.chars()).chain(text[end..].iter().copied()).collect();
            let ours = json::parse(&damaged);
            let is_twice = matches!(&ours, Err(fault) if matches!(fault.expected, Expected::OtherName(_)));
            prop_assume!(!is_twice);
            match (&ours, by_others(&damaged)) {
                (Ok(ours), Some(others)) => prop_assert!(same(ours, &others), "{}", damaged),
                (ours, others) => prop_assert_eq!(ours.is_ok(), others.is_some(), "{:?}: {:?}", damaged, ours),
            }
        }
    }
}
