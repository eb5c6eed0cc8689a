//! How fast filters and queries are answered: `cargo bench --bench engine`, with
//! a number of rows (1000000 unless told), and with
//! `--target wasm32-unknown-unknown` in a browser, as the page does it.
//!
//! Prints milliseconds. Fifty changes of one clause over six charts: the median,
//! the 95th percentile and the most of the changes.
#![allow(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    clippy::print_stdout,
    reason = "a measurement stops where something is wrong, and needs a clock"
)]

#[path = "reading/clock.rs"]
mod clock;
#[cfg(target_arch = "wasm32")]
#[path = "engine/page.rs"]
mod page;
#[path = "engine/queries.rs"]
mod queries;
#[path = "engine/steps.rs"]
mod steps;
#[path = "engine/survey.rs"]
mod survey;

use std::hint::black_box;

use canvass::engine::{Clause, Cross, partial};
use canvass::stats::quantile;
use canvass::table::Table;

use clock::now;

/// Rows unless told.
const ROWS: usize = 1_000_000;

/// Runs of all steps; of each step the fastest counts, as nothing else can be
/// told from what the machine did beside it.
const RUNS: usize = 5;

#[cfg(target_arch = "wasm32")]
fn main() {}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    let told = std::env::args().skip(1).find_map(|arg| arg.parse().ok());
    println!("{}", lines(told.unwrap_or(ROWS)));
}

fn lines(rows: usize) -> String {
    let table = survey::table(rows);
    let mut lines = vec![format!("{rows} rows"), cross_filter(&table)];
    lines.extend(queries(&table));
    lines.join("\n")
}

/// Each query: the first time, with making its questions into codes, and the
/// median of the times after.
fn queries(table: &Table) -> Vec<String> {
    let mut cross = Cross::new(table);
    let each = queries::queries(table).into_iter().zip(1..);
    each.map(|(query, number)| {
        let mut times: Vec<f64> = Vec::new();
        for _ in 0..=RUNS {
            let begin = now();
            let found = partial(&mut cross, table, &query).unwrap();
            black_box(found.finish(&query.measures));
            times.push((now() - begin) * 1e3);
        }
        let first = times.remove(0);
        times.sort_by(f64::total_cmp);
        format!(
            "query {number}: first {first:.2}, then {:.2}",
            quantile(&times, 0.5).unwrap()
        )
    })
    .collect()
}

/// The six charts that are shown.
fn charts(table: &Table) -> Vec<u32> {
    steps::CHARTS
        .map(|name| survey::question(table, name))
        .to_vec()
}

fn cross_filter(table: &Table) -> String {
    let charts = charts(table);
    let begin = now();
    let mut cross = Cross::new(table);
    cross.show(&charts);
    let mut longest = finish(&mut cross, table);
    let set_up = now() - begin;
    let steps = steps::steps(table);
    let mut fastest = vec![f64::INFINITY; steps.len()];
    for _ in 0..RUNS {
        for (clauses, fastest) in steps.iter().zip(&mut fastest) {
            let (time, piece) = step(&mut cross, table, clauses);
            *fastest = fastest.min(time);
            longest = longest.max(piece);
        }
    }
    fastest.sort_by(f64::total_cmp);
    let at = |share| quantile(&fastest, share).unwrap() * 1e3;
    format!(
        "cross-filter: set-up {:.1}, a step {:.2}, 95 of 100 {:.2}, the slowest {:.2}, longest piece {:.2}",
        set_up * 1e3,
        at(0.5),
        at(0.95),
        at(1.0),
        longest * 1e3,
    )
}

/// One change: how long it takes with its results, and its longest piece.
fn step(cross: &mut Cross, table: &Table, clauses: &[Clause]) -> (f64, f64) {
    let begin = now();
    cross.select(clauses);
    let longest = finish(cross, table);
    black_box(cross.results());
    (now() - begin, longest)
}

/// Works until nothing is left to do; how long the longest piece took.
fn finish(cross: &mut Cross, table: &Table) -> f64 {
    let mut longest: f64 = 0.0;
    loop {
        let begin = now();
        let more = cross.step(table, Cross::PIECE);
        longest = longest.max(now() - begin);
        if !more {
            return longest;
        }
    }
}
