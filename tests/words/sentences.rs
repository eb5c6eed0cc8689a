//! The files of the survey's own sentences: what the compiler does not compare.

use std::fs;
use std::path::Path;

use canvass::words::survey::Words;

/// The same sentences in English and Welsh, those for respondents first.
const FILES: [(&str, &str); 2] = [
    (
        include_str!("../../src/words/survey/en.txt"),
        include_str!("../../src/words/survey/cy.txt"),
    ),
    (
        include_str!("../../src/words/survey/tools/en.txt"),
        include_str!("../../src/words/survey/tools/cy.txt"),
    ),
];

/// Name and sentence of each line that has them.
fn lines(file: &'static str) -> Vec<(&'static str, &'static str)> {
    let lines = file.lines().filter(|line| !line.starts_with('#'));
    lines.filter_map(|line| line.split_once(" = ")).collect()
}

/// What is filled in, in the order of the alphabet.
fn places(sentence: &str) -> Vec<&str> {
    let parts = sentence.split('{').skip(1);
    let mut places: Vec<&str> = parts.map(|part| part.split_once('}').unwrap().0).collect();
    places.sort_unstable();
    places
}

#[test]
fn every_line_is_a_sentence_or_a_remark() {
    for file in FILES.iter().flat_map(|(english, welsh)| [english, welsh]) {
        let named = lines(file).len();
        let all = file.lines().filter(|line| !line.is_empty());
        assert_eq!(
            all.filter(|line| !line.starts_with('#')).count(),
            named,
            "a line has no name"
        );
        assert!(named > 50);
        for (name, sentence) in lines(file) {
            assert!(
                !sentence.is_empty() && sentence.trim() == sentence,
                "{name}"
            );
        }
    }
}

#[test]
fn a_sentence_has_the_same_places_in_every_language_and_form() {
    for (english, welsh) in FILES {
        same_places(&lines(english), &lines(welsh));
    }
}

fn same_places(english: &[(&str, &str)], welsh: &[(&str, &str)]) {
    for (name, sentence) in welsh {
        let stem = name.split('.').next().unwrap();
        let same = english.iter().rev();
        let (_, own) = same
            .clone()
            .find(|(other, _)| other.split('.').next() == Some(stem))
            .unwrap();
        // One of something may be said without its number.
        if !(name.split('.').nth(1) == Some("one") && places(sentence).is_empty()) {
            assert_eq!(places(sentence), places(own), "{name}");
        }
    }
    for (name, sentence) in english {
        assert!(
            !sentence.contains('}') || !places(sentence).is_empty(),
            "{name}"
        );
    }
}

#[test]
fn no_sentence_was_left_in_english() {
    for (english, welsh) in FILES {
        let english = lines(english);
        for (name, sentence) in lines(welsh) {
            let same = english.iter().find(|(other, _)| *other == name);
            assert!(same.is_none_or(|(_, own)| *own != sentence), "{name}");
        }
    }
}

#[test]
fn every_sentence_is_said_somewhere() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut text = String::new();
    read(&root, &mut text);
    for (name, _) in FILES.iter().flat_map(|(english, _)| lines(english)) {
        let name = name.split('.').next().unwrap();
        assert!(text.contains(&format!(".{name}(")), "nothing says {name}");
    }
}

/// All of the program but the list of sentences itself.
fn read(dir: &Path, text: &mut String) {
    for entry in fs::read_dir(dir).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            read(&path, text);
        } else if path.extension().is_some_and(|kind| kind == "rs")
            && !path.ends_with("words/survey/sentences.rs")
        {
            text.push_str(&fs::read_to_string(&path).unwrap());
        }
    }
}

/// Samples of the rules of CLDR 47, with the mutations of Welsh after a number.
#[test]
fn counted_things_take_the_form_of_their_number() {
    let welsh = |n| Words::Welsh.results(n);
    for (n, said) in [
        (0, "0 canlyniad"),
        (1, "1 canlyniad"),
        (2, "2 ganlyniad"),
        (3, "3 chanlyniad"),
        (4, "4 canlyniad"),
        (5, "5 canlyniad"),
        (6, "6 chanlyniad"),
        (7, "7 canlyniad"),
        (1_234, "1,234 canlyniad"),
    ] {
        assert_eq!(welsh(n), said);
    }
    let english = |n| Words::English.results(n);
    assert_eq!(
        [0, 1, 2].map(english),
        ["0 results", "1 result", "2 results"]
    );
}

#[test]
fn words_are_welsh_where_the_language_is_and_english_elsewhere() {
    for welsh in ["cy", "CY", "cy-GB"] {
        assert_eq!(Words::of(Some(welsh)), Words::Welsh, "{welsh}");
    }
    for other in [None, Some("en"), Some("ar"), Some("cyr"), Some("")] {
        assert_eq!(Words::of(other), Words::English, "{other:?}");
    }
}

#[test]
fn what_is_filled_in_may_hold_braces() {
    assert_eq!(
        Words::English.change_what("{question} {0}"),
        "your answer to: {question} {0}"
    );
}
