use canvass_kernel::{sort_by, sort_by_key};
use std::cmp::Ordering;

use crate::read::scale::is_outside;
use canvass_kernel::value::{decimal, month_by_name, parse_period, weekday_by_name};

/// An order that words have of their own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Order {
    /// Yes before no.
    YesNo,
    /// January to December.
    Months,
    /// Monday to Sunday.
    Weekdays,
    /// Financial years and quarters in time.
    Periods,
    /// Bands and years by the number they begin with.
    Numbers,
}

/// Sorts labels that have an order of their own: what lies outside it
/// ("don't know") comes last. Gives the order they have, or `None` and leaves
/// them alone.
pub(crate) fn natural_order(labels: &mut Vec<(&str, usize)>) -> Option<Order> {
    let by_word = [
        (Order::YesNo, yes_no as fn(&str) -> Option<i32>),
        (Order::Months, |label| {
            month_by_name(label).map(|n| n as i32)
        }),
        (Order::Weekdays, |label| {
            weekday_by_name(label).map(|n| n as i32)
        }),
        (Order::Periods, |label| {
            parse_period(label).map(|p| p.start * 12 + p.months)
        }),
    ];
    let inside = labels
        .iter()
        .filter(|(label, _)| !is_outside(label))
        .count();
    if inside >= 2 {
        for (order, place) in by_word {
            let found = labels
                .iter()
                .filter(|(label, _)| place(label).is_some())
                .count();
            if found == inside {
                sort_by_key(labels, |(label, _)| {
                    (place(label).unwrap_or(i32::MAX), *label)
                });
                return Some(order);
            }
        }
    }
    if labels.len() < 2
        || labels
            .iter()
            .any(|(label, _)| leading_number(label).is_none())
    {
        return None;
    }
    sort_by(labels, |a, b| {
        let order = leading_number(a.0).partial_cmp(&leading_number(b.0));
        order.unwrap_or(Ordering::Equal).then(a.0.cmp(b.0))
    });
    Some(Order::Numbers)
}

fn yes_no(label: &str) -> Option<i32> {
    let is = |words: [&str; 3]| words.iter().any(|word| label.eq_ignore_ascii_case(word));
    if is(["yes", "y", "true"]) {
        return Some(0);
    }
    is(["no", "n", "false"]).then_some(1)
}

/// The number a label begins with, and whether it is more than "under" it.
fn leading_number(label: &str) -> Option<(f64, bool)> {
    let lower = label.trim().to_lowercase();
    let less = ["under ", "less than ", "up to ", "<"]
        .iter()
        .find_map(|w| lower.strip_prefix(w));
    let over = ["over ", "more than ", ">", "$", "£"]
        .iter()
        .find_map(|w| lower.strip_prefix(w));
    let rest = less
        .or(over)
        .unwrap_or(&lower)
        .trim_start_matches(['$', '£', ' ']);
    let end = rest
        .find(|c: char| !c.is_ascii_digit() && c != ',' && c != '.')
        .unwrap_or(rest.len());
    let number = decimal(&rest.get(..end)?.replace(',', ""))?;
    Some((number, less.is_none()))
}
