//! Comparing groups.

use super::{Effect, State};
use crate::dashboard::contrast::{Contrast, Said, groups, label};
use crate::dashboard::{Loaded, SavedGroups};
use crate::engine::{By, Compared, Request};
use crate::table::QuestionKind;
use crate::words::dashboard as words;

impl State {
    /// Compares these groups from now on, or none.
    pub(super) fn compare(&mut self, by: Option<By>) -> Vec<Effect> {
        let Some(id) = self.active else {
            return Vec::new();
        };
        let Some(loaded) = self.loaded_mut(id) else {
            return Vec::new();
        };
        loaded.contrast = by.map(Contrast::new);
        let Some(by) = by else {
            return vec![Effect::Announce(words::not_comparing().to_owned())];
        };
        let label = label(by, loaded.title(by.question()));
        let num = groups(by, loaded).names.len();
        let mut effects = self.ask_contrast(id);
        if num > 1 {
            effects.push(Effect::Announce(words::comparing(&label, num)));
        }
        effects
    }

    /// Asks what the groups say under the filter as it is now, if any are compared. They
    /// are those that the latest results know.
    pub(super) fn ask_contrast(&mut self, file: u32) -> Vec<Effect> {
        let Some(loaded) = self.loaded_mut(file) else {
            return Vec::new();
        };
        let Some(by) = loaded.contrast.as_ref().map(|contrast| contrast.by) else {
            return Vec::new();
        };
        if loaded.results.is_empty() {
            return Vec::new();
        }
        let named = groups(by, loaded);
        let own = |clause: &&crate::engine::Clause| clause.question != by.question();
        let clauses = loaded.clauses.iter().filter(own).cloned().collect();
        loaded.contrast_turn += 1;
        let turn = loaded.contrast_turn;
        let Some(contrast) = &mut loaded.contrast else {
            return Vec::new();
        };
        let grouping = named.grouping.clone();
        let are_enough = named.names.len() > 1;
        contrast.asked = Some(named);
        if !are_enough {
            contrast.said = None;
            return vec![Effect::Announce(words::too_few_groups().to_owned())];
        }
        vec![Effect::Own(Request::Compare {
            file,
            turn,
            grouping,
            clauses,
        })]
    }

    /// Takes in what groups say, unless others have been asked for since.
    pub(super) fn contrasted(&mut self, file: u32, turn: u32, compared: Compared) {
        let Some(loaded) = self.loaded_mut(file) else {
            return;
        };
        if loaded.contrast_turn != turn {
            return;
        }
        if let Some(contrast) = &mut loaded.contrast
            && let Some(asked) = contrast.asked.clone()
        {
            contrast.said = Some(Said::new(asked, compared));
        }
    }
}

impl Loaded {
    /// What makes the groups that are compared, in words.
    pub(in crate::dashboard) fn saved_groups(&self) -> Option<SavedGroups> {
        let by = self.contrast.as_ref()?.by;
        Some(SavedGroups {
            question: self.name_of(by.question())?,
            by: match by {
                By::Time(_, period) => Some(period),
                By::Options { .. } | By::Bins { .. } => None,
            },
        })
    }

    /// Compares such groups, or none; a sentence if there are none such.
    pub(in crate::dashboard) fn take_groups(
        &mut self,
        saved: Option<&SavedGroups>,
    ) -> Option<String> {
        let Some(saved) = saved else {
            self.contrast = None;
            return None;
        };
        let place = self.place_of(&saved.question);
        let kind = place.and_then(|place| self.questions.get(place as usize));
        let by = match (place, kind.map(|question| question.kind), saved.by) {
            (Some(place), Some(QuestionKind::Date), Some(period)) => Some(By::Time(place, period)),
            (
                Some(question),
                Some(QuestionKind::Single | QuestionKind::Multiple | QuestionKind::Score),
                None,
            ) => Some(By::Options { question, item: 0 }),
            _ => None,
        };
        let same = self
            .contrast
            .as_ref()
            .is_some_and(|contrast| Some(contrast.by) == by);
        if !same {
            self.contrast = by.map(Contrast::new);
        }
        by.is_none()
            .then(|| words::unknown_part(words::PART_COMPARE, &saved.question))
    }
}
