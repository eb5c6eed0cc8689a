//! One published or worked value of every statistic, written out.

use canvass::stats::special::t_two_sided;
use canvass::stats::{
    Count, Crosstab, Groups, Interval, Margin, Method, ProcessOptions, Raking, Random, Recommend,
    Scale, Weights, adjusted_residuals, assessor_agreement, benjamini_hochberg, bootstrap,
    chi_square, clopper_pearson, cramers_v, cronbach_alpha, difference, fisher, freeman_halton,
    kendall, krippendorff_alpha, kruskal_wallis, mann_whitney, mcnemar, net_promoter, process,
    quantile, rake, spearman, trend, trend_of_shares, weighted_share, wilcoxon, wilson,
    wilson_of_population,
};
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use super::{changes, is_near, rules};

const FIRST: [f64; 10] = [5.0, 4.0, 4.0, 3.0, 5.0, 2.0, 4.0, 5.0, 3.0, 4.0];
const SECOND: [f64; 11] = [3.0, 2.0, 4.0, 3.0, 2.0, 1.0, 3.0, 4.0, 2.0, 3.0, 3.0];
const THIRD: [f64; 7] = [1.0, 2.0, 2.0, 3.0, 1.0, 2.0, 4.0];
const YEARS: [f64; 10] = [52.0, 55.0, 54.0, 58.0, 61.0, 60.0, 63.0, 66.0, 64.0, 69.0];

/// The value to as many decimals as it is written with.
#[track_caller]
fn expect(found: f64, expected: &str) {
    let decimals = expected
        .split_once('.')
        .map_or(0, |(_, decimals)| decimals.len());
    let value: f64 = expected.parse().unwrap();
    let half = 0.5 * 10_f64.powi(-(decimals as i32)) * 1.001;
    assert!(
        (found - value).abs() <= half,
        "found {found}, expected {expected}"
    );
}

#[track_caller]
fn expect_ends(found: Interval, low: &str, high: &str) {
    expect(found.low, low);
    expect(found.high, high);
}

#[test]
fn shares_have_score_intervals() {
    for (part, whole, low, high) in [
        (14, 20, "0.481027", "0.854523"),
        (0, 12, "0", "0.242494"),
        (12, 12, "0.757506", "1"),
        (42, 60, "0.574913", "0.801018"),
    ] {
        let share = wilson(Count::of(part, whole), rules()).unwrap();
        expect_ends(share.interval, low, high);
    }
    let exact = clopper_pearson(Count::of(14, 20), rules()).unwrap();
    expect_ends(exact.interval, "0.457211", "0.881068");
}

#[test]
fn half_of_a_few_is_known_to_within_so_many_points() {
    for (n, points) in [(20, "20"), (30, "17"), (50, "13"), (100, "10"), (200, "7")] {
        let share = wilson(Count::of(n / 2, n), rules()).unwrap();
        expect(share.interval.width() * 50.0, points);
    }
}

#[test]
fn most_of_a_small_population_narrows_the_interval() {
    let share = wilson_of_population(Count::of(42, 60), 120, rules()).unwrap();
    expect(share.n, "119.0");
    expect_ends(share.interval, "0.612467", "0.775024");
}

#[test]
fn two_shares_differ() {
    let found = difference(
        Count::of(42, 60),
        Count::of(30, 58),
        Groups::Separate,
        rules(),
    )
    .unwrap();
    expect_ends(found.interval, "0.006994", "0.343957");
    expect_ends(found.adjusted, "0.006128", "0.347636");
    expect(found.finding.p, "0.042326");
}

#[test]
fn two_questions_go_together() {
    let table = Crosstab::new(&[vec![12, 30, 18], vec![25, 20, 5], vec![9, 11, 14]]).unwrap();
    let chi = chi_square(&table, rules());
    expect(chi.statistic, "18.195292");
    expect(chi.df, "4");
    expect(chi.finding.p, "0.00113022");
    expect(chi.smallest_expected, "8.736");
    let association = cramers_v(&table);
    expect(association.v, "0.251353");
    expect(association.corrected, "0.223360");
    let residuals = adjusted_residuals(&table);
    for (found, expected) in residuals[0]
        .iter()
        .zip(["-2.598087", "1.567855", "0.999347"])
    {
        expect(*found, expected);
    }
}

#[test]
fn few_answers_are_tested_exactly() {
    let table = Crosstab::new(&[vec![3, 9], vec![11, 4]]).unwrap();
    expect(fisher(&table, rules()).unwrap().finding.p, "0.0213009");
    let table = Crosstab::new(&[vec![3, 9, 2], vec![11, 4, 1]]).unwrap();
    let found = freeman_halton(&table, 1, rules());
    expect(found.finding.p, "0.02326955545");
    assert!(matches!(found.method, Method::Enumerated { .. }));
}

#[test]
fn many_tests_are_corrected() {
    let p = [
        0.001, 0.008, 0.039, 0.041, 0.042, 0.06, 0.074, 0.205, 0.212, 0.216,
    ];
    let expected = [
        "0.01", "0.04", "0.084", "0.084", "0.084", "0.1", "0.105714", "0.216", "0.216", "0.216",
    ];
    for (found, expected) in benjamini_hochberg(&p).unwrap().into_iter().zip(expected) {
        expect(found, expected);
        let digits = expected.parse().unwrap();
        assert!(is_near(found, digits, 1e-5));
    }
}

#[test]
fn scales_of_groups_differ() {
    let two = mann_whitney(&FIRST, &SECOND, rules()).unwrap();
    expect(two.u, "88.5");
    expect(two.finding.p, "0.0160707");
    expect(two.superiority, "0.804545");
    expect(two.delta, "0.609091");
    let three = kruskal_wallis(&[&FIRST, &SECOND, &THIRD], rules()).unwrap();
    expect(three.h, "9.781592");
    expect(three.finding.p, "0.00751544");
    expect(three.epsilon_squared, "0.362281");
}

#[test]
fn the_same_people_change() {
    let before = [2.0, 3.0, 3.0, 4.0, 2.0, 5.0, 3.0, 2.0, 4.0, 3.0];
    let after = [4.0, 4.0, 3.0, 5.0, 3.0, 5.0, 4.0, 3.0, 4.0, 5.0];
    expect(
        wilcoxon(&before, &after, rules()).unwrap().finding.p,
        "0.0138744",
    );
    expect(
        mcnemar(changes(20, 5, 14, 11), rules()).unwrap().finding.p,
        "0.0635681",
    );
}

#[test]
fn people_recommend() {
    let kinds = Recommend {
        promoters: 31,
        passives: 17,
        detractors: 12,
    };
    let found = net_promoter(kinds, rules()).unwrap();
    expect(found.estimate, "31.6667");
    expect(found.standard_error, "10.135654");
    expect_ends(found.interval.unwrap(), "11.80", "51.53");
}

#[test]
fn items_measure_one_thing() {
    let items: [&[f64]; 3] = [
        &[4.0, 5.0, 3.0, 4.0, 2.0, 5.0, 4.0, 3.0],
        &[4.0, 4.0, 3.0, 5.0, 2.0, 5.0, 4.0, 2.0],
        &[3.0, 5.0, 2.0, 4.0, 3.0, 4.0, 5.0, 3.0],
    ];
    expect(cronbach_alpha(&items, rules()).unwrap().alpha, "0.86875");
}

/// The worked example: two sites, two roles, ten people.
#[test]
fn weights_hit_two_margins() {
    let site = vec![0, 0, 0, 0, 0, 0, 1, 1, 1, 1];
    let role = vec![0, 0, 0, 1, 1, 0, 1, 1, 0, 0];
    let margins = [
        Margin {
            of: site,
            targets: vec![30.0, 70.0],
        },
        Margin {
            of: role,
            targets: vec![60.0, 40.0],
        },
    ];
    let even = Weights::new(vec![1.0; 10]).unwrap();
    let raked = rake(&even, &margins, Raking::default()).unwrap();
    assert_eq!((raked.unmet, raked.capped), (Vec::new(), 0));
    let each = raked.weights.each();
    for (at, expected) in [(3, "4.3273"), (0, "5.3364"), (6, "15.6727"), (9, "19.3273")] {
        expect(each[at], expected);
    }
    expect(raked.weights.design_effect(), "1.38971");
    expect(raked.weights.effective_n(), "7.1957");
    let yes = [1, 1, 0, 1, 0, 1, 0, 0, 1, 1].map(|yes| yes == 1);
    let found = weighted_share(&yes, &raked.weights, rules()).unwrap();
    expect(found.estimate, "0.589909");
    expect(found.standard_error, "0.191642");
    expect_ends(found.interval.unwrap(), "0.193340", "0.896194");
}

#[test]
fn shares_fall_over_ordered_groups() {
    let counts = [(30, 40), (25, 40), (18, 40)].map(|(part, whole)| Count::of(part, whole));
    let found = trend_of_shares(&counts, &[0.0, 1.0, 2.0], rules()).unwrap();
    expect(found.z, "-2.737096");
    expect(found.finding.p, "0.00619842");
}

#[test]
fn a_series_rises() {
    let times: [f64; 10] = std::array::from_fn(|at| at as f64);
    let found = trend(&times, &YEARS, rules()).unwrap();
    expect(found.s, "39");
    expect(found.z, "3.398823");
    expect(found.slope, "1.833");
    expect_ends(found.interval, "1.333", "2.25");
}

#[test]
fn a_process_has_limits() {
    let values = [
        1.0, 2.0, 1.0, 2.0, 10.0, 1.0, 2.0, 1.0, 2.0, 1.0, 2.0, 1.0, 2.0, 1.0, 2.0, 1.0, 2.0, 1.0,
    ];
    let plain = process(&values, ProcessOptions::default()).unwrap();
    expect_ends(plain.limits, "-3.062614", "6.951503");
    let screened = process(&values, ProcessOptions { screen: true }).unwrap();
    expect_ends(screened.limits, "-0.715556", "4.604444");
}

#[test]
fn answers_go_together() {
    let other = [4.0, 4.0, 5.0, 3.0, 4.0, 2.0, 5.0, 5.0, 3.0, 3.0];
    expect(
        spearman(&FIRST, &other, rules()).unwrap().estimate,
        "0.673300",
    );
    let times: [f64; 10] = std::array::from_fn(|at| at as f64);
    expect(
        kendall(&times, &YEARS, rules()).unwrap().estimate,
        "0.866667",
    );
}

#[test]
fn coders_agree() {
    let read = |text: &str| -> Vec<Option<f64>> {
        text.split(' ').map(|code| code.parse().ok()).collect()
    };
    let coders = [
        read("1 2 3 3 2 1 4 1 2 -"),
        read("1 2 3 3 2 2 4 1 2 5"),
        read("- 3 3 3 2 3 4 2 2 5"),
    ];
    let coders: Vec<&[Option<f64>]> = coders.iter().map(Vec::as_slice).collect();
    let found = krippendorff_alpha(&coders, Scale::Ordinal, rules()).unwrap();
    expect(found.alpha, "0.804861");
}

#[test]
fn assessors_agree() {
    let items: [&[f64]; 6] = [
        &[4.0, 5.0, 4.0],
        &[2.0, 1.0, 2.0],
        &[5.0, 5.0, 4.0],
        &[3.0, 2.0, 5.0],
        &[1.0, 1.0, 2.0],
        &[4.0, 4.0, 4.0],
    ];
    let found = assessor_agreement(&items, rules()).unwrap();
    expect(found.icc, "0.742991");
    expect(found.w, "0.797251");
    expect(found.chi_square, "11.958763");
}

/// Values of numpy's `percentile` (type 7).
#[test]
fn quantiles_are_those_of_numpy() {
    let values = [1.0, 2.0, 4.0, 8.0];
    for (p, expected) in [
        (0.0, 1.0),
        (0.25, 1.75),
        (0.5, 3.0),
        (0.75, 5.0),
        (0.9, 6.8),
        (1.0, 8.0),
    ] {
        let found = quantile(&values, p).unwrap();
        assert!((found - expected).abs() < 1e-12, "{p}: {found}");
    }
    assert_eq!(quantile(&[], 0.5), None);
    assert_eq!(quantile(&[7.0], 0.3), Some(7.0));
    assert_eq!(quantile(&values, -1.0), Some(1.0));
    assert_eq!(quantile(&values, 2.0), Some(8.0));
}

/// scipy's 9999 draws of its own give 57.0 to 63.4; ours differ by chance.
#[test]
fn drawing_again_gives_an_interval() {
    let mean = |values: &[f64]| values.iter().sum::<f64>() / values.len() as f64;
    let found = bootstrap(&YEARS, mean, 9999, 20, rules()).unwrap();
    assert!((found.interval.low - 57.0).abs() < 0.25, "{found:?}");
    assert!((found.interval.high - 63.4).abs() < 0.25, "{found:?}");
    let again = bootstrap(&YEARS, mean, 9999, 20, rules()).unwrap();
    assert_eq!(found, again);
}

/// The first numbers of the authors' programs: SplitMix64 of seed 0 fills the
/// state, xoshiro256++ draws from it.
#[test]
fn random_numbers_are_those_of_the_authors_programs() {
    let mut random = Random::new(0);
    let bits: [u64; 4] = std::array::from_fn(|_| random.bits());
    assert_eq!(
        bits,
        [
            0x5317_5d61_490b_23df,
            0x61da_6f3d_c380_d507,
            0x5c0f_df91_ec9a_7bfc,
            0x02ee_bf8c_3bbe_5e1a,
        ]
    );
}

#[test]
fn a_million_degrees_of_freedom_leave_ten_digits() {
    assert!(is_near(
        t_two_sided(1.96, 1e6),
        0.049_996_067_585_269_8,
        1e-10
    ));
}
