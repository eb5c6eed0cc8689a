//! A column of text to a typed column.

mod agree;
mod codes;
mod dates;
mod lists;
mod numbers;
mod options;
mod order;
mod reading;
mod splitter;
mod times;
mod typing;
mod values;

use crate::table::{Cells, Column, ColumnSettings, Split};

use reading::read_again;
use values::Values;

pub(crate) use agree::agree_on_readings;
pub(crate) use dates::DateReading;
pub(crate) use numbers::NumberReading;
pub(crate) use order::{Order, natural_order};
pub(crate) use splitter::Splitter;
pub(crate) use typing::Typing;

/// Types one column: as the reader said, else by what the cells look like.
///
/// `names` are the column's whole name, its stem and its item. A cell that
/// does not fit the kind becomes a [`crate::table::Misfit`], a word for no answer
/// is [`crate::table::Missing`]; every cell stays as written. Whether the column
/// is to be left out (`settings.drop`) is for whoever makes the table.
pub fn typed_column(names: [String; 3], cells: Cells, settings: &ColumnSettings) -> Column {
    Typing::new(names, cells, settings.clone()).whole()
}

/// Takes a typed column for several answers a cell, written as the tool writes
/// them; known options come first and in their order.
pub(crate) fn read_as_options(column: &mut Column, split: Split, known: &[String]) {
    read_again(column, Values::options(split, known));
}
