//! Whether what may divide cells stands inside of them.

use super::RECORDS;
use crate::csv::Record;
use canvass_kernel::Look;

/// Whether what a delimiter divides is whole without it: times at colons, days
/// and times at blanks, decimal commas and sentences below a name.
pub(super) fn divides_values(text: &str, records: &[Record], delimiter: u8) -> bool {
    let are_moments = |part: fn(&str) -> &str| {
        let lines = text.lines().filter(|line| !line.trim().is_empty());
        let (mut moments, mut all) = (0_usize, 0_usize);
        for line in lines.take(RECORDS) {
            let part = part(line.trim_matches('"'));
            let is_moment = matches!(Look::of(part), Look::Time | Look::Date);
            all += 1;
            moments += usize::from(is_moment && part.contains(['/', '-', ':']));
        }
        moments * 2 >= all
    };
    match delimiter {
        b':' => are_moments(|line| line.split_whitespace().next().unwrap_or_default()),
        b' ' => are_moments(|line| line),
        b',' => are_decimals(records) || are_sentences(records),
        b';' => are_sentences(records),
        _ => false,
    }
}

/// Whether below a name without the delimiter stand sentences: what follows it
/// begins with a blank and a small letter.
fn are_sentences(records: &[Record]) -> bool {
    let Some((name, rest)) = records.split_first() else {
        return false;
    };
    let goes_on = |cell: &&str| {
        let word = cell.strip_prefix(' ');
        word.is_some_and(|word| word.starts_with(char::is_lowercase))
    };
    let parts = || rest.iter().flat_map(|record| record.iter().skip(1));
    let all = parts().count();
    name.len() == 1 && all > 0 && parts().filter(goes_on).count() * 3 >= all * 2
}

/// Whether below a name without a comma stand numbers with as many digits after
/// each comma.
fn are_decimals(records: &[Record]) -> bool {
    let Some((name, rest)) = records.split_first() else {
        return false;
    };
    let decimals = |record: &Record| {
        let (whole, fraction) = (record.get(0)?, record.get(1)?);
        let digits = fraction.trim_end_matches(['%', '€', ' ']);
        let is_number = Look::of(whole) == Look::Number;
        let is_fraction = !digits.is_empty() && digits.bytes().all(|b| b.is_ascii_digit());
        (record.len() == 2 && record.quoted == 0 && is_number && is_fraction)
            .then_some(digits.len())
    };
    let first = rest.first().and_then(decimals).filter(|n| *n <= 2);
    name.len() == 1 && first.is_some() && rest.iter().all(|record| decimals(record) == first)
}
