//! Expressions said in our language: what they become, and that they mean the
//! same.

use std::collections::BTreeMap;

use canvass::authoring::surveyjs::{Data, Expression as Theirs};
use canvass::json::{Value, json};
use canvass::port::{Machine, Math, Plain};
use canvass::survey::Expression;
use canvass::survey::expression::{Context, Moment};

#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

/// The questions that expressions may name.
fn elements() -> Vec<Value> {
    let choices = json!(["Nurse", "Doctor", "Ward manager", 3]);
    vec![
        json!({ "type": "radiogroup", "name": "one", "choices": choices }),
        json!({ "type": "dropdown", "name": "two", "choices": choices }),
        json!({ "type": "checkbox", "name": "many", "choices": ["a", "B", "c d", 2] }),
        json!({ "type": "text", "name": "n", "inputType": "number" }),
        json!({ "type": "text", "name": "m", "inputType": "number" }),
        json!({ "type": "boolean", "name": "b" }),
        json!({ "type": "text", "name": "t" }),
        json!({ "type": "text", "name": "d", "inputType": "date" }),
        json!({ "type": "text", "name": "e", "inputType": "date" }),
        json!({ "type": "rating", "name": "r" }),
        json!({ "type": "matrix", "name": "g", "rows": ["x", "y"], "columns": [1, 2] }),
    ]
}

/// The condition as it is said here; `None` if it is refused, which is told.
pub(super) fn said(condition: &str) -> Option<String> {
    let mut elements = elements();
    elements.push(json!({ "type": "text", "name": "last", "visibleIf": condition }));
    let converted = super::converted(&Value::Array(elements));
    let place = "elements[11].visibleIf";
    let is_told =
        |remark: &canvass::authoring::Remark| remark.place.sheet.as_deref() == Some(place);
    if converted.lost.iter().any(is_told) {
        return None;
    }
    let last = converted.definition.to_json()["questions"][11].clone();
    Some(last["relevant"].as_str().unwrap_or("true()").to_owned())
}

/// Answers as both have them: of each name theirs and ours.
#[derive(Clone, Debug, Default)]
pub(super) struct Answers(BTreeMap<&'static str, (Data, String)>);

impl Answers {
    pub(super) fn set(&mut self, name: &'static str, theirs: Data, ours: &str) {
        self.0.insert(name, (theirs, ours.to_owned()));
    }

    fn theirs(&self) -> Data {
        let mut members: Vec<(String, Data)> = Vec::new();
        let mut rows = Vec::new();
        for (name, (theirs, _)) in &self.0 {
            match name.strip_prefix("g.") {
                Some(row) => rows.push((row.to_owned(), theirs.clone())),
                None => members.push(((*name).to_owned(), theirs.clone())),
            }
        }
        if !rows.is_empty() {
            members.push(("g".to_owned(), Data::Object(rows)));
        }
        Data::Object(members)
    }
}

/// Noon of 15 March 2026.
pub(super) const NOW: f64 = 1_773_576_000_000.0;

impl Context for Answers {
    fn values(&self, name: &str) -> Vec<String> {
        let found = self.0.get(name).map(|(_, ours)| ours.clone());
        vec![found.unwrap_or_default()]
    }

    fn now(&self) -> Option<Moment> {
        Some(Moment::at(NOW as i64, self.machine()))
    }

    fn machine(&self) -> &dyn Machine {
        &WithPatterns
    }
}

struct WithPatterns;

impl Machine for WithPatterns {
    fn offset(&self, _: i64) -> i32 {
        0
    }

    fn matches(&self, text: &str, pattern: &str) -> Option<bool> {
        let pattern = regex_lite::Regex::new(pattern).ok()?;
        Some(pattern.is_match(text))
    }

    fn math(&self, function: Math, x: f64, y: f64) -> f64 {
        Plain.math(function, x, y)
    }
}

/// Whether both come to the same.
pub(super) fn agrees(theirs: &str, ours: &str, answers: &Answers) -> Result<(), String> {
    let library = Theirs::parse(theirs).unwrap();
    let library = library.holds(&answers.theirs(), Some(NOW));
    let holds = Expression::parse(ours).unwrap().holds(answers);
    if library == holds {
        return Ok(());
    }
    Err(format!(
        "{theirs}\n{ours}\n{answers:?}: library {library}, ours {holds}"
    ))
}

#[test]
fn conditions_are_said_as_an_author_would_say_them() {
    let cases = [
        ("{one} = 'nurse'", "${one} = 'Nurse'"),
        ("{one} != 'Nurse'", "not(${one} = 'Nurse')"),
        (
            "{one} anyof ['nurse', 'Doctor']",
            "${one} = 'Nurse' or ${one} = 'Doctor'",
        ),
        ("{one} empty", "${one} = ''"),
        ("{one} = '3'", "${one} = '3'"),
        ("{many} contains 'b'", "selected(${many}, 'B')"),
        (
            "{many} anyof ['a', 'c d']",
            "selected(${many}, 'a') or selected(${many}, 'c_d')",
        ),
        (
            "{many} = ['b', 'a']",
            "count-selected(${many}) = 2 and selected(${many}, 'B') and selected(${many}, 'a')",
        ),
        ("{many.length} > 1", "count-selected(${many}) > 1"),
        ("{n} > 3 and {n} <= 10", "${n} > 3 and ${n} <= 10"),
        (
            "{n} + {m} * 2 > 3",
            "round(coalesce(${n}, 0) + round(coalesce(${m}, 0) * 2, 9), 9) > 3",
        ),
        ("{b} = true", "${b} = 'yes'"),
        ("!{b}", "not(${b} = 'yes')"),
        ("{b} or {n} > 3", "${b} = 'yes' or ${n} > 3"),
        ("{many} and {b}", "${many} != '' and ${b} = 'yes'"),
        ("!{many}", "not(${many} != '')"),
        ("{t} notempty", "not(${t} = '')"),
        ("{t} = 'Ok'", "regex(${t}, '^\\s*[oO][kK]\\s*$')"),
        ("{d} >= '2026-01-01'", "date(${d}) >= date('2026-01-01')"),
        ("{d} < today()", "date(${d}) < today()"),
        ("{r} >= 4 or {g.x} = 2", "${r} >= 4 or ${g.x} = '2'"),
        ("3 < {n}", "${n} > 3"),
    ];
    for (theirs, ours) in cases {
        assert_eq!(said(theirs).as_deref(), Some(ours), "{theirs}");
    }
}

#[test]
fn what_would_mean_something_else_is_refused() {
    let cases = [
        "{t}",
        "{one}",
        "{many}",
        "{n}",
        "{d}",
        "{b} and {many}",
        "{many} or {b}",
        "iif({b}, {n}, true)",
        "iif({b}, 1, 0)",
        "'a'",
        "!({many} and {b})",
        "!({b} or {many})",
        "({n} and {many}) and {b}",
        "{t} > 'a'",
        "{t} = 5",
        "{t} contains '0'",
        "{t} = {n}",
        "{nowhere} = 1",
        "{row.a} = 1",
        "{many} > 2",
        "{d} > '2026'",
        "min({n}, {m}) > 2",
        "isContainerReady('p')",
        "{g} notempty",
        "{d} > currentDate()",
    ];
    for theirs in cases {
        assert_eq!(said(theirs), None, "{theirs}");
    }
}

#[test]
fn traps_of_the_language_keep_their_meaning() {
    let mut given = Answers::default();
    given.set("one", Data::Text("Ward manager".to_owned()), "Ward_manager");
    given.set("n", Data::Number(0.0), "0");
    given.set("m", Data::Number(0.2), "0.2");
    given.set("b", Data::Bool(false), "no");
    given.set("t", Data::Text(" Abc ".to_owned()), " Abc ");
    given.set("d", Data::Text("2026-03-15".to_owned()), "2026-03-15");
    let cases = [
        "{one} = 'WARD MANAGER'",
        "{one} contains 'manager'",
        "{n} < 1",
        "{n} <= 1",
        "{n} > 1",
        "{n} != 1",
        "{n} empty",
        "{n} noneof [1, 2]",
        "{n} = {m}",
        "{n} <= {m}",
        "{n} + 0.1 = 0.1",
        "{m} + 0.1 = 0.3",
        "{m} / {n} > 1",
        "{m} / {n} = 0",
        "{b} = false",
        "{b} != true",
        "{b} empty",
        "{t} = 'abc'",
        "{t} != 'abc'",
        "{many} notcontains 'a'",
        "{many} noneof ['a']",
        "{many} allof ['a', 'b']",
        "{d} = today()",
        "{d} <= {e}",
        "{d} = {e}",
        "avg({n}, {m}) > 0.05",
        "count({n}, {m}) = 2",
        "sum({n}, {m}, {r}) = 0.2",
        "round({m}) = 0",
        "iif({b}, {n}, {m}) > 0.1",
        "age({d}) = 0",
        "dateDiff({d}, today(), 'days') = 0",
        "{g.x} = 1 or {g.y} empty",
    ];
    for theirs in cases {
        let ours = said(theirs).unwrap_or_else(|| panic!("{theirs} is refused"));
        for answers in [&given, &Answers::default()] {
            agrees(theirs, &ours, answers).unwrap();
        }
    }
}

/// The library's own outcomes, which are those of its version 2.5.38 where these
/// are the conditions of questions.
#[test]
fn a_condition_holds_where_it_comes_to_true_and_to_nothing_else() {
    let answers = Data::parse(r#"{ "many": ["a"], "n": 5, "one": 1, "d": "2026-01-01" }"#).unwrap();
    let cases = [
        ("{many} && {b}", false),
        ("!({many} && {b})", false),
        ("!!({many} && {b})", true),
        ("iif({many} && {b}, true, false)", true),
        ("iif({many} && {b}, 1, 2)", false),
        ("{many}", false),
        ("!!{many}", true),
        ("{n}", false),
        ("{one}", false),
        ("{d}", false),
        ("{one} and true", true),
        ("true and {one}", false),
        ("{many} or true", false),
        ("true or {many}", true),
    ];
    for (condition, holds) in cases {
        let library = Theirs::parse(condition).unwrap();
        assert_eq!(library.holds(&answers, None), holds, "{condition}");
    }
}

#[test]
fn several_answers_beside_one_that_is_not_given_are_no_reason_to_ask() {
    let mut given = Answers::default();
    given.set("many", Data::List(vec![Data::Text("a".to_owned())]), "a");
    let ours = said("({many}) && ({b})").unwrap();
    agrees("({many}) && ({b})", &ours, &given).unwrap();
    assert!(!Expression::parse(&ours).unwrap().holds(&given));
    given.set("b", Data::Bool(true), "yes");
    agrees("({many}) && ({b})", &ours, &given).unwrap();
    assert!(Expression::parse(&ours).unwrap().holds(&given));
}
