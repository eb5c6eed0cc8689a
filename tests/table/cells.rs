//! Cells as written, whichever way they are kept.

#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use canvass::table::Cells;
use canvass_kernel::Words;

fn kept(cells: &[Option<String>]) -> (Cells, usize) {
    let mut words = Words::default();
    for cell in cells {
        words.push(cell.as_deref());
    }
    let taken = words.num_bytes();
    (words.finish(cells.len()).into(), taken)
}

fn numbered(rows: usize, different: usize) -> Vec<Option<String>> {
    (0..rows)
        .map(|i| Some(format!("cell {}", i % different)))
        .collect()
}

#[test]
fn every_number_of_different_cells_comes_back() {
    for different in [
        1, 2, 31, 32, 254, 255, 256, 4096, 5000, 65_534, 65_535, 65_536,
    ] {
        let twice = |i| [Some(format!("cell {i}")), Some(format!("cell {i}"))];
        let mut cells: Vec<Option<String>> = (0..different).flat_map(twice).collect();
        cells.insert(different / 2, None);
        let (kept, _) = kept(&cells);
        assert_eq!(kept.len(), cells.len());
        assert!(
            kept.iter().eq(cells.iter().map(Option::as_deref)),
            "{different} different cells"
        );
        let (most, least) = (kept.counts().map(|(_, n)| n).max(), kept.counts().count());
        assert_eq!(
            (most, least),
            (Some(2), different),
            "{different} different cells"
        );
    }
}

#[test]
fn cells_that_come_again_take_a_byte_a_row() {
    let (_, taken) = kept(&numbered(100_000, 200));
    let words = 200 * ("cell 123".len() + 20);
    assert!(taken <= 100_000 + words, "{taken} bytes");
}

#[test]
fn cells_that_never_come_again_are_kept_one_by_one() {
    let (kept, _) = kept(&numbered(9000, 9000));
    assert_eq!(kept.get(8999), Some("cell 8999"));
    assert!(kept.counts().all(|(_, n)| n == 1));
    assert_eq!(kept.words().count(), 9000);
}

#[test]
fn nothing_stands_outside_the_rows() {
    let cells: Cells = [Some("a"), None].into_iter().collect();
    assert_eq!(
        (cells.get(0), cells.get(1), cells.get(2)),
        (Some("a"), None, None)
    );
    assert_eq!(
        (cells.len(), cells.num_filled(), cells.is_blank()),
        (2, 1, false)
    );
    let blank = Cells::blank(3);
    assert_eq!(
        (blank.len(), blank.num_filled(), blank.is_blank()),
        (3, 0, true)
    );
    assert!(Cells::blank(0).is_empty());
}

#[test]
fn a_cell_that_comes_again_has_one_place() {
    let cells: Cells = [Some("a"), Some("b"), None, Some("a"), Some("a")]
        .into_iter()
        .collect();
    let places: Vec<Option<usize>> = (0..6).map(|row| cells.place(row)).collect();
    assert_eq!(places, [Some(0), Some(1), None, Some(0), Some(0), None]);
    assert_eq!(cells.num_places(), 2);
    assert_eq!(
        (cells.at(0), cells.at(1), cells.at(2)),
        (Some("a"), Some("b"), None)
    );
    assert_eq!(cells.place_counts(), [3, 1]);
    assert_eq!(cells.rows_of(&[0]), [0, 3, 4]);
    assert_eq!(cells.rows_of(&[]), Vec::<u32>::new());
}

#[test]
fn where_cells_are_kept_each_for_itself_rows_are_places() {
    let cells = Cells::each([Some("a"), None, Some("a")]);
    let places: Vec<Option<usize>> = (0..4).map(|row| cells.place(row)).collect();
    assert_eq!(places, [Some(0), None, Some(2), None]);
    assert_eq!((cells.num_places(), cells.at(1)), (3, None));
    assert!(cells.place_counts().is_empty());
    assert_eq!(cells.rows_of(&[0, 2]), [0, 2]);
}

#[test]
fn cells_are_changed_and_emptied_by_what_they_say() {
    let cells: Cells = [Some("1"), Some("x"), None, Some("1")]
        .into_iter()
        .collect();
    let changed = cells.map(|cell| (cell == "1").then_some("Yes"));
    let changed: Vec<Option<&str>> = changed.iter().collect();
    assert_eq!(changed, [Some("Yes"), None, None, Some("Yes")]);
}

#[test]
fn cells_kept_each_for_itself_are_the_same_cells() {
    let cells = Cells::each([Some("a"), None, Some("a")]);
    assert!(cells.iter().eq([Some("a"), None, Some("a")]));
    assert_eq!(cells.num_filled(), 2);
}

#[cfg(not(target_arch = "wasm32"))]
mod laws {
    use super::*;
    use canvass::read::typed_column;
    use canvass::table::ColumnSettings;
    use proptest::prelude::*;

    /// Few words or many, and blanks.
    fn cells() -> impl Strategy<Value = Vec<Option<String>>> {
        let words = prop_oneof![
            3 => "(Yes|No|Don't know|N/A| Yes)".prop_map(Some),
            2 => "[0-9]{1,2}".prop_map(Some),
            1 => "(0[1-9]|1[0-9])/0[1-9]/2025".prop_map(Some),
            1 => "(Loans|Searches)(;Training)?".prop_map(Some),
            1 => ".{0,9}".prop_map(Some),
            1 => Just(None),
        ];
        prop::collection::vec(words, 0..40)
    }

    proptest! {
        #[test]
        fn what_is_kept_is_what_came(cells in cells(), times in 1..400_usize) {
            let cells = vec![cells; times].concat();
            let (kept, _) = kept(&cells);
            prop_assert!(kept.iter().eq(cells.iter().map(Option::as_deref)));
            prop_assert_eq!(kept.num_filled(), cells.iter().flatten().count());
            let counted: usize = kept.counts().map(|(_, n)| n).sum();
            prop_assert_eq!(counted, kept.num_filled());
        }

        #[test]
        fn how_cells_are_kept_changes_no_column(cells in cells()) {
            let names = || ["Column".to_owned(), String::new(), String::new()];
            let settings = ColumnSettings::default();
            let each = Cells::each(cells.iter().map(Option::as_deref));
            let once = typed_column(names(), kept(&cells).0, &settings);
            let all = typed_column(names(), each, &settings);
            let said = |column: &canvass::table::Column| {
                let canvass::table::Column { kind, why, confidence, misfits, missing, evidence, .. } = column;
                let rest = (kind, why, confidence, misfits, missing, evidence);
                format!("{rest:?} {}", crate::read::understood(column))
            };
            prop_assert_eq!(said(&once), said(&all));
        }
    }
}
