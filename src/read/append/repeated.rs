use std::collections::BTreeMap;

use super::column::Joint;
use crate::read::draft::name_key;
use crate::table::{Kind, Repeated, Table};

/// The rows of both tables that are in the whole.
pub(super) struct Rows {
    pub first: Vec<usize>,
    pub second: Vec<usize>,
    /// Line and id of each row that is left out.
    pub left_out: Vec<(u32, String)>,
    /// Rows of the second that are there though the first has a row with their id, which
    /// says something else.
    pub num_differing: usize,
}

/// Names of columns that hold an id of a row.
const IDS: [&str; 9] = [
    "id",
    "rowid",
    "recordid",
    "responseid",
    "responsenumber",
    "respondentid",
    "submissionid",
    "participantid",
    "uniqueresponsenumber",
];

impl Rows {
    pub(super) fn of(tables: [&Table; 2], joints: &[Joint<'_>], repeated: Repeated) -> Self {
        let [first, second] = tables;
        let mut rows = Self {
            first: (0..first.num_rows).collect(),
            second: (0..second.num_rows).collect(),
            left_out: Vec::new(),
            num_differing: 0,
        };
        let Some([one, other]) = joints.iter().filter_map(Joint::both).find(|[one, other]| {
            let name = |name: &str| IDS.contains(&name_key(name).as_str());
            let sides = [one, other].map(|side| side.column);
            sides.iter().all(|column| column.kind == Kind::Identifier)
                || sides.iter().any(|column| name(&column.name))
        }) else {
            return rows;
        };
        let ids = (0..first.num_rows).filter_map(|row| Some((one.column.cell(row)?.trim(), row)));
        let known: BTreeMap<&str, usize> = canvass_kernel::gathered(ids);
        let mut replaced = vec![false; first.num_rows];
        rows.second.retain(|row| {
            let id = other.column.cell(*row).map(str::trim);
            let Some((id, before)) = id.and_then(|id| Some((id, *known.get(id)?))) else {
                return true;
            };
            let is_same = say_the_same(joints, before, *row);
            rows.num_differing += usize::from(!is_same && repeated != Repeated::Second);
            match repeated {
                Repeated::Once if is_same => {
                    let line = second.lines.get(*row).unwrap_or(0);
                    rows.left_out.push((line, id.to_owned()));
                    false
                }
                Repeated::Second => {
                    if let Some(replaced) = replaced.get_mut(before) {
                        *replaced = true;
                    }
                    true
                }
                Repeated::Once | Repeated::Both => true,
            }
        });
        rows.first.retain(|row| {
            let is_replaced = replaced.get(*row).is_some_and(|replaced| *replaced);
            if is_replaced {
                let line = first.lines.get(*row).unwrap_or(0);
                let id = one.column.cell(*row).unwrap_or_default();
                rows.left_out.push((line, id.trim().to_owned()));
            }
            !is_replaced
        });
        rows
    }

    /// How many rows the whole has.
    pub(super) fn len(&self) -> usize {
        self.first.len() + self.second.len()
    }

    /// The places in the whole of these rows of the first and of the second table.
    pub(super) fn places(&self, first: &[u32], second: &[u32]) -> Vec<u32> {
        let own = self.first.iter().map(|row| first.contains(&(*row as u32)));
        let other = self
            .second
            .iter()
            .map(|row| second.contains(&(*row as u32)));
        let each = (0_u32..).zip(own.chain(other));
        each.filter(|(_, is)| *is).map(|(place, _)| place).collect()
    }
}

/// Whether two rows say the same in all columns that both tables have.
fn say_the_same(joints: &[Joint<'_>], first: usize, second: usize) -> bool {
    let mut both = joints.iter().filter_map(Joint::both);
    both.all(|[one, other]| {
        let [one, other] = [one.cell(first), other.cell(second)];
        one.map_or("", str::trim) == other.map_or("", str::trim)
    })
}
