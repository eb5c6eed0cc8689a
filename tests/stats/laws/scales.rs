//! Laws of answers on scales, of series and of agreement.

use canvass::stats::{
    Process, ProcessOptions, Scale, assessor_agreement, bootstrap, cohen_kappa, cronbach_alpha,
    interpolated_median, kendall, krippendorff_alpha, kruskal_wallis, mann_whitney, process,
    quantile, quartiles, sign_test, spearman, trend, wilcoxon,
};
use proptest::prelude::*;

use super::{near, rules, shuffled};
use crate::stats::is_near;

/// Answers on a scale of five.
fn answers(length: std::ops::Range<usize>) -> impl Strategy<Value = Vec<f64>> {
    prop::collection::vec((1..6_u8).prop_map(f64::from), length)
}

proptest! {
    #[test]
    fn rank_tests_ask_only_for_order(first in answers(1..30), second in answers(1..30), seed: u64) {
        let Ok(found) = mann_whitney(&first, &second, rules()) else { return Ok(()) };
        prop_assert!((0.0..=1.0).contains(&found.superiority) && (-1.0..=1.0).contains(&found.delta));
        let stretched = |values: &[f64]| shuffled(values, seed).iter().map(|v| v.exp() - 7.0).collect::<Vec<_>>();
        prop_assert_eq!(mann_whitney(&stretched(&first), &stretched(&second), rules()).unwrap(), found);
        let back = mann_whitney(&second, &first, rules()).unwrap();
        prop_assert!(near(back.delta, -found.delta) && is_near(back.finding.p, found.finding.p, 1e-9));
        let groups: [&[f64]; 2] = [&first, &second];
        let two = kruskal_wallis(&groups, rules()).unwrap();
        let turned = kruskal_wallis(&[&second, &first], rules()).unwrap();
        prop_assert!(near(two.h, turned.h) && (-1e-12..=1.0 + 1e-12).contains(&two.epsilon_squared));
    }

    #[test]
    fn pairs_turned_round_change_the_other_way(pairs in prop::collection::vec((1..6_u8, 1..6_u8), 1..40), seed: u64) {
        let of = |pairs: &[(u8, u8)]| -> (Vec<f64>, Vec<f64>) { pairs.iter().map(|(a, b)| (f64::from(*a), f64::from(*b))).unzip() };
        let (before, after) = of(&pairs);
        let (b, a) = of(&shuffled(&pairs, seed));
        let Ok(found) = wilcoxon(&before, &after, rules()) else { return Ok(()) };
        prop_assert_eq!(wilcoxon(&b, &a, rules()).unwrap(), found);
        let back = wilcoxon(&after, &before, rules()).unwrap();
        prop_assert!(near(back.effect, -found.effect) && is_near(back.finding.p, found.finding.p, 1e-9));
        let (signs, turned) = (sign_test(&before, &after, rules()).unwrap(), sign_test(&after, &before, rules()).unwrap());
        prop_assert_eq!((signs.higher, signs.lower), (turned.lower, turned.higher));
        prop_assert!(is_near(signs.finding.p, turned.finding.p, 1e-9));
        prop_assert_eq!(signs.higher + signs.lower + signs.unchanged, pairs.len() as u64);
    }

    #[test]
    fn reliability_does_not_mind_order_or_scale(items in prop::collection::vec(answers(8..9), 3..6), seed: u64, factor in 0.1..10.0_f64) {
        let slices = |items: &[Vec<f64>]| -> Option<f64> {
            let items: Vec<&[f64]> = items.iter().map(Vec::as_slice).collect();
            cronbach_alpha(&items, rules()).ok().map(|found| {
                assert!(found.alpha <= 1.0 + 1e-12 && found.interval.low <= found.alpha && found.alpha <= found.interval.high);
                found.alpha
            })
        };
        let scaled: Vec<Vec<f64>> = shuffled(&items, seed).iter().map(|item| item.iter().map(|v| v * factor).collect()).collect();
        match (slices(&items), slices(&scaled)) {
            (Some(one), Some(two)) => prop_assert!(is_near(one, two, 1e-6) || (one - two).abs() < 1e-6),
            (one, two) => prop_assert_eq!(one.is_some(), two.is_some()),
        }
    }

    #[test]
    fn a_trend_follows_its_series(values in prop::collection::vec(-50..50_i32, 3..40), factor in 0.5..9.0_f64, shift in -9.0..9.0_f64) {
        let times: Vec<f64> = (0..values.len()).map(|at| at as f64).collect();
        let values: Vec<f64> = values.into_iter().map(f64::from).collect();
        let Ok(found) = trend(&times, &values, rules()) else { return Ok(()) };
        prop_assert!(found.interval.contains(found.slope) && (-1.0..=1.0).contains(&found.tau));
        let moved: Vec<f64> = values.iter().map(|v| v * factor + shift).collect();
        let other = trend(&times, &moved, rules()).unwrap();
        prop_assert!(near(other.slope, found.slope * factor) && near(other.intercept, found.intercept * factor + shift));
        let down: Vec<f64> = values.iter().map(|v| -v).collect();
        let other = trend(&times, &down, rules()).unwrap();
        prop_assert!(other.s == -found.s && near(other.slope, -found.slope) && near(other.finding.p, found.finding.p));
    }

    #[test]
    fn a_process_moves_with_its_values(values in prop::collection::vec(-40..40_i32, 2..50), power in 0..4_i32, shift in -64..64_i32, screen: bool) {
        // Powers of two and whole numbers, so that no rounding moves a point
        // across a limit.
        let options = ProcessOptions { screen };
        let factor = 2_f64.powi(power);
        let of = |change: &dyn Fn(f64) -> f64| -> Process { process(&values.iter().map(|v| change(f64::from(*v))).collect::<Vec<_>>(), options).unwrap() };
        let plain = of(&|v| v);
        let scaled = of(&|v| v * factor);
        prop_assert_eq!(&scaled.signals, &plain.signals);
        prop_assert!(near(scaled.limits.high, plain.limits.high * factor) && near(scaled.limits.low, plain.limits.low * factor));
        let moved = of(&|v| v + f64::from(shift));
        prop_assert!(near(moved.mean, plain.mean + f64::from(shift)) && near(moved.limits.width(), plain.limits.width()));
        let down = of(&|v| -v);
        prop_assert!(near(down.limits.low, -plain.limits.high));
        prop_assert_eq!(down.signals.iter().flatten().count(), plain.signals.iter().flatten().count());
    }

    #[test]
    fn correlations_are_symmetric_and_ask_only_for_order(pairs in prop::collection::vec((1..6_u8, 1..8_u8), 3..60), seed: u64) {
        let of = |pairs: &[(u8, u8)]| -> (Vec<f64>, Vec<f64>) { pairs.iter().map(|(a, b)| (f64::from(*a), f64::from(*b))).unzip() };
        let ((first, second), (a, b)) = (of(&pairs), of(&shuffled(&pairs, seed)));
        for correlation in [spearman, kendall] {
            let Ok(found) = correlation(&first, &second, rules()) else { continue };
            prop_assert!((-1.0..=1.0).contains(&found.estimate) && (0.0..=1.0).contains(&found.finding.p));
            let turned = correlation(&second, &first, rules()).unwrap();
            let moved = correlation(&a, &b, rules()).unwrap();
            let stretched: Vec<f64> = first.iter().map(|v| v.exp()).collect();
            let stretched = correlation(&stretched, &second, rules()).unwrap();
            let down: Vec<f64> = second.iter().map(|v| -v).collect();
            let down = correlation(&first, &down, rules()).unwrap();
            for (other, sign) in [(turned, 1.0), (moved, 1.0), (stretched, 1.0), (down, -1.0)] {
                prop_assert!(near(other.estimate, sign * found.estimate) && near(other.finding.p, found.finding.p));
            }
        }
    }

    #[test]
    fn kendalls_pairs_are_those_counted_one_by_one(pairs in prop::collection::vec((1..6_u8, 1..8_u8), 3..60)) {
        let (first, second): (Vec<f64>, Vec<f64>) = pairs.iter().map(|(a, b)| (f64::from(*a), f64::from(*b))).unzip();
        let Ok(found) = kendall(&first, &second, rules()) else { return Ok(()) };
        let (mut sum, mut ones, mut twos) = (0.0, 0.0_f64, 0.0_f64);
        for (at, (a, b)) in pairs.iter().enumerate() {
            for (c, d) in &pairs[..at] {
                let (one, two) = ((i32::from(*a) - i32::from(*c)).signum(), (i32::from(*b) - i32::from(*d)).signum());
                sum += f64::from(one * two);
                ones += f64::from(one.abs());
                twos += f64::from(two.abs());
            }
        }
        prop_assert!(near(found.estimate, sum / (ones * twos).sqrt()));
    }

    #[test]
    fn names_of_codes_and_coders_do_not_matter(codes in prop::collection::vec((0..4_usize, 0..4_usize), 2..60), seed: u64) {
        let (first, second): (Vec<usize>, Vec<usize>) = codes.iter().copied().unzip();
        let names = shuffled(&[0, 1, 2, 3], seed);
        let renamed = |codes: &[usize]| codes.iter().map(|code| names[*code]).collect::<Vec<_>>();
        if let Ok(found) = cohen_kappa(&first, &second, 4, rules()) {
            prop_assert!((-1.0 - 1e-12..=1.0 + 1e-12).contains(&found.kappa));
            let turned = cohen_kappa(&second, &first, 4, rules()).unwrap();
            let other = cohen_kappa(&renamed(&first), &renamed(&second), 4, rules()).unwrap();
            for other in [turned, other] {
                prop_assert!(near(other.kappa, found.kappa) && near(other.standard_error, found.standard_error));
            }
        }
        let floats = |codes: &[usize]| codes.iter().map(|code| Some(*code as f64)).collect::<Vec<_>>();
        let alpha = |a: &[usize], b: &[usize]| krippendorff_alpha(&[&floats(a), &floats(b)], Scale::Nominal, rules()).map(|found| found.alpha);
        if let Ok(found) = alpha(&first, &second) {
            prop_assert!(found <= 1.0 && near(found, alpha(&renamed(&second), &renamed(&first)).unwrap()));
        }
    }

    #[test]
    fn assessors_and_items_have_no_order(items in prop::collection::vec(answers(4..5), 2..12), seed: u64) {
        let of = |items: &[Vec<f64>]| { let items: Vec<&[f64]> = items.iter().map(Vec::as_slice).collect(); assessor_agreement(&items, rules()) };
        let Ok(found) = of(&items) else { return Ok(()) };
        prop_assert!((0.0..=1.0).contains(&found.w) && found.icc <= 1.0 + 1e-12 && found.icc.is_finite());
        let moved: Vec<Vec<f64>> = shuffled(&items, seed).iter().map(|scores| shuffled(scores, 5)).collect();
        let other = of(&moved).unwrap();
        prop_assert!(near(found.icc, other.icc) && near(found.w, other.w) && near(found.finding.p, other.finding.p));
        if let (Ok(one), Ok(two)) = (found.icc_interval, other.icc_interval) {
            prop_assert!(near(one.low, two.low) && near(one.high, two.high) && one.low <= one.high);
        }
    }

    #[test]
    fn a_quantile_has_its_share_below(mut values in prop::collection::vec(-1e6..1e6_f64, 1..60), p in 0.0..=1.0_f64) {
        values.sort_by(f64::total_cmp);
        let found = quantile(&values, p).unwrap();
        let last = values.len() - 1;
        let below = ((last as f64) * p).floor() as usize;
        prop_assert!(values[below] <= found && found <= values[(below + 1).min(last)]);
    }

    #[test]
    fn medians_mirror_and_lie_within_their_step(values in answers(1..60), seed: u64) {
        let found = interpolated_median(&values, 1.0).unwrap();
        let turned: Vec<f64> = shuffled(&values, seed).iter().map(|v| 6.0 - v).collect();
        prop_assert!(near(interpolated_median(&turned, 1.0).unwrap(), 6.0 - found));
        let plain = quartiles(&values).unwrap();
        prop_assert!(plain.low <= plain.median && plain.median <= plain.high);
        prop_assert!((found - plain.median).abs() <= 0.5 + 1e-12);
    }

    #[test]
    fn an_interval_drawn_again_lies_among_the_values(values in answers(4..20), seed: u64) {
        let mean = |values: &[f64]| values.iter().sum::<f64>() / values.len() as f64;
        let Ok(found) = bootstrap(&values, mean, 200, seed, rules()) else { return Ok(()) };
        prop_assert!(1.0 <= found.interval.low && found.interval.low <= found.interval.high && found.interval.high <= 5.0);
        prop_assert_eq!(bootstrap(&values, mean, 200, seed, rules()).unwrap(), found);
    }
}
