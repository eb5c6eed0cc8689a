//! Distribution functions, each to about 1e-12 of its value; with a million
//! degrees of freedom to 1e-10.

#![allow(
    clippy::many_single_char_names,
    reason = "formulas keep the letters of their sources"
)]

mod beta;
mod chi_square;
mod normal;
mod rarity;
mod saddle;

pub use beta::{beta_quantile, f_quantile, f_tail, t_quantile, t_two_sided};
pub use chi_square::chi_square_tail;
pub use normal::{normal_cdf, normal_quantile, normal_two_sided};
pub use rarity::{ALIKE, as_rare};
pub use saddle::ln_factorial;
