use std::collections::{BTreeMap, HashMap};

use arrow_array::StringArray;

use crate::read::value::{DateOrder, parse_date, parse_number, slash_order};

/// What the cells of a column look like, counted in one pass.
#[derive(Clone, Debug, Default)]
pub(crate) struct Profile<'a> {
    /// Cells that hold something.
    pub filled: usize,
    /// Each different cell and how often it stands, up to [`Profile::MAX_DISTINCT`].
    pub distinct: BTreeMap<&'a str, usize>,
    /// There are more different cells than are kept.
    pub overflow: bool,
    /// Cells that are numbers, and those that are whole.
    pub numbers: usize,
    pub wholes: usize,
    /// Smallest and largest number.
    pub min: f64,
    pub max: f64,
    /// Cells that are dates in either order.
    pub dates: usize,
    /// Those whose order is not plain, and of them those that can only have
    /// the day or only the month first.
    pub slashed: usize,
    pub day_first: usize,
    pub month_first: usize,
    /// Cells that look like an e-mail address or the address of a computer.
    pub addresses: usize,
    /// Words in all cells.
    pub words: usize,
}

impl<'a> Profile<'a> {
    /// How many different cells are kept.
    pub(crate) const MAX_DISTINCT: usize = 5000;

    /// Counts a column.
    pub(crate) fn of(cells: &'a StringArray) -> Self {
        let mut profile = Self {
            min: f64::INFINITY,
            max: f64::NEG_INFINITY,
            ..Self::default()
        };
        let mut distinct = HashMap::new();
        for cell in cells.iter().flatten() {
            let cell = cell.trim();
            if let Some(count) = distinct.get_mut(cell) {
                *count += 1;
            } else if distinct.len() < Self::MAX_DISTINCT {
                distinct.insert(cell, 1);
            } else {
                profile.overflow = true;
            }
            profile.add(cell);
        }
        profile.distinct = distinct.into_iter().collect();
        profile
    }

    fn add(&mut self, cell: &'a str) {
        self.filled += 1;
        if let Some(number) = parse_number(cell) {
            self.numbers += 1;
            self.wholes +=
                usize::from(number.fract() == 0.0 && !cell.contains(['.', '%', '£', '$', '€']));
            self.min = self.min.min(number);
            self.max = self.max.max(number);
        } else if cell.starts_with(|c: char| c.is_ascii_digit()) {
            let day = parse_date(cell, DateOrder::DayMonth).is_some();
            let month = parse_date(cell, DateOrder::MonthDay).is_some();
            self.dates += usize::from(day || month);
            if slash_order(cell).is_some() {
                self.slashed += usize::from(day || month);
                self.day_first += usize::from(day && !month);
                self.month_first += usize::from(month && !day);
            }
        }
        self.addresses += usize::from(is_email(cell) || is_ip(cell));
        self.words += cell.split_whitespace().count();
    }

    /// At least this share (in percent) of the filled cells.
    pub(crate) fn most(&self, count: usize, percent: usize) -> bool {
        self.filled > 0 && count * 100 >= self.filled * percent
    }

    /// Cells that are whole numbers from 0 to 10.
    pub(crate) fn num_scores(&self) -> usize {
        let is_score = |cell: &str| {
            parse_number(cell).is_some_and(|v| v.fract() == 0.0 && (0.0..=10.0).contains(&v))
        };
        let scores = self.distinct.iter().filter(|(cell, _)| is_score(cell));
        scores.map(|(_, n)| n).sum()
    }

    /// Whether every cell is 0 or 1, and some are.
    pub(crate) fn is_ones_and_noughts(&self) -> bool {
        self.filled > 0 && self.distinct.keys().all(|cell| matches!(*cell, "0" | "1"))
    }

    /// Cells that occur once, as a share of the filled cells in percent; 100
    /// where there are too many different ones to keep.
    pub(crate) fn percent_unique(&self) -> usize {
        match self.filled {
            0 => 0,
            _ if self.overflow => 100,
            filled => self.distinct.len() * 100 / filled,
        }
    }
}

fn is_email(cell: &str) -> bool {
    cell.split_once('@').is_some_and(|(name, host)| {
        !name.is_empty()
            && host.contains('.')
            && !host.contains('@')
            && !cell.contains(char::is_whitespace)
    })
}

fn is_ip(cell: &str) -> bool {
    const LONGEST: usize = "255.255.255.255".len();
    cell.len() <= LONGEST
        && cell.bytes().filter(|b| *b == b'.').count() == 3
        && cell.split('.').all(|part| part.parse::<u8>().is_ok())
}
