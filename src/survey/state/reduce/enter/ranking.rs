//! Moves of what is ranked.

use super::super::Effects;
use crate::{
    port::Effect,
    survey::{
        Kind, Question,
        check::ranks,
        definition::Row,
        field,
        state::{Action, Input, Move},
    },
    words::survey::Words,
};

/// The ranked values after a move. Where every rank is taken, what comes in
/// takes the last one, and what had it has none.
pub(super) fn ranked(
    items: &[Row],
    top: Option<usize>,
    before: Option<&Input>,
    value: &str,
    to: Move,
) -> Input {
    let (order, count) = ranks(items, top, before);
    let ranked = order.iter().take(count).filter_map(|i| items.get(*i));
    let mut values: Vec<String> = ranked.map(|item| item.value.clone()).collect();
    if items.iter().any(|item| item.value == value) {
        let room = top.unwrap_or(items.len());
        let from = values.iter().position(|ranked| ranked == value);
        let last = room.saturating_sub(1);
        let place = match (to, from) {
            (Move::Up, Some(from)) => Some(from.saturating_sub(1)),
            (Move::Up, None) => Some(count.min(last)),
            (Move::Down, Some(from)) if from + 1 < count => Some(from + 1),
            (Move::Down, _) => None,
            (Move::To(place) | Move::Drag(place), _) => place,
        };
        values.retain(|ranked| ranked != value);
        if let Some(place) = place {
            values.insert(place.min(last).min(values.len()), value.to_owned());
        }
        values.truncate(room);
    }
    Input::Many(values)
}

/// A move that is told: which thing, and the control that keeps the focus.
pub(super) struct Moved {
    value: String,
    field: Option<String>,
}

/// What an action moves.
pub(super) fn moved(question: &Question, action: &Action) -> Option<Moved> {
    let Action::Rank { value, to, .. } = action else {
        return None;
    };
    let id = &question.id;
    Some(Moved {
        value: value.clone(),
        field: match to {
            Move::Up => Some(field::rank_up(id, value)),
            Move::Down => Some(field::rank_down(id, value)),
            Move::To(_) => Some(field::rank(id, value)),
            Move::Drag(_) => None,
        },
    })
}

impl Moved {
    /// Says where the thing is now, and brings the focus back to the control
    /// that moved it, which moves in the page too.
    pub(super) fn told(self, question: &Question, after: Option<&Input>, words: Words) -> Effects {
        let Kind::Ranking { items, top } = &question.kind else {
            return Effects::new();
        };
        let (order, count) = ranks(items, *top, after);
        let is_it = |index: &usize| items.get(*index).is_some_and(|i| i.value == self.value);
        let Some(place) = order.iter().position(is_it) else {
            return Effects::new();
        };
        let item = order.get(place).and_then(|index| items.get(*index));
        let text = item.map_or("", |item| &item.text);
        let sentence = if place < count {
            let of = top.unwrap_or(items.len());
            words.ranked(text, &(place + 1).to_string(), &of.to_string())
        } else {
            words.unranked(text)
        };
        let focus = self.field.map(Effect::Focus);
        focus
            .into_iter()
            .chain([Effect::Announce(sentence)])
            .collect()
    }
}
