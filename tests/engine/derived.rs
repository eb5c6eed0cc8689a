//! Questions made of others: what they count, and what holds of them under every filter.

use canvass::engine::{Body, Clause, Pick, QuestionResult, answer};
use canvass::table::{Chosen, Derived, How, Kind, Question, QuestionKind, Settings, Table};
#[cfg(not(target_arch = "wasm32"))]
use proptest::prelude::*;
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use super::{counts, options, ranges};
use crate::read::table;

const SURVEY: &str = "\
Staff group,Uses,Hours,It is quick,Had [Tea],Had [Cake]
Nursing,Searches;Training;,2,Agree,1,0
Nursing,Searches;,4,Strongly agree,1,1
Midwifery,Training;,12,Disagree,0,0
Medical,Loans;,8,Don't know,,
Porters,,5,Agree,0,1
,Searches;,,Strongly disagree,,
";

fn recode(of: &str, groups: &[(&str, Option<&str>)]) -> Derived {
    let group = |(old, new): &(&str, Option<&str>)| ((*old).to_owned(), new.map(str::to_owned));
    Derived {
        title: format!("{of}, in short"),
        how: How::Recode {
            of: of.to_owned(),
            groups: groups.iter().map(group).collect(),
        },
    }
}

fn bands(of: &str, edges: &[f64]) -> Derived {
    Derived {
        title: format!("{of} in bands"),
        how: How::Bands {
            of: of.to_owned(),
            edges: edges.to_vec(),
        },
    }
}

fn chosen(question: &str, option: &str) -> Chosen {
    Chosen {
        question: question.to_owned(),
        item: None,
        option: option.to_owned(),
    }
}

fn any_of(chosen: &[Chosen]) -> Derived {
    Derived {
        title: "Any".to_owned(),
        how: How::AnyOf {
            chosen: chosen.to_vec(),
        },
    }
}

fn several(options: &[(Chosen, &str)]) -> Derived {
    let option = |(own, name): &(Chosen, &str)| (own.clone(), (*name).to_owned());
    Derived {
        title: "Several".to_owned(),
        how: How::Several {
            chosen: options.iter().map(option).collect(),
        },
    }
}

/// The survey with one question more: it, and what it counts.
fn made(derived: Derived, clauses: &[Clause]) -> (Question, QuestionResult) {
    let mut table = table(SURVEY);
    table.derive(&[derived]);
    assert_eq!(table.report.derived[0].notes, [""; 0]);
    last(&table, clauses)
}

fn last(table: &Table, clauses: &[Clause]) -> (Question, QuestionResult) {
    let (_, mut results) = answer(table, clauses);
    (
        table.questions.last().unwrap().clone(),
        results.pop().unwrap(),
    )
}

/// Why the one derived question of a table could not be made.
fn fault(derived: Derived) -> String {
    let mut table = table(SURVEY);
    let num_questions = table.questions.len();
    table.derive(&[derived]);
    assert_eq!(table.questions.len(), num_questions);
    assert!(!table.report.derived[0].is_made);
    table.report.derived[0].notes.join("|")
}

#[test]
fn options_of_one_new_name_are_one() {
    let groups = [
        ("Nursing", Some("Nursing and midwifery")),
        ("Midwifery", Some("Nursing and midwifery")),
        ("Medical", Some("Medical")),
        ("Porters", Some("Other")),
    ];
    let (question, result) = made(recode("Staff group", &groups), &[]);
    assert_eq!(question.title, "Staff group, in short");
    assert_eq!(question.kind, QuestionKind::Single);
    let count = |name: &str| {
        let place = question.options.iter().position(|option| option == name);
        counts(&result)[place.unwrap()]
    };
    assert_eq!(question.options.len(), 3);
    assert_eq!(
        [
            count("Nursing and midwifery"),
            count("Medical"),
            count("Other")
        ],
        [3, 1, 1]
    );
    assert_eq!(result.base, 5);
}

#[test]
fn an_option_that_is_left_out_is_no_answer() {
    let groups = [
        ("Porters", None),
        ("Medical", Some("Medical")),
        ("Nursing", Some("Nursing")),
        ("Midwifery", Some("Nursing")),
    ];
    let (question, result) = made(recode("Staff group", &groups), &[]);
    assert_eq!((question.options.len(), result.base), (2, 4));
}

#[test]
fn neighbours_of_a_scale_under_one_name_are_a_scale_still() {
    let short = [
        ("Strongly disagree", Some("Disagree")),
        ("Disagree", Some("Disagree")),
        ("Neither agree nor disagree", Some("Neither")),
        ("Agree", Some("Agree")),
        ("Strongly agree", Some("Agree")),
        ("Don't know", Some("Not sure")),
    ];
    let (question, result) = made(recode("It is quick", &short), &[]);
    assert_eq!(
        question.options,
        ["Disagree", "Neither", "Agree", "Not sure"]
    );
    assert_eq!((question.num_scale, question.ordered), (3, true));
    assert_eq!(counts(&result), [2, 0, 3, 1]);
    assert_eq!(
        result.base, 5,
        "who does not know is outside the scale still"
    );
    let strong = [
        ("Strongly disagree", Some("Strong")),
        ("Disagree", Some("Mild")),
        ("Neither agree nor disagree", Some("Mild")),
        ("Agree", Some("Mild")),
        ("Strongly agree", Some("Strong")),
        ("Don't know", None),
    ];
    let (question, result) = made(recode("It is quick", &strong), &[]);
    assert!(!question.ordered, "strong is at both ends");
    assert_eq!(counts(&result), [2, 3]);
}

#[test]
fn several_answers_of_one_new_name_count_a_row_once() {
    let groups = [
        ("Searches", Some("Help")),
        ("Training", Some("Help")),
        ("Loans", None),
    ];
    let (question, result) = made(recode("Uses", &groups), &[]);
    assert_eq!(
        (question.kind, question.options.as_slice()),
        (QuestionKind::Multiple, ["Help".to_owned()].as_slice())
    );
    assert_eq!(counts(&result), [4]);
    assert_eq!(
        result.base, 4,
        "who chose nothing but what is left out gave no answer"
    );
}

#[test]
fn ticked_columns_are_recoded_as_one_question() {
    let groups = [("Tea", Some("Anything")), ("Cake", Some("Anything"))];
    let (_, result) = made(recode("Had", &groups), &[]);
    assert_eq!((counts(&result), result.base), ([3].as_slice(), 4));
}

#[test]
fn options_that_come_later_keep_their_name_and_are_told() {
    let mut table = table(SURVEY);
    let groups = [("Nursing", Some("Nursing")), ("Midwifery", Some("Nursing"))];
    table.derive(&[recode("Staff group", &groups)]);
    let (question, result) = last(&table, &[]);
    assert_eq!(counts(&result).iter().sum::<u32>(), 5);
    assert_eq!(question.options.len(), 3);
    assert_eq!(
        table.report.derived[0].notes,
        [
            "“Staff group, in short”: “Medical” and “Porters” of “Staff group” are new and are kept under their own names"
        ]
    );
}

#[test]
fn whole_numbers_have_bands_with_both_ends() {
    let (question, result) = made(bands("Hours", &[0.0, 5.0, 10.0]), &[]);
    assert_eq!(question.options, ["0 to 4", "5 to 9", "10 and over"]);
    assert_eq!(
        (question.ordered, counts(&result), result.base),
        (true, [2, 2, 1].as_slice(), 5)
    );
    let (question, _) = made(bands("Hours", &[4.0, 5.0, 6.0]), &[]);
    assert_eq!(question.options, ["Under 4", "4", "5", "6 and over"]);
    let (question, result) = made(bands("Hours", &[4.5, 4.75, 8.5]), &[]);
    assert_eq!(
        question.options,
        ["Under 5", "5 to 8", "9 and over"],
        "no whole number lies between"
    );
    assert_eq!(counts(&result), [2, 2, 1]);
}

#[test]
fn decimals_have_bands_that_end_below_the_next() {
    let mut table = table("Group,Hours\nA,0.5\nB,2\nA,7.25\nB,-1\nA,3.5\nB,4\n");
    table.derive(&[bands("Hours", &[2.0, 0.0, 4.0, 4.0])]);
    let (question, result) = last(&table, &[]);
    assert_eq!(
        question.options,
        ["Under 0", "0 to under 2", "2 to under 4", "4 and over"]
    );
    assert_eq!(counts(&result), [1, 1, 2, 2]);
}

#[test]
fn any_of_several_options_is_yes_or_no_and_nothing_without_an_answer() {
    let (question, result) = made(
        any_of(&[chosen("Uses", "Training"), chosen("Had", "Cake")]),
        &[],
    );
    assert_eq!(question.options, ["Yes", "No"]);
    assert_eq!((counts(&result), result.base), ([4, 2].as_slice(), 6));
    let (_, result) = made(any_of(&[chosen("Had", "Cake")]), &[]);
    assert_eq!((counts(&result), result.base), ([2, 2].as_slice(), 4));
}

#[test]
fn options_of_several_questions_become_one_of_several_answers() {
    let all = [
        (chosen("Uses", "Training"), "Learnt"),
        (chosen("Had", "Tea"), "Ate or drank"),
        (chosen("Had", "Cake"), "Ate or drank"),
    ];
    let (question, result) = made(several(&all), &[]);
    assert_eq!(question.kind, QuestionKind::Multiple);
    assert_eq!(question.options, ["Learnt", "Ate or drank"]);
    assert_eq!((counts(&result), result.base), ([2, 3].as_slice(), 6));
}

#[test]
fn a_question_can_be_made_of_one_that_was_made() {
    let mut table = table(SURVEY);
    let short = Derived {
        title: "Long visits".to_owned(),
        ..recode(
            "Hours in bands",
            &[
                ("0 to 4", Some("Short")),
                ("5 to 9", Some("Long")),
                ("10 and over", Some("Long")),
            ],
        )
    };
    table.derive(&[bands("Hours", &[0.0, 5.0, 10.0]), short]);
    let (question, result) = last(&table, &[]);
    assert_eq!(question.options, ["Short", "Long"]);
    assert_eq!(counts(&result), [2, 3]);
}

#[test]
fn what_cannot_be_made_says_why_and_leaves_the_rest() {
    assert_eq!(
        fault(recode("Grade", &[])),
        "“Grade, in short” could not be made: this file has no question “Grade”. Make it again of a question that is there, or take it out"
    );
    assert_eq!(
        fault(recode("Hours", &[])),
        "“Hours, in short” could not be made: “Hours” is not answered by options. Correct how its column is read, or take it out"
    );
    assert_eq!(
        fault(bands("Staff group", &[1.0])),
        "“Staff group in bands” could not be made: “Staff group” is not answered with numbers. Correct how its column is read, or take it out"
    );
    assert_eq!(
        fault(bands("Hours", &[f64::NAN])),
        "“Hours in bands” could not be made: no number is given at which a band begins. Give at least one"
    );
    assert_eq!(
        fault(any_of(&[])),
        "“Any” could not be made: no option is chosen. Choose at least one"
    );
    let mut table = table(SURVEY);
    table.derive(&[recode("Grade", &[]), bands("Hours", &[5.0])]);
    assert_eq!(table.report.num_derived(), 1);
    assert_eq!(last(&table, &[]).0.options, ["Under 5", "5 and over"]);
}

#[test]
fn an_option_that_nobody_chose_is_told() {
    let mut table = table(SURVEY);
    table.derive(&[any_of(&[
        chosen("Uses", "Inter-library loans"),
        chosen("Uses", "Loans"),
    ])]);
    assert_eq!(
        table.report.derived[0].notes,
        [
            "“Any”: “Inter-library loans” of “Uses” is not among the answers of this file, so nobody counts by it"
        ]
    );
    assert_eq!(counts(&last(&table, &[]).1), [1, 4]);
}

#[test]
fn typing_again_takes_derived_questions_out_and_making_them_again_gives_the_same() {
    let mut table = table(SURVEY);
    let plain = format!("{:?}", (&table.questions, &table.report));
    let derived = [bands("Hours", &[5.0]), any_of(&[chosen("Had", "Tea")])];
    table.derive(&derived);
    let first = format!("{:?}", (&table.questions, &table.report));
    assert_eq!(
        table.report.own_columns().len() + 2,
        table.report.columns.len()
    );
    assert_eq!(table.report.headers().count(), 6);
    table.derive(&derived);
    assert_eq!(format!("{:?}", (&table.questions, &table.report)), first);
    table.retype(&Settings::default());
    assert_eq!(format!("{:?}", (&table.questions, &table.report)), plain);
    assert_eq!(table.columns.len(), 6);
}

#[test]
fn the_column_says_in_words_what_it_was_made_of() {
    let mut table = table(SURVEY);
    let groups = [
        ("Nursing", Some("Wards")),
        ("Midwifery", Some("Wards")),
        ("Medical", None),
    ];
    table.derive(&[recode("Staff group", &groups), bands("Hours", &[0.0, 5.0])]);
    let whys: Vec<&str> = table.report.columns[6..]
        .iter()
        .map(|c| c.why.as_str())
        .collect();
    assert_eq!(
        whys,
        [
            "You made it of “Staff group”: “Nursing” and “Midwifery” as “Wards”. Left out as no answer: “Medical”",
            "You made it of “Hours”: bands that begin at 0 and 5",
        ]
    );
    assert_eq!(table.report.columns[6].kind, Kind::Category);
}

/// Random rows: staff group, uses, hours.
#[cfg(not(target_arch = "wasm32"))]
fn rows() -> impl Strategy<Value = Vec<(usize, usize, Option<i32>)>> {
    let row = (0..5_usize, 0..6_usize, prop::option::of(-20..60_i32));
    prop::collection::vec(row, 0..40)
}

#[cfg(not(target_arch = "wasm32"))]
const GROUPS: [&str; 5] = ["Nursing", "Medical", "Estates", "Porters", ""];
#[cfg(not(target_arch = "wasm32"))]
const USES: [&str; 6] = [
    "Searches;",
    "Searches;Training;",
    "Training;",
    "Loans;",
    "Loans;Searches;",
    "",
];

#[cfg(not(target_arch = "wasm32"))]
fn random(rows: &[(usize, usize, Option<i32>)], decimals: bool) -> Table {
    let mut text = "Group,Uses,Hours\nNursing,Searches;Training;,3\nMedical,Searches;,7\nEstates,Loans;,-4\nPorters,Training;,50\n".to_owned();
    for (group, uses, hours) in rows {
        let fraction = if decimals { ".25" } else { "" };
        let hours = hours.map_or_else(String::new, |hours| format!("{hours}{fraction}"));
        text.push_str(&format!("{},{},{hours}\n", GROUPS[*group], USES[*uses]));
    }
    table(&text)
}

#[cfg(not(target_arch = "wasm32"))]
fn filter() -> impl Strategy<Value = Vec<Clause>> {
    let codes = prop::collection::vec(0..4_u32, 0..3);
    let clause = prop_oneof![
        (0..2_u32, codes).prop_map(|(question, codes)| options(question, &codes)),
        (-20..40_i32, 0..40_i32)
            .prop_map(|(from, width)| ranges(2, &[(f64::from(from), f64::from(from + width))])),
    ];
    prop::collection::vec(clause, 0..3).prop_map(|mut clauses| {
        clauses.sort_by_key(|clause| clause.question);
        clauses.dedup_by_key(|clause| clause.question);
        clauses
    })
}

#[cfg(not(target_arch = "wasm32"))]
proptest! {
    #![proptest_config(ProptestConfig::with_cases(150))]

    #[test]
    fn counts_of_a_recoded_question_are_sums_of_the_old_ones(
        rows in rows(),
        clauses in filter(),
        names in prop::collection::vec(prop::option::of(0..3_usize), 4),
    ) {
        let mut table = random(&rows, false);
        let old = table.questions[0].clone();
        let new = ["One", "Two", "Three"];
        let groups: Vec<(&str, Option<&str>)> = old.options.iter().map(String::as_str)
            .zip(names.iter().map(|name| name.map(|name| new[name])))
            .collect();
        prop_assume!(groups.iter().any(|(_, name)| name.is_some()));
        // Its own filter is another question's to the new one: leave it out of both.
        let clauses: Vec<Clause> = clauses.into_iter().filter(|clause| clause.question != 0).collect();
        table.derive(&[recode("Group", &groups)]);
        let (_, results) = answer(&table, &clauses);
        let (question, made) = last(&table, &clauses);
        for (place, name) in question.options.iter().enumerate() {
            let of_name = groups.iter().enumerate().filter(|(_, (_, new))| *new == Some(name.as_str()));
            let sum: u32 = of_name.map(|(place, _)| counts(&results[0])[place]).sum();
            prop_assert_eq!(counts(&made)[place], sum);
        }
        prop_assert_eq!(made.base, counts(&made).iter().sum::<u32>());
    }

    #[test]
    fn a_recode_to_the_same_names_changes_nothing(rows in rows(), clauses in filter(), question in 0..2_u32) {
        let mut table = random(&rows, false);
        let old = table.questions[question as usize].clone();
        let same: Vec<(&str, Option<&str>)> = old.options.iter().map(|o| (o.as_str(), Some(o.as_str()))).collect();
        table.derive(&[recode(&old.title, &same)]);
        let clauses: Vec<Clause> = clauses.into_iter().filter(|clause| clause.question != question).collect();
        let (_, results) = answer(&table, &clauses);
        let (new, made) = last(&table, &clauses);
        let before = &results[question as usize];
        prop_assert_eq!((&new.options, new.num_scale, new.ordered), (&old.options, old.num_scale, old.ordered));
        prop_assert_eq!((made.base, made.rows, &made.body), (before.base, before.rows, &before.body));
    }

    #[test]
    fn a_filter_by_a_new_name_is_one_by_all_its_old_ones(rows in rows(), clauses in filter()) {
        let mut table = random(&rows, false);
        let old = table.questions[0].options.clone();
        let groups: Vec<(&str, Option<&str>)> = old.iter().enumerate()
            .map(|(place, option)| (option.as_str(), Some(if place < 2 { "First" } else { "Last" })))
            .collect();
        table.derive(&[recode("Group", &groups)]);
        let with = |clause: Clause| {
            let others = clauses.iter().filter(|clause| clause.question != 0).cloned();
            others.chain([clause]).collect::<Vec<_>>()
        };
        let (by_new, of_new) = answer(&table, &with(options(3, &[0])));
        let (by_old, of_old) = answer(&table, &with(options(0, &[0, 1])));
        prop_assert_eq!(by_new, by_old);
        prop_assert_eq!(&of_new[1].body, &of_old[1].body);
        prop_assert_eq!(&of_new[2].body, &of_old[2].body);
    }

    #[test]
    fn bands_part_the_numbers_under_every_filter(
        rows in rows(),
        clauses in filter(),
        edges in prop::collection::vec(-30..70_i32, 1..6),
        decimals in any::<bool>(),
    ) {
        let mut table = random(&rows, decimals);
        let edges: Vec<f64> = edges.into_iter().map(f64::from).collect();
        table.derive(&[bands("Hours", &edges)]);
        let clauses: Vec<Clause> = clauses.into_iter().filter(|clause| clause.question != 2).collect();
        let (_, results) = answer(&table, &clauses);
        let (question, made) = last(&table, &clauses);
        prop_assert_eq!(counts(&made).iter().sum::<u32>(), results[2].base);
        prop_assert_eq!(made.base, results[2].base);
        let mut sorted = edges.clone();
        sorted.sort_by(f64::total_cmp);
        sorted.dedup();
        // Each band holds the rows that a range of the numbers from edge to edge leaves.
        let below = question.options.len() - sorted.len();
        for (place, from) in sorted.iter().enumerate() {
            let to = sorted.get(place + 1).copied().unwrap_or(f64::MAX);
            let mut all = clauses.clone();
            all.push(Clause { question: 2, pick: Pick::Ranges(vec![(*from, to)]) });
            prop_assert_eq!(answer(&table, &all).0, counts(&made)[place + below]);
        }
    }

    #[test]
    fn any_of_and_none_of_are_all_who_answered(rows in rows(), clauses in filter()) {
        let mut table = random(&rows, false);
        table.derive(&[any_of(&[chosen("Uses", "Loans"), chosen("Uses", "Training")])]);
        let clauses: Vec<Clause> = clauses.into_iter().filter(|clause| clause.question != 1).collect();
        let (_, results) = answer(&table, &clauses);
        let (_, made) = last(&table, &clauses);
        let of = |name: &str| table.questions[1].options.iter().position(|o| o == name).unwrap() as u32;
        let mut all = clauses.clone();
        all.push(options(1, &[of("Loans"), of("Training")]));
        prop_assert_eq!(counts(&made)[0], answer(&table, &all).0);
        prop_assert_eq!(counts(&made).iter().sum::<u32>(), results[1].base);
        let is_counts = matches!(made.body, Body::Counts(_));
        prop_assert!(is_counts);
    }
}
