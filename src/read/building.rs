use crate::read::draft::{Draft, DraftColumn};
use crate::read::typed::{table_of, typed};
use crate::table::{Cells, Column, Report, Settings, Table};
use crate::words::why;

/// Columns of text on their way to typed columns.
#[derive(Debug)]
pub(crate) struct Building {
    left: std::vec::IntoIter<DraftColumn>,
    columns: Vec<Column>,
    lines: Vec<u32>,
    report: Report,
    settings: Settings,
}

impl Building {
    /// The columns of a draft, typed as settings say of them.
    pub(crate) fn new(draft: Draft, settings: Settings) -> Self {
        Self {
            left: draft.columns.into_iter(),
            columns: Vec::new(),
            lines: draft.lines,
            report: draft.report,
            settings,
        }
    }

    /// Types the next column and gives the share that is typed; `None` if there
    /// is none left.
    pub(crate) fn type_next(&mut self) -> Option<f64> {
        let column = self.left.next()?;
        let own = self.settings.of_column(self.columns.len());
        let cells = if own.drop {
            Cells::blank(column.cells.len())
        } else {
            column.cells
        };
        let mut typed = typed(column.names, cells, &column.setting, &own);
        if own.drop {
            why::dropped().clone_into(&mut typed.why);
        }
        self.columns.push(typed);
        let done = self.columns.len();
        Some(done as f64 / (done + self.left.len()) as f64)
    }

    /// The table, once every column is typed.
    pub(crate) fn table(self, name: &str) -> Table {
        table_of(name, self.columns, self.lines, self.report)
    }
}
