//! Any text is a day, a number, both or neither.
#![no_main]

use canvass_fuzz::sound;

libfuzzer_sys::fuzz_target!(|text: &str| sound::dates(text));
