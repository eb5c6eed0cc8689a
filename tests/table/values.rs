//! Values and lists by their places, and how Arrow's buffers hold them.

use canvass::table::{Lists, NoRow, RowSettings, Values};
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

#[test]
fn a_value_stands_at_its_place_and_nothing_beside_it() {
    let values: Values<u32> = [Some(3), None, Some(0)].into_iter().collect();
    let found: Vec<Option<u32>> = (0..4).map(|place| values.get(place)).collect();
    assert_eq!(found, [Some(3), None, Some(0), None]);
    assert!(values.iter().eq([Some(3), None, Some(0)]));
    assert!(values.nulls().is_some_and(|nulls| nulls.is_null(1)));
}

#[test]
fn values_that_are_all_there_take_no_bit_each() {
    let values: Values<f64> = [Some(0.5), Some(2.0)].into_iter().collect();
    assert!(values.nulls().is_none());
    assert_eq!(format!("{values:?}"), "[Some(0.5), Some(2.0)]");
}

#[test]
fn an_empty_list_is_another_thing_than_none() {
    let lists: Lists = [Some(vec![2, 5]), None, Some(Vec::new()), Some(vec![0])]
        .into_iter()
        .collect();
    let found: Vec<Option<&[u32]>> = (0..5).map(|place| lists.get(place)).collect();
    let expected: [Option<&[u32]>; 5] = [Some(&[2, 5]), None, Some(&[]), Some(&[0]), None];
    assert_eq!(found, expected);
    assert_eq!(lists.offsets().to_vec(), [0, 2, 2, 2, 3]);
}

#[test]
fn what_is_kept_stands_in_one_order_however_it_was_said() {
    let kept = |sorts: &[(NoRow, bool)]| {
        let mut rows = RowSettings::default();
        for (sort, keep) in sorts {
            rows.set_keeps(*sort, *keep);
        }
        rows.keep
    };
    let (total, rule) = ((NoRow::Total, true), (NoRow::Rule, true));
    assert_eq!(kept(&[rule, total, rule]), [NoRow::Total, NoRow::Rule]);
    assert_eq!(kept(&[rule, total, (NoRow::Total, false)]), [NoRow::Rule]);
}
