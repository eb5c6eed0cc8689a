//! `SurveyJS`: definitions and expressions as the library has them, and what
//! becomes of them here.

mod convert;
mod laws;
mod reference;
mod refused;
mod translate;

use canvass::authoring::definition::Converted;
use canvass::authoring::surveyjs::{self, Survey};
use canvass::json::Value;

/// A definition that can be read.
pub(crate) fn read(definition: &Value) -> Survey {
    surveyjs::read(&definition.to_string()).unwrap()
}

/// What becomes of elements.
pub(crate) fn converted(elements: &Value) -> Converted {
    let definition = canvass::json::json!({ "title": "T", "elements": elements });
    surveyjs::definition(&read(&definition)).unwrap()
}
