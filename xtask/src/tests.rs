mod bench;
mod browser;
mod bundles;
mod commands;
mod counts;
mod server;
mod split;
mod wasm_tests;
