//! Texts cut at what was found in them.

use canvass::prose::{Phrase, pieces, redacted, scan};
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

#[test]
fn what_may_identify_somebody_is_replaced_as_a_whole() {
    let text = "Ring 01632 960 001 or jo@example.org please";
    assert_eq!(
        redacted(text, &scan(text), |kind| format!("[{kind:?}]")),
        "Ring [Phone] or [Mail] please"
    );
}

#[test]
fn a_hit_inside_of_a_name_is_a_piece_of_its_own() {
    let text = "Dr Jones knows";
    let hits = Phrase::new("jones").spans(text);
    let cut: Vec<(&str, bool, bool, bool)> = pieces(text, &hits, &scan(text))
        .into_iter()
        .map(|piece| {
            (
                piece.text,
                piece.is_hit,
                piece.personal.is_some(),
                piece.ends,
            )
        })
        .collect();
    assert_eq!(
        cut,
        [
            ("Dr ", false, true, false),
            ("Jones", true, true, true),
            (" knows", false, false, false)
        ]
    );
}
