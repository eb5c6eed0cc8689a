//! Columns typed under what is known of them beside their cells.

use crate::read::column::{Typing, agree_on_readings, read_as_options, typed_column};
use crate::read::question::questions_with;
use crate::read::split::holds_several;
use crate::table::{
    Cells, Column, ColumnSettings, Data, Kind, Misfit, Question, Report, Role, RowLines, Setting,
    Split, Table,
};
use crate::words::{exports as words, why};

/// What is known of a column beside its cells: what its export says, and what
/// the reader said.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Known<'a> {
    /// What the export says.
    pub setting: &'a Setting,
    /// What the reader said.
    pub own: &'a ColumnSettings,
}

/// Types one column: as the reader said, else as its setting says, and where
/// neither says anything by its cells. Cells that do not fit become misfits, as
/// in [`typed_column`].
pub(crate) fn typed(names: [String; 3], cells: Cells, known: Known<'_>) -> Column {
    settled(typing(names, cells, known).whole(), known)
}

/// A column on its way to what [`settled`] takes.
pub(crate) fn typing(names: [String; 3], cells: Cells, known: Known<'_>) -> Box<Typing> {
    let by_cells = known.own.kind.is_some()
        || known.only_commas()
        || matches!(known.told(), Some(Kind::Identifier | Kind::Personal));
    let settings = if by_cells {
        known.own.clone()
    } else {
        known.told_settings()
    };
    Typing::new(names, cells, settings)
}

/// A typed column with what its setting says beyond its kind.
pub(crate) fn settled(mut column: Column, known: Known<'_>) -> Column {
    let Known { setting, own } = known;
    if own.kind.is_some() {
        return column;
    }
    let told = known.told();
    if known.only_commas() && !holds_several(&column.cells, Split::BareCommas) {
        return single_answers(column, own);
    }
    if matches!(told, Some(Kind::Identifier | Kind::Personal)) && Some(column.kind) == told {
        return column;
    }
    if column.settings != known.told_settings() {
        let names = [column.name, column.stem, column.item];
        column = typed_column(names, column.cells, &known.told_settings());
    }
    if let (Some(Kind::Multiple), Some(split)) = (told, setting.split) {
        read_as_options(&mut column, split, &setting.options);
        column.why = words::why_split(split);
    }
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

impl Known<'_> {
    /// The kind that the export says.
    fn told(self) -> Option<Kind> {
        let several = self.setting.split.map(|_| Kind::Multiple);
        self.setting.kind.or(several)
    }

    /// The reader's settings with that kind.
    fn told_settings(self) -> ColumnSettings {
        ColumnSettings {
            kind: self.told(),
            ..self.own.clone()
        }
    }

    /// Whether the export says no more than that commas may divide options.
    fn only_commas(self) -> bool {
        let setting = self.setting;
        setting.split == Some(Split::BareCommas)
            && setting.options.is_empty()
            && setting.kind.is_none()
    }
}

/// A column of a tool that divides several options otherwise than by the mark
/// that its cells seem to be divided by: one answer a cell after all.
fn single_answers(column: Column, own: &ColumnSettings) -> Column {
    if column.kind != Kind::Multiple {
        return column;
    }
    let different: std::collections::BTreeSet<&str> =
        canvass_kernel::gathered(column.cells.words());
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
    lines: RowLines,
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
    column.data = Data::Numbers(std::iter::repeat_n(None, column.cells.num_places()).collect());
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
