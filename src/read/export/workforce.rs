//! NHS Workforce Statistics by staff group and organisation: one row a date,
//! organisation, staff group and kind of figure, with totals among the rows.

use crate::read::draft::{Draft, name_key};
use crate::read::export::{Found, recognised};
use crate::table::{Kind, Recognised, Role, System};
use crate::words::exports as words;

/// Columns that every edition has.
const NEEDED: [&str; 6] = [
    "Date",
    "Org Code",
    "Org Name",
    "Staff Group",
    "Data Type",
    "Total",
];
/// Columns that some editions have.
const FURTHER: [&str; 7] = [
    "NHSE_Region_Code",
    "NHSE_Region_Name",
    "ICS code",
    "ICS name",
    "Cluster Group",
    "Benchmark Group",
    "Staff Group Sort Order",
];
/// Staff groups that sum others.
const SUMS: [&str; 5] = [
    "total",
    "allstaff",
    "professionallyqualifiedclinicalstaff",
    "supporttoclinicalstaff",
    "nhsinfrastructuresupport",
];

pub(super) fn recognise(draft: &Draft) -> Option<Found> {
    if !NEEDED.iter().all(|name| draft.find(name).is_some()) {
        return None;
    }
    let further = FURTHER
        .iter()
        .filter(|name| draft.find(name).is_some())
        .count();
    let regions = if draft.find("ICS code").is_some() {
        7
    } else {
        5
    };
    let confidence = 0.7 + 0.3 * further as f64 / f64::from(regions);
    let evidence = words::workforce_signs(NEEDED.len() + further);
    let found = recognised(System::Workforce, confidence, evidence);
    Some((words::WORKFORCE.to_owned(), found))
}

pub(super) fn settle(draft: &mut Draft, found: &mut Recognised) {
    if let Some(total) = draft.find("Total").and_then(|i| draft.columns.get_mut(i)) {
        total.setting.kind = Some(Kind::Number);
        total.setting.role = Role::Hidden;
        words::why_workforce_total().clone_into(&mut total.setting.why);
    }
    for name in ["Org Code", "Org Name", "Staff Group", "Data Type"] {
        if let Some(column) = draft.find(name).and_then(|i| draft.columns.get_mut(i)) {
            column.setting.kind = Some(Kind::Category);
            words::why_workforce_key().clone_into(&mut column.setting.why);
        }
    }
    let Some(group) = draft.find("Staff Group") else {
        return;
    };
    found.sums = (0..draft.lines.len())
        .filter(|row| SUMS.contains(&name_key(draft.cell(*row, group)).as_str()))
        .map(|row| row as u32)
        .collect();
    found.notes.push(words::workforce_sums(found.sums.len()));
    found.notes.push(words::workforce_types().to_owned());
}
