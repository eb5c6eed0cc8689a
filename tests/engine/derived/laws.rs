//! What holds of questions made of others for random tables, under every filter.
#![cfg(not(target_arch = "wasm32"))]

use canvass::engine::{Body, Clause, Pick, answer};
use canvass::table::Table;
use proptest::prelude::*;

use super::{any_of, bands, chosen, last, recode};
use crate::engine::{counts, options, ranges};
use crate::read::table;

/// Random rows: staff group, uses, hours.
fn rows() -> impl Strategy<Value = Vec<(usize, usize, Option<i32>)>> {
    let row = (0..5_usize, 0..6_usize, prop::option::of(-20..60_i32));
    prop::collection::vec(row, 0..40)
}

const GROUPS: [&str; 5] = ["Nursing", "Medical", "Estates", "Porters", ""];
const USES: [&str; 6] = [
    "Searches;",
    "Searches;Training;",
    "Training;",
    "Loans;",
    "Loans;Searches;",
    "",
];

fn random(rows: &[(usize, usize, Option<i32>)], decimals: bool) -> Table {
    let mut text = "Group,Uses,Hours\nNursing,Searches;Training;,3\nMedical,Searches;,7\nEstates,Loans;,-4\nPorters,Training;,50\n".to_owned();
    for (group, uses, hours) in rows {
        let fraction = if decimals { ".25" } else { "" };
        let hours = hours.map_or_else(String::new, |hours| format!("{hours}{fraction}"));
        text.push_str(&format!("{},{},{hours}\n", GROUPS[*group], USES[*uses]));
    }
    table(&text)
}

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
