//! Columns of digits: measured numbers, scores, years, codes.

use crate::read::column::NumberReading;
use crate::read::infer::{Guess, LIKELY, name, words};
use canvass_kernel::Numbers;

use crate::read::profile::Profile;
use crate::table::Kind;
use crate::words::why;
use canvass_kernel::value::{DecimalMark, parse_number};

/// Digits that are no number: with noughts in front, or long numbers that a
/// spreadsheet shortened.
pub(super) fn codes(profile: &Profile<'_>) -> Option<Guess> {
    let numbers = &profile.looks.numbers;
    let all = profile.answers();
    if numbers.shortened * 2 >= all && numbers.shortened > 0 {
        let why = why::shortened(numbers.shortened);
        return Some(Guess::new(Kind::Identifier, why, numbers.shortened, all).likely());
    }
    let digits = numbers.with_point.count + numbers.zeros;
    let some = numbers.zeros * 20 >= all || numbers.are_codes();
    if numbers.zeros == 0 || !some || !profile.nearly_all(digits) {
        return None;
    }
    if profile.percent_unique() >= 98 {
        let why = why::codes(numbers.zeros);
        return Some(Guess::new(Kind::Identifier, why, digits, all));
    }
    let mut guess = words::category_or_text(profile);
    guess.why = why::codes(numbers.zeros);
    Some(guess)
}

/// Few different whole numbers: codes of answers.
pub(super) fn few(profile: &Profile<'_>) -> Guess {
    let why = why::few_numbers(profile.distinct.len());
    Guess::new(Kind::Category, why, profile.filled, profile.filled).likely()
}

/// Numbers, or what whole numbers stand for under this name.
pub(super) fn number(key: &str, profile: &Profile<'_>, reading: NumberReading) -> Option<Guess> {
    let numbers = &profile.looks.numbers;
    let tally = numbers.under(reading.mark);
    let bare = if reading.bare_powers {
        numbers.bare_powers
    } else {
        0
    };
    let count = tally.count + bare;
    let all = profile.answers();
    if !profile.nearly_all(count) {
        return None;
    }
    let other_units = numbers.num_units() - numbers.unit().map_or(0, |(_, n)| n);
    if other_units * 20 > all {
        let mut guess = words::category_or_text(profile);
        guess.why = why::mixed_units(&numbers.units);
        return Some(guess);
    }
    let whole = tally.wholes == tally.count && bare == 0;
    if whole && name::asks_to_recommend(key) {
        let scores = num_scores(profile);
        if profile.nearly_all(scores) {
            return Some(Guess::new(Kind::Score, why::score(), scores, all));
        }
    }
    let (min, max) = (tally.min, tally.max);
    let different = profile.distinct.len();
    let years = whole && min >= 1900.0 && max <= 2100.0 && numbers.digits == (4, 4);
    if years && name::is_of_years(key) && !profile.overflow && different <= words::MOST_OPTIONS {
        return Some(Guess::new(Kind::Category, why::years(), count, all));
    }
    let all_answer = profile.maybe + profile.outside == 0;
    if whole && all_answer && different <= 7 && min >= 0.0 && max <= 10.0 && profile.filled >= 10 {
        return Some(few(profile));
    }
    let long = whole && min >= 1e9 && numbers.digits.0 == numbers.digits.1;
    if whole && max >= 1e9 && profile.percent_unique() >= 98 {
        let why = why::identifier();
        return Some(Guess::new(Kind::Identifier, why, count, all).likely());
    }
    if long {
        let mut guess = words::category_or_text(profile);
        why::long_codes().clone_into(&mut guess.why);
        return Some(guess);
    }
    let guess = Guess::new(
        Kind::Number,
        why(numbers, reading),
        count - other_units,
        all,
    );
    Some(if is_unsure(numbers) {
        guess.times(LIKELY)
    } else {
        guess
    })
}

/// Whether commas before three digits stand alone: no cell proves what they
/// are.
fn is_unsure(numbers: &Numbers) -> bool {
    numbers.either_comma > 0 && numbers.proves_point == 0 && numbers.proves_comma == 0
}

fn why(numbers: &Numbers, reading: NumberReading) -> String {
    let mut parts = vec![why::number(reading.unit).to_owned()];
    let num_units = numbers.num_units();
    let bare = numbers.with_point.count.max(numbers.with_comma.count) - num_units;
    if num_units > 0 && bare > 0 {
        parts.push(why::without_unit(bare));
    }
    match (reading.mark, numbers.proves_point, numbers.proves_comma) {
        (DecimalMark::Comma, 0, 0) => parts.push(why::comma_chosen().to_owned()),
        (DecimalMark::Comma, 0, _) => parts.push(why::decimal_comma().to_owned()),
        (_, point, comma) if point > 0 && comma > 0 => {
            parts.push(why::both_marks(point, comma));
        }
        _ if is_unsure(numbers) => parts.push(why::thousands().to_owned()),
        _ => {}
    }
    if numbers.shortened > 0 {
        parts.push(why::shortened(numbers.shortened));
    }
    parts.join(". ")
}

/// Cells that are whole numbers from 0 to 10.
fn num_scores(profile: &Profile<'_>) -> usize {
    let is_score = |cell: &str| {
        parse_number(cell).is_some_and(|v| v.fract() == 0.0 && (0.0..=10.0).contains(&v))
    };
    let scores = profile.distinct.iter().filter(|(cell, _)| is_score(cell));
    scores.map(|(_, n)| n).sum()
}
