/// Seconds since midnight of a time of day: `09:30`, `9.30am`, `9 pm`,
/// `14:05:10`, `14:05:10.250`. A fraction of a second is passed over. `None`
/// for anything else; `9.30` alone is a number.
pub fn parse_time(text: &str) -> Option<u32> {
    let (seconds, rest) = leading_time(text.trim())?;
    rest.is_empty().then_some(seconds)
}

/// The time that a text begins with a time zone or ends after, for what
/// stands behind a day: ` 09:30`, `T09:30:00+01:00`, `, 9:05 am GMT`. The zone
/// is passed over: the time is as written.
pub(super) fn time_behind_day(text: &str) -> Option<u32> {
    let text = text.strip_prefix('T').unwrap_or(text);
    let text = text.trim_start_matches([' ', ',']);
    let text = text.strip_prefix("at ").unwrap_or(text);
    let (seconds, rest) = leading_time(text)?;
    is_zone(rest.trim()).then_some(seconds)
}

fn leading_time(text: &str) -> Option<(u32, &str)> {
    let (hour, rest) = digits(text, 2)?;
    let (minute, rest, colon) = match rest.strip_prefix(':') {
        Some(rest) => {
            let (minute, rest) = two_digits(rest)?;
            (minute, rest, true)
        }
        None => match rest.strip_prefix('.').and_then(two_digits) {
            Some((minute, rest)) => (minute, rest, false),
            None => (0, rest, false),
        },
    };
    let (second, rest) = match rest.strip_prefix(':').filter(|_| colon) {
        Some(rest) => two_digits(rest)?,
        None => (0, rest),
    };
    let rest = match rest.strip_prefix(['.', ',']).filter(|_| colon) {
        Some(fraction) => {
            let end = fraction.find(|c: char| !c.is_ascii_digit());
            let end = end.unwrap_or(fraction.len());
            (1..=9).contains(&end).then(|| fraction.get(end..))??
        }
        None => rest,
    };
    let (half, rest) = half_of_day(rest);
    let hour = match half {
        None if colon => hour,
        Some(afternoon) if (1..=12).contains(&hour) => hour % 12 + if afternoon { 12 } else { 0 },
        _ => return None,
    };
    let sound = hour < 24 && minute < 60 && second < 60;
    sound.then_some((hour * 3600 + minute * 60 + second, rest))
}

/// `am` and `pm` in any case, with or without dots and a space before: whether
/// it is the afternoon, and what follows.
fn half_of_day(text: &str) -> (Option<bool>, &str) {
    let trimmed = text.trim_start_matches([' ', '\u{a0}', '\u{202f}']);
    for (word, afternoon) in [("am", false), ("pm", true), ("a.m.", false), ("p.m.", true)] {
        if let Some((head, rest)) = trimmed.split_at_checked(word.len())
            && head.eq_ignore_ascii_case(word)
        {
            return (Some(afternoon), rest);
        }
    }
    (None, text)
}

/// `Z`, `UTC`, `+01:00`, `GMT+1`, or nothing.
fn is_zone(text: &str) -> bool {
    let letters = text
        .find(|c: char| !c.is_ascii_uppercase())
        .unwrap_or(text.len());
    let (name, offset) = text.split_at(letters);
    let known = matches!(name, "" | "Z" | "UTC" | "GMT" | "BST" | "CET" | "CEST");
    let offset_fits = match offset.strip_prefix(['+', '-']) {
        Some(number) => {
            (1..=5).contains(&number.len())
                && number.bytes().all(|b| b.is_ascii_digit() || b == b':')
        }
        None => offset.is_empty(),
    };
    known && offset_fits
}

/// Up to `most` leading digits and what follows them.
pub(super) fn digits(text: &str, most: usize) -> Option<(u32, &str)> {
    let end = text
        .find(|c: char| !c.is_ascii_digit())
        .unwrap_or(text.len());
    let (number, rest) = text.split_at(end);
    (1..=most)
        .contains(&end)
        .then(|| Some((number.parse().ok()?, rest)))
        .flatten()
}

fn two_digits(text: &str) -> Option<(u32, &str)> {
    let (number, rest) = digits(text, 2)?;
    (text.len() - rest.len() == 2).then_some((number, rest))
}
