//! Rows that were taken elsewhere join a column as if each were pushed.

use canvass_kernel::{Part, Taken, Words};
use proptest::prelude::*;

/// Cells of a few words, of many, or of one each; some rows hold nothing.
fn cells() -> impl Strategy<Value = Vec<Option<String>>> {
    let few = prop::collection::vec(prop::option::of("[ab]{0,2}"), 0..40);
    let many = |most: usize| {
        (0..most, 1..most, 0..5_usize).prop_map(|(rows, different, nothing)| {
            let cell = |row: usize| (row % 7 != nothing).then(|| format!("w{}", row % different));
            (0..rows).map(cell).collect::<Vec<_>>()
        })
    };
    prop_oneof![3 => few, 1 => many(300), 1 => many(6000)]
}

/// A part, and how it is divided into stretches that join one by one.
#[derive(Clone, Debug)]
struct Given {
    cells: Vec<Option<String>>,
    of_each: bool,
    cuts: Vec<prop::sample::Index>,
    /// Rows that are pushed before it.
    before: Vec<Option<String>>,
}

fn given() -> impl Strategy<Value = Given> {
    let cuts = prop::collection::vec(any::<prop::sample::Index>(), 0..4);
    (cells(), any::<bool>(), cuts, cells()).prop_map(|(cells, of_each, cuts, before)| Given {
        cells,
        of_each,
        cuts,
        before,
    })
}

fn push(words: &mut Words, cells: &[Option<String>]) {
    for cell in cells {
        words.push(cell.as_deref());
    }
}

fn part(given: &Given) -> Part {
    let mut words = if given.of_each {
        Words::of_each()
    } else {
        Words::default()
    };
    push(&mut words, &given.cells);
    let bytes = postcard::to_stdvec(&Part::from(words.finish(given.cells.len()))).unwrap();
    postcard::from_bytes(&bytes).unwrap()
}

fn checked(words: Words) -> (usize, usize, Taken) {
    let (len, filled) = (words.len(), words.num_filled());
    (len, filled, words.finish(len))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn rows_taken_elsewhere_join_as_if_pushed(
        parts in prop::collection::vec(given(), 1..4),
        first in prop_oneof![4 => Just(usize::MAX), 1 => 0..9000_usize],
        stop in prop::option::of(0..4_usize),
    ) {
        let (mut joined, mut pushed) = (Words::default().with_first(first), Words::default().with_first(first));
        for (number, given) in parts.iter().enumerate() {
            let mut part = part(given);
            push(&mut joined, &given.before);
            push(&mut pushed, &given.before);
            let mut cuts: Vec<usize> = given.cuts.iter().map(|cut| cut.index(given.cells.len() + 1)).collect();
            cuts.sort_unstable();
            let mut from = 0;
            for to in cuts.into_iter().chain([given.cells.len()]) {
                joined.extend(&mut part, from..to);
                from = to;
                if stop == Some(number) {
                    joined.stop();
                }
            }
            push(&mut pushed, &given.cells);
            if stop == Some(number) {
                pushed.stop();
            }
        }
        prop_assert_eq!(joined.num_bytes(), pushed.num_bytes());
        prop_assert_eq!(checked(joined), checked(pushed));
    }
}
