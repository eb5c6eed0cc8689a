//! The codebook of a file: what it lists, and that its numbers are those of the cards.

use canvass::dashboard::{Action, Entry, MarkKey};
use canvass::table::{Derived, How, Kind, QuestionKind};
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use super::{Page, contrast};

fn entries(page: &Page) -> Vec<Entry> {
    page.state.codebook().unwrap().entries
}

fn wards() -> Derived {
    Derived {
        title: "On wards".to_owned(),
        how: How::Recode {
            of: "Staff group".to_owned(),
            groups: vec![
                ("Nursing".to_owned(), Some("Wards".to_owned())),
                ("Medical".to_owned(), Some("Wards".to_owned())),
            ],
        },
    }
}

/// Every count of the codebook against the cards' own tables.
fn assert_is_the_cards(page: &Page) {
    let (entries, cards) = (entries(page), page.state.exhibits());
    let questions = &page.state.loaded().unwrap().questions;
    assert_eq!(entries.len(), questions.len());
    for ((entry, card), question) in entries.iter().zip(&cards).zip(questions) {
        assert_eq!(entry.title, card.title);
        let rows = &card.figures.rows;
        let by_options = matches!(
            question.kind,
            QuestionKind::Single | QuestionKind::Multiple | QuestionKind::Score
        );
        if by_options {
            assert_eq!(entry.answers.len(), rows.len(), "{}", entry.title);
            for (answer, row) in entry.answers.iter().zip(rows) {
                assert_eq!(
                    (answer.words.as_str(), answer.count.to_string()),
                    (row.head.as_str(), row.cells[0].clone())
                );
                let share = if answer.percent.is_empty() {
                    "Not part of the base"
                } else {
                    &answer.percent
                };
                assert_eq!(share, row.cells[1]);
            }
        } else if question.kind == QuestionKind::Agreement {
            let of_card: f64 = card
                .figures
                .marks
                .iter()
                .filter_map(|mark| mark.value)
                .sum();
            assert_eq!(
                entry.answers.iter().map(|answer| answer.count).sum::<f64>(),
                of_card
            );
        }
    }
}

#[test]
fn every_question_is_listed_with_its_column_kind_answers_and_base() {
    let page = Page::loans();
    let entries = entries(&page);
    let first = &entries[0];
    assert_eq!(
        (first.title.as_str(), first.columns.as_slice(), first.kind),
        (
            "Staff group",
            ["Staff group".to_owned()].as_slice(),
            "One option"
        )
    );
    let answers: Vec<(&str, f64, &str)> = first
        .answers
        .iter()
        .map(|a| (a.words.as_str(), a.count, a.percent.as_str()))
        .collect();
    assert_eq!(
        answers,
        [
            ("Medical", 2.0, "40%"),
            ("Nursing", 2.0, "40%"),
            ("Estates", 1.0, "20%")
        ]
    );
    assert_eq!(first.base, "5 of 5 rows");
    assert!(
        first
            .read
            .starts_with("“Staff group” as one of a few options"),
        "{}",
        first.read
    );
    assert_eq!((entries[2].kind, entries[2].answers.len()), ("Number", 0));
    assert!(entries[2].note.starts_with("Mean 4"), "{}", entries[2].note);
}

#[test]
fn corrections_and_new_questions_are_told_in_it() {
    let mut page = Page::loans();
    page.act(Action::Correct(2, Kind::Category));
    page.act(Action::Derive(vec![wards()]));
    let entries = entries(&page);
    assert!(
        entries[2].read.ends_with("You set: what a column holds"),
        "{}",
        entries[2].read
    );
    let made = &entries[3];
    assert_eq!((made.title.as_str(), made.columns.len()), ("On wards", 0));
    assert_eq!(
        made.read,
        "“On wards” as one of a few options: you made it of “Staff group”: “Nursing” and “Medical” as “Wards”. “On wards”: “Estates” of “Staff group” is new and is kept under its own name"
    );
}

#[test]
fn its_numbers_are_those_of_the_cards_under_every_filter() {
    let mut page = Page::loans();
    page.act(Action::Derive(vec![wards()]));
    assert_is_the_cards(&page);
    page.act(Action::Toggle(1, MarkKey::Option(1)));
    assert_eq!(page.state.codebook().unwrap().filters, "Site: South");
    assert_is_the_cards(&page);
    assert_is_the_cards(&contrast::page());
}

#[test]
fn there_is_no_codebook_before_there_is_a_table() {
    assert_eq!(Page::default().state.codebook(), None);
}
