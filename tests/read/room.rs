//! Files that hold more than there is room for.

use canvass::read::{Progress, Reader, read_with};
use canvass::table::{Column, ColumnSettings, Kind, Settings, Table};

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

#[test]
fn a_column_that_the_reader_drops_is_not_kept_so_that_the_others_have_its_room() {
    let file: String = std::iter::once("Site,Comment,Visits,\n".to_owned())
        .chain((0..3000).map(|i| format!("North,{},{i},\n", "a long comment ".repeat(10))))
        .collect();
    let mut settings = Settings::default();
    let drop = |drop| ColumnSettings {
        drop,
        ..ColumnSettings::default()
    };
    settings.columns.insert(1, drop(true));
    let of = |room: usize| {
        let mut reader = Reader::new("visits.csv", file.len() as u64, settings.clone());
        reader = reader.with_room(room);
        reader.give(file.clone().into_bytes());
        reader.end();
        loop {
            if let Progress::Done(table) = reader.step().unwrap() {
                break *table;
            }
        }
    };
    // All cells take 600,000 bytes, without the comments 100,000; those of the
    // first thousand rows are kept until the columns are known.
    let table = of(300_000);
    assert_eq!(filled(&table), [3000, 0, 3000]);
    assert!(table.report.notes.is_empty(), "{:?}", table.report.notes);
    assert_eq!(table.columns[1].why, "You left this column out");
    assert_eq!(table.report, of(usize::MAX).report);
}

#[test]
fn the_place_of_a_dropped_column_is_counted_when_rankings_are_taken_apart() {
    let file: String =
        std::iter::once("ID,Start time,Completion time,Email,Name,Rank,Why?\n".into())
            .chain((0..1500).map(|i| {
                let order = ["Loans;Searches;Rooms;", "Rooms;Loans;Searches;"][i % 2];
                format!("{i},6/13/26 9:12,6/13/26 9:15,anonymous,,{order},because of {i}\n")
            }))
            .collect();
    let mut settings = Settings::default();
    let column = ColumnSettings {
        drop: true,
        ..ColumnSettings::default()
    };
    settings.columns.insert(6, column);
    let table = read_with("forms.csv", file.into_bytes(), settings).unwrap();
    let names: Vec<&str> = table.columns.iter().map(|c| c.item.as_str()).collect();
    assert_eq!(names[5..], ["Loans", "Rooms", "Searches", ""]);
    assert_eq!(filled(&table)[5..], [1500, 0, 1500, 1500]);
}
