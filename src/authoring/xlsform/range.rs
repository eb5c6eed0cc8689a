use std::cmp::Ordering;

use crate::authoring::xlsform::decimal::Decimal;
use crate::authoring::xlsform::form::{List, Range};
use crate::authoring::xlsform::parameters::{unknown, value};
use crate::words::authoring as words;

/// The parameters of a range.
const KNOWN: &[&str] = &[
    "end",
    "placeholder",
    "start",
    "step",
    "tick_interval",
    "tick_labelset",
];

/// Those that are used where nothing else is said.
const DEFAULTS: [(&str, &str); 3] = [("start", "1"), ("end", "10"), ("step", "1")];

/// A range that was looked through.
pub(super) struct Checked {
    pub(super) range: Range,
    /// All parameters, with the defaults; ticks and placeholder by the names
    /// they have in an `XForm`.
    pub(super) parameters: Vec<(String, String)>,
    /// Whether some value stands between whole numbers.
    pub(super) is_decimal: bool,
}

/// Looks a range's parameters through.
///
/// # Errors
/// The sentences of everything that does not fit.
pub(super) fn check(
    pairs: &[(String, String)],
    appearance: &str,
    lists: &[List],
) -> Result<Checked, Vec<String>> {
    let mut faults = Vec::new();
    let unknown = unknown(pairs, KNOWN);
    if !unknown.is_empty() {
        faults.push(words::unknown_parameters(&unknown, KNOWN));
    }
    let has_ticks =
        appearance.is_empty() || appearance.contains("vertical") || appearance.contains("no-ticks");
    let ticks = ["tick_interval", "placeholder", "tick_labelset"];
    let used: Vec<&str> = ticks
        .into_iter()
        .filter(|name| value(pairs, name).is_some())
        .collect();
    if !has_ticks && !used.is_empty() {
        faults.push(words::no_ticks(&used, appearance));
    }
    let mut all: Vec<(String, String)> = pairs.to_vec();
    for (name, default) in DEFAULTS {
        if value(&all, name).is_none() {
            all.push((name.to_owned(), default.to_owned()));
        }
    }
    let scale = scale(&all, &mut faults);
    if let (Some(scale), Some(name)) = (&scale, value(&all, "tick_labelset")) {
        match lists.iter().find(|list| list.name == name) {
            Some(list) => scale.labels(list, appearance.contains("no-ticks"), &mut faults),
            None => faults.push(words::no_label_list(name)),
        }
    }
    match scale {
        Some(scale) if faults.is_empty() => Ok(scale.checked(all)),
        _ => Err(faults),
    }
}

struct Scale {
    start: Decimal,
    end: Decimal,
    step: Decimal,
    interval: Option<Decimal>,
    placeholder: Option<Decimal>,
}

fn scale(pairs: &[(String, String)], faults: &mut Vec<String>) -> Option<Scale> {
    let mut number = |name: &'static str| {
        let text = value(pairs, name)?;
        let number = Decimal::parse(text);
        if number.is_none() {
            faults.push(words::not_a_number(name, text));
        }
        number
    };
    let (start, end, step) = (number("start"), number("end"), number("step"));
    let (interval, placeholder) = (number("tick_interval"), number("placeholder"));
    let scale = Scale {
        start: start?,
        end: end?,
        step: step?,
        interval,
        placeholder,
    };
    scale.steps(faults);
    Some(scale)
}

impl Scale {
    /// Whether a number lies between start and end, whichever is larger.
    fn holds(&self, number: Decimal) -> bool {
        let side = |end: Decimal| number.order(end);
        matches!(
            (side(self.start), side(self.end)),
            (Some(Ordering::Equal), _)
                | (_, Some(Ordering::Equal))
                | (Some(Ordering::Less), Some(Ordering::Greater))
                | (Some(Ordering::Greater), Some(Ordering::Less))
        )
    }

    fn is_on(&self, number: Decimal, every: Decimal) -> bool {
        let from_start = number.less(self.start);
        every.is_zero() || from_start.is_some_and(|far| far.is_multiple_of(every))
    }

    fn steps(&self, faults: &mut Vec<String>) {
        let width = self.end.less(self.start).map(Decimal::size);
        let is_wider = |number: Decimal| {
            width.and_then(|width| number.order(width)) == Some(Ordering::Greater)
        };
        let intervals = [("step", Some(self.step)), ("tick_interval", self.interval)];
        for (name, number) in intervals {
            match number {
                Some(number) if number.is_zero() => faults.push(words::is_zero(name)),
                Some(number) if is_wider(number) => faults.push(words::wider_than_range(name)),
                Some(number) if !self.step.is_zero() && !number.is_multiple_of(self.step) => {
                    faults.push(words::no_multiple_of_step(name));
                }
                _ => {}
            }
        }
        if let Some(placeholder) = self.placeholder {
            if !self.holds(placeholder) {
                faults.push(words::outside_range("placeholder"));
            } else if !self.is_on(placeholder, self.step) {
                faults.push(words::no_multiple_of_step("placeholder"));
            }
        }
    }

    fn labels(&self, list: &List, is_without_ticks: bool, faults: &mut Vec<String>) {
        let mut has_ends = (false, false);
        let mut all_at_ends = true;
        for choice in &list.choices {
            let Some(number) = Decimal::parse(&choice.name) else {
                faults.push(words::label_no_number(&list.name, &choice.name));
                return;
            };
            let every = self.interval.unwrap_or(self.step);
            if !self.holds(number) {
                faults.push(words::label_outside(&list.name, &choice.name));
            } else if !self.is_on(number, every) || !self.is_on(number, self.step) {
                faults.push(words::label_between(&list.name, &choice.name));
            }
            let is = |end: Decimal| number.order(end) == Some(Ordering::Equal);
            has_ends = (has_ends.0 || is(self.start), has_ends.1 || is(self.end));
            all_at_ends &= is(self.start) || is(self.end);
        }
        if is_without_ticks && !(all_at_ends && has_ends.0 && has_ends.1) {
            faults.push(words::labels_not_at_ends(&list.name));
        }
    }

    fn checked(&self, all: Vec<(String, String)>) -> Checked {
        let text = |name: &str| value(&all, name).unwrap_or_default().to_owned();
        let range = Range {
            start: text("start"),
            end: text("end"),
            step: text("step"),
            labels: value(&all, "tick_labelset").map(str::to_owned),
        };
        let numbers = [self.interval, self.placeholder, Some(self.start)];
        let mut numbers = numbers.into_iter().chain([Some(self.end), Some(self.step)]);
        let is_decimal = numbers.any(|number| number.is_some_and(|number| !number.is_whole()));
        let renamed = all.into_iter().filter_map(|(name, text)| {
            let name = match name.as_str() {
                "tick_labelset" => return None,
                "tick_interval" => "odk:tick-interval".to_owned(),
                "placeholder" => "odk:placeholder".to_owned(),
                _ => name,
            };
            Some((name, text))
        });
        Checked {
            range,
            parameters: renamed.collect(),
            is_decimal,
        }
    }
}
