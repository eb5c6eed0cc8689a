//! Files that hold more than there is room for.

use canvass::read::{Progress, Reader};
use canvass::table::{Column, Kind, Settings, Table};

/// A hundred rows: a site, a count, a long comment, a longer one.
fn survey() -> String {
    let rows = (0..100).map(|i| {
        let (comment, longer) = ("a comment ".repeat(5), "a longer comment ".repeat(10));
        let longer = if i % 2 == 0 {
            format!("{longer}{i}")
        } else {
            String::new()
        };
        format!("{},{i},{comment}{i},{longer}\n", ["North", "South"][i % 2])
    });
    std::iter::once("Site,Visits,Comment,Longer\n".to_owned())
        .chain(rows)
        .collect()
}

fn read_in(room: usize, text: &str) -> Table {
    let size = text.len() as u64;
    let mut reader = Reader::new("survey.csv", size, Settings::default()).with_room(room);
    for piece in text.as_bytes().chunks(1000) {
        reader.give(piece.to_vec());
    }
    reader.end();
    loop {
        if let Progress::Done(table) = reader.step().unwrap() {
            return *table;
        }
    }
}

fn filled(table: &Table) -> Vec<usize> {
    table.columns.iter().map(Column::num_filled).collect()
}

#[test]
fn with_room_for_all_nothing_is_left_out() {
    let table = read_in(100_000, &survey());
    assert_eq!(filled(&table), [100, 100, 100, 50]);
    assert!(table.report.notes.is_empty(), "{:?}", table.report.notes);
}

#[test]
fn the_column_that_takes_most_room_is_left_out_first_and_its_cells_are_counted() {
    let table = read_in(10_000, &survey());
    assert_eq!(filled(&table), [100, 100, 100, 0]);
    let left_out = &table.columns[3];
    assert_eq!(left_out.kind, Kind::Empty);
    assert_eq!(
        left_out.why,
        "Left out: the browser has no room for 50 cells"
    );
    assert_eq!(
        table.report.notes,
        ["The file is larger than the browser has room for: “Longer” is left out, 50 cells"]
    );
    assert_eq!(table.columns[0].kind, Kind::Category);
    assert_eq!(table.columns[1].cells.get(99), Some("99"));
}

#[test]
fn as_many_columns_are_left_out_as_must_be_and_every_row_stays() {
    let table = read_in(3_000, &survey());
    assert_eq!(filled(&table), [100, 100, 0, 0]);
    assert_eq!(table.report.notes.len(), 2);
    let table = read_in(0, &survey());
    assert_eq!((table.num_rows, filled(&table)), (100, vec![0; 4]));
    assert_eq!(table.report.notes.len(), 4);
}

#[test]
fn a_column_that_is_left_out_stays_so_when_it_is_typed_again() {
    let mut table = read_in(10_000, &survey());
    table.retype(&Settings::default());
    assert_eq!(
        table.columns[3].why,
        "Left out: the browser has no room for 50 cells"
    );
    assert_eq!(table.report.notes.len(), 1);
}
