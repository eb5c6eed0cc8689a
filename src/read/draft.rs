//! A table as text: names and cells before any cell is understood, and what is
//! known of each column from elsewhere.

use canvass_kernel::gathered;

use crate::read::gather::Gathered;
use crate::read::typed::{Known, table_of, typed};
use crate::table::{Cells, Column, ColumnSettings, ProblemCode, Report, RowLines, Setting, Table};
use crate::words::why;

/// A table on its way from rows of text to typed columns.
#[derive(Clone, Debug)]
pub(crate) struct Draft {
    /// The columns in the file's order.
    pub columns: Vec<DraftColumn>,
    /// Line of each row.
    pub lines: RowLines,
    /// The first line of the file if it describes the columns; else empty.
    pub schema: String,
    /// How the rows were read.
    pub report: Report,
}

/// A column of text.
#[derive(Clone, Debug)]
pub(crate) struct DraftColumn {
    /// Whole name, stem and item.
    pub names: [String; 3],
    /// The last of several header rows over it, as written; else empty.
    pub below: String,
    /// The cells; null where the file has nothing.
    pub cells: Cells,
    /// What is known of it.
    pub setting: Setting,
    /// What the reader said of it.
    pub own: ColumnSettings,
}

impl From<Gathered> for Draft {
    fn from(gathered: Gathered) -> Self {
        let below = gathered
            .below
            .into_iter()
            .chain(std::iter::repeat(String::new()));
        let columns = gathered
            .columns
            .into_iter()
            .zip(gathered.left_out)
            .zip(below);
        let column =
            |(((names, cells), left_out), below): ((_, Option<usize>), String)| DraftColumn {
                names,
                below,
                cells,
                setting: Setting {
                    why: left_out.map(why::no_room).unwrap_or_default(),
                    ..Setting::default()
                },
                own: ColumnSettings::default(),
            };
        Self {
            columns: columns.map(column).collect(),
            lines: gathered.lines,
            schema: gathered.schema,
            report: gathered.report,
        }
    }
}

impl Draft {
    /// A table that is read, as text again. What its settings say of columns
    /// is kept, what was derived of it is not.
    pub(crate) fn of_table(table: &Table) -> Self {
        let setting = |i: usize| table.report.settings.get(i).cloned().unwrap_or_default();
        let column = |(i, column): (usize, &Column)| DraftColumn {
            names: [
                column.name.clone(),
                column.stem.clone(),
                column.item.clone(),
            ],
            below: String::new(),
            cells: column.cells.clone(),
            setting: setting(i),
            own: column.settings.clone(),
        };
        let own = table.own_columns();
        Self {
            columns: own.iter().enumerate().map(column).collect(),
            lines: table.lines.clone(),
            schema: String::new(),
            report: Report {
                derived: Vec::new(),
                ..table.report.clone()
            },
        }
    }

    /// Types every column.
    pub(crate) fn into_table(mut self, name: &str) -> Table {
        self.keep_settings();
        let typed = |column: DraftColumn| {
            let known = Known {
                setting: &column.setting,
                own: &column.own,
            };
            typed(column.names, column.cells, known)
        };
        let columns = self.columns.into_iter().map(typed);
        table_of(name, columns.collect(), self.lines, self.report)
    }

    /// Writes the settings of the columns into the report, if any says
    /// something.
    pub(crate) fn keep_settings(&mut self) {
        let settings = self.columns.iter().map(|column| column.setting.clone());
        self.report.settings = settings.collect();
        let plain = Setting::default();
        if self.report.settings.iter().all(|s| *s == plain) {
            self.report.settings.clear();
        }
    }

    /// The whole name of a column; empty if there is none.
    pub(crate) fn name(&self, column: usize) -> &str {
        self.columns
            .get(column)
            .map_or("", |column| column.names[0].as_str())
    }

    /// The first column of this name, whatever its case, spaces and marks.
    pub(crate) fn find(&self, name: &str) -> Option<usize> {
        let wanted = name_key(name);
        self.columns
            .iter()
            .position(|column| name_key(&column.names[0]) == wanted)
    }

    /// The cell of a row and column without space around it; empty for none.
    pub(crate) fn cell(&self, row: usize, column: usize) -> &str {
        self.columns.get(column).map_or("", |column| {
            column.cells.get(row).unwrap_or_default().trim()
        })
    }

    /// What a row above the header says under this name; also where the file
    /// writes the name otherwise. `None` if there is no such row.
    pub(crate) fn above(&self, name: &str) -> Option<&str> {
        let wanted = name_key(name);
        self.report.preamble.iter().find_map(|line| {
            let (key, value) = line.split_once(": ").unwrap_or((line.as_str(), ""));
            (name_key(key) == wanted).then(|| value.trim())
        })
    }

    /// Makes a row of the table its header: what stood above it goes above
    /// the header, and what was noted of those rows is no problem any more.
    pub(crate) fn raise_header(&mut self, row: usize) {
        let join = |cells: Vec<&str>| {
            let filled: Vec<&str> = cells.into_iter().filter(|c| !c.is_empty()).collect();
            filled.join(": ")
        };
        if self.report.header_rows > 0 {
            let names = (0..self.columns.len()).map(|i| self.name(i)).collect();
            let line = join(names);
            self.report.preamble.push(line);
        }
        for above in 0..row {
            let cells = (0..self.columns.len()).map(|i| self.cell(above, i));
            let line = join(cells.collect());
            self.report.preamble.push(line);
        }
        let header_line = self.lines.get(row).unwrap_or(0);
        for column in &mut self.columns {
            let name = column.cells.get(row).unwrap_or_default();
            column.names = [
                crate::read::names::clean(name),
                String::new(),
                String::new(),
            ];
            column.cells = column.cells.iter().skip(row + 1).collect();
        }
        self.lines = self.lines.without_first(row + 1);
        self.report.header_rows = 1;
        self.report.rows = self.lines.len() as u32;
        self.forget_problems(|line, _| line <= header_line);
        while self
            .columns
            .last()
            .is_some_and(|column| column.names[0].is_empty() && column.cells.is_blank())
        {
            self.columns.pop();
        }
    }

    /// Takes the first row out, which turned out to be a part of the header.
    pub(crate) fn drop_first_row(&mut self) {
        let Some(line) = self.lines.first() else {
            return;
        };
        self.lines = self.lines.without_first(1);
        for column in &mut self.columns {
            column.cells = column.cells.iter().skip(1).collect();
        }
        self.report.rows = self.lines.len() as u32;
        self.forget_problems(|at, _| at <= line);
    }

    /// Takes problems off the list that turned out to be none.
    pub(crate) fn forget_problems(&mut self, is_none: impl Fn(u32, &ProblemCode) -> bool) {
        let report = &mut self.report;
        for forgotten in report
            .problems
            .extract_if(.., |problem| is_none(problem.line, &problem.code))
        {
            report.num_problems -= 1;
            if let Some(count) = report.counts.get_mut(forgotten.code.key()) {
                *count -= 1;
            }
        }
        let counts = std::mem::take(&mut report.counts).into_iter();
        report.counts = gathered(counts.filter(|(_, count)| *count > 0));
    }
}

/// A name by its letters and figures alone, in lower case.
pub(crate) fn name_key(name: &str) -> String {
    name.chars()
        .filter(|c| c.is_alphanumeric())
        .flat_map(char::to_lowercase)
        .collect()
}
