//! The command line: the same core for analysts and tests.

use std::process::ExitCode;

mod command;

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = args.iter().map(String::as_str).collect();
    match words.as_slice() {
        ["--help" | "help"] | ["read" | "columns" | "summarise" | "survey", "--help"] => {
            command::help()
        }
        ["read", rest @ ..] => command::read(rest),
        ["columns", files @ ..] if !files.is_empty() => command::columns(files),
        ["summarise", rest @ ..] => command::summarise(rest),
        ["survey", "bank", rest @ ..] => command::survey::bank(rest),
        ["survey", "lock", rest @ ..] => command::survey::lock(rest),
        ["survey", "fill", rest @ ..] => command::survey::fill(rest),
        ["survey", "check", rest @ ..] => command::survey::check(rest),
        ["survey", "convert", rest @ ..] => command::survey::convert(rest),
        ["survey", "export", rest @ ..] => command::survey::export(rest),
        ["survey", "eval", rest @ ..] => command::survey::eval(rest),
        _ => command::usage(),
    }
}
