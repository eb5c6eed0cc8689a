//! Free text: search, terms, what may identify people, quotes.

use crate::prose::Personal;
use crate::words::format::{count, plural};

/// Opens the texts.
pub fn read_texts(n: usize) -> String {
    format!("Read {}", plural(n, "text", "texts"))
}

/// Before texts are read.
pub fn texts_may_name() -> &'static str {
    "People may have written names or details of patients. What may identify somebody is marked, but not all of it is found. Check before you share a text"
}

/// Label of the search in texts.
pub fn search_texts() -> &'static str {
    "Search these texts"
}

/// How to search.
pub fn search_hint() -> &'static str {
    "Words are found as they stand beside each other, in capitals or not, with or without accents. Quotation marks find whole words"
}

/// How many texts were found.
pub fn texts_found(words: &str, total: usize, of: usize) -> String {
    let words = words.trim().trim_matches(['"', '“', '”']);
    if words.is_empty() {
        return plural(total, "text", "texts");
    }
    let verb = if total == 1 { "has" } else { "have" };
    format!(
        "{} of {} {verb} “{words}”",
        count(total),
        plural(of, "text", "texts")
    )
}

/// What to do where none was found.
pub fn no_text_found(words: &str, has_filter: bool) -> &'static str {
    match (words.trim().is_empty(), has_filter) {
        (false, true) => ". Try fewer letters, or take a filter away",
        (false, false) => ". Try fewer letters, or one word alone",
        (true, true) => ". Take a filter away to see others",
        (true, false) => "",
    }
}

/// How many of the texts found are listed.
pub fn texts_listed(shown: usize, total: usize) -> String {
    format!(
        "The first {} of {} are listed. Search or filter to see others",
        count(shown),
        count(total)
    )
}

/// Name of the list of texts.
pub fn texts() -> &'static str {
    "Texts"
}

/// The title of the terms of a question.
pub fn terms(question: &str) -> String {
    format!("What people write of: {question}")
}

/// How terms are counted.
pub fn terms_hint() -> &'static str {
    "Each person counts once for a word, however often they use it. Common words, numbers and words of the question are left out. Choose a term to search for it"
}

/// There are no terms.
pub fn no_terms() -> &'static str {
    "No word is used by two people"
}

/// Heads of the table of terms.
pub fn term_heads() -> [&'static str; 3] {
    ["Term", "People", "Share of those who wrote"]
}

/// A term as it is searched for: as whole words.
pub fn whole_words(term: &str) -> String {
    format!("“{term}”")
}

/// What something in a text may be.
pub fn personal(kind: Personal) -> &'static str {
    match kind {
        Personal::NhsNumber => "NHS number",
        Personal::Mail => "e-mail address",
        Personal::Insurance => "national insurance number",
        Personal::Phone => "phone number",
        Personal::Day => "date, perhaps of birth",
        Personal::TenDigits => "ten digits, not a valid NHS number",
        Personal::Postcode => "postcode",
        Personal::Name => "name",
    }
}

/// Stands behind something in a text.
pub fn may_identify(kind: Personal) -> String {
    format!("may identify: {}", personal(kind))
}

/// Stands in its place.
pub fn in_place_of(kind: Personal) -> String {
    format!("[{}]", personal(kind))
}

/// Chooses a text.
pub fn choose_quote() -> &'static str {
    "Choose as a quote"
}

/// Chooses a text in which something is replaced first.
pub fn choose_replaced(places: usize) -> String {
    format!(
        "Choose as a quote, with {} replaced",
        plural(places, "place", "places")
    )
}

/// Takes a quote out again.
pub fn drop_quote() -> &'static str {
    "Take out of the quotes"
}

/// What a screen reader adds: which text.
pub fn of_line(line: usize) -> String {
    format!(", line {}", count(line))
}

/// Why a text may not be chosen.
pub fn may_not_quote(title: &str) -> String {
    format!("Not to be quoted: no yes to “{title}”")
}

/// Before a quote with something replaced.
pub fn will_say() -> &'static str {
    "The quote will say this. Read whether it still tells who wrote it or who it is about"
}

/// Confirms that.
pub fn choose_so() -> &'static str {
    "Choose it like this"
}

/// How many quotes there are.
pub fn quotes_chosen(n: usize) -> String {
    if n == 0 {
        "No quote chosen yet".to_owned()
    } else {
        format!("{} chosen", plural(n, "quote", "quotes"))
    }
}

/// Label of the quotes as text.
pub fn copy_quotes() -> &'static str {
    "Quotes as text: select all, then copy"
}

/// A quote in its marks.
pub fn quoted(text: &str) -> String {
    format!("“{}”", text.trim())
}
