use crate::authoring::sheets::{Fault, Row, SURVEY, Sheet, Sheets, cells, is_known};
use crate::csv;

/// The sheets of a CSV file. In one that holds several, a cell in the first
/// column begins a sheet; any other is a sheet named as the file is, and the
/// survey if no other file is given.
pub(super) fn sheets(name: &str, text: &str, is_alone: bool) -> Result<Sheets, Fault> {
    let records = csv::parse(text);
    if let Some(line) = records.unclosed {
        return Err(Fault::Unclosed(name.to_owned(), line));
    }
    let has_sections = records.rows.first().is_some_and(|first| {
        let filled = cells(first.cells.iter().map(String::as_str));
        let is_alone = filled.len() == 1 && first.cells.len() > 1;
        matches!(filled.first(), Some((0, name)) if is_alone || is_known(name))
    });
    let all = if has_sections {
        sections(&records.rows)
    } else {
        vec![whole(name, &records.rows, is_alone)]
    };
    Ok(Sheets { all, name: None })
}

fn sections(records: &[csv::Row]) -> Vec<Sheet> {
    let mut all: Vec<Sheet> = Vec::new();
    for record in records {
        let mut texts = record.cells.iter().map(String::as_str);
        let name = texts.next().unwrap_or_default().trim();
        if !name.is_empty() {
            all.push(Sheet {
                name: name.to_owned(),
                rows: Vec::new(),
                has_order: true,
            });
        }
        let cells = cells(texts);
        if let (Some(sheet), false) = (all.last_mut(), cells.is_empty()) {
            let number = sheet.rows.len() as u32 + 1;
            sheet.rows.push(Row { number, cells });
        }
    }
    all
}

/// A file of one sheet; its rows are numbered as a spreadsheet shows them.
fn whole(name: &str, records: &[csv::Row], is_alone: bool) -> Sheet {
    let mut rows = Vec::new();
    let mut number = 0;
    let mut next_line = 1;
    for record in records {
        number += 1 + record.line.saturating_sub(next_line);
        let breaks: usize = record.cells.iter().map(|cell| breaks_in(cell)).sum();
        next_line = record.line + 1 + breaks as u32;
        let cells = cells(record.cells.iter().map(String::as_str));
        if !cells.is_empty() {
            rows.push(Row { number, cells });
        }
    }
    let stem = stem(name);
    Sheet {
        name: match known_in(stem) {
            Some(known) => known,
            None if is_alone => SURVEY.to_owned(),
            None => stem.to_owned(),
        },
        rows,
        has_order: true,
    }
}

/// Line ends within a cell.
fn breaks_in(cell: &str) -> usize {
    cell.lines().count().saturating_sub(1)
}

/// A file's name without folder and ending.
fn stem(name: &str) -> &str {
    let file = name.rsplit(['/', '\\']).next().unwrap_or(name);
    file.rsplit_once('.').map_or(file, |(stem, _)| stem)
}

/// The sheet that a file's name names, as its first or last word.
fn known_in(stem: &str) -> Option<String> {
    let lower = stem.to_lowercase();
    let mut words = lower.split(|c: char| !c.is_alphabetic() && c != '_');
    let mut known = words.clone().chain(words.next_back());
    let whole = is_known(&lower).then(|| lower.clone());
    whole.or_else(|| known.find(|word| is_known(word)).map(str::to_owned))
}
