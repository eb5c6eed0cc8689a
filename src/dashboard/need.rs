/// A part of the program that a page loads once a dashboard needs it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Need {
    /// Putting two files together.
    Append,
    /// All questions of a file in a table.
    Codebook,
    /// Groups side by side.
    Compare,
    /// A question made of others.
    Derive,
    /// A headcount beside responses.
    Headcount,
    /// How the numbers of a card were made.
    Made,
    /// How a file was read, and what corrects that.
    Reading,
    /// What a card shows, as files.
    Save,
    /// Texts: searched, their terms, what in them identifies people, quotes.
    Texts,
}

impl Need {
    /// The name of the part.
    pub fn part(self) -> &'static str {
        match self {
            Self::Append => "append",
            Self::Codebook => "codebook",
            Self::Compare => "compare",
            Self::Derive => "derive",
            Self::Headcount => "headcount",
            Self::Made => "made",
            Self::Reading => "reading",
            Self::Save => "saving",
            Self::Texts => "texts",
        }
    }
}
