//! Staff of an organisation by group, from the workforce statistics.

use canvass::read::{Headcount, headcounts, read};
use canvass::table::Day;
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

const TEXT: &[u8] = include_bytes!("../cases/exports/made/workforce_with_ics/input.csv");

#[test]
fn headcounts_are_people_of_one_day_and_organisation() {
    let table = read("staff.csv", TEXT.to_vec()).unwrap();
    let day = Day::from_ymd(2025, 3, 31).unwrap();
    let group = |group: &str, people, is_sum| Headcount {
        group: group.to_owned(),
        people,
        is_sum,
    };
    assert_eq!(
        headcounts(&table, day, "rhu").unwrap(),
        [
            group("Total", 8900.0, true),
            group("Nurses & health visitors", 2610.0, false)
        ]
    );
    assert_eq!(headcounts(&table, day, "RXX").unwrap(), []);
    assert_eq!(headcounts(&table, Day(0), "RHU").unwrap(), []);
    let other = read("other.csv", b"Ward,Total\nNorth,2\n".to_vec()).unwrap();
    assert_eq!(headcounts(&other, day, "RHU"), None);
}
