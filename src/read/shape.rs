//! What of the records below a header is the table: rows, and no footers,
//! repeated headers or second tables.

use std::collections::VecDeque;

use crate::read::layout::{Layout, filled_width};
use crate::read::note::{begins_as_note, is_total};
use crate::read::rows::Row;
use crate::table::{Action, NoRow, ProblemCode, RowSettings};

mod plain;
mod sort;

pub(crate) use plain::PlainRows;
use sort::Sort;

/// Sorts the records below a header. Those that may be no rows are held until
/// the records behind them tell.
#[derive(Debug)]
pub(crate) struct Shaper {
    layout: Layout,
    header: Vec<Vec<String>>,
    /// Fewest fields of a whole row.
    least: usize,
    /// Whether records say how many fields they have: those of a sheet do not.
    is_text: bool,
    told: RowSettings,
    plain: PlainRows,
    held: VecDeque<Held>,
    out: VecDeque<Row>,
    /// Whether a row was found.
    any: bool,
    /// Another table began here: nothing behind it is read.
    another: Option<Row>,
    another_rows: u32,
}

/// A record that waits for those behind it, and what it is by its own looks.
#[derive(Debug)]
struct Held {
    row: Row,
    sort: Sort,
}

impl Shaper {
    /// Most records that are held.
    const MOST_HELD: usize = 200;

    pub(crate) fn new(
        layout: &Layout,
        header: Vec<Vec<String>>,
        least: usize,
        is_text: bool,
        told: RowSettings,
    ) -> Self {
        Self {
            layout: layout.clone(),
            plain: PlainRows::new(layout, &header),
            header,
            least,
            is_text,
            told,
            held: VecDeque::new(),
            out: VecDeque::new(),
            any: false,
            another: None,
            another_rows: 0,
        }
    }

    /// The next record that is sorted.
    pub(crate) fn pop(&mut self) -> Option<Row> {
        self.out.pop_front()
    }

    /// Takes a record of the header, and how it was written: only what is wrong
    /// with it comes out.
    pub(crate) fn header_row(&mut self, mut row: Row, raw: &str) {
        let (want, got) = (self.layout.width as u32, row.record.len() as u32);
        let only = self.header.len() == 1 && self.is_text;
        if only && got < want {
            row.note(ProblemCode::TooFewFields { want, got }, Action::Padded);
        }
        if only && got > want {
            let mended = self
                .header
                .first()
                .is_some_and(|names| names.len() < got as usize);
            let action = if mended {
                Action::Repaired
            } else {
                Action::Kept
            };
            row.note(ProblemCode::TooManyFields { want, got }, action);
        }
        if !row.notes.is_empty() {
            row.left_out = true;
            raw.clone_into(&mut row.raw);
            self.out.push_back(row);
        }
    }

    /// Takes the next record, and how it was written.
    pub(crate) fn push(&mut self, mut row: Row, raw: &str) {
        if self.another.is_some() {
            self.another_rows += u32::from(!row.record.is_blank());
            return;
        }
        if self.told.skip.has(row.record.line) && !row.record.is_blank() {
            raw.clone_into(&mut row.raw);
            row.leave_out(ProblemCode::SkippedLine);
            self.out.push_back(row);
            return;
        }
        let sort = match self.sort(&row) {
            Sort::Rule if self.keeps(NoRow::Rule) => Sort::Row,
            sort => sort,
        };
        if self.held.is_empty() && sort == Sort::Row {
            self.accept(row, sort);
            if let Some(row) = self.out.back_mut().filter(|row| row.may_be_shown()) {
                raw.clone_into(&mut row.raw);
            }
            return;
        }
        raw.clone_into(&mut row.raw);
        self.held.push_back(Held { row, sort });
        self.decide(false);
    }

    /// Takes the end of the file; gives the next record that is sorted.
    pub(crate) fn end(&mut self) -> Option<Row> {
        self.decide(true);
        if let Some(mut row) = self.another.take() {
            let rows = std::mem::take(&mut self.another_rows);
            row.leave_out(ProblemCode::ExtraTable { rows });
            self.out.push_back(row);
        }
        self.pop()
    }

    fn keeps(&self, sort: NoRow) -> bool {
        self.told.keeps(sort)
    }

    /// Decides about the records that are held, as far as they tell.
    fn decide(&mut self, last: bool) {
        while let Some(first) = self.held.iter().position(|held| !held.sort.is_gap()) {
            let mut sorts = self.held.iter().map(|held| held.sort);
            let telling = sorts.position(|sort| matches!(sort, Sort::Heading | Sort::Row));
            let Some(telling) = telling else {
                if last {
                    self.footers(first);
                } else if self.held.len() > Self::MOST_HELD {
                    self.release(self.held.len());
                }
                return;
            };
            let gap = telling > 0;
            if self
                .held
                .get(telling)
                .is_some_and(|held| held.sort == Sort::Row)
            {
                if gap && !self.keeps(NoRow::OtherTable) && self.is_of_another_width(telling) {
                    let Some(known) = self.is_another_width_for_sure(telling, last) else {
                        return;
                    };
                    if known {
                        self.begin_another(telling);
                        return;
                    }
                }
                self.release(telling + 1);
                continue;
            }
            let again = self.held.get(telling).is_some_and(|Held { row, .. }| {
                self.is_header_again(row) && row.record.len() == self.layout.width
            });
            let mut above = self.held.iter().take(telling);
            let blank = above.any(|held| held.sort == Sort::Blank);
            if again && (!blank || self.keeps(NoRow::OtherTable)) {
                if self.keeps(NoRow::RepeatedHeader) {
                    self.release(telling + 1);
                    continue;
                }
                self.release(telling);
                if let Some(Held { mut row, .. }) = self.held.pop_front() {
                    row.leave_out(ProblemCode::RepeatedHeader);
                    self.out.push_back(row);
                }
                continue;
            }
            if self.keeps(NoRow::OtherTable) {
                self.release(telling + 1);
                continue;
            }
            let below: Vec<&Row> = self
                .held
                .iter()
                .skip(telling + 1)
                .filter(|held| !held.sort.is_gap())
                .map(|held| &held.row)
                .take(2)
                .collect();
            if below.len() < 2 && !last {
                if self.held.len() > Self::MOST_HELD {
                    self.release(self.held.len());
                }
                return;
            }
            if self.heads_another(telling, &below, gap, again) {
                self.begin_another(telling);
                return;
            }
            self.release(telling + 1);
        }
        if last {
            self.held.retain(|held| held.sort == Sort::Rule);
            self.release(self.held.len());
        } else if self.held.len() > Self::MOST_HELD {
            // One blank record is enough to remember the gap.
            self.release(self.held.len() - 1);
        }
    }

    /// Whether a record that reads like a heading begins another table.
    fn heads_another(&self, at: usize, below: &[&Row], gap: bool, again: bool) -> bool {
        let Some(Held { row: heading, .. }) = self.held.get(at) else {
            return false;
        };
        if below.is_empty() {
            return false;
        }
        let width = heading.fields;
        let other_width = width != self.layout.width && below.iter().all(|row| row.fields == width);
        let narrow = filled_width(&heading.record);
        let fits_heading = below
            .iter()
            .all(|row| filled_width(&row.record) <= narrow && row.record.num_filled() > 1);
        (again && gap) || other_width || (gap && fits_heading)
    }

    fn is_of_another_width(&self, at: usize) -> bool {
        self.held.get(at).is_some_and(|Held { row, .. }| {
            let (fits, misfits) = self.layout.fit(&row.record);
            row.record.len() != self.layout.width && misfits >= fits
        })
    }

    /// Whether records behind a gap have a width of their own; `None` until
    /// there are two of them.
    fn is_another_width_for_sure(&self, at: usize, last: bool) -> Option<bool> {
        let width = self.held.get(at)?.row.record.len();
        let mut rows = self
            .held
            .iter()
            .skip(at + 1)
            .filter(|held| !held.sort.is_gap());
        match rows.next() {
            Some(next) => Some(next.row.record.len() == width && width > 1),
            None if last || self.held.len() > Self::MOST_HELD => Some(false),
            None => None,
        }
    }

    /// Nothing from the first record that is held is part of the table.
    fn begin_another(&mut self, heading: usize) {
        let filled = self.held.iter().filter(|held| !held.sort.is_gap());
        self.another_rows = filled.count() as u32;
        self.another = self.held.drain(..).nth(heading).map(|held| held.row);
        self.held.clear();
    }

    /// The records that are held are rows after all.
    fn release(&mut self, count: usize) {
        for _ in 0..count {
            if let Some(held) = self.held.pop_front() {
                self.accept(held.row, held.sort);
            }
        }
    }

    /// The file ends with records of one filled cell: notes below the table, if
    /// their words do not look like its rows; behind a blank record also if they
    /// are not padded or of several words. Without a row there is no table.
    fn footers(&mut self, first: usize) {
        let gap = first > 0;
        let is_note = |row: &Row| {
            let first = row.record.get(0).unwrap_or_default().trim();
            let (_, misfits) = self.layout.fit(&row.record);
            let words = first.split_whitespace().count();
            (misfits > 0 && words > 1)
                || (row.fields == 1 && words >= 4)
                || first.ends_with(':')
                || begins_as_note(first)
                || (gap && (row.fields < self.layout.width || words >= 3))
        };
        let mut held = self.held.iter().filter(|held| !held.sort.is_gap());
        let notes = self.any && !self.keeps(NoRow::Footer) && held.any(|held| is_note(&held.row));
        for Held { mut row, sort } in std::mem::take(&mut self.held) {
            if !notes || sort == Sort::Rule {
                self.accept(row, sort);
            } else if sort != Sort::Blank {
                row.leave_out(ProblemCode::Footer);
                self.out.push_back(row);
            }
        }
    }

    fn accept(&mut self, mut row: Row, sort: Sort) {
        let nothing = match sort {
            Sort::Blank => Some(ProblemCode::BlankRow),
            Sort::Rule => Some(ProblemCode::Rule),
            Sort::Thin | Sort::Heading | Sort::Row => None,
        };
        if let Some(code) = nothing {
            row.leave_out(code);
            self.out.push_back(row);
            return;
        }
        self.any = true;
        let told = row.notes.iter().any(|(code, _)| {
            matches!(
                code,
                ProblemCode::TooManyFields { .. } | ProblemCode::OtherDelimiter { .. }
            )
        });
        let (want, got) = (self.layout.width as u32, row.record.len() as u32);
        if self.is_text && !told {
            if (got as usize) < self.least {
                row.note(ProblemCode::TooFewFields { want, got }, Action::Padded);
            } else if got > want {
                let surplus = filled_width(&row.record) > want as usize;
                while !surplus && row.record.len() > want as usize {
                    row.record.pop();
                }
                let action = if surplus {
                    Action::Kept
                } else {
                    Action::Repaired
                };
                row.note(ProblemCode::TooManyFields { want, got }, action);
            }
        }
        let first = row.record.iter().find(|field| !field.trim().is_empty());
        if first.is_some_and(is_total) {
            row.note(ProblemCode::TotalRow, Action::Kept);
        }
        self.out.push_back(row);
    }
}
