//! A finished response, and the file that holds several with their survey.

mod under;

use crate::json::{Value, json};
use canvass_kernel::{Named, gathered};

use super::{
    Answer, Definition,
    languages::is_language,
    reader::{self, Fault, Node},
    wording::Wording,
};
use crate::{
    port::File,
    words::survey::{expected, found},
};

pub use under::read_under;

/// The members of a responses file and of each response in it.
pub const FILE_MEMBERS: &[&str] = &["canvass", "survey", "responses"];
/// See [`FILE_MEMBERS`].
pub const RESPONSE_MEMBERS: &[&str] = &["id", "language", "started", "submitted", "answers"];

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
}

impl Response {
    /// The response alone, as events carry it.
    pub fn to_json(&self) -> Value {
        let survey = self.wording.named(&self.survey);
        self.with_language(json!({
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
        self.with_language(json!({
            "id": self.id,
            "started": self.started,
            "submitted": self.submitted,
            "answers": answers_json(&self.answers),
        }))
    }

    fn with_language(&self, mut all: Value) -> Value {
        if let (Value::Object(members), Some(language)) = (&mut all, &self.language) {
            members.insert("language".to_owned(), language.as_str().into());
        }
        all
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

/// The text of a responses file: the whole definition, then the responses.
pub fn responses_json(definition: &Definition, responses: &[Response]) -> String {
    let responses: Vec<Value> = responses.iter().map(Response::entry).collect();
    let file = json!({
        "canvass": "responses/1",
        "survey": definition.to_json(),
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
    reader::read(text, |node| {
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
    })
}
