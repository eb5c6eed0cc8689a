use super::draft::{Draft, Pending};
use super::walk::Walk;
use crate::authoring::surveyjs::expression::Expression;
use crate::authoring::surveyjs::translate::{self, Known};
use crate::json::json;
use crate::words::surveyjs as words;

impl Walk<'_> {
    /// Says conditions and checks of all questions in our language; what cannot
    /// be said is told once.
    pub(super) fn logic(&mut self) {
        let mut drafts = std::mem::take(&mut self.drafts);
        let mut told: Vec<String> = Vec::new();
        for draft in &mut drafts {
            let known = self.known.before(draft.place);
            let relevant = std::mem::take(&mut draft.relevant);
            let said = self.said(&relevant, &known, words::shown, &mut told);
            if !said.is_empty() {
                draft.set("relevant", json!(all(said)));
            }
            let required: Vec<Pending> = draft.required.take().into_iter().collect();
            let mut said = self.said(&required, &known, words::required, &mut told);
            if let Some(said) = said.pop() {
                draft.set("required", json!(said));
            }
            self.constraint(draft, &known, &mut told);
        }
        self.drafts = drafts;
    }

    fn constraint(&mut self, draft: &mut Draft, known: &Known, told: &mut Vec<String>) {
        let constraints = std::mem::take(&mut draft.constraints);
        let known = known.of(&draft.name);
        let mut said = std::mem::take(&mut draft.limits);
        said.extend(self.said(&constraints, &known, words::checked, told));
        if said.is_empty() {
            draft.members.remove("constraint_message");
        } else {
            draft.set("constraint", json!(all(said)));
        }
    }

    /// The expressions that can be said.
    fn said(
        &mut self,
        expressions: &[Pending],
        known: &Known,
        sentence: fn(&str, &str) -> String,
        told: &mut Vec<String>,
    ) -> Vec<String> {
        let mut all = Vec::new();
        for Pending { text, path } in expressions {
            let said = match Expression::parse(text) {
                Ok(expression) => translate::condition(&expression, known),
                Err(error) => Err(error.to_string()),
            };
            match said {
                Ok(said) if said == "true()" => {}
                Ok(said) => all.push(said),
                Err(why) => {
                    // A page's condition is that of each question on it.
                    if !told.contains(path) {
                        self.lose(path, sentence(text, &why));
                        told.push(path.clone());
                    }
                }
            }
        }
        all
    }
}

/// That all of these hold.
fn all(mut parts: Vec<String>) -> String {
    match parts.len() {
        1 => parts.pop().unwrap_or_default(),
        _ => format!("({})", parts.join(") and (")),
    }
}
