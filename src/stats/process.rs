use super::ranks::{mean, usable};
use super::{Interval, Lack, Target};

/// Moving ranges times this reach three standard deviations: 3 over 1.128.
const REACH: f64 = 2.66;

/// A moving range this many times the mean is no common one.
const LARGE_RANGE: f64 = 3.267;

/// Points that make a trend or a shift.
const RUN: usize = 7;

/// Fewest points for limits that stand; below, they are for trial.
const FEWEST: usize = 12;

/// How a chart of a process is drawn.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ProcessOptions {
    /// Whether large moving ranges are left out of the limits, so that one
    /// outlier does not widen them.
    pub screen: bool,
}

/// A series of single values with the limits that chance keeps it within.
#[derive(Clone, Debug, PartialEq)]
pub struct Process {
    /// The mean of the values.
    pub mean: f64,
    /// The process limits.
    pub limits: Interval,
    /// The mean moving range the limits come from.
    pub moving_range: f64,
    /// What each point is a sign of; `None` is common cause.
    pub signals: Vec<Option<Signal>>,
    /// Whether the limits are for trial, as there are fewer than twelve
    /// points.
    pub is_trial: bool,
}

/// A sign that something has changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Signal {
    /// Which rule found it.
    pub kind: SignalKind,
    /// Towards what.
    pub way: Way,
}

/// The rules, the first that holds naming the point.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SignalKind {
    /// Outside the process limits.
    BeyondLimits,
    /// One of seven points or more, each above the one before, or each below.
    Trend,
    /// One of two or three near the same limit among three on one side of the
    /// mean; near is beyond two thirds of the way.
    NearLimit,
    /// One of seven points or more on one side of the mean.
    Shift,
}

/// Up or down.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// Above the mean, or rising.
    Up,
    /// Below the mean, or falling.
    Down,
}

/// An XmR chart: each value, its mean, and the limits that its moving ranges
/// give.
///
/// Source: NHS England, "Making data count" (2019), with the rules and their
/// order as its published charts apply them; W. A. Shewhart, "Economic
/// control of quality of manufactured product" (1931).
///
/// # Errors
/// [`Lack::Nothing`], [`Lack::TooFew`] below two values, [`Lack::NotFinite`].
pub fn process(values: &[f64], options: ProcessOptions) -> Result<Process, Lack> {
    let all: Vec<Option<f64>> = values.iter().copied().map(Some).collect();
    process_with_gaps(&all, options)
}

/// [`process`] of values with gaps between them: a gap makes no moving range,
/// ends every run, and signals nothing.
///
/// # Errors
/// Those of [`process`], and [`Lack::TooFew`] where no two values are
/// neighbours, or none of the neighbours differ though others do: then nothing
/// tells how much is chance.
pub fn process_with_gaps(values: &[Option<f64>], options: ProcessOptions) -> Result<Process, Lack> {
    let known: Vec<f64> = values.iter().copied().flatten().collect();
    let middle = mean(usable(&known, 2)?);
    let pairs = values.windows(2).filter_map(|pair| match pair {
        [Some(before), Some(after)] => Some((after - before).abs()),
        _ => None,
    });
    let ranges: Vec<f64> = pairs.collect();
    let differs = ranges.iter().any(|range| *range > 0.0);
    let is_level = known.windows(2).all(|pair| pair.first() == pair.last());
    if ranges.is_empty() || !differs && !is_level {
        let (have, need) = (0, 1);
        return Err(Lack::TooFew { have, need });
    }
    let mut moving_range = mean(&ranges);
    if options.screen && moving_range > 0.0 {
        let common = |range: &&f64| **range < LARGE_RANGE * moving_range;
        let kept: Vec<f64> = ranges.iter().filter(common).copied().collect();
        moving_range = mean(&kept);
    }
    let limits = Interval::around(middle, REACH * moving_range);
    let near = Interval::around(middle, REACH * moving_range * 2.0 / 3.0);
    Ok(Process {
        mean: middle,
        limits,
        moving_range,
        signals: stretches(values)
            .flat_map(|stretch| {
                let own: Vec<f64> = stretch.iter().copied().flatten().collect();
                if own.is_empty() {
                    vec![None; stretch.len()]
                } else {
                    signals(&own, middle, limits, near)
                }
            })
            .collect(),
        is_trial: known.len() < FEWEST,
    })
}

impl Process {
    /// Whether the process as it is will keep to a target that more is better
    /// than: met or missed by all the limits hold, or now and then.
    pub fn at_least(&self, target: f64) -> Target {
        self.against(target, Target::NotMet, Target::Met)
    }

    /// The same for a target that less is better than.
    pub fn at_most(&self, target: f64) -> Target {
        self.against(target, Target::Met, Target::NotMet)
    }

    fn against(&self, target: f64, above: Target, below: Target) -> Target {
        if target > self.limits.high {
            above
        } else if target < self.limits.low {
            below
        } else {
            Target::CannotTell
        }
    }
}

/// The values in stretches without a gap, and the gaps between them.
fn stretches(values: &[Option<f64>]) -> impl Iterator<Item = &[Option<f64>]> {
    values.chunk_by(|a, b| a.is_some() == b.is_some())
}

fn signals(values: &[f64], middle: f64, limits: Interval, near: Interval) -> Vec<Option<Signal>> {
    let sides: Vec<Option<Way>> = values.iter().map(|value| way(value - middle)).collect();
    let is_near = |value: &f64| limits.contains(*value) && !near.contains(*value);
    let nears: Vec<bool> = values.iter().map(is_near).collect();
    let shifts = runs(&sides, RUN);
    let trends = trends(values);
    let pairs = near_pairs(&nears, &sides);
    let points = values.iter().zip(sides).zip(trends).zip(pairs).zip(shifts);
    points
        .map(|((((value, side), trend), pair), shift)| {
            let (kind, way) = if limits.contains(*value) {
                trend
                    .map(|way| (SignalKind::Trend, way))
                    .or_else(|| Some((SignalKind::NearLimit, side.filter(|_| pair)?)))
                    .or_else(|| Some((SignalKind::Shift, side.filter(|_| shift)?)))
            } else {
                Some((SignalKind::BeyondLimits, side?))
            }?;
            Some(Signal { kind, way })
        })
        .collect()
}

fn way(change: f64) -> Option<Way> {
    if change > 0.0 {
        Some(Way::Up)
    } else if change < 0.0 {
        Some(Way::Down)
    } else {
        None
    }
}

/// Which entries are of a run of at least `length` the same way.
fn runs(ways: &[Option<Way>], length: usize) -> Vec<bool> {
    ways.chunk_by(|a, b| a == b)
        .flat_map(|run| {
            let holds = run.len() >= length && run.first().is_some_and(Option::is_some);
            std::iter::repeat_n(holds, run.len())
        })
        .collect()
}

/// The way of the trend each point is part of; a point where one trend ends
/// and another starts is of the later one.
fn trends(values: &[f64]) -> Vec<Option<Way>> {
    let steps: Vec<Option<Way>> = values
        .windows(2)
        .map(|pair| match pair {
            [before, after] => way(after - before),
            _ => None,
        })
        .collect();
    let held = runs(&steps, RUN - 1);
    let mut found = vec![None; values.len()];
    for (at, (step, _)) in steps
        .iter()
        .zip(held)
        .enumerate()
        .filter(|(_, step)| step.1)
    {
        for place in [at, at + 1] {
            if let Some(point) = found.get_mut(place) {
                *point = *step;
            }
        }
    }
    found
}

/// Which points are near a limit together with another of the three around
/// them, all three on one side of the mean.
fn near_pairs(nears: &[bool], sides: &[Option<Way>]) -> Vec<bool> {
    let mut found = vec![false; nears.len()];
    for (at, (near, side)) in nears.windows(3).zip(sides.windows(3)).enumerate() {
        let together = near.iter().filter(|near| **near).count() >= 2;
        let one_side = side
            .iter()
            .all(|way| way.is_some() && Some(way) == side.first());
        if together && one_side {
            for (point, near) in found.iter_mut().skip(at).zip(near) {
                *point |= near;
            }
        }
    }
    found
}
