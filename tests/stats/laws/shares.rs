//! Laws of shares, their differences and their trends.

use canvass::stats::{
    Count, Groups, Interval, Recommend, Rules, Share, agresti_coull, clopper_pearson, difference,
    jeffreys, net_promoter, trend_of_shares, wilson, wilson_of_population,
};
use canvass::words::format::percent;
use proptest::prelude::*;

use super::{binomial, near, rules};

fn mirrored(count: Count) -> Count {
    Count::of(count.whole - count.part, count.whole)
}

/// A part of a whole.
fn counts() -> impl Strategy<Value = Count> {
    (1..2000_u64).prop_flat_map(|whole| (0..=whole).prop_map(move |part| Count::of(part, whole)))
}

type Method = fn(Count, Rules) -> Result<Share, canvass::stats::Lack>;

proptest! {
    #[test]
    fn every_interval_of_a_share_holds_it_within_nought_and_one(count in counts(), level in 0.5..0.999_f64) {
        let methods: [Method; 4] = [wilson, clopper_pearson, jeffreys, agresti_coull];
        let rules = Rules::at(level).unwrap();
        for (at, method) in methods.into_iter().enumerate() {
            let Share { estimate, interval, .. } = method(count, rules).unwrap();
            prop_assert!(0.0 <= interval.low && interval.low <= interval.high && interval.high <= 1.0);
            // Jeffreys's leaves the ends out.
            prop_assert!(at == 2 || (interval.low <= estimate + 1e-12 && estimate <= interval.high + 1e-12));
            let other = method(mirrored(count), rules).unwrap().interval;
            prop_assert!(near(interval.low, 1.0 - other.high) && near(interval.high, 1.0 - other.low));
        }
    }

    #[test]
    fn the_score_interval_solves_its_equation(count in counts()) {
        // Each end p satisfies (share - p)² = z² p (1 - p) / n.
        prop_assume!(0 < count.part && count.part < count.whole);
        let share = wilson(count, rules()).unwrap();
        for end in [share.interval.low, share.interval.high] {
            let left = (share.estimate - end).powi(2);
            let right = rules().level.z().powi(2) * end * (1.0 - end) / share.n;
            prop_assert!((left - right).abs() < 1e-12);
        }
    }

    #[test]
    fn the_exact_interval_leaves_half_of_the_rest_on_either_side(part in 1..100_u64, rest in 1..100_u64) {
        let count = Count::of(part, part + rest);
        let interval = clopper_pearson(count, rules()).unwrap().interval;
        let at_least = |p: f64| binomial(count.whole, p)[count.part as usize..].iter().sum::<f64>();
        let at_most = |p: f64| binomial(count.whole, p)[..=count.part as usize].iter().sum::<f64>();
        prop_assert!(near(at_least(interval.low), 0.025));
        prop_assert!(near(at_most(interval.high), 0.025));
    }

    #[test]
    fn more_answers_and_more_of_the_population_narrow_the_interval(count in counts(), more in 1..5000_u64) {
        let plain = wilson(count, rules()).unwrap();
        let tenfold = wilson(Count::of(count.part * 10, count.whole * 10), rules()).unwrap();
        prop_assert!(tenfold.interval.width() <= plain.interval.width());
        let large = wilson_of_population(count, count.whole + more, rules()).unwrap();
        let small = wilson_of_population(count, count.whole + more - 1, rules()).unwrap();
        prop_assert!(small.interval.width() <= large.interval.width() + 1e-12);
        prop_assert!(large.interval.width() <= plain.interval.width() + 1e-12);
    }

    #[test]
    fn a_difference_turned_round_is_its_opposite(first in counts(), second in counts()) {
        let there = difference(first, second, Groups::Separate, rules()).unwrap();
        let back = difference(second, first, Groups::Separate, rules()).unwrap();
        let mirror = difference(mirrored(first), mirrored(second), Groups::Separate, rules()).unwrap();
        prop_assert!(-1.0 <= there.interval.low && there.interval.high <= 1.0);
        prop_assert!(there.interval.contains(there.estimate));
        for other in [back, mirror] {
            prop_assert!(near(there.estimate, -other.estimate));
            prop_assert!(near(there.interval.low, -other.interval.high));
            prop_assert!(near(there.adjusted.low, -other.adjusted.high));
            prop_assert!(near(there.finding.p, other.finding.p));
            prop_assert_eq!(there.finding.verdict.is_clear(), other.finding.verdict.is_clear());
        }
    }

    #[test]
    fn recommend_scores_mirror(promoters in 0..500_u64, passives in 0..500_u64, detractors in 0..500_u64) {
        let score = |promoters, detractors| net_promoter(Recommend { promoters, passives, detractors }, rules());
        let Ok(there) = score(promoters, detractors) else { return Ok(()) };
        let back = score(detractors, promoters).unwrap();
        prop_assert!(near(there.estimate, -back.estimate) && near(there.standard_error, back.standard_error));
        if let Ok(Interval { low, high }) = there.interval {
            prop_assert!((-100.0..=there.estimate).contains(&low) && (there.estimate..=100.0).contains(&high));
        }
    }

    #[test]
    fn a_trend_of_shares_turned_round_falls(counts in prop::collection::vec(counts(), 2..8), shift in -9.0..9.0_f64, factor in 0.1..9.0_f64) {
        let places: Vec<f64> = (0..counts.len()).map(|at| at as f64).collect();
        let Ok(found) = trend_of_shares(&counts, &places, rules()) else { return Ok(()) };
        let moved: Vec<f64> = places.iter().map(|at| at * factor + shift).collect();
        prop_assert!(near(trend_of_shares(&counts, &moved, rules()).unwrap().z, found.z));
        let back: Vec<Count> = counts.iter().rev().copied().collect();
        prop_assert!(near(trend_of_shares(&back, &places, rules()).unwrap().z, -found.z));
        let other: Vec<Count> = counts.iter().copied().map(mirrored).collect();
        prop_assert!(near(trend_of_shares(&other, &places, rules()).unwrap().z, -found.z));
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
