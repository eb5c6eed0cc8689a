use std::borrow::Cow;

use crate::dashboard::contrast::{Dot, SideLine, Sides};
use crate::dashboard::{Control, Drawing, Exhibit, Mark, RateRow, TableRow};
use crate::words::dashboard as heads;
use crate::words::saving as words;
use crate::xlsx::Cell;

/// A card's table with its numbers as numbers.
pub(super) struct Table<'a> {
    pub(super) heads: Vec<String>,
    pub(super) rows: Vec<Vec<Cell<'a>>>,
}

/// The table of a card; empty where it has none.
pub(super) fn figures(exhibit: &Exhibit) -> Table<'_> {
    let figures = &exhibit.figures;
    let (marks, rows) = (&figures.marks, &figures.rows);
    match &figures.drawing {
        Drawing::Battery { steps, statements } => {
            let num_options = figures.heads.len().saturating_sub(2);
            let bases = statements.iter().map(|statement| statement.base);
            let options = marks.chunks(num_options.max(1));
            let rows = rows.iter().zip(options).zip(bases);
            Table {
                heads: battery_heads(&figures.heads, steps.len()),
                rows: rows
                    .map(|((row, marks), base)| statement(row, marks, steps.len(), base))
                    .collect(),
            }
        }
        Drawing::Lines(_) => Table {
            heads: figures.heads.clone(),
            rows: (0..)
                .zip(rows)
                .map(|(place, row): (usize, _)| month(row, marks, place, rows.len()))
                .collect(),
        },
        Drawing::Rates(numbers) => Table {
            heads: figures.heads.clone(),
            rows: rows
                .iter()
                .zip(numbers)
                .map(|(row, own)| rate(row, own))
                .collect(),
        },
        Drawing::Process(series) => Table {
            heads: figures.heads.clone(),
            rows: controls(series)
                .zip(rows)
                .map(|((control, place), row)| point(row, control, place))
                .collect(),
        },
        Drawing::Nothing | Drawing::Bars | Drawing::Columns | Drawing::Histogram(_) => Table {
            heads: option_heads(&figures.heads),
            rows: rows
                .iter()
                .zip(marks)
                .map(|(row, mark)| option(row, mark))
                .collect(),
        },
    }
}

/// The table of groups side by side.
pub(super) fn groups(sides: &Sides) -> Table<'_> {
    let [
        answer,
        group,
        figure,
        base,
        share,
        _,
        difference,
        stands_out,
    ] = heads::side_heads(sides.of_shares);
    let heads = [
        answer,
        group,
        figure,
        base,
        share,
        words::FROM,
        words::TO,
        difference,
        stands_out,
    ];
    let each = sides.lines.iter().flat_map(|line| {
        let dots = line.dots.iter();
        dots.map(move |dot| side(line, dot, sides.of_shares))
    });
    Table {
        heads: heads.map(str::to_owned).to_vec(),
        rows: each.collect(),
    }
}

fn option_heads(shown: &[String]) -> Vec<String> {
    let kept = shown.iter().take(3).cloned();
    kept.chain([words::FROM, words::TO].map(str::to_owned))
        .collect()
}

fn option<'a>(row: &'a TableRow, mark: &Mark) -> Vec<Cell<'a>> {
    let mut cells = vec![text(&row.head)];
    cells.extend(mark.value.map(Cell::Count));
    match &mark.share {
        Some(share) => cells.extend([
            Cell::Share(share.estimate),
            Cell::Share(share.interval.low),
            Cell::Share(share.interval.high),
        ]),
        None => cells.extend(row.cells.get(1).map(|cell| text(cell))),
    }
    cells
}

fn rate<'a>(row: &'a TableRow, own: &RateRow) -> Vec<Cell<'a>> {
    let share = |share: Option<f64>| share.map_or_else(no_data, Cell::Share);
    let mut cells = vec![
        text(&row.head),
        Cell::Count(own.responses as f64),
        amount(own.people),
        share(own.rate),
        share(own.of_responses),
        share(own.of_people),
    ];
    cells.extend(row.cells.last().map(|cell| text(cell)));
    cells
}

fn battery_heads(shown: &[String], num_steps: usize) -> Vec<String> {
    let mut heads = Vec::new();
    let last = shown.len().saturating_sub(1);
    for (place, head) in shown.iter().enumerate() {
        if place == 0 || place == last {
            heads.push(head.clone());
        } else {
            heads.push(words::count_of(head));
            if place <= num_steps {
                heads.push(words::share_of(head));
            }
        }
    }
    heads
}

fn statement<'a>(row: &'a TableRow, marks: &[Mark], num_steps: usize, base: u32) -> Vec<Cell<'a>> {
    let mut cells = vec![text(&row.head)];
    for (place, mark) in marks.iter().enumerate() {
        cells.push(Cell::Count(mark.value.unwrap_or(0.0)));
        if place < num_steps {
            let share = mark.share.as_ref();
            let share = share.map(|share| Cell::Share(share.estimate));
            cells.push(share.unwrap_or_else(no_data));
        }
    }
    cells.push(Cell::Count(f64::from(base)));
    cells
}

/// A month of each series: marks stand one series after the other.
fn month<'a>(row: &'a TableRow, marks: &[Mark], place: usize, num_rows: usize) -> Vec<Cell<'a>> {
    let own = marks.iter().skip(place).step_by(num_rows.max(1));
    let own = own.map(|mark| mark.value.map_or_else(no_data, amount));
    std::iter::once(text(&row.head)).chain(own).collect()
}

/// Each point of each series: its series, and which one of it.
fn controls(series: &[Control]) -> impl Iterator<Item = (&Control, usize)> {
    let points = |control: &Control| 0..control.values.len();
    let each = series.iter().map(move |control| (control, points(control)));
    each.flat_map(|(control, points)| points.map(move |place| (control, place)))
}

/// A point of a process chart: value, mean, limits, moving range, what it signals.
fn point<'a>(row: &'a TableRow, control: &Control, place: usize) -> Vec<Cell<'a>> {
    let figure = |value: Option<f64>| value.map_or_else(no_data, amount);
    let process = control.process.as_ref();
    let mut cells = vec![text(&row.head), figure(control.value(place))];
    cells.push(figure(process.map(|process| process.mean)));
    cells.push(figure(control.low()));
    cells.push(figure(process.map(|process| process.limits.high)));
    cells.push(figure(control.moving_range(place)));
    cells.extend(row.cells.last().map(|cell| text(cell)));
    cells
}

fn side<'a>(line: &'a SideLine, dot: &'a Dot, of_shares: bool) -> Vec<Cell<'a>> {
    let (part, whole) = dot.of;
    let figure = |value: Option<f64>| match value {
        Some(value) if of_shares => Cell::Share(value),
        Some(value) => Cell::Number(hundredths(value)),
        None => no_data(),
    };
    let mut cells = vec![text(&line.title), text(&dot.group)];
    if of_shares {
        cells.push(Cell::Count(part as f64));
    } else {
        cells.push(figure(dot.value));
    }
    cells.push(Cell::Count(whole as f64));
    cells.push(if of_shares {
        figure(dot.value)
    } else {
        text("")
    });
    cells.push(figure(dot.interval.map(|(low, _)| low)));
    cells.push(figure(dot.interval.map(|(_, high)| high)));
    cells.extend(dot.cells.iter().skip(4).map(|cell| text(cell)));
    cells
}

fn amount<'a>(value: f64) -> Cell<'a> {
    let value = hundredths(value);
    if value.fract() == 0.0 {
        Cell::Count(value)
    } else {
        Cell::Number(value)
    }
}

/// As the card shows it.
fn hundredths(value: f64) -> f64 {
    (value * 100.0).round() / 100.0
}

fn text(text: &str) -> Cell<'_> {
    Cell::Text(Cow::Borrowed(text))
}

fn no_data<'a>() -> Cell<'a> {
    Cell::Text(Cow::Owned(heads::no_data()))
}
