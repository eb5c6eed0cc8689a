use canvass_kernel::distance;

use crate::port::Math;

/// What a name before brackets means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Function {
    Abs,
    Boolean,
    BooleanFromString,
    Ceiling,
    Checklist,
    ChoiceName,
    Coalesce,
    Concat,
    Contains,
    Count,
    CountNonEmpty,
    CountSelected,
    Date,
    DecimalDateTime,
    DecimalTime,
    EndsWith,
    Exp10,
    False,
    Floor,
    FormatDate,
    If,
    Int,
    Join,
    Math(Math),
    Max,
    Min,
    NormalizeSpace,
    Not,
    Now,
    Number,
    Once,
    Pi,
    Position,
    Random,
    Regex,
    Round,
    Selected,
    SelectedAt,
    Sqrt,
    StartsWith,
    String,
    StringLength,
    Substr,
    Substring,
    SubstringAfter,
    SubstringBefore,
    Sum,
    Today,
    Translate,
    True,
    Uuid,
    WeightedChecklist,
}

/// Any number of arguments.
const MANY: u8 = u8::MAX;

/// Name, meaning, and the fewest and the most arguments. Where `XPath` lets an
/// argument out, the current answer stands in for it.
pub(super) const FUNCTIONS: &[(&str, Function, u8, u8)] = &[
    ("abs", Function::Abs, 1, 1),
    ("acos", Function::Math(Math::Acos), 1, 1),
    ("asin", Function::Math(Math::Asin), 1, 1),
    ("atan", Function::Math(Math::Atan), 1, 1),
    ("atan2", Function::Math(Math::Atan2), 2, 2),
    ("boolean", Function::Boolean, 1, 1),
    ("boolean-from-string", Function::BooleanFromString, 1, 1),
    ("ceiling", Function::Ceiling, 1, 1),
    ("checklist", Function::Checklist, 2, MANY),
    ("coalesce", Function::Coalesce, 2, 2),
    ("concat", Function::Concat, 0, MANY),
    ("contains", Function::Contains, 2, 2),
    ("cos", Function::Math(Math::Cos), 1, 1),
    ("count", Function::Count, 1, 1),
    ("count-non-empty", Function::CountNonEmpty, 1, 1),
    ("count-selected", Function::CountSelected, 1, 1),
    ("date", Function::Date, 1, 1),
    ("date-time", Function::Date, 1, 1),
    ("decimal-date-time", Function::DecimalDateTime, 1, 1),
    ("decimal-time", Function::DecimalTime, 1, 1),
    ("ends-with", Function::EndsWith, 2, 2),
    ("exp", Function::Math(Math::Exp), 1, 1),
    ("exp10", Function::Exp10, 1, 1),
    ("false", Function::False, 0, 0),
    ("floor", Function::Floor, 1, 1),
    ("format-date", Function::FormatDate, 2, 2),
    ("format-date-time", Function::FormatDate, 2, 2),
    ("if", Function::If, 3, 3),
    ("int", Function::Int, 1, 1),
    ("join", Function::Join, 1, MANY),
    ("jr:choice-name", Function::ChoiceName, 2, 2),
    ("log", Function::Math(Math::Log), 1, 1),
    ("log10", Function::Math(Math::Log10), 1, 1),
    ("max", Function::Max, 1, MANY),
    ("min", Function::Min, 1, MANY),
    ("normalize-space", Function::NormalizeSpace, 0, 1),
    ("not", Function::Not, 1, 1),
    ("now", Function::Now, 0, 0),
    ("number", Function::Number, 0, 1),
    ("once", Function::Once, 1, 1),
    ("pi", Function::Pi, 0, 0),
    ("position", Function::Position, 0, 0),
    ("pow", Function::Math(Math::Pow), 2, 2),
    ("random", Function::Random, 0, 0),
    ("regex", Function::Regex, 2, 2),
    ("round", Function::Round, 1, 2),
    ("selected", Function::Selected, 2, 2),
    ("selected-at", Function::SelectedAt, 2, 2),
    ("sin", Function::Math(Math::Sin), 1, 1),
    ("sqrt", Function::Sqrt, 1, 1),
    ("starts-with", Function::StartsWith, 2, 2),
    ("string", Function::String, 0, 1),
    ("string-length", Function::StringLength, 0, 1),
    ("substr", Function::Substr, 2, 3),
    ("substring", Function::Substring, 2, 3),
    ("substring-after", Function::SubstringAfter, 2, 2),
    ("substring-before", Function::SubstringBefore, 2, 2),
    ("sum", Function::Sum, 1, 1),
    ("tan", Function::Math(Math::Tan), 1, 1),
    ("today", Function::Today, 0, 0),
    ("translate", Function::Translate, 3, 3),
    ("true", Function::True, 0, 0),
    ("uuid", Function::Uuid, 0, 1),
    ("weighted-checklist", Function::WeightedChecklist, 2, MANY),
];

/// What `XPath` or ODK have and a survey here does not: repeats by index,
/// paths, other files, maps, secrets.
const ELSEWHERE: &[&str] = &[
    "area",
    "current",
    "digest",
    "distance",
    "geofence",
    "id",
    "indexed-repeat",
    "instance",
    "intersects",
    "jr:itext",
    "lang",
    "last",
    "local-name",
    "name",
    "namespace-uri",
    "pulldata",
    "randomize",
    "search",
    "version",
];

impl Function {
    /// The meaning of a name, and the fewest and the most arguments.
    pub(super) fn named(name: &str) -> Option<(Self, usize, usize)> {
        let place = FUNCTIONS.binary_search_by(|(known, ..)| (*known).cmp(name));
        let (_, function, min, max) = FUNCTIONS.get(place.ok()?)?;
        let max = if *max == MANY {
            usize::MAX
        } else {
            usize::from(*max)
        };
        Some((*function, usize::from(*min), max))
    }

    /// Its name; of two names for one function the first.
    pub(super) fn name(self) -> &'static str {
        let mut all = FUNCTIONS.iter();
        let found = all.find(|(_, function, ..)| *function == self);
        found.map_or("", |(name, ..)| *name)
    }

    /// Whether the first argument is a set of answers, of which each counts.
    pub(super) fn wants_set(self) -> bool {
        matches!(self, Self::Count | Self::CountNonEmpty | Self::Sum)
    }
}

/// Whether other tools know this function, though a survey here has no use
/// for it.
pub(super) fn is_elsewhere(name: &str) -> bool {
    ELSEWHERE.contains(&name)
}

/// The name most like this one; `None` when none is near.
pub(super) fn nearest(name: &str) -> Option<&'static str> {
    let (limit, name) = (name.len() / 3, name.to_ascii_lowercase());
    let near = FUNCTIONS
        .iter()
        .map(|(known, ..)| (distance(&name, known), *known));
    let (distance, known) = near.min_by_key(|(distance, _)| *distance)?;
    (distance <= limit).then_some(known)
}
