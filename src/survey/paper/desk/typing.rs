//! Keys within a return.

use super::{Effects, focus};
use crate::port::Effect;
use crate::survey::State;
use crate::survey::paper::{Mark, NUMBER, Part, SAVE, stops};

impl State {
    /// A key at a stop: picks what it stands for, or takes it back. Digits that
    /// follow one another are one number where there is such a choice.
    pub(super) fn press(&mut self, stop: &str, key: char) -> Effects {
        let key = key.to_ascii_lowercase().to_string();
        let (at, before) = match &mut self.pile {
            Some(pile) => std::mem::take(&mut pile.pressed),
            None => return Effects::new(),
        };
        let before = if at == stop { before } else { String::new() };
        let marks = self.marks_at(stop);
        let named = |key: String| {
            let mark = marks.iter().find(|mark| mark.key == key);
            mark.map(|mark| (mark.clone(), key))
        };
        let together = named([before.as_str(), &key].concat());
        let Some((mark, pressed)) = together.or_else(|| named(key)) else {
            return Effects::new();
        };
        let mut effects = self.answer(mark.pick);
        if let Some(pile) = &mut self.pile {
            pile.pressed = (stop.to_owned(), pressed);
        }
        // Moving the focus there has it read out.
        effects.retain(|effect| !matches!(effect, Effect::Focus(_)));
        effects.push(focus(mark.field));
        effects
    }

    fn marks_at(&self, field: &str) -> Vec<Mark> {
        let all = 0..self.definition().questions.len();
        let asked = all.filter(|index| self.route().asks(*index));
        let mut stops = asked
            .filter_map(|index| Some(stops(self, &*self.question(index)?)))
            .flatten();
        match stops.find(|stop| stop.field == field) {
            Some(stop) => match stop.part {
                Part::Group(group) => group.marks,
                _ => Vec::new(),
            },
            None => Vec::new(),
        }
    }

    /// To the stop after this one; behind the last stands the button.
    pub(super) fn next_stop(&self, field: &str) -> Effects {
        let all = 0..self.definition().questions.len();
        let asked = all.filter(|index| self.route().asks(*index));
        let fields = asked
            .filter_map(|index| Some(stops(self, &*self.question(index)?)))
            .flatten()
            .map(|stop| stop.field);
        let number = std::iter::once(NUMBER.to_owned());
        let mut fields = number.chain(fields).skip_while(|other| other != field);
        let next = fields.nth(1).unwrap_or_else(|| SAVE.to_owned());
        vec![focus(next)]
    }
}
