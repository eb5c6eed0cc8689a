use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use arrow_array::builder::StringDictionaryBuilder;
use arrow_array::types::{
    ArrowPrimitiveType, Date32Type, Float64Type, Int32Type, Time32SecondType,
};
use arrow_array::{
    Array, ArrayRef, DictionaryArray, Int32Array, ListArray, PrimitiveArray, RecordBatch,
    RecordBatchOptions, StringArray,
};
use arrow_ipc::writer::StreamWriter;
use arrow_schema::{ArrowError, Field, Schema};

use super::Fault;
use super::cells::{Unread, plain};
use super::facts::{ColumnFacts, KEY, TableFacts};
use super::places::by_row;
use crate::table::{Column, Data, Table, Values};
use crate::words::{ipc as words, reading};

/// The table as an Arrow IPC stream of one batch.
///
/// # Errors
/// [`Fault::TooLarge`] where a column has more text than the format counts.
pub fn to_stream(table: &Table) -> Result<Vec<u8>, Fault> {
    stream(table).map_err(|err| Fault::TooLarge {
        name: table.name.clone(),
        reason: err.to_string(),
    })
}

fn stream(table: &Table) -> Result<Vec<u8>, ArrowError> {
    let mut fields = Fields::default();
    for (place, column) in table.columns.iter().enumerate() {
        fields.add_column(table, place, column)?;
    }
    let facts = serde_json::to_string(&TableFacts::of(table)).unwrap_or_default();
    let metadata = [(KEY.to_owned(), facts)];
    let schema = Arc::new(Schema::new_with_metadata(fields.heads, metadata));
    let options = RecordBatchOptions::new().with_row_count(Some(table.num_rows));
    let batch = RecordBatch::try_new_with_options(Arc::clone(&schema), fields.arrays, &options)?;
    let mut writer = StreamWriter::try_new(Vec::new(), &schema)?;
    writer.write(&batch)?;
    writer.finish()?;
    writer.into_inner()
}

/// The fields of a stream in their order.
#[derive(Default)]
struct Fields {
    heads: Vec<Field>,
    arrays: Vec<ArrayRef>,
    names: BTreeSet<String>,
}

impl Fields {
    fn add_column(
        &mut self,
        table: &Table,
        place: usize,
        column: &Column,
    ) -> Result<(), ArrowError> {
        let name = if column.name.trim().is_empty() {
            reading::unnamed_column(place + 1)
        } else {
            column.name.clone()
        };
        let written = beyond(column);
        let unread = Unread::of(&column.missing, &column.misfits);
        let told = Unread::told(&column.cells, &column.data, &column.missing.words);
        let facts = ColumnFacts::of(
            column,
            (unread != told).then_some(unread),
            written.is_some(),
        );
        let is_own = |columns: &[u32]| columns.iter().any(|own| *own as usize == place);
        let question = table
            .questions
            .iter()
            .find(|question| is_own(&question.columns));
        self.add(&name, typed(column)?, facts.metadata(question));
        if let Some(written) = written {
            self.add(&words::written(&name), written, BTreeMap::new());
        }
        if let Some(times) = &column.times {
            let times = by_row(&array::<Time32SecondType>(times)?, &column.cells)?;
            self.add(&words::times(&name), times, BTreeMap::new());
        }
        Ok(())
    }

    /// Adds a field under this name, or the first of `name_2`, `name_3`… that
    /// no other field has.
    fn add(&mut self, name: &str, array: ArrayRef, metadata: BTreeMap<String, String>) {
        let others = (2_u32..).map(|n| format!("{name}_{n}"));
        let mut names = std::iter::once(name.to_owned()).chain(others);
        let names = names.find(|name| self.names.insert(name.clone()));
        let field = Field::new(names.unwrap_or_default(), array.data_type().clone(), true);
        self.heads.push(field.with_metadata(metadata));
        self.arrays.push(array);
    }
}

/// The cells of a column as they are understood.
fn typed(column: &Column) -> Result<ArrayRef, ArrowError> {
    let by_place: ArrayRef = match &column.data {
        Data::Codes { codes, labels, .. } => Arc::new(dictionary(codes, labels)?),
        Data::Lists { lists, labels } => {
            let codes = Values::new(lists.codes().clone(), None);
            let values = dictionary(&codes, labels)?;
            let item = Field::new_list_field(values.data_type().clone(), true);
            let (offsets, nulls) = (lists.offsets().clone(), lists.nulls().cloned());
            Arc::new(ListArray::try_new(
                Arc::new(item),
                offsets,
                Arc::new(values),
                nulls,
            )?)
        }
        Data::Numbers(numbers) => Arc::new(array::<Float64Type>(numbers)?),
        Data::Days(days) => Arc::new(array::<Date32Type>(days)?),
        Data::Plain => return Ok(Arc::new(column.cells.iter().collect::<StringArray>())),
    };
    by_row(&by_place, &column.cells)
}

/// Values as an array of their type, which has the same buffers.
fn array<T: ArrowPrimitiveType>(
    values: &Values<T::Native>,
) -> Result<PrimitiveArray<T>, ArrowError> {
    PrimitiveArray::try_new(values.values().clone(), values.nulls().cloned())
}

fn dictionary(
    codes: &Values<u32>,
    labels: &[String],
) -> Result<DictionaryArray<Int32Type>, ArrowError> {
    let keys: Int32Array = codes
        .iter()
        .map(|code| code.map(|code| code as i32))
        .collect();
    let labels: StringArray = labels.iter().map(Some).collect();
    DictionaryArray::try_new(keys, Arc::new(labels))
}

/// The cells that say more than their typed values; null of those that do not.
/// `None` if there is no such cell.
fn beyond(column: &Column) -> Option<ArrayRef> {
    if matches!(column.data, Data::Plain) {
        return None;
    }
    let mut written = StringDictionaryBuilder::<Int32Type>::new();
    let mut says_more = false;
    for row in 0..column.cells.len() {
        let place = column.cells.place(row);
        let cell = place.and_then(|place| column.cells.at(place));
        let plain = place.and_then(|place| plain(&column.data, place));
        let more = cell.filter(|cell| plain.as_deref() != Some(cell));
        says_more |= more.is_some();
        written.append_option(more);
    }
    says_more.then(|| Arc::new(written.finish()) as ArrayRef)
}
