use crate::survey::{Kind, definition::Shuffle, draws::Draws};

/// Puts what a question offers in an order drawn from the seed. What stands
/// after "or", asks for words or lies outside the scale stays in its place,
/// and so does the last where the author says so.
pub(super) fn shuffle(kind: &mut Kind, how: Shuffle, seed: u64) {
    match kind {
        Kind::Single { choices } | Kind::Multiple { choices, .. } => {
            mix(choices, how, seed, |choice| {
                choice.exclusive || choice.other
            });
        }
        Kind::Ranking { items: rows, .. } | Kind::Grid { rows, .. } | Kind::Ticks { rows, .. } => {
            mix(rows, how, seed, |_| false);
        }
        _ => {}
    }
}

/// Fisher and Yates' shuffle of those that may move.
fn mix<T>(items: &mut [T], how: Shuffle, seed: u64, stays: impl Fn(&T) -> bool) {
    let last = items
        .len()
        .saturating_sub(usize::from(how == Shuffle::ExceptLast));
    let free: Vec<usize> = (0..last)
        .filter(|place| items.get(*place).is_some_and(|item| !stays(item)))
        .collect();
    let mut draws = Draws(seed);
    for (index, place) in free.iter().enumerate().rev() {
        if let Some(other) = free.get(draws.below(index + 1)) {
            items.swap(*place, *other);
        }
    }
}
