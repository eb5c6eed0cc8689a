//! Responses of every kind come back as typed columns, with reasons for no
//! answer kept apart from empty cells and off every scale.

use canvass::engine::answer;
use canvass::read::read;
use canvass::survey::{Action, Missing, Move, response::responses_json};
use canvass::table::{Column, Data, Kind, QuestionKind, Table};
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use super::kinds::{every_kind, missing, rank, set_row, tick, write_other};
use super::{set, set_date, started, toggle};

/// Three responses: one full, one of reasons for no answer, one empty.
fn table() -> Table {
    let response = |id: &str, actions: Vec<Action>| {
        let mut state = started(every_kind());
        for action in actions {
            state.reduce(action);
        }
        set_date(&mut state, "started", ["", "4", "2020"]);
        let mut response = state.response();
        id.clone_into(&mut response.id);
        response
    };
    let responses = [
        response(
            "full",
            vec![
                set("group", "other"),
                write_other("group", "Chaplaincy"),
                toggle("uses", "audit"),
                toggle("uses", "research"),
                set("induction", "no"),
                rank("priorities", "training", Move::Up),
                rank("priorities", "study_space", Move::Up),
                tick("contribution", "working_together", "future"),
                set_row("agree", "i_would_miss_it", "agree"),
                set("recommend", "9"),
                set("job", "I do not know"),
                set("hours", "3"),
            ],
        ),
        response(
            "reasons",
            vec![
                missing("group", Missing::PreferNot),
                missing("uses", Missing::PreferNot),
                missing("induction", Missing::DontKnow),
                missing("first_three", Missing::DontKnow),
                missing("contribution", Missing::DontKnow),
                set_row("agree", "i_would_miss_it", "dont_know"),
                missing("recommend", Missing::PreferNot),
                missing("job", Missing::PreferNot),
                missing("hours", Missing::DontKnow),
                missing("last_visit", Missing::DontKnow),
            ],
        ),
        response("empty", Vec::new()),
    ];
    let text = responses_json(&every_kind(), &responses);
    read("every-kind.json", text.into_bytes()).unwrap()
}

fn column<'a>(table: &'a Table, name: &str) -> &'a Column {
    let mut columns = table.columns.iter();
    columns
        .find(|column| column.name == name)
        .unwrap_or_else(|| panic!("{name}"))
}

#[test]
fn every_kind_is_typed_by_its_definition() {
    let table = table();
    let kind = |title: &str| {
        let mut questions = table.questions.iter();
        questions.find(|q| q.title == title).map(|q| q.kind)
    };
    assert_eq!(kind("Before you start"), None, "a note has no column");
    for (title, expected) in [
        ("Which group are you in?", QuestionKind::Single),
        ("Which group are you in?: Another group", QuestionKind::Text),
        ("Did you have a library induction?", QuestionKind::Single),
        ("What matters most to you?", QuestionKind::Agreement),
        ("How far do you agree?", QuestionKind::Agreement),
        (
            "What did the information contribute to?: Working together",
            QuestionKind::Multiple,
        ),
        ("How many hours did it save you?", QuestionKind::Number),
        ("When did you start here?", QuestionKind::Date),
    ] {
        assert_eq!(kind(title), Some(expected), "{title}");
    }
    assert!(table.columns.iter().all(|column| column.misfits.is_empty()));
}

#[test]
fn a_reason_for_no_answer_is_told_and_counts_as_not_answered() {
    let table = table();
    for (name, word) in [
        ("Which group are you in?", "Prefer not to say"),
        ("What do you use the library for?", "Prefer not to say"),
        ("Did you have a library induction?", "I do not know"),
        ("How far do you agree?: I would miss it", "I do not know"),
        (
            "How likely are you to recommend the library?",
            "Prefer not to say",
        ),
        ("What is your job title?", "Prefer not to say"),
        ("How many hours did it save you?", "I do not know"),
        ("When did you last visit?", "I do not know"),
        (
            "What did the information contribute to?: Working together",
            "I do not know",
        ),
    ] {
        let column = column(&table, name);
        assert_eq!(column.missing.rows, [1], "{name}");
        assert_eq!(column.missing.words, [word], "{name}");
        assert_eq!(column.cell(1), Some(word), "{name}");
        assert_eq!(column.answer(1), None, "{name}");
        assert_eq!(column.cell(2), None, "{name}: left out is no reason");
        assert!(!column.labels().contains(&word.to_owned()), "{name}");
    }
    let (_, results) = answer(&table, &[]);
    let base = |title: &str| {
        let place = table.questions.iter().position(|q| q.title == title);
        results[place.unwrap()].base
    };
    assert_eq!(base("Which group are you in?"), 1);
    assert_eq!(base("How likely are you to recommend the library?"), 1);
    assert_eq!(base("How many hours did it save you?"), 1);
}

#[test]
fn words_that_look_like_a_reason_are_words() {
    let table = table();
    let job = column(&table, "What is your job title?");
    assert_eq!(job.answer(0), Some("I do not know"));
}

#[test]
fn ranks_ticks_and_months_are_read_as_they_were_given() {
    let table = table();
    let training = column(&table, "What matters most to you?: Training");
    assert_eq!(training.answer(0), Some("1"));
    assert_eq!(training.labels(), ["1", "2", "3", "4"]);
    let journals = column(&table, "What matters most to you?: Online journals");
    assert_eq!(journals.answer(0), None, "what has no rank has no number");
    let together = column(
        &table,
        "What did the information contribute to?: Working together",
    );
    assert_eq!(together.kind, Kind::Multiple);
    assert_eq!(together.list(0), Some([1].as_slice()));
    let saved = column(
        &table,
        "What did the information contribute to?: Saved money or time",
    );
    assert_eq!(saved.list(0), Some([].as_slice()), "asked, and not ticked");
    assert_eq!(saved.list(2), None, "left out");
    let started = column(&table, "When did you start here?");
    assert!(matches!(started.data, Data::Days(_)));
    assert_eq!(started.number(0), Some(18_353.0), "1 April 2020");
}
