use crate::stakeholder::{Action, Direction};

/// What a key does on a point: `id` is the point's, `held` tells whether a
/// stakeholder is picked up. `None` for keys that are left to the page.
pub fn key_action(key: &str, shift: bool, held: bool, id: &str) -> Option<Action> {
    let toward = |direction| {
        if held {
            Action::Nudge {
                direction,
                large: shift,
            }
        } else {
            Action::Step(direction)
        }
    };
    let up_or_down = |direction| {
        held.then_some(Action::Nudge {
            direction,
            large: true,
        })
    };
    match key {
        "Enter" | " " if held => Some(Action::Drop),
        "Enter" | " " => Some(Action::PickUp(id.to_owned())),
        "Escape" if held => Some(Action::Cancel),
        "ArrowUp" => Some(toward(Direction::Up)),
        "ArrowDown" => Some(toward(Direction::Down)),
        "ArrowLeft" => Some(toward(Direction::Left)),
        "ArrowRight" => Some(toward(Direction::Right)),
        "PageUp" => up_or_down(Direction::Up),
        "PageDown" => up_or_down(Direction::Down),
        "Home" if !held => Some(Action::First),
        "End" if !held => Some(Action::Last),
        _ => None,
    }
}
