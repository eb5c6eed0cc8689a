//! One binary for all tests, native and in a browser.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that fails should stop at the place"
)]
#![allow(
    clippy::float_cmp,
    clippy::format_collect,
    clippy::format_push_string,
    reason = "tests expect exact numbers and build small texts"
)]

#[cfg(target_arch = "wasm32")]
wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);

mod author;
mod author_view;
mod authoring;
mod chart;
mod codebook;
#[cfg(not(target_arch = "wasm32"))]
mod command;
mod csv;
mod dashboard;
mod dashboard_view;
mod engine;
mod ipc;
mod json;
mod kernel;
mod port;
mod prose;
mod read;
mod saving;
mod stakeholder;
mod stakeholder_view;
mod stats;
mod summary;
mod survey;
mod survey_view;
mod table;
mod text;
mod words;
mod workbook;
