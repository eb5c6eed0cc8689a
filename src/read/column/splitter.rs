use std::borrow::Cow;
use std::collections::BTreeSet;

use crate::json;
use crate::read::column::options::Options;
use crate::read::profile::Profile;
use crate::read::split::texts;

/// What divides several options in a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Mark {
    /// `;`, `|`, a line end or a comma.
    Char(char),
    /// A comma without a space behind it; one with a space is part of an
    /// option.
    TightComma,
    /// A list in square brackets, each option in quotes.
    Json,
}

impl Mark {
    /// The mark as text; `[]` for a list.
    pub(crate) fn sign(self) -> &'static str {
        match self {
            Self::Char(';') => ";",
            Self::Char('|') => "|",
            Self::Char(',') | Self::TightComma => ",",
            Self::Char(_) => "\n",
            Self::Json => "[]",
        }
    }
}

/// Divides a cell into its options.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Splitter {
    mark: Mark,
    /// Options that hold the mark themselves.
    joined: BTreeSet<String>,
}

impl Splitter {
    /// The options of the cells, if the column is a multiple choice, and
    /// whether that is certain: every cell is a list in brackets, or ends with
    /// a semicolon as Microsoft Forms writes it. Otherwise a mark divides if
    /// it stands in a fifth of the cells, its parts are few and come again,
    /// and there are fewer parts than different cells.
    pub(crate) fn detect(profile: &Profile<'_>) -> Option<(Self, bool)> {
        let distinct = &profile.distinct;
        let only = |mark| Self {
            mark,
            joined: BTreeSet::new(),
        };
        if distinct.is_empty() {
            return None;
        }
        if distinct.iter().all(|(cell, _)| parse_json(cell).is_some()) {
            return Some((only(Mark::Json), true));
        }
        let tight = if commas_are_tight(distinct) {
            Mark::TightComma
        } else {
            Mark::Char(',')
        };
        let marks = [Mark::Char(';'), Mark::Char('|'), Mark::Char('\n'), tight];
        marks.into_iter().find_map(|mark| {
            let splitter = only(mark);
            let found = Options::of(distinct, &splitter)?;
            let closed = mark == Mark::Char(';') && distinct.iter().all(|(c, _)| c.ends_with(';'));
            if closed && found.are_short() {
                return Some((splitter, true));
            }
            let (found, joined) = if mark == Mark::Char(',') {
                found.joined()
            } else {
                (found, BTreeSet::new())
            };
            found
                .is_choice(mark)
                .then_some((Self { mark, joined }, false))
        })
    }

    /// The mark that stands in some cell, for a column that the reader takes
    /// for a multiple choice.
    pub(crate) fn likeliest(profile: &Profile<'_>) -> Self {
        let marks = [';', '|', '\n', ','];
        let stands = |mark: &char| {
            profile
                .distinct
                .iter()
                .any(|(cell, _)| cell.contains(*mark))
        };
        let mark = marks.into_iter().find(stands).unwrap_or(';');
        Self {
            mark: Mark::Char(mark),
            joined: BTreeSet::new(),
        }
    }

    /// What divides the options.
    pub(crate) fn mark(&self) -> Mark {
        self.mark
    }

    /// The options of a cell in its order, none empty.
    pub(crate) fn parts<'a>(&self, cell: &'a str) -> Vec<Cow<'a, str>> {
        if self.mark == Mark::Json {
            let parts = parse_json(cell).unwrap_or_else(|| vec![cell.to_owned()]);
            let parts = parts.into_iter().map(|part| part.trim().to_owned());
            return parts.filter(|p| !p.is_empty()).map(Cow::Owned).collect();
        }
        let pieces = self.pieces(cell);
        let mut parts = Vec::with_capacity(pieces.len());
        let mut at = 0;
        while let Some((from, to)) = pieces.get(at) {
            let longest = (at + 1..pieces.len()).rev().find_map(|last| {
                let (_, end) = pieces.get(last)?;
                let whole = cell.get(*from..*end)?;
                self.joined.contains(whole).then_some((last, whole))
            });
            let longest = longest.filter(|_| !self.joined.is_empty());
            let (last, part) = longest.unwrap_or((at, cell.get(*from..*to).unwrap_or_default()));
            parts.push(Cow::Borrowed(part));
            at = last + 1;
        }
        parts
    }

    /// Where the pieces between marks begin and end, without the spaces about
    /// them; none empty.
    pub(super) fn pieces(&self, cell: &str) -> Vec<(usize, usize)> {
        let mut pieces = Vec::new();
        let mut start = 0;
        let mut push = |from: usize, to: usize| {
            let piece = cell.get(from..to).unwrap_or_default();
            let lead = piece.len() - piece.trim_start().len();
            let trimmed = piece.trim();
            if !trimmed.is_empty() {
                pieces.push((from + lead, from + lead + trimmed.len()));
            }
        };
        let sign = match self.mark {
            Mark::Char(sign) => sign,
            Mark::TightComma | Mark::Json => ',',
        };
        for (at, _) in cell.match_indices(sign) {
            let behind = cell.get(at + 1..).unwrap_or_default();
            if self.mark == Mark::TightComma && behind.starts_with(' ') {
                continue;
            }
            push(start, at);
            start = at + 1;
        }
        push(start, cell.len());
        pieces
    }
}

fn parse_json(cell: &str) -> Option<Vec<String>> {
    let is_list = cell.starts_with('[') && cell.ends_with(']');
    is_list.then(|| texts(json::parse(cell).ok()?))?
}

/// Whether commas divide without a space behind them, as Jisc writes them: at
/// least as many have none as have one.
fn commas_are_tight(distinct: &[(&str, usize)]) -> bool {
    let (mut tight, mut loose) = (0, 0);
    for (cell, n) in distinct {
        for (at, _) in cell.match_indices(',') {
            match cell.as_bytes().get(at + 1) {
                Some(b' ') => loose += n,
                Some(_) => tight += n,
                None => {}
            }
        }
    }
    tight > 0 && tight >= loose
}
