mod json;
mod text;

use std::cell::RefCell;
use std::process::ExitCode;
use std::rc::Rc;

use canvass::authoring::definition::Converted;
use canvass::authoring::{lock, source::Source};
use canvass::port::Machine;
use canvass::survey::Definition;
use canvass::survey::expression::Moment;
use canvass::survey::proof::{Finding, Plan, Proof, prove};
use canvass::words::command as words;

use super::super::options::Asked;
use super::super::{failed, print, told, usage};
use super::convert::{made, source};
use super::eval::clock;
use super::surroundings::{Computer, Zone};

const OPTIONS: &[&str] = &["--simulate", "--seed", "--now", "--format", "--name"];

/// `survey check FILE… [--simulate N] [--seed S] [--now TIME]
/// [--format text|json] [--name NAME]`.
pub(crate) fn check(args: &[&str]) -> ExitCode {
    let Some(asked) = Asked::of(args, OPTIONS) else {
        return usage();
    };
    match checked(&asked) {
        Ok(has_faults) => ExitCode::from(u8::from(has_faults)),
        Err(code) => code,
    }
}

/// A survey, what was found in it, and where its questions stand.
struct Checked {
    definition: Rc<Definition>,
    proof: Proof,
    made: Converted,
    /// What it was made of: sheets have other places than ours.
    source: Source,
}

impl Checked {
    /// Where a finding is, in the file that was read.
    fn place(&self, finding: &Finding) -> String {
        self.source.place(&self.made, finding)
    }
}

/// Prints what was found; whether anything must be mended.
fn checked(asked: &Asked<'_>) -> Result<bool, ExitCode> {
    let is_json = match asked.option("--format") {
        None | Some("text") => false,
        Some("json") => true,
        Some(_) => return Err(usage()),
    };
    let walks = number(asked, "--simulate")?;
    let seed = number(asked, "--seed")?.unwrap_or(1);
    let computer = Computer {
        zone: Zone::Fixed(0),
        unread: RefCell::default(),
    };
    let now = match asked.option("--now") {
        Some(text) => match Moment::parse(text, &computer) {
            Some(_) => text.to_owned(),
            None => return Err(failed(&words::no_time(text))),
        },
        None => Moment::at(clock() / 1_000_000, &computer).to_text(),
    };
    let found = source(asked)?;
    let made = made(&found)?;
    for fault in made.definition.unread_patterns(&computer) {
        told(&fault.to_string());
    }
    let definition = Rc::new(made.definition.clone());
    let machine: Rc<dyn Machine> = Rc::new(computer);
    let plan = Plan {
        now: &now,
        walks: walks.map(|walks| walks as usize),
        seed,
    };
    let mut proof = prove(&definition, &machine, &plan);
    proof.findings.extend(lock::findings(&definition));
    let checked = Checked {
        proof,
        source: found,
        made,
        definition,
    };
    let shown = if is_json {
        json::report(&checked)
    } else {
        text::report(&checked, walks.is_some())
    };
    print(shown.as_bytes()).map_err(|sentence| failed(&sentence))?;
    Ok(checked.proof.has_faults())
}

fn number(asked: &Asked<'_>, option: &str) -> Result<Option<u64>, ExitCode> {
    let Some(text) = asked.option(option) else {
        return Ok(None);
    };
    let number = text.parse().ok().filter(|n| *n < 1 << 32);
    number
        .map(Some)
        .ok_or_else(|| failed(&words::no_whole_number(option, text)))
}
