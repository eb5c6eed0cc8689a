//! Laws of weights and of raking.

use canvass::stats::{
    Count, Margin, Raking, Stratum, UnmetCause, Weights, rake, weighted_share, wilson,
    wilson_of_strata, wilson_weighted,
};
use proptest::prelude::*;

use super::{near, rules, shuffled};
use crate::stats::is_near;

proptest! {
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
    fn people_counted_by_their_weights_are_those_people(strata in prop::collection::vec((0..40_u64, 0..40_u64, 0.0..9.0_f64), 1..6)) {
        let counted: Vec<Stratum> = strata
            .iter()
            .map(|(yes, no, weight)| Stratum { count: Count::of(*yes, yes + no), weight: *weight })
            .collect();
        let (mut each, mut said) = (Vec::new(), Vec::new());
        for (yes, no, weight) in &strata {
            each.extend(std::iter::repeat_n(*weight, (yes + no) as usize));
            said.extend((0..yes + no).map(|place| place < *yes));
        }
        let of_strata = wilson_of_strata(&counted, rules());
        let Ok(weights) = Weights::new(each) else {
            prop_assert!(of_strata.is_err());
            return Ok(());
        };
        let (one, other) = (of_strata.unwrap(), wilson_weighted(&said, &weights, rules()).unwrap());
        prop_assert!(near(one.estimate, other.estimate) && near(one.n, other.n));
        prop_assert!(near(one.interval.low, other.interval.low) && near(one.interval.high, other.interval.high));
        prop_assert_eq!(one.base, other.base);
    }

    #[test]
    fn raking_stops_where_weights_at_the_cap_change_no_more(few in 1..4_usize, many in 40..90_usize) {
        // Most of the staff are of a group of whom few answered.
        let of: Vec<usize> = (0..few + many).map(|person| usize::from(person >= few)).collect();
        let margin = Margin { of: of.clone(), targets: vec![90.0, 10.0] };
        let raked = rake(&Weights::new(vec![1.0; of.len()]).unwrap(), &[margin], Raking::default()).unwrap();
        prop_assert!(raked.capped == few as u64 && raked.rounds < 4, "{} rounds", raked.rounds);
        prop_assert_eq!(raked.unmet.len(), 1);
        prop_assert!(matches!(raked.unmet[0].cause, UnmetCause::Conflict));
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
}
