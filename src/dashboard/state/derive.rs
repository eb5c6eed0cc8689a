//! Questions that the reader makes of others.

use super::{Effect, HISTORY_ID, State};
use crate::dashboard::named::name_of;
use crate::dashboard::{FileLook, Loaded, Phase};
use crate::engine::Request;
use crate::table::{Derived, Settings};
use crate::words::dashboard as words;

/// What such a change is called as a step: what is made, or else what is taken out.
pub(super) fn step(before: &[Derived], after: &[Derived]) -> String {
    match (made(before, after), gone(before, after)) {
        (None, Some(gone)) => words::step_drop_derived(&gone.title),
        (made, _) => words::step_derive(made.map_or("", |made| made.title.as_str())),
    }
}

/// The first that is new, or other than before.
fn made<'a>(before: &[Derived], after: &'a [Derived]) -> Option<&'a Derived> {
    after.iter().find(|own| !before.contains(own))
}

/// The first that is there no longer.
fn gone<'a>(before: &'a [Derived], after: &[Derived]) -> Option<&'a Derived> {
    let is_there = |own: &&Derived| after.iter().any(|other| other.title == own.title);
    before.iter().find(|own| !is_there(own))
}

impl State {
    /// Has the questions of the active file made that are wanted of its others. The card of
    /// a new one stands behind that of the first question it is made of.
    pub(super) fn derive(&mut self, derived: Vec<Derived>) -> Vec<Effect> {
        let Some(id) = self.active else {
            return Vec::new();
        };
        let Some(file) = self.files.iter_mut().find(|file| file.id == id) else {
            return Vec::new();
        };
        let Phase::Ready(loaded) = &file.phase else {
            return Vec::new();
        };
        let before = file.corrections.settings().clone();
        let wanted = Settings {
            derived,
            ..before.clone()
        };
        let Some(settings) = file.corrections.correct(wanted) else {
            return Vec::new();
        };
        let made = made(&before.derived, &settings.derived);
        let gone = gone(&before.derived, &settings.derived);
        let mut look = FileLook {
            settings: settings.clone(),
            ..loaded.look()
        };
        let mut effects = Vec::new();
        if let Some(made) = made {
            look.view.order = order_with(loaded, made);
            effects.push(Effect::Announce(words::derived(&made.title)));
        } else if let Some(gone) = gone {
            effects.push(Effect::Focus(HISTORY_ID.to_owned()));
            effects.push(Effect::Announce(words::derived_gone(&gone.title)));
        }
        file.wish = Some(look);
        file.quiet = true;
        effects.push(Effect::Own(Request::Reread { file: id, settings }));
        effects
    }
}

/// The names of the cards in their order with that of a new question among them.
fn order_with(loaded: &Loaded, made: &Derived) -> Vec<String> {
    let all = loaded.order_of_all().into_iter();
    let all = all.filter_map(|place| name_of(&loaded.questions, place));
    let mut order: Vec<String> = all.filter(|name| *name != made.title).collect();
    let sources = made.how.sources();
    let behind = order
        .iter()
        .position(|name| Some(&name.as_str()) == sources.first());
    let place = behind.map_or(order.len(), |place| place + 1);
    order.insert(place, made.title.clone());
    order
}
