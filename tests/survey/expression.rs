//! Expressions follow `XPath`'s and ODK's value rules and say where they cannot
//! be read. What functions come to is told by the cases of `tests/command`.

use canvass::survey::expression::{Context, Expression, Moment, Value};
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
        ("selected(${many}, ' time ')", true),
        ("jr:choice-name('n', '${site}') = ''", true),
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
        ("selected(${missing}, '')", true),
        ("selected(${missing}, 'a')", false),
        ("coalesce(${missing}, 'b') = 'b'", true),
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
fn a_set_of_answers_is_true_where_there_is_one_and_compared_one_by_one() {
    struct Repeat(&'static [&'static str]);
    impl Context for Repeat {
        fn values(&self, _: &str) -> Vec<String> {
            self.0.iter().map(|text| (*text).to_owned()).collect()
        }
    }
    let holds = |texts: &'static [&'static str], text: &str| {
        Expression::parse(text).unwrap().holds(&Repeat(texts))
    };
    assert!(holds(&[""], "${a}"));
    assert!(!holds(&[], "${a}"));
    assert!(holds(
        &["1", "5"],
        "${a} = 5 and ${a} != 5 and ${a} < 2 and ${a} > 2"
    ));
    assert!(!holds(
        &[],
        "${a} = '' or ${a} != '' or ${a} < 1 or ${a} >= 1"
    ));
    assert!(holds(&["b", "c"], "${a} = 'c' and not(${a} = 'd')"));
    assert!(holds(
        &["1", "2"],
        "count(${a} | ${a}) = 2 and count(${a} | ${b} | .) = 5"
    ));
    assert!(holds(
        &["3", "4"],
        "sum(${a}) = 7 and max(${a}, 9) = 9 and join('-', ${a}) = '3-4'"
    ));
}

#[test]
fn random_draws_are_the_same_for_the_same_seed() {
    struct Seeded(u64);
    impl Context for Seeded {
        fn values(&self, _: &str) -> Vec<String> {
            Vec::new()
        }
        fn seed(&self) -> u64 {
            self.0
        }
    }
    let text = |seed: u64, text: &str| Expression::parse(text).unwrap().value(&Seeded(seed)).text();
    assert_eq!(text(1, "random()"), text(1, "random()"));
    assert_ne!(text(1, "random()"), text(2, "random()"));
    assert_eq!(text(1, "random() = random()"), "false");
    assert_eq!(text(3, "string-length(uuid())"), "36");
    assert_eq!(text(3, "string-length(uuid(50))"), "50");
    let id = text(3, "uuid()");
    assert_eq!((id.as_bytes()[14], id.matches('-').count()), (b'4', 4));
    let mean = (0..1000)
        .map(|seed| text(seed, "random()").parse::<f64>().unwrap())
        .sum::<f64>();
    assert!((470.0..530.0).contains(&mean), "{mean}");
}

#[test]
fn the_clock_and_the_zone_are_the_contexts() {
    struct At(Option<Moment>);
    impl Context for At {
        fn values(&self, _: &str) -> Vec<String> {
            Vec::new()
        }
        fn now(&self) -> Option<Moment> {
            self.0
        }
    }
    let now = Moment::parse("2026-07-01T08:09:10.5Z", &canvass::port::Plain);
    let text = |text: &str| Expression::parse(text).unwrap().value(&At(now)).text();
    assert_eq!(text("now()"), "2026-07-01T08:09:10.500+00:00");
    assert_eq!(text("today()"), "2026-07-01");
    assert_eq!(
        text("format-date(now(), '%a %e %b %y, %h:%M:%S.%3 %% %q')"),
        "Wed 1 Jul 26, 8:09:10.500 % %q"
    );
    assert_eq!(
        text("date('2026-2-3T10:00')"),
        "2026-02-03T10:00:00.000+00:00"
    );
    assert_eq!(text("date('2026-02-30')"), "Invalid Date");
    assert_eq!(text("decimal-time('18:00')"), "0.75");
    let nothing = Expression::parse("today() > 0 or today() <= 0").unwrap();
    assert!(!nothing.holds(&At(None)));
    assert!(nothing.reads_clock());
    assert!(
        !Expression::parse("date('2026-01-01')")
            .unwrap()
            .reads_clock()
    );
}

#[test]
fn an_operator_is_a_name_where_an_operand_is_expected() {
    let expression = Expression::parse("and and div div mod").unwrap();
    let columns: Vec<(&str, usize)> = expression
        .columns()
        .iter()
        .map(|name| (name.name, name.column))
        .collect();
    assert_eq!(columns, [("and", 1), ("div", 9), ("mod", 17)]);
}

#[test]
fn syntax_errors_say_column_found_and_expected() {
    let operand = "expected a value, a ${question} or a function";
    let operator = "expected and, or, =, != or another operator";
    let set = "expected a ${question} whose answers can be counted";
    for (text, expected) in [
        ("", format!("column 1: found nothing; {operand}")),
        ("${a} =", format!("column 7: found nothing; {operand}")),
        ("1 + * 2", format!("column 5: found \"*\"; {operand}")),
        ("'é' = #", format!("column 7: found \"#\"; {operand}")),
        ("(1 + 2", "column 7: found nothing; expected a closing bracket )".to_owned()),
        ("1 2", format!("column 3: found \"2\"; {operator}")),
        ("${a} & 1", format!("column 6: found \"&\"; {operator}")),
        ("'open", "column 1: found 'open; expected a closing quotation mark".to_owned()),
        ("$a", "column 1: found \"$\"; expected ${ followed by a question's id and }".to_owned()),
        ("${a", "column 1: found \"$\"; expected ${ followed by a question's id and }".to_owned()),
        ("${ }", "column 1: found \"$\"; expected ${ followed by a question's id and }".to_owned()),
        ("1.2.3", "column 1: found \"1.2.3\"; expected a number".to_owned()),
        ("true(1)", "column 1: found true with 1 argument; expected 0 arguments".to_owned()),
        ("selected(${a})", "column 1: found selected with 1 argument; expected 2 arguments".to_owned()),
        ("round()", "column 1: found round with 0 arguments; expected 1 or 2 arguments".to_owned()),
        ("max()", "column 1: found max with 0 arguments; expected at least 1 argument".to_owned()),
        ("1 + seleted(.)", "column 5: found \"seleted\"; expected a function, such as selected(…)".to_owned()),
        ("é(1)", "column 1: found \"é\"; expected a function, such as selected(…) or if(…)".to_owned()),
        ("pulldata('a', 'b')", "column 1: found \"pulldata\", which surveys here do not have; expected a function, such as selected(…) or if(…)".to_owned()),
        ("count(1)", format!("column 7: found \"1\"; {set}")),
        ("${a} | 'b'", format!("column 8: found \"b\"; {set}")),
        ("jr:choice-name(., 'b')", "column 19: found \"b\"; expected the ${question} of the choice, in quotation marks".to_owned()),
        ("weighted-checklist(1, 2, .)", "column 1: found weighted-checklist with 3 arguments; expected a weight after each value".to_owned()),
        ("${a}/b", "column 5: found \"/\"; expected a ${question}: paths into a form are not read".to_owned()),
        ("../a", "column 1: found \"..\"; expected a ${question}: paths into a form are not read".to_owned()),
        ("${a} = ‘b’", "column 8: found \"‘\"; expected a straight quotation mark, ' or \"".to_owned()),
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
    let long = format!("1{}", " ".repeat(20_000));
    assert!(error(&long).starts_with("column 20001: found more than 20,000 characters"));
    let wide = "(1) + ".repeat(1000) + "1";
    assert_eq!(value(&wide), Value::Number(1001.0));
    assert!(error(&format!("{wide} + 1")).ends_with("expected fewer operators in one expression"));
}

#[test]
fn expressions_print_with_the_fewest_brackets() {
    for (text, printed) in [
        ("1+(2*3)", "1 + 2 * 3"),
        ("(1+2)*3", "(1 + 2) * 3"),
        ("1-(2-3)-4", "1 - (2 - 3) - 4"),
        ("-(1+2)", "-(1 + 2)"),
        ("--.5", "--0.5"),
        ("${ a }|.|(${b}|${c})", "${a} | . | (${b} | ${c})"),
        (
            "if(\"it's\"=\"a\",true(),name)",
            "if(\"it's\" = 'a', true(), name)",
        ),
        ("jr:choice-name(., '${a}')", "jr:choice-name(., ${a})"),
        ("1 and(2 or 3)", "1 and (2 or 3)"),
    ] {
        assert_eq!(Expression::parse(text).unwrap().to_string(), printed);
    }
}

#[test]
fn references_are_listed_with_their_columns() {
    let expression =
        Expression::parse("not(${a}) and selected(${ b }, jr:choice-name(., '${c}'))").unwrap();
    let listed: Vec<(&str, usize)> = expression
        .references()
        .iter()
        .map(|reference| (reference.name, reference.column))
        .collect();
    assert_eq!(listed, [("a", 5), ("b", 24), ("c", 51)]);
}
