//! `canvass survey eval`: values of expressions, as other tools have them.

use serde_json::Value;

use super::{fails, run};

const CASES: &str = include_str!("../cases/expressions/expressions.jsonl");

/// What is printed for a case in a zone, without the end of the line; `None`
/// when it is refused.
fn printed(case: &Value, zone: &str) -> Option<String> {
    let expression = case["expression"].as_str().unwrap();
    let values = case.get("values").map(Value::to_string);
    let values = values.unwrap_or_else(|| "{}".to_owned());
    let mut args = vec!["survey", "eval", expression, "--values", &values];
    args.extend(["--timezone", zone]);
    for (option, member) in [("--now", "now"), ("--type", "type")] {
        if let Some(value) = case[member].as_str() {
            args.extend([option, value]);
        }
    }
    let out = run(&args);
    if out.status.code() == Some(2) {
        let told = String::from_utf8(out.stderr).unwrap();
        assert!(told.contains("expected"), "{case}: {told}");
        return None;
    }
    let text = String::from_utf8(out.stdout).unwrap();
    Some(text.strip_suffix('\n').unwrap().to_owned())
}

fn number(text: &str) -> f64 {
    text.parse().unwrap()
}

fn is_expected(case: &Value, expected: &Value, printed: &str) -> bool {
    match (case["type"].as_str(), expected) {
        (Some("number"), Value::String(special)) => *special == printed,
        (Some("number"), expected) => {
            let (expected, printed) = (expected.as_f64().unwrap(), number(printed));
            (expected - printed).abs() <= 1e-9 * expected.abs()
        }
        (_, Value::String(text)) => *text == printed,
        (_, other) => {
            let other = other.to_string();
            other == printed
        }
    }
}

#[test]
fn expressions_come_to_what_other_tools_agree_on() {
    let mut wrong = Vec::new();
    let mut cases = 0;
    for line in CASES.lines() {
        cases += 1;
        let case: Value = serde_json::from_str(line).unwrap();
        if case["error"] == true {
            wrong.extend(printed(&case, "UTC").map(|text| format!("{case}: {text}")));
            continue;
        }
        let mut zones = vec![("America/Phoenix", &case["expected"])];
        if case["timezone"] == "any" {
            zones.push(("Europe/London", &case["expected"]));
        }
        let others = case["expected_in"].as_object().into_iter().flatten();
        zones.extend(others.map(|(zone, expected)| (zone.as_str(), expected)));
        for (zone, expected) in zones {
            let text = printed(&case, zone);
            if !text
                .as_deref()
                .is_some_and(|text| is_expected(&case, expected, text))
            {
                wrong.push(format!("{case} in {zone}: {text:?}"));
            }
        }
    }
    assert_eq!(cases, 219);
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// What is printed, without the end of the line.
fn value(args: &[&str]) -> String {
    let out = run(&[&["survey", "eval"], args].concat());
    assert!(out.status.success(), "{args:?}: {out:?}");
    String::from_utf8(out.stdout).unwrap().trim_end().to_owned()
}

#[test]
fn an_expression_may_begin_with_minuses_and_stand_behind_its_options() {
    assert_eq!(value(&["--1"]), "1");
    assert_eq!(value(&["--type", "string", "1 = 1"]), "true");
}

#[test]
fn the_clock_of_the_time_given_holds_where_no_zone_is() {
    let now = "2026-07-01T23:30:00+01:00";
    assert_eq!(value(&["today()", "--now", now]), "2026-07-01");
    let zone = ["today()", "--now", now, "--timezone", "Asia/Tokyo"];
    assert_eq!(value(&zone), "2026-07-02");
}

#[test]
fn local_times_follow_the_law_of_the_zone() {
    let hours = |start: &str, end: &str| {
        let text = format!("(date-time('{end}') - date-time('{start}')) * 24");
        value(&[
            "round(number(.), 6)",
            "--values",
            &format!(r#"{{".": {}}}"#, {
                let zone = ["--timezone", "Europe/London", "--type", "number"];
                value(&[&[text.as_str()], zone.as_slice()].concat())
            }),
        ])
    };
    assert_eq!(hours("2026-03-29T00:30", "2026-03-29T02:30"), "1");
    assert_eq!(hours("2026-10-25T00:30", "2026-10-25T02:30"), "3");
    // Half past one was no time on the night of the first, and two on that of
    // the second.
    assert_eq!(hours("2026-03-29T00:30", "2026-03-29T01:30"), "1");
    assert_eq!(hours("2026-10-25T00:30", "2026-10-25T01:30"), "1");
}

#[test]
fn what_cannot_be_evaluated_is_said_with_its_place() {
    for (args, words) in [
        (&["1 +"][..], "column 4: found nothing"),
        (
            &["${a} = red", "--values", r#"{"a": "red"}"#],
            "column 8: found \"red\"",
        ),
        (&["regex('a', '[')"], "regex: found \"[\""),
        (&["1", "--values", "[]"], "--values: found \"[]\""),
        (&["1", "--values", r#"{"a": {}}"#], "--values: found \"a\""),
        (&["1", "--values", "{"], "--values: found EOF"),
        (&["1", "--now", "noon"], "--now: found \"noon\""),
        (&["1", "--timezone", "Mars"], "--timezone: found \"Mars\""),
        (&["1", "--type", "text"], "--type: found \"text\""),
        (&["1", "2"], "usage:"),
        (&["1", "--type"], "usage:"),
        (&[], "usage:"),
    ] {
        fails(&[&["survey", "eval"], args].concat(), words);
    }
}

#[test]
fn a_name_without_a_value_is_not_answered_and_told() {
    let out = run(&["survey", "eval", "${a} = ''"]);
    assert_eq!(out.stdout, b"true\n");
    let told = String::from_utf8(out.stderr).unwrap();
    assert!(told.contains("${a} is not among the values"), "{told}");
}

#[test]
fn an_expression_of_surveyjs_is_printed_as_json() {
    let printed = |text: &str, more: &[&str]| {
        let mut args = vec!["survey", "eval", text, "--from", "surveyjs"];
        args.extend(more);
        let out = run(&args);
        assert_eq!(out.status.code(), Some(0), "{text}");
        String::from_utf8(out.stdout).unwrap()
    };
    let values = ["--values", r#"{"a": "5", "b": ["x"]}"#];
    assert_eq!(printed("{a} + 1", &values), "6\n");
    assert_eq!(printed("{B} contains 'X'", &values), "true\n");
    assert_eq!(printed("{c}", &values), "null\n");
    assert_eq!(printed("{a} + 'x'", &values), "\"5x\"\n");
    assert_eq!(printed("{b}", &["--type", "boolean"]), "false\n");
    let now = ["--now", "2026-04-01T09:30:00Z"];
    assert_eq!(printed("today()", &now), "\"2026-04-01T00:00:00.000Z\"\n");
    fails(&["survey", "eval", "-{a}", "--from", "surveyjs"], "column");
}
