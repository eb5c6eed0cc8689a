//! Laws of distributions and of random numbers.

use canvass::stats::Random;
use canvass::stats::special::{
    beta_quantile, chi_square_tail, f_quantile, f_tail, normal_cdf, normal_quantile, t_quantile,
    t_two_sided,
};
use proptest::prelude::*;

use super::near;
use crate::stats::is_near;

proptest! {
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
    fn random_numbers_stay_below_their_end(seed: u64, end in 1..1_000_000_u64) {
        let mut random = Random::new(seed);
        prop_assert!(random.below(end) < end);
        prop_assert!((0.0..1.0).contains(&random.unit()));
        prop_assert_eq!(random.below(0), 0);
    }
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
