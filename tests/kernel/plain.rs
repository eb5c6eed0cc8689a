//! What is looked at many cells at a time is what it is cell by cell.

use canvass_kernel::{Looks, Moments};

#[cfg(not(target_arch = "wasm32"))]
mod laws;

/// Cells one behind the other, and where each begins and the last ends.
fn joined(cells: &[String]) -> (String, Vec<i32>) {
    let mut offsets = vec![0];
    let mut text = String::new();
    for cell in cells {
        text.push_str(cell);
        offsets.push(text.len() as i32);
    }
    (text, offsets)
}

#[test]
fn days_in_a_row_are_read_up_to_one_that_is_written_otherwise() {
    let rows = |cells: &[&str]| {
        let cells: Vec<String> = cells.iter().map(|cell| (*cell).to_owned()).collect();
        let (text, offsets) = joined(&cells);
        let mut moments = Moments::default();
        moments.read(text.as_bytes(), &offsets, 0..cells.len());
        (moments.days, moments.times)
    };
    assert_eq!(
        rows(&["1970-01-02", "1970-01-01", "1 Jan 1970"]),
        (vec![1, 0], vec![])
    );
    assert_eq!(
        rows(&["1970-01-02", "1970-01-01T00:00:05"]),
        (vec![1], vec![])
    );
    let timed = ["1970-01-02 00:01:00", "1970-01-01T00:00:05", "1970-01-01"];
    assert_eq!(rows(&timed), (vec![1, 0], vec![60, 5]));
}

#[test]
fn words_for_no_answer_are_looked_at_more_closely() {
    let words = [
        "N/A",
        "na",
        "null",
        "no response",
        "Not applicable",
        "tbc",
        "TBC",
        "Unknown",
        "-",
        "?",
        "#N/A",
        "Don't know",
        "Prefer not to say",
        "Not sure",
        "Unsure",
        "prefer not to answer",
        "",
    ];
    let cells: Vec<String> = words.iter().map(|word| (*word).to_owned()).collect();
    let (text, offsets) = joined(&cells);
    let mut others = Vec::new();
    let filled =
        Looks::default().add_plain(text.as_bytes(), &offsets, 0..cells.len(), &[], &mut others);
    assert_eq!((filled, others.len()), (0, words.len()));
}
