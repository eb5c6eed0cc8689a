//! Definitions of `SurveyJS`: its JSON with the names of all its versions, one way.

mod class;
mod convert;
mod data;
mod expression;
mod fill;
mod item;
mod load;
mod locales;
mod names;
mod neutral;
mod object;
mod problem;
mod rates;
mod translate;
mod values;

pub use convert::definition;
pub use data::Data;
pub use expression::{Expression, SyntaxError};
pub use neutral::to_json;
pub use problem::{Problem, ProblemKind};

use class::Class;
use load::Loader;
use object::Object;

use crate::words::surveyjs as words;

/// A definition that was read.
#[derive(Clone, Debug)]
pub struct Survey {
    root: Object,
    /// What is answered before anything else is.
    answers: Data,
    /// What the library reports of it.
    pub problems: Vec<Problem>,
}

/// Why a text is no definition.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{sentence}")]
pub struct Refusal {
    /// What stands where, and what may stand there.
    pub sentence: String,
}

/// Reads a definition.
///
/// # Errors
/// A text that is no JSON, or JSON that is no object.
pub fn read(text: &str) -> Result<Survey, Refusal> {
    let data = Data::parse(text).map_err(|sentence| Refusal { sentence })?;
    let class = Class::named("survey").filter(|_| matches!(data, Data::Object(_)));
    let Some(class) = class else {
        return Err(Refusal {
            sentence: words::NO_OBJECT.to_owned(),
        });
    };
    let mut loader = Loader::default();
    let root = loader.survey(class, &data);
    let mut survey = Survey {
        root,
        answers: Data::Null,
        problems: loader.problems,
    };
    survey.answers = values::first_answers(&survey);
    Ok(survey)
}

/// The expression of a member; `None` where there is none that can be read.
fn read_expression(object: &Object, member: &str) -> Option<Expression> {
    Expression::parse(object.plain_text(member)?).ok()
}

/// Whether a text is likely to be a definition: JSON with pages or elements
/// that is no definition of ours.
pub fn is_likely(text: &str) -> bool {
    let Ok(data) = Data::parse(text) else {
        return false;
    };
    let holds = |name: &str| data.get(name).is_some();
    !holds("canvass") && (holds("pages") || holds("elements"))
}

impl Survey {
    /// The language its texts are shown in; empty for the default one.
    fn language(&self) -> &str {
        let given = self.root.plain_text("locale").unwrap_or_default();
        if given == object::DEFAULT_LANGUAGE {
            ""
        } else {
            given
        }
    }

    /// The code of that language.
    fn language_code(&self) -> &str {
        match self.language() {
            "" | object::DEFAULT => object::DEFAULT_LANGUAGE,
            language => language,
        }
    }

    /// The same, shown in this language.
    fn in_language(&self, code: &str) -> Self {
        let mut survey = self.clone();
        let locale = Data::Text(code.to_owned());
        survey.root.set("locale", object::Member::Plain(locale));
        survey
    }

    /// A text of an object in the survey's language.
    fn text<'a>(&self, object: &'a Object, name: &str) -> Option<&'a str> {
        object.text(name, self.language())
    }

    /// All questions that stand on pages or in panels, in order.
    fn questions(&self) -> Vec<&Object> {
        let mut all = Vec::new();
        for page in self.root.many("pages") {
            questions(page, &mut all);
        }
        all
    }
}

fn questions<'a>(around: &'a Object, all: &mut Vec<&'a Object>) {
    for element in around.many("elements") {
        if element.is_panel() {
            questions(element, all);
        } else {
            all.push(element);
        }
    }
}
