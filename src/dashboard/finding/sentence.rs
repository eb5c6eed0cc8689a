use std::cmp::Ordering;

use super::{Apart, Finding, Part, Rated};
use crate::words::dashboard as words;
use crate::words::dashboard::{Agreement, Tally};

pub use crate::words::dashboard::Voice;

impl Finding {
    /// The claim as a sentence without a full stop.
    pub fn sentence(&self, voice: Voice) -> String {
        match self {
            Self::Nobody => words::nobody(voice),
            Self::TooFew { have, need } => words::too_few(*have, *need),
            Self::Outside { label, part, all } => words::mostly_outside(label, *part, *all),
            Self::All(part) => words::all_are(&tally(part, part.n), voice),
            Self::Majority { part, base } => words::majority(&tally(part, *base), voice),
            Self::Side {
                steps,
                num_steps,
                part,
                base,
            } => words::one_end(&words::steps(steps, *num_steps), *part, *base, voice),
            Self::First {
                first,
                second,
                base,
            } => words::first(&tally(first, *base), &tally(second, *base), voice),
            Self::FirstTwo { parts, base } => {
                words::first_two(&parts.each_ref().map(|part| tally(part, *base)), voice)
            }
            Self::NoFirst {
                parts,
                tied,
                of,
                base,
            } => {
                let parts = parts.each_ref().map(|part| tally(part, *base));
                words::no_first(&parts, *tied, *of, voice)
            }
            Self::Only { part, base } => words::only(&tally(part, *base), voice),
            Self::Statements {
                steps,
                num_steps,
                ends,
                apart,
                left_out,
            } => {
                let share = Agreement::of(&steps.1, words::steps(steps, *num_steps));
                let [most, least] = ends.each_ref().map(rated);
                let found = match apart {
                    Apart::Both => words::most_and_least(&share, &most, &least),
                    Apart::High => words::most(&share, &most),
                    Apart::Low => words::least(&share, &least),
                    Apart::Ends => words::more_than(&share, &most, &least),
                    Apart::Nothing => words::no_statement(&share, &most, &least),
                };
                words::without(found, *left_out)
            }
            Self::Recommend {
                kinds,
                points,
                lead,
            } => {
                let (up, down) = (kinds.promoters as usize, kinds.detractors as usize);
                let base = up + down + kinds.passives as usize;
                match lead {
                    Ordering::Equal => words::no_lead(up, down, base, *points),
                    lead => words::lead(lead.is_gt(), up, down, base, *points),
                }
            }
            Self::Middle {
                median,
                half,
                base,
                unit,
            } => words::middle(*median, *half, *base, *unit),
            Self::Same { value, base, unit } => words::same(*value, *base, *unit),
            Self::Peak {
                metric,
                month,
                tied,
                value,
                of,
            } => words::peak(metric.as_deref(), month, *tied, *value, *of),
        }
    }
}

fn tally(part: &Part, base: u32) -> Tally<'_> {
    Tally {
        label: &part.label,
        n: part.n as usize,
        base: base as usize,
    }
}

fn rated(rated: &Rated) -> Tally<'_> {
    Tally {
        label: &rated.label,
        n: rated.n as usize,
        base: rated.base as usize,
    }
}
