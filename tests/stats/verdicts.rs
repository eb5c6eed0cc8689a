//! What a reader may say of a number.

use canvass::stats::{
    Base, Correction, Count, Crosstab, Finding, Groups, IndependenceTest, Interval, Level, Method,
    ProcessOptions, Rules, Signal, SignalKind, Strength, Target, Verdict, Way, bootstrap, correct,
    cramers_v, difference, freeman_halton, independence, interpolated_median, mann_whitney,
    process, wilson,
};
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use super::rules;

fn finding(p: f64, verdict: Verdict) -> Finding {
    Finding { p, verdict }
}

#[test]
fn nine_are_too_few_and_ten_are_not() {
    let base = |whole| wilson(Count::of(4, whole), rules()).unwrap().base;
    assert_eq!(base(9), Base::TooFew { have: 9, need: 10 });
    assert_eq!(base(10), Base::Enough);
    let strict = Rules {
        fewest: 30,
        ..rules()
    };
    let share = wilson(Count::of(4, 29), strict).unwrap();
    assert_eq!(share.base, Base::TooFew { have: 29, need: 30 });
}

#[test]
fn a_difference_says_which_way() {
    let verdict = |first: Count, second: Count| {
        let found = difference(first, second, Groups::Separate, rules()).unwrap();
        found.finding.verdict
    };
    assert_eq!(
        verdict(Count::of(42, 60), Count::of(30, 58)),
        Verdict::Higher
    );
    assert_eq!(
        verdict(Count::of(30, 58), Count::of(42, 60)),
        Verdict::Lower
    );
    assert_eq!(
        verdict(Count::of(31, 60), Count::of(30, 58)),
        Verdict::NoClearDifference
    );
    assert_eq!(
        verdict(Count::of(9, 9), Count::of(0, 58)),
        Verdict::TooFew { have: 9, need: 10 }
    );
}

#[test]
fn a_clear_difference_never_shows_an_interval_around_nought() {
    for whole in 10..60 {
        for first in 0..=whole {
            for second in [0, 1, whole / 3, whole / 2, whole] {
                let counts = (Count::of(first, whole), Count::of(second, whole));
                let found = difference(counts.0, counts.1, Groups::Separate, rules()).unwrap();
                let clear = found.finding.verdict.is_clear();
                assert!(!(clear && found.interval.contains(0.0)), "{found:?}");
            }
        }
    }
}

#[test]
fn a_site_is_compared_with_the_other_sites() {
    let (site, all) = (Count::of(40, 50), Count::of(100, 200));
    let within = difference(site, all, Groups::FirstWithinSecond, rules()).unwrap();
    assert_eq!(within.against, Count::of(60, 150));
    let apart = difference(site, Count::of(60, 150), Groups::Separate, rules()).unwrap();
    assert_eq!(within, apart);
}

#[test]
fn correcting_takes_back_what_chance_explains() {
    let findings = [
        finding(0.001, Verdict::Higher),
        finding(0.04, Verdict::Lower),
        finding(0.9, Verdict::NoClearDifference),
        finding(0.0001, Verdict::TooFew { have: 3, need: 10 }),
    ];
    let left = correct(&findings, Correction::BenjaminiHochberg, Level::default()).unwrap();
    let verdicts: Vec<Verdict> = left.iter().map(|left| left.finding.verdict).collect();
    assert_eq!(
        verdicts,
        [
            Verdict::Higher,
            Verdict::NoClearDifference,
            Verdict::NoClearDifference,
            Verdict::TooFew { have: 3, need: 10 },
        ]
    );
    assert!(
        left.iter().all(|left| left.tests == 3),
        "the few are no test"
    );
    assert_eq!(left[1].finding.p, 0.04, "its own probability stays");
    assert!((left[1].adjusted - 0.06).abs() < 1e-12);
    assert_eq!(
        correct(&[], Correction::Holm, Level::default()),
        Ok(Vec::new())
    );
}

#[test]
fn a_table_gets_the_test_that_suits_it() {
    let test = |cells: &[&[u64]]| {
        let cells: Vec<Vec<u64>> = cells.iter().map(|row| row.to_vec()).collect();
        let found = independence(&Crosstab::new(&cells).unwrap(), 1, rules()).unwrap();
        let own = match found.test {
            IndependenceTest::ChiSquare(test) => (test.is_fair(), test.finding),
            IndependenceTest::Fisher(test) => (false, test.finding),
            IndependenceTest::FreemanHalton(test) => (false, test.finding),
        };
        assert_eq!(own.1, found.finding);
        (found.test, found.finding.verdict)
    };
    let (fair, verdict) = test(&[&[30, 10], &[12, 28]]);
    assert!(matches!(fair, IndependenceTest::ChiSquare(_)));
    assert_eq!(verdict, Verdict::Different);
    let (few, verdict) = test(&[&[10, 0], &[1, 11]]);
    assert!(matches!(few, IndependenceTest::ChiSquare(test) if test.is_fair()));
    assert_eq!(verdict, Verdict::Different);
    let (rare, verdict) = test(&[&[40, 0], &[31, 9]]);
    assert!(matches!(rare, IndependenceTest::Fisher(_)));
    assert_eq!(verdict, Verdict::Higher);
    let (wide, verdict) = test(&[&[3, 9, 2], &[11, 4, 1]]);
    assert!(matches!(wide, IndependenceTest::FreemanHalton(_)));
    assert_eq!(verdict, Verdict::Different);
}

#[test]
fn tables_too_many_to_enumerate_are_drawn() {
    let cells = [
        vec![3, 9, 22, 40, 31, 4],
        vec![1, 5, 12, 38, 44, 2],
        vec![2, 8, 9, 15, 20, 9],
        vec![4, 3, 12, 20, 28, 4],
    ];
    let table = Crosstab::new(&cells).unwrap();
    let found = freeman_halton(&table, 7, rules());
    let Method::Drawn {
        draws,
        seed,
        standard_error,
    } = found.method
    else {
        panic!("enumerated")
    };
    assert_eq!(seed, 7);
    assert!((10_000..=20_000).contains(&draws), "{draws}");
    assert!(standard_error > 0.0 && standard_error < 0.004);
    assert_eq!(
        found,
        freeman_halton(&table, 7, rules()),
        "the same seed, the same answer"
    );
    let other = freeman_halton(&table, 8, rules());
    assert!((found.finding.p - other.finding.p).abs() < 6.0 * standard_error);
}

#[test]
fn drawing_ends_early_where_chance_alone_often_does_as_much_and_not_before_a_rare_finding() {
    let draws = |cells: &[Vec<u64>]| {
        let found = freeman_halton(&Crosstab::new(cells).unwrap(), 1, rules());
        match found.method {
            Method::Drawn { draws, .. } => (draws, found.finding.p),
            Method::Enumerated { tables } => panic!("{tables} tables were enumerated"),
        }
    };
    let like = vec![12, 9, 14, 11, 3, 8, 10, 7];
    let (few, p) = draws(&[
        like.clone(),
        like.clone(),
        like.iter().rev().copied().collect(),
        like.clone(),
    ]);
    assert!(few < 2_000 && p > 0.2, "{few} {p}");
    let unlike = vec![1, 30, 2, 1, 25, 3, 2, 20];
    let (many, p) = draws(&[like.clone(), like, unlike.clone(), unlike]);
    assert!(many == 20_000 && p < 0.001, "{many} {p}");
}

/// Pearson's test is all but exact for a large table without rare cells.
#[test]
fn drawn_tables_agree_with_pearsons_test_where_that_holds() {
    let cells = [
        vec![30_100, 30_400],
        vec![29_900, 30_900],
        vec![29_500, 30_000],
    ];
    let table = Crosstab::new(&cells).unwrap();
    let drawn = freeman_halton(&table, 3, rules());
    let Method::Drawn { standard_error, .. } = drawn.method else {
        panic!("enumerated")
    };
    let pearson = canvass::stats::chi_square(&table, rules());
    let gap = (drawn.finding.p - pearson.finding.p).abs();
    assert!(gap < 4.0 * standard_error, "{drawn:?} {pearson:?}");
}

#[test]
fn an_interval_meets_a_target_misses_it_or_cannot_tell() {
    let interval = Interval {
        low: 0.6,
        high: 0.8,
    };
    assert_eq!(interval.at_least(0.6), Target::Met);
    assert_eq!(interval.at_least(0.7), Target::CannotTell);
    assert_eq!(interval.at_least(0.81), Target::NotMet);
    assert_eq!(interval.at_most(0.8), Target::Met);
    assert_eq!(interval.at_most(0.7), Target::CannotTell);
    assert_eq!(interval.at_most(0.59), Target::NotMet);
}

#[test]
fn a_process_keeps_to_a_target_or_does_not() {
    let values = [
        10.0, 12.0, 9.0, 11.0, 10.0, 12.0, 9.0, 11.0, 10.0, 12.0, 9.0, 11.0,
    ];
    let found = process(&values, ProcessOptions::default()).unwrap();
    assert!(!found.is_trial);
    assert_eq!(found.at_least(0.0), Target::Met);
    assert_eq!(found.at_least(10.0), Target::CannotTell);
    assert_eq!(found.at_least(30.0), Target::NotMet);
    assert_eq!(found.at_most(30.0), Target::Met);
    assert_eq!(found.at_most(0.0), Target::NotMet);
}

#[test]
fn a_jump_is_a_signal() {
    let mut values = vec![10.0, 12.0, 9.0, 11.0, 10.0, 12.0, 9.0, 11.0];
    values.push(40.0);
    let found = process(&values, ProcessOptions { screen: true }).unwrap();
    let jump = Signal {
        kind: SignalKind::BeyondLimits,
        way: Way::Up,
    };
    assert_eq!(found.signals.last(), Some(&Some(jump)));
    assert!(found.is_trial);
}

#[test]
fn strength_has_four_words() {
    let strength = |cells: [[u64; 2]; 2]| {
        let cells: Vec<Vec<u64>> = cells.iter().map(|row| row.to_vec()).collect();
        cramers_v(&Crosstab::new(&cells).unwrap()).strength
    };
    assert_eq!(strength([[500, 500], [510, 490]]), Strength::Negligible);
    assert_eq!(strength([[600, 400], [400, 600]]), Strength::Weak);
    assert_eq!(strength([[700, 300], [300, 700]]), Strength::Moderate);
    assert_eq!(strength([[900, 100], [100, 900]]), Strength::Strong);
}

#[test]
fn the_middle_of_a_gap_is_the_median_of_both_sides() {
    assert_eq!(interpolated_median(&[1.0, 1.0, 3.0, 3.0], 1.0), Ok(2.0));
    assert_eq!(interpolated_median(&[1.0, 1.0, 2.0, 2.0], 1.0), Ok(1.5));
}

#[test]
fn a_median_that_nobody_alone_moves_has_an_interval_still() {
    let median = |values: &[f64]| canvass::stats::quartiles(values).unwrap().median;
    let answers = [
        1.0, 2.0, 3.0, 4.0, 4.0, 4.0, 4.0, 4.0, 5.0, 5.0, 3.0, 2.0, 4.0,
    ];
    let found = bootstrap(&answers, median, 2000, 5, rules()).unwrap();
    assert_eq!(found.estimate, 4.0);
    assert!(
        found.interval.low < 4.0 && found.interval.high == 4.0,
        "{found:?}"
    );
}

#[test]
fn who_is_higher_is_said_of_the_first() {
    let (low, high): (Vec<f64>, Vec<f64>) = (
        (0..15).map(f64::from).collect(),
        (9..24).map(f64::from).collect(),
    );
    let verdict = |a: &[f64], b: &[f64]| mann_whitney(a, b, rules()).unwrap().finding.verdict;
    assert_eq!(verdict(&high, &low), Verdict::Higher);
    assert_eq!(verdict(&low, &high), Verdict::Lower);
}
