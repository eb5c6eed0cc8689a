//! Laws of reading text: where a file is cut into pieces makes no difference,
//! and what is written in any dialect is read as it was.

use canvass::read::{Converter, Fault, read_with};
use canvass::table::{Delimiter, Header, ProblemCode, QuoteMark, Settings};
use proptest::prelude::*;
use serde_json::Value;

fn converted(pieces: &[&[u8]], settings: &Settings) -> Result<(String, Value), Fault> {
    let mut converter = Converter::of_text("any.csv", settings);
    let mut csv = String::new();
    for piece in pieces {
        csv.push_str(&converter.give(piece, false)?);
    }
    csv.push_str(&converter.give(&[], true)?);
    Ok((csv, converter.report()))
}

/// Bytes of every sort: text in all encodings, damaged tables, noise.
fn bytes() -> impl Strategy<Value = Vec<u8>> {
    let cell = "[a-z0-9 \"',;\t|:é€£-]{0,6}";
    let record = prop::collection::vec(cell, 1..6).prop_map(|cells| cells.join(","));
    let line_end = prop::sample::select(vec!["\r\n", "\n", "\r"]);
    let text = prop::collection::vec((record, line_end), 0..30).prop_map(|lines| {
        lines
            .into_iter()
            .flat_map(|(line, end)| [line, end.to_owned()])
            .collect::<String>()
    });
    prop_oneof![
        4 => text.clone().prop_map(String::into_bytes),
        1 => text.clone().prop_map(|text| [b"\xEF\xBB\xBF", text.as_bytes()].concat()),
        1 => text.clone().prop_map(|text| {
            text.chars().map(|c| u8::try_from(c).unwrap_or(0x80)).collect()
        }),
        1 => text.prop_map(|text| text.encode_utf16().flat_map(u16::to_le_bytes).collect()),
        1 => prop::collection::vec(any::<u8>(), 0..300),
    ]
}

/// The same content again and again, beyond what is looked at first.
fn long(bytes: &[u8], times: usize) -> Vec<u8> {
    bytes.repeat(times)
}

/// A dialect as one writes it down.
#[derive(Clone, Debug)]
struct Written {
    delimiter: char,
    quote: char,
    backslash: bool,
    line_end: &'static str,
}

fn dialects() -> impl Strategy<Value = Written> {
    (
        prop::sample::select(vec![',', ';', '\t', '|', ':', '~', '^']),
        prop::sample::select(vec!['"', '\'']),
        any::<bool>(),
        prop::sample::select(vec!["\r\n", "\n", "\r"]),
    )
        .prop_map(|(delimiter, quote, backslash, line_end)| Written {
            delimiter,
            quote,
            backslash,
            line_end,
        })
}

fn written(rows: &[Vec<String>], dialect: &Written) -> String {
    let quote = dialect.quote;
    let mut text = String::new();
    for row in rows {
        let cells = row.iter().map(|cell| {
            let inside = if dialect.backslash {
                cell.replace('\\', "\\\\")
                    .replace(quote, &format!("\\{quote}"))
            } else {
                cell.replace(quote, &format!("{quote}{quote}"))
            };
            format!("{quote}{inside}{quote}")
        });
        let cells: Vec<String> = cells.collect();
        text.push_str(&cells.join(&dialect.delimiter.to_string()));
        text.push_str(dialect.line_end);
    }
    text
}

/// RFC 4180 as the command line writes it.
fn plain(rows: &[Vec<String>]) -> String {
    let mut text = String::new();
    for row in rows {
        let cells: Vec<String> = row
            .iter()
            .map(|cell| {
                if cell.contains([',', '"', '\r', '\n']) || (row.len() == 1 && cell.is_empty()) {
                    format!("\"{}\"", cell.replace('"', "\"\""))
                } else {
                    cell.clone()
                }
            })
            .collect();
        text.push_str(&cells.join(","));
        text.push('\n');
    }
    text
}

proptest! {
    #[test]
    fn where_a_file_is_cut_makes_no_difference(
        bytes in bytes(),
        cuts in prop::collection::vec(any::<prop::sample::Index>(), 0..8),
    ) {
        let mut places: Vec<usize> = cuts.iter().map(|cut| cut.index(bytes.len() + 1)).collect();
        places.sort_unstable();
        let mut pieces = Vec::new();
        let mut from = 0;
        for place in places.into_iter().chain([bytes.len()]) {
            pieces.push(&bytes[from..place]);
            from = place;
        }
        let settings = Settings::default();
        prop_assert_eq!(converted(&pieces, &settings), converted(&[&bytes], &settings));
    }

    #[test]
    fn the_columns_of_a_table_are_those_of_its_csv(bytes in bytes(), times in 1..40_usize) {
        // Columns are gathered from plain records at once, CSV is written from
        // records one by one.
        let bytes = long(&bytes, times);
        let settings = Settings { header: Some(Header { first: 0, rows: 1 }), ..Settings::default() };
        let (Ok(table), Ok((csv, report))) = (
            read_with("any.csv", bytes.clone(), settings.clone()),
            converted(&[&bytes], &settings),
        ) else {
            return Ok(());
        };
        let codes = |code: ProblemCode| report["problems"].as_array().unwrap().iter().any(|p| p["code"] == code.key());
        // Totals are left out of a table; recognised exports change theirs.
        prop_assume!(table.report.export.is_none() && !codes(ProblemCode::TotalRow));
        let mut rows = csv::ReaderBuilder::new().flexible(true).from_reader(csv.as_bytes());
        let rows: Vec<csv::StringRecord> = rows.records().map(Result::unwrap).collect();
        prop_assert_eq!(table.num_rows, rows.len());
        for (place, column) in table.columns.iter().enumerate() {
            for (row, cells) in rows.iter().enumerate() {
                let written = cells.get(place).unwrap_or_default();
                let written = if written.trim().is_empty() { "" } else { written };
                prop_assert_eq!(column.cell(row).unwrap_or_default(), written);
            }
        }
        let of_file = ProblemCode::MixedNewlines.key();
        let said = |problem: &Value| (problem["line"].as_u64(), problem["code"].as_str().map(str::to_owned));
        let mut of_csv: Vec<_> = report["problems"].as_array().unwrap().iter().map(said).collect();
        let mut of_table: Vec<_> = table.report.problems.iter().map(|p| (Some(u64::from(p.line)), Some(p.code.key().to_owned()))).collect();
        for list in [&mut of_csv, &mut of_table] {
            list.retain(|(_, code)| code.as_deref() != Some(of_file));
            list.sort();
        }
        prop_assume!(of_table.len() < 200);
        prop_assert_eq!(of_csv, of_table);
    }

    #[test]
    fn every_byte_alone_gives_the_same_as_all_together(bytes in bytes()) {
        let pieces: Vec<&[u8]> = bytes.chunks(1).collect();
        let settings = Settings::default();
        prop_assert_eq!(converted(&pieces, &settings), converted(&[&bytes], &settings));
    }

    #[test]
    fn what_is_written_in_any_dialect_is_read_as_it_was(
        rows in (1..6_usize).prop_flat_map(|width| prop::collection::vec(
            prop::collection::vec("[ a-z0-9,;|:~^\t\"'\\\\\n\ré€=-]{0,8}[a-z]", width),
            1..12,
        )),
        dialect in dialects(),
    ) {
        let settings = Settings {
            delimiter: Some(Delimiter::One(dialect.delimiter)),
            quote: Some(if dialect.quote == '"' { QuoteMark::Double } else { QuoteMark::Single }),
            header: Some(Header { first: 0, rows: 1 }),
            ..Settings::default()
        };
        // Which way quotes are escaped is told from the first that is.
        let mut rows = rows;
        let names: Vec<String> = rows[0].iter().map(|_| format!("a{}x", dialect.quote)).collect();
        rows.insert(0, names);
        let text = written(&rows, &dialect);
        let (csv, _) = converted(&[text.as_bytes()], &settings).unwrap();
        prop_assert_eq!(csv, plain(&rows));
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(16))]

    #[test]
    fn a_long_file_may_be_cut_anywhere(bytes in bytes(), size in 1..70_000_usize) {
        let bytes = long(&bytes, 300_000 / bytes.len().max(1) + 1);
        let pieces: Vec<&[u8]> = bytes.chunks(size).collect();
        let settings = Settings::default();
        prop_assert_eq!(converted(&pieces, &settings), converted(&[&bytes], &settings));
    }
}
