//! How fast files are read, beside the `csv` crate over the same bytes:
//! `cargo bench --bench reading`, with words to choose files by their names, and
//! with `--target wasm32-unknown-unknown` in a browser, as the page does it.
//!
//! Prints MB/s, the median of some runs, and how many times the time of
//! `StringRecord` it takes: `convert` reads to records and writes them again,
//! `read` types every column.
#![allow(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    clippy::print_stdout,
    reason = "a measurement stops where something is wrong, and needs a clock"
)]

#[path = "reading/clock.rs"]
mod clock;
#[path = "reading/files.rs"]
mod files;
#[cfg(target_arch = "wasm32")]
#[path = "reading/page.rs"]
mod page;

use std::hint::black_box;

use canvass::read::{Converter, read};
use canvass::table::Settings;

use clock::now;
use files::File;

/// Bytes of each file, about.
const SIZE: usize = 8 << 20;
const RUNS: usize = 5;

#[cfg(target_arch = "wasm32")]
fn main() {}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    let words: Vec<String> = std::env::args()
        .skip(1)
        .filter(|arg| !arg.starts_with("--"))
        .collect();
    println!("{}", heading());
    for file in files::files(SIZE) {
        if wanted(&file, &words) {
            println!("{}", line(&file));
        }
    }
}

fn wanted(file: &File, words: &[String]) -> bool {
    words.is_empty() || words.iter().any(|word| file.name.contains(word.as_str()))
}

fn heading() -> String {
    format!(
        "{:<14}{:>7}{:>12}{:>14}{:>18}{:>18}",
        "MB/s", "MB", "ByteRecord", "StringRecord", "convert", "read"
    )
}

fn line(file: &File) -> String {
    let megabytes = file.bytes.len() as f64 / 1e6;
    let bytes = seconds(|| byte_records(file));
    let strings = file.is_utf8.then(|| seconds(|| string_records(file)));
    let ours = [
        seconds(|| {
            let mut converter = Converter::of_text("a.csv", &Settings::default());
            converter.give(&file.bytes, true).unwrap().len()
        }),
        seconds(|| read("a.csv", file.bytes.clone()).unwrap().num_rows),
    ];
    let speed = |seconds: f64| format!("{:.0}", megabytes / seconds);
    let beside = |seconds: f64| {
        let times = seconds / strings.unwrap_or(bytes);
        format!("{} ({times:.1}x)", speed(seconds))
    };
    let [convert, read] = ours.map(beside);
    format!(
        "{:<14}{megabytes:>7.1}{:>12}{:>14}{convert:>18}{read:>18}",
        file.name,
        speed(bytes),
        strings.map_or("-".to_owned(), speed),
    )
}

fn seconds(mut task: impl FnMut() -> usize) -> f64 {
    let mut runs: Vec<f64> = (0..RUNS)
        .map(|_| {
            let start = now();
            black_box(task());
            now() - start
        })
        .collect();
    runs.sort_by(f64::total_cmp);
    runs.get(RUNS / 2).copied().unwrap_or_default()
}

fn reader(file: &File) -> csv::Reader<&[u8]> {
    csv::ReaderBuilder::new()
        .delimiter(file.delimiter)
        .flexible(true)
        .from_reader(&file.bytes)
}

fn byte_records(file: &File) -> usize {
    let mut reader = reader(file);
    let mut record = csv::ByteRecord::new();
    let mut fields = 0;
    while reader.read_byte_record(&mut record).unwrap() {
        fields += record.len();
    }
    fields
}

fn string_records(file: &File) -> usize {
    let mut reader = reader(file);
    let mut record = csv::StringRecord::new();
    let mut fields = 0;
    while reader.read_record(&mut record).unwrap() {
        fields += record.len();
    }
    fields
}
