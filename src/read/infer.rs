//! What the cells of a column look like, and why.

use crate::read::profile::Profile;
use crate::read::scale::scale_of;
use crate::read::value::DateOrder;
use crate::table::Kind;
use crate::words::reading as words;

/// The kind of a column by its name and cells, and why in words.
pub(crate) fn infer(name: &str, profile: &Profile<'_>) -> (Kind, String) {
    let key = name.to_lowercase();
    if profile.filled == 0 {
        return (Kind::Empty, words::why_empty().to_owned());
    }
    if is_personal_name(&key) || profile.most(profile.addresses, 80) {
        return (Kind::Personal, words::why_personal().to_owned());
    }
    if is_identifier_name(&key) && profile.percent_unique() >= 98 {
        return (Kind::Identifier, words::why_identifier().to_owned());
    }
    if profile.most(profile.dates, 95) {
        let order = match (profile.day_first, profile.month_first) {
            (0, 0) => words::why_date_either(),
            (_, 0) => words::why_date_day_first(),
            (0, _) => words::why_date_month_first(),
            (day, month) => return (Kind::Date, words::why_date_mixed(day, month)),
        };
        return (Kind::Date, order.to_owned());
    }
    if profile.most(profile.numbers, 95) {
        return number_kind(&key, profile);
    }
    let labels: Vec<(&str, usize)> = profile
        .distinct
        .iter()
        .map(|(label, n)| (*label, *n))
        .collect();
    if !profile.overflow
        && profile.distinct.len() <= 12
        && let Some(scale) = scale_of(&labels)
    {
        return (Kind::Scale, words::why_scale(scale.family, scale.inside));
    }
    if let Some(mark) = splitter(profile) {
        return (Kind::Multiple, words::why_multiple(mark));
    }
    category_or_text(profile)
}

fn number_kind(key: &str, profile: &Profile<'_>) -> (Kind, String) {
    let whole = profile.wholes == profile.numbers;
    let recommends = ["recommend", "how likely"]
        .iter()
        .any(|word| key.contains(word));
    if whole && recommends && profile.most(profile.num_scores(), 95) {
        return (Kind::Score, words::why_score().to_owned());
    }
    let serial = key.contains("date") && whole;
    if serial && (30_000.0..60_000.0).contains(&profile.min) && profile.max < 60_000.0 {
        return (Kind::Date, words::why_date_serial().to_owned());
    }
    let few = profile.distinct.len() <= 7 && profile.min >= 0.0 && profile.max <= 10.0;
    if whole && few && profile.filled >= 10 {
        return (
            Kind::Category,
            words::why_few_numbers(profile.distinct.len()),
        );
    }
    let long_codes = whole && profile.max >= 1e9 && profile.percent_unique() >= 98;
    if long_codes {
        return (Kind::Identifier, words::why_identifier().to_owned());
    }
    (Kind::Number, words::why_number().to_owned())
}

fn category_or_text(profile: &Profile<'_>) -> (Kind, String) {
    let different = profile.distinct.len();
    let many_words = profile.words >= profile.filled * 4;
    let own = profile.percent_unique() >= 80
        && (profile.filled >= 8 || (profile.filled >= 5 && profile.words >= profile.filled * 2));
    let small = profile.filled < 20
        && different <= 12
        && !own
        && !(many_words && profile.percent_unique() >= 50);
    let reused = different * 2 <= profile.filled && different <= 60;
    let few = different <= 12 && profile.filled >= different * 3;
    if !profile.overflow && (small || reused || few) {
        (
            Kind::Category,
            words::why_category(different, profile.filled),
        )
    } else {
        (Kind::Text, words::why_text(different, profile.filled))
    }
}

fn is_personal_name(key: &str) -> bool {
    const NAMES: [&str; 14] = [
        "email",
        "e-mail",
        "email address",
        "name",
        "first name",
        "last name",
        "surname",
        "full name",
        "your name",
        "ip address",
        "phone",
        "telephone",
        "nhs number",
        "username",
    ];
    let key = key.trim().trim_end_matches(['?', ':', '*', '.']);
    NAMES.contains(&key) || key.contains("e-mail address") || key.contains("email address")
}

fn is_identifier_name(key: &str) -> bool {
    const NAMES: [&str; 14] = [
        "id",
        "urn",
        "uuid",
        "guid",
        "respondentid",
        "respondent id",
        "response id",
        "collectorid",
        "collector id",
        "reference",
        "ref",
        "unique response number",
        "request id",
        "record id",
    ];
    NAMES.contains(&key.trim())
}
/// The order of day and month that more cells prove; day first among equals.
pub(crate) fn order_of(profile: &Profile<'_>) -> DateOrder {
    if profile.month_first > profile.day_first {
        DateOrder::MonthDay
    } else {
        DateOrder::DayMonth
    }
}

/// The mark that divides several options in a cell, if the column is a
/// multiple choice: it ends every cell, as Microsoft Forms writes it; or it
/// stands in a fifth of the cells, its parts are few and come again, and there
/// are fewer parts than different cells.
pub(crate) fn splitter(profile: &Profile<'_>) -> Option<&'static str> {
    if profile.overflow {
        return None;
    }
    [";", "|", "\n", ","].into_iter().find(|mark| {
        let with: usize = profile
            .distinct
            .iter()
            .filter(|(cell, _)| cell.contains(mark))
            .map(|(_, n)| n)
            .sum();
        let mut parts = std::collections::BTreeMap::new();
        let mut total = 0;
        for (cell, n) in &profile.distinct {
            for part in cell
                .split(mark)
                .map(str::trim)
                .filter(|part| !part.is_empty())
            {
                *parts.entry(part).or_insert(0_usize) += n;
                total += n;
            }
        }
        let short = parts
            .keys()
            .all(|part| part.split_whitespace().count() <= 12);
        let started_lower = parts
            .keys()
            .filter(|part| part.starts_with(char::is_lowercase))
            .count();
        let sentences = *mark == "," && started_lower * 2 > parts.len();
        let closed = *mark == ";" && profile.distinct.keys().all(|cell| cell.ends_with(';'));
        if closed && short && parts.len() <= 40 {
            return true;
        }
        with * 5 >= profile.filled
            && (2..=40).contains(&parts.len())
            && total >= parts.len() * 2
            && profile.distinct.len() > parts.len()
            && short
            && !sentences
    })
}
