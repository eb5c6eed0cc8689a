//! Whole columns: what the reader says about one, confidence, evidence.

use canvass::dashboard::Figures;
use canvass::read::typed_column;
use canvass::table::{Cells, Column, ColumnSettings, Data, Day, Evidence, Kind, Unit};
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use super::{label_at, table};

fn column(name: &str, cells: &[&str], settings: &ColumnSettings) -> Column {
    let cells = cells.iter();
    let cells = Cells::each(cells.map(|cell| (!cell.is_empty()).then_some(*cell)));
    typed_column(
        [name.to_owned(), String::new(), String::new()],
        cells,
        settings,
    )
}

fn own(cells: &[&str]) -> Column {
    column("Column", cells, &ColumnSettings::default())
}

fn numbers(column: &Column) -> Vec<Option<f64>> {
    assert!(matches!(column.data, Data::Numbers(_)), "{:?}", column.data);
    (0..column.cells.len())
        .map(|row| column.number(row))
        .collect()
}

fn days(column: &Column) -> Vec<Option<(i32, u32, u32)>> {
    assert!(matches!(column.data, Data::Days(_)), "{:?}", column.data);
    let day = |row| column.number(row).map(|day| Day(day as i32).ymd());
    (0..column.cells.len()).map(day).collect()
}

#[test]
fn the_reader_decides_the_order_of_day_and_month() {
    let cells = ["01/02/2024", "03/04/2024"];
    let undecided = own(&cells);
    assert!(undecided.asks);
    let with = |day_first| ColumnSettings {
        day_first: Some(day_first),
        ..ColumnSettings::default()
    };
    let day_first = column("Day", &cells, &with(true));
    assert!(!day_first.asks);
    assert_eq!(days(&day_first), [Some((2024, 2, 1)), Some((2024, 4, 3))]);
    let month_first = column("Day", &cells, &with(false));
    assert!(!month_first.asks);
    assert_eq!(days(&month_first), [Some((2024, 1, 2)), Some((2024, 3, 4))]);
    assert!(month_first.confidence > undecided.confidence);
}

#[test]
fn a_day_equal_to_its_month_asks_nothing() {
    let same = own(&["05/05/2024", "06/06/2024"]);
    assert!(!same.asks);
    assert_eq!(same.evidence, Evidence::default());
}

#[test]
fn the_reader_decides_the_decimal_mark() {
    let with = |decimal_comma| ColumnSettings {
        decimal_comma: Some(decimal_comma),
        ..ColumnSettings::default()
    };
    let cells = ["1,234", "2.500", "7"];
    let comma = column("Cost", &cells, &with(true));
    assert_eq!(numbers(&comma), [Some(1.234), Some(2500.0), Some(7.0)]);
    let point = column("Cost", &cells, &with(false));
    assert_eq!(numbers(&point), [Some(1234.0), Some(2.5), Some(7.0)]);
}

#[test]
fn words_for_no_answer_are_those_the_reader_names() {
    let settings = ColumnSettings {
        missing: Some(vec!["99".to_owned(), "Refused".to_owned()]),
        ..ColumnSettings::default()
    };
    let own = column(
        "Hours",
        &["1", "99", "refused", "4", "-1", "#REF!", ""],
        &settings,
    );
    assert_eq!(own.kind, Kind::Number);
    assert_eq!(
        numbers(&own),
        [Some(1.0), None, None, Some(4.0), Some(-1.0), None, None]
    );
    assert_eq!(own.missing.rows, [1, 2, 5]);
    assert_eq!(own.missing.words, ["99", "refused", "#REF!"]);
    assert!(own.misfits.is_empty());
    assert_eq!(own.cell(1), Some("99"));
    assert_eq!(own.answer(1), None);
    assert_eq!(own.answer(3), Some("4"));
}

#[test]
fn no_word_is_missing_where_the_reader_says_so() {
    let settings = ColumnSettings {
        missing: Some(Vec::new()),
        ..ColumnSettings::default()
    };
    let own = column("Answer", &["-", "Yes", "N/A"], &settings);
    assert!(own.missing.rows.is_empty());
    assert_eq!(label_at(&own, 0), Some("-"));
}

#[test]
fn a_refusal_is_an_answer() {
    let own = own(&["1", "2", "Prefer not to say", "4", "Don't know", "5", "n/a"]);
    assert_eq!(own.kind, Kind::Number);
    let misfits: Vec<&str> = own.misfits.iter().map(|m| m.text.as_str()).collect();
    assert_eq!(misfits, ["Prefer not to say", "Don't know"]);
    assert_eq!(own.missing.words, ["n/a"]);
}

#[test]
fn a_forced_kind_lists_what_does_not_fit() {
    let settings = ColumnSettings {
        kind: Some(Kind::Number),
        ..ColumnSettings::default()
    };
    let own = column("Age", &["25", "05", "about 30"], &settings);
    assert_eq!(numbers(&own), [Some(25.0), None, None]);
    assert_eq!(own.misfits.len(), 2);
    assert!((own.confidence - 1.0).abs() < f64::EPSILON);
}

#[test]
fn every_label_of_a_forced_category_is_kept() {
    let texts: Vec<String> = (0..7000).map(|i| format!("Title {i}")).collect();
    let cells: Vec<&str> = texts.iter().map(String::as_str).collect();
    let settings = ColumnSettings {
        kind: Some(Kind::Category),
        ..ColumnSettings::default()
    };
    let own = column("Title", &cells, &settings);
    assert_eq!(own.labels().len(), 7000);
    assert!((0..7000).all(|row| own.code(row).is_some()));
}

#[test]
fn confidence_grows_with_cells_and_falls_with_misfits() {
    let many = |n: usize| own(&vec!["12.5"; n]).confidence;
    assert!((many(3) - 0.8).abs() < 1e-12);
    assert!(many(3) < many(30) && many(30) < many(300) && many(300) < 1.0);
    let mut cells = vec!["12.5"; 40];
    let sound = own(&cells).confidence;
    cells.push("thirteen");
    let one_off = own(&cells);
    assert_eq!(one_off.misfits.len(), 1);
    assert!(one_off.confidence < sound);
    let undecided = own(&["01/02/2024"; 3]).confidence;
    assert!((undecided - 0.4).abs() < 1e-12);
}

#[test]
fn one_unit_makes_a_number_and_two_do_not() {
    let pounds = own(&["£12", "£1,200", "12.50"]);
    assert_eq!(
        (pounds.kind, pounds.unit),
        (Kind::Number, Some(Unit::Pounds))
    );
    let mixed = own(&["£12", "€12"]);
    assert_eq!((mixed.kind, mixed.unit), (Kind::Category, None));
    let shares = own(&["12%", "8.5 %"]);
    assert_eq!(
        (shares.kind, shares.unit),
        (Kind::Number, Some(Unit::Percent))
    );
}

#[test]
fn the_times_of_dates_are_kept() {
    let own = own(&["2024-04-01 09:30", "2024-04-02"]);
    let times: Vec<Option<i32>> = (0..2).map(|row| own.seconds(row)).collect();
    assert_eq!(times, [Some(9 * 3600 + 30 * 60), None]);
}

#[test]
fn free_text_without_an_answer_is_in_no_base() {
    let comments = "Comment\nMore space for quiet study\nN/A\nLonger hours at the weekend\n-\nNothing at all comes to mind\n";
    let table = table(comments);
    let (_, results) = canvass::engine::answer(&table, &[]);
    assert_eq!(results[0].base, 3);
    assert_eq!(table.report.columns[0].missing, 2);
    assert_eq!(table.report.columns[0].filled, 5);
}

#[test]
fn a_chosen_kind_stays_sure_where_another_column_tells_the_order() {
    let mut table = table("Start,End\n01/02/2024,13/02/2024\n02/03/2024,14/02/2024\n");
    let guessed = table.columns[0].confidence;
    assert!(!table.columns[0].asks && guessed < 1.0);
    table.correct(0, Kind::Date);
    assert!((table.columns[0].confidence - 1.0).abs() < f64::EPSILON);
    assert!(!table.report.columns[0].asks);
}

#[test]
fn amounts_keep_their_sign_on_the_card() {
    let table = table("Cost,Seen\n£3.50,09:30\n£12,09:45\n£4,11:00\n");
    let (_, results) = canvass::engine::answer(&table, &[]);
    let heads = |i: usize| -> Vec<String> {
        let figures = Figures::of(&table.questions[i], &results[i]);
        figures.rows.into_iter().map(|row| row.head).collect()
    };
    assert!(
        heads(0).iter().all(|head| head.contains('£')),
        "{:?}",
        heads(0)
    );
    assert_eq!(heads(1)[0], "09:30 to under 09:40");
    assert_eq!(heads(1).last().unwrap(), "11:00 to under 11:10");
    assert_eq!(table.questions[0].unit, Some(Unit::Pounds));
    assert_eq!(table.report.columns[1].unit, Some(Unit::Clock));
}

#[test]
fn a_correction_keeps_what_the_reader_said_before() {
    let mut table = table("Day,Note\n01/02/2024,a\n03/04/2024,b\n");
    table.columns[0].settings.day_first = Some(false);
    table.correct(0, Kind::Date);
    assert_eq!(
        days(&table.columns[0]),
        [Some((2024, 1, 2)), Some((2024, 3, 4))]
    );
    assert_eq!(table.columns[0].settings.kind, Some(Kind::Date));
}

#[test]
fn settings_are_read_from_a_file_as_they_were_written() {
    let settings: ColumnSettings =
        serde_json::from_str(r#"{"kind": "Date", "day_first": true, "missing": ["99"]}"#).unwrap();
    assert_eq!(settings.kind, Some(Kind::Date));
    assert_eq!((settings.decimal_comma, settings.drop), (None, false));
    let text = serde_json::to_string(&settings).unwrap();
    assert_eq!(
        serde_json::from_str::<ColumnSettings>(&text).unwrap(),
        settings
    );
    assert!(serde_json::from_str::<ColumnSettings>(r#"{"kinds": "Date"}"#).is_err());
}

#[test]
fn a_column_named_as_a_number_of_rows_is_one_if_its_cells_are_unique() {
    let cells: Vec<String> = (0..60).map(|row| format!("R{row:04}")).collect();
    let unique: Vec<&str> = cells.iter().map(String::as_str).collect();
    let settings = ColumnSettings::default();
    for name in ["response_id", "Response ID", "session-id", "User ID", "ref"] {
        assert_eq!(
            column(name, &unique, &settings).kind,
            Kind::Identifier,
            "{name}"
        );
    }
    assert_ne!(column("Grid", &unique, &settings).kind, Kind::Identifier);
    let twice = [unique.clone(), unique].concat();
    assert_ne!(
        column("response_id", &twice, &settings).kind,
        Kind::Identifier
    );
}
