use super::Lack;

/// Counts of people by two questions: rows are the groups compared, columns
/// their answers. Every row and every column counts somebody.
#[derive(Clone, Debug, PartialEq)]
pub struct Crosstab {
    cells: Vec<Vec<u64>>,
    rows: Vec<u64>,
    columns: Vec<u64>,
    n: u64,
}

/// A table without its empty rows and columns, and which those were.
#[derive(Clone, Debug, PartialEq)]
pub struct Filled {
    /// The table of what is left.
    pub table: Crosstab,
    /// Places of the rows left out, from 0.
    pub empty_rows: Vec<usize>,
    /// Places of the columns left out, from 0.
    pub empty_columns: Vec<usize>,
}

impl Crosstab {
    /// The table of these rows.
    ///
    /// # Errors
    /// [`Lack::Nothing`] if nobody is counted, [`Lack::UnequalLengths`],
    /// [`Lack::EmptyRow`], [`Lack::EmptyColumn`], [`Lack::Shape`] below two
    /// rows or two columns, [`Lack::TooLarge`].
    pub fn new(cells: &[Vec<u64>]) -> Result<Self, Lack> {
        let width = cells.first().map_or(0, Vec::len);
        if cells.iter().any(|row| row.len() != width) {
            return Err(Lack::UnequalLengths);
        }
        let rows = cells.iter().map(|row| total(row.iter().copied()));
        let rows = rows.collect::<Result<Vec<_>, _>>()?;
        let n = total(rows.iter().copied())?;
        if n == 0 {
            return Err(Lack::Nothing);
        }
        let columns = (0..width).map(|at| cells.iter().filter_map(|row| row.get(at)).sum());
        let columns: Vec<u64> = columns.collect();
        if let Some(row) = rows.iter().position(|n| *n == 0) {
            return Err(Lack::EmptyRow { row });
        }
        if let Some(column) = columns.iter().position(|n| *n == 0) {
            return Err(Lack::EmptyColumn { column });
        }
        if rows.len() < 2 || columns.len() < 2 {
            return Err(Lack::Shape);
        }
        let cells = cells.to_vec();
        Ok(Self {
            cells,
            rows,
            columns,
            n,
        })
    }

    /// The table without rows and columns that count nobody.
    ///
    /// # Errors
    /// Those of [`Crosstab::new`] for what is left.
    pub fn filled(cells: &[Vec<u64>]) -> Result<Filled, Lack> {
        let width = cells.first().map_or(0, Vec::len);
        let empty_rows: Vec<usize> = (0..cells.len())
            .filter(|at| {
                cells
                    .get(*at)
                    .is_some_and(|row| row.iter().all(|n| *n == 0))
            })
            .collect();
        let empty_columns: Vec<usize> = (0..width)
            .filter(|at| cells.iter().all(|row| row.get(*at) == Some(&0)))
            .collect();
        let kept: Vec<Vec<u64>> = without(cells, &empty_rows)
            .map(|row| without(row, &empty_columns).copied().collect())
            .collect();
        Ok(Filled {
            table: Self::new(&kept)?,
            empty_rows,
            empty_columns,
        })
    }

    /// The counts, row by row.
    pub fn cells(&self) -> &[Vec<u64>] {
        &self.cells
    }

    /// How many each row counts.
    pub fn row_totals(&self) -> &[u64] {
        &self.rows
    }

    /// How many each column counts.
    pub fn column_totals(&self) -> &[u64] {
        &self.columns
    }

    /// How many are counted.
    pub fn n(&self) -> u64 {
        self.n
    }

    /// How many the smallest group has.
    pub fn smallest_group(&self) -> u64 {
        self.rows.iter().copied().min().unwrap_or(0)
    }

    /// How many the rarest cell would hold if rows and columns had nothing to
    /// do with each other.
    pub fn smallest_expected(&self) -> f64 {
        let least = |totals: &[u64]| totals.iter().copied().min().unwrap_or(0) as f64;
        least(&self.rows) * least(&self.columns) / self.n as f64
    }

    /// The lesser of rows and columns, less one.
    pub(super) fn rank(&self) -> f64 {
        self.rows.len().min(self.columns.len()) as f64 - 1.0
    }

    /// The one table of two rows and two columns.
    pub(super) fn two_by_two(&self) -> Result<[[u64; 2]; 2], Lack> {
        match self.cells.as_slice() {
            [first, second] => match (first.as_slice(), second.as_slice()) {
                (&[a, b], &[c, d]) => Ok([[a, b], [c, d]]),
                _ => Err(Lack::Shape),
            },
            _ => Err(Lack::Shape),
        }
    }

    /// Every cell with what its row and its column count.
    pub(super) fn each(&self) -> impl Iterator<Item = Cell> + '_ {
        let rows = self.cells.iter().zip(&self.rows);
        rows.flat_map(|(cells, row)| {
            cells.iter().zip(&self.columns).map(|(count, column)| Cell {
                count: *count as f64,
                row: *row as f64,
                column: *column as f64,
            })
        })
    }
}

/// A cell and its margins.
pub(super) struct Cell {
    pub(super) count: f64,
    pub(super) row: f64,
    pub(super) column: f64,
}

/// More than any survey asks; so many that no exact test takes long.
pub(super) const MOST: u64 = 1 << 32;

fn total(counts: impl IntoIterator<Item = u64>) -> Result<u64, Lack> {
    counts
        .into_iter()
        .try_fold(0_u64, u64::checked_add)
        .filter(|n| *n <= MOST)
        .ok_or(Lack::TooLarge)
}

fn without<'a, T>(items: &'a [T], places: &'a [usize]) -> impl Iterator<Item = &'a T> {
    let kept = items.iter().enumerate();
    kept.filter(|(at, _)| !places.contains(at))
        .map(|(_, item)| item)
}
