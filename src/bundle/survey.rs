//! The survey bundle: what answering a survey needs, and nothing else.
#![allow(
    missing_docs,
    missing_debug_implementations,
    unreachable_pub,
    reason = "exports are for embed.js; canvass::element documents them"
)]

canvass::export_element!(Survey);

fn main() {}
