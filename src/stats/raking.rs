use super::{Lack, Weights};

/// What the population is by one question: everybody's category, and how many
/// of the population each category has.
#[derive(Clone, Debug, PartialEq)]
pub struct Margin {
    /// The category of each person, from 0.
    pub of: Vec<usize>,
    /// How many of the population each category has, or its share.
    pub targets: Vec<f64>,
}

/// How far raking goes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Raking {
    /// How near each margin must come, as a share of its target.
    pub tolerance: f64,
    /// After how many rounds it stops all the same; it stops before where a round changes
    /// nothing.
    pub most_rounds: u32,
    /// How many times the mean weight a weight may be; infinite for no cap.
    pub cap: f64,
}

impl Default for Raking {
    fn default() -> Self {
        Self {
            tolerance: 1e-10,
            most_rounds: 1000,
            cap: 5.0,
        }
    }
}

/// Weights that make the people look like the population.
#[derive(Clone, Debug, PartialEq)]
pub struct Raked {
    /// The weights; their sum is that of the first margin's targets.
    pub weights: Weights,
    /// How many rounds it took.
    pub rounds: u32,
    /// The largest miss left, as a share of its target, among the categories
    /// that somebody is in.
    pub largest_miss: f64,
    /// How many weights are at the cap.
    pub capped: u64,
    /// The categories whose target is not hit; empty when all are.
    pub unmet: Vec<Unmet>,
}

/// A category whose target is not hit.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Unmet {
    /// The margin, from 0.
    pub margin: usize,
    /// The category in it, from 0.
    pub category: usize,
    /// The target, scaled to the sum of the weights.
    pub wanted: f64,
    /// What the weights come to.
    pub got: f64,
    /// Why.
    pub cause: UnmetCause,
}

/// Why a target is not hit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UnmetCause {
    /// Nobody who answered is in it.
    Nobody,
    /// The cap on weights, or margins that contradict each other.
    Conflict,
}

/// Weights that hit every margin, each scaled in turn until none is missed:
/// iterative proportional fitting. Margins are scaled to the sum of the first
/// one's targets. A category nobody is in is reported; the others of its
/// margin are raised in proportion.
///
/// Source: W. E. Deming and F. F. Stephan, "On a least squares adjustment of
/// a sampled frequency table when the expected marginal totals are known",
/// Annals of Mathematical Statistics 11 (1940) 427-444.
///
/// # Errors
/// [`Lack::Nothing`] without people or margins, [`Lack::UnequalLengths`],
/// [`Lack::BadTarget`], [`Lack::Shape`] for a category without a target,
/// [`Lack::NoWeight`] where only empty categories have targets.
pub fn rake(base: &Weights, margins: &[Margin], raking: Raking) -> Result<Raked, Lack> {
    let people = base.each().len();
    let total: f64 = margins.first().ok_or(Lack::Nothing)?.targets.iter().sum();
    let sides = margins
        .iter()
        .map(|margin| Side::of(margin, base, total))
        .collect::<Result<Vec<_>, _>>()?;
    let mut weights = base.each().to_vec();
    let mut rounds = 0;
    let (mut miss, mut capped) = (f64::INFINITY, 0);
    let mut is_still = false;
    while miss > raking.tolerance && rounds < raking.most_rounds && !is_still {
        let before = weights.clone();
        for side in &sides {
            side.scale(&mut weights);
        }
        let ceiling = raking.cap * total / people as f64;
        capped = 0;
        for weight in &mut weights {
            if *weight >= ceiling {
                *weight = ceiling;
                capped += 1;
            }
        }
        miss = sides
            .iter()
            .map(|side| side.miss(&weights))
            .fold(0.0, f64::max);
        is_still = are_same(&before, &weights);
        rounds += 1;
    }
    let unmet = sides
        .iter()
        .enumerate()
        .flat_map(|(margin, side)| side.unmet(margin, &weights, raking.tolerance));
    Ok(Raked {
        unmet: unmet.collect(),
        weights: Weights::new(weights)?,
        rounds,
        largest_miss: miss,
        capped,
    })
}

/// Whether a round changed nothing: then the next will not either, as where weights are at
/// the cap.
fn are_same(before: &[f64], after: &[f64]) -> bool {
    const NOTHING: f64 = 1e-14;
    let mut each = before.iter().zip(after);
    each.all(|(before, after)| (before - after).abs() <= NOTHING * before.abs())
}

/// A margin with its targets scaled: as wanted, and as can be reached.
struct Side<'a> {
    of: &'a [usize],
    wanted: Vec<f64>,
    reachable: Vec<f64>,
}

impl<'a> Side<'a> {
    fn of(margin: &'a Margin, base: &Weights, total: f64) -> Result<Self, Lack> {
        let Margin { of, targets } = margin;
        if of.len() != base.each().len() {
            return Err(Lack::UnequalLengths);
        }
        if of.iter().any(|category| *category >= targets.len()) {
            return Err(Lack::Shape);
        }
        let sum: f64 = targets.iter().sum();
        let is_target = |target: &f64| target.is_finite() && *target >= 0.0;
        if !targets.iter().all(is_target) || sum <= 0.0 || !sum.is_finite() {
            return Err(Lack::BadTarget);
        }
        let wanted: Vec<f64> = targets.iter().map(|target| target / sum * total).collect();
        let mut side = Self {
            of,
            reachable: wanted.clone(),
            wanted,
        };
        let held = side.totals(base.each());
        for (target, held) in side.reachable.iter_mut().zip(held) {
            if held <= 0.0 {
                *target = 0.0;
            }
        }
        let reached: f64 = side.reachable.iter().sum();
        if reached <= 0.0 {
            return Err(Lack::NoWeight);
        }
        for target in &mut side.reachable {
            *target *= total / reached;
        }
        Ok(side)
    }

    /// What the weights of each category come to.
    fn totals(&self, weights: &[f64]) -> Vec<f64> {
        let mut totals = vec![0.0; self.wanted.len()];
        for (category, weight) in self.of.iter().zip(weights) {
            if let Some(total) = totals.get_mut(*category) {
                *total += weight;
            }
        }
        totals
    }

    fn scale(&self, weights: &mut [f64]) {
        let factors: Vec<f64> = self
            .totals(weights)
            .into_iter()
            .zip(&self.reachable)
            .map(|(total, target)| if total > 0.0 { target / total } else { 1.0 })
            .collect();
        for (category, weight) in self.of.iter().zip(weights) {
            *weight *= factors.get(*category).copied().unwrap_or(1.0);
        }
    }

    fn miss(&self, weights: &[f64]) -> f64 {
        let totals = self.totals(weights);
        let pairs = totals.iter().zip(&self.reachable);
        pairs
            .map(|(got, wanted)| off(*got, *wanted))
            .fold(0.0, f64::max)
    }

    fn unmet(&self, margin: usize, weights: &[f64], tolerance: f64) -> Vec<Unmet> {
        let held = self.wanted.iter().zip(&self.reachable);
        held.zip(self.totals(weights))
            .enumerate()
            .filter_map(|(category, ((wanted, reachable), got))| {
                let cause = if *wanted > 0.0 && *reachable == 0.0 {
                    UnmetCause::Nobody
                } else if off(got, *reachable) > tolerance {
                    UnmetCause::Conflict
                } else {
                    return None;
                };
                Some(Unmet {
                    margin,
                    category,
                    wanted: *wanted,
                    got,
                    cause,
                })
            })
            .collect()
    }
}

/// How far off a target, as a share of it.
fn off(got: f64, wanted: f64) -> f64 {
    if wanted > 0.0 {
        (got / wanted - 1.0).abs()
    } else {
        got
    }
}
