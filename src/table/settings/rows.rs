//! Which records are rows: what the reader of files says against what it found.

use std::fmt::{Display, Formatter};
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::table::ProblemCode;

/// What was said of the rows of a file.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct RowSettings {
    /// Records that are rows, though they do not look like it.
    pub keep: Vec<NoRow>,
    /// Lines below the header that are no rows, though they look like it.
    pub skip: Lines,
}

impl RowSettings {
    /// Whether records of this sort are rows all the same.
    pub fn keeps(&self, sort: NoRow) -> bool {
        self.keep.contains(&sort)
    }

    /// Says whether records of this sort are rows all the same.
    pub fn set_keeps(&mut self, sort: NoRow, keep: bool) {
        let kept = |other: NoRow| {
            if other == sort {
                keep
            } else {
                self.keeps(other)
            }
        };
        self.keep = NoRow::ALL.into_iter().filter(|sort| kept(*sort)).collect();
    }
}

/// What a record below the header can be instead of a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum NoRow {
    /// It sums rows above it.
    Total,
    /// A note below the table.
    Footer,
    /// The header again.
    RepeatedHeader,
    /// A line drawn between rows.
    Rule,
    /// Part of another table.
    OtherTable,
}

impl NoRow {
    /// All of them, in the order a reader meets them.
    pub const ALL: [Self; 5] = [
        Self::Total,
        Self::Footer,
        Self::RepeatedHeader,
        Self::Rule,
        Self::OtherTable,
    ];

    /// The problem that is reported of such a record; another table's has no
    /// rows yet.
    pub fn problem(self) -> ProblemCode {
        match self {
            Self::Total => ProblemCode::TotalRow,
            Self::Footer => ProblemCode::Footer,
            Self::RepeatedHeader => ProblemCode::RepeatedHeader,
            Self::Rule => ProblemCode::Rule,
            Self::OtherTable => ProblemCode::ExtraTable { rows: 0 },
        }
    }
}

/// Lines of a file by number, from 1, as ranges with both ends. Written
/// `12, 20-24`; nothing where there are none.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Lines(Vec<(u32, u32)>);

impl Lines {
    /// Whether no line is one of them.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether a line is one of them.
    pub fn has(&self, line: u32) -> bool {
        self.0
            .iter()
            .any(|(first, last)| (*first..=*last).contains(&line))
    }
}

impl Display for Lines {
    fn fmt(&self, f: &mut Formatter<'_>) -> std::fmt::Result {
        for (at, (first, last)) in self.0.iter().enumerate() {
            let comma = if at == 0 { "" } else { ", " };
            if first == last {
                write!(f, "{comma}{first}")?;
            } else {
                write!(f, "{comma}{first}-{last}")?;
            }
        }
        Ok(())
    }
}

/// Text that names no lines: the part of it that cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoLines(pub String);

impl FromStr for Lines {
    type Err = NoLines;

    fn from_str(text: &str) -> Result<Self, NoLines> {
        let parts = text.split([',', ';', ' ']).map(str::trim);
        let parts = parts.filter(|part| !part.is_empty());
        let range = |part: &str| {
            let (first, last) = part.split_once(['-', '–']).unwrap_or((part, part));
            let number = |text: &str| text.parse::<u32>().ok().filter(|line| *line > 0);
            match (number(first), number(last)) {
                (Some(first), Some(last)) => Ok((first.min(last), first.max(last))),
                _ => Err(NoLines(part.to_owned())),
            }
        };
        parts.map(range).collect::<Result<_, _>>().map(Self)
    }
}
