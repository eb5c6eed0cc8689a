//! Tables as Arrow streams and back.

use std::sync::Arc;

use arrow_array::builder::{ListBuilder, StringBuilder};
use arrow_array::types::Int32Type;
use arrow_array::{
    Array, ArrayRef, BinaryArray, BooleanArray, Date32Array, DictionaryArray, Float64Array,
    ListArray, RecordBatch, RecordBatchOptions, TimestampMillisecondArray,
};
use arrow_ipc::reader::StreamReader;
use arrow_ipc::writer::StreamWriter;
use arrow_schema::{DataType, Field, Schema};
use canvass::ipc::{Fault, from_stream, is_stream, to_csv, to_stream};
use canvass::table::{Kind, Table};
#[cfg(not(target_arch = "wasm32"))]
use proptest::prelude::*;
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use crate::read::{EXPORTS, table, understood};

/// Everything of a table but the form in which its cells are kept.
fn told(table: &Table) -> Vec<String> {
    let mut told: Vec<String> = table
        .columns
        .iter()
        .map(|column| {
            let cells: Vec<Option<&str>> = column.cells.iter().collect();
            let names = [&column.name, &column.stem, &column.item];
            let kind = (column.kind, &column.why, column.asks, column.unit);
            let rest = (
                &column.misfits,
                &column.missing,
                column.evidence,
                &column.settings,
            );
            let confidence = (column.confidence * 1e12).round();
            format!(
                "{names:?} {kind:?} {confidence} {rest:?} {} {cells:?}",
                understood(column)
            )
        })
        .collect();
    let mut report = table.report.clone();
    for problem in &mut report.problems {
        // Kept where the table is, never sent.
        problem.written.clear();
    }
    told.push(format!("{:?}", table.questions));
    told.push(format!(
        "{:?} {:?} {:?}",
        table.name, table.lines, table.survey
    ));
    told.push(format!("{:?} {:?}", report.problems, report.counts));
    told
}

fn check(table: &Table) {
    let stream = to_stream(table).unwrap();
    assert!(is_stream(&stream));
    let again = from_stream(&table.name, &stream).unwrap();
    let (told, again) = (told(table), told(&again));
    assert_eq!(told.len(), again.len());
    for (told, again) in told.iter().zip(&again) {
        assert_eq!(told, again, "{}", table.name);
    }
}

#[test]
fn every_export_comes_back_as_it_was() {
    for (name, bytes) in EXPORTS {
        check(&canvass::read::read(name, bytes.to_vec()).unwrap());
    }
}

#[test]
fn responses_come_back_with_their_survey() {
    let bytes = include_bytes!("cases/responses/first.responses.json");
    check(&canvass::read::read("first.json", bytes.to_vec()).unwrap());
}

#[test]
#[cfg(not(target_arch = "wasm32"))]
fn every_case_of_reading_comes_back_as_it_was() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/cases/read");
    let mut checked = 0;
    for case in std::fs::read_dir(folder).unwrap() {
        let input = case.unwrap().path().join("input.csv");
        let bytes = std::fs::read(&input).unwrap();
        check(&canvass::read::read(input.to_str().unwrap(), bytes).unwrap());
        checked += 1;
    }
    assert!(checked > 50);
}

#[cfg(not(target_arch = "wasm32"))]
proptest! {
    #[test]
    fn any_table_comes_back_as_it_was(
        rows in prop::collection::vec(
            prop::collection::vec("([ab]|[0-9]{1,3}|[0-9]\\.50|0[1-9]/0[1-9]/2024( 09:30)?|a;b;|N/A| x|é\"z|)", 4),
            0..40,
        )
    ) {
        let mut text = "One,Two,Two,Four\n".to_owned();
        for row in rows {
            let cells: Vec<String> = row.iter().map(|cell| format!("\"{}\"", cell.replace('"', "\"\""))).collect();
            text += &(cells.join(",") + "\n");
        }
        check(&table(&text));
    }
}

const SURVEY: &str = "\
Staff group,Hours,Uses,Visited
Nursing,2,Searches;Training;,13/01/2026
Medical,about 3,Searches;,14/01/2026
Nursing,4.50,,15/01/2026
,5,Training;,
";

#[test]
fn other_programs_read_typed_columns() {
    let mut table = table(SURVEY);
    table.correct(1, Kind::Number);
    let stream = to_stream(&table).unwrap();
    let mut reader = StreamReader::try_new(stream.as_slice(), None).unwrap();
    let batch = reader.next().unwrap().unwrap();
    assert!(reader.next().is_none());
    let schema = batch.schema();
    let names: Vec<&str> = schema
        .fields()
        .iter()
        .map(|field| field.name().as_str())
        .collect();
    assert_eq!(
        names,
        [
            "Staff group",
            "Hours",
            "Hours (as written)",
            "Uses",
            "Uses (as written)",
            "Visited",
            "Visited (as written)"
        ]
    );
    let field = schema.field(1);
    assert_eq!(
        (
            field.metadata().get("kind").unwrap().as_str(),
            field.metadata().get("question").unwrap().as_str()
        ),
        ("number", "Hours")
    );
    let groups = batch
        .column(0)
        .as_any()
        .downcast_ref::<DictionaryArray<Int32Type>>()
        .unwrap();
    assert_eq!((groups.null_count(), groups.values().len()), (1, 2));
    let hours = batch
        .column(1)
        .as_any()
        .downcast_ref::<Float64Array>()
        .unwrap();
    let hours: Vec<Option<f64>> = hours.iter().collect();
    assert_eq!(hours, [Some(2.0), None, Some(4.5), Some(5.0)]);
    let uses = batch
        .column(3)
        .as_any()
        .downcast_ref::<ListArray>()
        .unwrap();
    assert!(matches!(uses.value_type(), DataType::Dictionary(..)));
    assert_eq!((uses.value_length(0), uses.is_null(2)), (2, true));
    assert_eq!(batch.column(5).data_type(), &DataType::Date32);
    check(&table);
}

#[test]
fn columns_without_names_and_of_one_name_are_told_apart() {
    let table = table("A,,A\n1,2,3\n4,5,6\n");
    let stream = to_stream(&table).unwrap();
    let reader = StreamReader::try_new(stream.as_slice(), None).unwrap();
    let schema = reader.schema();
    let names: Vec<&str> = schema
        .fields()
        .iter()
        .map(|field| field.name().as_str())
        .collect();
    assert_eq!(names, ["A", "Column 2", "A_2"]);
    check(&table);
}

#[test]
fn the_cells_come_out_as_csv_as_they_were_written() {
    let again = from_stream("again", &to_stream(&table(SURVEY)).unwrap()).unwrap();
    assert_eq!(to_csv(&again), SURVEY);
}

#[test]
fn a_stream_that_is_cut_or_changed_is_refused() {
    let stream = to_stream(&table(SURVEY)).unwrap();
    for end in [4, 8, 99, stream.len() / 2] {
        let fault = from_stream("cut.arrows", &stream[..end]).unwrap_err();
        assert!(matches!(fault, Fault::Damaged { .. }), "{end}: {fault:?}");
    }
    assert!(!is_stream(b"Staff group,Hours\n"));
    let later = to_stream(&table(SURVEY)).unwrap();
    let later = String::from_utf8_lossy(&later)
        .contains("table/1")
        .then(|| replaced(&later, b"table/1", b"table/9"));
    let fault = from_stream("later.arrows", &later.unwrap()).unwrap_err();
    assert!(matches!(fault, Fault::Later { .. }), "{fault:?}");
}

fn replaced(bytes: &[u8], from: &[u8], to: &[u8]) -> Vec<u8> {
    let at = bytes
        .windows(from.len())
        .position(|part| part == from)
        .unwrap();
    [&bytes[..at], to, &bytes[at + from.len()..]].concat()
}

/// A stream of one batch that says nothing of itself.
fn foreign(columns: Vec<(&str, ArrayRef)>) -> Vec<u8> {
    let fields: Vec<Field> = columns
        .iter()
        .map(|(name, array)| Field::new(*name, array.data_type().clone(), true))
        .collect();
    let schema = Arc::new(Schema::new(fields));
    let arrays = columns.into_iter().map(|(_, array)| array).collect();
    let options = RecordBatchOptions::new();
    let batch = RecordBatch::try_new_with_options(Arc::clone(&schema), arrays, &options).unwrap();
    let mut writer = StreamWriter::try_new(Vec::new(), &schema).unwrap();
    writer.write(&batch).unwrap();
    writer.into_inner().unwrap()
}

#[test]
fn a_stream_of_another_program_is_read_like_a_text_of_its_values() {
    let groups: DictionaryArray<Int32Type> =
        [Some("Nursing"), None, Some("Medical"), Some("Nursing")]
            .into_iter()
            .collect();
    let mut uses = ListBuilder::new(StringBuilder::new());
    for list in [
        vec!["Searches", "Training"],
        vec![],
        vec!["Searches"],
        vec!["Training"],
    ] {
        for word in list {
            uses.values().append_value(word);
        }
        uses.append(true);
    }
    let stream = foreign(vec![
        ("Staff group", Arc::new(groups)),
        (
            "Hours",
            Arc::new(Float64Array::from(vec![
                Some(1.5),
                Some(20.25),
                None,
                Some(4.0),
            ])),
        ),
        ("Uses", Arc::new(uses.finish())),
        (
            "Visited",
            Arc::new(Date32Array::from(vec![20_000, 20_001, 20_031, 20_032])),
        ),
        (
            "Came in",
            Arc::new(BooleanArray::from(vec![true, false, true, true])),
        ),
        (
            "Sent",
            Arc::new(TimestampMillisecondArray::from(vec![
                0, 1_000, 2_000, 86_400_000,
            ])),
        ),
    ]);
    let table = from_stream("other.arrows", &stream).unwrap();
    let kinds: Vec<Kind> = table.columns.iter().map(|column| column.kind).collect();
    assert_eq!(
        kinds,
        [
            Kind::Category,
            Kind::Number,
            Kind::Multiple,
            Kind::Date,
            Kind::Category,
            Kind::Date
        ]
    );
    assert_eq!(
        (
            table.num_rows,
            table.questions.len(),
            table.report.columns.len()
        ),
        (4, 6, 6)
    );
    assert_eq!(
        to_csv(&table).lines().nth(1),
        Some("Nursing,1.5,Searches; Training,2024-10-04,true,1970-01-01 00:00:00")
    );
    assert_eq!(table.columns[2].labels(), ["Searches", "Training"]);
    check(&table);
}

#[test]
fn a_column_that_has_no_text_is_named() {
    let stream = foreign(vec![("Photo", Arc::new(BinaryArray::from_vec(vec![b"x"])))]);
    let fault = from_stream("photos.arrows", &stream).unwrap_err();
    assert!(
        fault
            .to_string()
            .starts_with("photos.arrows: the column “Photo” holds values of the type Binary."),
        "{fault}"
    );
}
