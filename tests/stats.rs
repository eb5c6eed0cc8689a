//! Intervals and quantiles against published values and naive counts.

use canvass::stats::{quantile, wilson};
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

/// Values of statsmodels' `proportion_confint` and scipy's `proportion_ci`,
/// method `wilson`.
#[test]
fn the_score_interval_is_that_of_the_oracles() {
    for (part, whole, low, high) in [
        (14, 20, 0.481_027, 0.854_522),
        (0, 12, 0.0, 0.242_494),
        (12, 12, 0.757_506, 1.0),
        (42, 60, 0.574_913, 0.801_018),
    ] {
        let interval = wilson(part, whole).unwrap();
        assert!(
            (interval.low - low).abs() < 1e-6,
            "{part}/{whole}: {interval:?}"
        );
        assert!(
            (interval.high - high).abs() < 1e-6,
            "{part}/{whole}: {interval:?}"
        );
    }
}

#[test]
fn there_is_no_interval_of_nothing() {
    assert_eq!(wilson(0, 0), None);
    assert_eq!(wilson(3, 2), None);
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

#[cfg(not(target_arch = "wasm32"))]
mod laws {
    use canvass::stats::{quantile, wilson};
    use canvass::words::format::percent;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn an_interval_holds_its_share_within_nought_and_one(whole in 1..100_000_u32, share in 0.0..=1.0_f64) {
            let part = (f64::from(whole) * share) as u32;
            let interval = wilson(part, whole).unwrap();
            let p = f64::from(part) / f64::from(whole);
            prop_assert!(0.0 <= interval.low && interval.low <= p + 1e-12);
            prop_assert!(p - 1e-12 <= interval.high && interval.high <= 1.0);
            let mirrored = wilson(whole - part, whole).unwrap();
            prop_assert!((interval.low - (1.0 - mirrored.high)).abs() < 1e-12);
            let tenfold = wilson(part * 10, whole * 10).unwrap();
            prop_assert!(tenfold.high - tenfold.low <= interval.high - interval.low);
        }

        #[test]
        fn the_interval_solves_its_equation(whole in 1..5000_u32, share in 0.01..0.99_f64) {
            // Each end p satisfies (part/whole - p)² = z² p (1 - p) / whole.
            let part = ((f64::from(whole) * share) as u32).max(1).min(whole.max(2) - 1);
            prop_assume!(part < whole);
            let (n, p) = (f64::from(whole), f64::from(part) / f64::from(whole));
            let interval = wilson(part, whole).unwrap();
            for end in [interval.low, interval.high] {
                let left = (p - end).powi(2);
                let right = 1.959_963_984_540_054_f64.powi(2) * end * (1.0 - end) / n;
                prop_assert!((left - right).abs() < 1e-9);
            }
        }

        #[test]
        fn a_quantile_has_its_share_below(mut values in prop::collection::vec(-1e6..1e6_f64, 1..60), p in 0.0..=1.0_f64) {
            values.sort_by(f64::total_cmp);
            let found = quantile(&values, p).unwrap();
            let last = values.len() - 1;
            let below = ((last as f64) * p).floor() as usize;
            prop_assert!(values[below] <= found && found <= values[(below + 1).min(last)]);
            prop_assert_eq!(quantile(&values, below as f64 / last.max(1) as f64).unwrap() <= found, true);
        }

        #[test]
        fn percentages_are_rounded_to_the_nearest(part in 0..10_000_usize, more in 0..10_000_usize) {
            let whole = part + more;
            prop_assume!(whole > 0);
            let text = percent(part, whole).unwrap();
            let shown: f64 = text.strip_suffix('%').unwrap().parse().unwrap();
            let exact = part as f64 * 100.0 / whole as f64;
            prop_assert!((shown - exact).abs() <= 0.5 + 1e-9);
            prop_assert!((shown - exact).abs() < 0.5 - 1e-9 || shown >= exact - 1e-9, "halves go up");
        }
    }
}
