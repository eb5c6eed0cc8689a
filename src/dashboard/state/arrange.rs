//! The order of the cards, and which of them are hidden.

use super::{Effect, State};
use crate::dashboard::Towards;
use crate::words::dashboard as words;

impl State {
    /// Moves a card among those that are listed, and keeps the focus on the
    /// button that did.
    pub(super) fn move_card(&mut self, question: u32, towards: Towards) -> Vec<Effect> {
        let Some(loaded) = self.active_loaded() else {
            return Vec::new();
        };
        let listed: Vec<u32> = loaded.listed().map(|(place, _)| place).collect();
        let Some(from) = listed.iter().position(|place| *place == question) else {
            return Vec::new();
        };
        let to = match towards {
            Towards::Earlier => from.checked_sub(1),
            Towards::Later => Some(from + 1).filter(|to| *to < listed.len()),
            Towards::Start => Some(0).filter(|_| from > 0),
        };
        let other = to.and_then(|to| Some((to, *listed.get(to)?)));
        let mut order = loaded.order_of_all();
        let title = loaded.title(question).to_owned();
        let focus = Effect::Focus(format!("canvass-q{question}-{}", towards.key()));
        let Some((to, other)) = other else {
            let at_end = words::card_at(&title, from + 1, listed.len());
            return vec![Effect::Announce(at_end)];
        };
        order.retain(|place| *place != question);
        let place = order.iter().position(|place| *place == other);
        let place = place.unwrap_or(0) + usize::from(towards == Towards::Later);
        order.insert(place.min(order.len()), question);
        loaded.order = order;
        let said = words::card_at(&title, to + 1, listed.len());
        vec![focus, Effect::Announce(said)]
    }

    /// Hides a card; the focus goes on to the next one.
    pub(super) fn hide(&mut self, question: u32) -> Vec<Effect> {
        let Some(loaded) = self.active_loaded() else {
            return Vec::new();
        };
        let listed: Vec<u32> = loaded.listed().map(|(place, _)| place).collect();
        let Some(from) = listed.iter().position(|place| *place == question) else {
            return Vec::new();
        };
        loaded.hidden.push(question);
        let next = listed
            .get(from + 1)
            .or_else(|| listed.get(from.checked_sub(1)?));
        let focus = next.map_or_else(
            || "canvass-hidden-cards".to_owned(),
            |next| format!("canvass-q{next}-title"),
        );
        let said = words::card_hidden(loaded.title(question), listed.len() - 1);
        vec![Effect::Focus(focus), Effect::Announce(said)]
    }

    /// Shows a hidden card again, and puts the focus on it.
    pub(super) fn unhide(&mut self, question: u32) -> Vec<Effect> {
        let Some(loaded) = self.active_loaded() else {
            return Vec::new();
        };
        loaded.hidden.retain(|hidden| *hidden != question);
        let listed: Vec<u32> = loaded.listed().map(|(place, _)| place).collect();
        let place = listed.iter().position(|place| *place == question);
        let title = loaded.title(question);
        let said = place.map_or_else(
            || words::card_shown(title),
            |place| words::card_at(title, place + 1, listed.len()),
        );
        vec![
            Effect::Focus(format!("canvass-q{question}-title")),
            Effect::Announce(said),
        ]
    }
}
