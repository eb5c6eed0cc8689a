use crate::fault::{Done, Fault};

/// The engines by the names of their adapters, and whether each needs packages
/// that are not Canvass's own.
const PEERS: [(&str, bool); 5] = [
    ("canvass", false),
    ("hand", false),
    ("udsv", true),
    ("crossfilter", true),
    ("duckdb", true),
];

const ROWS: [u32; 1] = [1_000_000];
const GROWTH: [u32; 3] = [10_000, 100_000, 1_000_000];
const RUNS: u32 = 5;

/// Instead of these with `--quick`.
const QUICK_ROWS: [u32; 1] = [100_000];
const QUICK_GROWTH: [u32; 2] = [10_000, 100_000];
const QUICK_RUNS: u32 = 1;

/// What `--full` measures growth with as well: more than a gigabyte.
const MOST: u32 = 5_000_000;

/// What `bench` was asked to measure.
#[derive(Debug, PartialEq)]
pub(crate) struct Options {
    /// Numbers of rows that all engines are measured with.
    pub(crate) rows: Vec<u32>,
    /// Numbers of rows that growth is measured with, by the two that need no
    /// packages.
    pub(crate) growth: Vec<u32>,
    /// How often each is measured, each time in a fresh browser.
    pub(crate) runs: u32,
    /// The engines, Canvass first: what ratios are to.
    pub(crate) peers: Vec<&'static str>,
}

impl Options {
    /// Reads the words after `cargo xtask bench`.
    ///
    /// # Errors
    /// When a word is not known or lacks its value.
    pub(crate) fn parse(words: &[String]) -> Done<Self> {
        let quick = words.iter().any(|word| word == "--quick");
        let mut options = if quick {
            Self::quick()
        } else {
            Self::default()
        };
        let mut full = false;
        let mut words = words.iter();
        while let Some(word) = words.next() {
            match word.as_str() {
                "--quick" => {}
                "--full" => full = true,
                "--runs" => options.runs = runs(words.next())?,
                "--only" => options.peers = peers(words.next())?,
                "--rows" => {
                    options.rows = rows(words.next())?;
                    options.growth.clone_from(&options.rows);
                }
                _ => {
                    return Err(Fault::new(format!(
                        "cargo xtask bench takes --rows N,…, --runs N, --only NAME,…, --quick and --full, not \"{word}\"."
                    )));
                }
            }
        }
        if full && !options.growth.contains(&MOST) {
            options.growth.push(MOST);
        }
        Ok(options)
    }

    /// Whether an engine is among them that npm has to install.
    pub(crate) fn needs_packages(&self) -> bool {
        let from_npm = |name: &&str| PEERS.contains(&(*name, true));
        self.peers.iter().any(from_npm)
    }

    fn quick() -> Self {
        Self {
            rows: QUICK_ROWS.into(),
            growth: QUICK_GROWTH.into(),
            runs: QUICK_RUNS,
            ..Self::default()
        }
    }
}

impl Default for Options {
    fn default() -> Self {
        Self {
            rows: ROWS.into(),
            growth: GROWTH.into(),
            runs: RUNS,
            peers: PEERS.map(|(name, _)| name).into(),
        }
    }
}

fn rows(word: Option<&String>) -> Done<Vec<u32>> {
    let number = |part: &str| part.parse().ok().filter(|rows| *rows > 0);
    let all = word.and_then(|word| word.split(',').map(number).collect());
    all.ok_or_else(|| Fault::new("--rows takes numbers of rows, such as --rows 10000,1000000."))
}

fn runs(word: Option<&String>) -> Done<u32> {
    let told = word.and_then(|word| word.parse().ok());
    told.filter(|runs| *runs > 0)
        .ok_or_else(|| Fault::new("--runs takes a number of runs, such as --runs 5."))
}

/// The engines that are named, in their own order: Canvass is always first.
fn peers(word: Option<&String>) -> Done<Vec<&'static str>> {
    let known = PEERS.map(|(name, _)| name);
    let named: Vec<&str> = word
        .map(|word| word.split(',').collect())
        .unwrap_or_default();
    if named.is_empty() || named.iter().any(|name| !known.contains(name)) {
        return Err(Fault::new(format!(
            "--only takes one or more of {}, with commas between them.",
            known.join(", ")
        )));
    }
    let chosen = known.into_iter().filter(|name| named.contains(name));
    Ok(chosen.collect())
}
