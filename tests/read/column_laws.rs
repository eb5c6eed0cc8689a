//! Laws of columns, for random cells.
#![cfg(not(target_arch = "wasm32"))]

use canvass::read::{DateOrder, parse_date, parse_number, parse_time, typed_column};
use canvass::table::{Cells, Column, ColumnSettings, Data, Day, Kind};
use canvass::words::format;
use proptest::prelude::*;

fn column(cells: &[Option<String>]) -> Column {
    let cells = Cells::each(cells.iter().map(Option::as_deref));
    let names = ["Column".to_owned(), String::new(), String::new()];
    typed_column(names, cells, &ColumnSettings::default())
}

/// The digits of a whole number with `mark` between thousands.
fn grouped(n: u64, mark: &str) -> String {
    format::count(n as usize).replace(',', mark)
}

/// A cell of one of many sorts.
fn cell() -> impl Strategy<Value = Option<String>> {
    let sorts = [
        "[0-9]{1,4}",
        "0[0-9]{2,3}",
        "[1-9][0-9]{0,2},[0-9]{3}",
        "[0-9]{1,3}[.,][0-9]{1,2}",
        "£[1-9][0-9]{0,2}",
        "[0-9]{1,2}%",
        "[12][0-9]/(0[1-9]|1[0-2])/202[0-9]",
        "0[1-9]/0[1-9]/2[0-9]",
        "202[0-9]-0[1-9]-1[0-9]",
        "1[0-9]:[0-5][0-9]",
        "20(10/11|11-12|12/13)",
        "(Yes|No|Don't know|Agree|Disagree|N/A|-|#REF!)",
        "(Loans|Searches|Training)(;(Loans|Searches|Training)){0,2};?",
        "[a-z]{1,6}( [a-z]{1,6}){0,5}",
    ];
    prop::sample::select(sorts.to_vec()).prop_flat_map(|sort| {
        prop_oneof![
            9 => proptest::string::string_regex(sort).unwrap().prop_map(Some),
            1 => Just(None),
        ]
    })
}

/// Columns mostly of one sort, as columns are.
fn cells() -> impl Strategy<Value = Vec<Option<String>>> {
    let one_sort = prop::sample::select(vec![
        "[0-9]{1,4}",
        "[0-9]{1,3}[.,][0-9]{1,2}",
        "(1|2)[0-9]/(0[1-9]|1[0-2])/2020",
        "(Yes|No)",
        "(Loans|Searches|Training|Audit, research)(;(Loans|Searches))?",
    ])
    .prop_flat_map(|sort| {
        let text = proptest::string::string_regex(sort).unwrap();
        prop::collection::vec(text.prop_map(Some), 3..40)
    });
    let few = prop::collection::vec(cell(), 0..4);
    prop_oneof![
        prop::collection::vec(cell(), 0..30),
        (one_sort, few).prop_map(|(mut all, few)| {
            all.extend(few);
            all
        }),
    ]
}

proptest! {
    #[test]
    fn a_number_comes_back_from_each_form(n in 0_u64..1_000_000_000, negative: bool) {
        let value = if negative { -(n as f64) } else { n as f64 };
        for mark in ["", ",", " ", "\u{a0}", "\u{2009}", "\u{202f}", "'", "\u{2019}"] {
            let digits = grouped(n, mark);
            let forms = if negative {
                vec![format!("-{digits}"), format!("({digits})"), format!("{digits}-"), format!("-£{digits}"), format!("£-{digits}"), format!("-{digits}%")]
            } else {
                vec![digits.clone(), format!("+{digits}"), format!("£{digits}"), format!("{digits} €"), format!("GBP {digits}"), format!("{digits} %")]
            };
            for form in forms {
                prop_assert_eq!(parse_number(&form), Some(value), "{}", form);
            }
        }
    }

    #[test]
    fn a_fraction_comes_back_under_either_mark(n in 0_u64..1_000_000, hundredths in 0_u64..100) {
        let value = (n * 100 + hundredths) as f64 / 100.0;
        let point = format!("{}.{hundredths:02}", grouped(n, ","));
        let comma = format!("{},{hundredths:02}", grouped(n, "."));
        prop_assert_eq!(parse_number(&point), Some(value));
        for text in [point, comma] {
            let column = column(&[Some(text)]);
            prop_assert_eq!(column.kind, Kind::Number);
            let Data::Numbers(numbers) = &column.data else { panic!() };
            prop_assert_eq!(numbers.get(0), Some(value));
        }
    }

    #[test]
    fn a_number_with_a_point_is_the_one_that_is_nearest(text in "[1-9][0-9]{0,17}\\.[0-9]{1,19}") {
        prop_assert_eq!(parse_number(&text), text.parse().ok(), "{}", text);
    }

    #[test]
    fn a_day_comes_back_from_each_form(days in -25_500_i32..84_000) {
        let day = Day(days);
        let (y, m, d) = day.ymd();
        let month = format::month(y, m);
        let name = month.split(' ').next().unwrap();
        for text in [
            format!("{y:04}-{m:02}-{d:02}"),
            format!("{y}/{m}/{d}"),
            format!("{d:02}/{m:02}/{y}"),
            format!("{d}.{m}.{y}"),
            format!("{d} {name} {y}"),
            format!("{name} {d}, {y}"),
            format!("{d:02}-{}-{y}", &name[..3]),
            format!("{y:04}-{m:02}-{d:02}T23:59:59Z"),
        ] {
            prop_assert_eq!(parse_date(&text, DateOrder::DayMonth), Some(day), "{}", text);
        }
        let american = format!("{m}/{d}/{y} 1:05 PM");
        prop_assert_eq!(parse_date(&american, DateOrder::MonthDay), Some(day));
        let first = parse_date(&format!("{name} {y}"), DateOrder::DayMonth);
        prop_assert_eq!(first, Day::from_ymd(y, m, 1));
    }

    #[test]
    fn a_time_comes_back_from_each_form(seconds in 0_u32..86_400) {
        let (h, m, s) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
        let half = if h < 12 { "am" } else { "pm" };
        let twelve = if h % 12 == 0 { 12 } else { h % 12 };
        prop_assert_eq!(parse_time(&format!("{h}:{m:02}:{s:02}")), Some(seconds));
        prop_assert_eq!(parse_time(&format!("{twelve}:{m:02}:{s:02} {half}")), Some(seconds));
        prop_assert_eq!(parse_time(&format!("{h:02}:{m:02}")), Some(seconds - s));
        prop_assert_eq!(parse_time(&format!("{twelve}.{m:02}{half}")), Some(seconds - s));
    }

    #[test]
    fn the_order_of_cells_and_blanks_among_them_change_nothing(
        (cells, shuffled) in cells().prop_flat_map(|cells| {
            let with_blanks = cells.iter().cloned().chain([None, None, None]).collect::<Vec<_>>();
            (Just(cells), Just(with_blanks).prop_shuffle())
        }),
    ) {
        let (first, second) = (column(&cells), column(&shuffled));
        prop_assert_eq!(first.kind, second.kind);
        prop_assert_eq!(&first.why, &second.why);
        prop_assert_eq!(first.confidence, second.confidence);
        prop_assert_eq!((first.asks, first.unit, first.evidence), (second.asks, second.unit, second.evidence));
        prop_assert_eq!(first.labels(), second.labels());
        prop_assert_eq!(first.misfits.len(), second.misfits.len());
        prop_assert_eq!(first.missing.rows.len(), second.missing.rows.len());
    }

    #[test]
    fn every_cell_is_understood_or_listed(cells in cells()) {
        let column = column(&cells);
        let blanks = cells.iter().filter(|cell| cell.is_none()).count();
        let is_null = |row: &usize| match column.cells.place(*row) {
            Some(place) => !column.data.has(place),
            None => true,
        };
        let nulls = match &column.data {
            Data::Plain => blanks + column.missing.rows.len(),
            _ => (0..cells.len()).filter(is_null).count(),
        };
        prop_assert_eq!(nulls, blanks + column.misfits.len() + column.missing.rows.len());
        prop_assert!((0.0..=1.0).contains(&column.confidence));
        for misfit in &column.misfits {
            prop_assert_eq!(column.cell(misfit.row), Some(misfit.text.as_str()));
            prop_assert!(!column.missing.has(misfit.row));
        }
        for (row, cell) in cells.iter().enumerate() {
            prop_assert_eq!(column.cell(row), cell.as_deref());
        }
    }

    #[test]
    fn no_cell_stops_the_reader(cells in prop::collection::vec("\\PC{0,24}|[0-9/.,:£%()Ee '\u{a0}-]{0,16}", 0..12)) {
        let cells: Vec<Option<String>> = cells.into_iter().map(Some).collect();
        prop_assert_eq!(column(&cells).cells.len(), cells.len());
        for cell in cells.iter().flatten() {
            let _ = (parse_number(cell), parse_time(cell), parse_date(cell, DateOrder::MonthDay));
        }
    }
}
