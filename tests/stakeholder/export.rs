#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use canvass::csv::{guard, unguard};
use canvass::json::json;
use canvass::port::WidthTable;
use canvass::stakeholder::{
    GridKind, Scene, SceneOptions, export_csv, export_json, export_svg, read_register,
};

#[test]
fn cells_that_a_spreadsheet_would_run_are_made_text() {
    assert_eq!(guard("=1+1"), "'=1+1");
    assert_eq!(guard("+44 20"), "'+44 20");
    assert_eq!(guard("-none"), "'-none");
    assert_eq!(guard("@home"), "'@home");
    assert_eq!(guard("\tx"), "'\tx");
    assert_eq!(guard("\rx"), "'\rx");
    assert_eq!(guard("'=1"), "''=1");
}

#[test]
fn numbers_and_plain_text_stay_as_they_are() {
    for text in ["", "-1.5", "+2", "-1,234.50", "'tis", "a=b", "'-1", "Chair"] {
        assert_eq!(guard(text), text);
        assert_eq!(unguard(text), text);
    }
}

#[test]
fn formulas_leave_guarded_and_come_back_as_they_were() {
    let register = read_register("Name,=Bad\nChair,\"=HYPERLINK(\"\"x\"\")\"\n")
        .unwrap()
        .register;
    let text = export_csv(&register);
    assert_eq!(text, "Name,'=Bad\r\nChair,\"'=HYPERLINK(\"\"x\"\")\"\r\n");
    assert_eq!(read_register(&text).unwrap().register, register);
}

#[test]
fn json_has_scores_as_numbers_and_other_columns_by_header() {
    let text = "Name,Power,Interest,Support,Bleep\nChair,4.5,high,,12\n";
    let register = read_register(text).unwrap().register;
    assert_eq!(
        export_json(&register),
        json!({
            "canvass": "stakeholders/1",
            "stakeholders": [{
                "id": "chair",
                "name": "Chair",
                "power": 4.5,
                "interest": "high",
                "support": null,
                "other": {"Bleep": "12"},
            }],
        })
    );
}

#[test]
fn the_picture_names_everyone_and_stays_well_formed() {
    let text = "Name,Group,Power,Interest\n\"Smith & <Sons>\",A&B,4,4\nChair,,2,2\n";
    let register = read_register(text).unwrap().register;
    for width_px in [320.0, 900.0] {
        let scene = Scene::new(
            &register,
            &SceneOptions {
                grid: GridKind::PowerInterest,
                width_px,
                held: None,
                measure: &WidthTable,
            },
        );
        let picture = export_svg(&scene);
        assert!(picture.starts_with("<svg xmlns=\"http://www.w3.org/2000/svg\""));
        assert!(picture.ends_with("</svg>"));
        for text in [
            "Smith &amp; &lt;Sons&gt;",
            "Chair",
            "A&amp;B",
            "Manage closely",
            "5 high",
        ] {
            assert!(picture.contains(text), "{text} at {width_px}");
        }
        assert!(!picture.contains("style=") && !picture.contains("<Sons>"));
        assert_eq!(
            picture.matches("<text").count(),
            picture.matches("</text>").count()
        );
    }
}
