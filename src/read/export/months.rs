//! Months as names of columns, and counts by month as rows.

use crate::table::{Column, Data, Day, Role, Table};
use canvass_kernel::sort_by;
use canvass_kernel::value::{DateOrder, parse_date, parse_month};

/// Names of months as reports in other languages shorten them: German, French,
/// Spanish, Italian and Dutch, by month. The English ones are read elsewhere.
const ABROAD: [&[&str]; 12] = [
    &[
        "jänner", "januar", "janv", "janvier", "ene", "enero", "gen", "gennaio", "januari",
    ],
    &[
        "februar", "févr", "fév", "février", "febrero", "febbraio", "februari",
    ],
    &["mär", "mrz", "märz", "mars", "marzo", "mrt", "maart"],
    &["avr", "avril", "abr", "abril", "aprile"],
    &["mai", "mayo", "mag", "maggio", "mei"],
    &["juni", "juin", "junio", "giu", "giugno"],
    &["juli", "juil", "juillet", "julio", "lug", "luglio"],
    &["août", "ago", "agosto", "augustus"],
    &["septembre", "septiembre", "set", "settembre"],
    &["okt", "oktober", "octobre", "octubre", "ott", "ottobre"],
    &["novembre", "noviembre"],
    &[
        "dez",
        "dezember",
        "déc",
        "décembre",
        "dic",
        "diciembre",
        "dicembre",
    ],
];

/// A month as reports of usage name their columns: `Jan-2022`, `Jan 2022`,
/// `Jan-22`, `2022-01`, `2022-01-01`, also in German (`Dez 2022`), French,
/// Spanish, Italian and Dutch. Gives the index of [`Day::month_index`].
///
/// `01/02/2022` is no month by itself: the other columns tell which part is
/// the day.
pub fn parse_usage_month(name: &str) -> Option<i32> {
    let name = name.trim();
    if let Some(month) = parse_month(name) {
        return Some(month);
    }
    if let Some(day) = parse_date(name, DateOrder::DayMonth)
        && name.get(4..5) == Some("-")
    {
        return (day.ymd().2 == 1).then(|| day.month_index());
    }
    let (word, year) = name.split_once(['-', ' ', '_', '.'])?;
    let word = word.trim().to_lowercase();
    let month = ABROAD
        .iter()
        .position(|names| names.contains(&word.as_str()))?;
    let year = year.trim().trim_start_matches('.').trim();
    let digits = year.bytes().all(|b| b.is_ascii_digit());
    let year: i32 = match (digits, year.len()) {
        (true, 4) => year.parse().ok()?,
        (true, 2) => 2000 + year.parse::<i32>().ok()?,
        _ => return None,
    };
    Day::from_ymd(year, month as u32 + 1, 1).map(Day::month_index)
}

/// The columns of months by position. Names with slashes are months where one
/// part is 1 in all of them: that part is the day.
pub(super) fn usage_months(names: &[String]) -> Vec<(usize, i32)> {
    let slashed = |name: &str| name.contains(['/', '.']) && !name.contains(char::is_alphabetic);
    let first_days = |order: DateOrder| -> Option<Vec<(usize, i32)>> {
        let days: Vec<(usize, Day)> = names
            .iter()
            .enumerate()
            .filter(|(_, name)| slashed(name))
            .filter_map(|(i, name)| Some((i, parse_date(name, order)?)))
            .collect();
        let all_first = !days.is_empty() && days.iter().all(|(_, day)| day.ymd().2 == 1);
        all_first.then(|| {
            days.iter()
                .map(|(i, day)| (*i, day.month_index()))
                .collect()
        })
    };
    let mut months = first_days(DateOrder::DayMonth)
        .or_else(|| first_days(DateOrder::MonthDay))
        .unwrap_or_default();
    for (i, name) in names.iter().enumerate() {
        if let Some(month) = parse_usage_month(name) {
            months.push((i, month));
        }
    }
    sort_by(&mut months, Ord::cmp);
    months
}

/// The count of one row in one month.
#[derive(Clone, Debug, PartialEq)]
pub struct UsageCount<'a> {
    /// Row of the table, counted from 0: what it is about stands there.
    pub row: usize,
    /// As [`Day::month_index`] gives it.
    pub month: i32,
    /// What was counted. Counts of different metrics are never added.
    pub metric: Option<&'a str>,
    /// How often; `None` where the cell is empty, no number, or of a month
    /// that the file's maker had no figures of.
    pub count: Option<f64>,
}

/// Turns columns of months into rows: one for each row and month of the table.
/// Empty for tables without columns of months. The total of the period is no
/// month.
pub fn unpivot(table: &Table) -> Vec<UsageCount<'_>> {
    let metric = table
        .columns
        .iter()
        .find(|column| crate::read::draft::name_key(&column.name) == "metrictype");
    let months: Vec<(i32, &Column)> = table
        .report
        .settings
        .iter()
        .zip(&table.columns)
        .filter_map(|(setting, column)| match setting.role {
            Role::Month { index, .. } => Some((index, column)),
            _ => None,
        })
        .collect();
    let count = |column: &Column, row: usize| match column.data {
        Data::Numbers(_) => column.number(row),
        _ => None,
    };
    (0..table.num_rows)
        .flat_map(|row| {
            let metric = metric.and_then(|column| column.cell(row)).map(str::trim);
            months.iter().map(move |(month, column)| UsageCount {
                row,
                month: *month,
                metric,
                count: count(column, row),
            })
        })
        .collect()
}
