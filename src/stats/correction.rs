use super::ranks::ascending;
use super::{Finding, Lack, Level};

/// How probabilities are corrected for the number of tests made.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Correction {
    /// Of the differences claimed on a page, few are chance: the one to use.
    #[default]
    BenjaminiHochberg,
    /// Hardly ever is any difference claimed that is chance.
    Holm,
}

/// A finding among others.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Corrected {
    /// The finding as it stands among the others: its own probability and
    /// the verdict that is left.
    pub finding: Finding,
    /// Its probability corrected for the number of tests.
    pub adjusted: f64,
    /// How many tests were made. Findings of too few people are no tests:
    /// their numbers are not shown.
    pub tests: usize,
}

/// Corrects all findings of a page together, in their order.
///
/// # Errors
/// [`Lack::Probability`].
pub fn correct(
    findings: &[Finding],
    correction: Correction,
    level: Level,
) -> Result<Vec<Corrected>, Lack> {
    let is_made = |finding: &&Finding| !matches!(finding.verdict, super::Verdict::TooFew { .. });
    let made: Vec<f64> = findings.iter().filter(is_made).map(|made| made.p).collect();
    let mut adjusted = match correction {
        Correction::BenjaminiHochberg => benjamini_hochberg(&made),
        Correction::Holm => holm(&made),
    }?
    .into_iter();
    let corrected = findings.iter().map(|finding| {
        let adjusted = Some(finding)
            .filter(is_made)
            .and_then(|_| adjusted.next())
            .unwrap_or(finding.p);
        let held = adjusted <= level.alpha();
        Corrected {
            finding: Finding {
                p: finding.p,
                verdict: finding.verdict.only_if(held),
            },
            adjusted,
            tests: made.len(),
        }
    });
    Ok(corrected.collect())
}

/// Probabilities corrected so that of the differences claimed few are chance,
/// in the order given.
///
/// Source: Y. Benjamini and Y. Hochberg, "Controlling the false discovery
/// rate", JRSS B 57 (1995) 289-300.
///
/// # Errors
/// [`Lack::Probability`].
pub fn benjamini_hochberg(probabilities: &[f64]) -> Result<Vec<f64>, Lack> {
    let tests = probabilities.len() as f64;
    let mut order = ascending(checked(probabilities)?);
    order.reverse();
    let mut least = 1.0_f64;
    let mut adjusted = vec![0.0; probabilities.len()];
    for (above, (at, p)) in order.into_iter().enumerate() {
        let raised = p * (tests / (tests - above as f64));
        least = least.min(raised);
        put(&mut adjusted, at, least);
    }
    Ok(adjusted)
}

/// Probabilities corrected so that hardly ever any difference claimed is
/// chance, in the order given.
///
/// Source: S. Holm, "A simple sequentially rejective multiple test
/// procedure", Scandinavian Journal of Statistics 6 (1979) 65-70.
///
/// # Errors
/// [`Lack::Probability`].
pub fn holm(probabilities: &[f64]) -> Result<Vec<f64>, Lack> {
    let tests = probabilities.len() as f64;
    let mut most = 0.0_f64;
    let mut adjusted = vec![0.0; probabilities.len()];
    for (below, (at, p)) in ascending(checked(probabilities)?).into_iter().enumerate() {
        most = most.max((p * (tests - below as f64)).min(1.0));
        put(&mut adjusted, at, most);
    }
    Ok(adjusted)
}

fn checked(probabilities: &[f64]) -> Result<&[f64], Lack> {
    if probabilities.iter().all(|p| (0.0..=1.0).contains(p)) {
        Ok(probabilities)
    } else {
        Err(Lack::Probability)
    }
}

fn put(adjusted: &mut [f64], at: usize, value: f64) {
    if let Some(place) = adjusted.get_mut(at) {
        *place = value;
    }
}
