//! The languages a survey is written in.

use crate::words::survey::Words;

/// Languages as BCP 47 names them (`en`, `cy`, `pt-BR`), and which is shown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Languages {
    all: Vec<String>,
    chosen: usize,
}

/// Languages that are written from right to left where nothing names a script.
const FROM_THE_RIGHT: [&str; 14] = [
    "ar", "arc", "ckb", "dv", "fa", "he", "iw", "nqo", "ps", "sd", "syr", "ug", "ur", "yi",
];

/// Scripts that are.
const SCRIPTS_FROM_THE_RIGHT: [&str; 7] = ["adlm", "arab", "hebr", "nkoo", "rohg", "syrc", "thaa"];

impl Languages {
    /// These languages, of which the wanted one is shown: the very same, else one
    /// that differs in region or script alone, else the first.
    pub fn of(all: Vec<String>, wanted: &str) -> Self {
        let same = |name: &&String| name.eq_ignore_ascii_case(wanted);
        let alike = |name: &&String| subtags(name).0.eq_ignore_ascii_case(subtags(wanted).0);
        let found = all.iter().find(same).or_else(|| all.iter().find(alike));
        let chosen = all.iter().position(|name| Some(name) == found);
        Self {
            chosen: chosen.unwrap_or_default(),
            all,
        }
    }

    /// All of them in the order of the definition. Empty
    /// where a survey does not say in which language it is.
    pub fn all(&self) -> &[String] {
        &self.all
    }

    /// The first, which has every text.
    pub fn first(&self) -> Option<&str> {
        self.all.first().map(String::as_str)
    }

    /// The one that is shown.
    pub fn chosen(&self) -> Option<&str> {
        self.all.get(self.chosen).map(String::as_str)
    }

    /// Our own words beside the texts that are shown.
    pub fn words(&self) -> Words {
        Words::of(self.chosen())
    }

    /// The language of our own words where it is another than that of the texts.
    pub fn of_words_apart(&self) -> Option<&'static str> {
        let own = self.words().language();
        let is_other = |shown: &str| !subtags(shown).0.eq_ignore_ascii_case(own);
        self.chosen().is_some_and(is_other).then_some(own)
    }
}

/// `rtl` or `ltr`, as HTML has it.
pub fn direction(language: &str) -> &'static str {
    let (first, rest) = subtags(language);
    let is_in = |names: &[&str], name: &str| names.iter().any(|n| n.eq_ignore_ascii_case(name));
    let from_the_right = match rest.split('-').find(|part| part.len() == 4) {
        Some(script) => is_in(&SCRIPTS_FROM_THE_RIGHT, script),
        None => is_in(&FROM_THE_RIGHT, first),
    };
    if from_the_right { "rtl" } else { "ltr" }
}

/// Whether this has the form of a language's name: letters and digits in parts of
/// at most eight, the first of two or three letters.
pub fn is_language(name: &str) -> bool {
    let (first, _) = subtags(name);
    let part = |part: &str| {
        (1..=8).contains(&part.len()) && part.chars().all(|c| c.is_ascii_alphanumeric())
    };
    (2..=3).contains(&first.len())
        && first.chars().all(|c| c.is_ascii_alphabetic())
        && name.split('-').all(part)
}

fn subtags(language: &str) -> (&str, &str) {
    language.split_once('-').unwrap_or((language, ""))
}
