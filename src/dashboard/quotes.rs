use crate::dashboard::Loaded;
use crate::engine::FoundText;
use crate::prose::redacted;
use crate::words::dashboard as words;

/// A text that was chosen to be quoted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quote {
    /// Its question.
    pub question: u32,
    /// Its line in the file.
    pub line: u32,
    /// The text, with what may identify somebody replaced.
    pub text: String,
}

impl Loaded {
    /// The quote of this question and line, if it was chosen.
    pub fn quote(&self, question: u32, line: u32) -> Option<&Quote> {
        self.quotes_of(question).find(|quote| quote.line == line)
    }

    /// The quotes that were chosen of a question, in the order they were.
    pub fn quotes_of(&self, question: u32) -> impl Iterator<Item = &Quote> {
        self.quotes
            .iter()
            .filter(move |quote| quote.question == question)
    }
}

/// A text with what may identify somebody replaced.
pub fn clean(text: &FoundText) -> String {
    redacted(&text.text, &text.traces, words::in_place_of)
}

/// Quotes under their question, to be copied.
pub fn as_text(title: &str, quotes: &[&Quote]) -> String {
    let quotes = quotes.iter().map(|quote| words::quoted(&quote.text));
    let parts: Vec<String> = std::iter::once(title.to_owned()).chain(quotes).collect();
    parts.join("\n\n")
}

/// Chooses a text that is listed; one whose writer did not say yes to that is not chosen.
#[inline(never)]
pub(super) fn choose(loaded: &mut Loaded, question: u32, line: u32) {
    let found = loaded.texts.get(question);
    let listed = found.and_then(|(_, found)| {
        let mut texts = found.texts.iter();
        texts.find(|text| text.line == line && !text.is_withheld)
    });
    let Some(text) = listed.map(clean) else {
        return;
    };
    drop(loaded, question, line);
    loaded.asked_quote = None;
    loaded.quotes.push(Quote {
        question,
        line,
        text,
    });
}

/// Takes a quote out again.
#[inline(never)]
pub(super) fn drop(loaded: &mut Loaded, question: u32, line: u32) {
    loaded
        .quotes
        .retain(|quote| (quote.question, quote.line) != (question, line));
}
