/// The language of texts whose column names none.
pub(super) const NO_LANGUAGE: &str = "default";

/// A text in its languages, in the order of the columns; each language once.
/// The language is `default` where the column names none.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Texts {
    all: Vec<(String, String)>,
    /// Whether some column names a language.
    is_translated: bool,
}

impl Texts {
    /// The texts of cells: a language or none, the text. Beside others, a text
    /// without language is one of the default language, and gives way to one
    /// whose column names that.
    pub(in crate::authoring) fn of<'a>(
        cells: impl Iterator<Item = (Option<&'a str>, &'a str)>,
        default_language: &str,
    ) -> Self {
        let cells: Vec<(Option<&str>, &str)> = cells.collect();
        let is_translated = cells.iter().any(|(language, _)| language.is_some());
        let plain = if is_translated {
            default_language
        } else {
            NO_LANGUAGE
        };
        let is_named = cells
            .iter()
            .any(|(language, _)| *language == Some(default_language));
        let kept = cells
            .iter()
            .filter(|(language, _)| language.is_some() || !is_named);
        Self {
            all: kept
                .map(|(language, text)| (language.unwrap_or(plain).to_owned(), (*text).to_owned()))
                .collect(),
            is_translated,
        }
    }

    /// One text without a language.
    pub fn plain(text: &str) -> Self {
        Self::of([(None, text)].into_iter(), NO_LANGUAGE)
    }

    /// The same text in all of these languages.
    pub(super) fn everywhere(text: &str, languages: &[String]) -> Self {
        let cells = languages
            .iter()
            .map(|language| (Some(language.as_str()), text));
        Self::of(cells, NO_LANGUAGE)
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.all.is_empty()
    }

    /// Whether some column names a language.
    pub fn is_translated(&self) -> bool {
        self.is_translated
    }

    /// Languages and texts.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        let all = self.all.iter();
        all.map(|(language, text)| (language.as_str(), text.as_str()))
    }
}
