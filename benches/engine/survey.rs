//! A survey of a library's services, the same in every run, as a table.

use std::iter::repeat_with;

use canvass::read::questions_of;
use canvass::table::{Cells, Column, Data, Day, Kind, Report, Table};

/// Numbers that look random: a linear congruential generator (Knuth, MMIX).
struct Numbers(u64);

impl Numbers {
    /// From 0 to 1.
    fn share(&mut self) -> f64 {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 11) as f64 / (1_u64 << 53) as f64
    }

    fn below(&mut self, end: usize) -> usize {
        (self.share() * end as f64) as usize
    }

    /// One of several by their weights, which are sums of those so far.
    fn weighed(&mut self, sums: &[f64]) -> usize {
        let place = self.share() * sums.last().unwrap();
        sums.partition_point(|sum| *sum <= place)
    }

    /// How long one waits for what comes once in so long.
    fn wait(&mut self, mean: f64) -> f64 {
        -(1.0 - self.share()).ln() * mean
    }
}

fn sums(weights: impl IntoIterator<Item = f64>) -> Vec<f64> {
    let mut sum = 0.0;
    let add = |weight| {
        sum += weight;
        sum
    };
    weights.into_iter().map(add).collect()
}

/// Few are frequent: weights of 1, 1/2ᵃ, 1/3ᵃ...
fn uneven(num: u32, a: f64) -> Vec<f64> {
    sums((1..=num).map(|place| f64::from(place).powf(-a)))
}

/// The place of the question that a column answers.
pub(crate) fn question(table: &Table, column: &str) -> u32 {
    let place = table.columns.iter().position(|c| c.name == column).unwrap() as u32;
    let found = table
        .questions
        .iter()
        .position(|q| q.columns.contains(&place));
    found.unwrap() as u32
}

/// The columns as the rows fill them.
#[derive(Default)]
struct Rows {
    codes: [Vec<Option<u32>>; 7],
    days: Vec<i32>,
    time: Vec<Option<f64>>,
    cost: Vec<Option<f64>>,
    chosen: Vec<u32>,
}

/// The names of the columns of codes, their labels' name and how many there are.
const CODES: [(&str, &str, usize); 7] = [
    ("trust", "Trust", 40),
    ("site", "Site", 200),
    ("staff_group", "Group", 11),
    ("band", "Band", 12),
    ("service", "Service", 12),
    ("search_reason", "Reason", 8),
    ("satisfaction", "Step", 5),
];

const OPTIONS: usize = 10;

/// Steps are numbers from 1.
fn label_of(name: &str, place: usize) -> String {
    if name == "Step" {
        (place + 1).to_string()
    } else {
        format!("{name} {place:03}")
    }
}

/// The survey, of so many rows.
pub(crate) fn table(num_rows: usize) -> Table {
    let rows = rows(num_rows);
    let mut columns = vec![column(
        "submitted_at",
        Kind::Date,
        Data::Days(rows.days.into_iter().map(Some).collect()),
        num_rows,
    )];
    for ((name, label, num), codes) in CODES.iter().zip(rows.codes) {
        let labels = (0..*num).map(|i| label_of(label, i)).collect::<Vec<_>>();
        let data = Data::Codes {
            codes: codes.into_iter().collect(),
            num_scale: labels.len(),
            labels,
            ordered: *name == "satisfaction",
        };
        columns.push(column(name, Kind::Category, data, num_rows));
    }
    for (name, values) in [
        ("time_saved_minutes", rows.time),
        ("cost_avoided_gbp", rows.cost),
    ] {
        let data = Data::Numbers(values.into_iter().collect());
        columns.push(column(name, Kind::Number, data, num_rows));
    }
    columns.push(contributed(&rows.chosen));
    Table {
        name: "survey".to_owned(),
        questions: questions_of(&columns),
        columns,
        num_rows,
        lines: (2..).take(num_rows).collect(),
        survey: None,
        report: Report::default(),
    }
}

fn column(name: &str, kind: Kind, data: Data, num_rows: usize) -> Column {
    let names = [name.to_owned(), String::new(), String::new()];
    Column::known(names, kind, String::new(), Cells::blank(num_rows), data)
}

fn contributed(chosen: &[u32]) -> Column {
    let list = |bits: &u32| {
        let options = (0..OPTIONS as u32).filter(|option| bits >> option & 1 == 1);
        (*bits != 0).then(|| options.collect::<Vec<u32>>())
    };
    let data = Data::Lists {
        lists: chosen.iter().map(list).collect(),
        labels: (0..OPTIONS).map(|i| format!("Outcome {i}")).collect(),
    };
    let words = chosen
        .iter()
        .map(|bits| (*bits != 0).then(|| bits.to_string()));
    Column {
        cells: words.collect(),
        ..column("contributed_to", Kind::Multiple, data, 0)
    }
}

fn rows(num_rows: usize) -> Rows {
    let mut numbers = Numbers(20_240_607);
    let (trusts, reasons, services) = (uneven(40, 0.6), uneven(8, 0.5), uneven(12, 0.8));
    let sites = sums([5.0, 3.0, 2.0, 1.0, 1.0]);
    let staff = sums([5.0, 8.0, 12.0, 13.0, 1.0, 4.0, 20.0, 28.0, 6.0, 2.0, 1.0]);
    let bands = sums([
        1.0, 2.0, 4.0, 12.0, 14.0, 11.0, 6.0, 4.0, 2.0, 1.0, 3.0, 0.5,
    ]);
    let months = sums((0..24).map(|i| 1.0 + f64::from(i) / 24.0 + 0.4 * f64::from(i).sin()));
    let satisfied = sums([8.0, 1.0, 2.0, 8.0, 32.0, 49.0]);
    let mut rows = Rows::default();
    for _ in 0..num_rows {
        let trust = numbers.weighed(&trusts);
        let group = numbers.weighed(&staff);
        let service = numbers.weighed(&services);
        let month = numbers.weighed(&months);
        let first = Day::from_ymd(2023 + month as i32 / 12, month as u32 % 12 + 1, 1).unwrap();
        rows.days.push(first.0 + numbers.below(28) as i32);
        let codes = [
            Some(trust),
            Some(trust * 5 + numbers.weighed(&sites)),
            Some(group),
            Some(numbers.weighed(&bands)),
            Some(service),
            Some(numbers.weighed(&reasons)),
            numbers.weighed(&satisfied).checked_sub(1),
        ];
        for (column, code) in rows.codes.iter_mut().zip(codes) {
            column.push(code.map(|code| code as u32));
        }
        let time = (numbers.share() >= 0.15).then(|| minutes(&mut numbers, group, service));
        rows.time.push(time);
        let cost = (numbers.share() >= 0.3).then(|| numbers.wait(18_000.0).floor() / 100.0);
        rows.cost.push(cost);
        rows.chosen.push(chosen(&mut numbers));
    }
    rows
}

fn minutes(numbers: &mut Numbers, group: usize, service: usize) -> f64 {
    let more = if service == 0 { 20.0 } else { 0.0 };
    let minutes = (numbers.wait(25.0 + 4.0 * group as f64) + more).floor();
    let rounded = if numbers.share() < 0.5 {
        (minutes / 5.0).round() * 5.0
    } else {
        minutes
    };
    rounded.min(480.0)
}

fn chosen(numbers: &mut Numbers) -> u32 {
    if numbers.share() < 0.06 {
        return 0;
    }
    let most = if numbers.share() < 0.25 { 4 } else { 2 };
    let wanted = 1 + numbers.below(most) as u32;
    let mut bits = 0_u32;
    let mut options = repeat_with(|| (numbers.share().powf(1.5) * OPTIONS as f64) as u32);
    while bits.count_ones() < wanted {
        bits |= 1 << options.next().unwrap();
    }
    bits
}
