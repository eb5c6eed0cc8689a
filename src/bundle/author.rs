//! The author bundle: reading, checking and writing surveys, workbooks included; the
//! survey that is tried has its own.
#![allow(
    missing_docs,
    missing_debug_implementations,
    unreachable_pub,
    reason = "exports are for embed.js; canvass::element documents them"
)]

canvass::export_element!(Author);

fn main() {}
