use crate::read::column::Typing;
use crate::read::draft::{Draft, DraftColumn};
use crate::read::typed::{Known, settled, table_of, typing};
use crate::table::{Cells, Column, ColumnSettings, Report, RowLines, Setting, Settings, Table};
use crate::words::why;

/// Different cells that are looked at or read in one step.
const CELLS_A_STEP: usize = 12_000;

/// Columns of text on their way to typed columns.
#[derive(Debug)]
pub(crate) struct Building {
    left: std::vec::IntoIter<DraftColumn>,
    /// The column that is being typed, and what is known of it.
    current: Option<(Box<Typing>, Setting, ColumnSettings)>,
    columns: Vec<Column>,
    lines: RowLines,
    report: Report,
    settings: Settings,
}

impl Building {
    /// The columns of a draft, typed as settings say of them.
    pub(crate) fn new(draft: Draft, settings: Settings) -> Self {
        Self {
            left: draft.columns.into_iter(),
            current: None,
            columns: Vec::new(),
            lines: draft.lines,
            report: draft.report,
            settings,
        }
    }

    /// Goes on typing and gives the share of the columns that are typed; `None`
    /// if all are.
    pub(crate) fn step(&mut self) -> Option<f64> {
        let (typing, setting, own) = match self.current.take() {
            Some(current) => current,
            None => self.next()?,
        };
        match typing.step(CELLS_A_STEP) {
            Ok(column) => self.take(column, &setting, &own),
            Err(typing) => self.current = Some((typing, setting, own)),
        }
        let done = self.columns.len();
        let all = done + self.left.len() + usize::from(self.current.is_some());
        Some(done as f64 / all.max(1) as f64)
    }

    /// Begins with the next column.
    fn next(&mut self) -> Option<(Box<Typing>, Setting, ColumnSettings)> {
        let column = self.left.next()?;
        let own = self.settings.of_column(self.columns.len());
        let cells = if own.drop {
            Cells::blank(column.cells.len())
        } else {
            column.cells
        };
        let setting = column.setting;
        let known = Known {
            setting: &setting,
            own: &own,
        };
        let typing = typing(column.names, cells, known);
        Some((typing, setting, own))
    }

    fn take(&mut self, column: Column, setting: &Setting, own: &ColumnSettings) {
        let mut column = settled(column, Known { setting, own });
        if own.drop {
            why::dropped().clone_into(&mut column.why);
        }
        self.columns.push(column);
    }

    /// The table, once every column is typed.
    pub(crate) fn table(self, name: &str) -> Table {
        table_of(name, self.columns, self.lines, self.report)
    }
}
