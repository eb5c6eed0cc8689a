//! Lines of rows are those that were given, however few of them follow another.

use canvass::table::RowLines;
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

#[test]
fn every_row_has_its_line_and_every_line_its_row() {
    for lines in [
        vec![],
        vec![2],
        vec![2, 3, 4],
        vec![2, 4, 5, 9],
        vec![1, 3, 5, 7],
        vec![u32::MAX - 1, u32::MAX],
    ] {
        let kept: RowLines = lines.iter().copied().collect();
        assert_eq!(kept.iter().collect::<Vec<_>>(), lines);
        assert_eq!(
            (kept.len(), kept.first()),
            (lines.len(), lines.first().copied())
        );
        for row in 0..lines.len() + 2 {
            assert_eq!(
                kept.get(row),
                lines.get(row).copied(),
                "row {row} of {lines:?}"
            );
        }
        for line in [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, u32::MAX] {
            let row = lines.iter().position(|other| *other == line);
            assert_eq!(kept.row_on(line), row, "line {line} of {lines:?}");
        }
        let rest: Vec<u32> = lines.iter().copied().skip(2).collect();
        assert_eq!(kept.without_first(2).iter().collect::<Vec<_>>(), rest);
    }
}

#[test]
fn rows_behind_one_another_are_one_run() {
    let lines: RowLines = (2..1_000_002).chain([1_000_005, 1_000_006]).collect();
    assert_eq!(
        lines.runs().collect::<Vec<_>>(),
        [(2, 1_000_000), (1_000_005, 2)]
    );
}
