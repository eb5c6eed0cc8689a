//! Laws of reading, for random tables.
#![cfg(not(target_arch = "wasm32"))]

use canvass::read::{read, read_with};
use canvass::table::{Action, Day, Header, ProblemCode, Settings};
use proptest::prelude::*;

use super::cells;

/// How a table is written.
#[derive(Clone, Debug)]
struct Dialect {
    delimiter: char,
    line_end: &'static str,
    quote_all: bool,
    separator_line: bool,
    encoding: Encoding,
}

#[derive(Clone, Copy, Debug)]
enum Encoding {
    Utf8,
    Utf8WithMark,
    Utf16Little,
    Utf16Big,
}

fn dialect() -> impl Strategy<Value = Dialect> {
    (
        prop::sample::select(vec![',', ';', '\t', '|']),
        prop::sample::select(vec!["\n", "\r\n", "\r"]),
        any::<bool>(),
        any::<bool>(),
        prop::sample::select(vec![
            Encoding::Utf8,
            Encoding::Utf8WithMark,
            Encoding::Utf16Little,
            Encoding::Utf16Big,
        ]),
    )
        .prop_map(
            |(delimiter, line_end, quote_all, separator_line, encoding)| Dialect {
                delimiter,
                line_end,
                quote_all,
                separator_line,
                encoding,
            },
        )
}

fn written(rows: &[Vec<String>], dialect: &Dialect) -> Vec<u8> {
    let mut text = String::new();
    if dialect.separator_line {
        text.push_str(&format!("sep={}{}", dialect.delimiter, dialect.line_end));
    }
    for row in rows {
        let fields: Vec<String> = row
            .iter()
            .map(|field| {
                // Without the quotes nothing would tell whether a cell between
                // apostrophes is quoted by them.
                let must = field.contains(['"', '\n', '\r', dialect.delimiter])
                    || (field.starts_with('\'') && field.ends_with('\''))
                    || field.starts_with(' ')
                    || field.ends_with(' ');
                if must || dialect.quote_all {
                    format!("\"{}\"", field.replace('"', "\"\""))
                } else {
                    field.clone()
                }
            })
            .collect();
        text.push_str(&fields.join(&dialect.delimiter.to_string()));
        text.push_str(dialect.line_end);
    }
    let units = || text.encode_utf16();
    match dialect.encoding {
        Encoding::Utf8 => text.into_bytes(),
        Encoding::Utf8WithMark => [b"\xEF\xBB\xBF", text.as_bytes()].concat(),
        Encoding::Utf16Little => [0xFF, 0xFE]
            .into_iter()
            .chain(units().flat_map(u16::to_le_bytes))
            .collect(),
        Encoding::Utf16Big => [0xFE, 0xFF]
            .into_iter()
            .chain(units().flat_map(u16::to_be_bytes))
            .collect(),
    }
}

/// Rows of two to five words under names, no row blank.
fn rows(cell: &'static str) -> impl Strategy<Value = Vec<Vec<String>>> {
    (2..6_usize).prop_flat_map(move |width| {
        prop::collection::vec(
            prop::collection::vec(cell, width).prop_filter(
                "a row of nothing but dashes and blanks may be a rule, and is left out",
                |row| {
                    row.iter()
                        .any(|f| f.contains(|c: char| !c.is_whitespace() && !"-=".contains(c)))
                },
            ),
            1..12,
        )
        .prop_map(move |body| {
            let names = (0..width).map(|i| format!("Name {}", char::from(b'a' + i as u8)));
            std::iter::once(names.collect()).chain(body).collect()
        })
    })
}

fn check(rows: &[Vec<String>], dialect: &Dialect) -> Result<(), TestCaseError> {
    // A row of words above one of noughts may be a header too: it is told.
    let settings = Settings {
        header: Some(Header { first: 0, rows: 1 }),
        ..Settings::default()
    };
    let table = read_with("table.csv", written(rows, dialect), settings).unwrap();
    let body = rows.get(1..).unwrap();
    prop_assert_eq!(table.num_rows, body.len());
    prop_assert_eq!(table.columns.len(), rows[0].len());
    let damaged = table.report.problems.iter().filter(|problem| {
        !matches!(
            problem.code,
            ProblemCode::FormulaLike | ProblemCode::TotalRow | ProblemCode::MixedNewlines
        )
    });
    prop_assert_eq!(damaged.count(), 0);
    for (i, column) in table.columns.iter().enumerate() {
        prop_assert_eq!(&column.name, &rows[0][i]);
        let written: Vec<&str> = body
            .iter()
            .map(|row| {
                if row[i].trim().is_empty() {
                    ""
                } else {
                    row[i].as_str()
                }
            })
            .collect();
        prop_assert_eq!(cells(column), written);
    }
    Ok(())
}

proptest! {
    #[test]
    fn any_text_comes_back_where_the_file_names_its_separator(
        rows in rows("[ a-z0-9,;|\t\"\n€é/'=-]{0,8}"),
        dialect in dialect(),
    ) {
        check(&rows, &Dialect { separator_line: true, ..dialect })?;
    }

    #[test]
    fn words_come_back_where_the_separator_is_found(
        rows in rows("[ a-zA-Zé\"\n'.!]{0,12}"),
        dialect in dialect(),
    ) {
        check(&rows, &Dialect { separator_line: false, ..dialect })?;
    }

    #[test]
    fn any_bytes_are_a_table_or_a_sentence(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        match read("any.csv", bytes) {
            Ok(table) => {
                for column in &table.columns {
                    prop_assert_eq!(column.cells.len(), table.num_rows);
                }
            }
            Err(fault) => prop_assert!(fault.to_string().starts_with("any.csv ")),
        }
    }

    #[test]
    fn any_text_keeps_each_of_its_letters(text in "[a-z,;\"\n\r\t|. 0-9]{0,200}") {
        let letters = |text: &str| text.chars().filter(char::is_ascii_lowercase).count();
        if let Ok(table) = read("any.csv", text.clone().into_bytes()) {
            let cells: usize = table
                .columns
                .iter()
                .map(|column| (0..table.num_rows).filter_map(|row| column.cell(row)).map(letters).sum::<usize>())
                .sum();
            let names: usize = if table.report.header_rows == 1 {
                table.columns.iter().map(|column| letters(&column.name)).sum()
            } else {
                0
            };
            let above: usize = table.report.preamble.iter().map(|line| letters(line)).sum();
            let problems = &table.report.problems;
            let left_out = problems.iter().filter(|problem| problem.action == Action::LeftOut);
            let left_out: usize = left_out.map(|problem| letters(&problem.raw)).sum();
            let another = problems.iter().any(|problem| matches!(problem.code, ProblemCode::ExtraTable { .. }));
            if table.report.header_rows < 2 && !another {
                prop_assert_eq!(cells + names + above + left_out, letters(&text));
            }
        }
    }
}

#[test]
fn every_day_of_four_hundred_years_comes_back() {
    let first = Day::from_ymd(1800, 1, 1).unwrap();
    let last = Day::from_ymd(2199, 12, 31).unwrap();
    assert_eq!(last.0 - first.0 + 1, 146_097);
    let mut before = (1799, 12, 31);
    for day in (first.0..=last.0).map(Day) {
        let (year, month, number) = day.ymd();
        assert_eq!(Day::from_ymd(year, month, number), Some(day));
        let next = match before {
            (y, 12, 31) => (y + 1, 1, 1),
            (y, m, d) if Day::from_ymd(y, m, d + 1).is_some() => (y, m, d + 1),
            (y, m, _) => (y, m + 1, 1),
        };
        assert_eq!((year, month, number), next);
        assert_eq!(
            Day::of_month(day.month_index()),
            Day::from_ymd(year, month, 1)
        );
        before = next;
    }
    assert_eq!(Day::from_ymd(1970, 1, 1), Some(Day(0)));
    assert_eq!(Day::from_ymd(2000, 2, 29), Some(Day(11_016)));
    assert_eq!(Day::from_ymd(1900, 2, 29), None);
}
