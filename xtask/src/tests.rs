mod bench;
mod browser;
mod bundles;
mod commands;
mod counts;
mod server;
mod wasm_tests;
