//! The developer's commands: `cargo xtask COMMAND`.

mod bench;
mod browser;
mod bundle;
mod command;
mod count;
mod embed;
mod example;
mod fault;
mod http;
mod names;
mod package;
mod parts;
mod prepare;
mod program;
mod script;
mod serve;
mod site;
mod size;
mod split;
mod suite;
#[cfg(test)]
mod tests;
mod wasm_bench;
mod wasm_test;
mod watch;
mod workspace;

use std::process::ExitCode;

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    match command::run(&words) {
        Ok(()) => ExitCode::SUCCESS,
        Err(fault) => {
            eprintln!("{fault}");
            ExitCode::FAILURE
        }
    }
}
