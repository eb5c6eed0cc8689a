use super::{
    Association, ChiSquare, Crosstab, Finding, Fisher, FreemanHalton, Lack, Rules, chi_square,
    cramers_v, fisher, freeman_halton,
};

/// Whether two questions have to do with each other, by the test that suits
/// their table.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Independence {
    /// The test made.
    pub test: IndependenceTest,
    /// How strongly they go together.
    pub association: Association,
    /// How many were counted.
    pub n: u64,
    /// What the test found.
    pub finding: Finding,
}

/// The test that suits a table.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum IndependenceTest {
    /// Every cell expects at least five.
    ChiSquare(ChiSquare),
    /// Some cell of two groups and two answers expects fewer.
    Fisher(Fisher),
    /// Some cell of a larger table expects fewer.
    FreemanHalton(FreemanHalton),
}

/// Tests whether two questions have to do with each other: Pearson's test
/// where every cell expects at least five, an exact one elsewhere. `seed`
/// starts the random numbers of a table too large for an exact answer.
///
/// # Errors
/// None for a table: only in case the test made has one.
pub fn independence(table: &Crosstab, seed: u64, rules: Rules) -> Result<Independence, Lack> {
    let pearson = chi_square(table, rules);
    let (test, finding) = if pearson.is_fair() {
        (IndependenceTest::ChiSquare(pearson), pearson.finding)
    } else if table.two_by_two().is_ok() {
        let exact = fisher(table, rules)?;
        (IndependenceTest::Fisher(exact), exact.finding)
    } else {
        let exact = freeman_halton(table, seed, rules);
        (IndependenceTest::FreemanHalton(exact), exact.finding)
    };
    Ok(Independence {
        test,
        association: cramers_v(table),
        n: table.n(),
        finding,
    })
}
