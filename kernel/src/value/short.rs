use super::marks::{DecimalMark, Marks};

/// A number of a few digits, with a point among them or none: what most numbers
/// are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Short {
    /// Its digits as a whole number.
    sum: u32,
    /// Digits behind the point.
    behind: usize,
    /// What its mark proves.
    pub marks: Marks,
    /// Its digits, if there is nothing else; else 0.
    pub num_digits: usize,
}

impl Short {
    /// Most bytes of such a number.
    pub(crate) const LONGEST: usize = 9;

    /// The number as [`super::WrittenNumber`] reads it; `None` if it is longer or
    /// written in any other way.
    #[inline]
    pub(crate) fn of(cell: &[u8]) -> Option<Self> {
        if cell.is_empty() || cell.len() > Self::LONGEST {
            return None;
        }
        let (mut sum, mut point) = (0, None);
        for (at, b) in cell.iter().enumerate() {
            match b {
                b'0'..=b'9' => sum = sum * 10 + u32::from(b - b'0'),
                b'.' if point.is_none() => point = Some(at),
                _ => return None,
            }
        }
        let before = point.unwrap_or(cell.len());
        let behind = cell.len() - point.map_or(cell.len(), |at| at + 1);
        let zero = cell.first() == Some(&b'0');
        if (zero && before > 1) || (point.is_some() && behind == 0) {
            return None;
        }
        let grouped = (1..=3).contains(&before) && !zero && behind == 3;
        Some(Self {
            sum,
            behind,
            marks: match point {
                None => Marks::Plain,
                Some(_) if grouped => Marks::EitherPoint,
                Some(_) => Marks::Point,
            },
            num_digits: if point.is_none() { before } else { 0 },
        })
    }

    /// The number if its fraction stands after `mark`; `None` if it cannot.
    #[inline]
    pub(crate) fn value(self, mark: DecimalMark) -> Option<f64> {
        const POWERS: [f64; Short::LONGEST + 1] =
            [1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9];
        let sum = f64::from(self.sum);
        match (mark, self.marks) {
            (DecimalMark::Point, _) => Some(sum / POWERS.get(self.behind)?),
            (DecimalMark::Comma, Marks::Point) => None,
            (DecimalMark::Comma, _) => Some(sum),
        }
    }

    /// Whether it is written without a fraction.
    #[inline]
    pub(crate) fn is_whole(self, mark: DecimalMark) -> bool {
        match mark {
            DecimalMark::Point => self.marks == Marks::Plain,
            DecimalMark::Comma => self.marks != Marks::Point,
        }
    }
}
