use super::{Line, Measure};
use crate::dashboard::{Caption, Figures, Mark, MarkKey, mean_of_numbers, recommended, warning};
use crate::engine::{BatteryRow, Body, QuestionResult};
use crate::stats::Lack;
use crate::table::{Question, QuestionKind, Table};
use crate::words::{dashboard as page, statistics};

/// A question as it was answered by everybody or by the rows of a group.
pub(super) struct Counted<'a> {
    pub(super) table: &'a Table,
    pub(super) question: &'a Question,
    pub(super) result: &'a QuestionResult,
    /// The group's name and its rows in rising order.
    pub(super) group: Option<(&'a str, &'a [usize])>,
}

impl Counted<'_> {
    /// Base, summary numbers and distribution.
    pub(super) fn lines(&self) -> Vec<Line> {
        let figures = Figures::of(self.question, self.result);
        let mut lines = match &self.result.body {
            Body::Battery(rows) => self.battery(rows, &figures),
            Body::Usage(_) => usage(&figures, self.question.items.len()),
            _ => self.plain(&figures),
        };
        for line in &mut lines {
            line.group = self.group.map(|(name, _)| name.to_owned());
        }
        lines
    }

    fn plain(&self, figures: &Figures) -> Vec<Line> {
        let result = self.result;
        let caption = Caption::of(self.question, result, false);
        let has_number = matches!(
            self.question.kind,
            QuestionKind::Number | QuestionKind::Score
        );
        let note = caption.note.clone().filter(|_| !has_number);
        let said = [caption.warning, note].into_iter().flatten();
        let outside = match &result.body {
            Body::Counts(counts) => outside(self.question, counts),
            Body::TooMany { outside, .. } => *outside,
            _ => 0,
        };
        let mut lines = self.answered(result.base, outside, 0);
        if let Some(line) = lines.first_mut() {
            line.note = said.collect::<Vec<_>>().join(". ");
        }
        lines.extend(self.numbers(caption.note.unwrap_or_default()));
        // A month in which the whole table has no row is a gap, not a figure.
        let marks = figures.marks.iter().filter(|mark| mark.value.is_some());
        lines.extend(marks.map(|mark| counted(mark, result.base)));
        lines
    }

    fn battery(&self, rows: &[BatteryRow], figures: &Figures) -> Vec<Line> {
        let mut lines = Vec::new();
        for (item, (row, statement)) in (0_u32..).zip(rows.iter().zip(&self.question.items)) {
            let outside = outside(self.question, &row.counts);
            let mut own = self.answered(row.base, outside, item as usize);
            if let Some(line) = own.first_mut() {
                line.note = warning(self.question, row.base).unwrap_or_default();
            }
            let of_item =
                |mark: &&Mark| matches!(mark.key, MarkKey::Cell(place, _) if place == item);
            let marks = figures.marks.iter().filter(of_item);
            own.extend(marks.map(|mark| counted(mark, row.base)));
            for line in &mut own {
                line.statement = Some(statement.clone());
            }
            lines.append(&mut own);
        }
        lines
    }

    /// Who answered, who did not, and whose answer could not be read.
    fn answered(&self, base: u32, outside: u32, column: usize) -> Vec<Line> {
        let rows = self.result.rows;
        let misfits = self.num_misfits(column);
        let silent = rows.saturating_sub(base + outside + misfits);
        let mut lines = vec![
            Line::count(Measure::Answered, base, rows),
            Line::count(Measure::NoAnswer, silent, rows),
        ];
        if misfits > 0 {
            lines.push(Line::count(Measure::NotUnderstood, misfits, rows));
        }
        lines
    }

    /// Cells of a column that do not fit its kind, where such cells are no
    /// answers.
    fn num_misfits(&self, column: usize) -> u32 {
        if matches!(
            self.question.kind,
            QuestionKind::Multiple | QuestionKind::Text
        ) {
            return 0;
        }
        let place = self.question.columns.get(column);
        let column = place.and_then(|place| self.table.columns.get(*place as usize));
        let misfits = column.map(|column| column.misfits.as_slice());
        let is_in = |row: usize| {
            self.group
                .is_none_or(|(_, rows)| rows.binary_search(&row).is_ok())
        };
        let misfits = misfits.unwrap_or_default().iter();
        misfits.filter(|misfit| is_in(misfit.row)).count() as u32
    }

    /// Mean, quartiles and recommend score, where the question has them.
    fn numbers(&self, note: String) -> Vec<Line> {
        let value = |measure, value| Line {
            value: Some(value),
            base: Some(self.result.base),
            ..Line::of(measure)
        };
        if let Some((_, score)) = recommended(self.question, self.result) {
            let is_enough = matches!(score.base, crate::stats::Base::Enough);
            let interval = score.interval.ok().filter(|_| is_enough);
            return vec![Line {
                value: is_enough.then_some(score.estimate),
                low: interval.map(|interval| interval.low),
                high: interval.map(|interval| interval.high),
                note,
                ..value(Measure::RecommendScore, score.estimate)
            }];
        }
        let (Body::Histogram { median, spread, .. }, Some(mean)) =
            (&self.result.body, mean_of_numbers(self.result))
        else {
            return Vec::new();
        };
        let why: Option<Lack> = mean.interval.err();
        let note = std::iter::once(note).chain(why.map(statistics::lack));
        let mut lines = vec![Line {
            low: mean.interval.ok().map(|interval| interval.low),
            high: mean.interval.ok().map(|interval| interval.high),
            note: note.collect::<Vec<_>>().join(". "),
            ..value(Measure::Mean, mean.estimate)
        }];
        let quartiles = [
            (Measure::LowerQuartile, spread.map(|spread| spread.low)),
            (Measure::Median, *median),
            (Measure::UpperQuartile, spread.map(|spread| spread.high)),
        ];
        let known = quartiles.into_iter();
        lines.extend(known.filter_map(|(measure, number)| Some(value(measure, number?))));
        lines
    }
}

/// How many said what lies outside the scale.
fn outside(question: &Question, counts: &[u32]) -> u32 {
    if question.kind == QuestionKind::Multiple {
        return 0;
    }
    counts.iter().skip(question.num_scale as usize).sum()
}

/// A mark of the chart as a line.
fn counted(mark: &Mark, base: u32) -> Line {
    let is_in_base = mark.share.is_some() || base == 0;
    let note = match (mark.value, mark.key) {
        (None, _) => page::no_data(),
        (_, MarkKey::Option(_) | MarkKey::Cell(..)) if !is_in_base => page::not_in_base(),
        _ => String::new(),
    };
    Line {
        label: mark.label.clone(),
        value: mark.value,
        base: mark.share.is_some().then_some(base),
        note,
        ..Line::of(Measure::Count)
    }
    .with_share(mark.share)
}

/// Sums by month, one metric after the other.
fn usage(figures: &Figures, months: usize) -> Vec<Line> {
    let metrics = figures.heads.iter().skip(1);
    let series = metrics.zip(figures.marks.chunks(months.max(1)));
    let lines = series.flat_map(|(metric, marks)| {
        marks.iter().map(|mark| Line {
            statement: Some(metric.clone()),
            measure: Measure::Sum,
            ..counted(mark, 0)
        })
    });
    lines.collect()
}
