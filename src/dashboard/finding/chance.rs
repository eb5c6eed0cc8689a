use crate::stats::{Changes, Count, Rules, mcnemar, wilson};

/// How often chance alone would set two options of one sample so far apart,
/// where `common` chose both; 1 where that cannot be said.
pub(super) fn by_chance(more: u32, less: u32, common: u32, base: u32, rules: Rules) -> f64 {
    let (more, less, common) = (u64::from(more), u64::from(less), u64::from(common));
    let changes = Changes {
        yes: common,
        yes_to_no: less.saturating_sub(common),
        no_to_yes: more.saturating_sub(common),
        no: (u64::from(base) + common).saturating_sub(more + less),
    };
    mcnemar(changes, rules).map_or(1.0, |signs| signs.finding.p)
}

/// Whether an option is ahead of another of one sample beyond chance. Where
/// people may choose several, as few are taken to have chosen both as can be.
pub(super) fn is_ahead(more: u32, less: u32, base: u32, several: bool, rules: Rules) -> bool {
    let common = if several { fewest(more, less, base) } else { 0 };
    more > less && by_chance(more, less, common, base, rules) <= rules.level.alpha()
}

/// The fewest who can have chosen both options.
pub(super) fn fewest(one: u32, other: u32, base: u32) -> u32 {
    (one + other).saturating_sub(base)
}

/// Whether a part is more than half of a whole beyond chance.
pub(super) fn is_over_half(part: u32, whole: u32, rules: Rules) -> bool {
    let share = wilson(Count::of(part.into(), whole.into()), rules);
    share.is_ok_and(|share| share.interval.low > 0.5)
}
