//! What a card says in a line: which claim numbers allow, and in which words.

#[cfg(not(target_arch = "wasm32"))]
mod checker;
#[cfg(not(target_arch = "wasm32"))]
mod laws;
#[cfg(not(target_arch = "wasm32"))]
mod options;

use canvass::dashboard::{Finding, Voice};
use canvass::engine::{BatteryRow, Body, QuestionResult, Usage, answer};
use canvass::table::{Question, QuestionKind};
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

/// A question with these options, of which so many are on its scale.
pub(super) fn question(kind: QuestionKind, options: &[&str], num_scale: usize) -> Question {
    Question {
        title: "What?".to_owned(),
        kind,
        columns: vec![0],
        items: Vec::new(),
        options: options.iter().map(|&option| option.to_owned()).collect(),
        num_scale: num_scale as u32,
        ordered: false,
        unit: None,
        by: None,
        part_of: None,
    }
}

pub(super) fn result(base: u32, body: Body) -> QuestionResult {
    QuestionResult {
        question: 0,
        rows: base,
        base,
        body,
    }
}

fn said(question: &Question, base: u32, body: Body, voice: Voice) -> String {
    let finding = Finding::of(question, &result(base, body));
    finding.unwrap().sentence(voice)
}

fn chosen(options: &[(&str, u32)], voice: Voice) -> String {
    let (labels, counts): (Vec<&str>, Vec<u32>) = options.iter().copied().unzip();
    let asked = question(QuestionKind::Single, &labels, labels.len());
    said(&asked, counts.iter().sum(), Body::Counts(counts), voice)
}

fn several(options: &[(&str, u32)], base: u32) -> String {
    let (labels, counts): (Vec<&str>, Vec<u32>) = options.iter().copied().unzip();
    let asked = question(QuestionKind::Multiple, &labels, labels.len());
    said(&asked, base, Body::Counts(counts), Voice::Answers)
}

const AGREE: [&str; 5] = [
    "Disagree strongly",
    "Disagree",
    "Neither",
    "Agree",
    "Strongly agree",
];
const OFTEN: [&str; 4] = ["Never", "Rarely", "Often", "Always"];

fn scale(steps: &[&str], counts: &[u32], outside: Option<(&str, u32)>) -> String {
    let labels: Vec<&str> = steps
        .iter()
        .copied()
        .chain(outside.map(|(label, _)| label))
        .collect();
    let mut asked = question(QuestionKind::Single, &labels, steps.len());
    asked.ordered = true;
    let base = counts.iter().sum();
    let counts = counts.iter().copied().chain(outside.map(|(_, n)| n));
    said(&asked, base, Body::Counts(counts.collect()), Voice::Answers)
}

/// Statements with how many are at the upper end of the scale, and of how many.
fn statements(steps: &[&str], rated: &[(&str, u32, u32)], people: u32) -> String {
    let mut asked = question(QuestionKind::Agreement, steps, steps.len());
    asked.items = rated
        .iter()
        .map(|(label, ..)| (*label).to_owned())
        .collect();
    let row = |(_, n, base): &(&str, u32, u32)| {
        let mut counts = vec![0; steps.len()];
        counts[0] = base - n;
        *counts.last_mut().unwrap() = *n;
        BatteryRow {
            counts,
            base: *base,
        }
    };
    said(
        &asked,
        people,
        Body::Battery(rated.iter().map(row).collect()),
        Voice::Answers,
    )
}

fn scores(up: u32, still: u32, down: u32) -> String {
    let labels: Vec<String> = (0..=10).map(|score| score.to_string()).collect();
    let labels: Vec<&str> = labels.iter().map(String::as_str).collect();
    let asked = question(QuestionKind::Score, &labels, 11);
    let counts = vec![down, 0, 0, 0, 0, 0, 0, still, 0, 0, up];
    said(
        &asked,
        up + still + down,
        Body::Counts(counts),
        Voice::Answers,
    )
}

fn numbers(cells: &[&str]) -> String {
    let mut table = crate::read::table(&format!(
        "Loans,Site\n{}",
        cells.iter().map(|n| format!("{n},x\n")).collect::<String>()
    ));
    table.correct(0, canvass::table::Kind::Number);
    let (_, results) = answer(&table, &[]);
    Finding::of(&table.questions[0], &results[0])
        .unwrap()
        .sentence(Voice::Rows)
}

fn months(counts: &[Option<u32>]) -> String {
    let asked = question(QuestionKind::Date, &[], 0);
    let base = counts.iter().flatten().sum();
    let body = Body::Months {
        first: 2026 * 12,
        counts: counts.to_vec(),
    };
    said(&asked, base, body, Voice::Months)
}

fn usage(metrics: &[&str], sums: &[&[Option<f64>]]) -> String {
    let mut asked = question(QuestionKind::Usage, metrics, metrics.len());
    asked.items = ["January 2026", "February 2026", "March 2026"]
        .map(str::to_owned)
        .to_vec();
    let series = (0_u32..).zip(sums).map(|(metric, sums)| Usage {
        metric: Some(metric),
        sums: sums.to_vec(),
    });
    said(&asked, 9, Body::Usage(series.collect()), Voice::Rows)
}

/// Every sentence there is, of numbers that allow it, with what it says.
#[allow(
    clippy::too_many_lines,
    reason = "one list, so that every sentence is also read for its age and length"
)]
pub(super) fn sentences() -> Vec<(String, &'static str)> {
    let answers = Voice::Answers;
    vec![
        (
            chosen(&[("Nurses", 34), ("Doctors", 18)], answers),
            "More than half chose “Nurses”: 34 of 52 (65%)",
        ),
        (
            chosen(&[("Nurses", 34), ("Doctors", 18)], Voice::Rows),
            "More than half have “Nurses”: 34 of 52 (65%)",
        ),
        (
            chosen(&[("Yes", 5_100), ("No", 4_900)], answers),
            "More than half chose “Yes”: 5,100 of 10,000 (51%)",
        ),
        (
            chosen(&[("Yes", 50_400), ("No", 49_600)], answers),
            "Just over half chose “Yes”: 50,400 of 100,000 (50%)",
        ),
        (
            chosen(&[("Yes", 26), ("No", 24)], answers),
            "No clear difference among 50: “Yes” has 26 (52%), “No” 24 (48%)",
        ),
        (
            chosen(&[("Yes", 25), ("No", 25)], answers),
            "“Yes” and “No” tie: 25 of 50 (50%) each",
        ),
        (
            chosen(&[("Yes", 25), ("No", 0)], answers),
            "All 25 chose “Yes”",
        ),
        (
            chosen(&[("Yes", 5), ("No", 4)], answers),
            "Too few to say: 9, and it takes 10",
        ),
        (chosen(&[("Yes", 0), ("No", 0)], answers), "Nobody answered"),
        (
            chosen(&[("Yes", 0), ("No", 0)], Voice::Rows),
            "No row holds a value",
        ),
        (
            chosen(
                &[
                    ("Ward", 44),
                    ("Clinic", 12),
                    ("Home", 11),
                    ("Desk", 11),
                    ("Other", 42),
                ],
                answers,
            ),
            "“Ward” and “Other” come first: 44 of 120 (37%) and 42, with no clear difference",
        ),
        (
            chosen(
                &[
                    ("Ward", 40),
                    ("Clinic", 20),
                    ("Home", 20),
                    ("Desk", 20),
                    ("Other", 20),
                ],
                answers,
            ),
            "“Ward” is the most common answer: 40 of 120 (33%), ahead of “Clinic” with 20 (17%)",
        ),
        (
            chosen(
                &[
                    ("Ward", 40),
                    ("Clinic", 20),
                    ("Home", 20),
                    ("Desk", 20),
                    ("Other", 20),
                ],
                Voice::Rows,
            ),
            "“Ward” is the most common value: 40 of 120 (33%), ahead of “Clinic” with 20 (17%)",
        ),
        (
            chosen(
                &[
                    ("Other", 40),
                    ("Clinic", 20),
                    ("Home", 20),
                    ("Desk", 20),
                    ("Ward", 20),
                ],
                answers,
            ),
            "“Other” is the most common answer: 40 of 120 (33%), ahead of “Clinic” with 20 (17%)",
        ),
        (
            chosen(&[("Ward", 40), ("Clinic", 40), ("Home", 10)], answers),
            "“Ward” and “Clinic” tie for first place: 40 of 90 (44%) each",
        ),
        (
            chosen(&[("Ward", 14), ("Clinic", 13), ("Home", 12)], answers),
            "No clear first answer among 39: “Ward” has 14 (36%), “Clinic” 13 (33%)",
        ),
        (
            chosen(&[("Ward", 14), ("Clinic", 14), ("Home", 12)], answers),
            "No clear first answer among 40: “Ward” and “Clinic” tie at 14 (35%)",
        ),
        (
            chosen(&[("Ward", 14), ("Clinic", 14), ("Home", 14)], Voice::Rows),
            "No clear first value among 42: 3 of them tie at 14 (33%)",
        ),
        (
            several(&[("Ward", 90), ("Clinic", 40), ("Home", 30)], 100),
            "“Ward” is the most common answer: 90 of 100 (90%), ahead of “Clinic” with 40 (40%)",
        ),
        (
            several(&[("Ward", 55), ("Clinic", 40)], 100),
            "No clear difference among 100: “Ward” has 55 (55%), “Clinic” 40 (40%)",
        ),
        (
            several(&[("Ward", 55)], 100),
            "55 of 100 (55%) chose “Ward”",
        ),
        (several(&[("Ward", 100)], 100), "All 100 chose “Ward”"),
        (
            scale(&AGREE, &[2, 5, 8, 30, 15], None),
            "More than half chose “Agree” or “Strongly agree”: 45 of 60 (75%)",
        ),
        (
            scale(&AGREE, &[20, 25, 8, 5, 2], None),
            "More than half chose “Disagree strongly” or “Disagree”: 45 of 60 (75%)",
        ),
        (
            scale(
                &["a", "b", "c", "d", "e", "f", "g"],
                &[1, 1, 1, 1, 10, 10, 10],
                None,
            ),
            "More than half chose “e” to “g”: 30 of 34 (88%)",
        ),
        (
            scale(&AGREE, &[2, 3, 4, 5, 6], Some(("Don't know", 60))),
            "More than half are not on the scale, such as “Don't know”: 60 of 80 (75%)",
        ),
        (
            scale(&AGREE, &[0; 5], Some(("Don't know", 4))),
            "No answer on the scale: all 4 say “Don't know” or the like",
        ),
        (
            statements(
                &AGREE,
                &[("Kind", 90, 100), ("Quick", 60, 100), ("Quiet", 20, 100)],
                100,
            ),
            "“Kind” has most agreement: 90 of 100 (90%). Least: “Quiet”, 20 of 100 (20%)",
        ),
        (
            statements(
                &OFTEN,
                &[("Kind", 90, 100), ("Quiet", 20, 100), ("New", 3, 5)],
                100,
            ),
            "“Kind” has most “Often” or “Always”: 90 of 100 (90%). Least: “Quiet”, 20 of 100 (20%). Too few answers: 1 more",
        ),
        (
            statements(
                &AGREE,
                &[("Kind", 90, 100), ("Quick", 25, 100), ("Quiet", 20, 100)],
                100,
            ),
            "“Kind” has most agreement: 90 of 100 (90%)",
        ),
        (
            statements(
                &AGREE,
                &[("Kind", 90, 100), ("Quick", 88, 100), ("Quiet", 20, 100)],
                100,
            ),
            "“Quiet” has least agreement: 20 of 100 (20%)",
        ),
        (
            statements(
                &AGREE,
                &[
                    ("Kind", 80, 100),
                    ("Quick", 70, 100),
                    ("Quiet", 60, 100),
                    ("Dry", 50, 100),
                ],
                100,
            ),
            "“Kind” has more agreement, 80 of 100 (80%), than “Dry”, 50 of 100 (50%)",
        ),
        (
            statements(&AGREE, &[("Kind", 80, 100), ("Quiet", 78, 99)], 100),
            "No clear difference in agreement: “Kind” 80 of 100 (80%), “Quiet” 78 of 99 (79%)",
        ),
        (
            statements(&OFTEN, &[("Kind", 80, 100), ("Quiet", 78, 99)], 100),
            "No clear difference in how many chose “Often” or “Always”: “Kind” 80 of 100 (80%), “Quiet” 78 of 99 (79%)",
        ),
        (
            statements(&AGREE, &[("Kind", 8, 9), ("Quiet", 7, 8)], 9),
            "Too few to say: 9, and it takes 10",
        ),
        (
            scores(31, 17, 12),
            "More gave 9 or 10 than 0 to 6: 31 of 60 (52%) against 12. Recommend score +32",
        ),
        (
            scores(12, 17, 31),
            "Fewer gave 9 or 10 than 0 to 6: 12 of 60 (20%) against 31. Recommend score -32",
        ),
        (
            scores(20, 20, 18),
            "No clear lead: 20 of 58 (34%) gave 9 or 10, and 18 gave 0 to 6. Recommend score +3",
        ),
        (scores(12, 5, 2), "Too few to say: 19, and it takes 30"),
        (
            numbers(&["1", "2", "2", "3", "4", "4", "5", "6", "7", "9", "12"]),
            "The middle of 11 is 4, and the middle half spans 2.5 to 6.5",
        ),
        (numbers(&["4"; 12]), "All 12 are 4"),
        (
            numbers(&["1", "4", "4", "4", "4", "4", "4", "4", "4", "4", "9"]),
            "The middle of 11 is 4, and the middle half are about the same",
        ),
        (
            months(&[Some(60), Some(10), None, Some(12)]),
            "More than half are from January 2026: 60 of 82 (73%)",
        ),
        (
            months(&[Some(60), Some(30), None, Some(30)]),
            "January 2026 has the most rows: 60 of 120 (50%), ahead of February 2026 with 30 (25%)",
        ),
        (
            months(&[Some(11), Some(10), None, Some(12)]),
            "No clear first month among 33: April 2026 has 12 (36%), January 2026 11 (33%)",
        ),
        (months(&[Some(11)]), "All 11 are from January 2026"),
        (
            usage(
                &["Total_Item_Requests"],
                &[&[Some(5.0), None, Some(1_234.0)]],
            ),
            "March 2026 is the highest of 2 months, with 1,234",
        ),
        (
            usage(
                &["Total_Item_Requests", "Searches"],
                &[&[Some(5.0), Some(7.0), None], &[None; 3]],
            ),
            "Total Item Requests: February 2026 is the highest of 2 months, with 7",
        ),
        (
            usage(&["Searches"], &[&[Some(7.0), Some(7.0), None]]),
            "2 of 2 months tie for the highest, with 7",
        ),
        (
            usage(&["Searches"], &[&[None, Some(7.0), None]]),
            "Only February 2026 has figures: 7",
        ),
        (usage(&["Searches"], &[&[None; 3]]), "No row holds a value"),
    ]
}

#[test]
fn each_claim_is_made_where_the_numbers_allow_it() {
    for (found, expected) in sentences() {
        assert_eq!(found, expected);
    }
}

#[test]
fn a_long_answer_is_named_by_its_first_words() {
    let long = "The library helped me to find what I needed for my patients in time";
    let other = "The library helped me to find what I needed for my studies in time";
    assert_eq!(
        chosen(&[(long, 34), ("No", 18)], Voice::Answers),
        "More than half chose “The library helped me to find what I needed …”: 34 of 52 (65%)"
    );
    let both = chosen(&[(long, 26), (other, 24)], Voice::Answers);
    assert!(
        both.contains(long) && both.contains(other),
        "told apart: {both}"
    );
}

#[test]
fn texts_and_hidden_questions_have_no_finding() {
    for (kind, body) in [
        (QuestionKind::Text, Body::Texts),
        (QuestionKind::Hidden, Body::Hidden),
    ] {
        assert_eq!(
            Finding::of(&question(kind, &[], 0), &result(20, body)),
            None
        );
    }
    let many = Body::TooMany {
        options: 500,
        outside: 0,
    };
    assert_eq!(
        Finding::of(&question(QuestionKind::Single, &[], 0), &result(20, many)),
        None
    );
}
