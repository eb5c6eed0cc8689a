//! What the cells of a column are taken for, why, and how sure that is.

mod name;
mod number;
mod words;

use crate::read::column::{DateReading, NumberReading, Splitter};
use crate::read::profile::Profile;
use crate::table::{ColumnSettings, Kind};
use crate::words::why;
use canvass_kernel::value::{DateOrder, DecimalMark};

/// How a column is read.
#[derive(Clone, Debug)]
pub(crate) struct Decision {
    pub kind: Kind,
    pub why: String,
    /// As [`crate::table::Column::confidence`].
    pub confidence: f64,
    pub asks: bool,
    pub dates: DateReading,
    pub numbers: NumberReading,
    pub splitter: Splitter,
}

/// A kind that the cells bear out.
#[derive(Clone, Debug)]
pub(crate) struct Guess {
    kind: Kind,
    why: String,
    confidence: f64,
}

/// Where likelihood alone decides.
pub(crate) const LIKELY: f64 = 0.9;
/// Where nothing tells one of two readings.
pub(crate) const EITHER: f64 = 0.5;

impl Guess {
    /// A kind that `fit` of `of` cells fit.
    fn new(kind: Kind, why: impl Into<String>, fit: usize, of: usize) -> Self {
        let fit = fit.min(of) as f64;
        Self {
            kind,
            why: why.into(),
            confidence: (fit + 1.0) / (of as f64 + 2.0),
        }
    }

    /// A kind that needs no evidence.
    fn sure(kind: Kind, why: impl Into<String>) -> Self {
        Self {
            kind,
            why: why.into(),
            confidence: 1.0,
        }
    }

    fn likely(self) -> Self {
        self.times(LIKELY)
    }

    fn times(mut self, certainty: f64) -> Self {
        self.confidence *= certainty;
        self
    }
}

/// How a column is read, by what the reader said, its name and its cells.
pub(crate) fn decide(
    name: &str,
    stem: &str,
    profile: &Profile<'_>,
    settings: &ColumnSettings,
) -> Decision {
    let key = name.to_lowercase();
    let dates = date_reading(&key, profile, settings);
    let numbers = number_reading(profile, settings);
    let found = Splitter::detect(profile);
    let guess = match settings.kind {
        Some(kind) => Guess::sure(kind, why::corrected()),
        None if !stem.is_empty() && profile.is_ones_and_noughts() => number::few(profile),
        None => infer(&key, profile, settings, (dates, numbers), found.as_ref()),
    };
    let asks = guess.kind == Kind::Date && is_undecided(profile, settings);
    let splitter = match found {
        Some((splitter, _)) => splitter,
        None => Splitter::likeliest(profile),
    };
    Decision {
        kind: guess.kind,
        confidence: guess.confidence,
        why: guess.why,
        asks,
        dates,
        numbers,
        splitter,
    }
}

fn infer(
    key: &str,
    profile: &Profile<'_>,
    settings: &ColumnSettings,
    (dates, numbers): (DateReading, NumberReading),
    found: Option<&(Splitter, bool)>,
) -> Guess {
    if profile.filled == 0 {
        let why = match profile.never {
            0 => why::empty().to_owned(),
            n => why::all_missing(n),
        };
        return Guess::sure(Kind::Empty, why);
    }
    personal(key, profile)
        .or_else(|| identifier(key, profile))
        .or_else(|| words::periods(profile))
        .or_else(|| date(profile, settings, dates))
        .or_else(|| time(profile))
        .or_else(|| number::codes(profile))
        .or_else(|| number::number(key, profile, numbers))
        .unwrap_or_else(|| words::words(profile, found))
}

fn personal(key: &str, profile: &Profile<'_>) -> Option<Guess> {
    const MOST: usize = 80;
    let own = &profile.looks.personal;
    let by_cells = [
        (own.addresses, why::personal()),
        (own.phones, why::phones()),
        (own.nhs_numbers, why::nhs_numbers()),
        (own.postcodes, why::postcodes()),
    ];
    if name::is_personal(key) {
        let why = why::personal();
        return Some(Guess::new(
            Kind::Personal,
            why,
            profile.filled,
            profile.filled,
        ));
    }
    by_cells
        .into_iter()
        .filter(|_| !name::is_of_books(key))
        .find(|(n, _)| profile.most(*n, MOST))
        .map(|(n, why)| Guess::new(Kind::Personal, why, n, profile.filled))
}

fn identifier(key: &str, profile: &Profile<'_>) -> Option<Guess> {
    let unique = profile.percent_unique() >= 98;
    (unique && name::is_identifier(key)).then(|| {
        let why = why::identifier();
        Guess::new(Kind::Identifier, why, profile.filled, profile.filled)
    })
}

/// Whether nothing tells the order of day and month, and it matters.
fn is_undecided(profile: &Profile<'_>, settings: &ColumnSettings) -> bool {
    let dates = &profile.looks.dates;
    let unproven = dates.day_first == 0 && dates.month_first == 0;
    settings.day_first.is_none() && unproven && dates.either > 0
}

fn date(profile: &Profile<'_>, settings: &ColumnSettings, reading: DateReading) -> Option<Guess> {
    let dates = &profile.looks.dates;
    let (serials, compact) = if reading.with_numbers {
        (dates.serials, dates.compact)
    } else {
        (0, 0)
    };
    let all = dates.count + serials + compact;
    if !profile.nearly_all(all) {
        return None;
    }
    let (day, month) = (dates.day_first, dates.month_first);
    let misfits = match reading.order {
        DateOrder::DayMonth => month,
        DateOrder::MonthDay => day,
    };
    let why = match (day, month) {
        _ if dates.count == 0 && serials >= compact => why::date_serial().to_owned(),
        _ if dates.count == 0 => why::date_compact().to_owned(),
        _ if dates.months == dates.count => why::months().to_owned(),
        _ if settings.day_first.is_some() => why::date_order_chosen().to_owned(),
        (0, 0) if dates.either == 0 => why::date_plain().to_owned(),
        (0, 0) => why::date_either().to_owned(),
        (_, 0) => why::date_day_first().to_owned(),
        (0, _) => why::date_month_first().to_owned(),
        (day, month) => why::date_mixed(day, month),
    };
    let why = match (dates.count, serials) {
        (0, _) | (_, 0) => why,
        (_, serials) => why::also_serials(&why, serials),
    };
    let guess = Guess::new(Kind::Date, why, all - misfits, profile.answers());
    let guess = if serials + compact > 0 {
        guess.likely()
    } else {
        guess
    };
    Some(if is_undecided(profile, settings) {
        guess.times(EITHER)
    } else {
        guess
    })
}

fn time(profile: &Profile<'_>) -> Option<Guess> {
    let fits = profile.nearly_all(profile.looks.times);
    fits.then(|| {
        let why = why::time();
        Guess::new(Kind::Time, why, profile.looks.times, profile.answers())
    })
}

fn date_reading(key: &str, profile: &Profile<'_>, settings: &ColumnSettings) -> DateReading {
    let dates = &profile.looks.dates;
    let order = match settings.day_first {
        Some(false) => DateOrder::MonthDay,
        None if dates.month_first > dates.day_first => DateOrder::MonthDay,
        Some(true) | None => DateOrder::DayMonth,
    };
    let beside_dates = dates.count * 2 >= profile.firm();
    DateReading {
        order,
        with_numbers: settings.kind == Some(Kind::Date) || beside_dates || name::is_of_dates(key),
    }
}

fn number_reading(profile: &Profile<'_>, settings: &ColumnSettings) -> NumberReading {
    let mark = match settings.decimal_comma {
        Some(true) => DecimalMark::Comma,
        Some(false) => DecimalMark::Point,
        None => profile.looks.numbers.mark(),
    };
    NumberReading {
        mark,
        unit: profile.looks.numbers.unit().map(|(unit, _)| unit),
        bare_powers: profile.looks.numbers.reads_bare_powers(profile.firm()),
    }
}
