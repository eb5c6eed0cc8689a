//! COUNTER reports of Release 5 and 5.1: rows of names and values, a blank
//! row, the columns' names, one row a title and metric, one column a month.
//!
//! Source of names, order and meaning: the COUNTER Code of Practice, §3.2 and
//! §4, and its list of exceptions.

use crate::read::draft::{Draft, name_key};
use crate::read::export::months::usage_months;
use crate::read::export::{Found, parse_usage_month, recognised};
use crate::table::{Day, Kind, Recognised, Report, Role, System};
use crate::words::exports as words;
use canvass_kernel::value::{DateOrder, parse_date};

/// Rows above the header, in their order; Release 5.1 has them all.
const ABOVE: [&str; 13] = [
    "Report_Name",
    "Report_ID",
    "Release",
    "Institution_Name",
    "Institution_ID",
    "Metric_Types",
    "Report_Filters",
    "Report_Attributes",
    "Exceptions",
    "Reporting_Period",
    "Created",
    "Created_By",
    "Registry_Record",
];

/// The master reports and standard views with the column that says what a row
/// is about.
const REPORTS: [(&str, &str); 16] = [
    ("PR", "Platform"),
    ("PR_P1", "Platform"),
    ("DR", "Database"),
    ("DR_D1", "Database"),
    ("DR_D2", "Database"),
    ("TR", "Title"),
    ("TR_B1", "Title"),
    ("TR_B2", "Title"),
    ("TR_B3", "Title"),
    ("TR_J1", "Title"),
    ("TR_J2", "Title"),
    ("TR_J3", "Title"),
    ("TR_J4", "Title"),
    ("IR", "Item"),
    ("IR_A1", "Item"),
    ("IR_M1", "Item"),
];

/// Ends of the names of columns that identify a publisher, title or item, also
/// those of its parent and component, without marks.
const IDS: [&str; 8] = [
    "publisherid",
    "proprietaryid",
    "doi",
    "isbn",
    "printissn",
    "onlineissn",
    "uri",
    "linkingissn",
];

/// Rows looked at for the columns' names.
const SEARCHED_ROWS: usize = 40;
/// Usage is not ready yet, or no longer there, for some months asked for.
const NOT_READY: &str = "3031";
const NO_LONGER: &str = "3032";

/// Makes the row of columns' names the header where the shape of the rows did
/// not show it: a report without any usage, or months written as dates.
pub(super) fn find_header(draft: &mut Draft) {
    let is_header = |names: &[&str]| {
        let has = |wanted: &str| names.iter().any(|name| name_key(name) == wanted);
        let month = names.iter().any(|name| parse_usage_month(name).is_some());
        has("metrictype") && (has("reportingperiodtotal") || month)
    };
    let width = draft.columns.len();
    let names: Vec<&str> = (0..width).map(|i| draft.name(i)).collect();
    if is_header(&names) {
        return;
    }
    let found = (0..draft.lines.len().min(SEARCHED_ROWS)).find(|row| {
        let cells: Vec<&str> = (0..width).map(|i| draft.cell(*row, i)).collect();
        is_header(&cells)
    });
    if let Some(row) = found {
        draft.raise_header(row);
    }
}

pub(super) fn recognise(draft: &Draft) -> Option<Found> {
    let id = draft.above("Report_ID").filter(|id| !id.is_empty())?;
    let release = draft.above("Release").filter(|r| !r.is_empty())?;
    let there = ABOVE
        .iter()
        .filter(|name| draft.above(name).is_some())
        .count();
    let subject = REPORTS
        .iter()
        .find(|(known, _)| known.eq_ignore_ascii_case(id))
        .map(|(_, subject)| *subject);
    let columns = ["Platform", "Metric_Type", "Reporting_Period_Total"]
        .into_iter()
        .chain(subject)
        .filter(|name| draft.find(name).is_some())
        .count();
    let wanted = 3 + usize::from(subject.is_some());
    let known = if subject.is_some() { 0.1 } else { 0.0 };
    let confidence =
        0.4 + 0.2 * there.min(12) as f64 / 12.0 + 0.3 * columns as f64 / wanted as f64 + known;
    let evidence = words::counter_signs(there, release);
    let found = recognised(System::Counter, confidence, evidence);
    Some((words::counter(release, id), found))
}

pub(super) fn settle(draft: &mut Draft, found: &mut Recognised) {
    for name in ABOVE {
        if let Some(value) = draft.above(name).filter(|value| !value.is_empty()) {
            found
                .facts
                .push((words::counter_fact(name), value.to_owned()));
        }
    }
    note_empty(draft, found);
    if let Some(metric) = draft
        .find("Metric_Type")
        .and_then(|i| draft.columns.get_mut(i))
        && !metric.cells.is_blank()
    {
        metric.setting.kind = Some(Kind::Category);
        words::why_metric().clone_into(&mut metric.setting.why);
    }
    let months = set_months(draft, found);
    if let Some(total) = draft
        .find("Reporting_Period_Total")
        .and_then(|i| draft.columns.get_mut(i))
    {
        total.setting.kind = Some(Kind::Number);
        total.setting.role = Role::Hidden;
        words::why_period_total().clone_into(&mut total.setting.why);
    }
    if months == 0 {
        found.notes.push(words::counter_no_months().to_owned());
    }
    set_attributes(draft);
    found.notes.push(words::counter_metrics().to_owned());
    match draft.above("Release") {
        Some(release) if release.starts_with("5.1") => {
            found.notes.push(words::counter_break_before().to_owned());
        }
        Some(release) if release.starts_with('5') => {
            found.notes.push(words::counter_break_after().to_owned());
        }
        _ => {}
    }
}

/// Names of what was used are no answers to count; years of publication are.
fn set_attributes(draft: &mut Draft) {
    for column in &mut draft.columns {
        let key = name_key(&column.names[0]);
        if column.cells.is_blank() {
            continue;
        }
        if IDS.iter().any(|id| key.ends_with(id)) {
            column.setting.role = Role::Hidden;
            words::why_title_id().clone_into(&mut column.setting.why);
        } else if key == "yop" {
            column.setting.kind = Some(Kind::Category);
            words::why_year_published().clone_into(&mut column.setting.why);
        }
    }
}

/// A report that holds no usage says so instead of rows.
fn note_empty(draft: &mut Draft, found: &mut Recognised) {
    let says_so = |cell: &str| name_key(cell) == "reportisempty";
    let alone = draft.lines.len() == 1
        && says_so(draft.cell(0, 0))
        && (1..draft.columns.len()).all(|i| draft.cell(0, i).is_empty());
    if alone {
        draft.drop_first_row();
    }
    if alone || draft.lines.is_empty() {
        found.notes.push(words::counter_empty().to_owned());
    }
}

/// Sets the role of every column of a month; gives how many there are.
fn set_months(draft: &mut Draft, found: &mut Recognised) -> usize {
    let names: Vec<String> = draft.columns.iter().map(|c| c.names[0].clone()).collect();
    let months = usage_months(&names);
    let available = Available::of(draft.above("Exceptions").unwrap_or_default());
    let used = |i: usize| {
        (0..draft.lines.len()).any(|row| {
            let cell = draft.cell(row, i);
            !cell.is_empty() && crate::read::parse_number(cell) != Some(0.0)
        })
    };
    let idle: Vec<(i32, bool)> = months
        .iter()
        .map(|(i, month)| (*month, !used(*i)))
        .collect();
    let mut missing = Vec::new();
    for ((i, month), (_, is_idle)) in months.iter().zip(&idle) {
        let provided = !is_idle || !available.lacks(*month, &idle);
        if !provided {
            missing.push(*month);
        }
        if let Some(column) = draft.columns.get_mut(*i) {
            column.setting.kind = Some(Kind::Number);
            column.setting.role = Role::Month {
                index: *month,
                provided,
            };
            column.setting.why = if provided {
                words::why_month().to_owned()
            } else {
                words::why_month_not_provided().to_owned()
            };
        }
    }
    if !missing.is_empty() {
        found.notes.push(words::counter_not_provided(&missing));
    }
    months.len()
}

/// What the exceptions say of months that were asked for and are not there.
struct Available {
    not_ready: bool,
    no_longer: bool,
    first: Option<i32>,
    last: Option<i32>,
}

impl Available {
    /// Exceptions such as `3031: Usage Not Ready for Requested Dates (… only
    /// available to 2024-08-31)`; the wording in brackets is the publisher's.
    fn of(exceptions: &str) -> Self {
        let not_ready = exceptions.contains(NOT_READY);
        let no_longer = exceptions.contains(NO_LONGER);
        let lower = exceptions.to_lowercase();
        let told = ["however", "only"]
            .iter()
            .find_map(|word| lower.split_once(word))
            .map(|(_, rest)| rest)
            .unwrap_or_default();
        let months: Vec<i32> = told
            .split(|c: char| !c.is_ascii_digit() && c != '-')
            .filter_map(|word| parse_date(word, DateOrder::DayMonth))
            .map(Day::month_index)
            .collect();
        let from = months.len() > 1 || no_longer;
        Self {
            not_ready,
            no_longer,
            first: months.first().copied().filter(|_| from),
            last: months.last().copied().filter(|_| not_ready),
        }
    }

    /// Whether a month without any use lies outside what was provided: by the
    /// dates given, or where none are, because all months after it (not ready)
    /// or before it (no longer there) are without use too.
    fn lacks(&self, month: i32, idle: &[(i32, bool)]) -> bool {
        let all = |fits: &dyn Fn(i32) -> bool| {
            idle.iter().filter(|(m, _)| fits(*m)).all(|(_, idle)| *idle)
        };
        let late = self.not_ready
            && match self.last {
                Some(last) => month > last,
                None => all(&|m| m >= month),
            };
        let early = (self.no_longer || self.first.is_some())
            && match self.first {
                Some(first) => month < first,
                None => all(&|m| m <= month),
            };
        late || early
    }
}

/// Where figures of these reports must not be joined into one line: the first
/// month of Release 5.1 beside an earlier report of Release 5, for each kind of
/// report. Gives the report's id and the month's index.
pub fn series_breaks(reports: &[&Report]) -> Vec<(String, i32)> {
    let fact = |report: &Report, name: &str| {
        let recognised = report.recognised.as_ref()?;
        let label = words::counter_fact(name);
        let found = recognised.facts.iter().find(|(key, _)| *key == label)?;
        Some(found.1.clone())
    };
    let first_month = |report: &Report| {
        let months = report.settings.iter().filter_map(|s| match s.role {
            Role::Month { index, .. } => Some(index),
            _ => None,
        });
        months.min()
    };
    let mut breaks: Vec<(String, i32)> = Vec::new();
    for new in reports {
        let (Some(id), Some(release), Some(month)) = (
            fact(new, "Report_ID"),
            fact(new, "Release"),
            first_month(new),
        ) else {
            continue;
        };
        let joins_older = reports.iter().any(|old| {
            fact(old, "Report_ID").as_ref() == Some(&id)
                && fact(old, "Release").is_some_and(|r| !r.starts_with("5.1"))
        });
        if !release.starts_with("5.1") || !joins_older {
            continue;
        }
        match breaks.iter_mut().find(|(known, _)| *known == id) {
            Some((_, first)) => *first = month.min(*first),
            None => breaks.push((id, month)),
        }
    }
    breaks
}
