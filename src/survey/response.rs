//! A finished response, and the file that holds several with their survey.

mod under;

use crate::json::{Value, json};
use canvass_kernel::{Named, gathered};

use super::{Answer, Definition, languages::is_language, wording::Wording};
use crate::walk::{self, Fault, Node};
use crate::{
    port::File,
    words::survey::{expected, found},
};

pub use under::read_under;

/// The members of a responses file and of each response in it.
pub const FILE_MEMBERS: &[&str] = &["canvass", "survey", "responses"];
/// See [`FILE_MEMBERS`].
pub const RESPONSE_MEMBERS: &[&str] =
    &["id", "language", "started", "submitted", "answers", "meta"];
/// The members of what is said of how a response came about.
pub const META_MEMBERS: &[&str] = &["mode", "paper"];
/// The mode of a response that was typed in from paper.
pub const DATA_ENTRY: &str = "data-entry";

/// What one person answered to the questions that were asked.
#[derive(Clone, Debug, PartialEq)]
pub struct Response {
    /// Made before the first answer, and the same however often it is sent.
    pub id: String,
    /// The survey's id and version.
    pub survey: (String, String),
    /// Which instrument was answered, and what of its wording was changed.
    pub wording: Wording,
    /// When it was begun, as ISO 8601 time.
    pub started: String,
    /// When it was sent, as ISO 8601 time.
    pub submitted: String,
    /// In which language it was answered, as BCP 47 names it; `None` of a survey that
    /// does not say its own.
    pub language: Option<String>,
    /// By question id; a question left out or not asked has no entry.
    pub answers: Named<Answer>,
    /// The number of the paper return that it was typed in from, which may be
    /// empty; `None` where somebody answered on the page.
    pub paper: Option<String>,
}

impl Response {
    /// The response alone, as events carry it.
    pub fn to_json(&self) -> Value {
        let survey = self.wording.named(&self.survey);
        self.with_origin(json!({
            "id": self.id,
            "survey": survey,
            "started": self.started,
            "submitted": self.submitted,
            "answers": answers_json(&self.answers),
        }))
    }

    /// What a person can quote: the start of the id.
    pub fn reference(&self) -> String {
        reference(&self.id)
    }

    /// A responses file with this response alone.
    pub fn to_file(&self, definition: &Definition) -> File {
        let text = responses_json(definition, std::slice::from_ref(self));
        File {
            name: format!("{}-{}.responses.json", definition.id, self.reference()),
            media: "application/json",
            bytes: text.into_bytes(),
        }
    }

    fn entry(&self) -> Value {
        self.with_origin(json!({
            "id": self.id,
            "started": self.started,
            "submitted": self.submitted,
            "answers": answers_json(&self.answers),
        }))
    }

    /// In which language it was given, and whether on paper, where that is to be said.
    fn with_origin(&self, mut response: Value) -> Value {
        let Some(members) = response.as_object_mut() else {
            return response;
        };
        if let Some(language) = &self.language {
            members.insert("language".to_owned(), language.as_str().into());
        }
        if let Some(number) = &self.paper {
            let meta = if number.is_empty() {
                json!({ "mode": DATA_ENTRY })
            } else {
                json!({ "mode": DATA_ENTRY, "paper": number })
            };
            members.insert("meta".to_owned(), meta);
        }
        response
    }
}

/// The first 8 characters of a response's id.
pub fn reference(id: &str) -> String {
    id.chars().take(8).collect()
}

/// Answers by question id.
pub fn answers_json(answers: &Named<Answer>) -> Value {
    let members = answers.iter().map(|(id, a)| (id.to_owned(), a.to_json()));
    Value::Object(gathered(members))
}

/// A definition as it stands beside responses. Where its wording is not the one
/// that is locked, its instrument is said to be another, as each response alone
/// says.
pub fn survey_json(definition: &Definition) -> Value {
    let mut survey = definition.to_json().clone();
    if let (Some(own), Some(members)) = (&definition.wording.instrument, survey.as_object_mut()) {
        members.insert("instrument".to_owned(), own.as_str().into());
    }
    survey
}

/// The text of a responses file: the whole definition, then the responses.
pub fn responses_json(definition: &Definition, responses: &[Response]) -> String {
    let responses: Vec<Value> = responses.iter().map(Response::entry).collect();
    let file = json!({
        "canvass": "responses/1",
        "survey": survey_json(definition),
        "responses": responses,
    });
    file.to_string()
}

/// Reads a responses file.
///
/// # Errors
///
/// Every fault of the file: those of the definition under `survey`, repeated
/// ids, answers to unknown questions, answers of the wrong form.
pub fn read_responses(text: &str) -> Result<(Definition, Vec<Response>), Vec<Fault>> {
    walk::read(text, |node| {
        let object = node.object(&[FILE_MEMBERS])?;
        object.mark("responses/1", expected::RESPONSES_MARK);
        let definition = Definition::walk(&object.need("survey")?, "")?;
        if !node.clean() {
            // Without its questions no answer can be judged.
            return None;
        }
        let mut responses: Vec<Response> = Vec::new();
        for item in object.need("responses")?.items() {
            if let Some(response) = walk_response(&item, &[RESPONSE_MEMBERS], &definition) {
                if responses.iter().any(|other| other.id == response.id) {
                    item.fault(found::again(&response.id), expected::UNIQUE);
                }
                responses.push(response);
            }
        }
        Some((definition, responses))
    })
}

fn walk_response(
    node: &Node<'_>,
    members: &[&[&str]],
    definition: &Definition,
) -> Option<Response> {
    let object = node.object(members)?;
    let answers_node = object.need("answers")?;
    let ids: Vec<&str> = definition.questions.iter().map(|q| q.id.as_str()).collect();
    let answers_object = answers_node.object(&[&ids])?;
    let answers = definition.questions.iter().filter_map(|question| {
        let answer = Answer::walk(&answers_object.get(&question.id)?, question)?;
        Some((question.id.clone(), answer))
    });
    Some(Response {
        id: object.need_text("id"),
        survey: (definition.id.clone(), definition.version.clone()),
        wording: definition.wording.clone(),
        started: object.need_text("started"),
        submitted: object.need_text("submitted"),
        language: object.get("language").and_then(|node| {
            let name = node.value.as_str().filter(|name| is_language(name));
            node.check(name, expected::LANGUAGE).map(str::to_owned)
        }),
        answers: gathered(answers),
        paper: object.get("meta").and_then(|meta| walk_meta(&meta)),
    })
}

/// The number of the paper return; `None` of a response without meta.
fn walk_meta(node: &Node<'_>) -> Option<String> {
    let object = node.object(&[META_MEMBERS])?;
    let mode = object.need("mode")?;
    let known = mode.value.as_str().filter(|mode| *mode == DATA_ENTRY);
    mode.check(known, expected::DATA_ENTRY)?;
    let number = object.get("paper");
    Some(number.map_or_else(String::new, |number| {
        number.text().unwrap_or_default().to_owned()
    }))
}
