use crate::author::{Opened, Refusal};
use crate::survey::proof::{Grade, Proof};

/// How much was found in a file.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// What keeps it from being read.
    pub errors: usize,
    /// What must be mended.
    pub faults: usize,
    /// What may be meant.
    pub advice: usize,
    /// What the reading found that is probably not meant.
    pub warnings: usize,
    /// What is not carried over.
    pub lost: usize,
}

impl Tally {
    /// Of a file that cannot be used.
    pub fn of_refusal(refusal: &Refusal) -> Self {
        Self {
            errors: refusal.errors.len(),
            warnings: refusal.warnings.len(),
            ..Self::default()
        }
    }

    /// Of a survey that was looked at.
    pub fn of(opened: &Opened, proof: &Proof) -> Self {
        let grade = |grade: Grade| {
            let findings = proof.findings.iter();
            findings.filter(|found| found.grade == grade).count()
        };
        Self {
            errors: 0,
            faults: grade(Grade::Fault),
            advice: grade(Grade::Advice),
            warnings: opened.warnings.len(),
            lost: opened.made.lost.len(),
        }
    }
}
