use super::Moment;
use crate::port::{Machine, Plain};

/// What an expression is evaluated in. Closures from name to text will do;
/// a name for which they have nothing stands for an empty answer.
pub trait Context {
    /// The answers of this name as texts, several choices of one answer with
    /// spaces between. An answer not given is one empty text; no text at all
    /// means that there is nothing of this name, as in a repeat never opened.
    fn values(&self, name: &str) -> Vec<String>;

    /// The answer that `.` means.
    fn current(&self) -> Vec<String> {
        vec![String::new()]
    }

    /// What a bare name means: a column of the choice that is being filtered.
    fn column(&self, _name: &str) -> Option<String> {
        None
    }

    /// The words of a choice of the question of this name; `None` when it has
    /// no such choice.
    fn label(&self, _name: &str, _value: &str) -> Option<String> {
        None
    }

    /// The place, from 1, among several of its kind.
    fn position(&self) -> usize {
        1
    }

    /// The time now; `None` when it is not known.
    fn now(&self) -> Option<Moment> {
        None
    }

    /// What random numbers are drawn from: the same gives the same numbers.
    fn seed(&self) -> u64 {
        0
    }

    /// Zone, patterns and mathematics.
    fn machine(&self) -> &dyn Machine {
        &Plain
    }
}

impl<F: Fn(&str) -> Option<String>> Context for F {
    fn values(&self, name: &str) -> Vec<String> {
        vec![self(name).unwrap_or_default()]
    }
}
