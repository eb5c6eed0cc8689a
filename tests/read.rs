//! The reading room: real exports, files of every make, faults, laws.

mod append;
mod append_laws;
mod cases;
mod column_laws;
mod columns;
mod counter;
mod exports;
mod extremes;
mod faults;
mod fuzzed;
mod key;
mod laws;
mod mapping;
#[cfg(not(target_arch = "wasm32"))]
mod pieces;
mod recognised;
mod room;
mod rows;
#[cfg(not(target_arch = "wasm32"))]
mod shares;
pub(crate) mod sound;
mod text;
mod value;

use canvass::engine::{Host, Reply, Request};
use canvass::read::read;
use canvass::table::{Column, Data, Settings, Table};

macro_rules! export {
    ($name:literal) => {
        ($name, include_bytes!(concat!("cases/exports/", $name)))
    };
}
/// The real exports with their names.
pub(crate) const EXPORTS: [(&str, &[u8]); 11] = [
    export!("surveymonkey-two-header-rows.csv"),
    export!("surveymonkey-one-header-row.csv"),
    export!("surveymonkey-other-please-specify.csv"),
    export!("jisc-uncoded.csv"),
    export!("jisc-uncoded.xlsx"),
    export!("jisc-coded.csv"),
    export!("jisc-coded-key.csv"),
    export!("counter-r51-dr-d1.tsv"),
    export!("counter-r51-pr-p1.tsv"),
    export!("counter-r51-tr-j1.tsv"),
    export!("counter-r51-tr-j1.xlsx"),
];

/// A table from text that is sound.
pub(crate) fn table(text: &str) -> Table {
    read("table.csv", text.as_bytes().to_vec()).unwrap()
}

/// The cells of a column as written; an empty text for none.
pub(crate) fn cells(column: &Column) -> Vec<&str> {
    (0..column.cells.len())
        .map(|row| column.cell(row).unwrap_or_default())
        .collect()
}

/// The label of a row's code.
pub(crate) fn label_at(column: &Column, row: usize) -> Option<&str> {
    let code = column.code(row)?;
    column.labels().get(code as usize).map(String::as_str)
}

/// What a column's cells were understood as, row by row, and what codes stand
/// for.
pub(crate) fn understood(column: &Column) -> String {
    let row = |row: usize| {
        let days = matches!(column.data, Data::Days(_));
        let value = (column.code(row), column.list(row), column.number(row));
        (value, days, column.seconds(row))
    };
    let rows: Vec<_> = (0..column.cells.len()).map(row).collect();
    let scale = match &column.data {
        Data::Codes {
            num_scale, ordered, ..
        } => Some((num_scale, ordered)),
        _ => None,
    };
    format!("{:?} {scale:?} {rows:?}", column.labels())
}

/// What a host says to a file that is opened and given whole, but for progress.
pub(crate) fn opened_by(host: &mut Host, file: u32, name: &str, bytes: &[u8]) -> Vec<Reply> {
    host.ask(Request::Open {
        file,
        name: name.to_owned(),
        size: bytes.len() as u64,
        settings: Settings::default(),
    });
    host.ask(Request::Bytes {
        file,
        from: 0,
        bytes: bytes.to_vec(),
    });
    while host.step() {}
    let all = std::iter::from_fn(|| host.take_reply());
    all.filter(|reply| !matches!(reply, Reply::Progress { .. } | Reply::Want { .. }))
        .collect()
}
