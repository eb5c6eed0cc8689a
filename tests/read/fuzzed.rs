//! Every file that the fuzzer keeps, and every one it found a fault with.
#![cfg(not(target_arch = "wasm32"))]

use std::fs;
use std::path::Path;

use super::sound;

/// Runs a check on each file of the folders of a target.
fn replay(target: &str, check: impl Fn(&[u8])) {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut files = 0;
    for folder in ["fuzz/corpus", "tests/cases/crashes"] {
        let Ok(entries) = fs::read_dir(root.join(folder).join(target)) else {
            continue;
        };
        for entry in entries {
            let path = entry.unwrap().path();
            println!("{}", path.display());
            check(&fs::read(path).unwrap());
            files += 1;
        }
    }
    assert!(files > 0, "no files for {target}");
}

#[test]
fn any_bytes_are_a_table_or_a_sentence_that_the_fuzzer_found() {
    replay("reader", |bytes| {
        sound::reads(bytes);
        sound::converts(bytes);
    });
}

#[test]
fn any_delimiters_and_quotes_are_a_table_or_a_sentence() {
    replay("dialect", |bytes| {
        let text = sound::repeated(bytes);
        sound::reads(&text);
        sound::converts(&text);
    });
}

#[test]
fn any_text_is_a_day_a_number_or_neither() {
    replay("dates", |bytes| {
        sound::dates(&String::from_utf8_lossy(bytes));
    });
}

#[test]
fn any_parts_of_a_workbook_are_a_table_or_a_sentence() {
    replay("workbook", |bytes| {
        if let Some(packed) = sound::workbook(bytes) {
            sound::reads(&packed);
        }
    });
}
