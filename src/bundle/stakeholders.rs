//! The stakeholders bundle: the stakeholder map, whole.
#![allow(
    missing_docs,
    missing_debug_implementations,
    unreachable_pub,
    reason = "exports are for embed.js; canvass::element documents them"
)]

canvass::export_element!(Stakeholders);

fn main() {}
