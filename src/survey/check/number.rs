use crate::{survey::Answer, text, words::survey::Words};

/// The number in a text; `Ok(None)` for an empty one, an error message for
/// anything else.
pub(super) fn check(
    text: &str,
    limits: [Option<f64>; 2],
    whole: bool,
    unit: Option<&str>,
    words: Words,
) -> Result<Option<Answer>, String> {
    if text.is_empty() {
        return Ok(None);
    }
    let subject = words.number_subject(unit);
    let Some(number) = parse(text, unit) else {
        return Err(if whole {
            words.not_whole(&subject)
        } else {
            words.not_a_number(&subject)
        });
    };
    if whole && number.fract() != 0.0 {
        return Err(words.not_whole(&subject));
    }
    let [min, max] = limits;
    if min.is_some_and(|min| number < min) || max.is_some_and(|max| number > max) {
        let shown = |limit: Option<f64>| limit.map(text::number_text);
        let (min, max) = (shown(min), shown(max));
        return Err(words.out_of_range(&subject, min.as_deref(), max.as_deref()));
    }
    Ok(Some(Answer::Number(number)))
}

/// Reads `1,234.5`, `1 234.5`, `£20` and `5 hours`. A comma stands only before
/// three digits: `2,5` could mean two numbers, so it is none.
fn parse(text: &str, unit: Option<&str>) -> Option<f64> {
    let typed = text::lower(&text.replace('\u{2212}', "-"));
    let mut text = typed.trim().trim_start_matches('£');
    if let Some(unit) = unit {
        text = text.trim_end_matches(text::lower(unit).as_str());
    }
    let text: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    let (sign, digits) = match text.strip_prefix('-') {
        Some(rest) => ("-", rest),
        None => ("", text.as_str()),
    };
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    let mut groups = whole.split(',');
    let first = groups.next().unwrap_or_default();
    let rest: Vec<&str> = groups.collect();
    let grouped = rest.is_empty()
        || ((1..=3).contains(&first.len()) && rest.iter().all(|group| group.len() == 3));
    let all_digits = |part: &str| part.bytes().all(|b| b.is_ascii_digit());
    let some_digits = !(first.is_empty() && fraction.is_empty());
    if !(grouped && some_digits && all_digits(fraction) && all_digits(&whole.replace(',', ""))) {
        return None;
    }
    let plain = format!("{sign}{}.{fraction}", whole.replace(',', ""));
    let number = text::number(&plain)?;
    // A minus zero would be written as "-0".
    number.is_finite().then_some(number + 0.0)
}
