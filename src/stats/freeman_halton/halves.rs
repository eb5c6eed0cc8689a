use canvass_kernel::sort_by;

use super::LnFactorials;
use crate::stats::Crosstab;
use crate::stats::special::ALIKE;

/// Ways to fill one half of a table: a list of this many is gone through in some hundredths
/// of a second.
const MOST: u64 = 300_000;

/// The probability of all tables of two groups that are at most as likely as this one, and
/// how many tables there are: worked out from both halves of its answers apart, for each
/// number of people that the first group may have in the first half. `None` of more groups,
/// and where the halves can be filled in too many ways.
pub(super) fn exact(table: &Crosstab) -> Option<(f64, u64)> {
    let (rows, columns) = (table.row_totals(), table.column_totals());
    let (wanted, totals) = match (rows, columns) {
        ([wanted, _], totals) | (totals, [wanted, _]) => (*wanted, totals),
        _ => return None,
    };
    let (first, second) = halved(totals)?;
    let ln_factorials = LnFactorials::up_to(table.n());
    let choose =
        |n: u64, k: u64| ln_factorials.of(n) - ln_factorials.of(k) - ln_factorials.of(n - k);
    let all = choose(table.n(), wanted);
    let cells = table.cells();
    let observed: f64 = match cells {
        [first, _] if rows.len() == 2 => {
            let each = first.iter().zip(columns);
            each.map(|(cell, total)| choose(*total, *cell)).sum()
        }
        _ => {
            let each = cells.iter().zip(rows);
            let cell = |row: &Vec<u64>| row.first().copied().unwrap_or(0);
            each.map(|(row, total)| choose(*total, cell(row))).sum()
        }
    };
    let bound = observed + ALIKE;
    let (first, second) = (ways(&first, &choose), ways(&second, &choose));
    let (mut rare, mut tables) = (0.0, 0_u64);
    for (taken, ways) in (0..=wanted).zip(&first) {
        let Some(others) = second.get((wanted - taken) as usize) else {
            continue;
        };
        tables += ways.len() as u64 * others.len() as u64;
        rare += at_most(bound, all, ways, others);
    }
    Some((rare.min(1.0), tables))
}

/// The answers in two halves that can be filled in about as many ways; `None` if that is
/// too many.
fn halved(totals: &[u64]) -> Option<(Vec<u64>, Vec<u64>)> {
    let mut totals = totals.to_vec();
    sort_by(&mut totals, |a, b| b.cmp(a));
    let (mut first, mut second) = ((1_u64, Vec::new()), (1_u64, Vec::new()));
    for total in totals {
        let smaller = if first.0 <= second.0 {
            &mut first
        } else {
            &mut second
        };
        smaller.0 = smaller.0.saturating_mul(total + 1);
        smaller.1.push(total);
    }
    (first.0 <= MOST && second.0 <= MOST).then_some((first.1, second.1))
}

/// For each number of people of the first group the logarithms of the weights of all ways
/// to have them among these answers, the lightest first.
fn ways(totals: &[u64], choose: &impl Fn(u64, u64) -> f64) -> Vec<Vec<f64>> {
    let mut ways = vec![vec![0.0]];
    for total in totals {
        let mut more = vec![Vec::new(); ways.len() + *total as usize];
        for (before, weights) in ways.iter().enumerate() {
            for taken in 0..=*total {
                let own = choose(*total, taken);
                if let Some(place) = more.get_mut(before + taken as usize) {
                    place.extend(weights.iter().map(|weight| weight + own));
                }
            }
        }
        ways = more;
    }
    for weights in &mut ways {
        sort_by(weights, f64::total_cmp);
    }
    ways
}

/// The probability of all pairs that weigh at most as much as `bound`, where `all` weigh
/// this; both lists rise, and none is empty.
fn at_most(bound: f64, all: f64, ways: &[f64], others: &[f64]) -> f64 {
    let heaviest = others.last().copied().unwrap_or(0.0);
    let mut sums = Vec::with_capacity(others.len() + 1);
    let mut sum = 0.0;
    sums.push(sum);
    for weight in others {
        sum += (weight - heaviest).exp();
        sums.push(sum);
    }
    let mut end = others.len();
    let each = ways.iter().map(|weight| {
        while end > 0
            && others
                .get(end - 1)
                .is_some_and(|other| weight + other > bound)
        {
            end -= 1;
        }
        let below = sums.get(end).copied().unwrap_or(0.0);
        (weight + heaviest - all).exp() * below
    });
    each.sum()
}
