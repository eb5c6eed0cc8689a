use serde::{Deserialize, Serialize};

use crate::stats::{Finding, Lack, Strength};

/// What became of one comparison of groups. Groups go by their places; `None` is
/// everybody else.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Outcome {
    /// The statement of a battery that was compared.
    pub item: Option<u32>,
    /// The option, where several could be chosen.
    pub option: Option<u32>,
    /// The last step of the scale, where answers stand in its order.
    pub towards: Option<u32>,
    /// The group that was compared with everybody else, where groups overlap.
    pub group: Option<usize>,
    /// The groups that were compared.
    pub compared: Vec<Option<usize>>,
    /// Groups of too few.
    pub left_out: Vec<Option<usize>>,
    /// How many people were compared.
    pub n: u64,
    /// What the test found, or why there was none.
    pub found: Result<Tested, Reason>,
}

/// What a test found.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Tested {
    /// Which test.
    pub test: Test,
    /// Its statistic; `None` of exact tests, which have none.
    pub statistic: Option<f64>,
    /// How large the difference is, by the measure of the test.
    pub effect: f64,
    /// How strong that is, where there is a word for it.
    pub strength: Option<Strength>,
    /// The probability, and what it lets a reader say.
    pub finding: Finding,
}

/// Why there was no test.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub enum Reason {
    /// Fewer than two groups have enough answers.
    TooFew {
        /// How many the second largest group has.
        have: u64,
        /// How many it takes.
        need: u64,
    },
    /// The answers allow none.
    Lack(Lack),
}

/// Which test was made, and so what measures the difference.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub enum Test {
    /// Pearson's, with its degrees of freedom; corrected Cramér's V.
    ChiSquare {
        /// Degrees of freedom.
        df: f64,
    },
    /// Fisher's of two groups and two answers; corrected Cramér's V.
    Fisher,
    /// Exact, of larger tables; corrected Cramér's V.
    FreemanHalton(crate::stats::Method),
    /// Of two groups by their ranks; Cliff's δ.
    MannWhitney,
    /// Of several groups by their ranks; ε².
    KruskalWallis {
        /// Degrees of freedom.
        df: f64,
    },
}

impl Outcome {
    /// What is to be corrected together with the others; `None` if there was
    /// no test.
    pub fn finding(&self) -> Option<Finding> {
        self.found.as_ref().ok().map(|found| found.finding)
    }
}
