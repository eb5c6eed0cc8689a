//! A coded Jisc export and the key that gives its codes words.

use canvass::engine::{Body, Host, Reply, Request, answer};
use canvass::read::{Key, apply_key, read};
use canvass::table::{QuestionKind, Table};
#[cfg(not(target_arch = "wasm32"))]
use proptest::prelude::*;
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use super::cells;

const CODED: &[u8] = include_bytes!("../cases/exports/jisc-coded.csv");
const UNCODED: &[u8] = include_bytes!("../cases/exports/jisc-uncoded.csv");
const KEY: &[u8] = include_bytes!("../cases/exports/jisc-coded-key.csv");

fn opened(name: &str, bytes: &[u8]) -> Table {
    read(name, bytes.to_vec()).unwrap()
}

fn key() -> Key {
    Key::of_table(&opened("key.csv", KEY)).unwrap()
}

#[test]
fn a_key_is_read_with_its_questions_and_codes() {
    let key = key();
    assert_eq!(key.questions.len(), 26);
    let pet = key.question("q2").unwrap();
    assert_eq!((pet.id.as_str(), pet.title.as_str()), ("Q2", "Pet"));
    assert_eq!(pet.options[4], ("5".to_owned(), "Whales".to_owned()));
    assert_eq!(key.question("URN").unwrap().title, "Unique Response Number");
    assert_eq!(key.question("Q5").unwrap().options, []);
    assert_eq!(Key::parse([("1", "Dogs"), ("Q2", "Pet")]), None);
    assert_eq!(Key::parse([("Ward", "North"), ("1", "Dogs")]), None);
}

#[test]
fn the_words_of_a_coded_export_are_those_of_the_same_export_uncoded() {
    let table = apply_key(&opened("coded.csv", CODED), &key()).unwrap();
    let uncoded = opened("uncoded.csv", UNCODED);
    assert_eq!(table.num_rows, uncoded.num_rows);
    assert_eq!(table.report.num_problems, 0);
    let single = |table: &Table, name: &str| -> Vec<String> {
        let column = table.columns.iter().find(|column| column.name == name);
        let column = column.unwrap_or_else(|| panic!("no column {name}"));
        cells(column)
            .iter()
            .map(|cell| (*cell).to_owned())
            .collect()
    };
    for (coded, words) in [
        (
            "Consent",
            "1. You consent to generate data for the development of the bossieR package (https://github.com/ianhandel/bossier)",
        ),
        ("Pet", "2. Favourite pet (multiple choice single answer)"),
        ("CrispList", "4. Favourite crisps (select list question)"),
        ("Story", "6. Give us a story (freetext)"),
        ("PowerRangers Red", "13.1. Red"),
        ("PowerRangers Black", "13.7. Black"),
        (
            "LikelyBehaviours Write an R Package",
            "14.1.a. Write an R Package",
        ),
        ("RouteRemember", "15. What route did you choose?"),
    ] {
        assert_eq!(single(&table, coded), single(&uncoded, words), "{coded}");
    }
}

#[test]
fn several_answers_of_a_coded_export_are_ticks_under_their_words() {
    let table = apply_key(&opened("coded.csv", CODED), &key()).unwrap();
    let (_, results) = answer(&table, &[]);
    let place = table
        .questions
        .iter()
        .position(|q| q.title == "PetLikes")
        .unwrap();
    let question = &table.questions[place];
    assert_eq!(question.kind, QuestionKind::Multiple);
    assert_eq!(
        question.options,
        ["Dogs", "Cats", "Parrots", "Monkeys", "Whales"]
    );
    assert_eq!(results[place].body, Body::Counts(vec![8, 9, 10, 5, 6]));
    let pet = table.questions.iter().find(|q| q.title == "Pet").unwrap();
    assert_eq!(
        pet.options,
        ["Dogs", "Cats", "Parrots", "Monkeys", "Whales"]
    );
    assert!(pet.ordered, "the key's order stands");
}

#[test]
fn a_key_tells_the_options_of_cells_that_join_several() {
    let coded = "URN,Q1,Q2\n1-1,1,2\n1-2,2,1\n";
    let text = "1. Uses,2. Where,3. Heading\n\"Books,journals,Searches\",North,\n\"Books,journals\",South,\n\"Searches\",North,\n";
    let key = Key::parse([
        ("Q1", "Uses"),
        ("1", "Books,journals"),
        ("2", "Searches"),
        ("Q2", "Where"),
        ("1", "North"),
        ("2", "South"),
        ("Q3", "Heading"),
    ])
    .unwrap();
    assert!(key.fit(&opened("coded.csv", coded.as_bytes())) > 0.5);
    let table = apply_key(&opened("uncoded.csv", text.as_bytes()), &key).unwrap();
    let (_, results) = answer(&table, &[]);
    assert_eq!(table.questions[0].options, ["Books,journals", "Searches"]);
    assert_eq!(results[0].body, Body::Counts(vec![2, 2]));
}

#[test]
fn a_code_that_the_key_does_not_know_is_kept_and_noted() {
    let rows: String = (0..20)
        .map(|i| format!("1-{i},{},2\n", 1 + i % 2))
        .collect();
    let text = format!("URN,Q1,Q2_1_a\n{rows}1-99,9,1\n");
    let key = Key::parse([
        ("Q1", "Site"),
        ("1", "North"),
        ("2", "South"),
        ("Q2", "Views"),
        ("Q2_1_a", "It helps"),
        ("1", "Yes"),
        ("2", "No"),
    ])
    .unwrap();
    let table = apply_key(&opened("coded.csv", text.as_bytes()), &key).unwrap();
    assert_eq!(table.columns[1].cell(20), Some("9"));
    assert_eq!(table.report.num_problems, 1);
    assert_eq!(table.report.problems[0].line, 22);
    assert_eq!(table.report.problems[0].raw, "9");
}

#[test]
fn the_key_of_another_survey_changes_nothing() {
    let table = opened("coded.csv", b"URN,Q1,Q2,Q3_1_a\n1-1,7,8,9\n1-2,6,8,9\n");
    assert_eq!(apply_key(&table, &key()).map(|t| t.num_rows), None);
    let plain = opened("plain.csv", b"Ward,Loans\nNorth,1\n");
    assert_eq!(key().fit(&plain), 0.0);
}

fn replies(host: &mut Host, file: u32, name: &str, bytes: &[u8]) -> Vec<Reply> {
    host.ask(Request::Open {
        file,
        name: name.to_owned(),
        bytes: bytes.to_vec(),
    });
    while host.step() {}
    let all = std::iter::from_fn(|| host.take_reply());
    all.filter(|reply| !matches!(reply, Reply::Progress { .. }))
        .collect()
}

fn is_in_words(reply: &Reply, number: u32) -> bool {
    matches!(reply, Reply::Opened { file, questions, .. }
        if *file == number && questions.iter().any(|q| q.title == "PetLikes"))
}

#[test]
fn a_key_joins_its_export_whichever_is_opened_first() {
    let mut host = Host::default();
    let first = replies(&mut host, 1, "coded.csv", CODED);
    assert!(!is_in_words(&first[0], 1));
    let second = replies(&mut host, 2, "key.csv", KEY);
    assert_eq!(second[0], Reply::Joined { file: 2, into: 1 });
    assert!(is_in_words(&second[1], 1));
    assert_eq!(second.len(), 2);

    let mut host = Host::default();
    let first = replies(&mut host, 1, "key.csv", KEY);
    assert!(matches!(first.as_slice(), [Reply::Opened { file: 1, .. }]));
    let second = replies(&mut host, 2, "coded.csv", CODED);
    assert_eq!(second[0], Reply::Joined { file: 1, into: 2 });
    assert!(is_in_words(&second[1], 2));
}

#[cfg(not(target_arch = "wasm32"))]
proptest! {
    #[test]
    fn a_key_never_changes_rows_lines_or_empty_cells(
        rows in prop::collection::vec((0_u8..4, 0_u8..2, 0_u8..2, 0_u8..3), 1..30),
    ) {
        let cell = |n: u8| if n == 0 { String::new() } else { n.to_string() };
        let body: String = rows
            .iter()
            .enumerate()
            .map(|(i, (a, b, c, d))| format!("9-{i},{},{b},{c},{}\n", cell(*a), cell(*d)))
            .collect();
        let table = opened("coded.csv", format!("URN,Q1,Q2_1,Q2_2,Q3_1_a\n{body}").as_bytes());
        let key = Key::parse([
            ("Q1", "Site"), ("1", "North"), ("2", "South"), ("3", "East"),
            ("Q2", "Uses"), ("1", "Books"), ("2", "Searches"),
            ("Q3", "Views"), ("Q3_1_a", "It helps"), ("1", "Yes"), ("2", "No"),
        ]).unwrap();
        let keyed = apply_key(&table, &key).unwrap();
        prop_assert_eq!(keyed.num_rows, table.num_rows);
        prop_assert_eq!(&keyed.lines, &table.lines);
        prop_assert_eq!(keyed.columns.len(), table.columns.len());
        for (new, old) in keyed.columns.iter().zip(&table.columns) {
            prop_assert_eq!(new.num_filled(), old.num_filled());
            for row in 0..table.num_rows {
                prop_assert_eq!(new.cell(row).is_some(), old.cell(row).is_some());
            }
        }
    }
}
