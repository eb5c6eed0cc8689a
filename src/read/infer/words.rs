//! Columns of words: periods, scales, several options, categories, free text.

use crate::read::column::{Order, Splitter, natural_order};
use crate::read::infer::Guess;
use crate::read::profile::Profile;
use crate::read::scale::scale_of;
use crate::table::Kind;
use crate::words::why;

/// How many options a choice has at most.
pub(super) const MOST_OPTIONS: usize = 60;

/// Financial years and quarters.
pub(super) fn periods(profile: &Profile<'_>) -> Option<Guess> {
    let few = !profile.overflow && profile.distinct.len() <= MOST_OPTIONS;
    (few && profile.nearly_all(profile.looks.periods)).then(|| {
        let why = why::periods();
        Guess::new(
            Kind::Category,
            why,
            profile.looks.periods,
            profile.answers(),
        )
    })
}

/// What a column of words is.
pub(super) fn words(profile: &Profile<'_>, found: Option<&(Splitter, bool)>) -> Guess {
    const MOST_STEPS: usize = 12;
    let all = profile.filled;
    if !profile.overflow
        && profile.distinct.len() <= MOST_STEPS
        && let Some(scale) = scale_of(&profile.distinct)
    {
        let why = why::scale(scale.family, scale.inside);
        return Guess::new(Kind::Scale, why, all, all);
    }
    if let Some((splitter, certain)) = found {
        let why = why::multiple(splitter.mark().sign());
        let guess = Guess::new(Kind::Multiple, why, all, all);
        return if *certain { guess } else { guess.likely() };
    }
    ordered(profile).unwrap_or_else(|| category_or_text(profile))
}

/// Words that have an order of their own: yes and no, months, days of the
/// week.
fn ordered(profile: &Profile<'_>) -> Option<Guess> {
    if profile.overflow || profile.distinct.len() > MOST_OPTIONS {
        return None;
    }
    let why = match natural_order(&mut profile.distinct.clone())? {
        Order::YesNo => why::yes_no(),
        Order::Months => why::month_names(),
        Order::Weekdays => why::weekdays(),
        Order::Periods => why::periods(),
        Order::Numbers => return None,
    };
    let all = profile.filled;
    Some(Guess::new(Kind::Category, why, all, all))
}

/// One of a few words, or words of the respondents' own: by how many
/// different ones there are, how often they come again and how long they are.
pub(super) fn category_or_text(profile: &Profile<'_>) -> Guess {
    let (different, all) = (profile.distinct.len(), profile.filled);
    let many_words = profile.looks.words >= all * 4;
    let own = profile.percent_unique() >= 80
        && (all >= 8 || (all >= 5 && profile.looks.words >= all * 2));
    let small =
        all < 20 && different <= 12 && !own && !(many_words && profile.percent_unique() >= 50);
    let reused = different * 2 <= all && different <= MOST_OPTIONS;
    let few = different <= 12 && all >= different * 3;
    let guess = if !profile.overflow && (small || reused || few) {
        Guess::new(Kind::Category, why::category(different, all), all, all)
    } else {
        Guess::new(
            Kind::Text,
            why::text(different, all, profile.overflow),
            all,
            all,
        )
    };
    guess.likely()
}
