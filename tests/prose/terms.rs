//! Terms, counted by the people who use them.

use canvass::prose::Terms;
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

fn top(question: &str, texts: &[&str]) -> Vec<(String, u32)> {
    let mut terms = Terms::new(question);
    for text in texts {
        terms.add(text);
    }
    let top = terms.top(12).into_iter();
    top.map(|term| (term.text, term.respondents)).collect()
}

fn pairs(expected: &[(&str, u32)]) -> Vec<(String, u32)> {
    let expected = expected.iter();
    expected.map(|(text, n)| ((*text).to_owned(), *n)).collect()
}

#[test]
fn a_person_counts_once_however_often_they_say_a_word() {
    let texts = ["noise noise noise", "noise", "chairs, chairs"];
    assert_eq!(top("", &texts), pairs(&[("noise", 2)]));
}

#[test]
fn names_of_a_languages_own_objects_are_words_like_others() {
    let texts = [
        "constructor __proto__",
        "constructor",
        "__proto__ tostring",
        "toString",
    ];
    assert_eq!(
        top("", &texts),
        pairs(&[("constructor", 2), ("proto", 2), ("tostring", 2)])
    );
}

#[test]
fn common_words_numbers_and_words_of_the_question_are_left_out() {
    let texts = [
        "The library is very noisy 2024 24h",
        "y llyfrgell yn swnllyd, the libraries noisy 2024 24h",
        "yn swnllyd library's",
    ];
    assert_eq!(
        top("What would you change about the library?", &texts),
        pairs(&[("noisy", 2), ("swnllyd", 2)])
    );
}

#[test]
fn a_plural_is_counted_with_a_singular_that_occurs_and_stays_where_none_does() {
    let texts = [
        "a loan and loans",
        "loans",
        "Loan",
        "chairs",
        "chairs",
        "access",
        "acces",
    ];
    assert_eq!(top("", &texts), pairs(&[("loan", 3), ("chairs", 2)]));
}

#[test]
fn two_words_that_stand_together_more_than_by_chance_are_one_term() {
    let mut texts = vec!["a quiet room upstairs"; 4];
    texts.extend(
        [
            "printers",
            "coffee",
            "parking",
            "journals online",
            "late opening",
        ]
        .repeat(3),
    );
    assert!(top("", &texts).contains(&("quiet room".to_owned(), 4)));
    let alone: Vec<_> = top("", &texts)
        .into_iter()
        .filter(|(term, _)| term == "quiet" || term == "room")
        .collect();
    assert_eq!(alone, [], "they stand in the phrase alone");
}

#[test]
fn two_words_that_meet_by_chance_are_no_phrase() {
    let texts = [
        "red blue",
        "blue red",
        "red red blue blue",
        "blue blue red red",
        "red blue red",
    ];
    assert_eq!(top("", &texts), pairs(&[("blue", 5), ("red", 5)]));
}

#[test]
fn terms_are_shown_as_they_are_first_written_in_small_letters() {
    let texts = ["TŶ bach", "ty", "Nurse’s station", "nurse's desk"];
    assert_eq!(top("", &texts), pairs(&[("nurse", 2), ("tŷ", 2)]));
}
