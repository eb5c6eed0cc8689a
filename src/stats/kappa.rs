use super::{Base, Interval, Lack, Rules};

/// What rounding leaves of a variance of nothing.
const DUST: f64 = 1e-12;

/// How far two coders agree beyond chance.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Kappa {
    /// Cohen's κ: 1 for always, 0 for as often as chance, below 0 for less.
    pub kappa: f64,
    /// Its standard error.
    pub standard_error: f64,
    /// Its interval, within -1 and 1; [`Lack::AllEqual`] where they agree
    /// always or never, or one of them gave one code only, so that nothing
    /// varies to judge by.
    pub interval: Result<Interval, Lack>,
    /// How often they agree, from 0 to 1.
    pub agreement: f64,
    /// How many items both coded.
    pub n: u64,
    /// Whether those are enough.
    pub base: Base,
}

/// Cohen's κ of two coders who each gave every item one of `codes` codes,
/// numbered from 0.
///
/// Sources: J. Cohen, "A coefficient of agreement for nominal scales",
/// Educational and Psychological Measurement 20 (1960) 37-46; the error: J. L.
/// Fleiss, J. Cohen and B. S. Everitt, "Large sample standard errors of kappa
/// and weighted kappa", Psychological Bulletin 72 (1969) 323-327.
///
/// # Errors
/// [`Lack::UnequalLengths`], [`Lack::Nothing`], [`Lack::Shape`] for a code not
/// below `codes`, [`Lack::AllEqual`] where both gave one and the same code
/// throughout.
pub fn cohen_kappa(
    first: &[usize],
    second: &[usize],
    codes: usize,
    rules: Rules,
) -> Result<Kappa, Lack> {
    if first.len() != second.len() {
        return Err(Lack::UnequalLengths);
    }
    if first.is_empty() {
        return Err(Lack::Nothing);
    }
    let n = first.len() as f64;
    let (ones, twos) = (shares(first, codes)?, shares(second, codes)?);
    let of = |shares: &[f64], code: usize| shares.get(code).copied().unwrap_or(0.0);
    let pairs = || first.iter().copied().zip(second.iter().copied());
    let agreement = pairs().filter(|(one, two)| one == two).count() as f64 / n;
    let chance: f64 = ones.iter().zip(&twos).map(|(one, two)| one * two).sum();
    if pairs().all(|(one, two)| one == two && Some(&one) == first.first()) {
        return Err(Lack::AllEqual);
    }
    let kappa = (agreement - chance) / (1.0 - chance);
    let share = |one: usize, two: usize| of(&twos, one) + of(&ones, two);
    let alike = pairs()
        .filter(|(one, two)| one == two)
        .map(|(one, two)| (1.0 - share(one, two) * (1.0 - kappa)).powi(2))
        .sum::<f64>()
        / n;
    let unlike = pairs()
        .filter(|(one, two)| one != two)
        .map(|(one, two)| share(one, two).powi(2))
        .sum::<f64>()
        / n
        * (1.0 - kappa).powi(2);
    let off = (kappa - chance * (1.0 - kappa)).powi(2);
    let variance = (alike + unlike - off) / ((1.0 - chance).powi(2) * n);
    let varies = variance > DUST;
    let standard_error = if varies { variance.sqrt() } else { 0.0 };
    let half = rules.level.z() * standard_error;
    let interval = Interval::around(kappa, half).within(-1.0, 1.0);
    Ok(Kappa {
        kappa,
        standard_error,
        interval: varies.then_some(interval).ok_or(Lack::AllEqual),
        agreement,
        n: first.len() as u64,
        base: rules.base(first.len() as u64),
    })
}

/// How often each code was given, as shares.
fn shares(given: &[usize], codes: usize) -> Result<Vec<f64>, Lack> {
    let mut counts = vec![0.0; codes];
    for code in given {
        *counts.get_mut(*code).ok_or(Lack::Shape)? += 1.0 / given.len() as f64;
    }
    Ok(counts)
}
