use std::cell::RefCell;
use std::collections::BTreeMap;

use canvass::port::{Machine, Math, Plain};
use canvass::survey::expression::{Context, Moment};
use chrono::{DateTime, Offset, TimeZone};
use chrono_tz::Tz;
use regex_lite::Regex;

/// What an expression is evaluated in on the command line.
pub(super) struct Surroundings {
    /// Answers by name; `.` is the current one.
    pub(super) values: BTreeMap<String, Vec<String>>,
    pub(super) now: Option<Moment>,
    pub(super) seed: u64,
    pub(super) machine: Computer,
    /// Names that were asked for and have no answers here.
    pub(super) missing: RefCell<Vec<String>>,
}

impl Context for Surroundings {
    fn values(&self, name: &str) -> Vec<String> {
        let known = self.values.get(name).cloned();
        known.unwrap_or_else(|| {
            let mut missing = self.missing.borrow_mut();
            if !missing.iter().any(|other| other == name) {
                missing.push(name.to_owned());
            }
            vec![String::new()]
        })
    }

    fn current(&self) -> Vec<String> {
        let known = self.values.get(".").cloned();
        known.unwrap_or_else(|| vec![String::new()])
    }

    fn now(&self) -> Option<Moment> {
        self.now
    }

    fn seed(&self) -> u64 {
        self.seed
    }

    fn machine(&self) -> &dyn Machine {
        &self.machine
    }
}

/// A computer in some time zone.
pub(super) struct Computer {
    pub(super) zone: Zone,
    /// Patterns that could not be read.
    pub(super) unread: RefCell<Vec<String>>,
}

/// A time zone.
pub(super) enum Zone {
    /// As far ahead of UTC, in minutes, all year.
    Fixed(i32),
    /// As its law has it.
    Named(Tz),
}

impl Machine for Computer {
    fn offset(&self, utc_millis: i64) -> i32 {
        match self.zone {
            Zone::Fixed(minutes) => minutes,
            Zone::Named(zone) => DateTime::from_timestamp_millis(utc_millis).map_or(0, |time| {
                let offset = zone.offset_from_utc_datetime(&time.naive_utc());
                offset.fix().local_minus_utc() / 60
            }),
        }
    }

    fn matches(&self, text: &str, pattern: &str) -> Option<bool> {
        if let Ok(regex) = Regex::new(pattern) {
            return Some(regex.is_match(text));
        }
        self.unread.borrow_mut().push(pattern.to_owned());
        None
    }

    fn math(&self, function: Math, x: f64, y: f64) -> f64 {
        Plain.math(function, x, y)
    }
}
