use super::{Base, Lack, Rules};

/// What the codes of coders are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scale {
    /// Names: two codes are the same or not.
    Nominal,
    /// Steps of an order.
    Ordinal,
    /// Numbers whose distances count.
    Interval,
}

/// How far any number of coders agree beyond chance.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct CoderAgreement {
    /// Krippendorff's α: 1 for always, 0 for as chance, below 0 for less.
    pub alpha: f64,
    /// How many items two coders or more coded.
    pub n: u64,
    /// Whether those are enough.
    pub base: Base,
}

/// Krippendorff's α of any number of coders. Each entry of `coders` holds one
/// coder's codes for the items in their order; `None` where an item was not
/// coded.
///
/// Source: K. Krippendorff, "Computing Krippendorff's alpha-reliability"
/// (2011).
///
/// # Errors
/// [`Lack::UnequalLengths`], [`Lack::NotFinite`], [`Lack::Nothing`] where no
/// item has two codes, [`Lack::AllEqual`] where only one code was given.
pub fn krippendorff_alpha(
    coders: &[&[Option<f64>]],
    scale: Scale,
    rules: Rules,
) -> Result<CoderAgreement, Lack> {
    let items = coders.first().map_or(0, |codes| codes.len());
    if coders.iter().any(|codes| codes.len() != items) {
        return Err(Lack::UnequalLengths);
    }
    let of_item = |item: usize| -> Vec<f64> {
        let given = coders.iter().filter_map(|codes| codes.get(item));
        given.copied().flatten().collect()
    };
    let coded: Vec<Vec<f64>> = (0..items)
        .map(of_item)
        .filter(|codes| codes.len() > 1)
        .collect();
    if coded.iter().flatten().any(|code| !code.is_finite()) {
        return Err(Lack::NotFinite);
    }
    if coded.is_empty() {
        return Err(Lack::Nothing);
    }
    let all = Codes::of(&coded);
    if all.each.len() < 2 {
        return Err(Lack::AllEqual);
    }
    let observed: f64 = coded.iter().map(|item| all.observed(item, scale)).sum();
    let alpha = 1.0 - (all.total - 1.0) * observed / all.expected(scale);
    Ok(CoderAgreement {
        alpha,
        n: coded.len() as u64,
        base: rules.base(coded.len() as u64),
    })
}

/// The codes given, in order, with how often each was and how often any up to
/// its middle.
struct Codes {
    each: Vec<Code>,
    total: f64,
}

#[derive(Clone, Copy)]
struct Code {
    value: f64,
    count: f64,
    middle: f64,
}

impl Codes {
    fn of(coded: &[Vec<f64>]) -> Self {
        let mut values = coded.concat();
        values.sort_by(f64::total_cmp);
        let mut each = Vec::new();
        let mut total = 0.0;
        for group in values.chunk_by(|a, b| a == b) {
            let count = group.len() as f64;
            each.extend(group.first().map(|value| Code {
                value: *value,
                count,
                middle: total + count / 2.0,
            }));
            total += count;
        }
        Self { each, total }
    }

    fn find(&self, value: f64) -> Option<Code> {
        let place = self.each.partition_point(|code| code.value < value);
        self.each.get(place).copied()
    }

    /// The distances among the codes of one item, over the codes less one.
    fn observed(&self, item: &[f64], scale: Scale) -> f64 {
        let found: Vec<Code> = item.iter().filter_map(|code| self.find(*code)).collect();
        distances(&found, scale, |_, _| 1.0) / (found.len() as f64 - 1.0)
    }

    /// The distances among all codes of all items.
    fn expected(&self, scale: Scale) -> f64 {
        distances(&self.each, scale, |one, two| one.count * two.count)
    }
}

/// The sum of squared distances of all pairs, each way.
fn distances(codes: &[Code], scale: Scale, weight: impl Fn(&Code, &Code) -> f64) -> f64 {
    let after = |at: usize| codes.iter().skip(at + 1);
    let pairs = codes
        .iter()
        .enumerate()
        .flat_map(|(at, one)| after(at).map(move |two| (one, two)));
    let sum: f64 = pairs
        .map(|(one, two)| weight(one, two) * distance(one, two, scale))
        .sum();
    2.0 * sum
}

fn distance(one: &Code, two: &Code, scale: Scale) -> f64 {
    match scale {
        Scale::Nominal => f64::from(u8::from(one.value != two.value)),
        Scale::Ordinal => (one.middle - two.middle).powi(2),
        Scale::Interval => (one.value - two.value).powi(2),
    }
}
