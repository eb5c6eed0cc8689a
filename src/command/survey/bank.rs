use std::process::ExitCode;

use canvass::authoring::{bank, shape};
use canvass::survey::Definition;
use canvass::words::wording as words;

use super::super::{failed, print, usage};

/// The id of the one shape there is.
const GENERIC_IMPACT: &str = "generic-impact";

/// `survey bank [ID]`.
pub(crate) fn bank(args: &[&str]) -> ExitCode {
    let text = match args {
        [] => listed(),
        [id] if *id == GENERIC_IMPACT => shape::GENERIC_IMPACT.to_owned(),
        [id] => match one(id) {
            Some(text) => text,
            None => return failed(&words::not_in_bank(id)),
        },
        _ => return usage(),
    };
    match print(text.as_bytes()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(sentence) => failed(&sentence),
    }
}

/// Every survey with its questions.
fn listed() -> String {
    let mut text = String::new();
    for survey in bank::surveys() {
        text += &listed_survey(&survey);
    }
    text + &words::shape_in_bank(GENERIC_IMPACT)
}

fn listed_survey(survey: &Definition) -> String {
    let instrument = survey.wording.instrument.as_deref().unwrap_or_default();
    let mut text = words::survey_in_bank(instrument, &survey.title, survey.questions.len());
    for question in &survey.questions {
        let bank = question.bank.as_deref().unwrap_or_default();
        text += &words::question_in_bank(bank, &question.text);
    }
    text
}

/// A survey as it is written, or a question as JSON.
fn one(id: &str) -> Option<String> {
    let survey = bank::text(id).map(str::to_owned);
    survey.or_else(|| bank::question(id).map(|question| format!("{question:#}\n")))
}
