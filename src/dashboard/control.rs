use crate::dashboard::{Drawing, Figures, TableRow};
use crate::stats::{Process, ProcessOptions, Signal, process_with_gaps};
use crate::words::dashboard as words;

/// Fewest months with data that limits are drawn for: as many as the shortest
/// run that the rules know.
pub const FEWEST_POINTS: usize = 7;

/// Fewest months with data for limits that stand.
const FEWEST_LASTING: usize = 12;

/// A series of months and what chance keeps it within.
#[derive(Clone, Debug, PartialEq)]
pub struct Control {
    /// Its name; empty where there is only one.
    pub name: String,
    /// The value of each month; `None` is a gap.
    pub values: Vec<Option<f64>>,
    /// Its mean, limits and signals; `None` where there are too few months.
    pub process: Option<Process>,
}

impl Control {
    fn of(name: String, values: Vec<Option<f64>>) -> Self {
        let have = values.iter().flatten().count();
        let process = process_with_gaps(&values, ProcessOptions::default()).ok();
        Self {
            name,
            values,
            process: process.filter(|_| have >= FEWEST_POINTS),
        }
    }

    /// The value of this month.
    pub fn value(&self, place: usize) -> Option<f64> {
        self.values.get(place).copied().flatten()
    }

    /// What this month signals.
    pub fn signal(&self, place: usize) -> Option<Signal> {
        self.process.as_ref()?.signals.get(place).copied().flatten()
    }

    /// By how much this month differs from the one before; `None` where either
    /// is a gap.
    pub fn moving_range(&self, place: usize) -> Option<f64> {
        let before = self.value(place.checked_sub(1)?)?;
        Some((self.value(place)? - before).abs())
    }

    /// The lower limit as it is drawn: counts do not fall below nought.
    pub fn low(&self) -> Option<f64> {
        let process = self.process.as_ref()?;
        Some(process.limits.low.max(0.0))
    }

    /// Mean, limits and moving range with their name; `None` without limits.
    pub(super) fn worked(&self) -> Option<(String, String)> {
        let process = self.process.as_ref()?;
        let (low, high) = (process.limits.low, process.limits.high);
        let sentence = words::worked_limits(process.mean, process.moving_range, low, high);
        let name = [self.name.as_str(), words::PROCESS];
        let name = name.into_iter().filter(|part| !part.is_empty());
        Some((name.collect::<Vec<_>>().join(": "), sentence))
    }

    fn num_signals(&self) -> usize {
        let process = self.process.as_ref();
        process.map_or(0, |process| process.signals.iter().flatten().count())
    }

    /// What it shows, a sentence each.
    fn signs(&self, labels: &[&str]) -> Vec<String> {
        let have = self.values.iter().flatten().count();
        let Some(process) = &self.process else {
            return vec![words::no_limits(have, FEWEST_POINTS)];
        };
        let limits = process.limits;
        let mut said = vec![words::limits(process.mean, limits.low, limits.high)];
        if process.is_trial {
            said.push(words::provisional(have, FEWEST_LASTING));
        }
        let mut kinds: Vec<Signal> = Vec::new();
        for signal in process.signals.iter().flatten() {
            if !kinds.contains(signal) {
                kinds.push(*signal);
            }
        }
        for kind in kinds {
            let each = labels.iter().zip(&process.signals);
            let own: Vec<Option<&str>> = each
                .map(|(label, signal)| (*signal == Some(kind)).then_some(*label))
                .collect();
            said.push(words::months_of_signal(kind, &ranges(&own)));
        }
        said
    }
}

/// Months that follow each other as a range where they are three or more.
fn ranges(months: &[Option<&str>]) -> Vec<String> {
    let runs = months.split(Option::is_none);
    let of_run = |run: &[Option<&str>]| -> Vec<String> {
        let run: Vec<&str> = run.iter().flatten().copied().collect();
        match run.as_slice() {
            [first, .., last] if run.len() > 2 => vec![words::months_from(first, last)],
            few => few.iter().map(|month| (*month).to_owned()).collect(),
        }
    };
    runs.flat_map(of_run).collect()
}

/// Figures of months as a process chart, what it shows in sentences, and its
/// claim; other figures as they are.
pub(super) fn controlled(mut figures: Figures) -> (Figures, Vec<String>, Option<String>) {
    let Drawing::Lines(names) = &figures.drawing else {
        return (figures, Vec::new(), None);
    };
    if figures.marks.is_empty() {
        return (figures, Vec::new(), None);
    }
    let one = [String::new()];
    let names: &[String] = if names.len() > 1 { names } else { &one };
    let months = (figures.marks.len() / names.len()).max(1);
    let mut series: Vec<Control> = Vec::new();
    let (mut signs, mut rows) = (Vec::new(), Vec::new());
    for (name, marks) in names.iter().zip(figures.marks.chunks_mut(months)) {
        let values = marks.iter().map(|mark| mark.value).collect();
        let control = Control::of(name.clone(), values);
        let labels: Vec<&str> = marks.iter().map(|mark| mark.label.as_str()).collect();
        let own = control.signs(&labels).into_iter();
        signs.extend(own.map(|sign| said_of(name, sign)));
        rows.extend((0..labels.len()).map(|place| {
            let label = labels.get(place).copied().unwrap_or_default();
            row(said_of(name, label.to_owned()), &control, place)
        }));
        for (place, mark) in marks.iter_mut().enumerate() {
            if let Some(signal) = control.signal(place) {
                mark.name = words::signalling(&mark.name, signal);
            }
        }
        series.push(control);
    }
    // A month's own row chooses it, as in the plain table.
    let keys = figures.rows.iter().map(|row| row.key).cycle();
    for (row, key) in rows.iter_mut().zip(keys) {
        row.key = key;
    }
    let signalling = series.iter().filter(|control| control.num_signals() > 0);
    let claim = match series.as_slice() {
        [only] => only.process.as_ref().map(|_| {
            let have = only.values.iter().flatten().count();
            words::months_signal(only.num_signals(), have)
        }),
        several if several.iter().all(|control| control.process.is_some()) => {
            Some(words::series_signal(signalling.count(), several.len()))
        }
        _ => None,
    };
    if series.iter().any(|control| control.num_signals() > 0) {
        signs.push(words::SQUARES.to_owned());
    }
    figures.heads = words::process_heads();
    figures.rows = rows;
    figures.drawing = Drawing::Process(series);
    (figures, signs, claim)
}

fn said_of(series: &str, sentence: String) -> String {
    if series.is_empty() {
        sentence
    } else {
        words::of_series(series, &sentence)
    }
}

fn row(head: String, control: &Control, place: usize) -> TableRow {
    let process = control.process.as_ref();
    let value = control.value(place);
    let numbers = [
        value,
        process.map(|process| process.mean),
        control.low(),
        process.map(|process| process.limits.high),
        control.moving_range(place),
    ];
    let mut cells: Vec<String> = numbers.into_iter().map(words::sum_or_no_data).collect();
    cells.push(match process {
        Some(_) => words::signal_cell(value, control.signal(place)),
        None => words::no_limits_cell(),
    });
    TableRow {
        head,
        cells,
        key: None,
    }
}
