//! `cargo xtask bench`: Canvass beside other engines, in the same browser.

mod module;
mod options;
pub(crate) mod survey;

use serde_json::json;

use crate::fault::{Done, Fault};
use crate::{browser, prepare, program, workspace};

pub(crate) use options::Options;

/// The folder of the adapters and of what runs them, with packages of its own:
/// who only builds the page needs none of the engines.
const FOLDER: &str = "bench";

/// What is said when an engine was wrong.
const WRONG: &str = "The benchmark stopped; its reason is above, and nothing is to be read from times printed so far.";

/// Builds the module that the adapter calls, has every engine read and filter
/// the same made-up survey, and prints how long that took as tables for the
/// README. With `survey` as the first word it is surveys that are measured.
///
/// # Errors
/// When something is missing, or an engine gives a wrong answer: then no time
/// is printed.
pub(crate) fn run(words: &[String]) -> Done {
    if let Some((_, rest)) = words.split_first().filter(|(word, _)| *word == "survey") {
        return survey::run(rest);
    }
    let options = Options::parse(words)?;
    prepare::everything()?;
    let browser = browser::find()?;
    if options.needs_packages() {
        prepare::packages(FOLDER, "the other engines (usually a minute)")?;
    }
    let out = workspace::root().join("target").join(FOLDER);
    module::build(&out)?;
    let plan = json!({
        "rows": options.rows,
        "growth": options.growth,
        "runs": options.runs,
        "peers": options.peers,
        "out": out,
    });
    let mut node = program::node();
    node.arg("bench/run.mjs").arg(plan.to_string());
    node.env(browser::VARIABLE, browser);
    if program::succeeds(&mut node)? {
        return Ok(());
    }
    Err(Fault::new(WRONG))
}
