use super::date::parse_year;
use super::day::Day;

/// Names of months in English, German and French, as whole words and as they
/// are shortened, with the month's number; lower case.
const MONTHS: [(&str, u32); 58] = [
    ("january", 1),
    ("jan", 1),
    ("januar", 1),
    ("jänner", 1),
    ("janvier", 1),
    ("janv", 1),
    ("february", 2),
    ("feb", 2),
    ("februar", 2),
    ("février", 2),
    ("févr", 2),
    ("fév", 2),
    ("march", 3),
    ("mar", 3),
    ("märz", 3),
    ("mär", 3),
    ("mrz", 3),
    ("mars", 3),
    ("april", 4),
    ("apr", 4),
    ("avril", 4),
    ("avr", 4),
    ("may", 5),
    ("mai", 5),
    ("june", 6),
    ("jun", 6),
    ("juni", 6),
    ("juin", 6),
    ("july", 7),
    ("jul", 7),
    ("juli", 7),
    ("juillet", 7),
    ("juil", 7),
    ("august", 8),
    ("aug", 8),
    ("août", 8),
    ("aou", 8),
    ("aoû", 8),
    ("september", 9),
    ("sept", 9),
    ("sep", 9),
    ("septembre", 9),
    ("october", 10),
    ("oct", 10),
    ("oktober", 10),
    ("okt", 10),
    ("octobre", 10),
    ("november", 11),
    ("nov", 11),
    ("novembre", 11),
    ("december", 12),
    ("dec", 12),
    ("dezember", 12),
    ("dez", 12),
    ("décembre", 12),
    ("déc", 12),
    ("decembre", 12),
    ("fevrier", 2),
];

const WEEKDAYS: [(&str, u32); 42] = [
    ("monday", 1),
    ("mon", 1),
    ("montag", 1),
    ("mo", 1),
    ("lundi", 1),
    ("lun", 1),
    ("tuesday", 2),
    ("tue", 2),
    ("tues", 2),
    ("dienstag", 2),
    ("di", 2),
    ("mardi", 2),
    ("wednesday", 3),
    ("wed", 3),
    ("weds", 3),
    ("mittwoch", 3),
    ("mi", 3),
    ("mercredi", 3),
    ("mer", 3),
    ("thursday", 4),
    ("thu", 4),
    ("thur", 4),
    ("thurs", 4),
    ("donnerstag", 4),
    ("do", 4),
    ("jeudi", 4),
    ("jeu", 4),
    ("friday", 5),
    ("fri", 5),
    ("freitag", 5),
    ("fr", 5),
    ("vendredi", 5),
    ("ven", 5),
    ("saturday", 6),
    ("sat", 6),
    ("samstag", 6),
    ("sa", 6),
    ("samedi", 6),
    ("sunday", 7),
    ("sun", 7),
    ("sonntag", 7),
    ("dimanche", 7),
];

/// Whether the name of a month or of a day of the week begins with this byte.
pub(super) const fn may_begin_name(first: u8) -> bool {
    const fn begins(names: &[(&str, u32)], first: u8) -> bool {
        match names {
            [(name, _), rest @ ..] => {
                let [initial, ..] = name.as_bytes() else {
                    return begins(rest, first);
                };
                *initial == first || begins(rest, first)
            }
            [] => false,
        }
    }
    let first = first.to_ascii_lowercase();
    begins(&MONTHS, first) || begins(&WEEKDAYS, first)
}

fn named(text: &str, names: &[(&str, u32)]) -> Option<u32> {
    // The shortest names are of two letters.
    if text.len() < 2 {
        return None;
    }
    let text = text.trim_end_matches('.');
    let first = text.chars().next().map(|c| c.to_ascii_lowercase());
    let is_named = |name: &str| text.chars().flat_map(char::to_lowercase).eq(name.chars());
    names
        .iter()
        .filter(|(name, _)| name.chars().next() == first)
        .find(|(name, _)| is_named(name))
        .map(|(_, number)| *number)
}

/// The number of a month by its name, whole or shortened, in English, German
/// or French, from 1.
pub fn month_by_name(text: &str) -> Option<u32> {
    named(text, &MONTHS)
}

/// The number of a day of the week by its name, whole or shortened, in
/// English, German or French: 1 for Monday.
pub fn weekday_by_name(text: &str) -> Option<u32> {
    named(text, &WEEKDAYS)
}

/// A month as usage reports write it: `Jan-2022`, `Dez 2022`, `Jan-22`,
/// `April 2024`; also `2022-01`. Gives the index of [`Day::month_index`].
pub fn parse_month(text: &str) -> Option<i32> {
    let (first, second) = text.trim().split_once(['-', ' ', '/'])?;
    let (month, year) = match month_by_name(first) {
        Some(month) => (
            month,
            second.strip_prefix(['\'', '\u{2019}']).unwrap_or(second),
        ),
        None if first.len() == 4 && !text.contains(' ') => {
            (second.parse().ok().filter(|_| second.len() == 2)?, first)
        }
        None => return None,
    };
    Day::from_ymd(parse_year(year)?, month, 1).map(Day::month_index)
}
