use crate::fault::{Done, Fault};
use crate::{bench, package, serve, suite, wasm_test};

/// One command: its name, what it takes, what it does.
pub(crate) struct Command {
    /// The word after `cargo xtask`.
    pub(crate) name: &'static str,
    takes: &'static str,
    does: &'static str,
    run: fn(&[String]) -> Done,
}

/// Every command, in the order of the help text.
pub(crate) const COMMANDS: [Command; 6] = [
    Command {
        name: "serve",
        takes: "[--dev] [--port N] [--dist DIR] [--build-only]",
        does: "build the page and show it on this computer; --dev rebuilds on change",
        run: serve::run,
    },
    Command {
        name: "test",
        takes: "",
        does: "run every check and test, then count them",
        run: suite::run,
    },
    Command {
        name: "package",
        takes: "",
        does: "write pkg/, the files to host, and print their sizes",
        run: package::run,
    },
    Command {
        name: "bench",
        takes: "[survey] [--rows N,…] [--runs N] [--only NAME,…] [--quick] [--full]",
        does: "measure Canvass beside other engines in a browser and print the tables of the README; with survey, beside SurveyJS",
        run: bench::run,
    },
    Command {
        name: "build",
        takes: "[DIR]",
        does: "write the page into DIR; Trunk's hook gives it TRUNK_STAGING_DIR instead",
        run: serve::build,
    },
    Command {
        name: "wasm-test",
        takes: "FILE [NAME…]",
        does: "run one compiled wasm test file in a browser; `cargo web-test` calls it",
        run: wasm_test::run,
    },
];

/// Runs the command that `words` begin with.
///
/// # Errors
/// The command's own fault, or the list of commands when there is none of
/// that name.
pub(crate) fn run(words: &[String]) -> Done {
    let (name, rest) = words
        .split_first()
        .ok_or_else(|| Fault::new(help("Say what to do.")))?;
    let known = COMMANDS.iter().find(|command| command.name == name);
    let command =
        known.ok_or_else(|| Fault::new(help(&format!("There is no command named \"{name}\"."))))?;
    (command.run)(rest)
}

fn help(first: &str) -> String {
    COMMANDS.iter().fold(first.to_owned(), |text, command| {
        let Command {
            name, takes, does, ..
        } = command;
        format!("{text}\n  cargo xtask {name} {takes}\n      {does}")
    })
}
