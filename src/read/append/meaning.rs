//! A cell means in the whole what it means in its own table.

use super::column::{Joint, Side};
use super::repeated::Rows;
use crate::read::draft::Draft;
use crate::table::{Cells, Column, Day, Kind, Table};
use crate::text::number_text;

/// The joints whose dates or numbers are others in the whole than in their tables: one
/// file has the day first and the other the month, or a comma for a point.
pub(super) fn changed(whole: &Table, joints: &[Joint<'_>], rows: &Rows) -> Vec<usize> {
    let columns = whole.columns.iter().skip(1);
    let changed = joints.iter().zip(columns).enumerate();
    changed
        .filter(|(_, (joint, column))| has_changed(joint, column, rows))
        .map(|(place, _)| place)
        .collect()
}

fn has_changed(joint: &Joint<'_>, column: &Column, rows: &Rows) -> bool {
    let is_read = matches!(joint.kind(), Some(Kind::Date | Kind::Number));
    let differs = |(place, (side, row)): (usize, (Option<Side<'_>>, usize))| {
        side.is_some_and(|side| {
            side.column.number(row) != column.number(place)
                || side.column.seconds(row) != column.seconds(place)
        })
    };
    is_read && each(joint, rows).enumerate().any(differs)
}

/// The draft with these joints' dates as ISO 8601 writes them and numbers with a point.
/// What was understood as neither stays as it was written.
pub(super) fn plainly(
    mut draft: Draft,
    changed: &[usize],
    joints: &[Joint<'_>],
    rows: &Rows,
) -> Draft {
    for place in changed {
        let (Some(joint), Some(column)) = (joints.get(*place), draft.columns.get_mut(place + 1))
        else {
            continue;
        };
        let cells = each(joint, rows).map(|(side, row)| {
            let side = side?;
            let plain = plain(side.column, row);
            plain.or_else(|| side.cell(row).map(str::to_owned))
        });
        column.cells = cells.collect::<Cells>();
    }
    draft
}

/// The cells of a joint in the order of the whole: column and row of each.
fn each<'a>(joint: &Joint<'a>, rows: &Rows) -> impl Iterator<Item = (Option<Side<'a>>, usize)> {
    let (one, other) = (joint.first, joint.second);
    let first = rows.first.iter().map(move |row| (one, *row));
    first.chain(rows.second.iter().map(move |row| (other, *row)))
}

fn plain(column: &Column, row: usize) -> Option<String> {
    let number = column.number(row)?;
    if column.kind != Kind::Date {
        return Some(number_text(number));
    }
    let (year, month, day) = Day(number as i32).ymd();
    let date = format!("{year:04}-{month:02}-{day:02}");
    Some(match column.seconds(row) {
        None => date,
        Some(seconds) => {
            let (hours, minutes) = (seconds / 3600, seconds / 60 % 60);
            format!("{date} {hours:02}:{minutes:02}:{:02}", seconds % 60)
        }
    })
}
