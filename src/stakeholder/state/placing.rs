//! Moving about the map and moving stakeholders on it.

use super::{Direction, Held, Request, State, place_button_id, point_id};
use crate::port::Effect;
use crate::stakeholder::{ColumnRef, Register, Scale, Score};
use crate::words::stakeholders as words;
use canvass_kernel::sort_by_key;

/// Others this near are told when a stakeholder is put down, in tenths.
const NEAR_TENTHS: i32 = 3;

impl State {
    /// The ids on the map from the top down, those at one height from left to
    /// right: the order in which arrow keys go through them.
    pub fn reading_order(&self) -> Vec<&str> {
        let people = self.register().people().iter();
        let mut placed: Vec<_> = people
            .filter_map(|person| Some((self.place_of(&person.id)?, person.id.as_str())))
            .collect();
        sort_by_key(&mut placed, |((x, y), _)| (std::cmp::Reverse(*y), *x));
        placed.into_iter().map(|(_, id)| id).collect()
    }

    /// The point that is the map's one tab stop; `None` on an empty map.
    pub fn tab_stop(&self) -> Option<&str> {
        let order = self.reading_order();
        let selected = self.selected.as_deref().filter(|id| order.contains(id));
        selected.or_else(|| order.first().copied())
    }

    pub(super) fn step(&mut self, direction: Direction) -> Vec<Effect<Request>> {
        let order = self.reading_order();
        let here = self.tab_stop();
        let Some(at) = order.iter().position(|id| Some(*id) == here) else {
            return Vec::new();
        };
        let next = match direction {
            Direction::Right | Direction::Down => order.get(at + 1),
            Direction::Left | Direction::Up => at.checked_sub(1).and_then(|at| order.get(at)),
        };
        match next.map(|id| (*id).to_owned()) {
            Some(id) => self.select(id),
            None => Vec::new(),
        }
    }

    pub(super) fn select_end(&mut self, last: bool) -> Vec<Effect<Request>> {
        let order = self.reading_order();
        let end = if last { order.last() } else { order.first() };
        match end.map(|id| (*id).to_owned()) {
            Some(id) => self.select(id),
            None => Vec::new(),
        }
    }

    pub(super) fn pick_up(&mut self, id: String) -> Vec<Effect<Request>> {
        self.held = None;
        let Some(person) = self.register().find(&id) else {
            return Vec::new();
        };
        let score = |field| self.register().score(person, field).ok().flatten();
        let x = score(self.grid.x()).unwrap_or(self.grid.x_scale().middle());
        let y = score(self.grid.y()).unwrap_or(self.grid.y_scale().middle());
        let (place, quadrant) = self.told(x, y);
        let said = words::picked_up(self.register().name(person), &place, quadrant);
        self.held = Some(Held {
            id: id.clone(),
            x,
            y,
        });
        let mut effects = self.select(id);
        effects.push(Effect::Announce(said));
        effects
    }

    /// Chosen by pointer. Of those that lie under each other a pointer only
    /// meets the uppermost, so choosing it again takes the others in turn.
    pub(super) fn press(&mut self, id: String) -> Vec<Effect<Request>> {
        let Some(held) = self.held.clone() else {
            return self.pick_up(id);
        };
        let stack = self.stack_of(&held);
        if held.id != id && !stack.contains(&id) {
            return match self.place_of(&id) {
                Some((x, y)) => self.put(&held.id, x, y),
                None => Vec::new(),
            };
        }
        let at = stack.iter().position(|other| *other == held.id);
        let mut turn = stack.iter().cycle().skip(at.map_or(0, |at| at + 1));
        match turn.next().filter(|next| **next != id).cloned() {
            Some(next) => self.pick_up(next),
            None => self.cancel(),
        }
    }

    pub(super) fn nudge(&mut self, direction: Direction, large: bool) -> Vec<Effect<Request>> {
        let Some(held) = self.held.clone() else {
            return self.step(direction);
        };
        let by = if large { 10 } else { 1 };
        let moved = |score: Score, scale: Scale, by: i16| {
            scale.clamp(Score::from_tenths(score.tenths() + by))
        };
        let (across, up) = (self.grid.x_scale(), self.grid.y_scale());
        let (x, y) = match direction {
            Direction::Up => (held.x, moved(held.y, up, by)),
            Direction::Down => (held.x, moved(held.y, up, -by)),
            Direction::Right => (moved(held.x, across, by), held.y),
            Direction::Left => (moved(held.x, across, -by), held.y),
        };
        if (x, y) == (held.x, held.y) {
            let (field, score) = match direction {
                Direction::Up | Direction::Down => (self.grid.y(), y),
                Direction::Left | Direction::Right => (self.grid.x(), x),
            };
            let said = words::at_end(field.key(), &score.to_string());
            return vec![Effect::Announce(said)];
        }
        let (place, quadrant) = self.told(x, y);
        self.held = Some(Held { x, y, ..held });
        vec![Effect::Announce(words::moved(&place, quadrant))]
    }

    pub(super) fn drop_held(&mut self) -> Vec<Effect<Request>> {
        match self.held.clone() {
            Some(Held { id, x, y }) => self.put(&id, x, y),
            None => Vec::new(),
        }
    }

    pub(super) fn cancel(&mut self) -> Vec<Effect<Request>> {
        let Some(held) = self.held.take() else {
            return Vec::new();
        };
        let Some(person) = self.register().find(&held.id) else {
            return Vec::new();
        };
        let said = Effect::Announce(words::put_back(self.register().name(person)));
        if self.place_of(&held.id).is_some() {
            return vec![said, Effect::Focus(point_id(&held.id))];
        }
        // It is not on the map any more: back to the button that put it there.
        vec![said, Effect::Focus(place_button_id(&held.id))]
    }

    /// Writes a place into the two cells, as one step. A score that is the
    /// same as before keeps its text.
    pub(super) fn put(&mut self, id: &str, x: Score, y: Score) -> Vec<Effect<Request>> {
        self.held = None;
        let Some(person) = self.register().find(id) else {
            return Vec::new();
        };
        let name = self.register().name(person).to_owned();
        let (across, up) = (self.grid.x_scale(), self.grid.y_scale());
        let (x, y) = (across.clamp(x), up.clamp(y));
        let mut document = (*self.document).clone();
        let register = &mut document.register;
        let wrote_y = write(register, id, self.grid.y(), y);
        let wrote_x = write(register, id, self.grid.x(), x);
        let mut effects = if wrote_y || wrote_x {
            self.commit(document, words::step_move(&name))
        } else {
            Vec::new()
        };
        effects.extend(self.select(id.to_owned()));
        let (place, quadrant) = self.told(x, y);
        let near = self.near(id, x, y);
        let said = words::dropped(&name, &place, quadrant, near);
        effects.push(Effect::Announce(said));
        effects
    }

    /// A place in words, and the name of its quadrant.
    pub fn told(&self, x: Score, y: Score) -> (String, &'static str) {
        let (x_key, y_key) = (self.grid.x().key(), self.grid.y().key());
        let place = words::place(y_key, &y.to_string(), x_key, &x.to_string());
        (place, self.grid.quadrant_name(self.grid.quadrant(x, y)))
    }

    fn select(&mut self, id: String) -> Vec<Effect<Request>> {
        let focus = Effect::Focus(point_id(&id));
        self.selected = Some(id);
        vec![focus]
    }

    fn near(&self, id: &str, x: Score, y: Score) -> usize {
        let others = self.register().people().iter();
        let others = others.filter(|person| person.id != id);
        let places = others.filter_map(|person| self.place_of(&person.id));
        places
            .filter(|(other_x, other_y)| {
                let across = i32::from(other_x.tenths()) - i32::from(x.tenths());
                let up = i32::from(other_y.tenths()) - i32::from(y.tenths());
                across * across + up * up <= NEAR_TENTHS * NEAR_TENTHS
            })
            .count()
    }

    /// All who lie where a held stakeholder was picked up, in the order of the
    /// register; empty once it has moved.
    fn stack_of(&self, held: &Held) -> Vec<String> {
        let people = self.register().people().iter();
        let here = Some((held.x, held.y));
        let there = people.filter(|person| self.scores(person) == here);
        let ids: Vec<String> = there.map(|person| person.id.clone()).collect();
        if ids.contains(&held.id) {
            ids
        } else {
            Vec::new()
        }
    }
}

fn write(
    register: &mut Register,
    id: &str,
    field: crate::stakeholder::Field,
    score: Score,
) -> bool {
    let now = register
        .find(id)
        .map(|person| register.score(person, field));
    if now == Some(Ok(Some(score))) {
        return false;
    }
    register.set(id, ColumnRef::For(field), &score.to_string())
}
