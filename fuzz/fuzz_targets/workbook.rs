//! Files that begin as workbooks do: taken as they are, or packed from parts.
#![no_main]

use canvass_fuzz::memory::bounded;
use canvass_fuzz::sound;
use libfuzzer_sys::{Corpus, fuzz_target};

fuzz_target!(|bytes: &[u8]| -> Corpus {
    let Some(packed) = sound::workbook(bytes) else {
        return Corpus::Reject;
    };
    bounded(packed.len(), || sound::reads(&packed));
    Corpus::Keep
});
