use std::rc::Rc;

use canvass::survey::languages::{direction, is_language};
use canvass::survey::{Action, Definition, Kind, Languages};

use super::{set, started};

const THREE: &str = include_str!("../browser/pages/languages.survey.json");

fn three(wanted: &str) -> Definition {
    let first = Definition::parse(THREE).unwrap();
    first.in_language(wanted).unwrap_or(first)
}

/// What is wrong with a survey in English and Welsh with this member and this
/// question besides a sound one.
fn faults(member: &str, question: &str) -> Vec<String> {
    let text = format!(
        r#"{{"canvass": "survey/1", "id": "s", "version": "1", "title": "S", {member} "questions": [
            {{"id": "a", "type": "yes_no", "text": "A"}}, {question}]}}"#
    );
    let faults = Definition::parse(&text).unwrap_err();
    faults.iter().map(ToString::to_string).collect()
}

#[test]
fn every_text_is_shown_in_the_language_that_is_asked_for() {
    let welsh = three("cy");
    assert_eq!(welsh.languages.chosen(), Some("cy"));
    assert_eq!(welsh.title, "Defnyddio’r llyfrgell");
    assert_eq!(
        welsh.introduction.as_deref(),
        Some("Tri chwestiwn am y llyfrgell.")
    );
    let [used, services, likely] = &welsh.questions[..] else {
        panic!("three questions");
    };
    assert_eq!(used.text, "Ydych chi wedi defnyddio’r llyfrgell eleni?");
    assert_eq!(
        used.error.as_deref(),
        Some("Dewiswch a ydych chi wedi defnyddio’r llyfrgell")
    );
    assert_eq!(
        used.kind.label("no", welsh.languages.words()),
        Some("Nac ydw")
    );
    let Kind::Multiple { choices, .. } = &services.kind else {
        panic!("a multiple choice");
    };
    assert_eq!(choices[0].hint.as_deref(), Some("Rydyn ni’n chwilio i chi"));
    let Kind::Scale { labels, .. } = &likely.kind else {
        panic!("a scale");
    };
    assert_eq!(labels[&10], "Tebygol iawn");
}

#[test]
fn a_text_that_is_not_translated_is_shown_in_the_first_language() {
    let arabic = three("ar");
    assert_eq!(arabic.title, "استخدام المكتبة");
    assert_eq!(
        arabic.questions[2].text,
        "How likely are you to recommend us?"
    );
}

#[test]
fn the_nearest_language_is_shown_and_the_first_where_none_is_near() {
    let languages = |wanted: &str| {
        let all = ["en", "pt-BR", "pt-PT", "cy"].map(str::to_owned).to_vec();
        Languages::of(all, wanted).chosen().unwrap().to_owned()
    };
    for (wanted, shown) in [
        ("cy", "cy"),
        ("CY-GB", "cy"),
        ("pt-pt", "pt-PT"),
        ("pt-AO", "pt-BR"),
        ("pt", "pt-BR"),
        ("de", "en"),
        ("", "en"),
        ("c", "en"),
    ] {
        assert_eq!(languages(wanted), shown, "{wanted}");
    }
    assert_eq!(Languages::of(Vec::new(), "cy").chosen(), None);
}

#[test]
fn another_language_changes_words_and_nothing_else() {
    let english = three("en");
    let welsh = english.in_language("cy").unwrap();
    assert_eq!(welsh.to_json(), english.to_json());
    assert!(welsh.in_language("cy-GB").is_none());
    let ids = |definition: &Definition| -> Vec<String> {
        let questions = definition.questions.iter();
        questions.map(|question| question.id.clone()).collect()
    };
    assert_eq!(ids(&welsh), ids(&english));
    assert_eq!(welsh.in_language("en").unwrap(), english);
}

#[test]
fn answers_and_the_page_stay_and_what_is_wrong_is_said_anew_in_the_other_language() {
    let mut state = started(Rc::new(three("en")));
    state.reduce(Action::Continue);
    assert_eq!(
        state.problems()[0].message,
        "Select whether you have used the library"
    );
    state.reduce(Action::Language("cy".to_owned()));
    assert_eq!(
        state.problems()[0].message,
        "Dewiswch a ydych chi wedi defnyddio’r llyfrgell"
    );
    state.reduce(set("used", "no"));
    state.reduce(Action::Continue);
    assert_eq!(
        state.question(1).unwrap().text,
        "Eich ateb oedd “Nac ydw”. Pa wasanaethau ydych chi’n eu hadnabod?"
    );
    let answers = state.answers();
    state.reduce(Action::Language("ar".to_owned()));
    assert_eq!(
        state.question(1).unwrap().text,
        "أجبت “لا”. ما الخدمات التي تعرفها؟"
    );
    assert_eq!(state.answers(), answers);
}

#[test]
fn languages_are_named_once_and_as_the_standard_names_them() {
    let other = r#"{"id": "b", "type": "yes_no", "text": "B"}"#;
    assert_eq!(
        faults(r#""languages": ["en", "Welsh (cy)", "EN", 3],"#, other),
        [
            "languages[1]: found \"Welsh (cy)\"; expected a language such as en, cy or pt-BR",
            "languages[2]: found \"EN\" a second time; expected each only once",
            "languages[3]: found 3; expected a language such as en, cy or pt-BR",
        ]
    );
    assert_eq!(
        faults(r#""languages": [],"#, other),
        ["languages: found nothing; expected at least one"]
    );
}

#[test]
fn texts_by_language_are_judged_in_every_language() {
    let question = |text: &str| format!(r#"{{"id": "b", "type": "yes_no", "text": {text}}}"#);
    let both = |text: &str| faults(r#""languages": ["en", "cy"],"#, &question(text));
    assert_eq!(
        both(r#"{"cy": "B", "fr": "B"}"#),
        [
            "questions[1].text.fr: found \"fr\"; expected one of en, cy",
            "questions[1].text.en: found nothing; expected this member",
        ]
    );
    assert_eq!(
        both(r#"{"en": "B", "cy": " "}"#),
        ["questions[1].text.cy: found \" \"; expected text that is not empty"]
    );
    assert_eq!(
        both(r#"{"en": "B", "cy": "B ${c}"}"#).len(),
        1,
        "what is named must be known in every language"
    );
    assert_eq!(
        faults("", &question(r#"{"en": "B"}"#)),
        ["questions[1].text: found an object; expected text in quotes"],
        "without languages there is one text"
    );
}

#[test]
fn what_is_written_from_the_right_is_known_by_script_and_by_language() {
    for language in ["ar", "he", "ur-PK", "fa", "UR", "az-Arab", "ckb-IQ"] {
        assert_eq!(direction(language), "rtl", "{language}");
    }
    for language in ["en", "cy", "ur-Latn", "ku", "pt-BR", ""] {
        assert_eq!(direction(language), "ltr", "{language}");
    }
}

#[test]
fn names_of_languages_have_a_form() {
    for name in ["en", "cy", "pt-BR", "zh-Hant-TW", "ckb", "ca-valencia"] {
        assert!(is_language(name), "{name}");
    }
    for name in [
        "",
        "e",
        "English",
        "en_GB",
        "en-",
        "12",
        "en-verylongsubtag",
    ] {
        assert!(!is_language(name), "{name}");
    }
}
