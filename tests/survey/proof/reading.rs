//! Syllables, sentences and ages, counted by hand.

use canvass::survey::proof::{Reading, syllables};
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

/// Words with the syllables that a dictionary gives them.
const WORDS: &str = include_str!("../../cases/syllables.txt");

#[test]
fn syllables_are_those_of_a_dictionary() {
    let mut wrong = Vec::new();
    let mut count = 0;
    for line in WORDS.lines() {
        let (syllables_by_hand, words) = line.split_once(' ').unwrap();
        for word in words.split(' ') {
            count += 1;
            if syllables(word).to_string() != syllables_by_hand {
                wrong.push(word);
            }
        }
    }
    assert!(count > 180);
    // A spelling that tells nothing of what is said.
    assert_eq!(wrong, ["business"]);
    assert_eq!(syllables("–"), 0);
    assert_eq!(syllables("’"), 0);
}

fn reading(sentences: usize, words: usize, syllables: usize) -> Reading {
    Reading {
        sentences,
        words,
        syllables,
    }
}

#[test]
fn sentences_words_and_syllables_are_counted() {
    for (text, counts) in [
        ("Where do you mainly work?", reading(1, 5, 6)),
        ("The cat sat on the mat. It slept!", reading(2, 8, 8)),
        ("Spend 2.5 hours, e.g. on a search", reading(1, 7, 9)),
        ("One line\nand another", reading(2, 4, 6)),
        ("How well does ${site of care} work?", reading(1, 5, 5)),
        ("on-call work and/or study", reading(1, 6, 7)),
        ("…", reading(0, 0, 0)),
    ] {
        assert_eq!(Reading::of(text), counts, "{text}");
    }
}

#[test]
fn the_age_is_the_grade_of_the_formula_and_five() {
    // The example of the formula's handbooks: 13 words, 24 syllables; 0.39 × 13 +
    // 11.8 × 24 ÷ 13 − 15.59 = 11.265 years of school.
    let platypus = Reading::of(
        "The Australian platypus is seemingly a hybrid of a mammal and reptilian creature.",
    );
    assert_eq!((platypus.sentences, platypus.words), (1, 13));
    let age = reading(1, 13, 24).age().unwrap();
    assert!((age - 16.264_615).abs() < 1e-6, "{age}");
    // 0.39 × 20 ÷ 2 + 11.8 × 30 ÷ 20 − 15.59 = 6.01
    let age = reading(2, 20, 30).age().unwrap();
    assert!((age - 11.01).abs() < 1e-9, "{age}");
    // Easier than the first grade is not told apart.
    assert_eq!(reading(2, 12, 12).age(), Some(5.0));
    // Too few words say nothing.
    assert_eq!(reading(1, 4, 12).age(), None);
    assert_eq!(reading(0, 0, 0).age(), None);
}
