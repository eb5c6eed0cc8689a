/// Words that say nothing of what a text is about, without apostrophes.
const LISTS: [&str; 2] = [include_str!("stop/en.txt"), include_str!("stop/cy.txt")];

/// English and Welsh words that are too common to be terms, in order.
pub(super) fn stop_words() -> Vec<&'static str> {
    let mut words: Vec<&str> = LISTS
        .iter()
        .flat_map(|list| list.split_whitespace())
        .collect();
    words.sort_unstable();
    words.dedup();
    words
}

/// Whether a word in small letters is one of them.
pub(super) fn is_stop_word(word: &str) -> bool {
    LISTS
        .iter()
        .any(|list| list.split_whitespace().any(|stop| stop == word))
}
