use std::io::Cursor;
use std::sync::Arc;

use arrow_array::types::{
    ArrowPrimitiveType, Date32Type, Float64Type, Int32Type, Time32SecondType,
};
use arrow_array::{
    Array, ArrayRef, DictionaryArray, ListArray, PrimitiveArray, RecordBatch, StringArray,
};
use arrow_ipc::reader::StreamReader;
use arrow_schema::{ArrowError, DataType, Field, Schema};
use arrow_select::concat::concat_batches;

use super::cells::{Unread, plain};
use super::facts::{ColumnFacts, FORMAT, KEY, TableFacts};
use super::places::by_place;
use super::{Fault, foreign};
use crate::table::{Cells, Column, Data, Lists, Table, Values};

/// What every stream begins with: there is no message shorter than this says.
const BEGIN: &[u8] = &[0xFF; 4];

/// Whether bytes begin like an Arrow IPC stream.
pub fn is_stream(bytes: &[u8]) -> bool {
    bytes.starts_with(BEGIN)
}

/// The table that was written as this stream, under the name of its file; of
/// another program's stream the table that its values make.
///
/// # Errors
/// [`Fault::Damaged`], [`Fault::Changed`], [`Fault::Later`],
/// [`Fault::Unreadable`].
pub fn from_stream(name: &str, bytes: &[u8]) -> Result<Table, Fault> {
    let damaged = |reason: String| Fault::Damaged {
        name: name.to_owned(),
        reason,
    };
    let (schema, batch) = whole(bytes).map_err(|err| damaged(err.to_string()))?;
    let Some(facts) = schema.metadata().get(KEY) else {
        return foreign::table(name, &batch);
    };
    let facts: TableFacts = serde_json::from_str(facts).map_err(|err| damaged(err.to_string()))?;
    if facts.format != FORMAT {
        return Err(Fault::Later {
            name: name.to_owned(),
        });
    }
    let lines = facts.lines(batch.num_rows());
    let lines = lines.ok_or_else(|| damaged(crate::words::ipc::lines().to_owned()))?;
    let mut fields = schema.fields().iter().zip(batch.columns());
    let mut columns = Vec::new();
    while let Some((field, array)) = fields.next() {
        let changed = || Fault::Changed {
            name: name.to_owned(),
            column: field.name().clone(),
        };
        let own = facts_of(field).ok_or_else(changed)?;
        let mut beside = |is_there: bool| {
            if !is_there {
                return Ok(None);
            }
            let next = fields.next().map(|(_, array)| Some(array));
            next.ok_or_else(changed)
        };
        let (written, times) = (beside(own.written)?, beside(own.times)?);
        columns.push(column(own, array, written, times).ok_or_else(changed)?);
    }
    Ok(Table {
        name: name.to_owned(),
        columns,
        num_rows: batch.num_rows(),
        questions: facts.questions,
        lines,
        survey: facts.survey,
        report: facts.report,
    })
}

/// All batches as one.
fn whole(bytes: &[u8]) -> Result<(Arc<Schema>, RecordBatch), ArrowError> {
    let reader = StreamReader::try_new(Cursor::new(bytes), None)?;
    let schema = reader.schema();
    let batches = reader.collect::<Result<Vec<_>, _>>()?;
    let batch = concat_batches(&schema, &batches)?;
    Ok((schema, batch))
}

fn facts_of(field: &Field) -> Option<ColumnFacts> {
    serde_json::from_str(field.metadata().get(KEY)?).ok()
}

/// A column of these facts; `None` if its arrays are of other types, or say of
/// one cell this in one row and that in another.
fn column(
    facts: ColumnFacts,
    array: &ArrayRef,
    written: Option<&ArrayRef>,
    times: Option<&ArrayRef>,
) -> Option<Column> {
    let rows = data(&facts, array)?;
    let (cells, data) = if matches!(rows, Data::Plain) {
        let texts = array.as_any().downcast_ref::<StringArray>()?;
        (texts.iter().collect::<Cells>(), rows)
    } else {
        let cells = cells(&rows, array.len(), written)?;
        let data = data(&facts, &by_place(array, &cells)?)?;
        (cells, data)
    };
    let times = match times {
        Some(times) => {
            let times = by_place(times, &cells)?;
            Some(values::<Time32SecondType>(&times)?)
        }
        None => None,
    };
    let told = |cells: &Cells| Unread::told(cells, &data, &facts.missing);
    let unread = facts.unread.unwrap_or_else(|| told(&cells));
    let (missing, misfits) = unread.split(&cells, facts.missing);
    Some(Column {
        name: facts.name,
        stem: facts.stem,
        item: facts.item,
        kind: facts.kind,
        why: facts.why,
        confidence: facts.confidence,
        asks: facts.asks,
        unit: facts.unit,
        cells,
        data,
        times,
        misfits,
        missing,
        evidence: facts.evidence,
        settings: facts.settings,
    })
}

fn data(facts: &ColumnFacts, array: &ArrayRef) -> Option<Data> {
    let any = array.as_any();
    Some(match array.data_type() {
        DataType::Dictionary(..) => {
            let (codes, labels) = codes(array)?;
            let (num_scale, ordered) = facts.scale?;
            Data::Codes {
                codes,
                labels,
                num_scale,
                ordered,
            }
        }
        DataType::List(_) => {
            let lists = any.downcast_ref::<ListArray>()?;
            let (codes, labels) = codes(lists.values())?;
            let (offsets, nulls) = (lists.offsets().clone(), lists.nulls().cloned());
            Data::Lists {
                lists: Lists::new(offsets, codes.values().clone(), nulls),
                labels,
            }
        }
        DataType::Float64 => Data::Numbers(values::<Float64Type>(array)?),
        DataType::Date32 => Data::Days(values::<Date32Type>(array)?),
        DataType::Utf8 => Data::Plain,
        _ => return None,
    })
}

/// The values of an array, which are its buffers; `None` if it is of another type.
fn values<T: ArrowPrimitiveType>(array: &ArrayRef) -> Option<Values<T::Native>> {
    let array = array.as_any().downcast_ref::<PrimitiveArray<T>>()?;
    Some(Values::new(array.values().clone(), array.nulls().cloned()))
}

fn codes(array: &ArrayRef) -> Option<(Values<u32>, Vec<String>)> {
    let dictionary = array
        .as_any()
        .downcast_ref::<DictionaryArray<Int32Type>>()?;
    let keys = dictionary.keys().iter();
    let codes = keys.map(|key| key.and_then(|key| u32::try_from(key).ok()));
    let labels = dictionary.values().as_any().downcast_ref::<StringArray>()?;
    let labels = labels
        .iter()
        .map(|label| label.unwrap_or_default().to_owned());
    Some((codes.collect(), labels.collect()))
}

/// The cells as they were written, of values by their rows.
fn cells(values: &Data, rows: usize, written: Option<&ArrayRef>) -> Option<Cells> {
    let written = match written {
        Some(written) => {
            let dictionary = written
                .as_any()
                .downcast_ref::<DictionaryArray<Int32Type>>()?;
            let texts = dictionary.values().as_any().downcast_ref::<StringArray>()?;
            Some((dictionary, texts))
        }
        None => None,
    };
    let own = |row: usize| {
        let (dictionary, texts) = written?;
        dictionary.key(row).map(|key| texts.value(key).to_owned())
    };
    let cell = |row: usize| own(row).or_else(|| plain(values, row));
    Some((0..rows).map(cell).collect())
}
