//! What stands in a field becomes an answer, or an error in the words of the
//! NHS and GOV.UK services.

use canvass_kernel::Named;

use canvass::port::{Machine, Math, Plain};
use canvass::words::survey::Words;

use canvass::survey::{
    Answer, Date, Input, Rating,
    check::{check, length},
};
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use super::definition;

fn today() -> Option<Date> {
    Date::new(2026, 11, 21)
}

/// Checks an input of the only question, written without id and text.
fn checked(question: &str, input: impl Into<Option<Input>>) -> Result<Option<Answer>, String> {
    let question = format!(r#"{{"id": "q", "text": "How many?", {question}}}"#);
    let definition = definition(&question);
    let result = check(
        &definition.questions[0],
        input.into().as_ref(),
        today(),
        Words::English,
        &Plain,
    );
    result.map_err(|problems| {
        let said: Vec<String> = problems
            .iter()
            .map(|p| format!("{}: {}", p.field, p.message))
            .collect();
        said.join("; ")
    })
}

fn one(text: &str) -> Input {
    Input::One(text.to_owned())
}

fn date(day: &str, month: &str, year: &str) -> Input {
    Input::Date([day, month, year].map(str::to_owned))
}

#[test]
fn a28_numbers_are_read_with_spaces_commas_and_units() {
    let kind = r#""type": "number", "unit": "hours""#;
    for (text, number) in [
        ("12", 12.0),
        ("  2.5 ", 2.5),
        (".5", 0.5),
        ("1,234", 1234.0),
        ("1 234 567", 1_234_567.0),
        ("12,345.25", 12345.25),
        ("5 hours", 5.0),
        ("5 Hours", 5.0),
        ("-3", -3.0),
        ("\u{2212}3", -3.0),
        ("£20", 20.0),
        ("007", 7.0),
    ] {
        assert_eq!(
            checked(kind, one(text)),
            Ok(Some(Answer::Number(number))),
            "{text}"
        );
    }
    assert_eq!(checked(kind, one("   ")), Ok(None));
}

#[test]
fn what_could_be_two_numbers_is_none() {
    let kind = r#""type": "number", "unit": "hours""#;
    let message = "q-q: Number of hours must be a number, like 12 or 2.5";
    for text in [
        "2,5", "1,23", "1,2345", "1.2.3", "1e3", "inf", "NaN", "two", "-", ".", ",", "5-6",
    ] {
        assert_eq!(checked(kind, one(text)), Err(message.to_owned()), "{text}");
    }
}

#[test]
fn a10_numbers_outside_their_limits_say_the_limits() {
    let both = r#""type": "number", "min": 0, "max": 200, "unit": "hours""#;
    let between = "q-q: Number of hours must be between 0 and 200";
    assert_eq!(checked(both, one("200.5")), Err(between.to_owned()));
    assert_eq!(checked(both, one("-1")), Err(between.to_owned()));
    assert_eq!(checked(both, one("200")), Ok(Some(Answer::Number(200.0))));
    assert_eq!(
        checked(r#""type": "number", "min": 1"#, one("0")),
        Err("q-q: Your answer must be 1 or more".to_owned())
    );
    assert_eq!(
        checked(r#""type": "number", "max": 2.5"#, one("3")),
        Err("q-q: Your answer must be 2.5 or less".to_owned())
    );
    assert_eq!(
        checked(r#""type": "number", "whole": true"#, one("1.5")),
        Err("q-q: Your answer must be a whole number, like 12".to_owned())
    );
}

#[test]
fn a10_missing_answers_are_asked_for_in_the_words_of_their_kind() {
    for (kind, message) in [
        (r#""type": "text""#, "q-q: Enter an answer to “How many?”"),
        (r#""type": "long""#, "q-q: Enter an answer to “How many?”"),
        (r#""type": "number""#, "q-q: Enter an answer to “How many?”"),
        (
            r#""type": "date""#,
            "q-q-day: Enter an answer to “How many?”",
        ),
        (
            r#""type": "scale", "from": 0, "to": 10"#,
            "q-q: Select an answer to “How many?”",
        ),
        (
            r#""type": "single", "choices": [{"value": "a", "text": "A"}]"#,
            "q-q: Select an answer to “How many?”",
        ),
        (
            r#""type": "multiple", "choices": [{"value": "a", "text": "A"}]"#,
            "q-q: Select at least one answer to “How many?”",
        ),
        (
            r#""type": "text", "error": "Enter your job title""#,
            "q-q: Enter your job title",
        ),
    ] {
        let kind = format!(r#""required": true, {kind}"#);
        assert_eq!(checked(&kind, one(" ")), Err(message.to_owned()), "{kind}");
    }
}

#[test]
fn text_is_trimmed_and_counted_as_a_reader_counts() {
    let kind = r#""type": "text", "max_length": 3"#;
    assert_eq!(
        checked(kind, one("  abc  ")),
        Ok(Some(Answer::Text("abc".to_owned())))
    );
    assert_eq!(checked(kind, one(" \n ")), Ok(None));
    assert_eq!(
        checked(kind, one("abcd")),
        Err("q-q: Your answer must be 3 characters or less".to_owned())
    );
    assert_eq!(
        checked(r#""type": "long""#, one("a\r\nb")),
        Ok(Some(Answer::Text("a\nb".to_owned())))
    );
    assert_eq!(length("cafe\u{301}", &Plain), 4);
    assert_eq!(length("👩\u{200d}⚕\u{fe0f}👍\u{1f3fd}", &Plain), 2);
}

#[test]
fn a_choice_must_be_one_of_the_choices() {
    let choices = r#""choices": [{"value": "a", "text": "A"}, {"value": "b", "text": "B"}, {"value": "n", "text": "None of it", "exclusive": true}]"#;
    let single = format!(r#""type": "single", {choices}"#);
    assert_eq!(
        checked(&single, one("b")),
        Ok(Some(Answer::Choice("b".to_owned())))
    );
    assert_eq!(checked(&single, one("z")), Ok(None));
    let multiple = format!(r#""type": "multiple", {choices}"#);
    let many = |values: &[&str]| Input::Many(values.iter().map(|v| (*v).to_owned()).collect());
    assert_eq!(
        checked(&multiple, many(&["b", "z", "a", "b"])),
        Ok(Some(Answer::Choices(vec!["a".to_owned(), "b".to_owned()])))
    );
    assert_eq!(
        checked(&multiple, many(&["a", "n"])),
        Err("q-q: Select the answers that apply to you, or select “None of it”".to_owned())
    );
}

#[test]
fn a_point_of_a_scale_lies_on_it() {
    let kind = r#""type": "scale", "from": 0, "to": 10"#;
    assert_eq!(checked(kind, one("0")), Ok(Some(Answer::Scale(0))));
    assert_eq!(checked(kind, one("11")), Ok(None));
}

#[test]
fn a_required_grid_asks_for_each_row_by_name() {
    let grid = r#""type": "grid", "rows": [{"value": "a", "text": "Saves me time"}, {"value": "b", "text": "Helps"}], "scale": [{"value": "no", "text": "No"}, {"value": "yes", "text": "Yes"}]"#;
    let rows = |values: &[(&str, &str)]| {
        Input::Rows(
            values
                .iter()
                .map(|(r, p)| ((*r).to_owned(), (*p).to_owned()))
                .collect(),
        )
    };
    let answer = Named::of(vec![("b".to_owned(), Rating::Point("yes".to_owned()))]);
    assert_eq!(
        checked(grid, rows(&[("b", "yes"), ("a", "perhaps")])),
        Ok(Some(Answer::Grid(answer)))
    );
    let required = format!(r#""required": true, {grid}"#);
    assert_eq!(
        checked(&required, rows(&[("b", "yes")])),
        Err("q-q-row-1: Select an answer for “Saves me time”".to_owned())
    );
    assert_eq!(
        checked(&required, rows(&[])),
        Err("q-q-row-1: Select an answer for “Saves me time”; q-q-row-2: Select an answer for “Helps”".to_owned())
    );
}

#[test]
fn dates_take_months_as_numbers_and_as_words() {
    let first = Date::new(2026, 3, 7).map(Answer::Date);
    for month in ["3", "03", " 3 ", "mar", "Mar.", "MARCH", "march"] {
        assert_eq!(
            checked(r#""type": "date""#, date("7", month, "2026")),
            Ok(first.clone()),
            "{month}"
        );
    }
    assert_eq!(checked(r#""type": "date""#, date("", " ", "")), Ok(None));
}

#[test]
fn a10_a_wrong_date_says_what_is_wrong_and_leads_to_the_part() {
    let kind = r#""type": "date", "min": "2020-01-01", "max": "today""#;
    for (input, message) in [
        (date("", "3", "2026"), "q-q-day: Date must include a day"),
        (
            date("7", "", ""),
            "q-q-month: Date must include a month and year",
        ),
        (date("32", "3", "2026"), "q-q-day: Date must be a real date"),
        (date("+7", "3", "2026"), "q-q-day: Date must be a real date"),
        (
            date("7", "13", "2026"),
            "q-q-month: Date must be a real date",
        ),
        (
            date("7", "ma", "2026"),
            "q-q-month: Date must be a real date",
        ),
        (
            date("7", "3", "26"),
            "q-q-year: Year must include 4 numbers",
        ),
        (date("7", "3", "0026"), "q-q-day: Date must be a real date"),
        (date("29", "2", "2025"), "q-q-day: Date must be a real date"),
        (
            date("22", "11", "2026"),
            "q-q-day: Date must be today or in the past",
        ),
        (
            date("31", "12", "2019"),
            "q-q-day: Date must be the same as or after 1 January 2020",
        ),
    ] {
        assert_eq!(checked(kind, input), Err(message.to_owned()));
    }
    assert!(checked(kind, date("21", "11", "2026")).is_ok());
    let until = r#""type": "date", "max": "2026-01-31""#;
    assert_eq!(
        checked(until, date("1", "2", "2026")),
        Err("q-q-day: Date must be the same as or before 31 January 2026".to_owned())
    );
    let future = r#""type": "date", "min": "today""#;
    assert_eq!(
        checked(future, date("20", "11", "2026")),
        Err("q-q-day: Date must be today or in the future".to_owned())
    );
}

#[test]
fn days_are_counted_through_leap_years() {
    for (text, days) in [
        ("1970-01-01", 0),
        ("1969-12-31", -1),
        ("2000-02-29", 11_016),
        ("2000-03-01", 11_017),
        ("2026-11-21", 20_778),
    ] {
        assert_eq!(Date::parse_iso(text).unwrap().days(), days, "{text}");
    }
    for text in [
        "1900-02-29",
        "2026-13-01",
        "2026-1-01",
        "2026-01-01 10:00",
        "+026-01-01",
        "2026-01-éé",
    ] {
        assert_eq!(Date::parse_iso(text), None, "{text}");
    }
    assert_eq!(Date::parse_iso("2026-11-21T23:59:59Z"), today());
}

/// A machine that knows the rules of scripts: of a Hangul syllable in letters.
struct Knowing;

impl Machine for Knowing {
    fn offset(&self, _: i64) -> i32 {
        0
    }

    fn matches(&self, _: &str, _: &str) -> Option<bool> {
        None
    }

    fn math(&self, _: Math, x: f64, _: f64) -> f64 {
        x
    }

    fn num_characters(&self, text: &str) -> Option<usize> {
        Some(text.split('\u{1112}').count() - 1)
    }
}

#[test]
fn characters_are_those_that_the_machine_knows_and_nearly_those_where_it_does_not() {
    let syllables = "\u{1112}\u{1161}\u{11ab}\u{1112}\u{1161}\u{11ab}";
    assert_eq!(length(syllables, &Knowing), 2);
    assert_eq!(length(syllables, &Plain), 6);
    assert_eq!(length("abc", &Knowing), 3, "letters of ASCII need no rules");
    let question = definition(r#"{"id": "q", "type": "text", "text": "Q?", "max_length": 2}"#);
    let typed = Some(one(syllables));
    let checked = |machine: &dyn Machine| {
        check(
            &question.questions[0],
            typed.as_ref(),
            None,
            Words::English,
            machine,
        )
        .is_ok()
    };
    assert!(checked(&Knowing) && !checked(&Plain));
}
