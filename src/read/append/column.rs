use super::repeated::Rows;
use crate::read::draft::DraftColumn;
use crate::table::{Append, Cells, Column, ColumnSettings, Kind, Setting, Table};
use crate::words::append as words;

/// A column of the whole: that of the first table, that of the second, or both.
#[derive(Clone, Copy)]
pub(super) struct Joint<'a> {
    pub first: Option<Side<'a>>,
    pub second: Option<Side<'a>>,
}

/// A column of one of the tables.
#[derive(Clone, Copy)]
pub(super) struct Side<'a> {
    pub place: usize,
    pub column: &'a Column,
    setting: Option<&'a Setting>,
}

/// The columns of the whole: those of the first table, and those that the second has
/// alone behind what stands before them there. What says of which file the rows of the
/// first are is not among them.
pub(super) fn joints<'a>(first: &'a Table, second: &'a Table, how: &Append) -> Vec<Joint<'a>> {
    let skipped = usize::from(first.report.is_put_together());
    let below = |place: usize| how.below.get(place).copied().flatten();
    let mut joints: Vec<Joint<'a>> = sides(first)
        .skip(skipped)
        .map(|side| Joint {
            first: Some(side),
            second: below(side.place).and_then(|place| side_at(second, place as usize)),
        })
        .collect();
    let mut behind = 0;
    for side in sides(second) {
        let held = |joint: &Joint<'_>| joint.second.is_some_and(|own| own.place == side.place);
        let before = joints.iter().position(held);
        let place = before.unwrap_or(behind);
        if before.is_none() {
            let own = Joint {
                first: None,
                second: Some(side),
            };
            joints.insert(place, own);
        }
        behind = place + 1;
    }
    joints
}

fn sides(table: &Table) -> impl Iterator<Item = Side<'_>> {
    (0..table.own_columns().len()).filter_map(|place| side_at(table, place))
}

fn side_at(table: &Table, place: usize) -> Option<Side<'_>> {
    Some(Side {
        place,
        column: table.columns.get(place)?,
        setting: table.report.settings.get(place),
    })
}

impl<'a> Side<'a> {
    /// The cell of a row, without the words that the reader called no answer.
    pub(super) fn cell(&self, row: usize) -> Option<&'a str> {
        if self.column.settings.drop {
            None
        } else if self.column.settings.missing.is_some() {
            self.column.answer(row)
        } else {
            self.column.cell(row)
        }
    }
}

impl<'a> Joint<'a> {
    /// Its columns.
    pub(super) fn sides(&self) -> impl Iterator<Item = Side<'a>> {
        self.first.into_iter().chain(self.second)
    }

    /// Its columns, if both tables have one.
    pub(super) fn both(&self) -> Option<[Side<'a>; 2]> {
        Some([self.first?, self.second?])
    }

    /// Its cells as text.
    pub(super) fn draft(&self, rows: &Rows, all: &[Joint<'_>]) -> DraftColumn {
        let of = |side: Option<Side<'a>>, row: usize| side.and_then(|side| side.cell(row));
        let first = rows.first.iter().map(|row| of(self.first, *row));
        let second = rows.second.iter().map(|row| of(self.second, *row));
        let names = self.sides().next().map(|side| {
            let column = side.column;
            [&column.name, &column.stem, &column.item].map(String::clone)
        });
        DraftColumn {
            names: names.unwrap_or_default(),
            below: String::new(),
            cells: first.chain(second).collect::<Cells>(),
            setting: self.setting(all),
            own: ColumnSettings::default(),
        }
    }

    /// What is known of it: what is known of the first column, the kind that both were
    /// taken for, and the options of both.
    fn setting(&self, all: &[Joint<'_>]) -> Setting {
        let known = |side: &Side<'a>| side.setting.cloned().unwrap_or_default();
        let mut sides = self.sides();
        let Some(side) = sides.next() else {
            return Setting::default();
        };
        let mut setting = known(&side);
        if let Some(other) = sides.next().map(|other| known(&other)) {
            let new = other.options.iter();
            let new: Vec<String> = new
                .filter(|option| !setting.options.contains(option))
                .cloned()
                .collect();
            // Options that one file lists and the other does not have no order together.
            if setting.options.is_empty() == other.options.is_empty() {
                setting.options.extend(new);
            } else {
                setting.options = Vec::new();
            }
            if setting.month_first != other.month_first {
                setting.month_first = None;
            }
        }
        setting.part_of = setting.part_of.and_then(|part_of| {
            let is_first = self.first.is_some();
            let held = |joint: &Joint<'_>| {
                let side = if is_first { joint.first } else { joint.second };
                side.is_some_and(|side| side.place == part_of as usize)
            };
            // The column of the files stands before all.
            all.iter().position(held).map(|place| place as u32 + 1)
        });
        if setting.split.is_none() {
            setting.kind = self.kind();
        }
        if setting.why.is_empty() && setting.kind.is_some() {
            words::WHY_KIND.clone_into(&mut setting.why);
        }
        setting
    }

    /// The kind that both columns were taken for; one without cells agrees with any.
    pub(super) fn kind(&self) -> Option<Kind> {
        let mut kinds = self.sides().map(|side| side.column.kind);
        let first = kinds.next()?;
        match kinds.next() {
            Some(Kind::Empty) | None => Some(first),
            Some(other) if first == Kind::Empty || first == other => Some(other),
            Some(_) => None,
        }
        .filter(|kind| *kind != Kind::Empty)
    }

    /// What cannot be compared in it, in a sentence.
    pub(super) fn differs(&self, tables: [&Table; 2]) -> Option<String> {
        let [one, other] = tables.map(|table| table.name.as_str());
        match (self.first, self.second) {
            (Some(first), Some(second)) => {
                let kinds = [first.column.kind, second.column.kind];
                let differ = self.kind().is_none() && kinds[0] != kinds[1];
                differ.then(|| words::kinds_differ(&first.column.name, [one, other], kinds))
            }
            (Some(side), None) => Some(words::only_in(&side.column.name, one)),
            (None, Some(side)) => Some(words::only_in(&side.column.name, other)),
            (None, None) => None,
        }
    }
}
