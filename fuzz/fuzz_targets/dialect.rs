//! Text of little more than delimiters, quotes and line ends, again and again:
//! what takes too long or too much grows until it shows.
#![no_main]

use canvass_fuzz::memory::bounded;
use canvass_fuzz::sound;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let text = sound::repeated(bytes);
    bounded(text.len(), || sound::reads(&text));
    bounded(text.len(), || sound::converts(&text));
});
