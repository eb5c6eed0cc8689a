//! Tables put one below the other.

use canvass::read::append;
use canvass::table::{Append, Column, Day, Kind, Repeated, Table};
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use super::{cells, label_at, table};

pub(super) fn how(below: &[Option<u32>]) -> Append {
    Append {
        labels: ["2024".to_owned(), "2025".to_owned()],
        below: below.to_vec(),
        repeated: Repeated::Once,
    }
}

pub(super) fn whole(first: &Table, second: &Table, how: &Append) -> Table {
    append("2024 and 2025", first, second, how)
}

fn names(table: &Table) -> Vec<&str> {
    let columns = table.columns.iter();
    columns.map(|column| column.name.as_str()).collect()
}

fn numbers(column: &Column) -> Vec<Option<f64>> {
    let rows = 0..column.cells.len();
    rows.map(|row| column.number(row)).collect()
}

fn column(table: &Table, place: usize) -> Vec<&str> {
    cells(&table.columns[place])
}

#[test]
fn rows_of_the_second_stand_below_those_of_the_first_and_say_of_which_file_they_are() {
    let first = table("Staff group,Hours\nNurses,2\nDoctors,3\nNurses,5\n");
    let second = table("Hours spent,Staff group\n7,Nurses\n1,Porters\n");
    let whole = whole(&first, &second, &how(&[Some(1), Some(0)]));
    assert_eq!(names(&whole), ["File", "Staff group", "Hours"]);
    assert_eq!(column(&whole, 0), ["2024", "2024", "2024", "2025", "2025"]);
    assert_eq!(
        column(&whole, 1),
        ["Nurses", "Doctors", "Nurses", "Nurses", "Porters"]
    );
    assert_eq!(column(&whole, 2), ["2", "3", "5", "7", "1"]);
    assert_eq!(whole.num_rows, 5);
    assert_eq!(whole.report.rows, 5);
    assert_eq!(whole.report.parts, ["2024", "2025"]);
    let file = &whole.questions[0];
    assert_eq!(
        (file.title.as_str(), file.options.as_slice()),
        ("File", &["2024".to_owned(), "2025".to_owned()][..])
    );
    assert!(file.ordered);
}

#[test]
fn what_one_file_has_alone_stays_beside_its_neighbour_and_is_told() {
    let first = table("Site,Parking,Hours\nNorth,yes,2\nSouth,no,3\n");
    let second = table("Site,Canteen,Hours\nNorth,good,7\n");
    let whole = whole(&first, &second, &how(&[Some(0), None, Some(2)]));
    assert_eq!(
        names(&whole),
        ["File", "Site", "Canteen", "Parking", "Hours"]
    );
    assert_eq!(column(&whole, 2), ["", "", "good"]);
    assert_eq!(column(&whole, 3), ["yes", "no", ""]);
    assert_eq!(
        whole.report.apart,
        [
            "“Canteen” is in table.csv alone",
            "“Parking” is in table.csv alone"
        ]
    );
}

#[test]
fn dates_and_decimals_mean_what_they_mean_in_their_own_file() {
    let first = table("Day;Cost\n13/02/2025;1,5\n01/03/2025;2,25\n");
    let second = table("Day,Cost\n02/14/2026,1.5\n01/03/2026,2.75\n");
    let days = |days: &[(i32, u32, u32)]| -> Vec<Option<f64>> {
        let days = days
            .iter()
            .map(|(year, month, day)| Day::from_ymd(*year, *month, *day));
        days.map(|day| day.map(|day| f64::from(day.0))).collect()
    };
    let own = days(&[(2025, 2, 13), (2025, 3, 1)]);
    let other = days(&[(2026, 2, 14), (2026, 1, 3)]);
    assert_eq!(numbers(&first.columns[0]), own);
    assert_eq!(numbers(&second.columns[0]), other);
    let whole = whole(&first, &second, &how(&[Some(0), Some(1)]));
    assert_eq!(numbers(&whole.columns[1]), [own, other].concat());
    let costs = [1.5, 2.25, 1.5, 2.75].map(Some);
    assert_eq!(numbers(&whole.columns[2]), costs);
}

#[test]
fn a_column_of_two_kinds_is_told_with_both() {
    let first = table("Age,Site\n31,North\n45,South\n52,North\n");
    let second =
        table("Age,Site\nunder 40,North\n40 to 60,South\nunder 40,North\nunder 40,North\n");
    let whole = whole(&first, &second, &how(&[Some(0), Some(1)]));
    assert_eq!(
        whole.report.apart,
        [
            "“Age” is number in table.csv, one of a few options in table.csv: check what it is read as here"
        ]
    );
}

const FIRST: &str = "Response ID,Site,Score\na1,North,7\na2,South,8\na3,North,9\n";
const SECOND: &str = "Response ID,Site,Score\na2,South,8\na3,North,10\na4,South,6\n";

fn repeated(repeated: Repeated) -> Table {
    let how = Append {
        repeated,
        ..how(&[Some(0), Some(1), Some(2)])
    };
    whole(&table(FIRST), &table(SECOND), &how)
}

#[test]
fn a_row_that_says_the_same_under_one_id_is_there_once_and_the_other_is_counted() {
    let whole = repeated(Repeated::Once);
    assert_eq!(column(&whole, 1), ["a1", "a2", "a3", "a3", "a4"]);
    assert_eq!(column(&whole, 3), ["7", "8", "9", "10", "6"]);
    assert_eq!(whole.report.counts["repeated_response"], 1);
    assert_eq!(
        (
            whole.report.problems[0].line,
            whole.report.problems[0].raw.as_str()
        ),
        (2, "a2")
    );
    assert!(
        whole
            .report
            .notes
            .iter()
            .any(|note| note.starts_with("1 row has an id that the file before has too"))
    );
}

#[test]
fn the_second_file_takes_the_place_of_rows_with_its_ids() {
    let whole = repeated(Repeated::Second);
    assert_eq!(column(&whole, 1), ["a1", "a2", "a3", "a4"]);
    assert_eq!(column(&whole, 3), ["7", "8", "10", "6"]);
    assert_eq!(column(&whole, 0), ["2024", "2025", "2025", "2025"]);
    assert_eq!(whole.report.counts["repeated_response"], 2);
}

#[test]
fn all_rows_are_there_where_the_reader_says_so() {
    let whole = repeated(Repeated::Both);
    assert_eq!(whole.num_rows, 6);
    assert_eq!(whole.report.num_problems, 0);
}

#[test]
fn a_third_file_goes_below_two_that_are_put_together() {
    let two = repeated(Repeated::Once);
    let third = table("Response ID,Site,Score\nb1,East,3\n");
    let how = Append {
        labels: ["2024 and 2025".to_owned(), "2026".to_owned()],
        below: vec![None, Some(0), Some(1), Some(2)],
        repeated: Repeated::Once,
    };
    let three = append("all", &two, &third, &how);
    assert_eq!(names(&three), ["File", "Response ID", "Site", "Score"]);
    assert_eq!(
        column(&three, 0),
        ["2024", "2024", "2024", "2025", "2025", "2026"]
    );
    assert_eq!(three.report.parts, ["2024", "2025", "2026"]);
    assert_eq!(three.questions[0].options, ["2024", "2025", "2026"]);
}

#[test]
fn a_column_that_the_reader_gave_a_kind_keeps_it() {
    let mut first = table("Code,Site\n1,North\n2,South\n3,North\n");
    first.correct(0, Kind::Category);
    let mut second = table("Code,Site\n1,North\n2,South\n");
    second.correct(0, Kind::Category);
    let whole = whole(&first, &second, &how(&[Some(0), Some(1)]));
    assert_eq!(whole.columns[1].kind, Kind::Category);
    assert_eq!(label_at(&whole.columns[1], 4), Some("2"));
}
