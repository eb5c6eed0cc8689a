//! Conditions follow `XPath`'s value rules and say where they cannot be read.

use canvass::survey::expression::{Expression, Value};
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

fn answers(name: &str) -> Option<String> {
    let text = match name {
        "age" => "42",
        "half" => "0.5",
        "site" => "northgate",
        "many" => "time access it",
        "day" => "2026-04-01",
        "grid.row" => "agree",
        _ => return None,
    };
    Some(text.to_owned())
}

fn value(text: &str) -> Value {
    Expression::parse(text)
        .unwrap_or_else(|error| panic!("{text}: {error}"))
        .value(&answers)
}

fn error(text: &str) -> String {
    Expression::parse(text).unwrap_err().to_string()
}

#[test]
fn numbers_are_calculated_with_the_usual_precedence() {
    for (text, expected) in [
        ("1 + 2 * 3", 7.0),
        ("(1 + 2) * 3", 9.0),
        ("10 - 3 - 2", 5.0),
        ("2 * ${age} div 4", 21.0),
        ("7 mod 3", 1.0),
        ("-7 mod 3", -1.0),
        ("- -2", 2.0),
        ("-${half}", -0.5),
        ("1 div 0", f64::INFINITY),
        ("count-selected(${many})", 3.0),
        ("count-selected(${missing})", 0.0),
        ("true() + 1", 2.0),
        ("${day} - '2026-03-31'", 1.0),
        (".5 + 1.", 1.5),
    ] {
        assert_eq!(value(text), Value::Number(expected), "{text}");
    }
}

#[test]
fn conditions_are_true_or_false() {
    for (text, expected) in [
        ("${site} = 'northgate'", true),
        ("${site} = \"northgate\"", true),
        ("${site} != 'riverside'", true),
        ("${age} >= 42 and ${age} <= 42", true),
        ("${age} < 42 or ${age} > 42", false),
        ("${age} = '42.0'", false),
        ("${age} = 42.0", true),
        ("'007' = 7", true),
        ("'10' < '9'", false),
        ("${day} >= '2026-04-01'", true),
        ("${day} > '2026-04-01'", false),
        ("${grid.row} = 'agree'", true),
        ("selected(${many}, 'access')", true),
        ("selected(${many}, 'acc')", false),
        ("selected(${site}, 'northgate')", true),
        ("not(${site} = 'northgate')", false),
        ("true()", true),
        ("not(true()) or false()", false),
        ("1 = 1 = true()", true),
        ("1 < 2 = 2 > 1", true),
        ("false() and true() or true()", true),
        ("true() or false() and false()", true),
        ("'false'", true),
        ("0", false),
    ] {
        assert_eq!(
            Expression::parse(text).unwrap().holds(&answers),
            expected,
            "{text}"
        );
    }
}

#[test]
fn a_missing_answer_is_the_empty_text() {
    for (text, expected) in [
        ("${missing} = ''", true),
        ("${missing} != 'x'", true),
        ("${missing} < 1", false),
        ("${missing} >= 1", false),
        ("${missing} = 0", false),
        ("${missing} != 0", true),
        ("not(${missing})", true),
        ("selected(${missing}, '')", false),
    ] {
        assert_eq!(
            Expression::parse(text).unwrap().holds(&answers),
            expected,
            "{text}"
        );
    }
}

#[test]
fn what_is_no_number_compares_false() {
    for text in [
        "${site} < 1",
        "${site} > 1",
        "${site} = 1",
        "'' = 0",
        "1e3 = 1",
    ] {
        assert!(
            !Expression::parse(text).is_ok_and(|expression| expression.holds(&answers)),
            "{text}"
        );
    }
    assert_eq!(value("${site} + 1").text(), "NaN");
    assert_eq!(value("-1 div 0").text(), "-Infinity");
    assert_eq!(value("0 * -1").text(), "0");
    assert_eq!(value("3.0").text(), "3");
}

#[test]
fn and_is_a_name_where_an_operand_is_expected() {
    assert_eq!(
        error("and = 1"),
        "column 1: found \"and\"; expected selected(…), count-selected(…), not(…), true() or false()"
    );
}

#[test]
fn syntax_errors_say_column_found_and_expected() {
    let operand = "expected a value, a ${question} or a function";
    for (text, expected) in [
        ("", format!("column 1: found nothing; {operand}")),
        ("${a} =", format!("column 7: found nothing; {operand}")),
        ("1 + * 2", format!("column 5: found \"*\"; {operand}")),
        ("é", "column 1: found \"é\"; expected selected(…), count-selected(…), not(…), true() or false()".to_owned()),
        ("'é' = #", format!("column 7: found \"#\"; {operand}")),
        ("(1 + 2", "column 7: found nothing; expected a closing bracket )".to_owned()),
        ("1 2", "column 3: found \"2\"; expected and, or, =, != or another operator".to_owned()),
        ("${a} & 1", "column 6: found \"&\"; expected and, or, =, != or another operator".to_owned()),
        ("'open", "column 1: found 'open; expected a closing quotation mark".to_owned()),
        ("$a", "column 1: found \"$\"; expected ${ followed by a question's id and }".to_owned()),
        ("${a", "column 1: found \"$\"; expected ${ followed by a question's id and }".to_owned()),
        ("${ }", "column 1: found \"$\"; expected ${ followed by a question's id and }".to_owned()),
        ("1.2.3", "column 1: found \"1.2.3\"; expected a number".to_owned()),
        ("true", "column 5: found nothing; expected an opening bracket (".to_owned()),
        ("true(1)", "column 1: found true with 1 argument; expected 0 arguments".to_owned()),
        ("selected(${a})", "column 1: found selected with 1 argument; expected 2 arguments".to_owned()),
        ("selected('a', 'b')", "column 10: found \"a\"; expected a ${question} as the first argument".to_owned()),
    ] {
        assert_eq!(error(text), expected, "{text}");
    }
}

#[test]
fn deep_and_long_texts_are_refused() {
    let deep = format!("{}1{}", "(".repeat(60), ")".repeat(60));
    assert_eq!(
        error(&deep),
        "column 51: found \"(\"; expected a shorter condition with fewer brackets"
    );
    let long = "1 + ".repeat(1000) + "1";
    assert!(error(&long).starts_with("column 4001: found more than 4,000 characters"));
    let wide = "(1) + ".repeat(600) + "1";
    assert_eq!(value(&wide), Value::Number(601.0));
}

#[test]
fn references_are_listed_with_their_columns() {
    let expression = Expression::parse("not(${a}) and selected(${ b }, 'x')").unwrap();
    let listed: Vec<(&str, usize)> = expression
        .references()
        .iter()
        .map(|reference| (reference.name, reference.column))
        .collect();
    assert_eq!(listed, [("a", 5), ("b", 24)]);
}
