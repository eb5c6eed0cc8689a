use crate::dashboard::Exhibit;

/// What a card can be saved as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// Its table as delimited text.
    Csv,
    /// Its table as a workbook.
    Workbook,
    /// Its chart as a drawing.
    Svg,
    /// Its chart as a picture.
    Png,
}

impl Format {
    /// All of them in the order they are offered.
    pub const ALL: [Self; 4] = [Self::Csv, Self::Workbook, Self::Svg, Self::Png];

    /// The ending of its files.
    pub fn extension(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::Workbook => "xlsx",
            Self::Svg => "svg",
            Self::Png => "png",
        }
    }

    /// Its media type.
    pub fn media(self) -> &'static str {
        match self {
            Self::Csv => "text/csv",
            Self::Workbook => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            Self::Svg => "image/svg+xml",
            Self::Png => "image/png",
        }
    }

    /// Whether a card has something to save in this way.
    pub fn suits(self, exhibit: &Exhibit) -> bool {
        let is_compared = exhibit
            .sides
            .as_ref()
            .is_some_and(|sides| !sides.lines.is_empty());
        match self {
            Self::Csv | Self::Workbook => is_compared || !exhibit.figures.rows.is_empty(),
            Self::Svg | Self::Png => {
                is_compared || (exhibit.blank.is_none() && !exhibit.figures.marks.is_empty())
            }
        }
    }
}
