mod halves;

use serde::{Deserialize, Serialize};

use super::random::Random;
use super::special::{ALIKE, ln_factorial};
use super::{Crosstab, Finding, Rules};

/// Tables enumerated before drawing takes over: about a hundredth of a second, for a page may
/// make a hundred such tests.
const TABLES: u64 = 200_000;

/// People above which the logarithms of factorials are too coarse to tell
/// tables apart, so that drawing takes over.
const PEOPLE: u64 = 100_000;

/// Tables drawn where there are too many to enumerate, unless [`ENOUGH`] are found before.
const DRAWS: u64 = 20_000;

/// So many tables as rare as the observed one tell its probability well enough: it is then
/// above that of any finding, with an error of a twentieth of it.
const ENOUGH: u64 = 400;

/// Tables drawn of more than a million people, each of which takes longer.
const DRAWS_OF_MANY: u64 = 2_000;

/// Fisher's exact test of any number of groups and answers.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct FreemanHalton {
    /// How the probability was worked out.
    pub method: Method,
    /// How many were counted.
    pub n: u64,
    /// What it found. Where tables were drawn, a difference is claimed only
    /// if it would still be with the error of drawing added.
    pub finding: Finding,
}

/// How an exact probability was worked out.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub enum Method {
    /// Every table of the same margins was looked at.
    Enumerated {
        /// How many there are.
        tables: u64,
    },
    /// There are too many; tables of the same margins were drawn at random.
    Drawn {
        /// How many were drawn.
        draws: u64,
        /// What started the random numbers: the same seed gives the same
        /// probability.
        seed: u64,
        /// The standard error of the probability.
        standard_error: f64,
    },
}

/// The probability of all tables of the same margins that are at most as
/// likely as this one: of two groups or two answers from all tables, as long as there are
/// not billions; of others from all up to 200,000; above that from
/// 20,000 tables drawn with random numbers of this seed, 2,000 of more than a
/// million people, and fewer as soon as 400 of them are as rare.
///
/// Sources: G. H. Freeman and J. H. Halton, "Note on an exact treatment of
/// contingency, goodness of fit and other problems of significance",
/// Biometrika 38 (1951) 141-149; drawing: W. M. Patefield, "Algorithm AS 159:
/// an efficient method of generating random R × C tables", Applied Statistics
/// 30 (1981) 91-97, with the observed table counted among the drawn; an early end: J.
/// Besag and P. Clifford, "Sequential Monte Carlo p-values", Biometrika 78 (1991) 301-304.
pub fn freeman_halton(table: &Crosstab, seed: u64, rules: Rules) -> FreemanHalton {
    let exact = (table.n() <= PEOPLE).then(|| {
        halves::exact(table).or_else(|| {
            let walk = Enumeration::of(table)?;
            Some((walk.rare / walk.all, walk.tables))
        })
    });
    let (p, method) = match exact.flatten() {
        Some((p, tables)) => (p, Method::Enumerated { tables }),
        None => drawn(table, seed),
    };
    let mut finding = rules.finding(p, table.smallest_group(), 0.0);
    if let Method::Drawn { standard_error, .. } = method {
        let worst = p + rules.level.z() * standard_error;
        finding.verdict = finding.verdict.only_if(worst <= rules.level.alpha());
    }
    FreemanHalton {
        method,
        n: table.n(),
        finding,
    }
}

/// Where about so many tables are expected, there are more than can be enumerated.
const FAR_BEYOND: f64 = 20.0 * TABLES as f64;

/// About how many tables have these margins.
///
/// Source: I. J. Good, "On the application of symmetric Dirichlet distributions and their
/// mixtures to contingency tables", Annals of Statistics 4 (1976) 1159-1189.
fn about_tables(table: &Crosstab) -> f64 {
    let ln_choose = |n: f64, k: f64| ln_factorial(n) - ln_factorial(k) - ln_factorial(n - k);
    let (rows, columns) = (table.row_totals(), table.column_totals());
    let ways = |totals: &[u64], parts: f64| -> f64 {
        let each = totals.iter();
        each.map(|total| ln_choose(*total as f64 + parts - 1.0, parts - 1.0))
            .sum()
    };
    let (r, c) = (rows.len() as f64, columns.len() as f64);
    let all = ln_choose(table.n() as f64 + r * c - 1.0, r * c - 1.0);
    (ways(rows, c) + ways(columns, r) - all).exp()
}

/// Logarithms of factorials: from a list, as far as that reaches.
struct LnFactorials(Vec<f64>);

impl LnFactorials {
    fn up_to(most: u64) -> Self {
        Self(
            (0..=most.min(PEOPLE))
                .map(|n| ln_factorial(n as f64))
                .collect(),
        )
    }

    fn of(&self, n: u64) -> f64 {
        let known = self.0.get(n as usize).copied();
        known.unwrap_or_else(|| ln_factorial(n as f64))
    }
}

/// A walk through all tables of the same margins, column by column. Weights
/// are probabilities over that of the observed table.
struct Enumeration {
    columns: Vec<u64>,
    ln_factorials: LnFactorials,
    observed: f64,
    rare: f64,
    all: f64,
    tables: u64,
}

impl Enumeration {
    /// The whole walk; `None` if it is too long.
    fn of(table: &Crosstab) -> Option<Self> {
        if about_tables(table) > FAR_BEYOND {
            return None;
        }
        let (rows, columns) = (table.row_totals(), table.column_totals());
        let largest = |totals: &[u64]| totals.iter().copied().max().unwrap_or(0);
        let ln_factorials = LnFactorials::up_to(largest(rows).min(largest(columns)));
        // Of the longer side each part is filled in turn.
        let (mut left, columns) = if rows.len() <= columns.len() {
            (rows.to_vec(), columns.to_vec())
        } else {
            (columns.to_vec(), rows.to_vec())
        };
        let mut walk = Self {
            columns,
            ln_factorials,
            observed: 0.0,
            rare: 0.0,
            all: 0.0,
            tables: 0,
        };
        let cells = table.cells().iter().flatten();
        walk.observed = cells.map(|n| walk.ln_factorials.of(*n)).sum();
        walk.fill(0, &mut left, 0.0).then_some(walk)
    }

    /// Fills a column and those after it; whether there was time.
    fn fill(&mut self, column: usize, left: &mut [u64], sum: f64) -> bool {
        match self.columns.get(column) {
            Some(total) if column + 1 < self.columns.len() => {
                self.split(column, left, 0, *total, sum)
            }
            _ => {
                let last: f64 = left.iter().map(|n| self.ln_factorials.of(*n)).sum();
                let weight = (self.observed - sum - last).exp();
                self.all += weight;
                if weight <= 1.0 + ALIKE {
                    self.rare += weight;
                }
                self.tables += 1;
                self.tables <= TABLES
            }
        }
    }

    /// Splits what a column still has among the rows from `row` on.
    fn split(&mut self, column: usize, left: &mut [u64], row: usize, still: u64, sum: f64) -> bool {
        let Some((room, after)) = left.get(row..).and_then(<[u64]>::split_first) else {
            return self.fill(column + 1, left, sum);
        };
        let room = *room;
        let least = still.saturating_sub(after.iter().sum());
        for taken in least..=still.min(room) {
            let sum = sum + self.ln_factorials.of(taken);
            set(left, row, room - taken);
            if !self.split(column, left, row + 1, still - taken, sum) {
                return false;
            }
        }
        set(left, row, room);
        true
    }
}

fn set(left: &mut [u64], row: usize, value: u64) {
    if let Some(place) = left.get_mut(row) {
        *place = value;
    }
}

fn drawn(table: &Crosstab, seed: u64) -> (f64, Method) {
    let ln_factorials = LnFactorials::up_to(table.n());
    let weight =
        |cells: &mut dyn Iterator<Item = u64>| -> f64 { cells.map(|n| -ln_factorials.of(n)).sum() };
    // The logarithms' own error, where they are large.
    let slack = ALIKE.max(f64::EPSILON * 4.0 * ln_factorial(table.n() as f64));
    let bound = weight(&mut table.cells().iter().flatten().copied()) + slack;
    let mut random = Random::new(seed);
    let most = if table.n() > 1_000_000 {
        DRAWS_OF_MANY
    } else {
        DRAWS
    };
    let (mut rare, mut draws) = (0_u64, 0_u64);
    while draws < most && rare < ENOUGH {
        let cells = draw(table, &ln_factorials, &mut random);
        rare += u64::from(weight(&mut cells.into_iter()) <= bound);
        draws += 1;
    }
    let p = (rare as f64 + 1.0) / (draws as f64 + 1.0);
    let standard_error = (p * (1.0 - p) / draws as f64).sqrt();
    let method = Method::Drawn {
        draws,
        seed,
        standard_error,
    };
    (p, method)
}

/// The cells of a random table of the same margins.
fn draw(table: &Crosstab, ln_factorials: &LnFactorials, random: &mut Random) -> Vec<u64> {
    let mut cells = Vec::new();
    let mut left = table.column_totals().to_vec();
    for row in table.row_totals() {
        let mut still = *row;
        let mut pool: u64 = left.iter().sum();
        for column in &mut left {
            let taken = hypergeometric(still, *column, pool, ln_factorials, random);
            pool -= *column;
            *column -= taken;
            still -= taken;
            cells.push(taken);
        }
    }
    cells
}

/// How many of `marked` are among `drawn` out of `all`.
fn hypergeometric(
    drawn: u64,
    marked: u64,
    all: u64,
    ln_factorials: &LnFactorials,
    random: &mut Random,
) -> u64 {
    let plain = all.saturating_sub(marked);
    let (first, last) = (drawn.saturating_sub(plain), drawn.min(marked));
    if first >= last {
        return first;
    }
    let mode = ((drawn + 1) as f64 * (marked + 1) as f64 / (all + 2) as f64) as u64;
    let mode = mode.clamp(first, last);
    let choose =
        |n: u64, k: u64| ln_factorials.of(n) - ln_factorials.of(k) - ln_factorials.of(n - k);
    let top = choose(marked, mode) + choose(plain, drawn - mode) - choose(all, drawn);
    let rise = |k: u64| {
        let over = (marked - k) as f64 * (drawn - k) as f64;
        over / ((k + 1) as f64 * (plain + k + 1 - drawn) as f64)
    };
    let mut rest = random.unit() - top.exp();
    let (mut low, mut high) = (mode, mode);
    let (mut below, mut above) = (top.exp(), top.exp());
    while rest > 0.0 && (low > first || high < last) {
        if high < last {
            above *= rise(high);
            high += 1;
            rest -= above;
            if rest <= 0.0 {
                return high;
            }
        }
        if low > first {
            low -= 1;
            below /= rise(low);
            rest -= below;
            if rest <= 0.0 {
                return low;
            }
        }
    }
    mode
}
