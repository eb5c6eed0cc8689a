//! Streams of other programs, which say nothing of questions: their values are
//! read as the cells of any file.

use std::collections::BTreeMap;

use arrow_array::cast::AsArray;
use arrow_array::types::{
    Date32Type, Float32Type, Float64Type, Int8Type, Int16Type, Int32Type, Int64Type,
    TimestampMicrosecondType, TimestampMillisecondType, TimestampNanosecondType,
    TimestampSecondType, UInt8Type, UInt16Type, UInt32Type, UInt64Type,
};
use arrow_array::{Array, GenericListArray, OffsetSizeTrait, RecordBatch};
use arrow_schema::{DataType, TimeUnit};

use super::Fault;
use crate::read::typed_column;
use crate::table::{Cells, Column, ColumnSettings, Data, Day, Kind, Report, Settings, Table};
use crate::words::ipc as words;

/// The table of the values of a stream: their kinds are found as those of a
/// text file, but for lists, which are several answers.
///
/// # Errors
/// [`Fault::Unreadable`] of a column whose values have no text.
pub(super) fn table(name: &str, batch: &RecordBatch) -> Result<Table, Fault> {
    let schema = batch.schema();
    let fields = schema.fields().iter().zip(batch.columns());
    let columns = fields.map(|(field, array)| {
        let names = [field.name().clone(), String::new(), String::new()];
        let column = match array.data_type() {
            DataType::List(_) => listed(names, array.as_list::<i32>()),
            DataType::LargeList(_) => listed(names, array.as_list::<i64>()),
            _ => plain(names, array),
        };
        column.map_err(|NoText| Fault::Unreadable {
            name: name.to_owned(),
            column: field.name().clone(),
            kind: array.data_type().to_string(),
        })
    });
    let columns: Vec<Column> = columns.collect::<Result<_, Fault>>()?;
    let rows = batch.num_rows();
    let mut table = Table {
        name: name.to_owned(),
        columns,
        num_rows: rows,
        questions: Vec::new(),
        // A stream has no lines: its rows are counted as if below a header.
        lines: (2..).take(rows).collect(),
        survey: None,
        report: Report {
            encoding: words::encoding().to_owned(),
            delimiter: words::columns().to_owned(),
            header_rows: 1,
            header_line: 1,
            header_confidence: 1.0,
            rows: rows as u32,
            ..Report::default()
        },
    };
    table.retype(&Settings::default());
    Ok(table)
}

/// A column by its cells.
fn plain(names: [String; 3], array: &dyn Array) -> Result<Column, NoText> {
    let cells: Result<Cells, NoText> = (0..array.len()).map(|row| text(array, row)).collect();
    Ok(typed_column(names, cells?, &ColumnSettings::default()))
}

/// A column of several answers: each text of the lists is an option, in the
/// order in which they come first.
fn listed<S: OffsetSizeTrait>(
    names: [String; 3],
    array: &GenericListArray<S>,
) -> Result<Column, NoText> {
    let mut labels: Vec<String> = Vec::new();
    let mut codes: BTreeMap<String, u32> = BTreeMap::new();
    let mut lists = Vec::new();
    let mut cells: Vec<Option<String>> = Vec::new();
    for row in 0..array.len() {
        if array.is_null(row) {
            lists.push(None);
            cells.push(None);
            continue;
        }
        let list = array.value(row);
        let (mut options, mut chosen) = (Vec::new(), Vec::new());
        for place in 0..list.len() {
            let Some(option) = text(&list, place)? else {
                continue;
            };
            let code = *codes.entry(option.clone()).or_insert_with(|| {
                labels.push(option.clone());
                labels.len() as u32 - 1
            });
            chosen.push(code);
            options.push(option);
        }
        lists.push(Some(chosen));
        cells.push(Some(options.join("; ")));
    }
    let data = Data::Lists {
        lists: lists.into_iter().collect(),
        labels,
    };
    let why = words::lists().to_owned();
    Ok(Column::known(
        names,
        Kind::Multiple,
        why,
        Cells::each(cells),
        data,
    ))
}

/// A value is of a type that no text is made of.
struct NoText;

/// The text of a value; `None` of a null and of an empty text.
fn text(array: &dyn Array, row: usize) -> Result<Option<String>, NoText> {
    if array.is_null(row) {
        return Ok(None);
    }
    macro_rules! of {
        ($kind:ty) => {
            array.as_primitive::<$kind>().value(row).to_string()
        };
    }
    macro_rules! moment {
        ($kind:ty) => {
            array
                .as_primitive::<$kind>()
                .value_as_datetime(row)
                .ok_or(NoText)?
                .to_string()
        };
    }
    let text = match array.data_type() {
        DataType::Null => return Ok(None),
        DataType::Utf8 => array.as_string::<i32>().value(row).to_owned(),
        DataType::LargeUtf8 => array.as_string::<i64>().value(row).to_owned(),
        DataType::Utf8View => array.as_string_view().value(row).to_owned(),
        DataType::Boolean => array.as_boolean().value(row).to_string(),
        DataType::Int8 => of!(Int8Type),
        DataType::Int16 => of!(Int16Type),
        DataType::Int32 => of!(Int32Type),
        DataType::Int64 => of!(Int64Type),
        DataType::UInt8 => of!(UInt8Type),
        DataType::UInt16 => of!(UInt16Type),
        DataType::UInt32 => of!(UInt32Type),
        DataType::UInt64 => of!(UInt64Type),
        DataType::Float32 => of!(Float32Type),
        DataType::Float64 => of!(Float64Type),
        DataType::Date32 => {
            let (year, month, day) = Day(array.as_primitive::<Date32Type>().value(row)).ymd();
            format!("{year:04}-{month:02}-{day:02}")
        }
        DataType::Timestamp(unit, _) => match unit {
            TimeUnit::Second => moment!(TimestampSecondType),
            TimeUnit::Millisecond => moment!(TimestampMillisecondType),
            TimeUnit::Microsecond => moment!(TimestampMicrosecondType),
            TimeUnit::Nanosecond => moment!(TimestampNanosecondType),
        },
        DataType::Dictionary(..) => {
            let dictionary = array.as_any_dictionary();
            let key = text(dictionary.keys(), row)?.and_then(|key| key.parse().ok());
            let key = key.ok_or(NoText)?;
            return text(dictionary.values(), key);
        }
        _ => return Err(NoText),
    };
    Ok(Some(text).filter(|text| !text.is_empty()))
}
