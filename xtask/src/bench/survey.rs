//! `cargo xtask bench survey`: a long survey beside `SurveyJS`, in the same
//! browser.

use std::path::Path;

use serde_json::json;

use crate::bundle::{self, Profile};
use crate::fault::{Done, Fault};
use crate::{browser, prepare, program, site, workspace};

use super::{FOLDER, WRONG};

/// The engines by the names of their adapters; what the second needs, npm has to
/// install.
const PEERS: [&str; 2] = ["canvass", "surveyjs"];

/// What `bench survey` was asked to measure.
#[derive(Debug, PartialEq)]
pub(crate) struct Options {
    /// How many questions stand on one page.
    pub(crate) shown: u32,
    /// How many questions the survey in pages has.
    pub(crate) paged: u32,
    /// How many answers are given.
    pub(crate) answers: u32,
    /// How often each is measured, each time in a fresh browser.
    pub(crate) runs: u32,
    /// The engines, Canvass first: what ratios are to.
    pub(crate) peers: Vec<&'static str>,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            shown: 500,
            paged: 1000,
            answers: 40,
            runs: 7,
            peers: PEERS.into(),
        }
    }
}

impl Options {
    /// Reads the words after `cargo xtask bench survey`.
    ///
    /// # Errors
    /// When a word is not known or lacks its value.
    pub(crate) fn parse(words: &[String]) -> Done<Self> {
        let mut options = Self::default();
        let mut words = words.iter();
        while let Some(word) = words.next() {
            match word.as_str() {
                "--questions" => {
                    options.shown = number(word, words.next())?;
                    options.paged = options.shown * 2;
                }
                "--answers" => options.answers = number(word, words.next())?,
                "--runs" => options.runs = number(word, words.next())?,
                "--only" => options.peers = vec![peer(words.next())?],
                _ => {
                    return Err(Fault::new(format!(
                        "cargo xtask bench survey takes --questions N, --answers N, --runs N and --only NAME, not \"{word}\"."
                    )));
                }
            }
        }
        Ok(options)
    }
}

fn number(word: &str, value: Option<&String>) -> Done<u32> {
    let told = value.and_then(|value| value.parse().ok());
    told.filter(|number| (1..=100_000).contains(number))
        .ok_or_else(|| Fault::new(format!("{word} takes a number from 1 to 100000.")))
}

fn peer(word: Option<&String>) -> Done<&'static str> {
    let known = PEERS.into_iter();
    let mut named = known.filter(|name| word.is_some_and(|word| word == name));
    named
        .next()
        .ok_or_else(|| Fault::new(format!("--only takes one of {}.", PEERS.join(", "))))
}

/// Builds the survey's module as people host it, has both show and answer the
/// same made-up surveys, and prints how long that took as a table for the README.
///
/// # Errors
/// When something is missing, or an engine shows other questions than are asked:
/// then no time is printed.
pub(crate) fn run(words: &[String]) -> Done {
    let options = Options::parse(words)?;
    prepare::everything()?;
    let browser = browser::find()?;
    if options.peers != [PEERS[0]] {
        prepare::packages(FOLDER, "the other engines (usually a minute)")?;
    }
    write(&workspace::root().join("target").join(FOLDER).join("page"))?;
    let plan = json!({
        "shown": options.shown,
        "paged": options.paged,
        "answers": options.answers,
        "runs": options.runs,
        "peers": options.peers,
    });
    let mut node = program::node();
    node.arg("bench/forms.mjs").arg(plan.to_string());
    node.env(browser::VARIABLE, browser);
    if program::succeeds(&mut node)? {
        return Ok(());
    }
    Err(Fault::new(WRONG))
}

/// The page's scripts with the survey's module, and no other.
fn write(dir: &Path) -> Done {
    let facts = workspace::facts()?;
    let survey = bundle::survey(&facts, Profile::Release)?;
    site::empty(dir)?;
    site::write_scripts(dir, &facts, &[survey], Profile::Release)
}
