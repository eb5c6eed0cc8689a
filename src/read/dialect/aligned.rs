//! Columns that stand one below the other with blanks between them, as programs
//! print tables.

use crate::csv::Record;

/// Lines looked at to find where columns begin.
const LINES: usize = 200;
/// Fewest lines that tell, where no rule is drawn below the names.
const LEAST: usize = 4;

/// Where each column of a text begins, in characters; `None` where its lines are
/// no columns. A rule below the names tells (`---- ------`); else two blanks at
/// the same place in nearly all lines do.
pub(super) fn columns(text: &str, by_rule: bool) -> Option<Vec<usize>> {
    let lines: Vec<&str> = text
        .lines()
        .filter(|line| !line.trim().is_empty())
        .take(LINES)
        .collect();
    let starts = if by_rule {
        let rule = lines.iter().position(|line| is_ruler(line))?;
        let rule = lines.get(rule).filter(|_| rule > 0)?;
        starts_of(rule)
    } else {
        by_gaps(&lines)
    };
    let fits = lines.iter().filter(|line| cells(line, &starts).is_some());
    let steady = fits.count() * 10 >= lines.len() * 8;
    (starts.len() > 1 && steady).then_some(starts)
}

/// The cells of a line as a record; the line as one cell where something stands
/// between its columns.
pub(super) fn divided(line: Record, starts: &[usize]) -> Record {
    let Some(cells) = line.get(0).and_then(|text| cells(text, starts)) else {
        return line;
    };
    let mut record = Record::of(cells, line.line);
    record.span = line.span;
    record.lines = line.lines;
    record
}

/// Whether a line is drawn of dashes with blanks where columns end.
fn is_ruler(line: &str) -> bool {
    let runs = line.split_whitespace();
    let is_run = |run: &str| {
        ['-', '=']
            .iter()
            .any(|dash| run.chars().all(|c| c == *dash))
    };
    runs.clone().count() > 1 && runs.clone().all(is_run) && runs.map(str::len).max() > Some(2)
}

/// Where words begin behind a blank.
fn starts_of(line: &str) -> Vec<usize> {
    let mut before = ' ';
    let mut starts = Vec::new();
    for (place, c) in line.chars().enumerate() {
        if before == ' ' && c != ' ' {
            starts.push(place);
        }
        before = c;
    }
    starts
}

/// Where columns begin behind two places that are blank in nearly all lines.
fn by_gaps(lines: &[&str]) -> Vec<usize> {
    if lines.len() < LEAST || lines.iter().any(|line| line.contains('\t')) {
        return Vec::new();
    }
    let width = lines.iter().map(|line| line.chars().count()).max();
    let mut filled = vec![0_usize; width.unwrap_or(0)];
    for line in lines {
        for (count, c) in filled.iter_mut().zip(line.chars()) {
            *count += usize::from(c != ' ');
        }
    }
    let is_blank = |count: usize| count * 10 <= lines.len();
    let mut starts = Vec::new();
    let mut blanks = 2;
    for (place, count) in filled.into_iter().enumerate() {
        if is_blank(count) {
            blanks += 1;
            continue;
        }
        if blanks > 1 {
            starts.push(place);
        }
        blanks = 0;
    }
    starts
}

/// The cells of a line without the blanks around them; `None` where no blank
/// stands before a column.
fn cells<'a>(line: &'a str, starts: &[usize]) -> Option<Vec<&'a str>> {
    let mut places = line.char_indices().enumerate();
    let mut cuts = vec![0];
    let mut before = ' ';
    for start in starts.iter().skip(1) {
        let mut cut = line.len();
        for (place, (byte, c)) in places.by_ref() {
            if place == *start {
                if before != ' ' {
                    return None;
                }
                cut = byte;
                before = c;
                break;
            }
            before = c;
        }
        cuts.push(cut);
    }
    cuts.push(line.len());
    let cells = cuts.windows(2).map(|pair| match pair {
        [from, to] => line.get(*from..*to).map(str::trim),
        _ => None,
    });
    cells.collect()
}
