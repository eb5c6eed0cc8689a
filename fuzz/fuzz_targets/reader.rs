//! Any bytes are a table or a sentence.
#![no_main]

use canvass_fuzz::memory::bounded;
use canvass_fuzz::sound;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    bounded(bytes.len(), || sound::reads(bytes));
    bounded(bytes.len(), || sound::converts(bytes));
});
