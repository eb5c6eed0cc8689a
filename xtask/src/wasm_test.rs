use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::thread;

use wasm_bindgen_cli_support::Bindgen;

use crate::fault::{Because, Done, Fault};
use crate::{browser, http, prepare, program, site, wasm_bench, workspace};

/// The page that calls the tests, beside what wasm-bindgen writes.
const PAGE: &str = "tests/browser/wasm";

/// What the exported names of tests begin with.
const TEST: &str = "__wbgt_";

/// Cargo's mark of a benchmark, before or behind its words.
const BENCH: &str = "--bench";

/// Runs the wasm test file that cargo has compiled in a browser without a
/// window, and prints what the tests say. Further words choose tests: those
/// whose name contains one of them.
///
/// wasm-bindgen's own runner needs a driver of the browser's exact version;
/// this one needs the browser alone. A benchmark, which cargo marks with
/// `--bench`, is measured instead.
///
/// # Errors
/// When a test fails, there is no browser, or a word is a flag.
pub(crate) fn run(words: &[String]) -> Done {
    let (file, chosen) = words
        .split_first()
        .ok_or_else(|| Fault::new("cargo xtask wasm-test takes the file to test."))?;
    if chosen.iter().any(|word| word == BENCH) {
        let words: Vec<String> = chosen
            .iter()
            .filter(|word| *word != BENCH)
            .cloned()
            .collect();
        return wasm_bench::run(Path::new(file), &words);
    }
    if let Some(flag) = chosen.iter().find(|word| word.starts_with('-')) {
        return Err(Fault::new(format!(
            "Tests in the browser know no {flag}: give parts of test names instead."
        )));
    }
    prepare::node_packages()?;
    let browser = browser::find()?;
    let dir = workspace::facts()?.target.join("wasm-test");
    prepare_page(Path::new(file), chosen, &dir)?;
    if visit("tests/browser/support/wasm.mjs", &dir, &browser)? {
        Ok(())
    } else {
        Err(Fault::new("A test in the browser failed."))
    }
}

fn prepare_page(file: &Path, chosen: &[String], dir: &Path) -> Done {
    site::empty(dir)?;
    site::copy(&workspace::root().join(PAGE), dir)?;
    let mut output = Bindgen::new()
        .input_path(file)
        .out_name("tests")
        .debug(true)
        .export_wasm(true)
        .emit_start(false)
        .web(true)
        .and_then(Bindgen::generate_output)
        .because(|| "wasm-bindgen cannot bind the tests".into())?;
    let exports = output.wasm().exports.iter();
    let tests: Vec<&str> = exports
        .map(|export| export.name.as_str())
        .filter(|name| name.starts_with(TEST))
        .collect();
    let (run, left) = choose(&tests, chosen);
    let plan = serde_json::json!({ "run": run, "left": left });
    site::write(dir, "plan.json", plan.to_string())?;
    output
        .emit(dir)
        .because(|| "wasm-bindgen cannot write the tests".into())
}

/// The exported names to run, and how many are left out.
pub(crate) fn choose<'a>(tests: &[&'a str], chosen: &[String]) -> (Vec<&'a str>, usize) {
    let wanted = |name: &str| {
        let name = name.split_once("::").map_or(name, |(_, name)| name);
        chosen.is_empty() || chosen.iter().any(|part| name.contains(part.as_str()))
    };
    let run: Vec<&str> = tests.iter().copied().filter(|name| wanted(name)).collect();
    let left = tests.len() - run.len();
    (run, left)
}

/// Serves `dir` while `script` opens it in the browser; whether that went well.
///
/// # Errors
/// When there is no port to serve from, or Node.js cannot be started.
pub(crate) fn visit(script: &str, dir: &Path, browser: &PathBuf) -> Done<bool> {
    let server = Arc::new(http::listen(0)?);
    let answering = {
        let (server, dir) = (Arc::clone(&server), dir.to_owned());
        thread::spawn(move || http::answer(&server, &dir))
    };
    let mut node = program::node();
    node.arg(script).arg(http::address(&server));
    node.env(browser::VARIABLE, browser);
    let passed = program::succeeds(&mut node);
    server.unblock();
    // A thread that has ended badly has no more to give than one that ended.
    let _ = answering.join();
    passed
}
