//! What is searched for, and where it stands.

use canvass::prose::Phrase;
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use super::part;

/// What is found of some words in a text.
fn hits<'a>(words: &str, text: &'a str) -> Vec<&'a str> {
    let spans = Phrase::new(words).spans(text);
    spans.into_iter().map(|span| part(text, span)).collect()
}

#[test]
fn words_are_found_as_a_phrase_and_inside_of_longer_words() {
    let text = "Inter-library loans: the library of the inter library service";
    assert_eq!(
        hits("inter library", text),
        ["Inter-library", "inter library"]
    );
    assert_eq!(hits("library inter", text), [""; 0]);
    assert_eq!(hits("rary loa", text), ["library loans"]);
    assert_eq!(hits("  OAN ", text), ["loans"]);
    assert_eq!(hits("library the", text), [""; 0]);
}

#[test]
fn a_phrase_does_not_go_on_behind_the_end_of_a_sentence_unless_it_says_so() {
    let text = "Quiet rooms. Staff are kind";
    assert_eq!(hits("rooms staff", text), [""; 0]);
    assert_eq!(hits("rooms. staff", text), ["rooms. Staff"]);
}

#[test]
fn quotation_marks_find_whole_words_with_their_plurals() {
    let text = "A loan, two loans, a loaner; the library's loan";
    assert_eq!(hits("“loan”", text), ["loan", "loans", "loan"]);
    assert_eq!(hits("\"loans\"", text), ["loan", "loans", "loan"]);
    assert_eq!(hits("\"library\"", text), ["library's"]);
    assert_eq!(hits("\"loa\"", text), [""; 0]);
    assert_eq!(hits("\"pres\"", "the press"), [""; 0]);
}

#[test]
fn nothing_wanted_is_found_nowhere_and_says_so() {
    assert!(Phrase::new("  ").is_blank());
    assert!(!Phrase::new("...").is_blank());
    assert_eq!(hits("...", "a ... b"), [""; 0]);
    assert_eq!(hits("", "a"), [""; 0]);
}
