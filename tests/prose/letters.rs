//! Letters without their marks.

use canvass::prose::Phrase;
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

#[test]
fn letters_are_found_with_and_without_their_marks() {
    for (wanted, text) in [
        ("cafe", "the CAFÉ is shut"),
        ("café", "the cafe is shut"),
        ("cafe", "the cafe\u{301} is shut"),
        ("tŷ", "y ty bach"),
        ("sian", "ask Siân"),
        ("łódź", "a book from Lodz"),
        ("strasse", "Hauptstraße 3"),
        ("OEUVRE", "a life's œuvre"),
        ("don't", "I don’t know"),
        ("dont", "I don't know"),
        ("ΛΟΓΟΣ".to_lowercase().as_str(), "λόγος λογος"),
    ] {
        let spans = Phrase::new(wanted).spans(text);
        assert_eq!(spans.len(), 1, "{wanted} in {text}");
    }
}
