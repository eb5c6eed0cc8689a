//! The in-memory versions of what the core asks of the outside.

use canvass::port::{Measure, WidthTable};
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

#[test]
fn widths_grow_with_the_size_and_add_up() {
    let width = |text: &str| WidthTable.width_px(text, 10.0);
    assert_eq!(width(""), 0.0);
    assert!((width("100%") - 25.57).abs() < 1e-9);
    assert!((WidthTable.width_px("100%", 20.0) - 51.14).abs() < 1e-9);
    assert!((width("Nurses") + width(" of ") - width("Nurses of ")).abs() < 1e-9);
}

#[test]
fn narrow_letters_are_narrower_than_wide_ones() {
    let width = |text: &str| WidthTable.width_px(text, 10.0);
    assert!(width("iiii") < width("nnnn") && width("nnnn") < width("WWWW"));
    assert!(width("é") > 0.0 && width("字") > width("é"));
}
