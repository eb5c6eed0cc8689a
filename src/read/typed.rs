//! Columns typed under what is known of them beside their cells.

use arrow_array::Float64Array;
use arrow_array::builder::{ListBuilder, UInt32Builder};
use canvass_kernel::sort_by;

use crate::read::column::{agree_on_readings, typed_column};
use crate::read::question::questions_with;
use crate::read::split::{holds_several, parts};
use crate::table::{
    Cells, Column, ColumnSettings, Data, Kind, Misfit, Question, Report, Role, Setting, Split,
    Table,
};
use crate::words::{exports as words, why};

/// Types one column: as the reader said, else as its setting says, and where
/// neither says anything by its cells. Cells that do not fit become misfits, as
/// in [`typed_column`].
pub(crate) fn typed(
    names: [String; 3],
    cells: Cells,
    setting: &Setting,
    own: &ColumnSettings,
) -> Column {
    if own.kind.is_some() {
        return typed_column(names, cells, own);
    }
    let commas = setting.split == Some(Split::BareCommas) && setting.options.is_empty();
    if commas && setting.kind.is_none() && !holds_several(&cells, Split::BareCommas) {
        return single_answers(typed_column(names, cells, own), own);
    }
    let kind = setting
        .kind
        .or_else(|| setting.split.map(|_| Kind::Multiple));
    if matches!(kind, Some(Kind::Identifier | Kind::Personal)) {
        let by_cells = typed_column(names.clone(), cells.clone(), own);
        if Some(by_cells.kind) == kind {
            return by_cells;
        }
    }
    let told = ColumnSettings {
        kind,
        ..own.clone()
    };
    let mut column = match (kind, setting.split) {
        (Some(Kind::Multiple), Some(split)) => listed(names, cells, split, &setting.options, &told),
        _ => typed_column(names, cells, &told),
    };
    column.settings = own.clone();
    if column.kind == Kind::Category && !setting.options.is_empty() {
        offer(&mut column, &setting.options);
    }
    if let (
        Role::Month {
            provided: false, ..
        },
        Data::Numbers(_),
    ) = (setting.role, &column.data)
    {
        leave_out(&mut column);
    }
    if !setting.why.is_empty() {
        column.why.clone_from(&setting.why);
    }
    column
}

/// A column of a tool that divides several options otherwise than by the mark
/// that its cells seem to be divided by: one answer a cell after all.
fn single_answers(column: Column, own: &ColumnSettings) -> Column {
    if column.kind != Kind::Multiple {
        return column;
    }
    let different: std::collections::BTreeSet<&str> = column.cells.words().collect();
    let (kind, why) = if different.len() * 2 <= column.num_filled() {
        let told = why::category(different.len(), column.num_filled());
        (Kind::Category, told)
    } else {
        let told = why::text(different.len(), column.num_filled(), false);
        (Kind::Text, told)
    };
    let names = [column.name, column.stem, column.item];
    let told = ColumnSettings {
        kind: Some(kind),
        ..own.clone()
    };
    let mut column = typed_column(names, column.cells, &told);
    column.settings = own.clone();
    column.why = why;
    column
}

/// Brings typed columns into line with each other and finds their questions.
pub(crate) fn finish(columns: &mut [Column], settings: &[Setting]) -> Vec<Question> {
    agree_on_readings(columns);
    for (column, setting) in columns.iter_mut().zip(settings) {
        if let (true, Some(month_first)) = (column.asks, setting.month_first) {
            read_dates(column, month_first);
        }
    }
    // What the reader gave a kind is shown, whatever the tool says of it.
    let shown: Vec<Setting> = columns
        .iter()
        .enumerate()
        .map(|(place, column)| {
            let setting = settings.get(place).cloned().unwrap_or_default();
            let role = match column.settings.kind {
                Some(_) => Role::Value,
                None => setting.role,
            };
            Setting { role, ..setting }
        })
        .collect();
    questions_with(columns, &shown)
}

/// The table of these typed columns.
pub(crate) fn table_of(
    name: &str,
    mut columns: Vec<Column>,
    lines: Vec<u32>,
    report: Report,
) -> Table {
    let questions = finish(&mut columns, &report.settings);
    let mut table = Table {
        name: name.to_owned(),
        num_rows: lines.len(),
        columns,
        questions,
        lines,
        survey: None,
        report,
    };
    table.refresh_report();
    table
}

/// Several options in a cell; the known ones come first and in their order.
fn listed(
    names: [String; 3],
    cells: Cells,
    split: Split,
    options: &[String],
    told: &ColumnSettings,
) -> Column {
    let rows: Vec<Option<Vec<String>>> = cells
        .iter()
        .map(|cell| cell.map(|cell| parts(cell, split, options)))
        .collect();
    let mut counts = std::collections::BTreeMap::new();
    for part in rows.iter().flatten().flatten() {
        *counts.entry(part.as_str()).or_insert(0_usize) += 1;
    }
    for option in options {
        counts.remove(option.as_str());
    }
    let mut others: Vec<(&str, usize)> = counts.into_iter().collect();
    sort_by(&mut others, |a, b| b.1.cmp(&a.1).then(a.0.cmp(b.0)));
    let labels: Vec<String> = options
        .iter()
        .cloned()
        .chain(others.iter().map(|(label, _)| (*label).to_owned()))
        .collect();
    let place: std::collections::BTreeMap<&str, u32> =
        labels.iter().map(String::as_str).zip(0_u32..).collect();
    let mut lists = ListBuilder::new(UInt32Builder::new());
    for row in &rows {
        let mut codes: Vec<u32> = row
            .iter()
            .flatten()
            .filter_map(|part| place.get(part.as_str()).copied())
            .collect();
        codes.sort_unstable();
        codes.dedup();
        lists.values().append_slice(&codes);
        lists.append(row.is_some());
    }
    let lists = lists.finish();
    Column {
        why: words::why_split(split),
        data: Data::Lists { lists, labels },
        misfits: Vec::new(),
        ..typed_column(names, cells, told)
    }
}

/// Puts the labels of a category into the order of its known options, which
/// are there whether anybody chose them or not; other labels follow.
fn offer(column: &mut Column, options: &[String]) {
    let Data::Codes { codes, labels, .. } = &column.data else {
        return;
    };
    let mut offered = options.to_vec();
    offered.extend(labels.iter().filter(|l| !options.contains(l)).cloned());
    let map: Vec<Option<u32>> = labels
        .iter()
        .map(|label| offered.iter().position(|o| o == label).map(|i| i as u32))
        .collect();
    let codes = codes
        .iter()
        .map(|code| code.and_then(|code| map.get(code as usize).copied().flatten()))
        .collect();
    column.data = Data::Codes {
        codes,
        num_scale: offered.len(),
        labels: offered,
        ordered: true,
    };
}

/// Keeps every cell as written and out of every figure.
fn leave_out(column: &mut Column) {
    let filled = column.cells.iter().enumerate();
    column.misfits = filled
        .filter_map(|(row, cell)| {
            Some(Misfit {
                row,
                text: cell?.to_owned(),
            })
        })
        .collect();
    column.data = Data::Numbers(Float64Array::from(vec![None; column.cells.len()]));
}

/// Reads dates that prove nothing in the order the tool writes them in.
fn read_dates(column: &mut Column, month_first: bool) {
    let names = [
        column.name.clone(),
        column.stem.clone(),
        column.item.clone(),
    ];
    let own = column.settings.clone();
    let told = ColumnSettings {
        kind: Some(Kind::Date),
        day_first: Some(!month_first),
        ..own.clone()
    };
    let why = std::mem::take(&mut column.why);
    *column = typed_column(names, column.cells.clone(), &told);
    column.settings = own;
    column.why = why;
}
