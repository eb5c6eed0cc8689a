//! Questions crossed with another, and why some are not.

use canvass::summary::{Fault, Measure, Summary};
use canvass::table::QuestionKind;
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use super::{crossed, lines, of};
use crate::read::table;

/// The notes of one measure of the question at place 1.
fn notes(summary: &Summary, measure: Measure) -> Vec<&str> {
    let lines = lines(summary, 1, measure).into_iter();
    lines.map(|line| line.note.as_str()).collect()
}

fn verdict(text: &str) -> String {
    let summary = of(text, Some("Group"));
    notes(&summary, Measure::Verdict).join("|")
}

#[test]
fn groups_that_differ_are_told_apart() {
    let text = crossed(
        "Used it",
        &[
            ("A", &[("Yes", 30), ("No", 5)]),
            ("B", &[("Yes", 8), ("No", 27)]),
        ],
    );
    let summary = of(&text, Some("Group"));
    assert_eq!(summary.tests, 1);
    assert_eq!(notes(&summary, Measure::Verdict), ["Clearly different"]);
    assert_eq!(
        notes(&summary, Measure::Test),
        ["Chi-squared test, 1 degree of freedom"]
    );
    assert_eq!(notes(&summary, Measure::AdjustedP), ["One test was made"]);
    assert_eq!(
        notes(&summary, Measure::Effect),
        ["Cramér’s V without what chance adds, from 0 to 1: a strong link"]
    );
    assert_eq!(notes(&summary, Measure::NotCompared), [""; 0]);
}

#[test]
fn a_scale_says_towards_which_end_a_group_answers() {
    let scale = |one: usize, two: usize| -> Vec<(&'static str, usize)> {
        vec![("Not at all", one), ("A little", 9), ("A lot", two)]
    };
    let (low, high) = (scale(12, 2), scale(2, 12));
    let text = crossed("How much do you care?", &[("A", &low), ("B", &high)]);
    assert_eq!(
        verdict(&text),
        "Clearly further towards “A lot” in “B” than in “A”"
    );
    let text = crossed("How much do you care?", &[("A", &high), ("B", &low)]);
    assert_eq!(
        verdict(&text),
        "Clearly further towards “A lot” in “A” than in “B”"
    );
}

#[test]
fn a_small_group_is_named_and_not_compared() {
    let text = crossed(
        "Used it",
        &[
            ("A", &[("Yes", 10), ("No", 5)]),
            ("B", &[("Yes", 8), ("No", 7)]),
            ("C", &[("Yes", 4), ("No", 5)]),
        ],
    );
    let summary = of(&text, Some("Group"));
    assert_eq!(
        notes(&summary, Measure::NotCompared),
        ["Too few answers: “C”"]
    );
    assert_eq!(lines(&summary, 1, Measure::Test)[0].base, Some(30));
}

#[test]
fn without_two_groups_of_ten_nothing_is_tested() {
    let text = crossed(
        "Used it",
        &[
            ("A", &[("Yes", 30), ("No", 5)]),
            ("B", &[("Yes", 8), ("No", 1)]),
        ],
    );
    let summary = of(&text, Some("Group"));
    assert_eq!(summary.tests, 0);
    assert_eq!(
        notes(&summary, Measure::Verdict),
        ["Too few to say: 9, and it takes 10"]
    );
    assert!(
        lines(&summary, 1, Measure::P).is_empty(),
        "no number of too few"
    );
}

#[test]
fn answers_that_are_all_the_same_are_no_test() {
    let numbers = crossed("Hours", &[("A", &[("2", 12)]), ("B", &[("2", 12)])]);
    let mut numbers = table(&numbers);
    numbers.correct(1, canvass::table::Kind::Number);
    let numbers = Summary::of(&numbers, Some("Group")).unwrap();
    let words = of(
        &crossed("Site", &[("A", &[("North", 12)]), ("B", &[("North", 12)])]),
        Some("Group"),
    );
    for summary in [numbers, words] {
        assert_eq!(
            notes(&summary, Measure::Verdict),
            ["All values are the same, so nothing can be compared"]
        );
        assert_eq!(summary.tests, 0);
    }
}

#[test]
fn rows_outside_all_groups_are_in_none() {
    let text = crossed("Used it", &[("A", &[("Yes", 3)]), ("", &[("Yes", 4)])]);
    let summary = of(&text, Some("Group"));
    let answered = lines(&summary, 1, Measure::Answered);
    let bases: Vec<_> = answered
        .iter()
        .map(|line| (line.group.as_deref(), line.value, line.base))
        .collect();
    assert_eq!(
        bases,
        [(None, Some(7.0), Some(7)), (Some("A"), Some(3.0), Some(3))]
    );
}

#[test]
fn a_statement_makes_groups_under_its_own_name() {
    let mut text = "It is quick,It is quiet,Site\n".to_owned();
    for (quick, quiet, site) in [
        ("Agree", "Disagree", "North"),
        ("Disagree", "Agree", "South"),
        ("Strongly agree", "Agree", "South"),
    ] {
        text += &format!("{quick},{quiet},{site}\n").repeat(4);
    }
    let table = table(&text);
    assert_eq!(table.questions[0].kind, QuestionKind::Agreement);
    let summary = Summary::of(&table, Some("it is  QUIET")).unwrap();
    assert_eq!(summary.by.as_deref(), Some("It is quiet"));
    let groups: Vec<_> = lines(&summary, 1, Measure::Answered)
        .iter()
        .filter_map(|line| Some((line.group.clone()?, line.base?)))
        .collect();
    assert_eq!(
        groups,
        [("Disagree".to_owned(), 4), ("Agree".to_owned(), 8)]
    );
}

#[test]
fn questions_that_no_test_suits_say_so() {
    let mut text = "Group,Visited,Remarks\n".to_owned();
    for i in 1..=12 {
        text += &format!("A,2026-01-{i:02},Remark number {i} about the opening hours\n");
        text += &format!("B,2026-02-{i:02},Thought number {i} about the reading room\n");
    }
    let summary = of(&text, Some("Group"));
    assert_eq!(
        notes(&summary, Measure::NotCompared),
        ["Dates are counted by month and not compared"]
    );
    let texts = &lines(&summary, 2, Measure::NotCompared)[0].note;
    assert_eq!(texts, "Texts are not compared");
    let spoken = summary.questions[2].lines.iter();
    assert!(
        spoken
            .clone()
            .all(|line| !line.label.contains("number") && !line.note.contains("number")),
        "texts are counted and not shown"
    );
    assert_eq!(spoken.clone().next().unwrap().value, Some(24.0));
}

#[test]
fn an_unknown_question_is_told_with_those_most_like_it() {
    let table = table("Staff group,Site,Stuff\nA,North,x\nB,South,x\nB,South,x\n");
    let fault = Summary::of(&table, Some("staf grup")).unwrap_err();
    assert_eq!(
        fault.to_string(),
        "table.csv has no question “staf grup”. Perhaps you mean “Staff group”"
    );
    let Fault::NoQuestion { nearest, .. } = Summary::of(&table, Some("Staff")).unwrap_err() else {
        panic!("no such question");
    };
    assert_eq!(nearest, ["Stuff", "Staff group"]);
    let fault = Summary::of(&table, Some("Zzz")).unwrap_err();
    assert_eq!(
        fault.to_string(),
        "table.csv has no question “Zzz”. Its columns are listed by `canvass columns`"
    );
}

#[test]
fn answers_that_make_no_groups_are_refused() {
    let mut text = "Name,Hours,Visited,Remarks,Site\n".to_owned();
    for i in 1..=12 {
        text += &format!(
            "P{i},{}.5,2026-01-{i:02},Remark number {i} on the hours of opening,S\n",
            i * 7
        );
    }
    let table = table(&text);
    let refused = |by: &str| Summary::of(&table, Some(by)).unwrap_err().to_string();
    assert_eq!(
        refused("Hours"),
        "table.csv: “Hours” holds numbers, which make no groups. Name a question with answers to choose from"
    );
    assert!(refused("Visited").contains("holds dates"));
    assert!(refused("Remarks").contains("holds words of people’s own"));
    assert!(refused("Name").contains("holds what names single rows or people"));
    assert_eq!(Summary::of(&table, Some("Site")).unwrap().tests, 0);
}

#[test]
fn too_many_groups_are_refused() {
    let mut text = "Ward,Used it\n".to_owned();
    for i in 0..300 {
        text += &format!("W{},Yes\n", i % 60);
    }
    let mut table = table(&text);
    table.correct(0, canvass::table::Kind::Category);
    let fault = Summary::of(&table, Some("Ward")).unwrap_err();
    assert_eq!(
        fault.to_string(),
        "table.csv: the answers to “Ward” make 60 groups, and at most 50 are compared. Name a question with fewer answers"
    );
}
