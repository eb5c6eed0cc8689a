//! Names of files are safe wherever they are kept.

use canvass::saving::{Format, file_name};
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

#[test]
fn a_file_is_named_for_its_card_without_what_windows_refuses() {
    for (title, name) in [
        ("Staff group", "Staff group.csv"),
        ("A/B: \"why\" <not>? | *x*\\", "A B why not x.csv"),
        ("  Ends in dots... ", "Ends in dots.csv"),
        ("Two\r\nlines\tand a tab", "Two lines and a tab.csv"),
        ("???", "figures.csv"),
        ("", "figures.csv"),
        ("con", "con_.csv"),
        ("LPT1", "LPT1_.csv"),
        ("Aux. 2", "Aux. 2_.csv"),
        ("Com", "Com.csv"),
        ("Null", "Null.csv"),
        ("Añadir données", "Añadir données.csv"),
    ] {
        assert_eq!(file_name(title, Format::Csv), name, "{title}");
    }
}

#[test]
fn a_long_title_is_cut_at_eighty_letters() {
    let name = file_name(&"é".repeat(300), Format::Workbook);
    assert_eq!(name, format!("{}.xlsx", "é".repeat(80)));
}
