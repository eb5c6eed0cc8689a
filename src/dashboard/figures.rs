use crate::dashboard::Control;
use crate::engine::{Body, QuestionResult};
use crate::read::is_outside;
use crate::stats::{Count, Rules, Share, wilson, wilson_of_population};
use crate::table::{Day, Question, QuestionKind, Unit};
use crate::words::format::{count, month, percent};
use crate::words::{dashboard as words, reading};
use canvass_kernel::sort_by_key;

/// What a card says, in the order it says it: the one source of marks, table,
/// tooltips and accessible names.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Figures {
    /// Heads of the table's columns, the first over the row heads.
    pub heads: Vec<String>,
    /// The table's rows in the order of the marks.
    pub rows: Vec<TableRow>,
    /// The marks in reading order.
    pub marks: Vec<Mark>,
    /// What the numbers of a histogram count.
    pub unit: Option<Unit>,
    /// How the marks are laid out.
    pub drawing: Drawing,
    /// Whether the counts and shares of options are weighted.
    pub weighted: bool,
}

/// How marks are laid out, and what their chart says beside them.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Drawing {
    /// There is nothing to draw.
    #[default]
    Nothing,
    /// A bar each.
    Bars,
    /// A bar each of a response rate in per cent, beside a table of these.
    Rates(Vec<RateRow>),
    /// A column each under its label.
    Columns,
    /// Columns that meet at these edges: one more than marks.
    Histogram(Vec<f64>),
    /// Points over months, one series after the other, under these names; a
    /// single series needs none.
    Lines(Vec<String>),
    /// Points over months with what chance keeps them within, one series after
    /// the other.
    Process(Vec<Control>),
    /// Parts of a bar, one bar a statement.
    Battery {
        /// The steps of the scale from the negative end. The marks of answers
        /// outside it follow those of the steps.
        steps: Vec<String>,
        /// The statements.
        statements: Vec<Statement>,
    },
}

/// A row of the table of response rates.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct RateRow {
    /// How many responses.
    pub responses: u64,
    /// How many people.
    pub people: f64,
    /// The response rate from 0 to 1; `None` where there is none.
    pub rate: Option<f64>,
    /// The group's share of all responses; `None` where there are none.
    pub of_responses: Option<f64>,
    /// The group's share of all people; `None` where there are none.
    pub of_people: Option<f64>,
}

/// A statement of a battery.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Statement {
    /// Its words.
    pub label: String,
    /// How many answered on the scale.
    pub base: u32,
}

/// A row of the table.
#[derive(Clone, Debug, PartialEq)]
pub struct TableRow {
    /// The row's head.
    pub head: String,
    /// The cells, one fewer than heads.
    pub cells: Vec<String>,
    /// The mark a reader chooses with this row, if it has one of its own.
    pub key: Option<MarkKey>,
}

/// A mark of the chart.
#[derive(Clone, Debug, PartialEq)]
pub struct Mark {
    /// What it stands for.
    pub key: MarkKey,
    /// Short words beside it.
    pub label: String,
    /// Its accessible name and tooltip.
    pub name: String,
    /// The number it shows; `None` is a gap.
    pub value: Option<f64>,
    /// Its share of the base and how sure that is; `None` where it has none.
    pub share: Option<Share>,
    /// How many its share is of; `None` where it has none.
    pub base: Option<u32>,
    /// What a bar says at its end or on it; empty for other marks.
    pub text: String,
}

/// What a mark stands for, and so what choosing it filters by.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum MarkKey {
    /// An option.
    Option(u32),
    /// An option of a statement: item and option.
    Cell(u32, u32),
    /// A range of numbers or days.
    Range(f64, f64),
    /// Nothing to filter by; told apart by this number.
    Fixed(u32),
}

impl Figures {
    /// The figures of a question; empty for hidden questions and free text.
    pub fn of(question: &Question, result: &QuestionResult) -> Self {
        Self::among(question, result, None)
    }

    /// The same where so many people could have answered, if that is known: shares are
    /// the surer the more of them did.
    pub fn among(question: &Question, result: &QuestionResult, people: Option<u64>) -> Self {
        match &result.body {
            Body::Counts(counts) => options(question, counts, (result.base, people)),
            Body::Battery(rows) => battery(question, rows, people),
            Body::Histogram { bins, .. } => {
                let last = bins.last().map(|bin| bin.to);
                let edges = bins.iter().map(|bin| bin.from).chain(last).collect();
                let bins = bins.iter().map(|bin| {
                    (
                        words::range(bin.from, bin.to, question.unit),
                        bin.count,
                        MarkKey::Range(bin.from, bin.to),
                    )
                });
                Self {
                    drawing: Drawing::Histogram(edges),
                    ..counted(question, &bins.collect::<Vec<_>>(), (result.base, people))
                }
            }
            Body::Months { first, counts } => months(*first, counts),
            Body::Usage(series) => usage(question, series),
            Body::TooMany { .. } | Body::Texts | Body::Hidden => Self::default(),
        }
    }

    /// Whether no mark shows anything above nought.
    pub fn is_zero(&self) -> bool {
        self.marks
            .iter()
            .all(|mark| mark.value.is_none_or(|value| value == 0.0))
    }

    /// The largest number of any mark, at least 1.
    pub fn most(&self) -> f64 {
        self.marks
            .iter()
            .filter_map(|mark| mark.value)
            .fold(1.0, f64::max)
    }
}

/// Options: in their own order if they have one, else the most frequent first
/// and "other" last.
fn options(question: &Question, counts: &[u32], base: (u32, Option<u64>)) -> Figures {
    let mut rows: Vec<(String, u32, MarkKey)> = (0_u32..)
        .zip(question.options.iter().zip(counts))
        .map(|(code, (option, n))| (option.clone(), *n, MarkKey::Option(code)))
        .collect();
    if !question.ordered {
        sort_by_key(&mut rows, |(label, n, _)| {
            (is_rest(label), std::cmp::Reverse(*n))
        });
    }
    let mut figures = counted(question, &rows, base);
    let outside = |key: Option<MarkKey>| matches!(key, Some(MarkKey::Option(code)) if code >= question.num_scale);
    for row in figures.rows.iter_mut().filter(|row| outside(row.key)) {
        row.cells.truncate(1);
        row.cells.resize_with(3, words::not_in_base);
    }
    for mark in figures
        .marks
        .iter_mut()
        .filter(|mark| outside(Some(mark.key)))
    {
        let n = mark.value.unwrap_or(0.0) as usize;
        mark.name = words::outside_name(&mark.label, n);
        mark.share = None;
        mark.base = None;
        mark.text = count(n);
    }
    figures
}

/// Options that stand after the others whatever their count.
pub(super) fn is_rest(label: &str) -> bool {
    let starts = |word: &str| {
        let start = label.get(..word.len());
        start.is_some_and(|start| start.eq_ignore_ascii_case(word))
    };
    starts("other") || starts("none") || is_outside(label)
}

fn share_of(part: u32, (whole, people): (u32, Option<u64>)) -> Option<Share> {
    let (count, rules) = (Count::of(part.into(), whole.into()), Rules::default());
    let of_all = people.and_then(|people| wilson_of_population(count, people, rules).ok());
    of_all.or_else(|| wilson(count, rules).ok())
}

fn interval(share: Option<Share>) -> Option<(f64, f64)> {
    share.map(|share| (share.interval.low, share.interval.high))
}

fn counted(
    question: &Question,
    rows: &[(String, u32, MarkKey)],
    among: (u32, Option<u64>),
) -> Figures {
    let (base, _) = among;
    let share = |n: u32| percent(n as usize, base as usize);
    let table = rows.iter().map(|(label, n, key)| TableRow {
        head: label.clone(),
        cells: vec![
            count(*n as usize),
            words::share_or_none(share(*n)),
            words::interval(interval(share_of(*n, among))),
        ],
        key: Some(*key),
    });
    let marks = rows.iter().map(|(label, n, key)| {
        let share = share_of(*n, among);
        Mark {
            key: *key,
            label: label.clone(),
            name: words::mark_name(label, *n as usize, base as usize, interval(share)),
            value: Some(f64::from(*n)),
            share,
            base: share.map(|_| base),
            text: words::bar_value(*n as usize, base as usize),
        }
    });
    Figures {
        drawing: match question.kind {
            QuestionKind::Score => Drawing::Columns,
            _ => Drawing::Bars,
        },
        heads: words::option_heads(&question.title),
        rows: table.collect(),
        marks: marks.collect(),
        unit: question.unit,
        weighted: false,
    }
}

fn battery(
    question: &Question,
    rows: &[crate::engine::BatteryRow],
    people: Option<u64>,
) -> Figures {
    let mut figures = Figures {
        heads: words::battery_heads(&question.options),
        drawing: Drawing::Battery {
            steps: question
                .options
                .iter()
                .take(question.num_scale as usize)
                .cloned()
                .collect(),
            statements: rows
                .iter()
                .zip(&question.items)
                .map(|(row, label)| Statement {
                    label: label.clone(),
                    base: row.base,
                })
                .collect(),
        },
        ..Figures::default()
    };
    for (item, (row, label)) in (0_u32..).zip(rows.iter().zip(&question.items)) {
        let mut cells = Vec::new();
        for (option, (words_of, n)) in (0_u32..).zip(question.options.iter().zip(&row.counts)) {
            let on_scale = option < question.num_scale;
            let share = on_scale
                .then(|| percent(*n as usize, row.base as usize))
                .flatten();
            cells.push(words::count_and_share(*n as usize, share.as_deref()));
            let own = on_scale.then(|| share_of(*n, (row.base, people))).flatten();
            let name = if on_scale {
                words::mark_name(
                    &words::statement_is(label, words_of),
                    *n as usize,
                    row.base as usize,
                    interval(own),
                )
            } else {
                words::outside_name(&words::statement_is(label, words_of), *n as usize)
            };
            figures.marks.push(Mark {
                key: MarkKey::Cell(item, option),
                label: words_of.clone(),
                name,
                value: Some(f64::from(*n)),
                share: own,
                base: own.map(|_| row.base),
                text: if on_scale {
                    words::share(*n, row.base)
                } else {
                    String::new()
                },
            });
        }
        cells.push(count(row.base as usize));
        figures.rows.push(TableRow {
            head: label.clone(),
            cells,
            key: None,
        });
    }
    figures
}

fn months(first: i32, counts: &[Option<u32>]) -> Figures {
    let mut figures = Figures {
        heads: words::month_heads(),
        drawing: Drawing::Lines(Vec::new()),
        ..Figures::default()
    };
    for (index, n) in (first..).zip(counts) {
        let label = month(index.div_euclid(12), index.rem_euclid(12) as u32 + 1);
        let bounds = Day::of_month(index).zip(Day::of_month(index + 1));
        let key = bounds.map_or(MarkKey::Fixed(index as u32), |(a, b)| {
            MarkKey::Range(f64::from(a.0), f64::from(b.0))
        });
        figures.rows.push(TableRow {
            head: label.clone(),
            cells: vec![words::count_or_no_data(n.map(|n| n as usize))],
            key: n.is_some().then_some(key),
        });
        figures.marks.push(Mark {
            key,
            name: words::month_name(&label, n.map(|n| n as usize)),
            label,
            value: n.map(f64::from),
            share: None,
            base: None,
            text: String::new(),
        });
    }
    figures
}

fn usage(question: &Question, series: &[crate::engine::Usage]) -> Figures {
    let metric = |usage: &crate::engine::Usage| {
        let name = usage
            .metric
            .and_then(|code| question.options.get(code as usize));
        name.map_or_else(
            || reading::usage_title().to_owned(),
            |name| name.replace('_', " "),
        )
    };
    let names: Vec<String> = series.iter().map(metric).collect();
    let mut figures = Figures {
        heads: words::usage_heads(&names),
        drawing: Drawing::Lines(names),
        ..Figures::default()
    };
    for (place, label) in question.items.iter().enumerate() {
        let cells = series
            .iter()
            .map(|usage| words::sum_or_no_data(usage.sums.get(place).copied().flatten()));
        figures.rows.push(TableRow {
            head: label.clone(),
            cells: cells.collect(),
            key: None,
        });
    }
    let months = question.items.len();
    for (line, usage) in series.iter().enumerate() {
        for (place, label) in question.items.iter().enumerate() {
            let value = usage.sums.get(place).copied().flatten();
            figures.marks.push(Mark {
                key: MarkKey::Fixed((line * months + place) as u32),
                label: label.clone(),
                name: words::usage_name(&metric(usage), label, value),
                value,
                share: None,
                base: None,
                text: String::new(),
            });
        }
    }
    figures
}
