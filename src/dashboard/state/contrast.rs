//! Comparing groups.

use super::{Effect, State};
use crate::dashboard::Loaded;
use crate::dashboard::contrast::{Contrast, Said, groups, label};
use crate::engine::{By, Clause, Compared, Request};
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
        let turn = loaded.contrast.as_ref().map_or(0, |contrast| contrast.turn);
        loaded.contrast = by.map(|by| Contrast {
            turn,
            ..Contrast::new(by)
        });
        if by.is_none() {
            return vec![Effect::Announce(words::not_comparing().to_owned())];
        }
        self.ask_contrast(id)
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
        let named = groups(by, loaded);
        let own = |clause: &&Clause| clause.question != named.grouping.question;
        let clauses = loaded.clauses.iter().filter(own).cloned().collect();
        let Some(contrast) = &mut loaded.contrast else {
            return Vec::new();
        };
        contrast.turn += 1;
        contrast.asked = named;
        if contrast.asked.names.len() < 2 {
            contrast.said = None;
            return vec![Effect::Announce(words::too_few_groups().to_owned())];
        }
        vec![Effect::Own(Request::Compare {
            file,
            turn: contrast.turn,
            grouping: contrast.asked.grouping.clone(),
            clauses,
        })]
    }

    /// Takes in what groups say, unless others have been asked for since.
    pub(super) fn contrasted(&mut self, file: u32, turn: u32, compared: Compared) -> Vec<Effect> {
        let Some(loaded) = self.loaded_mut(file) else {
            return Vec::new();
        };
        let by = loaded.contrast.as_ref().map(|contrast| contrast.by);
        let label = by.map(|by| label_of(by, loaded)).unwrap_or_default();
        let contrast = loaded.contrast.as_mut();
        let Some(contrast) = contrast.filter(|contrast| contrast.turn == turn) else {
            return Vec::new();
        };
        let is_first = contrast.said.is_none();
        let groups = contrast.asked.names.len();
        contrast.said = Some(Said::new(contrast.asked.clone(), compared));
        let sentence = is_first.then(|| words::comparing(&label, groups));
        sentence.map(Effect::Announce).into_iter().collect()
    }
}

/// What makes the groups, in words.
pub(super) fn label_of(by: By, loaded: &Loaded) -> String {
    let question = loaded.questions.get(by.question() as usize);
    question.map_or_else(String::new, |question| label(by, &question.title))
}

/// The same comparison of a table that was read anew, if its question is still there.
pub(super) fn of_anew(before: &Loaded, fresh: &Loaded) -> Option<Contrast> {
    let contrast = before.contrast.as_ref()?;
    let question = before.questions.get(contrast.by.question() as usize)?;
    let titles = fresh.questions.iter();
    let place = titles
        .map(|other| &other.title)
        .position(|title| *title == question.title)?;
    let by = match contrast.by {
        By::Options { item, .. } => By::Options {
            question: place as u32,
            item,
        },
        By::Time(_, period) => By::Time(place as u32, period),
        By::Bins { .. } => return None,
    };
    Some(Contrast {
        turn: contrast.turn,
        ..Contrast::new(by)
    })
}
