//! Statistics of surveys: pure functions of counts and values, each with its
//! source.
//!
//! Every function takes the [`Rules`] of the page last: how sure an interval
//! is and how many answers a group must have. It gives back a small result
//! with its numbers and how they may be read, or the [`Lack`] that leaves no
//! number; never one that is not finite for finite input.
//!
//! - Of a share: [`wilson`], [`wilson_of_population`], [`wilson_weighted`],
//!   [`weighted_share`], [`difference`], [`trend_of_shares`]; for checks
//!   [`clopper_pearson`], [`jeffreys`], [`agresti_coull`].
//! - Of two questions: [`independence`] chooses among [`chi_square`],
//!   [`fisher`] and [`freeman_halton`]; [`adjusted_residuals`] say which cells
//!   stand out, [`cramers_v`] how strongly.
//! - Of numbers: [`mean`], [`mean_of`], [`quartiles`].
//! - Of scales: [`mann_whitney`], [`kruskal_wallis`], [`spearman`],
//!   [`kendall`], [`quartiles`], [`interpolated_median`], [`net_promoter`],
//!   [`cronbach_alpha`], and [`bootstrap`] for any other number.
//! - Before and after: [`wilcoxon`], [`sign_test`], [`mcnemar`].
//! - Over time: [`trend`], [`process`].
//! - Of weights: [`rake`], [`Weights`].
//! - Of people who judge: [`cohen_kappa`], [`krippendorff_alpha`],
//!   [`assessor_agreement`].
//!
//! A test gives a [`Finding`] with its [`Verdict`]; [`correct`] takes all
//! findings of a page and says what is left of them.
//!
//! ```
//! use canvass::stats::{Correction, Count, Crosstab, Groups, Rules, correct, difference, independence};
//!
//! let rules = Rules::default();
//! let wards = difference(Count::of(42, 60), Count::of(30, 58), Groups::Separate, rules)?;
//! let table = Crosstab::new(&[vec![12, 30, 18], vec![25, 20, 5], vec![9, 11, 14]])?;
//! let roles = independence(&table, 1, rules)?;
//!
//! let page = correct(&[wards.finding, roles.finding], Correction::default(), rules.level)?;
//! assert!(page.iter().all(|finding| finding.finding.verdict.is_clear() && finding.tests == 2));
//! # Ok::<(), canvass::stats::Lack>(())
//! ```

#![allow(
    clippy::float_cmp,
    reason = "equal answers are ties, however near others come"
)]

mod alpha;
mod assessors;
mod association;
mod bootstrap;
mod chi_square;
mod correction;
mod correlation;
mod counted;
mod crosstab;
mod difference;
mod finding;
mod fisher;
mod freeman_halton;
mod independence;
mod interval;
mod kappa;
mod krippendorff;
mod kruskal_wallis;
mod lack;
mod level;
mod mann_whitney;
mod mean;
mod nps;
mod paired;
mod process;
mod quantile;
mod raking;
mod random;
mod rank_sums;
mod ranks;
mod rules;
mod share;
pub mod special;
mod trend;
mod trend_of_shares;
mod weights;

pub use alpha::{Reliability, cronbach_alpha};
pub use assessors::{AssessorAgreement, assessor_agreement};
pub use association::{Association, Strength, cramers_v};
pub use bootstrap::{Bootstrapped, bootstrap, bootstrap_of};
pub use chi_square::{ChiSquare, adjusted_residual, adjusted_residuals, chi_square};
pub use correction::{Corrected, Correction, benjamini_hochberg, correct, holm};
pub use correlation::{Correlation, kendall, spearman};
pub use counted::{mean_of_counts, quantile_of_counts, sum_of_counts};
pub use crosstab::{Crosstab, Filled};
pub use difference::{Difference, Groups, difference};
pub use finding::{Finding, Verdict};
pub use fisher::{Fisher, fisher};
pub use freeman_halton::{FreemanHalton, Method, freeman_halton};
pub use independence::{Independence, IndependenceTest, independence};
pub use interval::{Interval, Target};
pub use kappa::{Kappa, cohen_kappa};
pub use krippendorff::{CoderAgreement, Scale, krippendorff_alpha};
pub use kruskal_wallis::{KruskalWallis, kruskal_wallis, kruskal_wallis_of};
pub use lack::Lack;
pub use level::Level;
pub use mann_whitney::{MannWhitney, mann_whitney, mann_whitney_of};
pub use mean::{Mean, mean, mean_of};
pub use nps::{NetPromoter, Recommend, net_promoter};
pub use paired::{Changes, Signs, Wilcoxon, mcnemar, sign_test, wilcoxon};
pub use process::{Process, ProcessOptions, Signal, SignalKind, Way, process, process_with_gaps};
pub use quantile::{Quartiles, interpolated_median, quantile, quartiles};
pub use raking::{Margin, Raked, Raking, Unmet, UnmetCause, rake};
pub use random::Random;
pub use rank_sums::RankSums;
pub use rules::{Base, Rules};
pub use share::{
    Count, Share, agresti_coull, clopper_pearson, jeffreys, wilson, wilson_of_population,
};
pub use trend::{Trend, trend};
pub use trend_of_shares::{TrendOfShares, trend_of_shares};
pub use weights::{
    Stratum, WeightedShare, Weights, weighted_share, wilson_of_strata, wilson_weighted,
};
