//! Laws that hold for every form.
#![cfg(not(target_arch = "wasm32"))]

use canvass::authoring::{definition, sheets, xlsform};
use proptest::prelude::*;

/// Cells that mean something somewhere, and some that do not.
fn cell() -> impl Strategy<Value = String> {
    let known = [
        "text",
        "note",
        "integer",
        "range",
        "calculate",
        "select_one c",
        "select_multiple c or_other",
        "rank c",
        "begin group",
        "begin repeat",
        "begin loop over c",
        "end group",
        "end repeat",
        "end loop",
        "image",
        "q",
        "Q",
        "q_other",
        "meta",
        "${q}",
        "${q",
        "${}",
        "yes",
        "1",
        "c",
        "start=1 end=5 step=0",
        "tick_labelset=c",
        "rows=x",
        "=",
        "table-list",
        "",
    ];
    prop_oneof![
        4 => proptest::sample::select(known.to_vec()).prop_map(str::to_owned),
        1 => "[^|\\\\\r\n]{0,6}",
    ]
}

fn heading() -> impl Strategy<Value = String> {
    let known = [
        "type",
        "name",
        "label",
        "label::en",
        "hint",
        "relevant",
        "calculation",
        "trigger",
        "parameters",
        "appearance",
        "repeat_count",
        "list_name",
        "image",
        "default",
        "form_id",
        "choice_filter",
        "jr:count",
        "bind::type",
        "x",
        "a b",
    ];
    prop_oneof![
        6 => proptest::sample::select(known.to_vec()).prop_map(str::to_owned),
        1 => "[^|\\\\\r\n]{0,6}",
    ]
}

fn sheet(name: &'static str) -> impl Strategy<Value = String> {
    let rows = proptest::collection::vec(proptest::collection::vec(cell(), 1..7), 0..7);
    (proptest::collection::vec(heading(), 1..7), rows).prop_map(move |(headings, rows)| {
        let head = format!("| {name} |\n| | {} |\n", headings.join(" | "));
        let rows = rows
            .iter()
            .map(|row| format!("| | {} |\n", row.join(" | ")));
        rows.fold(head, |table, row| table + &row)
    })
}

/// A survey that is read, with columns of the author's own to be put in.
fn with_own(order: &[usize]) -> String {
    let columns = [
        ["type", "text", "select_one c", "integer"],
        ["name", "a", "b", "d"],
        ["label", "A ${a}", "B", "D"],
        ["owner", "Jo", "", "Sam"],
        ["x y", "1", "2", ""],
        ["reviewed", "", "yes", "no"],
    ];
    let row = |place: usize| {
        let cells: Vec<&str> = order.iter().map(|column| columns[*column][place]).collect();
        format!("| | {} |\n", cells.join(" | "))
    };
    let rows: String = (0..4).map(row).collect();
    format!("| survey |\n{rows}| choices |\n| | list_name | name | label |\n| | c | x | X |\n")
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(512))]

    #[test]
    fn reading_never_fails_but_with_errors(
        survey in sheet("survey"), choices in sheet("choices"), settings in sheet("settings"),
    ) {
        let table = [survey, choices, settings].concat();
        if let Ok(sheets) = sheets::open(&[("a.md", table.as_bytes())]) {
            match xlsform::read(&sheets, Some("data")) {
                Ok(read) => {
                    prop_assert!(xlsform::to_json(&read.form).as_object().is_some());
                    if let Err(faults) = definition::of(&read) {
                        prop_assert!(!faults.is_empty());
                    }
                }
                Err(refusal) => prop_assert!(!refusal.errors.is_empty()),
            }
        }
    }

    #[test]
    fn any_bytes_are_sheets_or_a_fault(bytes in proptest::collection::vec(any::<u8>(), 0..200), ending in "(csv|md|json|xlsx)") {
        let name = format!("a.{ending}");
        if let Ok(sheets) = sheets::open(&[(&name, &bytes)]) {
            let _ = xlsform::read(&sheets, None);
        }
    }

    #[test]
    fn the_order_of_columns_changes_nothing(order in Just([0_usize, 1, 2, 3, 4, 5]).prop_shuffle()) {
        let form = |order: &[usize]| {
            let table = with_own(order);
            let sheets = sheets::open(&[("a.md", table.as_bytes())]).unwrap();
            let read = xlsform::read(&sheets, None).unwrap();
            (xlsform::to_json(&read.form), read.warnings)
        };
        prop_assert_eq!(form(&order), form(&[0, 1, 2, 3, 4, 5]));
    }
}
