use std::collections::BTreeSet;

use crate::text;

/// How a group of a headcount reads beside the options of a question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Alike {
    /// As this option, but for case, spaces, marks and "and" for "&".
    Same(u32),
    /// Much as this option: a reader has to say whether it is.
    Similar(u32),
    /// As none.
    No,
}

/// Words shared by two names, of the words of both ([Dice's coefficient](
/// https://doi.org/10.2307/1932409)), from which on they read alike.
const ALIKE: f64 = 0.5;

impl Alike {
    /// How this name reads beside these options.
    pub fn of(name: &str, options: &[String]) -> Self {
        let own = words(name);
        let each = || (0_u32..).zip(options.iter().map(|option| words(option)));
        let same = each().find(|(_, other)| !own.is_empty() && own.concat() == other.concat());
        if let Some((place, _)) = same {
            return Self::Same(place);
        }
        let shared = each().map(|(place, other)| (shared(&own, &other), place));
        // Of those that are equally alike the first.
        let best = shared.fold(None, |best: Option<(f64, u32)>, one| match best {
            Some(best) if best.0 >= one.0 => Some(best),
            _ => Some(one),
        });
        match best {
            Some((shared, place)) if shared >= ALIKE => Self::Similar(place),
            _ => Self::No,
        }
    }
}

/// The words of a name in lower case; "&" is "and".
fn words(name: &str) -> Vec<String> {
    let lower = text::lower(&name.replace('&', " and "));
    let words = lower.split(|c: char| !c.is_alphanumeric());
    words
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}

/// How much of the words of both is shared, from 0 to 1; "and" is none.
fn shared(one: &[String], other: &[String]) -> f64 {
    let telling = |words: &[String]| -> BTreeSet<String> {
        let words = words.iter().filter(|word| *word != "and");
        canvass_kernel::gathered(words.map(|word| stem(word).to_owned()))
    };
    let (one, other) = (telling(one), telling(other));
    let all = one.len() + other.len();
    if all == 0 {
        return 0.0;
    }
    2.0 * one.intersection(&other).count() as f64 / all as f64
}

/// A word without the ending of its number: "nurses" and "nurse" are one.
fn stem(word: &str) -> &str {
    word.strip_suffix('s')
        .filter(|stem| stem.len() > 2)
        .unwrap_or(word)
}
