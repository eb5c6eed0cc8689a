//! What may be said of a statistic, and why there is none.

use crate::stats::{Base, Lack, Method, SignalKind, Strength, Target, Verdict, Way};
use crate::words::format::{count, plural};

/// What a comparison of two lets a reader say.
pub fn verdict(verdict: Verdict) -> String {
    match verdict {
        Verdict::TooFew { have, need } => too_few(have, need),
        Verdict::NoClearDifference => "No clear difference".to_owned(),
        Verdict::Higher => "Clearly higher".to_owned(),
        Verdict::Lower => "Clearly lower".to_owned(),
        Verdict::Different => "Clearly different".to_owned(),
    }
}

/// What a test of a trend lets a reader say.
pub fn trend(verdict: Verdict) -> String {
    match verdict {
        Verdict::TooFew { have, need } => too_few(have, need),
        Verdict::NoClearDifference => "No clear trend".to_owned(),
        Verdict::Higher => "Clearly rising".to_owned(),
        Verdict::Lower => "Clearly falling".to_owned(),
        Verdict::Different => "Clearly changing".to_owned(),
    }
}

/// What a test of two questions lets a reader say.
pub fn association(verdict: Verdict) -> String {
    match verdict {
        Verdict::TooFew { have, need } => too_few(have, need),
        Verdict::NoClearDifference => "No clear link".to_owned(),
        Verdict::Higher => "Clearly linked: high goes with high".to_owned(),
        Verdict::Lower => "Clearly linked: high goes with low".to_owned(),
        Verdict::Different => "Clearly linked".to_owned(),
    }
}

/// A warning that a number stands on too few; `None` where it does not.
pub fn base(base: Base) -> Option<String> {
    match base {
        Base::Enough => None,
        Base::TooFew { have, need } => Some(too_few(have, need)),
    }
}

fn too_few(have: u64, need: u64) -> String {
    format!(
        "Too few to say: {}, and it takes {}",
        whole(have),
        whole(need)
    )
}

/// How many tests the findings of a page were corrected for.
pub fn corrected(tests: usize) -> String {
    if tests == 1 {
        "One test was made".to_owned()
    } else {
        format!("Corrected for {}", plural(tests, "test", "tests"))
    }
}

/// How an exact probability was worked out.
pub fn method(method: Method) -> String {
    match method {
        Method::Enumerated { tables } => {
            let tables = plural(tables as usize, "possible table", "possible tables");
            format!("Exact, from {tables}")
        }
        Method::Drawn {
            draws,
            standard_error,
            ..
        } => {
            let draws = whole(draws);
            format!(
                "Estimated from {draws} random tables, with a standard error of {standard_error:.4}"
            )
        }
    }
}

/// How an estimate stands to its target.
pub fn target(target: Target) -> &'static str {
    match target {
        Target::Met => "Met",
        Target::NotMet => "Not met",
        Target::CannotTell => "Cannot tell",
    }
}

/// How strongly two questions go together.
pub fn strength(strength: Strength) -> &'static str {
    match strength {
        Strength::Negligible => "next to no link",
        Strength::Weak => "a weak link",
        Strength::Moderate => "a moderate link",
        Strength::Strong => "a strong link",
    }
}

/// What a point of a process is a sign of.
pub fn signal(kind: SignalKind, way: Way) -> &'static str {
    match (kind, way) {
        (SignalKind::BeyondLimits, Way::Up) => "Above the upper process limit",
        (SignalKind::BeyondLimits, Way::Down) => "Below the lower process limit",
        (SignalKind::Trend, Way::Up) => "Part of a rise of seven points or more",
        (SignalKind::Trend, Way::Down) => "Part of a fall of seven points or more",
        (SignalKind::NearLimit, Way::Up) => "Two of three points near the upper process limit",
        (SignalKind::NearLimit, Way::Down) => "Two of three points near the lower process limit",
        (SignalKind::Shift, Way::Up) => "Part of seven points or more above the mean",
        (SignalKind::Shift, Way::Down) => "Part of seven points or more below the mean",
    }
}

/// Why there is no number.
pub fn lack(lack: Lack) -> String {
    let reason = match lack {
        Lack::TooFew { have, need } => {
            return format!("This needs {} and there are {}", whole(need), whole(have));
        }
        Lack::Overlap { shared: 0 } => "The first group does not lie within the second",
        Lack::Overlap { shared } => {
            let people = plural(shared as usize, "person is", "people are");
            return format!("{people} in both groups, so they cannot be compared");
        }
        Lack::EmptyRow { row } => return format!("Row {} counts nobody", count(row + 1)),
        Lack::EmptyColumn { column } => {
            return format!("Column {} counts nobody", count(column + 1));
        }
        Lack::EmptyGroup { group } => {
            return format!("Group {} has no members", count(group + 1));
        }
        Lack::Nothing => "There is nothing to count",
        Lack::PartAboveWhole => "A part is larger than its whole",
        Lack::MoreThanPopulation => "More people answered than the population has",
        Lack::UnequalLengths => "Lists that belong together differ in length",
        Lack::Shape => "The numbers do not have the shape this needs",
        Lack::AllEqual => "All values are the same, so nothing can be compared",
        Lack::NoChange => "Nobody’s answer changed",
        Lack::OneSided => "Drawing the people again says nothing of this number",
        Lack::Unsteady => "The answers are too few or too much at odds for an interval",
        Lack::NotFinite => "A value is not a number",
        Lack::BadWeight => "A weight is below 0 or not a number",
        Lack::NoWeight => "No weight is above 0",
        Lack::BadTarget => "A target is below 0 or not a number, or all are 0",
        Lack::Level => "A level of confidence lies between 0% and 100%",
        Lack::Probability => "A probability lies between 0 and 1",
        Lack::NotInOrder => "Times do not rise from one to the next",
        Lack::TooLarge => "There is too much to work this out",
    };
    reason.to_owned()
}

fn whole(n: u64) -> String {
    count(n as usize)
}
