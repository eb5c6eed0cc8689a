/// The line of its file that each row came from, from 1.
///
/// Rows of which each stands on the line behind the one before are kept as one,
/// in 8 bytes where memory is addressed by 32 bits.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RowLines {
    runs: Vec<Run>,
    len: usize,
}

/// Rows on lines that follow one another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Run {
    /// The first row.
    row: usize,
    /// Its line.
    line: u32,
}

impl RowLines {
    /// Number of rows.
    pub fn len(&self) -> usize {
        self.len
    }

    /// Whether there are no rows.
    pub fn is_empty(&self) -> bool {
        self.len == 0
    }

    /// The line of a row; `None` if there is no such row.
    pub fn get(&self, row: usize) -> Option<u32> {
        let behind = self.runs.partition_point(|run| run.row <= row);
        let run = self.runs.get(behind.checked_sub(1)?)?;
        (row < self.len).then(|| run.line.saturating_add((row - run.row) as u32))
    }

    /// The row on a line, where lines rise with the rows; `None` if there is none.
    pub fn row_on(&self, line: u32) -> Option<usize> {
        let behind = self.runs.partition_point(|run| run.line <= line);
        let run = self.runs.get(behind.checked_sub(1)?)?;
        let row = run.row + (line - run.line) as usize;
        let end = self.runs.get(behind).map_or(self.len, |next| next.row);
        (row < end).then_some(row)
    }

    /// The line of the first row; `None` if there is none.
    pub fn first(&self) -> Option<u32> {
        self.runs.first().map(|run| run.line)
    }

    /// The lines in the order of the rows.
    pub fn iter(&self) -> impl Iterator<Item = u32> {
        let runs = self.runs();
        runs.flat_map(|(line, rows)| (0..rows).map(move |i| line.saturating_add(i as u32)))
    }

    /// The rows as runs on lines that follow one another: the line of the first,
    /// and how many they are.
    pub fn runs(&self) -> impl Iterator<Item = (u32, usize)> {
        let ends = self.runs.iter().skip(1).map(|run| run.row);
        let ends = ends.chain([self.len]);
        let runs = self.runs.iter().zip(ends);
        runs.map(|(run, end)| (run.line, end - run.row))
    }

    /// Takes the line of the next row.
    #[inline]
    pub fn push(&mut self, line: u32) {
        let follows = self
            .runs
            .last()
            .is_some_and(|run| line.checked_sub(run.line) == Some((self.len - run.row) as u32));
        if !follows {
            let row = self.len;
            self.runs.push(Run { row, line });
        }
        self.len += 1;
    }

    /// The lines without those of so many first rows.
    #[must_use]
    pub fn without_first(&self, rows: usize) -> Self {
        self.iter().skip(rows).collect()
    }
}

impl Extend<u32> for RowLines {
    fn extend<I: IntoIterator<Item = u32>>(&mut self, lines: I) {
        lines.into_iter().for_each(|line| self.push(line));
    }
}

impl FromIterator<u32> for RowLines {
    fn from_iter<I: IntoIterator<Item = u32>>(lines: I) -> Self {
        let mut all = Self::default();
        all.extend(lines);
        all
    }
}
