//! What holds of every file, whatever it is: for the fuzzer and for the files
//! it found.
#![cfg(not(target_arch = "wasm32"))]
#![allow(unreachable_pub, reason = "the fuzzer calls them from outside")]

use std::io::{Cursor, Write};

use canvass::read::{Converter, DateOrder, Fault, is_text, parse_date, parse_number, read};
use canvass::table::{
    Action, Data, Day, Delimiter, Encoding, Header, ProblemCode, QuoteMark, Report, Settings, Table,
};
use serde_json::Value;
use zip::CompressionMethod::Stored;
use zip::write::SimpleFileOptions;

/// A file is a sound table, or a sentence that names it.
pub fn reads(bytes: &[u8]) {
    match read("any.csv", bytes.to_vec()) {
        Ok(table) => is_sound(&table),
        Err(fault) => assert!(fault.to_string().starts_with("any.csv"), "{fault}"),
    }
}

fn is_sound(table: &Table) {
    let rows = table.num_rows;
    assert_eq!(table.lines.len(), rows);
    assert!(table.lines.iter().is_sorted());
    for column in &table.columns {
        assert_eq!(column.cells.len(), rows);
        assert!(column.misfits.iter().all(|misfit| misfit.row < rows));
        let places = column.data.num_places();
        assert!(places.is_none_or(|places| places == column.cells.num_places()));
        for row in 0..rows {
            let code = column.code(row).map(|code| code as usize);
            assert!(code.is_none_or(|code| code < column.labels().len()));
            let number = column.number(row);
            assert!(number.is_none_or(f64::is_finite));
            if let (Data::Days(_), Some(day)) = (&column.data, number) {
                assert!(is_real(Day(day as i32)));
            }
        }
    }
    let report = &table.report;
    // A usage report is turned: its rows are no longer those of the file.
    assert!(report.export.is_some() || report.rows as usize == rows);
    assert_eq!(report.columns.len(), table.columns.len());
    assert_eq!(report.counts.values().sum::<u32>(), report.num_problems);
    let kept = report
        .counts
        .values()
        .map(|n| (*n).min(Report::MAX_PROBLEMS));
    let (listed, kept) = (report.problems.len(), kept.sum::<u32>() as usize);
    // Of an export, problems of rows that turn out to be none are taken off.
    assert!(listed == kept || (listed < kept && report.export.is_some()));
}

/// A file as CSV, and how it was read.
pub fn convert(bytes: &[u8], settings: &Settings) -> Result<(String, Value), Fault> {
    let mut converter = if is_text("any.csv", bytes)? {
        Converter::of_text("any.csv", settings)
    } else {
        Converter::of_workbook("any.csv", bytes, settings)?
    };
    let csv = converter.give(bytes, true)?;
    Ok((csv, converter.report()))
}

/// A file is CSV that is read as it stands, or a sentence that names it.
pub fn converts(bytes: &[u8]) {
    let (first, report) = match convert(bytes, &Settings::default()) {
        Ok(converted) => converted,
        Err(fault) => return assert!(fault.to_string().starts_with("any.csv"), "{fault}"),
    };
    let rows = report["header"]["rows"].as_array();
    let problems = report["problems"].as_array();
    let harmless = [
        ProblemCode::FormulaLike,
        ProblemCode::TotalRow,
        ProblemCode::MixedNewlines,
    ];
    let is_clean = problems.is_some_and(|problems| {
        problems
            .iter()
            .all(|problem| harmless.iter().any(|code| problem["code"] == code.key()))
    });
    // What makes plain CSV mean something else: a name of another kind of file,
    // an escape, a line that names the delimiter.
    let means_more = ["\\\"", ", \"", ", '"]
        .iter()
        .any(|mark| first.contains(mark))
        || first.starts_with("sep=")
        || first.starts_with('\u{FEFF}');
    if !is_clean || means_more {
        return;
    }
    let settings = Settings {
        encoding: Some(Encoding::Utf8),
        delimiter: Some(Delimiter::One(',')),
        quote: Some(QuoteMark::Double),
        header: Some(Header {
            first: 0,
            rows: u32::from(rows.is_some_and(|rows| !rows.is_empty())),
        }),
        ..Settings::default()
    };
    if let Ok((again, report)) = convert(first.as_bytes(), &settings) {
        // A row that is padded may be the header again: then that is told.
        let problems = report["problems"].as_array();
        let left_out = problems.is_some_and(|problems| {
            let is_left_out = |problem: &Value| problem["action"] == Action::LeftOut.key();
            problems.iter().any(is_left_out)
        });
        assert!(again == first || left_out, "{again:?} instead of {first:?}");
    }
}

/// A text is a day of the calendar or none, and a finite number or none.
pub fn dates(text: &str) {
    for order in [DateOrder::DayMonth, DateOrder::MonthDay] {
        if let Some(day) = parse_date(text, order) {
            assert!(is_real(day), "{text:?}: {day:?}");
            let (year, month, number) = day.ymd();
            let iso = format!("{year:04}-{month:02}-{number:02}");
            assert_eq!(parse_date(&iso, order), Some(day), "{text:?}");
        }
    }
    if let Some(number) = parse_number(text) {
        assert!(number.is_finite(), "{text:?}");
        assert_eq!(
            parse_number(&format!(" {text}\t")),
            Some(number),
            "{text:?}"
        );
    }
}

fn is_real(day: Day) -> bool {
    let (year, month, number) = day.ymd();
    (0..=9999).contains(&year) && Day::from_ymd(year, month, number) == Some(day)
}

/// Text of the characters that divide files: the first byte says how often it
/// is repeated, up to 128 kB in all, and each other byte is one of
/// the characters.
pub fn repeated(bytes: &[u8]) -> Vec<u8> {
    const CHARACTERS: &[u8; 16] = b",;\t|\"'\n\r\\ ax1:/-";
    const MOST: usize = 1 << 17;
    let Some((times, rest)) = bytes.split_first() else {
        return Vec::new();
    };
    let text: Vec<u8> = rest
        .iter()
        .filter_map(|b| CHARACTERS.get(usize::from(b & 15)).copied())
        .collect();
    let times = 1_usize << (times % 20);
    text.repeat(times.min(MOST / text.len().max(1)))
}

/// A file that begins as workbooks do, as it is; else a workbook packed of
/// parts, each its path, a line end, its text, with zero bytes between them.
/// `None` if they cannot be packed.
pub fn workbook(bytes: &[u8]) -> Option<Vec<u8>> {
    if bytes.starts_with(b"PK") || bytes.starts_with(b"\xD0\xCF\x11\xE0") {
        return Some(bytes.to_vec());
    }
    let mut archive = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let stored = SimpleFileOptions::default().compression_method(Stored);
    for part in bytes.split(|b| *b == 0) {
        let end = part.iter().position(|b| *b == b'\n')?;
        let (path, text) = part.split_at(end);
        archive
            .start_file(str::from_utf8(path).ok()?, stored)
            .ok()?;
        archive.write_all(&text[1..]).ok()?;
    }
    Some(archive.finish().ok()?.into_inner())
}
