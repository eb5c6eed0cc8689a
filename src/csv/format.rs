/// How a text is divided into fields.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Format {
    /// The byte between fields; [`Format::NO_DELIMITER`] for one column.
    pub delimiter: u8,
    /// The byte around fields that hold a delimiter or a line end; `None` if
    /// quotes are text like any other.
    pub quote: Option<u8>,
    /// How a quote is written inside quotes.
    pub escape: Escape,
    /// Blanks after a delimiter are no part of the field.
    pub skip_initial_space: bool,
}

/// How a quote is written inside a quoted field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Escape {
    /// Twice, as RFC 4180 has it.
    Doubled,
    /// After a backslash; two backslashes stand for one.
    Backslash,
}

impl Format {
    /// Stands between no fields: a control character that no export holds.
    pub const NO_DELIMITER: u8 = 0x1F;

    /// As RFC 4180 writes it, with this byte between fields.
    pub fn rfc4180(delimiter: u8) -> Self {
        Self {
            delimiter,
            quote: Some(b'"'),
            escape: Escape::Doubled,
            skip_initial_space: false,
        }
    }
}
