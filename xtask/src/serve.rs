use std::env;
use std::path::{Path, PathBuf};
use std::thread;

use crate::bundle::{self, Profile};
use crate::fault::{Done, Fault};
use crate::{http, prepare, site, watch, workspace};

/// The port a page is shown on unless another is asked for.
const PORT: u16 = 8080;

/// What a developer who waits should know.
const FIRST_TIME: &str = "Building for the first time: usually two to four minutes on two cores. Later starts take seconds.";

/// What `serve` was asked to do.
#[derive(Debug, PartialEq)]
pub(crate) struct Options {
    /// Build fast, and again whenever a file changes.
    pub(crate) dev: bool,
    /// The port on 127.0.0.1; 0 takes any free one.
    pub(crate) port: u16,
    /// Where the page is written; the target folder when not given.
    pub(crate) dist: Option<PathBuf>,
    /// Stop once the page is written.
    pub(crate) build_only: bool,
}

impl Options {
    /// Reads the words after `cargo xtask serve`.
    ///
    /// # Errors
    /// When a word is not known or lacks its value.
    pub(crate) fn parse(words: &[String]) -> Done<Self> {
        let mut options = Self {
            dev: false,
            port: PORT,
            dist: None,
            build_only: false,
        };
        let mut words = words.iter();
        while let Some(word) = words.next() {
            match word.as_str() {
                "--dev" => options.dev = true,
                "--build-only" => options.build_only = true,
                "--port" => options.port = port(words.next())?,
                "--dist" => options.dist = Some(dist(words.next())?),
                _ => {
                    return Err(Fault::new(format!(
                        "cargo xtask serve takes --dev, --port N, --dist DIR and --build-only, not \"{word}\"."
                    )));
                }
            }
        }
        Ok(options)
    }

    fn profile(&self) -> Profile {
        if self.dev {
            Profile::Dev
        } else {
            Profile::Release
        }
    }
}

fn port(word: Option<&String>) -> Done<u16> {
    word.and_then(|word| word.parse().ok())
        .ok_or_else(|| Fault::new("--port takes a number from 0 to 65535, such as --port 8081."))
}

fn dist(word: Option<&String>) -> Done<PathBuf> {
    word.map(PathBuf::from)
        .ok_or_else(|| Fault::new("--dist takes a folder, such as --dist target/site."))
}

/// Builds the page and shows it on this computer.
///
/// # Errors
/// When the port is busy, a tool is missing or the code does not compile.
pub(crate) fn run(words: &[String]) -> Done {
    let options = Options::parse(words)?;
    if options.build_only {
        return make(&options).map(drop);
    }
    let server = http::listen(options.port)?;
    let dir = make(&options)?;
    println!(
        "The page is at {}\nPress Ctrl+C to stop.",
        http::address(&server)
    );
    if options.dev {
        thread::spawn(move || rebuild(&options));
    }
    http::answer(&server, &dir);
    Ok(())
}

/// Writes the page into the folder that is named, or into the one that Trunk
/// names for its hooks.
///
/// # Errors
/// When no folder is named, a tool is missing or the code does not compile.
pub(crate) fn build(words: &[String]) -> Done {
    match (words, env::var_os("TRUNK_STAGING_DIR")) {
        ([dir], _) => write(Path::new(dir), Profile::Release, Present::Stays),
        ([], Some(dir)) => {
            let release = env::var_os("TRUNK_PROFILE").is_some_and(|name| name == "release");
            let profile = if release {
                Profile::Release
            } else {
                Profile::Dev
            };
            write(Path::new(&dir), profile, Present::StaysWithPage)
        }
        _ => Err(Fault::new(
            "cargo xtask build takes one folder, such as cargo xtask build target/site.",
        )),
    }
}

/// What becomes of files that are in the folder before the page is written.
#[derive(Clone, Copy, PartialEq)]
pub(crate) enum Present {
    /// They are removed: the folder is ours.
    Goes,
    /// They stay, unless the page has a file of the same name.
    Stays,
    /// They stay, and so does `index.html`, which Trunk has written.
    StaysWithPage,
}

fn make(options: &Options) -> Done<PathBuf> {
    let (dir, present) = match &options.dist {
        Some(dir) => (dir.clone(), Present::Stays),
        None => (workspace::facts()?.target.join("site"), Present::Goes),
    };
    write(&dir, options.profile(), present)?;
    Ok(dir)
}

/// Builds the page into `dir`.
///
/// # Errors
/// When a tool is missing or the code does not compile; `dir` is then as it was.
pub(crate) fn write(dir: &Path, profile: Profile, present: Present) -> Done {
    let started = workspace::now();
    prepare::everything()?;
    let facts = workspace::facts()?;
    if !facts.target.join("canvass").exists() {
        println!("{FIRST_TIME}");
    }
    let bundles = bundle::build(&facts, profile)?;
    if present == Present::Goes {
        site::empty(dir)?;
    }
    site::create(dir)?;
    site::write_scripts(dir, &facts, &bundles, profile)?;
    site::write_page(dir, present == Present::StaysWithPage)?;
    let seconds = started.elapsed().as_secs_f32();
    println!("Built {} in {seconds:.1} s.", dir.display());
    Ok(())
}

fn rebuild(options: &Options) {
    let mut seen = watch::look();
    loop {
        seen = watch::wait(&seen);
        if let Err(fault) = make(options) {
            eprintln!("{fault} The page shown is the last that was built.");
        }
    }
}
