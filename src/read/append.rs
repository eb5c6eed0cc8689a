//! Two tables put one below the other: a year below the year before, a site below
//! another.

mod column;
mod meaning;
mod repeated;

use crate::read::draft::{Draft, DraftColumn};
use crate::table::{
    Action, Append, Cells, ColumnSettings, Kind, Problem, ProblemCode, Report, Setting, Table,
};
use crate::words::append as words;
use column::{Joint, joints};
use repeated::Rows;

/// The rows of `first`, then those of `second`, under one schema. The first column says
/// of which each row is, under what [`Append::labels`] calls it. A cell means what it
/// means in its own table, however dates and decimals are written there. What differs
/// between the tables stands in [`Report::apart`], rows that are left out among the
/// problems; problems of the tables themselves stay with them.
pub fn append(name: &str, first: &Table, second: &Table, how: &Append) -> Table {
    let joints = joints(first, second, how);
    let rows = Rows::of([first, second], &joints, how.repeated);
    let parts = parts(first, how);
    let mut report = report([first, second], how, &joints, &rows, parts.len());
    report.parts.clone_from(&parts);
    let mut columns = vec![file_column(first, &rows, &parts)];
    columns.extend(joints.iter().map(|joint| joint.draft(&rows, &joints)));
    let lines = (1_u32..).take(rows.len()).collect();
    let draft = Draft {
        columns,
        lines,
        schema: String::new(),
        report,
    };
    let mut table = draft.clone().into_table(name);
    let changed = meaning::changed(&table, &joints, &rows);
    if !changed.is_empty() {
        table = meaning::plainly(draft, &changed, &joints, &rows).into_table(name);
    }
    table
}

/// What the rows of each file are called.
fn parts(first: &Table, how: &Append) -> Vec<String> {
    let [one, other] = &how.labels;
    let mut parts = first.report.parts.clone();
    if parts.is_empty() {
        parts.push(one.clone());
    }
    parts.push(other.clone());
    parts
}

/// The column that says of which file a row is.
fn file_column(first: &Table, rows: &Rows, parts: &[String]) -> DraftColumn {
    let is_grown = first.report.is_put_together();
    let held = first.columns.first().filter(|_| is_grown);
    let [one, other] = [parts.first(), parts.last()].map(|part| part.map(String::as_str));
    let of_first = rows.first.iter().map(|row| match held {
        Some(column) => column.cell(*row),
        None => one,
    });
    let of_second = rows.second.iter().map(|_| other);
    DraftColumn {
        names: [words::FILE.to_owned(), String::new(), String::new()],
        below: String::new(),
        cells: of_first.chain(of_second).collect::<Cells>(),
        setting: Setting {
            kind: Some(Kind::Category),
            why: words::WHY_FILE.to_owned(),
            options: parts.to_vec(),
            ..Setting::default()
        },
        own: ColumnSettings::default(),
    }
}

fn report(
    tables: [&Table; 2],
    how: &Append,
    joints: &[Joint<'_>],
    rows: &Rows,
    num_files: usize,
) -> Report {
    let [first, second] = tables;
    let mut report = Report {
        export: Some(words::put_together([&first.name, &second.name])),
        recognised: recognised(tables, rows),
        encoding: words::files(num_files),
        delimiter: words::ONE_BELOW_THE_OTHER.to_owned(),
        rows: rows.len() as u32,
        apart: joints
            .iter()
            .filter_map(|joint| joint.differs(tables))
            .collect(),
        ..Report::default()
    };
    report.notes.extend(first.report.notes.iter().cloned());
    for (table, label) in tables.into_iter().zip(&how.labels) {
        let problems = table.report.num_problems as usize;
        report
            .notes
            .push(words::rows_of(&table.name, label, table.num_rows));
        if problems > 0 {
            report
                .notes
                .push(words::own_problems(&table.name, problems));
        }
    }
    if rows.num_differing > 0 {
        report
            .notes
            .push(words::same_id_differs(rows.num_differing));
    }
    for (line, id) in &rows.left_out {
        report.add(Problem {
            line: *line,
            record: *line,
            code: ProblemCode::RepeatedResponse,
            action: Action::LeftOut,
            raw: id.clone(),
            written: String::new(),
        });
    }
    report
}

/// What wrote the files, where that is the same tool, or one survey tool and another.
fn recognised(tables: [&Table; 2], rows: &Rows) -> Option<crate::table::Recognised> {
    let [first, second] = tables.map(|table| table.report.recognised.as_ref());
    let (first, second) = (first?, second?);
    let are_alike =
        first.system == second.system || (first.system.is_survey() && second.system.is_survey());
    if !are_alike {
        return None;
    }
    let mut both = first.clone();
    both.facts.retain(|fact| second.facts.contains(fact));
    let new = second
        .notes
        .iter()
        .filter(|note| !first.notes.contains(note));
    both.notes.extend(new.cloned());
    both.sums = rows.places(&first.sums, &second.sums);
    Some(both)
}
