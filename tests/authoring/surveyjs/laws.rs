//! Laws that hold for every definition and every expression.
#![cfg(not(target_arch = "wasm32"))]

use canvass::authoring::surveyjs::{self, Data, Expression};
use proptest::prelude::*;
use proptest::sample::select;

use super::translate::{Answers, agrees, said};

fn one_of(texts: &'static [&'static str]) -> impl Strategy<Value = String> {
    select(texts).prop_map(str::to_owned)
}

/// Conditions over one answer or two.
fn leaf() -> impl Strategy<Value = String> {
    let joined =
        |(left, operator, right): (String, String, String)| format!("{left} {operator} {right}");
    prop_oneof![
        (
            one_of(&["{one}", "{two}", "{b}", "{g.x}"]),
            one_of(&[
                "=",
                "!=",
                "contains",
                "notcontains",
                "<",
                ">=",
                "anyof",
                "noneof"
            ]),
            one_of(&[
                "'nurse'",
                "'Doctor'",
                "'ward manager'",
                "3",
                "'3'",
                "true",
                "'false'",
                "1",
                "['Nurse', 3]",
                "''",
                "'a'"
            ]),
        )
            .prop_map(joined),
        (
            one_of(&["{many}"]),
            one_of(&[
                "=",
                "!=",
                "contains",
                "notcontains",
                "anyof",
                "allof",
                "noneof"
            ]),
            one_of(&[
                "'A'",
                "'b'",
                "2",
                "['a', 'B']",
                "['c d']",
                "['a', 2, 'x']",
                "'zz'"
            ]),
        )
            .prop_map(joined),
        (
            number(),
            one_of(&["=", "!=", "<", ">", "<=", ">=", "==", "<>"]),
            number(),
        )
            .prop_map(joined),
        (
            one_of(&["{t}"]),
            one_of(&["=", "!=", "contains", "notcontains", "anyof", "noneof"]),
            one_of(&["'abc'", "'B c'", "'O.K?'", "''", "['abc', 'x']", "'é'"]),
        )
            .prop_map(joined),
        (
            one_of(&["{d}", "{e}", "today()", "today(-3)", "'2026-03-01'"]),
            one_of(&["=", "!=", "<", ">", "<=", ">="]),
            one_of(&["{d}", "{e}", "today()", "'2026-03-15'", "''"]),
        )
            .prop_map(joined),
        (
            one_of(&[
                "{one}", "{many}", "{n}", "{b}", "{t}", "{d}", "{g.x}", "{r}"
            ]),
            one_of(&["empty", "notempty"]),
        )
            .prop_map(|(name, operator)| format!("{name} {operator}")),
        (one_of(&[
            "{one} = {two}",
            "{one} != {two}",
            "{two} = {one}",
            "{many.length} > 1",
            "{many.length} = 0",
            "{b}",
            "{n}",
            "{many}",
            "{d}",
            "age({d}) >= 1",
            "dateDiff({d}, {e}) > 3",
            "getYear({d}) = 2026",
            "dateDiff({d}, {e}, 'years') = 0"
        ]),)
            .prop_map(|(whole,)| whole),
    ]
}

fn number() -> impl Strategy<Value = String> {
    let leaf = one_of(&["{n}", "{m}", "{r}", "0", "1", "2.5", "-3", "10", "0.1"]);
    leaf.prop_recursive(2, 6, 2, |inner| {
        prop_oneof![
            (inner.clone(), one_of(&["+", "-", "*", "/"]), inner.clone())
                .prop_map(|(a, operator, b)| format!("({a} {operator} {b})")),
            (
                one_of(&["sum", "avg", "count"]),
                inner.clone(),
                inner.clone()
            )
                .prop_map(|(name, a, b)| format!("{name}({a}, {b})")),
            inner.prop_map(|a| format!("trunc({a})")),
        ]
    })
}

fn condition() -> impl Strategy<Value = String> {
    leaf().prop_recursive(2, 6, 2, |inner| {
        prop_oneof![
            (
                inner.clone(),
                one_of(&["and", "or", "&&", "||"]),
                inner.clone()
            )
                .prop_map(|(a, operator, b)| format!("({a}) {operator} ({b})")),
            inner.clone().prop_map(|a| format!("!({a})")),
            (inner.clone(), inner.clone(), inner)
                .prop_map(|(a, b, c)| format!("iif({a}, {b}, {c})")),
        ]
    })
}

fn answers() -> impl Strategy<Value = Answers> {
    let text = |text: &str| Data::Text(text.to_owned());
    let chosen = || {
        select(vec![
            ("Nurse", "Nurse"),
            ("Doctor", "Doctor"),
            ("Ward manager", "Ward_manager"),
            ("3", "3"),
        ])
    };
    let some = |values: Vec<&'static str>| proptest::option::of(select(values));
    let numbers = || vec!["0", "1", "2.5", "-3", "10", "0.1", "0.2", "7"];
    let days = || {
        vec![
            "2026-03-15",
            "2026-03-01",
            "2025-03-15",
            "2024-02-29",
            "2026-03-18",
        ]
    };
    let many = select(vec![
        (vec![], ""),
        (vec!["a"], "a"),
        (vec!["B", "a"], "B a"),
        (vec!["c d"], "c_d"),
        (vec!["a", "2"], "a 2"),
    ]);
    let first = (
        proptest::option::of(chosen()),
        proptest::option::of(chosen()),
        many,
        some(numbers()),
        some(numbers()),
        some(vec!["yes", "no"]),
        some(vec![
            "abc", "ABC", " abc", "b C", "xB cy", "o.k?", "É", "word",
        ]),
        some(days()),
        some(days()),
    );
    (first, some(vec!["1", "3", "5"]), some(vec!["1", "2"])).prop_map(move |(first, r, x)| {
        let (one, two, many, number, other, truth, written, day, later) = first;
        let mut answers = Answers::default();
        for (name, given) in [("one", one), ("two", two)] {
            if let Some((theirs, ours)) = given {
                let theirs = theirs.parse().map_or_else(|_| text(theirs), Data::Number);
                answers.set(name, theirs, ours);
            }
        }
        if !many.0.is_empty() {
            let items = many
                .0
                .iter()
                .map(|item| item.parse().map_or_else(|_| text(item), Data::Number));
            answers.set("many", Data::List(items.collect()), many.1);
        }
        for (name, given) in [("n", number), ("m", other), ("r", r), ("g.x", x)] {
            if let Some(number) = given {
                answers.set(name, Data::Number(number.parse().unwrap()), number);
            }
        }
        if let Some(truth) = truth {
            answers.set("b", Data::Bool(truth == "yes"), truth);
        }
        for (name, given) in [("t", written), ("d", day), ("e", later)] {
            if let Some(given) = given {
                answers.set(name, text(given), given);
            }
        }
        answers
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1500))]

    #[test]
    fn what_is_said_here_means_what_it_meant_there(theirs in condition(), all in proptest::collection::vec(answers(), 8)) {
        if let Some(ours) = said(&theirs) {
            for answers in &all {
                let outcome = agrees(&theirs, &ours, answers);
                prop_assert!(outcome.is_ok(), "{}", outcome.unwrap_err());
            }
        }
    }

    #[test]
    fn any_text_is_an_expression_or_is_refused_in_it(text in "[a-z{}()\\[\\]'\",.=<>!+*/^0-9 ]{0,40}") {
        match Expression::parse(&text) {
            Ok(expression) => {
                expression.value(&Data::Object(Vec::new()), None);
            }
            Err(error) => prop_assert!(error.column <= text.chars().count() + 10, "{error}"),
        }
    }

    #[test]
    fn any_json_is_read_or_refused(text in "[\\[\\]{}:,\"a-e0-9 ]{0,60}") {
        if let Ok(survey) = surveyjs::read(&text) {
            surveyjs::to_json(&survey);
        }
    }
}
