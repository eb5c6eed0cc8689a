use std::io::Read;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use flate2::read::GzDecoder;

use crate::bundle::{Bundle, Module, Profile, without_hashes};
use crate::names::{check, mentions};
use crate::script::{Names, minify};
use crate::{embed, size};

fn bundle(name: &'static str, functions: &[&str]) -> Bundle {
    Bundle {
        name,
        part: name,
        glue: "let wasm_bindgen = 1;".into(),
        module: Module {
            wasm: vec![0, 1, 2],
            text: embed::text(&[0, 1, 2], Profile::Release).unwrap(),
        },
        parts: Vec::new(),
        names: functions.iter().map(|&name| name.to_owned()).collect(),
    }
}

#[test]
fn a_name_mentions_a_path_as_whole_words_only() {
    assert!(mentions("yew::html::render", "yew"));
    assert!(mentions(
        "<alloc::vec::Vec<canvass::chart::Mark> as Drop>::drop",
        "canvass::chart"
    ));
    assert!(!mentions("canvass::renewyew::go", "yew"));
    assert!(!mentions("canvass::charts::go", "canvass::chart"));
    assert!(!mentions("my_canvass::chart", "canvass::chart"));
}

#[test]
fn a_function_is_named_without_the_numbers_of_crates() {
    let name =
        "<core[5c930c85a12de822]::str::Chars as canvass[603a7a71c92ad2cd]::Text>::at::<[u8; 4]>";
    let named = "<core::str::Chars as canvass::Text>::at::<[u8; 4]>";
    assert_eq!(without_hashes(name), named);
}

#[test]
fn a_survey_bundle_with_a_chart_in_it_is_refused_by_name() {
    let bundles = [
        bundle("survey", &["canvass::survey::go", "canvass::chart::draw"]),
        bundle("engine", &["canvass::engine::go"]),
    ];
    let fault = check(&bundles).unwrap_err().to_string();
    assert_eq!(
        fault,
        "The survey bundle contains canvass::chart (in canvass::chart::draw): remove what calls it from src/bundle/survey.rs."
    );
}

#[test]
fn an_engine_that_opens_workbooks_itself_is_refused_by_name() {
    let bundles = [
        bundle("survey", &["go"]),
        bundle("engine", &["calamine::xlsx::Xlsx::new"]),
        bundle("workbook", &["calamine::xlsx::Xlsx::new"]),
    ];
    let fault = check(&bundles).unwrap_err().to_string();
    assert!(
        fault.starts_with("The engine bundle contains calamine "),
        "{fault}"
    );
}

#[test]
fn a_bundle_without_names_is_not_called_checked() {
    let bundles = [bundle("survey", &[]), bundle("engine", &["go"])];
    let fault = check(&bundles).unwrap_err().to_string();
    assert!(fault.starts_with("The survey bundle has no function names"));
}

#[test]
fn what_was_checked_is_said() {
    let bundles = [
        bundle("survey", &["go"]),
        bundle("engine", &["go", "stop"]),
        bundle("workbook", &["go"]),
        bundle("dashboard", &["go"]),
        bundle("author", &["go"]),
        bundle("stakeholders", &["go"]),
    ];
    let lines = check(&bundles).unwrap();
    assert_eq!(
        lines[1],
        "engine: 2 functions, none from yew, arrow_array, calamine, serde_json, canvass::view"
    );
}

#[test]
fn a_script_and_its_module_know_each_other_by_short_names() {
    let mut names = Names::default();
    assert_eq!(names.lent("__wbg_call_1"), "a");
    assert_eq!(names.lent("__wbg_error_2"), "b");
    assert_eq!(names.taken("survey_new"), "a");
    let script = "let lent = {\n  __wbg_call_1: function() {},\n  __wbg_error_2: function() {} };\nwasm.survey_new(survey_new);";
    assert_eq!(
        names.put_into(script).unwrap(),
        "let lent = {\n  a: function() {},\n  b: function() {} };\nwasm.a(survey_new);"
    );
}

#[test]
fn no_two_short_names_are_the_same() {
    let mut names = Names::default();
    let short: std::collections::BTreeSet<String> =
        (0..2_000).map(|i| names.lent(&format!("x{i}"))).collect();
    assert_eq!(short.len(), 2_000);
    assert!(short.iter().all(|name| name.len() < 4));
}

#[test]
fn a_script_that_does_not_lend_what_its_module_asks_for_is_refused() {
    let mut names = Names::default();
    names.lent("__wbg_call_1");
    let fault = names.put_into("let lent = {};").unwrap_err().to_string();
    assert!(fault.contains("lends 0 of the 1 functions"), "{fault}");
}

#[test]
fn a_script_goes_without_what_only_people_read_but_for_what_it_is() {
    let dir = super::server::folder("script");
    let (from, to) = (dir.join("long.js"), dir.join("short.js"));
    let script = "/* Canvass 1 */\n// why\nconst twice = (number) => { return number * 2; };\n";
    std::fs::write(&from, script).unwrap();
    minify(&from, &to).unwrap();
    let small = std::fs::read_to_string(&to).unwrap().replace('\n', "");
    assert!(small.starts_with("/* Canvass 1 */const twice="), "{small}");
    assert!(
        !small.contains("why") && !small.contains("return"),
        "{small}"
    );
}

#[test]
fn a_script_calls_its_module_through_the_guard_or_is_refused() {
    let glue = "wasmModule = module;\nwasm = instance.exports;\nreturn wasm;";
    let guarded = embed::guarded(glue, "1.2.3", "survey", &["kinds"]).unwrap();
    assert_eq!(
        guarded,
        "wasmModule = module;\nwasm = globalThis[Symbol.for(\"canvass 1.2.3\")].guard(\"survey\", instance.exports, [\"kinds\"]);\nreturn wasm;"
    );
    let fault = embed::guarded("wasm = made.exports;", "1.2.3", "survey", &[]).unwrap_err();
    assert!(
        fault.to_string().contains("wasm = instance.exports;"),
        "{fault}"
    );
}

#[test]
fn a_script_carries_the_wasm_as_it_is() {
    let bytes: Vec<u8> = (0..=255).cycle().take(10_000).collect();
    let text = embed::text(&bytes, Profile::Release).unwrap();
    let packed = STANDARD.decode(text).unwrap();
    let mut unpacked = Vec::new();
    GzDecoder::new(packed.as_slice())
        .read_to_end(&mut unpacked)
        .unwrap();
    assert_eq!(unpacked, bytes);
}

#[test]
fn a_classic_script_begins_with_the_loader_and_hands_the_bundle_over() {
    let loader = embed::loader("// loader %VERSION%", "1.2.3");
    let script = embed::classic(&loader, "1.2.3", &bundle("survey", &[]));
    assert!(script.starts_with("// loader 1.2.3\n"));
    assert!(
        script
            .contains("globalThis[Symbol.for(\"canvass 1.2.3\")].bundle(\"survey\", wasm_bindgen,")
    );
}

#[test]
fn the_module_loader_knows_its_address_and_exports_the_same_object() {
    assert_eq!(
        embed::module_loader("// loader"),
        "const canvassModuleUrl = import.meta.url;\n// loader\nexport default globalThis.Canvass;\n"
    );
}

#[test]
fn sizes_stand_in_aligned_columns() {
    let dir = super::server::folder("sizes");
    std::fs::write(dir.join("a.txt"), "a".repeat(1000)).unwrap();
    let sizes = [size::Size::of(&dir.join("a.txt")).unwrap()];
    let table = size::table(&sizes);
    let lines: Vec<&str> = table.lines().collect();
    assert_eq!(lines[0], "file        bytes     gzip -9  brotli -11");
    assert!(lines[1].starts_with("a.txt        1000  "), "{table}");
    assert_eq!(lines[0].len(), lines[1].len());
}
