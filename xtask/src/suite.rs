use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::bundle::{self, Lanes, Profile};
use crate::count::Count;
use crate::fault::{Because, Done, Fault};
use crate::prepare::WASM;
use crate::serve::Present;
use crate::{bench, browser, names, prepare, program, serve, workspace};

/// One step of the suite: its heading and what it runs.
type Step = (&'static str, fn() -> Done<Count>);

const STEPS: [Step; 9] = [
    ("Formatting", formatting),
    ("Lints", || lint("lint")),
    ("Lints for the browser", || lint("lint-web")),
    ("Tests", native_tests),
    ("Tests in the browser", || browser_tests(Lanes::One)),
    ("Tests in the browser, with SIMD", || {
        browser_tests(Lanes::Many)
    }),
    ("What the bundles contain", boundaries),
    ("Journeys in the browser", journeys),
    ("Benchmark, with few rows", benchmark),
];

/// Runs every step, whatever the others gave; the last line printed is the
/// count of all tests, a lint being one.
///
/// # Errors
/// When a test failed, or words were given.
pub(crate) fn run(words: &[String]) -> Done {
    if let Some(word) = words.first() {
        return Err(Fault::new(format!(
            "cargo xtask test takes no \"{word}\": it always runs everything."
        )));
    }
    let mut total = Count::default();
    for (heading, step) in STEPS {
        println!("\n== {heading}");
        let started = workspace::now();
        let count = step().unwrap_or_else(|fault| {
            println!("{fault}");
            Count::check(false)
        });
        let seconds = started.elapsed().as_secs_f32();
        println!("== {heading}: {} in {seconds:.1} s", in_words(count));
        total += count;
    }
    println!("\n{} passed, {} failed", total.passed, total.failed);
    flush()?;
    if total.failed == 0 {
        return Ok(());
    }
    // The count is the last line: nothing is said after it.
    std::process::exit(1)
}

fn in_words(count: Count) -> String {
    let Count {
        passed,
        failed,
        skipped,
    } = count;
    let skipped = match skipped {
        0 => String::new(),
        _ => format!(", {skipped} skipped"),
    };
    format!("{passed} passed, {failed} failed{skipped}")
}

fn formatting() -> Done<Count> {
    program::succeeds(program::cargo().args(["fmt", "--all", "--check"])).map(Count::check)
}

fn lint(alias: &str) -> Done<Count> {
    program::succeeds(program::cargo().arg(alias)).map(Count::check)
}

fn native_tests() -> Done<Count> {
    let mut cargo = program::cargo();
    rust_tests(cargo.args(["test", "--workspace", "--no-fail-fast"]))
}

fn browser_tests(lanes: Lanes) -> Done<Count> {
    prepare::everything()?;
    let browser = browser::find()?;
    let mut cargo = program::cargo();
    cargo.env(browser::VARIABLE, browser).arg("web-test");
    cargo
        .arg("--target-dir")
        .arg(lanes.target(&workspace::facts()?));
    if let Some(flag) = lanes.flag() {
        let flags = format!("target.{WASM}.rustflags=['{flag}']");
        cargo.args(["--config", &flags]);
    }
    rust_tests(&mut cargo)
}

/// Runs a command that prints as Rust's test harness does, shows what it
/// prints and counts it.
fn rust_tests(command: &mut Command) -> Done<Count> {
    let mut running = program::start(command.stdout(Stdio::piped()))?;
    let mut count = Count::default();
    for line in running.0.stdout.take().into_iter().flat_map(lines) {
        println!("{line}");
        count += Count::of_rust_line(&line);
    }
    let status = running.0.wait();
    let status = status.because(|| "cargo could not be waited for".into())?;
    Ok(count.of_step(status.success()))
}

fn lines(from: impl std::io::Read) -> impl Iterator<Item = String> {
    BufReader::new(from).lines().map_while(Result::ok)
}

fn boundaries() -> Done<Count> {
    prepare::everything()?;
    let bundles = bundle::build(&workspace::facts()?, Profile::Release)?;
    let checked = names::check(&bundles)?;
    for line in &checked {
        println!("{line}");
    }
    Ok(Count {
        passed: checked.len(),
        ..Count::default()
    })
}

fn journeys() -> Done<Count> {
    let browser = browser::find()?;
    let target = workspace::facts()?.target;
    let site = target.join("site-test");
    serve::write(&site, Profile::Release, Present::Goes)?;
    let set = |node: &mut Command| {
        node.env("CANVASS_SITE", &site)
            .env(browser::VARIABLE, &browser);
    };
    node_tests("browser", &target.join("journeys.tap"), set)
}

/// What measures is tested, then used: an answer that is wrong fails it, a time
/// never does.
fn benchmark() -> Done<Count> {
    let report = workspace::facts()?.target.join("benchmark.tap");
    let mut count = node_tests("bench", &report, |_| ())?;
    for words in [
        "--rows 1000 --runs 1 --only canvass,hand",
        "survey --questions 40 --answers 8 --runs 1 --only canvass",
    ] {
        let words: Vec<String> = words.split(' ').map(str::to_owned).collect();
        let measured = bench::run(&words);
        if let Err(fault) = &measured {
            println!("{fault}");
        }
        count += Count::check(measured.is_ok());
    }
    Ok(count)
}

/// Runs the tests that a folder of `tests` has for Node.js, and counts them by
/// the report that it leaves.
fn node_tests(folder: &str, report: &Path, set: impl FnOnce(&mut Command)) -> Done<Count> {
    let mut node = program::node();
    node.args(["--test", "--test-reporter=spec"]);
    node.args(["--test-reporter-destination=stdout", "--test-reporter=tap"]);
    node.arg(format!("--test-reporter-destination={}", report.display()));
    node.args(test_files(folder)?);
    set(&mut node);
    let success = program::succeeds(&mut node)?;
    let report =
        fs::read_to_string(report).because(|| format!("{} cannot be read", report.display()))?;
    Ok(Count::of_tap(&report).of_step(success))
}

fn test_files(folder: &str) -> Done<Vec<PathBuf>> {
    let dir = workspace::root().join("tests").join(folder);
    let unreadable = || format!("{} cannot be listed", dir.display());
    let mut files = Vec::new();
    for entry in fs::read_dir(&dir).because(unreadable)? {
        let path = entry.because(unreadable)?.path();
        if path.to_string_lossy().ends_with(".test.mjs") {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}

fn flush() -> Done {
    std::io::stdout()
        .flush()
        .because(|| "the count cannot be printed".into())
}
