//! The sentences of the panel "I read it as": corrections, preview, problems,
//! and what is remembered for the next file.

use crate::read::Part;
use crate::table::{Encoding, NoRow, QuoteMark, Report, TextReport};
use crate::words::format::{capital, count, plural};
use crate::words::reading;

/// Above the questions that a file leaves open.
pub const ASKS: &str = "Please check";
/// Above what cannot be compared.
pub const APART: &str = "Different wordings";

/// Which of day and month stands first in a column.
pub fn which_first(column: &str) -> String {
    format!("In “{column}”, does the day or the month come first? Nothing in the cells tells.")
}

/// Answer: the day.
pub const DAY_FIRST: &str = "Day first, 31/12";
/// Answer: the month.
pub const MONTH_FIRST: &str = "Month first, 12/31";

/// The header's place is not sure.
pub fn header_unsure(report: &Report) -> String {
    match report.header_rows {
        0 => "No row looks like a header. Set its place under “I read it as” if there is one."
            .to_owned(),
        _ => format!(
            "Line {} was taken for the header, but that is not sure. Its place can be set under “I read it as”.",
            report.header_line
        ),
    }
}

/// The delimiter is not sure.
pub fn delimiter_unsure(report: &Report) -> String {
    format!(
        "Columns were divided by {}, but that is not sure. It can be set under “I read it as”.",
        report.delimiter
    )
}

/// Legend of what can be set for a whole file.
pub const WHOLE_FILE: &str = "How the file is divided";
/// Label: encoding.
pub const ENCODING: &str = "Encoding";
/// Label: delimiter.
pub const DELIMITER: &str = "Columns divided by";
/// Label: quotes.
pub const QUOTES: &str = "Quotes around cells";
/// Label: rows above the header.
pub const ABOVE: &str = "Rows above the header";
/// Label: rows of the header.
pub const HEADER_ROWS: &str = "Rows of the header";
/// Label: sheet.
pub const SHEET: &str = "Sheet";

/// Legend of which records are rows.
pub const ROWS: &str = "Which lines are rows";
/// Label: lines to leave out.
pub const SKIP: &str = "Lines to leave out";
/// What can be written there.
pub const SKIP_HINT: &str = "Line numbers of the file, such as 12, 20-24";

/// Label: records that were left out are rows.
pub fn keep(sort: NoRow) -> &'static str {
    match sort {
        NoRow::Total => "Count rows of totals as rows",
        NoRow::Footer => "Keep notes below the table as rows",
        NoRow::RepeatedHeader => "Keep repeated headers as rows",
        NoRow::Rule => "Keep drawn lines as rows",
        NoRow::OtherTable => "Read the further table on as rows of this one",
    }
}

/// What is written names no lines.
pub fn no_lines(found: &str) -> String {
    format!("“{found}” is no line number. Write numbers and ranges, such as 12, 20-24")
}

/// The choice that leaves a decision to the reader of files.
pub fn found(what: &str) -> String {
    format!("Found: {what}")
}

/// An encoding in a list.
pub fn encoding(encoding: Encoding) -> String {
    let name = reading::encoding(Some(encoding), false);
    let note = match encoding {
        Encoding::Windows1252 => " (Excel “CSV”)",
        Encoding::Utf16Le => " (Excel “Unicode text”)",
        Encoding::MacRoman => " (Excel “CSV Macintosh”)",
        _ => "",
    };
    format!("{name}{note}")
}

/// A quote in a list.
pub fn quote(quote: QuoteMark) -> &'static str {
    match quote {
        QuoteMark::Double => "Double quotes \"",
        QuoteMark::Single => "Single quotes '",
        QuoteMark::None => "None: quotes are text",
    }
}

/// The quote that was found.
pub fn found_quote(text: &TextReport) -> String {
    found(match (text.quote, text.quoted) {
        (_, 0) | (None, _) => "none",
        (Some('\''), _) => "single quotes",
        (Some(_), _) => "double quotes",
    })
}

/// How sure a decision is, as a share from 0 to 1.
pub fn sure(share: f64) -> &'static str {
    match share {
        0.9.. => "sure",
        0.75.. => "fairly sure",
        0.6.. => "likely",
        _ => "not sure",
    }
}

/// Evidence for the delimiter.
pub fn delimiter_evidence(text: &TextReport) -> String {
    let next = text.others.first();
    let next = next.map(|(c, _)| format!("; next best: {}", reading::delimiter(Some(*c))));
    let reason = if text.sep_line {
        "the first line names it".to_owned()
    } else {
        sure(text.confidence).to_owned()
    };
    let wrapped = if text.wrapped {
        "; each line stood in quotes as a whole"
    } else {
        ""
    };
    format!("{}{}{wrapped}", capital(&reason), next.unwrap_or_default())
}

/// Evidence for the encoding.
pub fn encoding_evidence(text: &TextReport) -> String {
    match (text.bom, text.num_bad) {
        (_, n) if n > 0 => {
            let places: Vec<String> = text
                .bad_bytes
                .iter()
                .take(3)
                .map(|(offset, byte)| format!("{byte:02X} at byte {}", count(*offset as usize)))
                .collect();
            format!(
                "{} cannot be read: {}",
                plural(n as usize, "character", "characters"),
                places.join(", ")
            )
        }
        (true, _) => "The file says so with a byte order mark".to_owned(),
        _ => "Every character makes sense".to_owned(),
    }
}

/// Evidence for the header.
pub fn header_evidence(report: &Report) -> String {
    capital(sure(report.header_confidence))
}

/// Caption of the preview.
pub fn preview_caption(rows: usize) -> String {
    format!("The first {} as read", plural(rows, "row", "rows"))
}

/// Opens the text as it is written.
pub const AS_WRITTEN: &str = "The first lines of the file as they are written";

/// Opens what can be set for a column.
pub const OPTIONS: &str = "Options";

/// Label: order of day and month.
pub fn date_order_of(column: &str) -> String {
    format!("Order of day and month in {column}")
}

/// Label: decimal mark.
pub fn decimal_mark_of(column: &str) -> String {
    format!("Decimal mark of {column}")
}

/// Label: words for no answer.
pub fn missing_of(column: &str) -> String {
    format!("Words for no answer in {column}, divided by commas")
}

/// Label: leave out.
pub fn leave_out(column: &str) -> String {
    format!("Leave {column} out")
}

/// Leaves a choice to the cells.
pub const BY_CELLS: &str = "As the cells tell";
/// A decimal mark.
pub const POINT: &str = "Point, 1,234.5";
/// A decimal mark.
pub const COMMA: &str = "Comma, 1.234,5";

/// Opens what can be kept for the next file.
pub const REMEMBER: &str = "Read files like this one the same next time";
/// What keeping does.
pub const REMEMBER_HINT: &str = "Say what the columns are and keep that as a mapping file. Files with these columns are read so from now on; next time, open the mapping file together with the export.";
/// Label: name of the mapping.
pub const MAPPING_NAME: &str = "What files like this are called";
/// Caption of the columns of a mapping.
pub const MAPPING_CAPTION: &str = "What the columns are";
/// Heads of that table.
pub const MAPPING_HEADS: [&str; 3] = ["Column", "Name to show", "What it is"];
/// Keeps it.
pub const KEEP_MAPPING: &str = "Keep as a mapping file";

/// Label: a column's name to show.
pub fn title_of(column: &str) -> String {
    format!("Name to show for {column}")
}

/// Label: what a column is.
pub fn part_of(column: &str) -> String {
    format!("What {column} is")
}

/// What a column is, in a list; `None` is no choice.
pub fn part(part: Option<Part>) -> &'static str {
    match part {
        None => "As the cells tell",
        Some(Part::Date) => "When it happened",
        Some(Part::Count) => "How often: a count",
        Some(Part::Category) => "A group",
        Some(Part::Organisation) => "Which organisation",
        Some(Part::Answer) => "An answer",
        Some(Part::Drop) => "Not needed",
    }
}

/// No column has a name.
pub fn no_mapping() -> &'static str {
    "No column has a name, so the next file could not be told by them. Nothing was kept."
}

/// The mapping was given to the reader.
pub fn mapping_kept(name: &str) -> String {
    format!("The mapping “{name}” was kept, and files with these columns are read so from now on.")
}

/// Name of a mapping's file.
pub fn mapping_file(name: &str) -> String {
    let safe: String = name
        .chars()
        .map(|c| if c.is_alphanumeric() { c } else { '-' })
        .collect();
    format!(
        "{}.mapping.json",
        safe.trim_matches('-').to_ascii_lowercase()
    )
}
