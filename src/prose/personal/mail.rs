//! E-mail addresses.

use super::{Letters, Personal, Trace};

/// Finds what stands around each @.
pub(super) fn find(letters: &Letters<'_>, found: &mut Vec<Trace>) {
    for (at, _) in letters
        .all
        .iter()
        .enumerate()
        .filter(|(_, (_, letter))| *letter == '@')
    {
        let mut from = at;
        while letters.before(from).is_some_and(is_local) {
            from -= 1;
        }
        let mut to = at + 1;
        while letters.get(to).is_some_and(is_host) {
            to += 1;
        }
        while to > at + 1
            && letters
                .before(to)
                .is_some_and(|letter| !letter.is_alphanumeric())
        {
            to -= 1;
        }
        let mut host = (at + 1..to).filter_map(|place| letters.get(place));
        if from < at && host.any(char::is_alphabetic) {
            found.push(letters.trace(Personal::Mail, from, to));
        }
    }
}

fn is_local(letter: char) -> bool {
    letter.is_alphanumeric() || matches!(letter, '.' | '_' | '%' | '+' | '-' | '\'' | '’')
}

fn is_host(letter: char) -> bool {
    letter.is_alphanumeric() || matches!(letter, '.' | '-')
}
