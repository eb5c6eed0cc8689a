use crate::authoring::sheets::{Row, Sheet, Sheets, cells};

/// The sheets of Markdown tables: a cell in the first column begins a sheet,
/// rows without any cell are not counted. `\|` is a bar within a cell; lines
/// that begin with `#` and what follows the last bar behind a `#` are comments.
pub(super) fn sheets(text: &str) -> Sheets {
    let mut sheets = Sheets::default();
    for line in text.lines() {
        let Some(texts) = row(line) else { continue };
        let mut texts = texts.iter().map(String::as_str);
        let name = texts.next().unwrap_or_default();
        if !name.is_empty() {
            sheets.all.push(Sheet {
                name: name.to_owned(),
                rows: Vec::new(),
                has_order: true,
            });
        }
        let cells = cells(texts);
        if let (Some(sheet), false) = (sheets.all.last_mut(), cells.is_empty()) {
            let number = sheet.rows.len() as u32 + 1;
            sheet.rows.push(Row { number, cells });
        }
    }
    sheets
}

/// The cells of a line, without the spaces around them; `None` if it is no row
/// of a table or only rules a line.
fn row(line: &str) -> Option<Vec<String>> {
    let inner = line.trim_start().strip_prefix('|')?;
    let inner = &inner.get(..last_bar(inner)?)?;
    if inner.chars().all(|c| matches!(c, '|' | '-' | ':' | ' ')) && inner.contains('-') {
        return None;
    }
    let mut texts = vec![String::new()];
    let mut letters = inner.chars().peekable();
    while let Some(letter) = letters.next() {
        let is_escape = letter == '\\' && letters.peek() == Some(&'|');
        match (letter, texts.last_mut()) {
            ('|', _) => texts.push(String::new()),
            (_, Some(text)) if is_escape => text.extend(letters.next()),
            (_, Some(text)) => text.push(letter),
            (_, None) => {}
        }
    }
    for text in &mut texts {
        text.truncate(text.trim_end().len());
        text.drain(..text.len() - text.trim_start().len());
    }
    Some(texts)
}

/// Where the last bar stands that is no part of a cell.
fn last_bar(text: &str) -> Option<usize> {
    let is_within = |place: usize| {
        text.get(..place)
            .is_some_and(|before| before.ends_with('\\'))
    };
    let mut bars = text.rmatch_indices('|').map(|(place, _)| place);
    bars.find(|place| !is_within(*place))
}
