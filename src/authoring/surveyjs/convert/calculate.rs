use super::draft::{Draft, Pending};
use super::lost;
use super::walk::Walk;
use crate::authoring::surveyjs::expression::Expression;
use crate::authoring::surveyjs::object::join;
use crate::authoring::surveyjs::translate;
use crate::json::json;
use crate::words::surveyjs as words;

impl Walk<'_> {
    /// Values that the survey calculates beside its questions, and all that is
    /// calculated: each once what it names is known.
    pub(super) fn calculated(&mut self) {
        let survey = self.survey;
        for value in survey.root.many("calculatedValues") {
            lost::rest(
                value,
                &["name", "expression", "includeIntoResult"],
                &mut self.lost,
            );
            let mut draft = Draft {
                relevant: Vec::new(),
                calculation: value.plain_text("expression").map(|text| Pending {
                    text: text.to_owned(),
                    path: join(&value.path, "expression"),
                }),
                ..self.draft(value, value.name())
            };
            draft.members.remove("section");
            draft.set("type", json!("calculated"));
            draft.set_text("text", Some(value.name()));
            self.add(draft);
        }
        let mut open: Vec<usize> = (0..self.drafts.len()).collect();
        open.retain(|place| {
            self.drafts
                .get(*place)
                .is_some_and(|draft| draft.calculation.is_some())
        });
        let mut refusals = Vec::new();
        loop {
            let before = open.len();
            refusals.clear();
            open.retain(|place| match self.calculate(*place) {
                Ok(()) => false,
                Err(refusal) => {
                    refusals.push((*place, refusal));
                    true
                }
            });
            if open.len() == before || open.is_empty() {
                break;
            }
        }
        for (place, sentence) in refusals.iter().rev() {
            let draft = self.drafts.remove(*place);
            let path = draft.calculation.map_or(draft.path, |pending| pending.path);
            self.lose(&path, sentence.clone());
        }
        // What has no expression at all calculates nothing.
        let is_empty = |draft: &Draft| {
            draft.members.get("type") == Some(&json!("calculated"))
                && draft.members.get("calculation").is_none()
        };
        let empty = self.drafts.iter().filter(|draft| is_empty(draft));
        let empty: Vec<String> = empty.map(|draft| draft.path.clone()).collect();
        self.drafts.retain(|draft| !is_empty(draft));
        for path in empty {
            self.lose(&path, words::NO_EXPRESSION.to_owned());
        }
    }

    fn calculate(&mut self, place: usize) -> Result<(), String> {
        let Some(draft) = self.drafts.get_mut(place) else {
            return Ok(());
        };
        let Some(pending) = &draft.calculation else {
            return Ok(());
        };
        let refused = |why: &str| words::calculation(&pending.text, why);
        let expression =
            Expression::parse(&pending.text).map_err(|error| refused(&error.to_string()))?;
        let said = translate::value(&expression, &self.known);
        let (text, kind) = said.map_err(|why| refused(&why))?;
        draft.set("calculation", json!(text));
        let (name, id) = (draft.name.clone(), draft.id().to_owned());
        self.known.add(&name, &id, kind, None);
        Ok(())
    }
}
