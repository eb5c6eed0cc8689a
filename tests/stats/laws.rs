//! Laws that hold for every input.

use canvass::stats::special::{
    beta_quantile, chi_square_tail, f_quantile, f_tail, normal_cdf, normal_quantile, t_quantile,
    t_two_sided,
};
use canvass::stats::{
    Changes, Correction, Count, Crosstab, Finding, Groups, Interval, Level, Margin, Process,
    ProcessOptions, Raking, Random, Recommend, Rules, Scale, Share, UnmetCause, Verdict, Weights,
    adjusted_residuals, agresti_coull, assessor_agreement, benjamini_hochberg, bootstrap,
    chi_square, clopper_pearson, cohen_kappa, correct, cramers_v, cronbach_alpha, difference,
    fisher, freeman_halton, holm, independence, interpolated_median, jeffreys, kendall,
    krippendorff_alpha, kruskal_wallis, mann_whitney, mcnemar, net_promoter, process, quantile,
    quartiles, rake, sign_test, spearman, trend, trend_of_shares, weighted_share, wilcoxon, wilson,
    wilson_of_population, wilson_weighted,
};
use canvass::words::format::percent;
use proptest::prelude::*;

use super::is_near;

fn rules() -> Rules {
    Rules::default()
}

fn changes(yes: u64, yes_to_no: u64, no_to_yes: u64, no: u64) -> Changes {
    Changes {
        yes,
        yes_to_no,
        no_to_yes,
        no,
    }
}

fn near(a: f64, b: f64) -> bool {
    is_near(a, b, 1e-9) || (a - b).abs() < 1e-9
}

/// A part of a whole.
fn counts() -> impl Strategy<Value = Count> {
    (1..2000_u64).prop_flat_map(|whole| (0..=whole).prop_map(move |part| Count::of(part, whole)))
}

/// Answers on a scale of five.
fn answers(length: std::ops::Range<usize>) -> impl Strategy<Value = Vec<f64>> {
    prop::collection::vec((1..6_u8).prop_map(f64::from), length)
}

/// A table of up to four by five, its rows and columns not empty.
fn tables(most: u64) -> impl Strategy<Value = Vec<Vec<u64>>> {
    (2..5_usize, 2..6_usize)
        .prop_flat_map(move |(rows, columns)| {
            prop::collection::vec(prop::collection::vec(0..most, columns), rows)
        })
        .prop_filter("an empty margin", |cells| Crosstab::new(cells).is_ok())
}

fn shuffled<T: Clone>(items: &[T], seed: u64) -> Vec<T> {
    let mut items = items.to_vec();
    let mut random = Random::new(seed);
    for at in (1..items.len()).rev() {
        items.swap(at, random.below(at as u64 + 1) as usize);
    }
    items
}

fn mirrored(count: Count) -> Count {
    Count::of(count.whole - count.part, count.whole)
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
    fn changes_of_mind_are_tested_by_the_binomial_distribution(to in 0..40_u64, from in 0..40_u64) {
        prop_assume!(to + from > 0);
        let found = mcnemar(changes(9, from, to, 9), rules()).unwrap();
        let chances = binomial(to + from, 0.5);
        let rare: f64 = chances.iter().filter(|p| **p <= chances[to as usize] * (1.0 + 1e-9)).sum();
        prop_assert!(is_near(found.finding.p, rare.min(1.0), 1e-9));
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
    fn weights_of_one_change_nothing(yes in prop::collection::vec(any::<bool>(), 2..200), weight in 0.01..100.0_f64) {
        let weights = Weights::new(vec![weight; yes.len()]).unwrap();
        let part = yes.iter().filter(|yes| **yes).count() as u64;
        let plain = wilson(Count::of(part, yes.len() as u64), rules()).unwrap();
        let weighted = wilson_weighted(&yes, &weights, rules()).unwrap();
        prop_assert!(near(weights.design_effect(), 1.0) && near(weights.effective_n(), yes.len() as f64));
        prop_assert!(near(plain.estimate, weighted.estimate));
        prop_assert!(near(plain.interval.low, weighted.interval.low) && near(plain.interval.high, weighted.interval.high));
        let linear = weighted_share(&yes, &weights, rules()).unwrap();
        let error = (plain.estimate * (1.0 - plain.estimate) / (plain.n - 1.0)).sqrt();
        prop_assert!(near(linear.standard_error, error));
    }

    #[test]
    fn weights_never_make_more_people(people in prop::collection::vec((0.0..9.0_f64, any::<bool>()), 2..80), factor in 0.01..100.0_f64, seed: u64) {
        let of = |people: &[(f64, bool)], factor: f64| -> (Vec<f64>, Vec<bool>) { people.iter().map(|(w, yes)| (w * factor, *yes)).unzip() };
        let (each, yes) = of(&people, 1.0);
        let Ok(weights) = Weights::new(each) else { return Ok(()) };
        prop_assert!(weights.design_effect() >= 1.0 - 1e-12 && weights.effective_n() <= people.len() as f64 + 1e-9);
        let one = wilson_weighted(&yes, &weights, rules()).unwrap();
        prop_assert!(0.0 <= one.interval.low && one.interval.low <= one.estimate + 1e-12 && one.interval.high <= 1.0);
        let (each, yes) = of(&shuffled(&people, seed), factor);
        let two = wilson_weighted(&yes, &Weights::new(each).unwrap(), rules()).unwrap();
        prop_assert!(near(one.estimate, two.estimate) && near(one.interval.low, two.interval.low));
    }

    #[test]
    fn raking_hits_every_margin_or_says_which_it_cannot(
        people in prop::collection::vec((0..3_usize, 0..2_usize), 4..60),
        sites in prop::collection::vec(0.5..9.0_f64, 3),
        roles in prop::collection::vec(0.5..9.0_f64, 2),
        cap in prop_oneof![Just(f64::INFINITY), 1.5..6.0_f64],
    ) {
        let (site, role): (Vec<usize>, Vec<usize>) = people.iter().copied().unzip();
        let margins = [Margin { of: site, targets: sites }, Margin { of: role, targets: roles }];
        let base = Weights::new(vec![1.0; people.len()]).unwrap();
        let raking = Raking { cap, most_rounds: 300, ..Raking::default() };
        let raked = rake(&base, &margins, raking).unwrap();
        let sum: f64 = margins[0].targets.iter().sum();
        for (at, margin) in margins.iter().enumerate() {
            let of = |category: usize| margin.of.iter().zip(raked.weights.each()).filter(move |(of, _)| **of == category);
            let scale = sum / margin.targets.iter().sum::<f64>();
            let is_empty = |category: usize| of(category).count() == 0;
            let held: f64 = (0..margin.targets.len()).filter(|c| !is_empty(*c)).map(|c| margin.targets[c] * scale).sum();
            for (category, target) in margin.targets.iter().enumerate() {
                let unmet = raked.unmet.iter().find(|unmet| (unmet.margin, unmet.category) == (at, category));
                let got: f64 = of(category).map(|(_, weight)| weight).sum();
                match unmet {
                    Some(unmet) => {
                        prop_assert_eq!(unmet.cause == UnmetCause::Nobody, is_empty(category));
                        prop_assert!(near(unmet.wanted, target * scale) && near(unmet.got, got));
                    }
                    None => prop_assert!(is_near(got, target * scale * sum / held, 1e-9)),
                }
            }
        }
        let ceiling = cap * sum / people.len() as f64;
        prop_assert!(raked.weights.each().iter().all(|weight| *weight <= ceiling));
        prop_assert_eq!(raked.largest_miss > raking.tolerance, raked.unmet.iter().any(|unmet| unmet.cause == UnmetCause::Conflict));
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

    #[test]
    fn quantiles_undo_their_distributions(p in 1e-6..1.0_f64, a in 0.5..80.0_f64, b in 0.5..80.0_f64) {
        prop_assert!(is_near(normal_cdf(normal_quantile(p)), p, 1e-12));
        let t = t_quantile(0.5 + p / 2.0, a);
        prop_assert!((t_two_sided(t, a) - (1.0 - p)).abs() < 1e-12);
        let f = f_quantile(p, a, b);
        prop_assert!((f_tail(f, a, b) - (1.0 - p)).abs() < 1e-12);
        let x = beta_quantile(p, a, b);
        prop_assert!((0.0..=1.0).contains(&x) && near(beta_quantile(1.0 - p, b, a), 1.0 - x));
        prop_assert!(near(chi_square_tail(-2.0 * p.ln(), 2.0), p));
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

    #[test]
    fn random_numbers_stay_below_their_end(seed: u64, end in 1..1_000_000_u64) {
        let mut random = Random::new(seed);
        prop_assert!(random.below(end) < end);
        prop_assert!((0.0..1.0).contains(&random.unit()));
        prop_assert_eq!(random.below(0), 0);
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

/// All probabilities of a binomial distribution, by its recurrence from 0.
fn binomial(n: u64, p: f64) -> Vec<f64> {
    if p > 0.5 {
        return binomial(n, 1.0 - p).into_iter().rev().collect();
    }
    let odds = p / (1.0 - p);
    let first = (n as f64 * (-p).ln_1p()).exp();
    let rise = |chance: &mut f64, k: u64| {
        let now = *chance;
        *chance *= (n - k) as f64 / (k + 1) as f64 * odds;
        Some(now)
    };
    (0..=n).scan(first, rise).collect()
}

#[test]
fn every_number_below_an_end_is_drawn_as_often() {
    let mut random = Random::new(11);
    let mut counts = [0_u32; 6];
    for _ in 0..60_000 {
        counts[random.below(6) as usize] += 1;
    }
    assert!(
        counts.iter().all(|n| (9_600..10_400).contains(n)),
        "{counts:?}"
    );
}
