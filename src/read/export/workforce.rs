//! NHS Workforce Statistics by staff group and organisation: one row a date,
//! organisation, staff group and kind of figure, with totals among the rows.

use crate::read::draft::{Draft, name_key};
use crate::read::export::{Found, recognised};
use crate::table::{Day, Kind, Recognised, Role, System, Table};
use crate::words::exports as words;
use canvass_kernel::value::{DateOrder, parse_date, parse_number};

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

/// The people of one staff group.
#[derive(Clone, Debug, PartialEq)]
pub struct Headcount {
    /// The staff group as written.
    pub group: String,
    /// People, not full-time equivalents.
    pub people: f64,
    /// The group sums others and must not be added to them.
    pub is_sum: bool,
}

/// The headcount of every staff group of an organisation (by its code) on a
/// day, in the order of the file. `None` if the table is no workforce
/// statistics; empty if it has no row of that day and organisation. Groups
/// need not add up to the total: people with two posts count in both.
pub fn headcounts(table: &Table, day: Day, org_code: &str) -> Option<Vec<Headcount>> {
    let recognised = table.report.recognised.as_ref()?;
    if recognised.system != System::Workforce {
        return None;
    }
    let column = |name: &str| {
        table
            .columns
            .iter()
            .find(|column| name_key(&column.name) == name_key(name))
    };
    let (dates, codes) = (column("Date")?, column("Org Code")?);
    let (groups, types, totals) = (
        column("Staff Group")?,
        column("Data Type")?,
        column("Total")?,
    );
    let text = |column: &crate::table::Column, row: usize| {
        column.cell(row).map(|cell| cell.trim().to_owned())
    };
    let found = (0..table.num_rows).filter_map(|row| {
        let fits = text(codes, row)?.eq_ignore_ascii_case(org_code.trim())
            && text(types, row)?.eq_ignore_ascii_case("HC")
            && parse_date(&text(dates, row)?, DateOrder::DayMonth) == Some(day);
        if !fits {
            return None;
        }
        Some(Headcount {
            group: text(groups, row)?,
            people: parse_number(&text(totals, row)?)?,
            is_sum: recognised.sums.binary_search(&(row as u32)).is_ok(),
        })
    });
    Some(found.collect())
}
