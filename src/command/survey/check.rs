mod json;
mod text;

use std::cell::RefCell;
use std::process::ExitCode;
use std::rc::Rc;

use canvass::authoring::definition::Converted;
use canvass::authoring::lock;
use canvass::authoring::xlsform::Read;
use canvass::port::Machine;
use canvass::survey::Definition;
use canvass::survey::expression::Moment;
use canvass::survey::proof::{Basis, Finding, Grade, Plan, Proof, prove};
use canvass::words::{authoring, command as words, proof, wording};

use super::super::options::Asked;
use super::super::{failed, print, told, usage};
use super::convert::{Source, source};
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
    /// What it was made of, where that is sheets: they have other places than ours.
    form: Option<Box<Read>>,
}

impl Checked {
    /// Where a finding is, in the file that was read.
    fn place(&self, finding: &Finding) -> String {
        let Some(index) = finding.question else {
            return finding.path();
        };
        let question = self.definition.questions.get(index);
        let id = question.map_or("", |question| &question.id);
        let place = match &self.form {
            Some(read) => authoring::place(&self.made.place(read, index, finding.member)),
            None => finding.path(),
        };
        proof::place(&place, id)
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
    let made = found.made()?;
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
    proof.findings.extend(forks(&definition));
    let checked = Checked {
        proof,
        form: match found {
            Source::Form(read) => Some(read),
            Source::Ours(..) | Source::SurveyJs(_) => None,
        },
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

/// What is worded otherwise than its ids say, so that its answers cannot be
/// compared with those of others.
fn forks(definition: &Definition) -> impl Iterator<Item = Finding> {
    let departures = lock::departures_known(definition).into_iter();
    departures.map(|(question, fault)| Finding {
        question,
        member: if question.is_some() { "bank" } else { "locked" },
        grade: Grade::Advice,
        basis: Basis::Certain,
        sentence: wording::departs(&fault),
    })
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
