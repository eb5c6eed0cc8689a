use std::collections::BTreeSet;
use std::rc::Rc;

use crate::authoring::definition::Converted;
use crate::authoring::sheets::{Written, written};
use crate::authoring::source::{Refused, Source};
use crate::authoring::{Place, Remark};
use crate::port::Machine;
use crate::survey::Definition;
use crate::walk::Fault;
use crate::words::author as words;

/// What a survey was read as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    /// A form, and how its sheets are written.
    Form(Written),
    /// A definition of ours.
    Ours,
    /// A definition of `SurveyJS`.
    SurveyJs,
}

/// A survey that was read, and what its author is to know of the reading.
#[derive(Clone, Debug)]
pub struct Opened {
    /// The file's name, or the names of several.
    pub name: String,
    /// What it was read as.
    pub origin: Origin,
    /// What the files hold.
    pub source: Source,
    /// The survey, and what it lacks of the file.
    pub made: Converted,
    /// What is probably not meant.
    pub warnings: Vec<Remark>,
    /// What a form lacks of the file.
    pub lost_as_form: Vec<Remark>,
    definition: Rc<Definition>,
}

/// Why files cannot be used.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Refusal {
    /// The file's name, or the names of several.
    pub name: String,
    /// At least one.
    pub errors: Vec<Remark>,
    /// What is probably not meant, as far as it was looked at.
    pub warnings: Vec<Remark>,
}

/// The survey in these files, each with its name. `machine` is what it will be
/// answered on.
///
/// # Errors
/// Everything that keeps it from being one.
pub fn open(files: &[(String, Vec<u8>)], machine: &dyn Machine) -> Result<Opened, Refusal> {
    let name = words::names(files.iter().map(|(name, _)| name.as_str()));
    let refusal = |errors: Vec<Remark>, warnings: Vec<Remark>| Refusal {
        name: name.clone(),
        errors,
        warnings,
    };
    let given: Vec<(&str, &[u8])> = files
        .iter()
        .map(|(name, bytes)| (name.as_str(), bytes.as_slice()))
        .collect();
    let source = Source::read(&given, None, None).map_err(|refused| match refused {
        Refused::Sheets(fault) => refusal(vec![whole(fault.to_string())], Vec::new()),
        Refused::Form(form) => refusal(form.errors, form.warnings),
        Refused::Definition(faults) => refusal(told(&faults), Vec::new()),
        Refused::SurveyJs(sentence) => refusal(vec![whole(sentence)], Vec::new()),
    })?;
    let mut warnings = match &source {
        Source::Form(read) => read.warnings.clone(),
        Source::Ours(..) => Vec::new(),
        Source::SurveyJs(survey) => survey
            .problems
            .iter()
            .map(|problem| whole(problem.to_string()))
            .collect(),
    };
    let made = match source.definition() {
        Ok(made) => made,
        Err(faults) => return Err(refusal(told(&faults), warnings)),
    };
    // What SurveyJS reports of a definition is told once.
    let lost: BTreeSet<String> = made.lost.iter().map(Remark::to_string).collect();
    warnings.retain(|warning| !lost.contains(&warning.to_string()));
    let lost_as_form = source.lost_as_form(&made);
    warnings.extend(told(&made.definition.unread_patterns(machine)));
    let origin = match (&source, given.first()) {
        (Source::Ours(..), _) => Origin::Ours,
        (Source::Form(_), Some((name, bytes))) => Origin::Form(written(name, bytes)),
        (Source::SurveyJs(_) | Source::Form(_), _) => Origin::SurveyJs,
    };
    Ok(Opened {
        name,
        origin,
        source,
        definition: Rc::new(made.definition.clone()),
        made,
        warnings,
        lost_as_form,
    })
}

impl Opened {
    /// The survey.
    pub fn definition(&self) -> &Rc<Definition> {
        &self.definition
    }
}

impl Refusal {
    /// A file that could not even be looked at.
    pub fn of(name: String, sentence: String) -> Self {
        Self {
            name,
            errors: vec![whole(sentence)],
            warnings: Vec::new(),
        }
    }
}

fn whole(sentence: String) -> Remark {
    Remark {
        place: Place::default(),
        sentence,
    }
}

fn told(faults: &[Fault]) -> Vec<Remark> {
    let remark = |fault: &Fault| Remark {
        place: match fault.place.as_str() {
            "" => Place::default(),
            path => Place::sheet(path),
        },
        sentence: words::fault(&fault.found, &fault.expected),
    };
    faults.iter().map(remark).collect()
}
