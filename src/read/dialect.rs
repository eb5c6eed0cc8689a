use crate::csv::{Cursor, Escape, Format, Record};
use crate::read::export::list_schema;
use crate::read::layout::cells_by_width;
use crate::table::{Delimiter, QuoteMark, Settings};
use canvass_kernel::Look;
use canvass_kernel::sort_by;

mod aligned;
mod values;
mod wrapped;

use values::divides_values;

/// How a text is divided into fields, and how sure that is.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Dialect {
    /// Delimiter, quote and escape.
    pub format: Format,
    /// Where the table begins: after a `sep=` line or the schema of a list, if
    /// there is one.
    pub start: usize,
    /// How each line holds its record.
    pub lines: Lines,
    /// From 0 to 1: 1 if the file says it or the reader chose it, else the
    /// score of the choice as a share of its score and the best other one's.
    pub confidence: f64,
    /// The next best delimiters with their scores, at most three.
    pub others: Vec<(u8, f64)>,
}

/// How lines hold records.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Lines {
    /// As the format says.
    Plain,
    /// In quotes as a whole.
    Wrapped,
    /// In columns that begin at these characters.
    Aligned(Vec<usize>),
}

/// What may stand between fields, the likelier first.
const DELIMITERS: [u8; 9] = [b',', b';', b'\t', b'|', b':', b' ', b'~', b'^', 0x1E];

/// Records looked at for each way to divide a text.
const RECORDS: usize = 200;

impl Dialect {
    /// The dialect under which a text makes the best table: most cells stand in
    /// records of one width, and most of them look like something whole.
    ///
    /// `sample` is the beginning of the text. A text in which no delimiter makes columns is
    /// one column. What `settings` say is taken as it is: where they name a
    /// delimiter, lines are not taken out of quotes nor divided by blanks.
    pub(crate) fn detect(sample: &str, settings: &Settings) -> Self {
        let line = sep_line(sample);
        let schema = list_schema(sample).map(str::len);
        let start = match (line, schema) {
            (Some((_, start)), _) => start,
            (None, Some(end)) => end + line_end(sample, end),
            (None, None) => 0,
        };
        let body = sample.get(start..).unwrap_or_default();
        let told = line.map(|(delimiter, _)| Delimiter::One(char::from(delimiter)));
        let settings = &Settings {
            delimiter: settings.delimiter.or(told),
            ..settings.clone()
        };
        let may_be_wrapped = body.trim_start().starts_with('"') || body.contains("\n\"");
        let wrapped = match (may_be_wrapped, settings.delimiter, settings.quote) {
            (false, ..) | (_, Some(_), _) | (_, _, Some(QuoteMark::None | QuoteMark::Single)) => {
                None
            }
            _ => wrapped::wrapped(body, settings),
        };
        let mut found = wrapped.unwrap_or_else(|| Self::of_lines(body, settings));
        let one_column = found.format.delimiter == Format::NO_DELIMITER;
        let aligned = match (settings.delimiter, one_column) {
            (Some(_), _) => None,
            (None, true) => aligned::columns(body, true).or_else(|| aligned::columns(body, false)),
            (None, false) => aligned::columns(body, true),
        };
        if let Some(starts) = aligned {
            found.format.delimiter = Format::NO_DELIMITER;
            found.format.quote = None;
            found.lines = Lines::Aligned(starts);
        }
        Self { start, ..found }
    }

    /// A cursor at the beginning of the table, on this line.
    pub(crate) fn cursor(&self, line: u32) -> Cursor {
        match self.lines {
            Lines::Wrapped => wrapped::cursor(self.start, line),
            Lines::Plain | Lines::Aligned(_) => Cursor::new(self.format, self.start, line),
        }
    }

    /// A record of that cursor as it is meant.
    pub(crate) fn understood(&self, record: Record) -> Record {
        match &self.lines {
            Lines::Plain => record,
            Lines::Wrapped => wrapped::unwrapped(record, self.format),
            Lines::Aligned(starts) => aligned::divided(record, starts),
        }
    }

    /// The dialect of a text whose lines are as they are meant.
    fn of_lines(body: &str, settings: &Settings) -> Self {
        let wanted = settings.delimiter.map(|wanted| match wanted {
            Delimiter::One(c) => u8::try_from(c).unwrap_or(Format::NO_DELIMITER),
            Delimiter::None => Format::NO_DELIMITER,
        });
        if let Some(told) = wanted {
            return Self {
                format: Trial::best_of(body, told, settings).format,
                start: 0,
                lines: Lines::Plain,
                confidence: 1.0,
                others: Vec::new(),
            };
        }
        let mut trials: Vec<Trial> = DELIMITERS
            .into_iter()
            .filter(|delimiter| body.as_bytes().contains(delimiter))
            .map(|delimiter| Trial::best_of(body, delimiter, settings))
            .filter(|trial| trial.score > 0.0)
            .collect();
        sort_by(&mut trials, |a, b| b.score.total_cmp(&a.score));
        let mut single = Trial::best_of(body, Format::NO_DELIMITER, settings);
        if let Some(delimiter) = only_delimiters(body) {
            single.format.delimiter = delimiter;
        }
        let Some(best) = trials.first().filter(|best| best.makes_columns()) else {
            let runner_up = trials.first().map_or(0.0, |trial| trial.score);
            return Self {
                format: single.format,
                start: 0,
                lines: Lines::Plain,
                confidence: 1.0 - runner_up / 2.0,
                others: others(&trials),
            };
        };
        let runner_up = trials.get(1).map_or(0.0, |trial| trial.score);
        Self {
            format: best.format,
            start: 0,
            lines: Lines::Plain,
            confidence: best.score / (best.score + runner_up),
            others: others(trials.get(1..).unwrap_or_default()),
        }
    }
}

fn others(trials: &[Trial]) -> Vec<(u8, f64)> {
    let others = trials.iter().take(3);
    others
        .map(|trial| (trial.format.delimiter, trial.score))
        .collect()
}

/// The `sep=;` line that Excel writes and obeys: its delimiter and where the
/// next line starts.
fn sep_line(text: &str) -> Option<(u8, usize)> {
    let end = text.find(['\r', '\n'])?;
    let first = text.get(..end)?;
    let mark = first.trim_matches('"').strip_prefix("sep=")?;
    let delimiter = mark.bytes().next().unwrap_or(b'\t');
    (mark.len() <= 1).then_some((delimiter, end + line_end(text, end)))
}

/// Bytes of the line end at a place; 0 at the end of the text.
fn line_end(text: &str, at: usize) -> usize {
    match text.as_bytes().get(at..) {
        Some([b'\r', b'\n', ..]) => 2,
        Some([_, ..]) => 1,
        _ => 0,
    }
}

/// One way to divide a text, and what comes of it.
#[derive(Clone, Debug)]
struct Trial {
    format: Format,
    records: usize,
    /// Fields of most cells' records.
    width: usize,
    /// Records of that width, and of one field, in the second half, where no
    /// title is left.
    late_wide: usize,
    late_single: usize,
    /// The records before the first gap, or the first half of all, have that
    /// width: three fields, or a name and data.
    begins_wide: bool,
    /// Fields in quotes, and records in which a quote is out of place.
    quoted: usize,
    troubled: usize,
    score: f64,
}

impl Trial {
    /// The best quote, escape and treatment of blanks for a delimiter.
    fn best_of(text: &str, delimiter: u8, settings: &Settings) -> Self {
        let plain = Format::rfc4180(delimiter);
        let spaced = delimiter.is_ascii_punctuation() && follows_blank(text, delimiter);
        let with = |quote| Format {
            quote,
            skip_initial_space: spaced,
            ..plain
        };
        let quotes = match settings.quote {
            Some(QuoteMark::Single) => vec![Some(b'\'')],
            Some(QuoteMark::None) => vec![None],
            None if text.contains('\'') => {
                vec![Some(b'"'), Some(b'\'')]
            }
            Some(QuoteMark::Double) | None => vec![Some(b'"')],
        };
        let mut best: Option<Self> = None;
        for quote in quotes {
            let mut trial = Self::of(text, with(quote));
            let backslash = quote.is_some_and(|quote| {
                let escaped = [b'\\', quote];
                text.as_bytes().windows(2).any(|pair| pair == escaped)
            });
            if backslash {
                let escaping = Format {
                    escape: Escape::Backslash,
                    ..trial.format
                };
                let other = Self::of(text, escaping);
                if other.troubled < trial.troubled
                    || (other.troubled == trial.troubled && other.score > trial.score)
                {
                    trial = other;
                }
            }
            // Apostrophes are common in words: they quote only where they do so
            // more often than the usual quote, and hardly ever fail.
            // Two with nothing between them may be a cell of their own.
            let empty = text.matches("''").count();
            let better = best.as_ref().is_none_or(|best| {
                trial.quoted.saturating_sub(empty) > best.quoted.max(1)
                    && trial.quoted > trial.troubled * 3
                    && (trial.score > best.score || best.quoted == 0)
            });
            if better {
                best = Some(trial);
            }
        }
        best.unwrap_or_else(|| Self::of(text, plain))
    }

    fn of(text: &str, format: Format) -> Self {
        let mut cursor = Cursor::new(format, 0, 1);
        let (mut records, mut gap) = (Vec::new(), None);
        while records.len() < RECORDS
            && let Some(record) = cursor.next(text, true)
        {
            if !record.is_blank() {
                records.push(record);
            } else if !records.is_empty() {
                gap = gap.or(Some(records.len()));
            }
        }
        let widths = records.iter().map(Record::len);
        let cells = cells_by_width(&mut widths.filter(|width| *width > 1));
        let all: usize = cells.iter().map(|(_, n)| n).sum::<usize>()
            + records.iter().filter(|record| record.len() == 1).count();
        let (width, most) = cells
            .into_iter()
            .max_by_key(|(width, n)| (*n, *width))
            .unwrap_or((1, 0));
        let (early, late) = records.split_at(records.len() / 2);
        let first = gap.and_then(|gap| records.get(..gap)).unwrap_or(early);
        let has_data = |r: &Record| r.iter().any(|cell| Look::of(cell).is_data());
        let begins_wide = width > 1
            && first.len() > 2
            && first.iter().all(|r| r.len() == width)
            && (width > 2 || first.iter().skip(1).all(has_data));
        let regular: Vec<&Record> = records.iter().filter(|r| r.len() == width).collect();
        let share = most as f64 / all.max(1) as f64;
        let steps = (width - 1) as f64 / width as f64;
        let troubled = records
            .iter()
            .filter(|r| r.stray_quote || r.unterminated)
            .count();
        let sound = 1.0 - 0.9 * troubled as f64 / records.len().max(1) as f64;
        let other_head = records.first().is_some_and(|first| {
            let cell = first
                .get(0)
                .filter(|_| first.len() == 1 && first.quoted == 0);
            cell.is_some_and(|cell| cell.contains([',', ';', '\t', '|']))
        });
        let head = if other_head { 0.5 } else { 1.0 };
        let score = if width > 1 && !divides_values(text, &records, format.delimiter) {
            head * share * share * steps.sqrt() * sound * wholeness(&regular, format.delimiter)
        } else {
            0.0
        };
        Self {
            format,
            records: records.len(),
            width,
            late_wide: late.iter().filter(|r| r.len() == width).count(),
            late_single: late.iter().filter(|r| r.len() == 1).count(),
            begins_wide,
            quoted: records.iter().map(|r| r.quoted as usize).sum(),
            troubled,
            score,
        }
    }

    /// Whether a table of several columns comes of it: the delimiter does not
    /// only stand inside what people wrote.
    fn makes_columns(&self) -> bool {
        self.width > 1
            && (self.late_wide >= self.late_single || self.begins_wide)
            && self.score > 0.05
            && (self.records > 1 || self.score > 0.1)
    }
}

/// The delimiter of a text that holds nothing else.
fn only_delimiters(text: &str) -> Option<u8> {
    let mut bytes = text.bytes().filter(|b| !matches!(b, b'\r' | b'\n'));
    let first = bytes.next().filter(|b| DELIMITERS.contains(b))?;
    bytes.all(|b| b == first).then_some(first)
}

/// How much of some records looks like whole cells, from 0 to 1: numbers and
/// dates do, words do unless they hold what may stand between cells.
fn wholeness(records: &[&Record], delimiter: u8) -> f64 {
    let (mut sum, mut count, mut data) = (0.0, 0_usize, 0_usize);
    for record in records {
        count += record.len();
        data += record.quoted as usize;
        for cell in record.iter() {
            let look = Look::of(cell);
            data += usize::from(look.is_data() || look == Look::Address);
            sum += match look {
                Look::Number | Look::Date | Look::Time | Look::Address => 1.0,
                Look::Empty => 0.75,
                Look::Text if has_delimiter(cell) => 0.25,
                Look::Text => 0.85,
            };
        }
    }
    if count == 0 {
        return 0.0;
    }
    let whole = sum / count as f64;
    // Blanks and colons stand in words and times: they divide cells only where
    // most cells are data.
    match delimiter {
        b' ' | b':' if data * 3 < count => 0.0,
        b' ' | b':' => whole * 0.6,
        _ => whole,
    }
}

/// Whether a cell holds what stands between cells in other files.
fn has_delimiter(cell: &str) -> bool {
    let quoted = cell.starts_with('"') != cell.ends_with('"');
    quoted || cell.contains(['\t', '|', ';']) || cell.matches(',').count() > 2
}

/// Whether nearly every delimiter is followed by a blank, and a quote stands
/// behind some of them: only then does it matter that the blank is no part of
/// the field.
fn follows_blank(text: &str, delimiter: u8) -> bool {
    let bytes = text.as_bytes();
    let (mut all, mut spaced, mut quoted, mut inside) = (0_usize, 0_usize, false, false);
    for (at, byte) in bytes.iter().enumerate().take(64 * 1024) {
        inside ^= *byte == b'"';
        if *byte == delimiter && !inside {
            match bytes.get(at + 1) {
                None | Some(b'\r' | b'\n') => {}
                Some(next) => {
                    all += 1;
                    spaced += usize::from(*next == b' ');
                    quoted |= *next == b' ' && matches!(bytes.get(at + 2), Some(b'"' | b'\''));
                }
            }
        }
    }
    quoted && spaced * 10 >= all * 9
}
