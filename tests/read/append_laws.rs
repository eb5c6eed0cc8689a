//! Laws of tables put one below the other.
#![cfg(not(target_arch = "wasm32"))]

use proptest::prelude::*;

use super::append::{how, whole};
use super::{label_at, table};

/// Cells of one sort, as columns are.
fn cells(rows: usize) -> impl Strategy<Value = Vec<String>> {
    let sorts = [
        "[012][1-8]/(0[1-9]|1[0-2])/202[0-9]",
        "(0[1-9]|1[0-2])/[012][1-8]/202[0-9]",
        "202[0-9]-0[1-9]-1[0-9] 1[0-9]:[0-5][0-9]",
        "[0-9]{1,4}",
        "[0-9]{1,3}[.][0-9]{2}",
        "\"[0-9]{1,3}[,][0-9]{2}\"",
        "(Agree|Disagree|Strongly agree|Neither agree nor disagree)",
        "(Nurses|Doctors|Porters|)",
        "(Loans|Searches|Training)(;(Loans|Searches|Training)){0,2}",
    ];
    prop::sample::select(sorts.to_vec()).prop_flat_map(move |sort| {
        let cell = proptest::string::string_regex(sort).unwrap();
        prop::collection::vec(cell, rows)
    })
}

fn file() -> impl Strategy<Value = String> {
    (3_usize..15)
        .prop_flat_map(|rows| (cells(rows), cells(rows)))
        .prop_map(|(one, other)| {
            let rows = one.iter().zip(&other);
            let rows: String = rows.map(|(a, b)| format!("{a},{b}\n")).collect();
            format!("One,Other\n{rows}")
        })
}

proptest! {
    #[test]
    fn no_cell_is_lost_and_none_changes_its_meaning(one in file(), other in file()) {
        let (first, second) = (table(&one), table(&other));
        prop_assume!(first.columns.len() == 2 && second.columns.len() == 2);
        let whole = whole(&first, &second, &how(&[Some(0), Some(1)]));
        prop_assert_eq!(whole.num_rows, first.num_rows + second.num_rows);
        for place in 0..2 {
            let (joint, one, other) = (&whole.columns[place + 1], &first.columns[place], &second.columns[place]);
            prop_assert_eq!(joint.num_filled(), one.num_filled() + other.num_filled());
            if joint.kind != one.kind || one.kind != other.kind {
                continue;
            }
            let rows = (0..first.num_rows).map(|row| (one, row)).chain((0..second.num_rows).map(|row| (other, row)));
            for (at, (own, row)) in rows.enumerate() {
                prop_assert_eq!(joint.number(at), own.number(row));
                prop_assert_eq!(label_at(joint, at), label_at(own, row));
            }
        }
    }
}
