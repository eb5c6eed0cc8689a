use crate::csv::Cursor;

/// Stands between no fields: a control character that no export holds.
const NO_DELIMITER: u8 = 0x1F;

/// How a text is divided into fields. The quote is always `"`, escaped by
/// doubling.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Dialect {
    /// The byte between fields.
    pub delimiter: u8,
    /// Where the table begins: after a `sep=` line, if there is one.
    pub start: usize,
    /// How sure the choice is, from 0 to 1.
    pub confidence: f64,
}

impl Dialect {
    /// The delimiter in words.
    pub fn words(&self) -> &'static str {
        match self.delimiter {
            b',' => "comma",
            b';' => "semicolon",
            b'\t' => "tab",
            b'|' => "vertical bar",
            b' ' => "space",
            NO_DELIMITER => "nothing: one column",
            _ => "another character",
        }
    }

    /// The dialect under which the first records agree best on their width.
    ///
    /// For each delimiter the sample is read and the share of records that
    /// have the commonest width above 1 is taken; more columns win among equals.
    /// A text in which no delimiter makes columns is one column.
    pub(crate) fn detect(text: &str) -> Self {
        if let Some(found) = sep_line(text) {
            return found;
        }
        let sample = sample(text);
        let mut best = Self {
            delimiter: b',',
            start: 0,
            confidence: 0.5,
        };
        let mut best_score = 0.0;
        let mut total = 0.0;
        for delimiter in [b',', b'\t', b';', b'|'] {
            let score = score(sample, delimiter);
            total += score;
            if score > best_score {
                best_score = score;
                best.delimiter = delimiter;
            }
        }
        if total > 0.0 {
            best.confidence = best_score / total;
        }
        if is_one_column(sample, best.delimiter) {
            best.delimiter = NO_DELIMITER;
        }
        best
    }
}

/// The `sep=;` line that Excel writes and obeys.
fn sep_line(text: &str) -> Option<Dialect> {
    let first = text.lines().next()?;
    let mark = first.trim_matches('"').strip_prefix("sep=")?;
    let delimiter = mark.bytes().next().unwrap_or(b'\t');
    let line_end = text
        .get(first.len()..)
        .map_or(0, |rest| if rest.starts_with("\r\n") { 2 } else { 1 });
    (mark.len() <= 1).then_some(Dialect {
        delimiter,
        start: first.len() + line_end,
        confidence: 1.0,
    })
}

fn sample(text: &str) -> &str {
    const BYTES: usize = 256 * 1024;
    let mut end = BYTES.min(text.len());
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    text.get(..end).unwrap_or(text)
}

/// Fields of each of the first records under a delimiter.
fn widths(sample: &str, delimiter: u8) -> Vec<usize> {
    const RECORDS: usize = 500;
    let mut cursor = Cursor::new(delimiter, 0, 1);
    let mut widths = Vec::new();
    while widths.len() < RECORDS
        && let Some(record) = cursor.next(sample)
    {
        if !record.is_blank() {
            widths.push(record.fields.len());
        }
    }
    widths
}

/// Whether the best delimiter only stands inside what people wrote: neither
/// the header nor most rows of the second half, where no title is left, have
/// it.
fn is_one_column(sample: &str, delimiter: u8) -> bool {
    let widths = widths(sample, delimiter);
    let tail = widths.get(widths.len() / 2..).unwrap_or_default();
    let single = tail.iter().filter(|width| **width == 1).count();
    widths.first().is_none_or(|width| *width == 1) && single * 2 >= tail.len()
}

fn score(sample: &str, delimiter: u8) -> f64 {
    let widths = widths(sample, delimiter);
    let mut counts = std::collections::BTreeMap::new();
    for width in widths.iter().filter(|width| **width > 1) {
        *counts.entry(*width).or_insert(0_usize) += 1;
    }
    let best = counts
        .iter()
        .max_by_key(|(width, count)| (**count, **width));
    best.map_or(0.0, |(width, count)| {
        let share = *count as f64 / widths.len() as f64;
        share * share * (1.0 + (*width as f64).ln())
    })
}
