//! Whether a claim holds, from the numbers alone: by sums of binomial
//! coefficients, by the score test, and by going through every way in which
//! people can have chosen.

/// Level of the tests.
const ALPHA: f64 = 0.05;
/// The 97.5 % point of the normal distribution.
const Z: f64 = 1.959_963_984_540_054;

/// How often a fair coin would fall so unevenly, to either side.
pub(super) fn unevenly(one: u32, other: u32) -> f64 {
    let n = one + other;
    let ln: Vec<f64> = (0..=n)
        .scan(0.0, |sum, k| {
            *sum += if k == 0 { 0.0 } else { f64::from(k).ln() };
            Some(*sum)
        })
        .collect();
    let term = |k: u32| {
        let ways = ln[n as usize] - ln[k as usize] - ln[(n - k) as usize];
        (ways - f64::from(n) * 2_f64.ln()).exp()
    };
    let tail: f64 = (one.max(other)..=n).map(term).sum();
    (2.0 * tail).min(1.0)
}

/// Whether more than half, beyond chance, by the score test of a half.
pub(super) fn over_half(part: u32, whole: u32) -> bool {
    let (part, whole) = (f64::from(part), f64::from(whole));
    (part - whole / 2.0) / (whole / 4.0).sqrt() > Z
}

/// Whether one option is ahead of another where nobody chose both.
pub(super) fn ahead(more: u32, less: u32) -> bool {
    more > less && unevenly(more, less) <= ALPHA
}

/// Whether one option is ahead of another of so many people, however many chose
/// both.
pub(super) fn ahead_however(more: u32, less: u32, people: u32) -> bool {
    let common = (more + less).saturating_sub(people)..=more.min(less);
    let holds = |common: u32| ahead(more - common, less - common);
    more > less && common.into_iter().all(holds)
}

/// A statement: how many agree, of how many.
pub(super) type Agreed = (u32, u32);

/// Whether more agree with one statement than with another, of people of whom
/// each answered one at least, whoever left one out and whoever agreed with
/// both; corrected for so many tests.
pub(super) fn agreed_more(most: Agreed, least: Agreed, people: u32, tests: usize) -> bool {
    let both = (most.1 + least.1).saturating_sub(people)..=most.1.min(least.1);
    both.into_iter().all(|both| {
        // Of those who answered both, how many can have agreed with either.
        let range = |(n, base): Agreed| n.saturating_sub(base - both)..=n.min(both);
        range(most).all(|more| {
            range(least).all(|less| {
                let common = (more + less).saturating_sub(both)..=more.min(less);
                common.into_iter().all(|common| {
                    let (up, down) = (more - common, less - common);
                    up > down && unevenly(up, down) * tests as f64 <= ALPHA
                })
            })
        })
    })
}

/// The share in whole per cent, a half up.
pub(super) fn percent(part: u32, whole: u32) -> f64 {
    f64::from((200 * part + whole) / (2 * whole))
}

/// The numbers of a sentence outside its quotes, in their order.
pub(super) fn numbers(sentence: &str) -> Vec<f64> {
    let outside: String = sentence
        .split('“')
        .map(|part| part.split_once('”').map_or(part, |(_, after)| after))
        .collect();
    let is_part = |c: char| c.is_ascii_digit() || matches!(c, ',' | '.' | '-');
    outside
        .split(|c: char| !is_part(c))
        .map(|part| part.trim_matches([',', '.']).replace(',', ""))
        .filter_map(|part| part.parse().ok())
        .collect()
}

/// What stands in quotes, in its order.
pub(super) fn quoted(sentence: &str) -> Vec<&str> {
    let parts = sentence.split('“').skip(1);
    parts.filter_map(|part| part.split('”').next()).collect()
}

#[test]
fn the_checker_knows_a_coin() {
    assert_eq!(unevenly(3, 3), 1.0);
    assert!((unevenly(5, 0) - 0.0625).abs() < 1e-12);
    // scipy.stats.binomtest(34, 52).pvalue
    assert!(
        (unevenly(34, 18) - 0.036_483_400).abs() < 1e-9,
        "{}",
        unevenly(34, 18)
    );
    assert_eq!(
        numbers("“A 1” has 1,234 of 2,000 (62%), score -3. Least: 7"),
        [1234.0, 2000.0, 62.0, -3.0, 7.0]
    );
    assert_eq!(quoted("“A” and “B c” tie"), ["A", "B c"]);
}
