//! Questions made of others: what they count.

mod laws;

use canvass::engine::{Clause, QuestionResult, answer};
use canvass::table::{Chosen, Derived, How, Kind, Question, QuestionKind, Settings, Table};
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use super::counts;
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
