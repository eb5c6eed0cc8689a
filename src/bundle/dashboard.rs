//! The dashboard bundle: the dashboard's view; the engine does its reading and counting.
#![allow(
    missing_docs,
    missing_debug_implementations,
    unreachable_pub,
    reason = "exports are for embed.js; canvass::element documents them"
)]

canvass::export_element!(Dashboard);

fn main() {}
