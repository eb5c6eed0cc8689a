//! A definition as one of ours, with everything that is not carried over.
//!
//! Questions are made first, then what is said of them in expressions: a
//! condition may name a question only as what it became. Pages and panels give
//! their title as a section and their condition to each question in them; what
//! stands on one page there does here.

mod calculate;
mod choices;
mod draft;
mod kinds;
mod limits;
mod logic;
mod lost;
mod matrix;
mod pages;
mod walk;
mod words_of;

use crate::authoring::definition::languages::join;
use crate::authoring::definition::{Converted, settle};
use crate::authoring::surveyjs::Survey;
use crate::json::json;
use crate::survey::Definition;
use crate::survey::languages::is_language;
use crate::walk::Fault;
use crate::words::surveyjs as words;
use walk::Walk;

/// Our definition of a survey, with its texts in all their languages.
///
/// # Errors
/// The faults of the definition, if nothing can be asked of the survey.
pub fn definition(survey: &Survey) -> Result<Converted, Vec<Fault>> {
    let mut made = in_its_language(survey)?;
    let first = survey.language_code();
    let mut source = made.definition.to_json().clone();
    let mut languages = vec![first.to_owned()];
    let mut left = walk::other_languages(survey);
    for (code, _) in &left {
        let is_known = languages
            .iter()
            .any(|known| known.eq_ignore_ascii_case(code));
        if is_known || !is_language(first) || !is_language(code) {
            continue;
        }
        if let Ok(other) = in_its_language(&survey.in_language(code)) {
            join((first, &mut source), (code, other.definition.to_json()));
            languages.push(code.clone());
        }
    }
    left.retain(|(language, _)| !languages.contains(language));
    if !left.is_empty() {
        let sentence = words::languages(&languages, &left);
        made.lost.insert(0, lost::remark("", sentence));
    }
    if languages.len() > 1
        && let Some(members) = source.as_object_mut()
    {
        members.insert("languages".to_owned(), json!(languages));
        made.definition = Definition::parse(&source.to_string())?;
    }
    Ok(made)
}

/// The definition in the language that the survey is shown in.
fn in_its_language(survey: &Survey) -> Result<Converted, Vec<Fault>> {
    let mut walk = Walk::new(survey);
    let head = walk.head();
    walk.survey();
    walk.calculated();
    walk.logic();
    let mut lost = walk.lost;
    let (mut questions, paths): (Vec<_>, Vec<_>) = walk
        .drafts
        .into_iter()
        .map(|draft| (draft.members.into(), draft.path))
        .unzip();
    let (definition, _) =
        settle::definition(&head, &mut questions, &mut |place, member, sentence| {
            let path = paths.get(place).map_or("", String::as_str);
            lost.push(lost::remark(&lost::source(path, member), sentence));
        })?;
    Ok(Converted {
        definition,
        lost,
        rows: Vec::new(),
    })
}
