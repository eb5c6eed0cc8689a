use crate::author::Opened;
use crate::port::File;
use crate::walk::Fault;
use crate::words::author as words;

/// What a survey can be saved as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// Our definition.
    Json,
    /// A form in a workbook.
    Workbook,
    /// A form in a Markdown table.
    Markdown,
}

impl Format {
    /// The format of this name: `json`, `xlsx` or `markdown`.
    pub fn named(name: &str) -> Option<Self> {
        match name {
            "json" => Some(Self::Json),
            "xlsx" => Some(Self::Workbook),
            "markdown" => Some(Self::Markdown),
            _ => None,
        }
    }
}

/// The survey as a file, named after the one it was read from.
///
/// # Errors
/// The sentence that says why there is none.
pub fn file(opened: &Opened, format: Format) -> Result<File, String> {
    let stem = stem(&opened.name);
    let sheets = || {
        let sheets = opened.source.sheets();
        let none = |faults: Vec<Fault>| words::not_saved(&sentence(&faults));
        sheets.map(|(sheets, _)| sheets).map_err(none)
    };
    Ok(match format {
        Format::Json => File {
            name: format!("{stem}.survey.json"),
            media: "application/json",
            bytes: format!("{:#}\n", opened.definition().to_json()).into_bytes(),
        },
        Format::Workbook => File {
            name: format!("{stem}.xlsx"),
            media: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            bytes: sheets()?
                .to_workbook()
                .map_err(|err| words::not_saved(&err.to_string()))?,
        },
        Format::Markdown => File {
            name: format!("{stem}.md"),
            media: "text/markdown",
            bytes: sheets()?.to_markdown().into_bytes(),
        },
    })
}

fn sentence(faults: &[Fault]) -> String {
    faults.first().map_or_else(String::new, Fault::to_string)
}

/// The name of the first file without what tells its format.
fn stem(name: &str) -> &str {
    let first = name.split(", ").next().unwrap_or(name);
    let stem = first.rsplit_once('.').map_or(first, |(stem, _)| stem);
    let stem = stem.strip_suffix(".survey").unwrap_or(stem);
    if stem.is_empty() { "survey" } else { stem }
}
