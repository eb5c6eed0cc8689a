//! The view as a part of the page's address: filters, order, hidden cards,
//! process charts and the file that is shown. Files, questions and options stand there as short
//! hashes, the same each time, and never as words; notes are left out.
//!
//! `f1a2b3;c4d5e6:77aa,88bb;r9cc:1~2.5;o4d5e6,9cc;h12ab!f99zz`: two files, the
//! first of which is shown, with its clauses, ranges, order and hidden cards.

mod fragment;

use crate::dashboard::{Loaded, SavedView};
use crate::engine::{Clause, Pick};
use crate::table::Question;
use crate::text::{number, number_text};

pub use fragment::{piece_of, with_piece};

/// What divides files.
pub(super) const FILES: char = '!';
const PARTS: char = ';';
const VALUES: char = ':';
const NEXT: char = ',';
const CELL: char = '-';
const RANGE: char = '~';

/// A short hash of words, in figures and small letters.
pub(super) fn hash(words: &str) -> String {
    let mut hash = words.bytes().fold(0x811c_9dc5_u32, |hash, byte| {
        (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193)
    });
    let mut figures = Vec::new();
    loop {
        figures.extend(char::from_digit(hash % 36, 36));
        hash /= 36;
        if hash == 0 {
            return figures.into_iter().rev().collect();
        }
    }
}

/// The part of an address that says what is made of a file.
pub(super) fn written(name: &str, loaded: &Loaded) -> String {
    let mut parts = vec![format!("f{}", hash(name))];
    parts.extend(loaded.clauses.iter().filter_map(|clause| {
        let question = loaded.questions.get(clause.question as usize)?;
        let (letter, values) = values(question, &clause.pick);
        let name = hash(&loaded.name_of(clause.question)?);
        Some(format!("{letter}{name}{VALUES}{}", joined(&values)))
    }));
    for (letter, places) in [
        ('o', &loaded.order),
        ('h', &loaded.hidden),
        ('p', &loaded.processes),
    ] {
        let names = places.iter().filter_map(|place| loaded.name_of(*place));
        let names: Vec<String> = names.map(|name| hash(&name)).collect();
        if !names.is_empty() {
            parts.push(format!("{letter}{}", joined(&names)));
        }
    }
    parts.join(";")
}

/// Whether nothing was made of a file that an address says.
pub(super) fn is_plain(loaded: &Loaded) -> bool {
    let lists = [&loaded.order, &loaded.hidden, &loaded.processes];
    loaded.clauses.is_empty() && lists.iter().all(|places| places.is_empty())
}

fn joined(values: &[String]) -> String {
    values.join(",")
}

fn values(question: &Question, pick: &Pick) -> (char, Vec<String>) {
    let word = |words: &[String], place: u32| {
        let words = words.get(place as usize);
        words.map(|words| hash(words)).unwrap_or_default()
    };
    match pick {
        Pick::Options(options) => {
            let options = options
                .iter()
                .map(|option| word(&question.options, *option));
            ('c', options.collect())
        }
        Pick::Cells(cells) => {
            let cells = cells.iter().map(|(item, option)| {
                let (item, option) = (
                    word(&question.items, *item),
                    word(&question.options, *option),
                );
                format!("{item}{CELL}{option}")
            });
            ('c', cells.collect())
        }
        Pick::Ranges(ranges) => {
            let ranges = ranges
                .iter()
                .map(|(from, to)| format!("{}{RANGE}{}", number_text(*from), number_text(*to)));
            ('r', ranges.collect())
        }
    }
}

/// Whether a part of an address is about a file of this name.
pub(super) fn is_about(part: &str, name: &str) -> bool {
    let file = part.split(PARTS).next().unwrap_or_default();
    file.strip_prefix('f') == Some(&hash(name))
}

/// The view that a part of an address says of a table, with what it does not
/// speak of as it is; and whether all of it fits.
pub(super) fn read(part: &str, loaded: &Loaded) -> (SavedView, bool) {
    let mut read = Loaded {
        questions: loaded.questions.clone(),
        open_tables: loaded.open_tables.clone(),
        notes: loaded.notes.clone(),
        ..Loaded::default()
    };
    let names = names(loaded);
    let mut fits = true;
    for part in part.split(PARTS).skip(1) {
        let mut letters = part.chars();
        let letter = letters.next();
        let rest = letters.as_str();
        match letter {
            Some('c' | 'r') => match clause(rest, &names, &loaded.questions) {
                Some(clause) => read.clauses.push(clause),
                None => fits = false,
            },
            Some('o' | 'h' | 'p') => {
                let places = rest.split(NEXT).map(|name| find(&names, name));
                let places: Vec<Option<u32>> = places.collect();
                fits &= places.iter().all(Option::is_some);
                let places = places.into_iter().flatten().collect();
                match letter {
                    Some('o') => read.order = places,
                    Some('h') => read.hidden = places,
                    _ => read.processes = places,
                }
            }
            _ => fits = false,
        }
    }
    (read.view(), fits)
}

fn names(loaded: &Loaded) -> Vec<String> {
    let places = (0_u32..).zip(&loaded.questions);
    let names = places.filter_map(|(place, _)| loaded.name_of(place));
    names.map(|name| hash(&name)).collect()
}

fn find(hashes: &[String], hash: &str) -> Option<u32> {
    let place = hashes.iter().position(|held| held == hash)?;
    u32::try_from(place).ok()
}

/// The clause of an address; `None` if a part of it is not there.
fn clause(text: &str, names: &[String], questions: &[Question]) -> Option<Clause> {
    let (name, values) = text.split_once(VALUES)?;
    let place = find(names, name)?;
    let question = questions.get(place as usize)?;
    let options: Vec<String> = question.options.iter().map(|option| hash(option)).collect();
    let items: Vec<String> = question.items.iter().map(|item| hash(item)).collect();
    let values = values.split(NEXT);
    let pick = if values.clone().any(|value| value.contains(RANGE)) {
        let range = |value: &str| {
            let (from, to) = value.split_once(RANGE)?;
            Some((number(from)?, number(to)?))
        };
        Pick::Ranges(values.map(range).collect::<Option<_>>()?)
    } else if values.clone().any(|value| value.contains(CELL)) {
        let cell = |value: &str| {
            let (item, option) = value.split_once(CELL)?;
            Some((find(&items, item)?, find(&options, option)?))
        };
        Pick::Cells(values.map(cell).collect::<Option<_>>()?)
    } else {
        Pick::Options(
            values
                .map(|value| find(&options, value))
                .collect::<Option<_>>()?,
        )
    };
    Some(Clause {
        question: place,
        pick,
    })
}
