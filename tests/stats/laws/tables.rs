//! Laws of tables, exact tests and corrections.

use canvass::stats::{
    Correction, Crosstab, Finding, Level, Verdict, adjusted_residuals, benjamini_hochberg,
    chi_square, correct, cramers_v, fisher, freeman_halton, holm, independence, mcnemar,
};
use proptest::prelude::*;

use super::{binomial, near, rules, shuffled};
use crate::stats::{changes, is_near};

/// A table of up to four by five, its rows and columns not empty.
fn tables(most: u64) -> impl Strategy<Value = Vec<Vec<u64>>> {
    (2..5_usize, 2..6_usize)
        .prop_flat_map(move |(rows, columns)| {
            prop::collection::vec(prop::collection::vec(0..most, columns), rows)
        })
        .prop_filter("an empty margin", |cells| Crosstab::new(cells).is_ok())
}

proptest! {
    #[test]
    fn tables_turned_and_shuffled_say_the_same(cells in tables(40), seed: u64) {
        let table = Crosstab::new(&cells).unwrap();
        let rows = shuffled(&cells, seed);
        let columns: Vec<Vec<u64>> = (0..cells[0].len()).map(|at| rows.iter().map(|row| row[at]).collect()).collect();
        let turned = Crosstab::new(&shuffled(&columns, seed)).unwrap();
        let (one, two) = (chi_square(&table, rules()), chi_square(&turned, rules()));
        prop_assert!(near(one.statistic, two.statistic) && is_near(one.finding.p, two.finding.p, 1e-8));
        prop_assert!(near(one.smallest_expected, two.smallest_expected));
        let (one, two) = (cramers_v(&table), cramers_v(&turned));
        prop_assert!(near(one.v, two.v) && near(one.corrected, two.corrected));
        prop_assert!((0.0..=1.0).contains(&one.v) && (0.0..=1.0).contains(&one.corrected));
        prop_assert!(one.corrected <= one.v + 1e-12 || cells.len().min(cells[0].len()) > 2);
        prop_assert!(adjusted_residuals(&table).iter().flatten().all(|residual| residual.is_finite()));
    }

    #[test]
    fn exact_tests_of_four_cells_agree(cells in prop::collection::vec(prop::collection::vec(0..15_u64, 2), 2)) {
        let Ok(table) = Crosstab::new(&cells) else { return Ok(()) };
        let four = fisher(&table, rules()).unwrap();
        let any = freeman_halton(&table, 1, rules());
        prop_assert!(is_near(four.finding.p, any.finding.p, 1e-9));
        prop_assert!(0.0 < four.finding.p && four.finding.p <= 1.0);
        let turned = Crosstab::new(&[vec![cells[0][0], cells[1][0]], vec![cells[0][1], cells[1][1]]]).unwrap();
        prop_assert!(is_near(four.finding.p, fisher(&turned, rules()).unwrap().finding.p, 1e-9));
    }

    #[test]
    fn corrections_keep_the_order_and_only_raise(p in prop::collection::vec(0.0..=1.0_f64, 0..40), seed: u64) {
        for corrected in [benjamini_hochberg, holm] {
            let adjusted = corrected(&p).unwrap();
            for (a, x) in p.iter().zip(&adjusted) {
                prop_assert!(a <= x && *x <= 1.0);
                prop_assert!(p.iter().zip(&adjusted).all(|(b, y)| a > b || x <= y));
            }
            let order: Vec<usize> = shuffled(&(0..p.len()).collect::<Vec<_>>(), seed);
            let moved: Vec<f64> = order.iter().map(|at| p[*at]).collect();
            let expected: Vec<f64> = order.iter().map(|at| adjusted[*at]).collect();
            prop_assert_eq!(corrected(&moved).unwrap(), expected);
        }
        let (mild, strict) = (benjamini_hochberg(&p).unwrap(), holm(&p).unwrap());
        prop_assert!(mild.iter().zip(&strict).all(|(mild, strict)| *mild <= strict + 1e-12));
    }

    #[test]
    fn correcting_never_makes_a_difference_clear(p in prop::collection::vec(0.0..=0.2_f64, 1..20)) {
        let level = Level::default();
        let alone = |p: &f64| Finding { p: *p, verdict: if *p > level.alpha() { Verdict::NoClearDifference } else { Verdict::Higher } };
        let findings: Vec<Finding> = p.iter().map(alone).collect();
        for correction in [Correction::BenjaminiHochberg, Correction::Holm] {
            let left = correct(&findings, correction, level).unwrap();
            for (before, after) in findings.iter().zip(left) {
                prop_assert!(before.verdict.is_clear() || !after.finding.verdict.is_clear());
                prop_assert_eq!(after.finding.verdict.is_clear(), after.adjusted <= level.alpha());
            }
        }
    }

    #[test]
    fn changes_of_mind_are_tested_by_the_binomial_distribution(to in 0..40_u64, from in 0..40_u64) {
        prop_assume!(to + from > 0);
        let found = mcnemar(changes(9, from, to, 9), rules()).unwrap();
        let chances = binomial(to + from, 0.5);
        let rare: f64 = chances.iter().filter(|p| **p <= chances[to as usize] * (1.0 + 1e-9)).sum();
        prop_assert!(is_near(found.finding.p, rare.min(1.0), 1e-9));
    }
}

// Enumerating takes its time.
proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn exact_tests_do_not_mind_the_order(cells in tables(3), seed: u64) {
        let one = freeman_halton(&Crosstab::new(&cells).unwrap(), 1, rules());
        let two = freeman_halton(&Crosstab::new(&shuffled(&cells, seed)).unwrap(), 1, rules());
        prop_assume!(cells.iter().flatten().count() <= 12);
        if let canvass::stats::Method::Enumerated { tables } = one.method {
            prop_assert_eq!(two.method, canvass::stats::Method::Enumerated { tables });
            prop_assert!(is_near(one.finding.p, two.finding.p, 1e-9));
        }
    }

    #[test]
    fn the_test_chosen_always_answers(cells in tables(30)) {
        let table = Crosstab::new(&cells).unwrap();
        prop_assume!(table.n() < 20 || chi_square(&table, rules()).is_fair());
        let found = independence(&table, 1, rules()).unwrap();
        prop_assert!((0.0..=1.0).contains(&found.finding.p));
    }
}
