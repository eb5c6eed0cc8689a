//! The engine against a slow count, for random tables and filters.
#![cfg(not(target_arch = "wasm32"))]

use canvass::engine::{Body, By, Clause, Cross, Measure, Partial, Pick, Query, answer, partial};
use canvass::stats::{mean_of_counts, quantile, quantile_of_counts};
use canvass::table::{Question, QuestionKind, Table};
use proptest::prelude::*;

use super::cross::LONG;
use crate::read::table;

const GROUPS: [&str; 4] = ["Nursing", "Medical", "Estates", ""];
const USES: [&str; 5] = ["Searches;", "Searches;Training;", "Training;", "Loans;", ""];
const SCALE: [&str; 5] = ["Agree", "Disagree", "Strongly agree", "Don't know", ""];
const TICKS: [&str; 3] = ["1", "0", ""];

/// Places in the lists above: group, uses, hours, quiet, light, tea, cake.
type Row = (usize, usize, Option<i32>, usize, usize, usize, usize);

/// A survey of random rows; the first rows hold every value, so that every
/// kind is found.
fn text_of(rows: &[Row]) -> String {
    let mut text =
        String::from("Group,Uses,Hours,Rooms [Quiet],Rooms [Light],Had [Tea],Had [Cake]\n");
    let fixed = [
        (0, 1, Some(3), 0, 1, 0, 1),
        (1, 0, Some(7), 1, 2, 1, 0),
        (2, 2, Some(40), 2, 0, 0, 0),
        (0, 3, Some(1), 0, 3, 1, 1),
    ];
    for (group, uses, hours, quiet, light, tea, cake) in fixed.iter().chain(rows) {
        let hours = hours.map(|n| n.to_string()).unwrap_or_default();
        text.push_str(&format!(
            "{},{},{hours}.5,{},{},{},{}\n",
            GROUPS[*group], USES[*uses], SCALE[*quiet], SCALE[*light], TICKS[*tea], TICKS[*cake]
        ));
    }
    text.replace(",.5,", ",,")
}

fn rows() -> impl Strategy<Value = Vec<Row>> {
    let row = (
        0..4_usize,
        0..5_usize,
        prop::option::of(0..60),
        0..5_usize,
        0..5_usize,
        0..3_usize,
        0..3_usize,
    );
    prop::collection::vec(row, 0..40)
}

fn clause() -> impl Strategy<Value = Clause> {
    let codes = || prop::collection::vec(0..5_u32, 0..3);
    prop_oneof![
        (prop::sample::select(vec![0_u32, 1, 4]), codes()).prop_map(|(question, codes)| Clause {
            question,
            pick: Pick::Options(codes)
        }),
        prop::collection::vec((0..2_u32, 0..6_u32), 0..3).prop_map(|cells| Clause {
            question: 3,
            pick: Pick::Cells(cells)
        }),
        prop::collection::vec((0..40_i32, 0..30_i32), 0..3).prop_map(|ranges| Clause {
            question: 2,
            pick: Pick::Ranges(
                ranges
                    .into_iter()
                    .map(|(from, width)| (f64::from(from), f64::from(from + width)))
                    .collect()
            ),
        }),
    ]
}

/// What a row says to a question, from its cells alone: pairs of item and
/// option, or a number.
fn said(table: &Table, question: &Question, row: usize) -> (Vec<(u32, u32)>, Option<f64>) {
    let option = |text: &str| {
        question
            .options
            .iter()
            .position(|o| o == text)
            .map(|i| i as u32)
    };
    let mut pairs = Vec::new();
    let mut number = None;
    for (item, column) in (0_u32..).zip(&question.columns) {
        let cell = table.columns[*column as usize]
            .cell(row)
            .unwrap_or_default();
        match question.kind {
            QuestionKind::Multiple if question.items.is_empty() => {
                pairs.extend(cell.split(';').filter_map(option).map(|code| (0, code)));
            }
            QuestionKind::Multiple if cell == "1" => pairs.push((item, item)),
            QuestionKind::Number => number = cell.parse().ok(),
            _ => pairs.extend(option(cell).map(|code| (item, code))),
        }
    }
    (pairs, number)
}

fn keeps(table: &Table, clause: &Clause, row: usize) -> bool {
    let (pairs, number) = said(table, &table.questions[clause.question as usize], row);
    match &clause.pick {
        Pick::Options(options) => {
            options.is_empty() || pairs.iter().any(|(_, o)| options.contains(o))
        }
        Pick::Cells(cells) => cells.is_empty() || pairs.iter().any(|pair| cells.contains(pair)),
        Pick::Ranges(ranges) => {
            ranges.is_empty()
                || number.is_some_and(|n| ranges.iter().any(|(a, b)| *a <= n && n < *b))
        }
    }
}

/// A clause by three numbers: about which question, and what it picks.
fn long_clause(table: &Table, question: u32, a: u32, b: u32) -> Clause {
    let of = &table.questions[question as usize];
    let num = of.options.len() as u32;
    let pick = match of.kind {
        QuestionKind::Agreement => Pick::Cells(vec![(a % 2, b % num), (b % 2, a % num)]),
        QuestionKind::Number => {
            let from = f64::from(a % 500) / 4.0;
            Pick::Ranges(vec![(from, from + f64::from(b % 300))])
        }
        QuestionKind::Date => {
            let from = f64::from(19_700 + a % 700);
            Pick::Ranges(vec![
                (from, from + f64::from(b % 200)),
                (19_723.0, 19_730.0),
            ])
        }
        _ => Pick::Options(
            (0..=b % 9)
                .map(|i| (a + i * (1 + b % 5)) % (num + 1))
                .collect(),
        ),
    };
    Clause { question, pick }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(120))]

    #[test]
    fn counts_are_those_of_a_slow_count(
        rows in rows(),
        clauses in prop::collection::vec(clause(), 0..5),
    ) {
        let table = table(&text_of(&rows));
        prop_assert_eq!(table.questions.len(), 5);
        let (passing, results) = answer(&table, &clauses);
        let passes = |row: usize, but: Option<u32>| {
            clauses.iter().filter(|c| Some(c.question) != but).all(|c| keeps(&table, c, row))
        };
        let all: Vec<usize> = (0..table.num_rows).collect();
        prop_assert_eq!(passing as usize, all.iter().filter(|row| passes(**row, None)).count());
        for (index, (question, result)) in (0_u32..).zip(table.questions.iter().zip(&results)) {
            let left: Vec<usize> = all.iter().copied().filter(|row| passes(*row, Some(index))).collect();
            prop_assert_eq!(result.rows as usize, left.len());
            let said: Vec<_> = left.iter().map(|row| said(&table, question, *row)).collect();
            let count = |item: Option<u32>, option: u32| {
                let has = |pairs: &Vec<(u32, u32)>| pairs.iter().any(|(i, o)| *o == option && item.is_none_or(|item| item == *i));
                said.iter().filter(|(pairs, _)| has(pairs)).count() as u32
            };
            match &result.body {
                Body::Counts(counts) => {
                    let slow: Vec<u32> = (0..counts.len() as u32).map(|option| count(None, option)).collect();
                    prop_assert_eq!(counts, &slow);
                    if question.kind == QuestionKind::Single {
                        prop_assert_eq!(counts.iter().sum::<u32>(), result.base);
                    } else {
                        prop_assert!(counts.iter().all(|n| *n <= result.base));
                    }
                }
                Body::Battery(battery) => {
                    for (item, row) in (0_u32..).zip(battery) {
                        let slow: Vec<u32> = (0..row.counts.len() as u32).map(|option| count(Some(item), option)).collect();
                        prop_assert_eq!(&row.counts, &slow);
                        prop_assert_eq!(row.base, slow.iter().take(question.num_scale as usize).sum::<u32>());
                    }
                    prop_assert_eq!(result.base as usize, said.iter().filter(|(pairs, _)| !pairs.is_empty()).count());
                }
                Body::Histogram { bins, mean, median, .. } => {
                    let mut numbers: Vec<f64> = said.iter().filter_map(|(_, n)| *n).collect();
                    numbers.sort_by(f64::total_cmp);
                    prop_assert_eq!(result.base as usize, numbers.len());
                    for bin in bins {
                        let inside = numbers.iter().filter(|n| (bin.from..bin.to).contains(n)).count();
                        prop_assert_eq!(bin.count as usize, inside);
                    }
                    prop_assert_eq!(bins.iter().map(|bin| bin.count).sum::<u32>(), result.base);
                    let middle = (!numbers.is_empty()).then(|| {
                        f64::midpoint(numbers[(numbers.len() - 1) / 2], numbers[numbers.len() / 2])
                    });
                    prop_assert_eq!(*median, middle);
                    prop_assert_eq!(mean.is_none(), numbers.is_empty());
                }
                other => prop_assert!(false, "{:?}", other),
            }
        }
    }

    #[test]
    fn any_sequence_of_filters_in_pieces_of_any_size_gives_what_the_last_gives_alone(
        filters in prop::collection::vec(
            (prop::collection::vec((0..9_u32, any::<u16>(), any::<u16>()), 0..4), 0..40_usize, 1..9000_usize),
            1..8,
        ),
    ) {
        let table = &*LONG;
        let mut cross = Cross::new(table);
        for (clauses, pieces, most) in &filters {
            let clauses: Vec<Clause> = clauses
                .iter()
                .map(|(question, a, b)| long_clause(table, *question, u32::from(*a), u32::from(*b)))
                .collect();
            cross.select(&clauses);
            for _ in 0..*pieces {
                cross.step(table, *most);
            }
            // Some filters are left on their way, the last is not.
            if most % 2 == 0 {
                while cross.step(table, *most) {}
                prop_assert_eq!(cross.results(), answer(table, &clauses));
            }
        }
        while cross.step(table, 10_000) {}
        let (last, ..) = &filters[filters.len() - 1];
        let clauses: Vec<Clause> = last
            .iter()
            .map(|(question, a, b)| long_clause(table, *question, u32::from(*a), u32::from(*b)))
            .collect();
        prop_assert_eq!(cross.results(), answer(table, &clauses));
    }

    #[test]
    fn parts_of_a_table_merge_to_the_whole_wherever_it_is_cut(
        rows in rows(),
        cuts in prop::collection::vec(0..40_usize, 0..3),
        by in prop::sample::subsequence(vec![0_u32, 1, 2, 3, 4], 0..3),
        clauses in prop::collection::vec(clause(), 0..2),
    ) {
        let query = Query {
            by: by.iter().map(|question| match question {
                2 => By::Bins { question: 2, from: 2.5, width: 7.5, num: 4 },
                question => By::Options { question: *question, item: question / 3 % 2 },
            }).collect(),
            measures: vec![
                Measure::Rows, Measure::Answered(3), Measure::Answered(4), Measure::Sum(2), Measure::Mean(2),
                Measure::Distinct(0), Measure::Distinct(1), Measure::Distinct(2), Measure::Quantile(2, 0.3),
            ],
            clauses: Vec::new(),
        };
        // Options stand in another order in each part: clauses go by their words.
        let told = |table: &Table, clauses: &[Clause], whole: &Table| {
            let place = |question: u32, option: u32| {
                let label = whole.questions[question as usize].options.get(option as usize);
                let options = &table.questions[question as usize].options;
                label.and_then(|label| options.iter().position(|other| other == label))
            };
            let pick = |clause: &Clause| match &clause.pick {
                Pick::Options(options) => Pick::Options(options.iter().filter_map(|o| place(clause.question, *o)).map(|o| o as u32).collect()),
                Pick::Cells(cells) => Pick::Cells(cells.iter().filter_map(|(i, o)| Some((*i, place(clause.question, *o)? as u32))).collect()),
                Pick::Ranges(ranges) => Pick::Ranges(ranges.clone()),
            };
            let clauses: Vec<Clause> = clauses.iter().map(|clause| Clause { question: clause.question, pick: pick(clause) }).collect();
            clauses
        };
        let mut cuts: Vec<usize> = cuts.iter().map(|cut| cut % (rows.len() + 1)).collect();
        cuts.extend([0, rows.len()]);
        cuts.sort_unstable();
        let parts: Vec<Table> = cuts.windows(2).map(|cut| table(&text_of(&rows[cut[0]..cut[1]]))).collect();
        // Every part begins with the same rows, so the whole holds them as often.
        let texts: String = cuts.windows(2).map(|cut| {
            let text = text_of(&rows[cut[0]..cut[1]]);
            text.split_once('\n').unwrap().1.to_owned()
        }).collect();
        let whole = table(&(text_of(&[]).lines().next().unwrap().to_owned() + "\n" + &texts));
        let usable: Vec<Clause> = clauses.into_iter().filter(|clause| !told(&whole, std::slice::from_ref(clause), &whole)[0].pick.is_empty()).collect();
        let said = |table: &Table| {
            let query = Query { clauses: told(table, &usable, &whole), ..query.clone() };
            partial(&mut Cross::new(table), table, &query).unwrap()
        };
        let all = said(&whole);
        for order in [false, true] {
            let mut merged = Partial::default();
            let mut parts: Vec<&Table> = parts.iter().collect();
            if order {
                parts.reverse();
            }
            for part in parts {
                merged.merge(said(part));
            }
            prop_assert_eq!(&merged, &all);
            prop_assert_eq!(merged.finish(&query.measures), all.finish(&query.measures));
        }
    }

    #[test]
    fn quantiles_and_means_of_counts_are_those_of_the_values(
        counts in prop::collection::vec((-50..50_i32, 0..5_u32), 0..12),
        share in 0.0..=1.0_f64,
    ) {
        let mut counts = counts;
        counts.sort_unstable();
        counts.dedup_by_key(|(value, _)| *value);
        let (values, counts): (Vec<f64>, Vec<u32>) = counts.iter().map(|(v, n)| (f64::from(*v) / 4.0, *n)).unzip();
        let each: Vec<f64> = values.iter().zip(&counts).flat_map(|(v, n)| vec![*v; *n as usize]).collect();
        prop_assert_eq!(quantile_of_counts(&values, &counts, share), quantile(&each, share));
        let mean = (!each.is_empty()).then(|| each.iter().sum::<f64>() / each.len() as f64);
        prop_assert_eq!(mean_of_counts(&values, &counts), mean, "quarters are added without rounding");
    }

    #[test]
    fn a_clause_changes_the_others_and_never_its_own(
        rows in rows(),
        clauses in prop::collection::vec(clause(), 0..4),
        own in clause(),
    ) {
        let table = table(&text_of(&rows));
        let others: Vec<Clause> = clauses.into_iter().filter(|c| c.question != own.question).collect();
        let before = answer(&table, &others).1;
        let with: Vec<Clause> = others.iter().cloned().chain([own.clone()]).collect();
        let after = answer(&table, &with).1;
        prop_assert_eq!(&before[own.question as usize], &after[own.question as usize]);
        for (before, after) in before.iter().zip(&after) {
            prop_assert!(after.rows <= before.rows && after.base <= before.base);
        }
    }

    #[test]
    fn a_bin_holds_the_rows_that_choosing_it_keeps(
        numbers in prop::collection::vec(
            prop_oneof![-1e6..1e6_f64, -1.0..1.0_f64, (0..30_i32).prop_map(|n| f64::from(n) / 10.0)], 2..40),
    ) {
        let rows: String = numbers.iter().map(|n| format!("{n:?},x\n")).collect();
        let mut table = table(&format!("Measure,Site\n{rows}"));
        table.correct(0, canvass::table::Kind::Number);
        let (_, results) = answer(&table, &[]);
        let Body::Histogram { bins, .. } = &results[0].body else { panic!() };
        prop_assert!(bins.len() <= 15);
        for bin in bins {
            let clause = Clause { question: 0, pick: Pick::Ranges(vec![(bin.from, bin.to)]) };
            prop_assert_eq!(answer(&table, &[clause]).0, bin.count);
        }
        prop_assert_eq!(bins.iter().map(|bin| bin.count as usize).sum::<usize>(), numbers.len());
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(8))]

    #[test]
    fn a_table_of_many_pieces_is_counted_like_a_slow_count(
        groups in prop::collection::vec(0..4_u32, 0..3),
        uses in prop::collection::vec(0..4_u32, 0..3),
        (from, width) in (0..60_u32, 0..100_u32),
    ) {
        let table = &*LONG;
        let from = f64::from(from) / 8.0;
        let range = vec![(from, from + f64::from(width) / 8.0)];
        let clauses = [
            Clause { question: 0, pick: Pick::Options(groups) },
            Clause { question: 2, pick: Pick::Ranges(range) },
            Clause { question: 1, pick: Pick::Options(uses) },
        ];
        let kept: Vec<Vec<bool>> = clauses
            .iter()
            .map(|clause| (0..table.num_rows).map(|row| keeps(table, clause, row)).collect())
            .collect();
        let count = |but: u32| {
            let others = || clauses.iter().zip(&kept).filter(|(clause, _)| clause.question != but);
            (0..table.num_rows).filter(|row| others().all(|(_, kept)| kept[*row])).count() as u32
        };
        let (passing, results) = answer(table, &clauses);
        prop_assert_eq!(passing, count(99));
        for question in [0, 1, 2, 5] {
            prop_assert_eq!(results[question as usize].rows, count(question));
        }
    }
}
